#include "commands/person.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/utf8.h"
#include "ui/raster.h"

namespace commands {

namespace {

constexpr double frame_time = 1.0 / 60;
constexpr float wheel_step = 72;      // px × dpi the interface scrolls by a notch
constexpr float finger_step = 24;     // px × dpi a dragging pointer moves in a frame
constexpr int finger_rest = 8;        // frames at rest before it lifts: then nothing coasts
constexpr int scroll_attempts = 200;  // in search of one control

tl::unexpected<std::string> cannot(std::string what) {
    return tl::unexpected(std::move(what));
}

ui::Rect seen_part(const ui::Node& node) {
    return intersection(node.box, node.clip);
}

// How far the content must move for the control to be in sight: up to now or, where it is taller than the view, its
// middle. 0: it is.
float out_of_sight(const ui::Node& node, float margin) {
    const float view_top = node.clip.y, view_bottom = node.clip.bottom();
    if (node.box.h + 2 * margin > node.clip.h) {
        const float off = node.box.centre().y - node.clip.centre().y;
        return std::abs(off) > node.clip.h / 4 ? off : 0;
    }
    if (node.box.bottom() > view_bottom) return node.box.bottom() + margin - view_bottom;
    if (node.box.y < view_top) return node.box.y - margin - view_top;
    return 0;
}

bool wants_space(ui::Role role) {
    return role == ui::Role::radio || role == ui::Role::checkbox || role == ui::Role::switch_;
}

std::string named(const ui::Node& node) {
    return to_text(Target{node.role, node.name, 0});
}

bool has(const ui::Node& node, Trait trait) {
    switch (trait) {
        case Trait::checked:
            return node.state.checked;
        case Trait::disabled:
            return node.state.disabled;
        case Trait::current:
            return node.state.current;
        case Trait::focused:
            return node.state.focused;
        case Trait::expanded:
            return node.state.expanded;
        case Trait::invalid:
            return node.state.invalid;
        case Trait::visible:
            return node.visible();
    }
    return false;
}

}  // namespace

Person::Person(runner::Program& program, By by, ui::Viewport viewport, std::shared_ptr<base::FixedClock> clock)
    : program_(program), by_(by), viewport_(viewport), clock_(std::move(clock)) {}

Done Person::frame(std::vector<ui::InputEvent> events) {
    time_ += frame_time;
    const auto drawn = program_.frame({.time = time_, .events = std::move(events)}, viewport_);
    if (!drawn) return cannot(drawn.error().message);
    drawn_ = drawn->draw_data;
    return {};
}

Done Person::settle() {
    const auto drawn = program_.settle(time_, viewport_);
    if (!drawn) return cannot(drawn.error().message);
    drawn_ = drawn->draw_data;
    return {};
}

Done Person::look() {
    return settle();
}

std::vector<const ui::Node*> Person::all(const Target& target) const {
    std::vector<const ui::Node*> found;
    int place = 0;
    for (const ui::Node& node : tree()) {
        if (node.role != target.role || node.state.inert || node.pointer_only) continue;
        if (!target.name.empty() && !matches(target.name, node.name)) continue;
        if (target.ordinal == 0 || (node.operable() && ++place == target.ordinal)) found.push_back(&node);
    }
    return found;
}

Person::Found Person::operable(const Target& target) const {
    const auto found = all(target);
    if (found.empty()) return cannot("there is no " + to_text(target));
    std::vector<const ui::Node*> ready;
    std::copy_if(found.begin(), found.end(), std::back_inserter(ready),
                 [](const auto* node) { return node->operable(); });
    if (ready.size() > 1) return cannot(to_text(target) + " stands here " + std::to_string(ready.size()) + " times");
    if (!ready.empty()) return *ready.front();
    return cannot(to_text(target) + (found.front()->state.disabled ? " is disabled" : " cannot be operated"));
}

Person::Found Person::now(ui::Id id) const {
    const ui::Node* node = ui::find(tree(), id);
    if (node == nullptr) return cannot("the control went away while it was being reached");
    return *node;
}

Done Person::press(const Target& target, By by) {
    const auto found = operable(target);
    if (!found) return cannot(found.error());
    if (by == By::keyboard) {
        if (Done done = focus(found->id); !done) return done;
        if (Done done = frame({ui::KeyDown{.key = wants_space(found->role) ? ui::Key::space : ui::Key::enter}}); !done)
            return done;
        return settle();
    }
    if (Done done = point(found->id, by); !done) return done;
    const auto here = now(found->id);
    if (!here) return cannot(here.error());
    if (!here->state.pressed) return cannot(named(*found) + " does not feel the press: something lies over it");
    const auto kind = by == By::touch ? ui::PointerKind::touch : ui::PointerKind::mouse;
    if (Done done = frame({ui::PointerUp{seen_part(*here).centre(), kind}}); !done) return done;
    return settle();
}

// Brings it into sight and presses without releasing.
Done Person::point(ui::Id id, By by) {
    if (Done done = bring_into_sight(id, by); !done) return done;
    const auto node = now(id);
    if (!node) return cannot(node.error());
    const ui::Vec2 at = seen_part(*node).centre();
    const auto kind = by == By::touch ? ui::PointerKind::touch : ui::PointerKind::mouse;
    if (kind == ui::PointerKind::mouse)
        if (Done done = frame({ui::PointerMove{at, kind}}); !done) return done;
    return frame({ui::PointerDown{at, kind}});
}

Done Person::bring_into_sight(ui::Id id, By by) {
    const float margin = 8 * viewport_.dpi;
    for (int attempt = 0; attempt < scroll_attempts; ++attempt) {
        const auto node = now(id);
        if (!node) return cannot(node.error());
        const float down = out_of_sight(*node, margin);
        const ui::Node* area = ui::find(tree(), node->scroll);
        if (down == 0 || area == nullptr) break;
        if (Done done = scroll(*area, down, by); !done) return done;
        const auto moved = now(id);
        if (!moved || std::abs(moved->box.y - node->box.y) < 1) break;
    }
    const auto node = now(id);
    if (!node) return cannot(node.error());
    const ui::Rect screen{0, 0, viewport_.size.x, viewport_.size.y};
    if (intersection(seen_part(*node), screen).empty()) return cannot(named(*node) + " cannot be brought into sight");
    return {};
}

Done Person::scroll(const ui::Node& area, float down, By by) {
    if (by == By::touch) return swipe_by(area, down);
    const float step = wheel_step * viewport_.dpi;
    const float notches = std::ceil(std::abs(down) / step);
    const ui::Vec2 at = seen_part(area).centre();
    const ui::Wheel turn{at, down > 0 ? -1.0F : 1.0F};
    for (int i = 0; i < static_cast<int>(std::min(notches, 100.0F)); ++i)
        if (Done done = frame({turn}); !done) return done;
    return settle();
}

// A finger set down where it takes hold of the page and of nothing that is dragged itself.
Done Person::swipe_by(const ui::Node& area, float down) {
    const ui::Rect view = seen_part(area);
    const float reach = std::min(std::abs(down) + 9 * viewport_.dpi, view.h * 0.7F);
    const float from_y = view.centre().y + (down > 0 ? reach : -reach) / 2;
    std::optional<ui::Vec2> from;
    for (int column = 1; column < 40 && !from; ++column) {
        const ui::Vec2 at{view.x + view.w * static_cast<float>(column) / 40, from_y};
        const bool taken = std::any_of(tree().begin(), tree().end(), [at](const ui::Node& node) {
            return node.draggable && node.operable() && node.target.contains(at);
        });
        if (!taken) from = at;
    }
    if (!from) return cannot("there is no place to set a finger down for a swipe");
    const ui::Vec2 to{from->x, from_y + (down > 0 ? -reach : reach)};
    if (Done done = move_finger(*from, to, ui::PointerKind::touch, true); !done) return done;
    return settle();
}

Done Person::move_finger(ui::Vec2 from, ui::Vec2 to, ui::PointerKind kind, bool rest_at_end) {
    if (kind == ui::PointerKind::mouse)
        if (Done done = frame({ui::PointerMove{from, kind}}); !done) return done;
    if (Done done = frame({ui::PointerDown{from, kind}}); !done) return done;
    const float way = std::hypot(to.x - from.x, to.y - from.y);
    const int steps = std::max(1, static_cast<int>(std::ceil(way / (finger_step * viewport_.dpi))));
    for (int i = 1; i <= steps; ++i) {
        const ui::Vec2 at = from + (to - from) * (static_cast<float>(i) / static_cast<float>(steps));
        if (Done done = frame({ui::PointerMove{at, kind}}); !done) return done;
    }
    for (int i = 0; rest_at_end && i < finger_rest; ++i)
        if (Done done = frame({ui::PointerMove{to, kind}}); !done) return done;
    return frame({ui::PointerUp{to, kind}});
}

Done Person::focus(ui::Id id) {
    const auto stops =
        std::count_if(tree().begin(), tree().end(), [](const ui::Node& node) { return node.operable(); });
    for (std::ptrdiff_t pressed = 0; pressed <= stops + 2; ++pressed) {
        const auto node = now(id);
        if (!node) return cannot(node.error());
        if (node->state.focused && node->visible()) return {};
        if (Done done = frame({ui::KeyDown{.key = ui::Key::tab}}); !done) return done;
        if (Done done = settle(); !done) return done;
    }
    const auto node = now(id);
    if (!node) return cannot(node.error());
    return cannot("Tab does not reach " + named(*node));
}

Done Person::reach(const Target& target) {
    const auto found = operable(target);
    return found ? focus(found->id) : Done(cannot(found.error()));
}

Done Person::type(const Target& target, const std::string& text) {
    const auto found = operable(target);
    if (!found) return cannot(found.error());
    if (!found->keyboard_text) return cannot(to_text(target) + " takes no text");
    if (Done done = by_ == By::keyboard ? focus(found->id) : press(target); !done) return done;
    if (!found->value.empty()) {
        if (Done done = key({.key = {.key = ui::Key::a, .ctrl = true}}); !done) return done;
        if (Done done = key({.key = {.key = ui::Key::backspace}}); !done) return done;
    }
    for (std::size_t at = 0; at < text.size();) {
        std::string character;
        base::append_utf8(character, base::next_code_point(text, at));
        const auto typed = key_from_text(character == " " ? "Space" : character == "\n" ? "Enter" : character);
        if (Done done = key(*typed); !done) return done;
    }
    return settle();
}

Done Person::key(const KeyPress& press) {
    std::vector<ui::InputEvent> events;
    if (press.key.key != ui::Key::none) events.emplace_back(press.key);
    if (press.typed != 0) events.emplace_back(ui::TextTyped{press.typed});
    if (Done done = frame(std::move(events)); !done) return done;
    return settle();
}

Done Person::drag(const Drag& drag) {
    if (by_ == By::keyboard) return cannot("dragging needs a mouse or a finger");
    const auto found = operable(drag.target);
    if (!found) return cannot(found.error());
    if (Done done = bring_into_sight(found->id, by_); !done) return done;
    const auto node = now(found->id);
    if (!node) return cannot(node.error());
    const ui::Vec2 from = seen_part(*node).centre();
    ui::Vec2 to = from + drag.by;
    if (drag.to) {
        const auto goal = all(*drag.to);
        if (goal.size() != 1) return cannot("there is not just one " + to_text(*drag.to));
        to = seen_part(*goal.front()).centre();
    }
    const auto kind = by_ == By::touch ? ui::PointerKind::touch : ui::PointerKind::mouse;
    if (Done done = move_finger(from, to, kind, true); !done) return done;
    return settle();
}

const ui::Node* Person::main_area() const {
    const ui::Node* best = nullptr;
    for (const ui::Node& node : tree()) {
        if (!node.scrolls || node.state.inert) continue;
        if (best == nullptr || node.box.w * node.box.h > best->box.w * best->box.h) best = &node;
    }
    return best;
}

Done Person::swipe(float down) {
    const ui::Node* area = main_area();
    if (area == nullptr) return cannot("nothing here scrolls");
    if (by_ != By::keyboard) return scroll(*area, down, by_);
    return key({.key = {.key = down > 0 ? ui::Key::page_down : ui::Key::page_up}});
}

Done Person::show(const Target& target) {
    const auto found = all(target);
    return found.size() == 1 ? bring_into_sight(found.front()->id, By::mouse)
                             : cannot("there is not just one " + to_text(target));
}

bool Person::scroll_on() {
    const ui::Node* area = main_area();
    if (area == nullptr) return false;
    const auto inside = [this, id = area->id] {
        for (const ui::Node& node : tree())
            if (node.scroll == id && !node.pointer_only) return node.box.y;
        return 0.0F;
    };
    const float before = inside();
    return scroll(*area, seen_part(*area).h * 0.85F, By::mouse) && std::abs(inside() - before) >= 1;
}

Done Person::wait(double seconds) {
    if (clock_) clock_->advance_ms(static_cast<std::int64_t>(std::llround(seconds * 1000)));
    for (double passed = 0; passed < seconds; passed += frame_time)
        if (Done done = frame({}); !done) return done;
    return settle();
}

Done Person::resize(Size size) {
    viewport_.size = {static_cast<float>(size.width), static_cast<float>(size.height)};
    return settle();
}

Done Person::hover(const Target& target) {
    const auto found = operable(target);
    if (!found) return cannot(found.error());
    if (Done done = bring_into_sight(found->id, By::mouse); !done) return done;
    const auto node = now(found->id);
    if (!node) return cannot(node.error());
    if (Done done = frame({ui::PointerMove{seen_part(*node).centre(), ui::PointerKind::mouse}}); !done) return done;
    return settle();
}

Done Person::hold(const Target& target) {
    const auto found = operable(target);
    if (!found) return cannot(found.error());
    if (Done done = point(found->id, By::mouse); !done) return done;
    return settle();
}

Done Person::release_elsewhere() {
    if (Done done = frame({ui::PointerMove{{1, 1}}, ui::PointerUp{{1, 1}}, ui::PointerLeave{}}); !done) return done;
    return settle();
}

Done Person::withdraw() {
    if (Done done = frame({ui::PointerLeave{}}); !done) return done;
    return settle();
}

Done Person::expect(const Condition& condition) const {
    const auto found = all(condition.target);
    if (condition.absent) return found.empty() ? Done{} : Done(cannot(to_text(condition.target) + " is there"));
    if (found.empty()) return cannot("there is no " + to_text(condition.target));
    std::string missing;
    for (const ui::Node* node : found) {
        missing.clear();
        for (const auto& wanted : condition.traits)
            if (has(*node, wanted.trait) != wanted.is)
                missing = wanted.is ? "is not as expected" : "is what it should not be";
        if (condition.value && !matches(*condition.value, node->value))
            missing = "has the value \"" + node->value + "\"";
        if (missing.empty()) return {};
    }
    return cannot(to_text(condition.target) + " " + missing);
}

Done Person::shot(const std::filesystem::path& file) const {
    if (drawn_ == nullptr) return cannot("nothing was drawn yet");
    std::error_code problem;
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), problem);
    const ui::Image image = ui::rasterise(*drawn_, static_cast<int>(viewport_.size.x),
                                          static_cast<int>(viewport_.size.y), program_.background());
    if (const auto written = ui::write_png(image, file); !written) return cannot(written.error().message);
    return {};
}

}  // namespace commands
