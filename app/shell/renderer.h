// Draw lists → OpenGL. Our own: Dear ImGui's back end wants its own font texture and changes with every version.
#pragma once

#include <cstdint>
#include <memory>

#include "base/result.h"
#include "ui/geometry.h"

struct ImDrawData;

namespace shell {

class Renderer {
public:
    // In the current context, which must outlive it. "no-opengl" when the driver lacks something.
    static base::Result<Renderer> create();
    Renderer(Renderer&&) noexcept;
    ~Renderer();

    // False when the picture would be the same as the last one: nothing was drawn, and nothing is to be swapped. On
    // machines without a graphics card that saves 30 ms each time the mouse moves over nothing. `anew` draws all the
    // same: after the window system lost what was there.
    bool draw(const ImDrawData& data, int width, int height, ui::Colour background, bool anew);

private:
    struct Impl;
    explicit Renderer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace shell
