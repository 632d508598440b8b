#include "ui/raster.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <thread>

#include <imgui.h>

#include "ui/imgui_seam.h"
#include "ui/raster_fill.h"

namespace ui {

namespace {

using raster::Band;
using raster::Clip;
using raster::Corner;

constexpr int band_rows = 64;

struct Frame {
    const ImDrawData& data;
    int width, height;

    Corner corner(const ImDrawVert& vertex) const {
        return {position(vertex.pos.x, data.DisplayPos.x, data.FramebufferScale.x),
                position(vertex.pos.y, data.DisplayPos.y, data.FramebufferScale.y), vertex.col, vertex.uv.x,
                vertex.uv.y};
    }

    // As Dear ImGui's OpenGL back end cuts it: whole pixels, from the lower left.
    Clip clip(const ImDrawCmd& command) const {
        const float left = (command.ClipRect.x - data.DisplayPos.x) * data.FramebufferScale.x;
        const float top = (command.ClipRect.y - data.DisplayPos.y) * data.FramebufferScale.y;
        const float right = (command.ClipRect.z - data.DisplayPos.x) * data.FramebufferScale.x;
        const float bottom = (command.ClipRect.w - data.DisplayPos.y) * data.FramebufferScale.y;
        const int below = static_cast<int>(static_cast<float>(height) - bottom);
        Clip cut;
        cut.left = static_cast<int>(left);
        cut.right = cut.left + static_cast<int>(right - left);
        cut.bottom = height - below;
        cut.top = cut.bottom - static_cast<int>(bottom - top);
        return cut;
    }

private:
    // Far outside is as good as a little outside; NaN goes to the corner.
    static std::int64_t position(float at, float origin, float scale) {
        constexpr double farthest = 1 << 20;
        const double pixels = static_cast<double>(at - origin) * static_cast<double>(scale);
        const double safe = pixels > -farthest ? std::min(pixels, farthest) : -farthest;
        return static_cast<std::int64_t>(std::floor(safe * static_cast<double>(raster::subpixels) + 0.5));
    }
};

bool usable(const Texture& texture) {
    if (texture.width <= 0 || texture.height <= 0) return false;
    const std::size_t area = static_cast<std::size_t>(texture.width) * static_cast<std::size_t>(texture.height);
    return texture.pixels.size() >= area * (texture.alpha_only ? 1U : 4U);
}

// Two triangles that make an axis-aligned rectangle of one colour, as ImGui writes rectangles, glyphs and pictures:
// a b c, a c d, clockwise from the upper left.
bool is_rectangle(const ImDrawIdx* index, const ImDrawVert* vertices) {
    if (index[0] != index[3] || index[2] != index[4]) return false;
    const ImDrawVert &a = vertices[index[0]], &b = vertices[index[1]], &c = vertices[index[2]], &d = vertices[index[5]];
    return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x && a.pos.x < b.pos.x &&
           a.pos.y < d.pos.y && a.uv.y == b.uv.y && b.uv.x == c.uv.x && c.uv.y == d.uv.y && d.uv.x == a.uv.x &&
           a.col == b.col && b.col == c.col && c.col == d.col;
}

void draw_command(const Frame& frame, const ImDrawList& list, const ImDrawCmd& command, Band& band) {
    Clip clip = frame.clip(command);
    clip.left = std::max(clip.left, 0);
    clip.right = std::min(clip.right, frame.width);
    clip.top = std::max(clip.top, band.first_row());
    clip.bottom = std::min(clip.bottom, band.first_row() + band.rows());
    const Texture* texture = seam::texture_of(command);
    if (clip.empty() || (texture != nullptr && !usable(*texture))) return;

    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawIdx* const end = index + command.ElemCount;
    while (end - index >= 3) {
        if (end - index >= 6 && is_rectangle(index, vertices)) {
            band.rectangle(clip, frame.corner(vertices[index[0]]), frame.corner(vertices[index[2]]), texture);
            index += 6;
        } else {
            band.triangle(
                clip,
                {frame.corner(vertices[index[0]]), frame.corner(vertices[index[1]]), frame.corner(vertices[index[2]])},
                texture);
            index += 3;
        }
    }
}

Band draw_band(const Frame& frame, int first_row, Colour background) {
    Band band(frame.width, first_row, std::min(band_rows, frame.height - first_row), packed(background));
    for (int i = 0; i < frame.data.CmdListsCount; ++i) {
        const ImDrawList& list = *frame.data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer)
            if (command.UserCallback == nullptr) draw_command(frame, list, command, band);
    }
    return band;
}

void copy_out(const Band& band, Image& image) {  // bytes in the order red, green, blue, alpha, whatever the machine's
    std::uint8_t* to =
        image.rgba.data() + static_cast<std::size_t>(band.first_row()) * static_cast<std::size_t>(image.width) * 4;
    const std::uint32_t* from = band.row(band.first_row());
    const std::size_t count = static_cast<std::size_t>(band.rows()) * static_cast<std::size_t>(image.width);
    for (std::size_t i = 0; i < count; ++i, to += 4) {
        to[0] = static_cast<std::uint8_t>(from[i]);
        to[1] = static_cast<std::uint8_t>(from[i] >> 8U);
        to[2] = static_cast<std::uint8_t>(from[i] >> 16U);
        to[3] = static_cast<std::uint8_t>(from[i] >> 24U);
    }
}

}  // namespace

// Bands are independent and every row is worked out for itself: which thread draws which band changes no byte.
Image rasterise(const ImDrawData& draw_data, int width, int height, Colour background) {
    Image image{width, height,
                std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4)};
    const Frame frame{draw_data, width, height};
    background.a = 255;
    std::atomic<int> next{0};
    const auto work = [&] {
        for (int row = band_rows * next++; row < height; row = band_rows * next++)
            copy_out(draw_band(frame, row, background), image);
    };
    if (std::thread::hardware_concurrency() > 1 && height > 2 * band_rows) {
        const std::jthread other(work);
        work();
    } else {
        work();
    }
    return image;
}

}  // namespace ui
