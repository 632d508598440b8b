#include "shell/events.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "shell/keys.h"

namespace shell {

Events::Events(GLFWwindow* window, ui::PointerKind pointer) : window_(window), pointer_(pointer) {
    glfwSetWindowUserPointer(window, this);
    glfwSetInputMode(window, GLFW_LOCK_KEY_MODS, GLFW_TRUE);  // Num Lock
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) { of(w).move(x, y); });
    glfwSetMouseButtonCallback(window,
                               [](GLFWwindow* w, int button, int action, int) { of(w).button(button, action); });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double, double lines) {
        of(w).add(ui::Wheel{of(w).pointer_at(), static_cast<float>(lines)});
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
        Events& events = of(w);
        if (entered == GLFW_FALSE && !events.down_ && events.pointer_ == ui::PointerKind::mouse)
            events.add(ui::PointerLeave{});
    });
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        of(w).key(key, scancode, action, mods);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned code_point) {
        of(w).add(ui::TextTyped{static_cast<char32_t>(code_point)});
    });
    const auto stir = [](GLFWwindow* w, auto...) { of(w).stirred_ = true; };
    const auto damage = [](GLFWwindow* w, auto...) { of(w).stirred_ = of(w).damaged_ = true; };
    glfwSetFramebufferSizeCallback(window, damage);
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) {
        of(w).stirred_ = of(w).damaged_ = true;
        if (of(w).redraw) of(w).redraw();
    });
    glfwSetWindowContentScaleCallback(window, damage);
    glfwSetWindowIconifyCallback(window, damage);
    glfwSetWindowFocusCallback(window, stir);
    glfwSetWindowCloseCallback(window, stir);
    glfwSetWindowPosCallback(window, stir);
    glfwSetWindowMaximizeCallback(window, stir);
}

Events& Events::of(GLFWwindow* window) {
    return *static_cast<Events*>(glfwGetWindowUserPointer(window));
}

void Events::add(const ui::InputEvent& event) {
    input_.push_back(event);
    stirred_ = true;
}

ui::Vec2 Events::pixels(double x, double y) const {
    int width = 0, height = 0, pixel_width = 0, pixel_height = 0;
    glfwGetWindowSize(window_, &width, &height);
    glfwGetFramebufferSize(window_, &pixel_width, &pixel_height);
    if (width <= 0 || height <= 0) return {};
    return {static_cast<float>(x * pixel_width / width), static_cast<float>(y * pixel_height / height)};
}

ui::Vec2 Events::pointer_at() const {
    double x = 0, y = 0;
    glfwGetCursorPos(window_, &x, &y);
    return pixels(x, y);
}

void Events::move(double x, double y) {
    if (pointer_ == ui::PointerKind::touch && !down_) return;  // a finger does not hover
    add(ui::PointerMove{pixels(x, y), pointer_});
}

void Events::button(int button, int action) {
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    down_ = action == GLFW_PRESS;
    if (down_)
        add(ui::PointerDown{pointer_at(), pointer_});
    else
        add(ui::PointerUp{pointer_at(), pointer_});
}

void Events::key(int code, int scancode, int action, int mods) {
    if (action == GLFW_RELEASE) return;
    const char* printed = glfwGetKeyName(code, scancode);
    const bool ctrl = (mods & GLFW_MOD_CONTROL) != 0;
    const ui::Key key = key_of(code, printed != nullptr ? printed : "", ctrl, (mods & GLFW_MOD_NUM_LOCK) != 0);
    if (key == ui::Key::none) return;
    add(ui::KeyDown{.key = key,
                    .shift = (mods & GLFW_MOD_SHIFT) != 0,
                    .ctrl = ctrl,
                    .alt = (mods & GLFW_MOD_ALT) != 0,
                    .repeat = action == GLFW_REPEAT});
}

}  // namespace shell
