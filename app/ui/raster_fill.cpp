#include "ui/raster_fill.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/raster_pixel.h"

namespace ui::raster {

namespace {

std::int64_t texel_position(float coordinate, int size) {  // in 1/256 texel
    return std::llround(static_cast<double>(coordinate) * size * 256.0);
}

std::uint32_t sampled_at(const Texture& texture, float u, float v) {
    return sampled(texture, tap(texel_position(u, texture.width), texture.width),
                   tap(texel_position(v, texture.height), texture.height));
}

// One side of a triangle. Inside is where `at` reaches `least`: 0 on upper and left sides, 1 on the others, so that a
// pixel centre on a shared side belongs to one triangle only (the top-left rule).
struct Side {
    std::int64_t x, y, dx, dy, least;
    double per_step;

    Side(const Corner& a, const Corner& b)
        : x(a.x),
          y(a.y),
          dx(b.x - a.x),
          dy(b.y - a.y),
          least(dy < 0 || (dy == 0 && dx > 0) ? 0 : 1),
          per_step(dy != 0 ? 1.0 / static_cast<double>(dy * subpixels) : 0) {}

    std::int64_t at(std::int64_t column, std::int64_t row) const {
        constexpr std::int64_t half = subpixels / 2;
        return dx * (row * subpixels + half - y) - dy * (column * subpixels + half - x);
    }
    bool inside(std::int64_t column, std::int64_t row) const { return at(column, row) >= least; }

    // Narrows [from, to) to the columns inside. The quotient is a guess in floating point, put right exactly.
    void narrow(std::int64_t row, std::int64_t& from, std::int64_t& to) const {
        const std::int64_t start = at(from, row);
        if (dy == 0) {
            if (start < least) to = from;
            return;
        }
        const double steps =
            std::clamp(static_cast<double>(start - least) * per_step, 0.0, static_cast<double>(to - from));
        std::int64_t column = from + static_cast<std::int64_t>(steps);
        if (dy < 0) {
            while (column > from && inside(column - 1, row)) --column;
            while (column < to && !inside(column, row)) ++column;
            from = column;
        } else {
            while (column < to && inside(column, row)) ++column;
            while (column > from && !inside(column - 1, row)) --column;
            to = column;
        }
    }
};

// What changes evenly over a triangle, in 1/65536, rounded where it is cut off.
struct Ramp {
    std::int64_t value = 0, step = 0;
    std::int64_t whole() const { return value >> 16; }
    std::uint32_t channel() const { return static_cast<std::uint32_t>(std::clamp<std::int64_t>(whole(), 0, 255)); }
};

struct Shape {
    std::array<Corner, 3> corners;
    std::array<Side, 3> sides;
    double per_area;

    Shape(const std::array<Corner, 3>& c, std::int64_t area)
        : corners(c),
          sides{Side(c[0], c[1]), Side(c[1], c[2]), Side(c[2], c[0])},
          per_area(1.0 / static_cast<double>(area)) {}

