#include "screens/person.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/utf8.h"

#include "support/catch.h"

namespace person {

namespace {

constexpr double frame_time = 1.0 / 60;
constexpr float wheel_step = 72;   // px × dpi the interface scrolls by a notch
constexpr float finger_step = 20;  // px × dpi a finger moves in a frame

bool matches(std::string_view wanted, std::string_view name) {
    constexpr std::string_view rest = "…";
    if (!wanted.ends_with(rest)) return wanted == name;
    return name.starts_with(wanted.substr(0, wanted.size() - rest.size()));
}

ui::Vec2 middle(const ui::Node& node) {
    return intersection(node.box, node.clip).centre();
}

// How far the content has to move for the control to be seen. 0: it is.
float out_of_sight(const ui::Node& node, float margin) {
    if (node.box.h + 2 * margin > node.clip.h) return node.box.centre().y - node.clip.centre().y;
    if (node.box.bottom() > node.clip.bottom()) return node.box.bottom() + margin - node.clip.bottom();
    if (node.box.y < node.clip.y) return node.box.y - margin - node.clip.y;
    return 0;
}

bool pressed_by_space(ui::Role role) {
    return role == ui::Role::radio || role == ui::Role::checkbox || role == ui::Role::switch_;
}

}  // namespace

base::Instant first_day() {
    using namespace std::chrono;
    const auto at = sys_days(2026y / November / 23) + 13h + 10min;
    return {duration_cast<milliseconds>(at.time_since_epoch()).count(), 60};
}

records::Store empty_store() {
    auto store = records::Store::open_in_memory(base::Random(11), first_day());
    REQUIRE(store);
    return std::move(*store);
}

Person::Person(Seat seat, records::Store store)
    : seat_(std::move(seat)), clock_(std::make_shared<base::FixedClock>(first_day())) {
    runner::ProgramSetup setup;
    setup.assets = std::filesystem::path(PREAU_BINARY_DIR) / "share/preau/assets";
    setup.content = seat_.content;
    setup.trust = seat_.trust;
    setup.font_folders = runner::font_folders(setup.assets);
    setup.version = "0.0";
    setup.documents = documents_->path();
    setup.language = seat_.language;
    setup.theme = seat_.theme;
    setup.text_percent = seat_.text_percent;
    setup.load_in_background = false;
    setup.clock = clock_;
    setup.random = base::Random(seat_.seed);
    setup.preview = seat_.preview;
    auto program = runner::Program::create(std::move(setup), std::move(store));
    INFO((program ? "" : program.error().message));
    REQUIRE(program);
    program_ = std::move(*program);
    settle();
}

void Person::lost(const std::string& why) const {
    FAIL(why << "\nwhat is there:\n" << ui::to_text(tree()));
    throw std::logic_error(why);  // FAIL does not come back; the compiler does not know
}

void Person::frame(std::vector<ui::InputEvent> events) {
    time_ += frame_time;
    const auto drawn = program_->frame({.time = time_, .events = std::move(events)}, seat_.window);
    if (!drawn) lost("the program cannot draw: " + drawn.error().message);
    draw_again_at_ = drawn->draw_again_at;
}

void Person::events(std::vector<ui::InputEvent> events) {
    frame(std::move(events));
}

void Person::settle() {
    const auto drawn = program_->settle(time_, seat_.window);
    if (!drawn) lost("the program cannot draw: " + drawn.error().message);
    draw_again_at_ = drawn->draw_again_at;
}

void Person::wait(double seconds) {
    clock_->advance_ms(static_cast<std::int64_t>(seconds * 1000));
    time_ += seconds;
    settle();
}

std::vector<ui::Node> Person::all(ui::Role role, std::string_view name) const {
    std::vector<ui::Node> found;
    std::copy_if(tree().begin(), tree().end(), std::back_inserter(found), [&](const ui::Node& node) {
        return node.role == role && !node.state.inert && matches(name, node.name);
    });
    return found;
}

bool Person::sees(ui::Role role, std::string_view name) const {
    return !all(role, name).empty();
}

const ui::Node& Person::now(ui::Id id) const {
    const ui::Node* node = ui::find(tree(), id);
    if (node == nullptr) lost("what was there has gone");
    return *node;
}

const ui::Node& Person::look_at(ui::Role role, std::string_view name) const {
    const auto found = all(role, name);
    const std::string what = std::string(ui::name(role)) + " \"" + std::string(name) + "\"";
    if (found.empty()) lost("there is no " + what);
    if (found.size() > 1) lost("there are " + std::to_string(found.size()) + " of " + what);
    return now(found.front().id);
}

const ui::Node& Person::operable(ui::Role role, std::string_view name) const {
    auto found = all(role, name);
    std::erase_if(found, [](const ui::Node& node) { return !node.operable(); });
    const std::string what = std::string(ui::name(role)) + " \"" + std::string(name) + "\"";
    if (found.size() != 1) lost(std::to_string(found.size()) + " of " + what + " can be operated, not one");
    return now(found.front().id);
}

const ui::Node* Person::focused() const {
    const auto found =
        std::find_if(tree().begin(), tree().end(), [](const ui::Node& node) { return node.state.focused; });
    return found == tree().end() ? nullptr : &*found;
}

std::string Person::heading() const {
    for (const ui::Node& node : tree())
        if (node.role == ui::Role::heading && node.level == 1 && !node.state.inert) return node.name;
    lost("there is no heading");
}

std::string Person::say(std::string_view key, std::initializer_list<base::Placeholder> values) const {
    return program_->ui().words()(key, values);
}

const ui::Node& Person::main_area() const {
    const ui::Node* best = nullptr;
    for (const ui::Node& node : tree()) {
        if (!node.scrolls || node.state.inert) continue;
        if (best == nullptr || node.box.w * node.box.h > best->box.w * best->box.h) best = &node;
    }
    if (best == nullptr) lost("nothing here scrolls");
    return *best;
}

void Person::press(ui::Role role, std::string_view name) {
    press_without_settling(role, name);
    settle();
}

void Person::press_without_settling(ui::Role role, std::string_view name) {
    press_by(seat_.by, operable(role, name).id);
}

void Person::press_by(By by, ui::Id id) {
    if (by == By::keyboard) {
        tab_to(id);
        frame({ui::KeyDown{.key = pressed_by_space(now(id).role) ? ui::Key::space : ui::Key::enter}});
        return;
    }
    bring_into_sight(id);
    const auto kind = by == By::touch ? ui::PointerKind::touch : ui::PointerKind::mouse;
    const ui::Vec2 at = middle(now(id));
    if (by == By::mouse) frame({ui::PointerMove{at, kind}});
    frame({ui::PointerDown{at, kind}});
    if (!now(id).state.pressed) lost("\"" + now(id).name + "\" does not feel the press: something lies over it");
    frame({ui::PointerUp{at, kind}});
}

void Person::tap(ui::Vec2 at, ui::PointerKind kind) {
    frame({ui::PointerDown{at, kind}});
    frame({ui::PointerUp{at, kind}});
    settle();
}

void Person::bring_into_sight(ui::Id id) {
    for (int attempt = 0; attempt < 60; ++attempt) {
        const ui::Node node = now(id);
        const ui::Node* area = ui::find(tree(), node.scroll);
        const float down = out_of_sight(node, 8 * seat_.window.dpi);
        if (area == nullptr || std::abs(down) < 1) break;
        if (seat_.by == By::touch) {
            drag_page(*area, down);
        } else {
            const float notches = std::ceil(std::abs(down) / (wheel_step * seat_.window.dpi));
            frame({ui::Wheel{middle(*area), down > 0 ? -notches : notches}});
        }
        settle();
        if (std::abs(now(id).box.y - node.box.y) < 1) break;
    }
    if (!now(id).visible()) lost("\"" + now(id).name + "\" cannot be brought into sight");
}

// A finger takes hold of the page beside what is dragged itself, moves it, rests and lifts: then nothing coasts.
void Person::drag_page(const ui::Node& area, float down) {
    const ui::Rect view = intersection(area.box, area.clip);
    const float way = std::clamp(down, -view.h * 0.7F, view.h * 0.7F);
    const float reach = way + (down > 0 ? 1.0F : -1.0F) * 9 * seat_.window.dpi;
    float x = view.x + view.w * 0.4F;
    const float from = view.centre().y + reach / 2;
    for (int i = 1; i < 40; ++i) {
        const ui::Vec2 at{view.x + view.w * static_cast<float>(i) / 40, from};
        x = at.x;
        if (std::none_of(tree().begin(), tree().end(), [at](const ui::Node& node) {
                return node.draggable && node.operable() && node.target.contains(at);
            }))
            break;
    }
    frame({ui::PointerDown{{x, from}, ui::PointerKind::touch}});
    const int steps = std::max(2, static_cast<int>(std::abs(reach) / (finger_step * seat_.window.dpi)));
    for (int i = 1; i <= steps; ++i)
        frame({ui::PointerMove{{x, from - reach * static_cast<float>(i) / static_cast<float>(steps)},
                               ui::PointerKind::touch}});
    for (int i = 0; i < 8; ++i) frame({ui::PointerMove{{x, from - reach}, ui::PointerKind::touch}});
    frame({ui::PointerUp{{x, from - reach}, ui::PointerKind::touch}});
}

void Person::tab_to(ui::Id id) {
    const auto stops =
        std::count_if(tree().begin(), tree().end(), [](const ui::Node& node) { return node.operable(); });
    for (std::ptrdiff_t pressed = 0; pressed <= stops; ++pressed) {
        if (now(id).state.focused && now(id).visible()) return;
        frame({ui::KeyDown{.key = ui::Key::tab}});
        settle();
    }
    if (!now(id).state.focused) lost("Tab does not reach \"" + now(id).name + "\"");
}

void Person::type(std::string_view field, std::string_view text) {
    const ui::Id id = operable(ui::Role::textbox, field).id;
    if (!now(id).state.focused) {
        if (seat_.by == By::keyboard)
            tab_to(id);
        else
            press_by(seat_.by, id);
    }
    for (std::size_t at = 0; at < text.size();) frame({ui::TextTyped{base::next_code_point(text, at)}});
    settle();
}

void Person::key(ui::KeyDown key) {
    frame({key});
    settle();
}

void Person::letter(char32_t c) {
    frame({ui::TextTyped{c}});
    settle();
}

void Person::scroll(float down) {
    const ui::Node area = main_area();
    const float pixels = down * seat_.window.dpi;
    if (seat_.by == By::touch) {
        drag_page(area, pixels);
    } else if (seat_.by == By::mouse) {
        for (float done = 0; done < std::abs(pixels); done += wheel_step * seat_.window.dpi)
            frame({ui::Wheel{middle(area), pixels > 0 ? -1.0F : 1.0F}});
    } else {
        frame({ui::KeyDown{.key = pixels > 0 ? ui::Key::page_down : ui::Key::page_up}});
    }
    settle();
}

records::Person Person::kept_person() const {
    const auto people = program_->store().people();
    if (!people || people->size() != 1) lost("there is not just one person in the store");
    return people->front();
}

std::vector<learning::Event> Person::events_kept() const {
    const auto events = program_->store().events(kept_person().id);
    if (!events) lost("the events cannot be read: " + events.error().message);
    return *events;
}

records::Store Person::leave() {
    program_->flush();
    records::Store store = std::move(program_->store());
    program_.reset();
    return store;
}

}  // namespace person
