// The window of a running program: pointers, keys and size in, pictures out, full screen. While nothing happens it
// sleeps: after an event three frames are drawn (what one frame notices, the next ones show), then none until the next
// event, the program's own timer or a wake from another thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "runner/program.h"
#include "shell/remote.h"

namespace shell {

struct WindowOptions {
    struct Size {
        int width = 0, height = 0;
    };
    std::optional<Size> size;  // in pixels, for this run; else what is remembered, else 1280 × 800 × the scale
    std::optional<float> dpi;  // else the monitor's content scale, 1–4
    bool fullscreen = false;
    bool touch = false;          // every pointer is a finger: GLFW cannot tell them apart
    std::string remembered;      // what placement() gave the last time, or nothing
    std::filesystem::path icon;  // an SVG file
};

// What benches and tests want to know of a run.
struct Report {
    std::uint64_t frames = 0;    // thought through by the program
    std::uint64_t pictures = 0;  // brought to the screen: frames that differ from the one before
    double usable_after = -1;    // seconds from `started` to the first picture with the course in it
    double idle = 0;             // seconds between the last frame and the end
    double seconds = 0;          // from `started` to the end
};

class Window {
public:
    // Hidden until run(). "no-display", "no-opengl" (detail: the Debian package that helps).
    static base::Result<Window> open(WindowOptions options);
    Window(Window&&) noexcept;
    ~Window();

    Remote& remote();

    // Until the person closes it, the program wants to end, or remote().close(). An error is one the program could not
    // show itself.
    base::Result<Report> run(runner::Program& program, std::chrono::steady_clock::time_point started);

    std::string placement() const;  // to be remembered

private:
    struct Impl;
    explicit Window(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace shell
