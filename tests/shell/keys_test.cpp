#include "shell/keys.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "support/catch.h"

using shell::key_of;
using ui::Key;

TEST_CASE("a letter is the one that is printed, wherever its key stands") {
    CHECK(key_of(GLFW_KEY_Q, "a", false, true) == Key::a);
    CHECK(key_of(GLFW_KEY_A, "q", false, true) == Key::none);
    CHECK(key_of(GLFW_KEY_W, "z", true, true) == Key::z);
    CHECK(key_of(GLFW_KEY_A, "a", true, true) == Key::a);
}

TEST_CASE("Ctrl and the key that prints = or + or - changes the text size on every layout") {
    CHECK(key_of(GLFW_KEY_EQUAL, "=", true, true) == Key::plus);
    CHECK(key_of(GLFW_KEY_SLASH, "=", true, true) == Key::plus);   // Belgian
    CHECK(key_of(GLFW_KEY_EQUAL, "-", true, true) == Key::minus);  // Belgian
    CHECK(key_of(GLFW_KEY_6, "-", true, true) == Key::minus);      // French
    CHECK(key_of(GLFW_KEY_0, "à", true, true) == Key::zero);
    CHECK(key_of(GLFW_KEY_KP_ADD, "+", true, true) == Key::plus);
}

TEST_CASE("digits are taken by place, for AZERTY types them with Shift") {
    CHECK(key_of(GLFW_KEY_1, "&", false, true) == Key::digit1);
    CHECK(key_of(GLFW_KEY_6, "-", false, true) == Key::digit6);
    CHECK(key_of(GLFW_KEY_9, "9", false, true) == Key::digit9);
}

TEST_CASE("the key pad counts with Num Lock and moves without") {
    CHECK(key_of(GLFW_KEY_KP_4, "4", false, true) == Key::digit4);
    CHECK(key_of(GLFW_KEY_KP_4, "4", false, false) == Key::left);
    CHECK(key_of(GLFW_KEY_KP_0, "0", false, true) == Key::zero);
    CHECK(key_of(GLFW_KEY_KP_DECIMAL, ".", false, false) == Key::del);
    CHECK(key_of(GLFW_KEY_KP_ENTER, "", false, false) == Key::enter);
}

TEST_CASE("keys that are none of ours are left alone") {
    CHECK(key_of(GLFW_KEY_F5, "", false, true) == Key::none);
    CHECK(key_of(GLFW_KEY_LEFT_SHIFT, "", false, true) == Key::none);
    CHECK(key_of(GLFW_KEY_UNKNOWN, "", false, true) == Key::none);
}
