// Somebody in front of a program without a window: finds controls by role and name, and presses them as people do, with
// the mouse (the wheel brings them into sight), a finger (swipes do) or the keyboard (Tab does). Time passes by 1/60 s
// a frame. What drive scripts and the tour share.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "commands/script.h"
#include "runner/program.h"

namespace commands {

using Done = tl::expected<void, std::string>;  // or what went wrong, for the terminal

class Person {
public:
    // `clock` is moved on by wait(); null when the wall clock is the system's.
    Person(runner::Program& program, By by, ui::Viewport viewport, std::shared_ptr<base::FixedClock> clock);

    Done look();  // frames until nothing moves any more; first thing to do
    Done press(const Target& target) { return press(target, by_); }
    Done press(const Target& target, By by);
    Done type(const Target& target, const std::string& text);  // in place of what stands there
    Done key(const KeyPress& press);
    Done drag(const Drag& drag);
    Done swipe(float down);
    Done wait(double seconds);
    Done resize(Size size);
    Done hover(const Target& target);  // the mouse stays on it
    Done hold(const Target& target);   // pressed and not released
    Done release_elsewhere();          // of what is held: nothing happens
    Done withdraw();                   // the mouse leaves the window: nothing is hovered
    Done reach(const Target& target);  // by Tab
    Done show(const Target& target);   // scrolled into sight
    bool scroll_on();                  // nearly a view further in the main area; false: that was the end
    Done expect(const Condition& condition) const;
    Done shot(const std::filesystem::path& file) const;

    std::vector<const ui::Node*> all(const Target& target) const;  // not behind a dialog
    bool sees(const Target& target) const { return !all(target).empty(); }
    const ui::Tree& tree() const { return program_.tree(); }
    runner::Program& program() { return program_; }
    const ui::Viewport& viewport() const { return viewport_; }

private:
    using Found = tl::expected<ui::Node, std::string>;

    Done frame(std::vector<ui::InputEvent> events);
    Done settle();
    Found operable(const Target& target) const;
    Found now(ui::Id id) const;
    Done bring_into_sight(ui::Id id, By by);
    Done scroll(const ui::Node& area, float down, By by);
    Done swipe_by(const ui::Node& area, float down);
    Done point(ui::Id id, By by);
    Done focus(ui::Id id);
    Done move_finger(ui::Vec2 from, ui::Vec2 to, ui::PointerKind kind, bool rest_at_end);
    const ui::Node* main_area() const;

    runner::Program& program_;
    By by_;
    ui::Viewport viewport_;
    std::shared_ptr<base::FixedClock> clock_;
    double time_ = 0;
    const ImDrawData* drawn_ = nullptr;
};

}  // namespace commands
