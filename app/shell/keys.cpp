#include "shell/keys.h"

#include <array>
#include <utility>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace shell {

namespace {

using ui::Key;

constexpr std::array by_place{
    std::pair{GLFW_KEY_TAB, Key::tab},
    std::pair{GLFW_KEY_ENTER, Key::enter},
    std::pair{GLFW_KEY_KP_ENTER, Key::enter},
    std::pair{GLFW_KEY_SPACE, Key::space},
    std::pair{GLFW_KEY_ESCAPE, Key::escape},
    std::pair{GLFW_KEY_BACKSPACE, Key::backspace},
    std::pair{GLFW_KEY_DELETE, Key::del},
    std::pair{GLFW_KEY_LEFT, Key::left},
    std::pair{GLFW_KEY_RIGHT, Key::right},
    std::pair{GLFW_KEY_UP, Key::up},
    std::pair{GLFW_KEY_DOWN, Key::down},
    std::pair{GLFW_KEY_HOME, Key::home},
    std::pair{GLFW_KEY_END, Key::end},
    std::pair{GLFW_KEY_PAGE_UP, Key::page_up},
    std::pair{GLFW_KEY_PAGE_DOWN, Key::page_down},
    std::pair{GLFW_KEY_F1, Key::f1},
    std::pair{GLFW_KEY_F2, Key::f2},
    std::pair{GLFW_KEY_F6, Key::f6},
    std::pair{GLFW_KEY_F8, Key::f8},
    std::pair{GLFW_KEY_F11, Key::f11},
    std::pair{GLFW_KEY_KP_ADD, Key::plus},
    std::pair{GLFW_KEY_KP_SUBTRACT, Key::minus},
};

constexpr std::array by_print{
    std::pair{'+', Key::plus}, std::pair{'=', Key::plus}, std::pair{'-', Key::minus}, std::pair{'0', Key::zero},
    std::pair{'a', Key::a},    std::pair{'b', Key::b},    std::pair{'c', Key::c},     std::pair{'d', Key::d},
    std::pair{'e', Key::e},    std::pair{'f', Key::f},    std::pair{'n', Key::n},     std::pair{'v', Key::v},
    std::pair{'x', Key::x},    std::pair{'y', Key::y},    std::pair{'z', Key::z},
};

// The key pad from 0 to 9 without Num Lock.
constexpr std::array pad_moves{Key::none, Key::end,   Key::down, Key::page_down, Key::left,
                               Key::none, Key::right, Key::home, Key::up,        Key::page_up};

Key digit(int value) {
    return value == 0 ? Key::zero : static_cast<Key>(static_cast<int>(Key::digit1) + value - 1);
}

Key printed_key(std::string_view printed) {
    if (printed.size() != 1) return Key::none;
    for (const auto& [character, key] : by_print)
        if (character == printed.front()) return key;
    return Key::none;
}

}  // namespace

Key key_of(int code, std::string_view printed, bool ctrl, bool num_lock) {
    for (const auto& [place, key] : by_place)
        if (place == code) return key;
    if (code == GLFW_KEY_KP_DECIMAL) return num_lock ? Key::none : Key::del;
    if (code >= GLFW_KEY_KP_0 && code <= GLFW_KEY_KP_9) {
        const int value = code - GLFW_KEY_KP_0;
        return num_lock ? digit(value) : pad_moves[static_cast<std::size_t>(value)];
    }
    const Key print = printed_key(printed);
    if (code < GLFW_KEY_0 || code > GLFW_KEY_9) return print;
    return ctrl && print != Key::none ? print : digit(code - GLFW_KEY_0);
}

}  // namespace shell