    // Each corner weighs as the side opposite is far.
    Ramp ramp(double a, double b, double c, std::int64_t column, std::int64_t row) const {
        const auto weigh = [&](double first, double second, double third) {
            return first * a + second * b + third * c;
        };
        const double value =
            weigh(static_cast<double>(sides[1].at(column, row)), static_cast<double>(sides[2].at(column, row)),
                  static_cast<double>(sides[0].at(column, row))) *
            per_area;
        const double step = -weigh(static_cast<double>(sides[1].dy), static_cast<double>(sides[2].dy),
                                   static_cast<double>(sides[0].dy)) *
                            static_cast<double>(subpixels) * per_area;
        return {static_cast<std::int64_t>(value * 65536.0) + 32768,
                static_cast<std::int64_t>(std::clamp(step, -1e9, 1e9) * 65536.0)};
    }
    Ramp channel(unsigned shift, std::int64_t column, std::int64_t row) const {
        const auto of = [shift](const Corner& corner) { return static_cast<double>((corner.colour >> shift) & 0xFFU); };
        return ramp(of(corners[0]), of(corners[1]), of(corners[2]), column, row);
    }
};

struct ColourRamp {
    Ramp red, green, blue, alpha;
    ColourRamp(const Shape& shape, std::int64_t column, std::int64_t row)
        : red(shape.channel(0, column, row)),
          green(shape.channel(8, column, row)),
          blue(shape.channel(16, column, row)),
          alpha(shape.channel(24, column, row)) {}
    std::uint32_t next() {
        const std::uint32_t colour =
            red.channel() | green.channel() << 8U | blue.channel() << 16U | alpha.channel() << 24U;
        for (Ramp* ramp : {&red, &green, &blue, &alpha}) ramp->value += ramp->step;
        return colour;
    }
};

void fill_row(std::uint32_t* pixels, std::int64_t count, std::uint32_t colour) {
    const std::uint32_t alpha = alpha_of(colour);
    if (alpha == 255)
        std::fill_n(pixels, count, colour);
    else
        for (std::int64_t i = 0; i < count; ++i) pixels[i] = over(pixels[i], colour, alpha);
}

// The fringes Dear ImGui smooths edges with: one colour, fading.
void fade_row(std::uint32_t* pixels, std::int64_t count, std::uint32_t colour, Ramp alpha) {
    for (std::int64_t i = 0; i < count; ++i, alpha.value += alpha.step)
        pixels[i] = over(pixels[i], colour, alpha.channel());
}

void textured_row(std::uint32_t* pixels, std::int64_t from, std::int64_t to, std::int64_t row, const Shape& shape,
                  const Texture& texture) {
    const auto& [a, b, c] = shape.corners;
    const double width = texture.width * 256.0, height = texture.height * 256.0;
    Ramp u = shape.ramp(a.u * width, b.u * width, c.u * width, from, row);
    Ramp v = shape.ramp(a.v * height, b.v * height, c.v * height, from, row);
    ColourRamp colour(shape, from, row);
    const bool one_colour = a.colour == b.colour && b.colour == c.colour;
    for (std::int64_t column = from; column < to; ++column, u.value += u.step, v.value += v.step) {
        const std::uint32_t found = sampled(texture, tap(u.whole(), texture.width), tap(v.whole(), texture.height));
        blend(pixels[column], multiplied(found, one_colour ? a.colour : colour.next()));
    }
}

bool same_spot(const Corner& a, const Corner& b) {
    return a.u == b.u && a.v == b.v;
}

// Where a row or column of a rectangle looks into its texture.
void spread_taps(std::vector<Tap>& taps, int from, int to, std::int64_t start, std::int64_t end, std::int64_t first,
                 std::int64_t last, int size) {
    taps.clear();
    const double per_pixel = static_cast<double>(last - first) / static_cast<double>(end - start);
    for (int pixel = from; pixel < to; ++pixel) {
        const std::int64_t middle = static_cast<std::int64_t>(pixel) * subpixels + subpixels / 2 - start;
        const auto along = static_cast<double>(middle);
        taps.push_back(tap(first + std::llround(along * per_pixel), size));
    }
}

}  // namespace

Band::Band(int width, int first_row, int rows, std::uint32_t background)
    : width_(width),
      first_row_(first_row),
      rows_(rows),
      pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(rows), background) {}

void Band::solid(const Clip& box, std::uint32_t colour) {
    if (alpha_of(colour) == 0) return;
    for (int y = box.top; y < box.bottom; ++y) fill_row(row(y) + box.left, box.right - box.left, colour);
}

