// Raw input as shell/, drive scripts and tests feed it. Times in seconds of a monotonic clock, positions in
// frame-buffer pixels.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "ui/geometry.h"

namespace ui {

enum class PointerKind : std::uint8_t { mouse, touch };

struct PointerDown {
    Vec2 at;
    PointerKind kind = PointerKind::mouse;
};
struct PointerMove {
    Vec2 at;
    PointerKind kind = PointerKind::mouse;
};
struct PointerUp {
    Vec2 at;
    PointerKind kind = PointerKind::mouse;
};
struct PointerLeave {};  // the mouse left the window
struct Wheel {
    Vec2 at;
    float lines = 0;
};  // positive: content moves down (scroll up)

enum class Key : std::uint8_t {
    none,
    tab,
    enter,
    space,
    escape,
    backspace,
    del,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    f1,
    f2,
    f6,
    f8,
    f11,
    plus,
    minus,
    zero,
    a,
    b,
    c,
    d,
    e,
    f,
    n,
    v,
    x,
    y,
    z,
    digit1,
    digit2,
    digit3,
    digit4,
    digit5,
    digit6,
    digit7,
    digit8,
    digit9
};

struct KeyDown {
    Key key = Key::none;
    bool shift = false, ctrl = false, alt = false, repeat = false;
};
struct TextTyped {
    char32_t code_point = 0;
};

using InputEvent = std::variant<PointerDown, PointerMove, PointerUp, PointerLeave, Wheel, KeyDown, TextTyped>;

struct Input {
    double time = 0;  // of this frame
    std::vector<InputEvent> events;
};

}  // namespace ui
