// GLFW, begun and ended; a hidden window with OpenGL in it. Private to shell/.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "shell/placement.h"

struct GLFWmonitor;
struct GLFWwindow;

namespace shell {

class Session {
public:
    // A window of this size in the window system's units, times the monitor's scale where those are pixels. When OpenGL
    // does not start, once more with LIBGL_ALWAYS_SOFTWARE. "no-display", "no-opengl".
    static base::Result<Session> open(Area size, bool scaled);
    Session(Session&& other) noexcept;
    Session& operator=(Session&&) = delete;
    ~Session();

    GLFWwindow* window() const { return window_; }

private:
    explicit Session(GLFWwindow* window) : window_(window) {}
    GLFWwindow* window_ = nullptr;
};

std::vector<Area> work_areas();               // the primary monitor's first
Area area_of(GLFWwindow* window);             // what is inside the frame
GLFWmonitor* monitor_of(GLFWwindow* window);  // where most of it is; null when there is none

}  // namespace shell