void Band::triangle(const Clip& clip, std::array<Corner, 3> corners, const Texture* texture) {
    auto& [a, b, c] = corners;
    std::int64_t area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    if (area == 0) return;
    if (area < 0) {
        std::swap(b, c);
        area = -area;
    }
    const int top = std::max(clip.top, first_pixel(std::min({a.y, b.y, c.y})));
    const int bottom = std::min(clip.bottom, first_pixel(std::max({a.y, b.y, c.y}) + 1));
    const int left = std::max(clip.left, first_pixel(std::min({a.x, b.x, c.x})));
    const int right = std::min(clip.right, first_pixel(std::max({a.x, b.x, c.x}) + 1));
    if (top >= bottom || left >= right) return;

    if (texture != nullptr && same_spot(a, b) && same_spot(b, c)) {
        const std::uint32_t spot = sampled_at(*std::exchange(texture, nullptr), a.u, a.v);
        for (Corner& corner : corners) corner.colour = multiplied(corner.colour, spot);
    }
    constexpr std::uint32_t rgb = 0x00FFFFFF;
    const bool one_colour = a.colour == b.colour && b.colour == c.colour;
    const bool one_hue = (a.colour & rgb) == (b.colour & rgb) && (b.colour & rgb) == (c.colour & rgb);
    if (one_colour && alpha_of(a.colour) == 0) return;

    const Shape shape(corners, area);
    for (int y = top; y < bottom; ++y) {
        std::int64_t from = left, to = right;
        for (const Side& side : shape.sides)
            if (from < to) side.narrow(y, from, to);
        if (from >= to) continue;
        std::uint32_t* const pixels = row(y);
        if (texture != nullptr) {
            textured_row(pixels, from, to, y, shape, *texture);
        } else if (one_colour) {
            fill_row(pixels + from, to - from, a.colour);
        } else if (one_hue) {
            fade_row(pixels + from, to - from, a.colour, shape.channel(24, from, y));
        } else {
            ColourRamp colour(shape, from, y);
            for (std::int64_t x = from; x < to; ++x) blend(pixels[x], colour.next());
        }
    }
}

void Band::rectangle(const Clip& clip, const Corner& upper_left, const Corner& lower_right, const Texture* texture) {
    const Corner &a = upper_left, &b = lower_right;
    const Clip box{std::max(clip.left, first_pixel(a.x)), std::max(clip.top, first_pixel(a.y)),
                   std::min(clip.right, first_pixel(b.x)), std::min(clip.bottom, first_pixel(b.y))};
    if (box.empty() || alpha_of(a.colour) == 0) return;
    if (texture == nullptr) return solid(box, a.colour);
    if (same_spot(a, b)) return solid(box, multiplied(a.colour, sampled_at(*texture, a.u, a.v)));

    spread_taps(across_, box.left, box.right, a.x, b.x, texel_position(a.u, texture->width),
                texel_position(b.u, texture->width), texture->width);
    spread_taps(down_, box.top, box.bottom, a.y, b.y, texel_position(a.v, texture->height),
                texel_position(b.v, texture->height), texture->height);
    const bool resampled = std::any_of(across_.begin(), across_.end(), [](const Tap& tap) { return tap.weight != 0; });
    for (int y = box.top; y < box.bottom; ++y) {
        const Tap& vertical = down_[static_cast<std::size_t>(y - box.top)];
        std::uint32_t* pixels = row(y) + box.left;
        if (texture->alpha_only && !resampled && vertical.weight == 0) {  // glyphs
            const std::uint8_t* coverage = texture->pixels.data() + static_cast<std::size_t>(vertical.first) *
                                                                        static_cast<std::size_t>(texture->width);
            for (const Tap& horizontal : across_) {
                const std::uint32_t covered = coverage[horizontal.first];
                if (covered != 0) blend(*pixels, with_coverage(a.colour, covered));
                ++pixels;
            }
        } else {
            for (const Tap& horizontal : across_)
                blend(*pixels++, multiplied(sampled(*texture, horizontal, vertical), a.colour));
        }
    }
}

}  // namespace ui::raster
