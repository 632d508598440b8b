// What the person does to the controls of the last frame: hover, press, tap, drag, focus, keys. Pure: it reads a tree
// and events and answers questions; it draws nothing.
#pragma once

#include <optional>
#include <vector>

#include "ui/gestures.h"
#include "ui/input.h"
#include "ui/node.h"

namespace ui {

enum class Modality : std::uint8_t { mouse, touch, keyboard };

struct Drag {
    Id id = 0;
    Vec2 from, at;
    bool ended = false;  // released in this frame
};

class Interaction {
public:
    void step(const Input& input, const Tree& tree, float scale);

    Id hovered() const { return hovered_; }
    Id pressed() const { return pressed_; }
    Id focused() const { return focused_; }
    bool focus_visible() const { return focus_visible_; }
    Modality modality() const { return modality_; }
    // The control tapped, clicked, or pressed by Enter or Space in this frame.
    Id activated() const { return activated_; }
    const std::optional<Drag>& drag() const { return drag_; }

    // Scrolling asked for in this frame: pixels the content moves by (positive: towards its end) in the area under the
    // pointer, or around the focus.
    struct Scroll {
        Id area = 0;
        float by = 0;
        bool animated = false;
    };
    const std::vector<Scroll>& scrolls() const { return scrolls_; }

    // Keys nobody else used up, for shortcuts; take() uses one up.
    bool take(Key key, bool ctrl = false, bool alt = false, bool shift = false);
    bool take_letter(char32_t lower_case);
    std::vector<KeyDown>& keys() { return keys_; }
    std::vector<char32_t>& typed() { return typed_; }

    void focus(Id id) { focused_ = id; }  // where it was, or where a screen begins: nothing scrolls
    void lead_focus(Id id) {              // to something new, which is brought into sight
        focused_ = id;
        focus_moved_ = true;
    }
    void focus_by_key(Id id);  // the same, and the ring is shown
    // After the new tree is recorded: keeps the focus on a control that still exists, else on what came in its place,
    // else on its nearest survivor.
    void settle(const Tree& before, const Tree& now);
    // The control the pointer last touched, until something else is touched: where text caret clicks go.
    std::optional<Vec2> press_at() const { return press_at_; }
    bool focus_moved() const { return focus_moved_; }  // in this frame: scroll it into view

    std::optional<double> next_deadline() const { return gestures_.next_deadline(); }
    bool reduced_motion = false;

private:
    void point(const Gesture& gesture, const Tree& tree);
    void key(const KeyDown& event, const Tree& tree);
    void move_focus(const Tree& tree, int step);
    void move_landmark(const Tree& tree, int step);
    bool move_in_group(const Tree& tree, Key key);
    void scroll_key(const KeyDown& event, const Tree& tree);

    Gestures gestures_;
    Id hovered_ = 0, pressed_ = 0, focused_ = 0, activated_ = 0, drag_scroll_ = 0, fling_scroll_ = 0;
    bool focus_visible_ = false, focus_moved_ = false;
    Modality modality_ = Modality::mouse;
    std::optional<Drag> drag_;
    std::optional<Vec2> pointer_, press_at_;
    std::vector<Scroll> scrolls_;
    std::vector<KeyDown> keys_;
    std::vector<char32_t> typed_;
};

}  // namespace ui
