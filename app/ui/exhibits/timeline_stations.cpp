#include "ui/exhibits/timeline_stations.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "ui/draw.h"
#include "ui/exhibits/fitting.h"
#include "ui/icons.h"
#include "ui/text_layout.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr float most_lines = 3;
const Font label_font{Type::caption, Weight::regular}, lit_font{Type::caption, Weight::semibold},
    number_font{Type::small, Weight::semibold};

// What stands below an arch: what follows the first comma begins a line.
std::string label_of(const std::string& when) {
    std::string label = unbroken_times(when);
    if (const std::size_t comma = label.find(", "); comma != std::string::npos) label[comma + 1] = '\n';
    return label;
}

class Stations {
public:
    Stations(Ui& ui, const course::Timeline& timeline, TimelineState& state);
    void draw();

private:
    std::size_t count() const { return timeline_.moments.size(); }
    bool labels_fit();
    float label_height(std::size_t station, Font font) {
        return text_height(ui_, labels_[station], font, pitch_ - ui_.sp(8));
    }
    Rect cell(std::size_t station) const;
    float foot(std::size_t station) const { return cell(station).y + ui_.sp(4) + tall_; }
    void line();
    void station(std::size_t index);
    void arch(std::size_t index, Rect box, bool lit);
    void keys(const Control& control, std::size_t index);

    Ui& ui_;
    const course::Timeline& timeline_;
    TimelineState& state_;
    std::vector<std::string> labels_;
    std::size_t shown_;  // the lit one of this frame
    float arch_, tall_;  // width of an arch; height of the lit one
    std::size_t per_row_;
    float pitch_, row_;
    bool labelled_;
    Rect box_;
    std::optional<std::size_t> wanted_;
};

Stations::Stations(Ui& ui, const course::Timeline& timeline, TimelineState& state)
    : ui_(ui),
      timeline_(timeline),
      state_(state),
      shown_(state.at),
      arch_(std::round(ui.ic(36))),
      tall_(std::round(ui.ic(52))),
      per_row_(count()),
      pitch_(std::floor(ui.width() / static_cast<float>(count()))),
      labelled_(labels_fit()) {
    float below = ui.sp(6);
    if (labelled_) {
        float highest = 0;
        for (std::size_t i = 0; i < count(); ++i) highest = std::max(highest, label_height(i, lit_font));
        below = ui.sp(12) + highest + ui.sp(4);
    } else {
        const float least = std::max(std::round(ui.ic(48)), ui.px(48)) + ui.sp(4);
        const auto most = static_cast<std::size_t>(std::max(1.0F, std::floor(ui.width() / least)));
        const std::size_t rows = (count() + most - 1) / most;
        per_row_ = (count() + rows - 1) / rows;
        pitch_ = std::min(std::floor(ui.width() / static_cast<float>(per_row_)), ui.sp(120));
    }
    row_ = ui.sp(4) + tall_ + below;
}

bool Stations::labels_fit() {
    for (const auto& moment : timeline_.moments) labels_.push_back(label_of(moment.when));
    const float room = pitch_ - ui_.sp(8), most = most_lines * ui_.fonts().line_height(lit_font) + 1;
    for (std::size_t i = 0; i < count(); ++i)
        if (longest_word({TextSpan{labels_[i], lit_font, 0}}, ui_.fonts()) > room || label_height(i, lit_font) > most)
            return false;
    return true;
}

Rect Stations::cell(std::size_t station) const {
    const std::size_t above = station / per_row_;
    const auto column = static_cast<float>(station % per_row_), row = static_cast<float>(above);
    return {box_.x + column * pitch_, box_.y + row * (row_ + ui_.sp(8)), pitch_, row_};
}

// The ground they stand on: walked as far as one is.
void Stations::line() {
    const float reached = ui_.animate(ui_.id("reached"), static_cast<float>(shown_), 0.22F), edge = ui_.sp(4);
    for (std::size_t first = 0; first < count(); first += per_row_) {
        const std::size_t last = std::min(first + per_row_, count()) - 1;
        const float from = cell(first).x + edge, to = cell(last).right() - edge, y = foot(first);
        draw::fill_rect(ui_.list(), {from, y, to - from, ui_.px(2)}, ui_.colour(Token::line_strong), ui_.px(1));
        if (reached < static_cast<float>(first)) continue;
        const float along = cell(first).centre().x + (reached - static_cast<float>(first)) * pitch_;
        const float lit = reached >= static_cast<float>(last + 1) ? to : std::min(to, along);
        draw::fill_rect(ui_.list(), {from, y, lit - from, ui_.px(5)}, ui_.colour(Token::accent), ui_.px(2));
    }
}

