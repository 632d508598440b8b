#include "ui/gestures.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

// Lengths in px at scale 1, times in seconds.
constexpr float touch_slop = 8, mouse_slop = 4;
constexpr double time_constant = 0.325;
constexpr float slowest = 20;       // px/s: a fling ends below
constexpr float least_throw = 50;   // px/s: a drag released slower does not coast
constexpr float fastest = 6000;     // px/s
constexpr float still_quick = 150;  // px/s: a press that stops this is no tap
constexpr double speed_window = 0.1;
constexpr double shortest_window = 0.004;  // below, the speed is noise
constexpr double long_press_time = 0.5;

float length(Vec2 v) {
    return std::hypot(v.x, v.y);
}

}  // namespace

std::vector<Gesture> Gestures::step(const Input& input, float scale) {
    now_ = input.time;
    scale_ = scale;
    const bool stopped = std::any_of(input.events.begin(), input.events.end(), [](const InputEvent& event) {
        return std::holds_alternative<PointerDown>(event);
    });
    coast(now_, !stopped);
    for (const InputEvent& event : input.events) {
        if (const auto* press = std::get_if<PointerDown>(&event)) on(*press);
        if (const auto* move = std::get_if<PointerMove>(&event)) on(*move);
        if (const auto* release = std::get_if<PointerUp>(&event)) on(*release);
        if (std::holds_alternative<PointerLeave>(event)) hover(std::nullopt);
    }
    // After the events: a tap that a slow frame delivers late is still a tap.
    if (const auto deadline = next_deadline(); deadline && down_ && now_ >= *deadline) {
        spent_ = true;
        out_.emplace_back(LongPress{last_});
    }
    last_time_ = now_;
    return std::exchange(out_, {});
}

std::optional<double> Gestures::next_deadline() const {
    if (velocity_) return last_time_;
    if (down_ && kind_ == PointerKind::touch && !dragging_ && !spent_) return down_time_ + long_press_time;
    return std::nullopt;
}

void Gestures::stop_fling() {
    velocity_.reset();
}

float Gestures::slop() const {
    return (kind_ == PointerKind::touch ? touch_slop : mouse_slop) * scale_;
}

void Gestures::on(const PointerDown& event) {
    if (down_) finish(last_, false);  // its release got lost, or a second finger came
    const bool touch = event.kind == PointerKind::touch;
    spent_ = touch && velocity_ && length(*velocity_) > still_quick * scale_;
    stop_fling();
    hover(touch ? std::nullopt : std::optional(event.at));
    down_ = true;
    kind_ = event.kind;
    from_ = last_ = event.at;
    down_time_ = now_;
    samples_.clear();
    sample(event.at);
    out_.emplace_back(Press{event.at, kind_});
}

void Gestures::on(const PointerMove& event) {
    if (event.kind == PointerKind::mouse) hover(event.at);
    if (!down_ || event.kind != kind_) return;
    sample(event.at);
    if (dragging_) {
        if (event.at != last_) out_.emplace_back(DragMove{from_, event.at, event.at - last_, kind_});
    } else if (length(event.at - from_) > slop()) {
        dragging_ = true;
        out_.emplace_back(DragStart{from_, event.at, kind_});
    }
    last_ = event.at;
}

void Gestures::on(const PointerUp& event) {
    if (event.kind == PointerKind::mouse) hover(event.at);
    if (!down_) return;
    sample(event.at);
    if (dragging_ && event.at != last_) out_.emplace_back(DragMove{from_, event.at, event.at - last_, kind_});
    if (dragging_) start_fling();
    finish(event.at, !dragging_ && !spent_ && length(event.at - from_) <= slop());
}

void Gestures::finish(Vec2 at, bool may_tap) {
    if (dragging_) out_.emplace_back(DragEnd{from_, at, kind_});
    out_.emplace_back(Release{at, kind_, may_tap});
    if (may_tap) out_.emplace_back(Tap{at, kind_});
    down_ = dragging_ = false;
}

void Gestures::hover(std::optional<Vec2> at) {
    if (at == hover_) return;
    hover_ = at;
    out_.emplace_back(Hover{at});
}

// One sample an instant: the events of one frame share its time.
void Gestures::sample(Vec2 at) {
    std::erase_if(samples_, [this](const Sample& old) { return old.time < now_ - speed_window; });
    if (!samples_.empty() && samples_.back().time == now_) {
        samples_.back().at = at;
    } else {
        samples_.push_back({now_, at});
    }
}

void Gestures::start_fling() {
    if (kind_ != PointerKind::touch || reduced_motion) return;
    const double time = samples_.back().time - samples_.front().time;
    if (time < shortest_window) return;
    Vec2 speed = (samples_.back().at - samples_.front().at) * static_cast<float>(1 / time);
    const float most = fastest * scale_;
    if (length(speed) > most) speed = speed * (most / length(speed));
    if (length(speed) < least_throw * scale_) return;
    velocity_ = speed;
    fling_from_ = from_;
}

// v(t) = v₀ e^(−t/τ), so the way of a step is v₀ τ (1 − e^(−t/τ)).
void Gestures::coast(double now, bool show) {
    if (reduced_motion) stop_fling();
    if (!velocity_) return;
    const double decay = std::exp(-std::max(0.0, now - last_time_) / time_constant);
    const Vec2 way = *velocity_ * static_cast<float>(time_constant * (1 - decay));
    velocity_ = *velocity_ * static_cast<float>(decay);
    if (show && way != Vec2{}) out_.emplace_back(Fling{fling_from_, way});
    if (length(*velocity_) < slowest * scale_) stop_fling();
}

}  // namespace ui
