// Filling for ui/raster: triangles and axis-aligned rectangles into one band of the frame buffer. Coverage is exact
// integer arithmetic, so that triangles that share an edge neither leave a crack nor paint a pixel twice.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ui/raster_pixel.h"
#include "ui/texture.h"

namespace ui::raster {

inline constexpr std::int64_t subpixels = 256;

struct Corner {
    std::int64_t x = 0, y = 0;  // 1/256 pixel
    std::uint32_t colour = 0;   // 0xAABBGGRR
    float u = 0, v = 0;
};

struct Clip {  // pixels, right and bottom excluded
    int left = 0, top = 0, right = 0, bottom = 0;
    bool empty() const { return left >= right || top >= bottom; }
};

class Band {
public:
    Band(int width, int first_row, int rows, std::uint32_t background);

    // A null texture is solid white. Orientation does not matter.
    void triangle(const Clip& clip, std::array<Corner, 3> corners, const Texture* texture);
    // Corners of the same colour; u, v run along the axes.
    void rectangle(const Clip& clip, const Corner& upper_left, const Corner& lower_right, const Texture* texture);

    int first_row() const { return first_row_; }
    int rows() const { return rows_; }
    const std::uint32_t* row(int y) const { return pixels_.data() + offset(0, y); }

private:
    std::size_t offset(int x, int y) const {
        return static_cast<std::size_t>(y - first_row_) * static_cast<std::size_t>(width_) +
               static_cast<std::size_t>(x);
    }
    std::uint32_t* row(int y) { return pixels_.data() + offset(0, y); }
    void solid(const Clip& box, std::uint32_t colour);

    int width_, first_row_, rows_;
    std::vector<std::uint32_t> pixels_;
    std::vector<Tap> across_, down_;  // of one rectangle, kept for the next
};

// The first pixel whose centre is at `edge` or beyond.
inline int first_pixel(std::int64_t edge) {
    const std::int64_t from_centre = edge - subpixels / 2;
    return static_cast<int>(from_centre >= 0 ? (from_centre + subpixels - 1) / subpixels : -(-from_centre / subpixels));
}

}  // namespace ui::raster
