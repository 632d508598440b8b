// The one place that knows which Dear ImGui this is: 1.86 as Debian 12 packages it up to 1.92. The house uses its draw
// lists only; widgets, input and type are our own, so little differs between the versions.
//
// Every entry makes its own context current: several live in one process.
#pragma once

#include <cstdint>

#include "ui/geometry.h"

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
struct ImGuiContext;

namespace ui {

struct Texture;

namespace seam {

// Owns an ImGui context: no ini file, no log, no navigation and no input of its own.
class Context {
public:
    Context();
    Context(Context&& other) noexcept;
    Context& operator=(Context&& other) noexcept;
    ~Context();

    // Starts a frame of one full-size draw list. `atlas` is what shapes and glyphs are drawn from (one draw command as
    // long as no picture comes between); `white` is the u, v of a white spot in it. It must live until the draw data is
    // drawn.
    ImDrawList& begin_frame(Vec2 size, double seconds_since_last, const Texture& atlas, Vec2 white);
    ImDrawList& list();             // between begin_frame and end_frame
    const ImDrawData& end_frame();  // valid until the next begin_frame

private:
    void close() noexcept;
    ImGuiContext* context_ = nullptr;
    ImDrawList* list_ = nullptr;
};

// Textures travel through draw commands as the address of a ui::Texture; null means solid white.
const Texture* texture_of(const ImDrawCmd& command);
void push_texture(ImDrawList& list, const Texture* texture);
void pop_texture(ImDrawList& list);

// The texture stretched over `box`; u and v from `from` to `to`.
void add_image(ImDrawList& list, const Texture& texture, Rect box, Colour tint = {255, 255, 255, 255},
               Vec2 from = {0, 0}, Vec2 to = {1, 1});

// For the window: what stands in the command for the address (an OpenGL name) when ImGui's own backend draws.
void replace_texture(ImDrawCmd& command, std::uintptr_t handle);

}  // namespace seam
}  // namespace ui
