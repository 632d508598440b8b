#include "shell/session.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace shell {

namespace {

std::string last_words() {
    const char* words = nullptr;
    glfwGetError(&words);
    return words != nullptr ? words : "no reason given";
}

void set_hints(bool scaled) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, scaled ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // full screen on one monitor, work on the other
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "preau");  // as the menu entry calls it
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "preau");
}

GLFWwindow* with_opengl(Area size, bool scaled) {
    set_hints(scaled);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    GLFWwindow* window = glfwCreateWindow(size.width, size.height, "Préau", nullptr, nullptr);
    if (window != nullptr) return window;
    set_hints(scaled);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    return glfwCreateWindow(size.width, size.height, "Préau", nullptr, nullptr);
}

}  // namespace

base::Result<Session> Session::open(Area size, bool scaled) {
    if (glfwInit() == GLFW_FALSE) return base::fail("no-display", "the window system does not answer: " + last_words());
    GLFWwindow* window = with_opengl(size, scaled);
    if (window == nullptr && std::getenv("LIBGL_ALWAYS_SOFTWARE") == nullptr) {
        glfwTerminate();
        ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);  // a broken driver is no reason not to open
        if (glfwInit() == GLFW_TRUE) window = with_opengl(size, scaled);
    }
    if (window == nullptr) {
        auto failure = base::fail("no-opengl", "OpenGL 3.0 does not start: " + last_words(), "libgl1-mesa-dri");
        glfwTerminate();
        return failure;
    }
    return Session(window);
}

Session::Session(Session&& other) noexcept : window_(std::exchange(other.window_, nullptr)) {}

Session::~Session() {
    if (window_ == nullptr) return;
    glfwDestroyWindow(window_);
    glfwTerminate();
}

std::vector<Area> work_areas() {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    std::vector<Area> areas;
    for (int i = 0; i < count; ++i) {
        Area area;
        glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
        if (area.width > 0 && area.height > 0) areas.push_back(area);
    }
    return areas;
}

Area area_of(GLFWwindow* window) {
    Area area;
    glfwGetWindowPos(window, &area.x, &area.y);
    glfwGetWindowSize(window, &area.width, &area.height);
    return area;
}

GLFWmonitor* monitor_of(GLFWwindow* window) {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    if (count == 0) return nullptr;
    const Area here = area_of(window);
    const auto seen = [&](GLFWmonitor* monitor) {
        Area area;
        glfwGetMonitorPos(monitor, &area.x, &area.y);
        const GLFWvidmode* mode = glfwGetVideoMode(monitor);
        if (mode == nullptr) return 0;
        area.width = mode->width;
        area.height = mode->height;
        return overlap(here, area);
    };
    return *std::max_element(monitors, monitors + count,
                             [&](GLFWmonitor* a, GLFWmonitor* b) { return seen(a) < seen(b); });
}

}  // namespace shell
