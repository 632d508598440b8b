#include "shell/window.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <utility>
#include <vector>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "shell/events.h"
#include "shell/placement.h"
#include "shell/renderer.h"
#include "shell/session.h"
#include "ui/pictures.h"

namespace shell {

namespace {

constexpr int frames_after_event = 3;
constexpr double least_interval = 1.0 / 120;  // where the swap does not wait for the monitor

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void set_icon(GLFWwindow* window, const std::filesystem::path& file) {
    std::vector<ui::Texture> pictures;
    for (const int side : {16, 32, 48, 128})
        if (auto picture = ui::decode({.file = file, .width = side, .height = side}))
            if (!picture->alpha_only) pictures.push_back(std::move(*picture));
    std::vector<GLFWimage> images;
    for (ui::Texture& picture : pictures) images.push_back({picture.width, picture.height, picture.pixels.data()});
    if (!images.empty()) glfwSetWindowIcon(window, static_cast<int>(images.size()), images.data());
}

}  // namespace

struct Window::Impl {
    WindowOptions options;
    Session session;
    Renderer renderer;
    Events events;
    Remote remote;
    Placement normal;  // when it is neither maximised nor full screen
    std::string title;
    Report report;
    double last_frame = 0;
    std::optional<double> draw_again_at;

    Impl(WindowOptions wanted, Session opened, Renderer made)
        : options(std::move(wanted)),
          session(std::move(opened)),
          renderer(std::move(made)),
          events(session.window(), options.touch ? ui::PointerKind::touch : ui::PointerKind::mouse) {}

    GLFWwindow* window() const { return session.window(); }
    bool is_fullscreen() const { return glfwGetWindowMonitor(window()) != nullptr; }
    bool has(int attribute) const { return glfwGetWindowAttrib(window(), attribute) == GLFW_TRUE; }

