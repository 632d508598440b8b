// Draw lists → pixels, on the CPU: no window system, no OpenGL, the same bytes every time on one machine. Top-left fill
// rule, bilinear textures, straight-alpha "over" blending in sRGB as the OpenGL path does it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "ui/geometry.h"

struct ImDrawData;

namespace ui {

struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;  // opaque
    bool operator==(const Image&) const = default;
};

// ImTextureIDs in the draw data are addresses of ui::Texture (ui/imgui_seam.h); null is solid white. User callbacks are
// passed over.
Image rasterise(const ImDrawData& draw_data, int width, int height, Colour background);
base::Result<void> write_png(const Image& image, const std::filesystem::path& file);  // "file-unwritable"

}  // namespace ui