// The lit one is higher and full of sun; those seen have a tick; the others their number.
void Stations::arch(std::size_t index, Rect box, bool lit) {
    ImDrawList& list = ui_.list();
    const bool seen = state_.seen.contains(index) && !lit;
    const float foot = ui_.px(3);
    const float level = ui_.animate(make_id(ui_.id("sun"), std::to_string(index)), lit ? 1.0F : 0.0F, 0.4F);
    draw::fill_arch(list, box, ui_.colour(seen ? Token::accent_soft : Token::surface_raised), foot);
    draw::fill_arch_level(list, box, ui_.colour(Token::sun), foot, lit ? level : 0);
    const Token edge = lit ? Token::ink : seen ? Token::accent : Token::line_strong;
    draw::stroke_arch(list, box, ui_.colour(edge), foot, ui_.px(lit ? 3 : 2));
    const Rect inside{box.x, box.y + box.h * 0.1F, box.w, box.h * 0.9F};
    if (seen) {
        ui_.fonts().draw_icon(list, icon::check, ui_.ic(20), inside.centre(), ui_.colour(Token::accent));
        return;
    }
    text_in(ui_, inside, std::to_string(index + 1),
            {.font = number_font,
             .colour = lit && level > 0.5F ? Token::fill_ink
                       : lit               ? Token::ink
                                           : Token::ink_muted,
             .align = TextAlign::centre});
}

// Arrows go from moment to moment, and show it.
void Stations::keys(const Control& control, std::size_t index) {
    if (!control.has_focus) return;
    if (ui_.take(Key::right) && index + 1 < count()) wanted_ = index + 1;
    if (ui_.take(Key::left) && index > 0) wanted_ = index - 1;
}

void Stations::station(std::size_t index) {
    const auto& moment = timeline_.moments[index];
    const Rect box = cell(index);
    const bool lit = index == shown_;
    const Control control =
        ui_.control({.role = Role::button,
                     .id = std::to_string(index),
                     .name = ui_.words()("timeline.station", {{"when", moment.when}, {"title", moment.title}}),
                     .box = {box.x + ui_.sp(2), box.y, box.w - ui_.sp(4), box.h},
                     .value = state_.seen.contains(index) ? ui_.words()("timeline.seen") : std::string(),
                     .state = {.current = lit}});
    if (control.activated) wanted_ = index;
    keys(control, index);
    if (!ui_.visible(box)) return;
    if (control.hovered || control.pressed)
        draw::fill_rect(ui_.list(), control.box, ui_.colour(Token::accent_soft).with_alpha(0.6F), ui_.px(14));
    const float wide = lit ? std::round(arch_ * 44 / 36) : arch_, high = lit ? tall_ : std::round(arch_ * 42 / 36);
    arch(index, {std::round(box.centre().x - wide / 2), foot(index) - high, wide, high}, lit);
    if (!labelled_) return;
    const TextLook look{
        .font = lit ? lit_font : label_font, .colour = lit ? Token::ink : Token::ink_muted, .align = TextAlign::centre};
    text_in(ui_, {box.x + ui_.sp(4), foot(index) + ui_.sp(12), box.w - ui_.sp(8), label_height(index, look.font)},
            labels_[index], look);
}

void Stations::draw() {
    const std::size_t rows = (count() + per_row_ - 1) / per_row_;
    const auto gaps = static_cast<float>(rows - 1);
    box_ = ui_.take_box(std::round(static_cast<float>(rows) * row_ + gaps * ui_.sp(8)));
    const auto group = ui_.group(Role::group, "stations", ui_.words()("timeline.stations"), box_);
    line();
    for (std::size_t i = 0; i < count(); ++i) station(i);
    if (!wanted_ || *wanted_ == state_.at) return;
    state_.at = *wanted_;
    ui_.focus(ui_.id(std::to_string(*wanted_)));
}

}  // namespace

void draw_stations(Ui& ui, const course::Timeline& timeline, TimelineState& state) {
    Stations(ui, timeline, state).draw();
}

}  // namespace ui
