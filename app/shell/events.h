// GLFW's callbacks → ui::InputEvent, in frame-buffer pixels. Ours, since Dear ImGui's would feed its own widgets.
// Private to shell/.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "ui/input.h"

struct GLFWwindow;

namespace shell {

class Events {
public:
    // The window's user pointer and callbacks are this object's from now on; it stays where it is.
    Events(GLFWwindow* window, ui::PointerKind pointer);
    Events(const Events&) = delete;
    Events& operator=(const Events&) = delete;

    std::vector<ui::InputEvent> take() { return std::exchange(input_, {}); }
    bool take_stirred() { return std::exchange(stirred_, false); }  // anything happened at all
    bool take_damaged() { return std::exchange(damaged_, false); }  // the picture is to be drawn anew

    // Called while the window is being resized, where the system keeps the loop waiting meanwhile. Must not throw.
    std::function<void()> redraw;

private:
    static Events& of(GLFWwindow* window);
    void add(const ui::InputEvent& event);
    void move(double x, double y);
    void button(int button, int action);
    void key(int code, int scancode, int action, int mods);
    ui::Vec2 pixels(double x, double y) const;
    ui::Vec2 pointer_at() const;

    GLFWwindow* window_;
    ui::PointerKind pointer_;
    std::vector<ui::InputEvent> input_;
    bool stirred_ = true, damaged_ = true, down_ = false;
};

}  // namespace shell