    void take_place();
    void toggle_fullscreen();
    void note_place();
    ui::Viewport viewport() const;
    base::Result<void> frame(runner::Program& program, std::chrono::steady_clock::time_point started);
    void sleep(int& frames_due);
    void connect(runner::Program& program);
};

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Window::Window(Window&&) noexcept = default;
Window::~Window() = default;

Remote& Window::remote() {
    return impl_->remote;
}

base::Result<Window> Window::open(WindowOptions options) {
    Area size = default_area;
    if (options.size) size = {0, 0, options.size->width, options.size->height};
    auto session = Session::open(size, !options.size);
    if (!session) return tl::unexpected(session.error());
    glfwMakeContextCurrent(session->window());
    glfwSwapInterval(1);
    auto renderer = Renderer::create();
    if (!renderer) return tl::unexpected(renderer.error());
    auto impl = std::make_unique<Impl>(std::move(options), std::move(*session), std::move(*renderer));
    impl->take_place();
    set_icon(impl->window(), impl->options.icon);
    return Window(std::move(impl));
}

void Window::Impl::take_place() {
    const Area opened = area_of(window());
    const auto monitors = work_areas();
    normal = place(options.size ? std::nullopt : placement_from_text(options.remembered), opened, monitors);
    const double scale = options.size ? 1 : static_cast<double>(opened.width) / default_area.width;
    const auto least = [scale](int length, int now) {
        return std::min(static_cast<int>(std::lround(length * scale)), now);
    };
    glfwSetWindowSizeLimits(window(), least(least_width, normal.area.width), least(least_height, normal.area.height),
                            GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwSetWindowSize(window(), normal.area.width, normal.area.height);
    glfwSetWindowPos(window(), normal.area.x, normal.area.y);
    if (options.fullscreen)
        toggle_fullscreen();
    else if (normal.maximised)
        glfwMaximizeWindow(window());
}

void Window::Impl::toggle_fullscreen() {
    if (is_fullscreen()) {
        const Area& area = normal.area;
        glfwSetWindowMonitor(window(), nullptr, area.x, area.y, area.width, area.height, GLFW_DONT_CARE);
        if (normal.maximised) glfwMaximizeWindow(window());
        return;
    }
    note_place();
    GLFWmonitor* monitor = monitor_of(window());
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode != nullptr) glfwSetWindowMonitor(window(), monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::Impl::note_place() {
    if (is_fullscreen() || has(GLFW_ICONIFIED) || !has(GLFW_VISIBLE)) return;
    normal.maximised = has(GLFW_MAXIMIZED);
    if (!normal.maximised) normal.area = area_of(window());
}

std::string Window::placement() const {
    return to_text(impl_->normal);
}

ui::Viewport Window::Impl::viewport() const {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window(), &width, &height);
    float x = 1, y = 1;
    glfwGetWindowContentScale(window(), &x, &y);
    const float scale = options.dpi.value_or(std::max(x, y));
    return {.size = {static_cast<float>(width), static_cast<float>(height)}, .dpi = std::clamp(scale, 1.0F, 4.0F)};
}

void Window::Impl::connect(runner::Program& program) {
    program.on_wake([this] { remote.wake(); });
    program.ui().clipboard_front = {
        [this] {
            const char* text = glfwGetClipboardString(window());
            return std::string(text != nullptr ? text : "");
        },
        [this](const std::string& text) { glfwSetClipboardString(window(), text.c_str()); }};
}

base::Result<void> Window::Impl::frame(runner::Program& program, std::chrono::steady_clock::time_point started) {
    const ui::Viewport view = viewport();
    if (view.size.x < 1 || view.size.y < 1) {  // iconified
        draw_again_at.reset();
        return {};
    }
    last_frame = glfwGetTime();
    const auto drawn = program.frame({.time = last_frame, .events = events.take()}, view);
    if (!drawn) return tl::unexpected(drawn.error());
    draw_again_at = drawn->draw_again_at;
    ++report.frames;
    const bool anew = events.take_damaged();
    if (renderer.draw(*drawn->draw_data, static_cast<int>(view.size.x), static_cast<int>(view.size.y),
                      program.background(), anew)) {
        glfwSwapBuffers(window());
        ++report.pictures;
        if (report.usable_after < 0 && !program.busy()) report.usable_after = seconds_since(started);
    }
    if (const std::string wanted = program.window_title(); wanted != title) {
        title = wanted;
        glfwSetWindowTitle(window(), title.c_str());
    }
    if (program.take_fullscreen_toggle()) toggle_fullscreen();
    return {};
}

// Until something happens, or a frame is due; never sooner than the interval allows.
void Window::Impl::sleep(int& frames_due) {
    const double earliest = last_frame + least_interval;
    if (frames_due == 0 && !draw_again_at) {
        glfwWaitEvents();
    } else {
        const double due = frames_due > 0 ? earliest : std::max(earliest, *draw_again_at);
        const double wait = due - glfwGetTime();
        if (wait > 0)
            glfwWaitEventsTimeout(wait);
        else
            glfwPollEvents();
    }
    while (glfwGetTime() < earliest) glfwWaitEventsTimeout(std::max(1e-4, earliest - glfwGetTime()));
    const Remote::Wishes wishes = remote.collect();
    if (wishes.close) glfwSetWindowShouldClose(window(), GLFW_TRUE);
    if (wishes.come_forward) {
        if (has(GLFW_ICONIFIED)) glfwRestoreWindow(window());
        glfwShowWindow(window());
        glfwFocusWindow(window());
        glfwRequestWindowAttention(window());
        remote.came_forward();
    }
    if (events.take_stirred() || wishes.draw || wishes.come_forward)
        frames_due = frames_after_event;
    else if (draw_again_at && glfwGetTime() >= *draw_again_at)
        frames_due = std::max(frames_due, 1);
}

base::Result<Report> Window::run(runner::Program& program, std::chrono::steady_clock::time_point started) {
    Impl& window = *impl_;
    window.connect(program);
    int frames_due = frames_after_event;
    bool shown = window.is_fullscreen();
    base::Result<void> outcome;
    std::exception_ptr thrown;  // GLFW is C: nothing may fly through it
    window.events.redraw = [&] {
        if (!outcome || thrown || glfwGetTime() < window.last_frame + least_interval) return;
        try {
            outcome = window.frame(program, started);
        } catch (...) {
            thrown = std::current_exception();
        }
    };
    while (outcome && !thrown && glfwWindowShouldClose(window.window()) == GLFW_FALSE && !program.quit_wanted()) {
        if (frames_due > 0) {
            outcome = window.frame(program, started);
            --frames_due;
            if (!shown) glfwShowWindow(window.window());  // with its first picture ready: no flash of an empty window
            shown = true;
        }
        window.note_place();
        if (outcome && !thrown && !program.quit_wanted()) window.sleep(frames_due);
    }
    window.events.redraw = nullptr;
    program.on_wake({});
    if (thrown) std::rethrow_exception(thrown);
    if (!outcome) return tl::unexpected(outcome.error());
    window.report.seconds = seconds_since(started);
    window.report.idle = glfwGetTime() - window.last_frame;
    return window.report;
}

}  // namespace shell
