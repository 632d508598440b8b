// Arithmetic on pixels 0xAABBGGRR for ui/raster.
#pragma once

#include <algorithm>
#include <cstdint>

#include "ui/texture.h"

namespace ui::raster {

inline std::uint32_t alpha_of(std::uint32_t colour) {
    return colour >> 24U;
}

inline std::uint32_t scaled(std::uint32_t value, std::uint32_t by) {  // value × by ÷ 255, rounded
    const std::uint32_t product = value * by + 128;
    return (product + (product >> 8U)) >> 8U;
}

// source × alpha + target × (1 − alpha), each channel rounded to the nearest of 0–255, as a frame buffer stores it.
inline std::uint32_t over(std::uint32_t target, std::uint32_t source, std::uint32_t alpha) {
    constexpr std::uint32_t red_blue = 0x00FF00FF;
    const std::uint32_t rest = 255 - alpha;
    std::uint32_t rb = (target & red_blue) * rest + (source & red_blue) * alpha + 0x00800080;
    rb = ((rb + ((rb >> 8U) & red_blue)) >> 8U) & red_blue;
    std::uint32_t g = ((target >> 8U) & 0xFFU) * rest + ((source >> 8U) & 0xFFU) * alpha + 128;
    g = (g + (g >> 8U)) & 0xFF00U;
    return 0xFF000000U | rb | g;
}

inline void blend(std::uint32_t& target, std::uint32_t colour) {
    const std::uint32_t alpha = alpha_of(colour);
    if (alpha == 255)
        target = colour;
    else if (alpha != 0)
        target = over(target, colour, alpha);
}

inline std::uint32_t multiplied(std::uint32_t a, std::uint32_t b) {  // channel by channel
    if (a == 0xFFFFFFFFU) return b;
    if (b == 0xFFFFFFFFU) return a;
    std::uint32_t result = 0;
    for (unsigned shift = 0; shift < 32; shift += 8)
        result |= scaled((a >> shift) & 0xFFU, (b >> shift) & 0xFFU) << shift;
    return result;
}

inline std::uint32_t with_coverage(std::uint32_t colour, std::uint32_t coverage) {
    return (colour & 0x00FFFFFFU) | scaled(alpha_of(colour), coverage) << 24U;
}

inline std::uint32_t texel(const Texture& texture, int x, int y) {
    const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(texture.width) + static_cast<std::size_t>(x);
    if (texture.alpha_only) return static_cast<std::uint32_t>(texture.pixels[at]) << 24U | 0x00FFFFFFU;
    const std::uint8_t* p = texture.pixels.data() + at * 4;
    return static_cast<std::uint32_t>(p[0]) | static_cast<std::uint32_t>(p[1]) << 8U |
           static_cast<std::uint32_t>(p[2]) << 16U | static_cast<std::uint32_t>(p[3]) << 24U;
}

// One axis of a bilinear look-up: two neighbours and the weight (of 256) of the second. `at` in 1/256 texel.
struct Tap {
    int first = 0, second = 0;
    std::uint32_t weight = 0;
};
inline Tap tap(std::int64_t at, int size) {
    const std::int64_t from_centre = at - 128;
    const auto first = static_cast<int>(from_centre >= 0 ? from_centre / 256 : -((-from_centre + 255) / 256));
    const auto weight = static_cast<std::uint32_t>(from_centre - static_cast<std::int64_t>(first) * 256);
    return {std::clamp(first, 0, size - 1), std::clamp(first + 1, 0, size - 1), weight};
}

inline std::uint32_t mixed(std::uint32_t a, std::uint32_t b, std::uint32_t weight) {  // of 256
    constexpr std::uint32_t even = 0x00FF00FF;
    const std::uint32_t rest = 256 - weight;
    const std::uint32_t rb = (((a & even) * rest + (b & even) * weight + 0x00800080U) >> 8U) & even;
    const std::uint32_t ga = (((a >> 8U) & even) * rest + ((b >> 8U) & even) * weight + 0x00800080U) & ~even;
    return rb | ga;
}

inline std::uint32_t sampled(const Texture& texture, const Tap& x, const Tap& y) {
    if ((x.weight | y.weight) == 0) return texel(texture, x.first, y.first);
    const std::uint32_t upper = mixed(texel(texture, x.first, y.first), texel(texture, x.second, y.first), x.weight);
    const std::uint32_t lower = mixed(texel(texture, x.first, y.second), texel(texture, x.second, y.second), x.weight);
    return mixed(upper, lower, y.weight);
}

}  // namespace ui::raster
