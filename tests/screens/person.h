// Somebody in front of the running program, without a window: sees what the semantic tree says, presses by role and
// name, as people do: with the mouse (the wheel brings things into sight), a finger (drags do) or the keyboard (Tab
// does). What cannot be done fails the test, with the tree of that moment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/comfort.h"
#include "base/language.h"
#include "base/time.h"
#include "records/store.h"
#include "runner/program.h"
#include "ui/input.h"
#include "ui/node.h"

#include "support/folder.h"

namespace person {

enum class By { mouse, touch, keyboard };

struct Seat {
    ui::Viewport window{{1280, 800}, 1};
    By by = By::mouse;
    std::optional<base::Language> language;
    std::optional<base::ThemeName> theme;
    std::optional<int> text_percent;
    std::filesystem::path content = std::filesystem::path(PREAU_SOURCE_DIR) / "content";
    std::uint64_t seed = 7;
    bool preview = false;               // an author's window
    authoring::TrustPlaces trust = {};  // when the content is a pack
};

records::Store empty_store();
base::Instant first_day();

class Person {
public:
    explicit Person(Seat seat = {}, records::Store store = empty_store());

    // --- deeds: each ends when nothing moves any more ---------------------------------------------------------------
    void press(ui::Role role, std::string_view name);  // a name may end in "…": anything may follow
    void press_by(By by, ui::Id id);
    void press_without_settling(ui::Role role, std::string_view name);  // one frame only: that of the release
    void type(std::string_view field, std::string_view text);
    void key(ui::KeyDown key);
    void key(ui::Key key) { key_down(key); }
    void letter(char32_t c);
    void scroll(float down);  // wheel, finger or Page key; pixels at scale 1 of the main area
    void tap(ui::Vec2 at, ui::PointerKind kind);
    void events(std::vector<ui::InputEvent> events);  // of one frame, nothing after it
    void settle();
    void wait(double seconds);

    // --- what is to be seen -----------------------------------------------------------------------------------------
    const ui::Tree& tree() const { return program_->tree(); }
    bool sees(ui::Role role, std::string_view name) const;
    const ui::Node& look_at(ui::Role role, std::string_view name) const;          // the only one of its kind
    std::vector<ui::Node> all(ui::Role role, std::string_view name = "…") const;  // not behind a dialog
    const ui::Node* focused() const;
    std::string heading() const;  // of level 1
    std::string say(std::string_view key, std::initializer_list<base::Placeholder> values = {}) const;
    const ui::Node& main_area() const;

    runner::Program& program() { return *program_; }
    const Seat& seat() const { return seat_; }
    base::FixedClock& clock() { return *clock_; }
    const std::filesystem::path& documents() const { return documents_->path(); }
    const std::optional<double>& wants_frame_at() const { return draw_again_at_; }  // as the last frame said
    std::vector<learning::Event> events_kept() const;                               // of the only person
    records::Person kept_person() const;

    // Closes the program and hands back what it kept.
    records::Store leave();

    [[noreturn]] void lost(const std::string& why) const;

private:
    void key_down(ui::Key key) { this->key(ui::KeyDown{.key = key}); }
    void frame(std::vector<ui::InputEvent> events);
    const ui::Node& now(ui::Id id) const;
    const ui::Node& operable(ui::Role role, std::string_view name) const;
    void bring_into_sight(ui::Id id);
    void drag_page(const ui::Node& area, float down);
    void tab_to(ui::Id id);

    Seat seat_;
    std::unique_ptr<support::TemporaryFolder> documents_ = std::make_unique<support::TemporaryFolder>();
    std::shared_ptr<base::FixedClock> clock_;
    std::unique_ptr<runner::Program> program_;
    double time_ = 100;
    std::optional<double> draw_again_at_;
};

}  // namespace person
