// Points, boxes, colours. Pixels of the frame buffer, y down.
#pragma once

#include <algorithm>
#include <cstdint>

namespace ui {

struct Vec2 {
    float x = 0, y = 0;
    bool operator==(const Vec2&) const = default;
};
inline Vec2 operator+(Vec2 a, Vec2 b) {
    return {a.x + b.x, a.y + b.y};
}
inline Vec2 operator-(Vec2 a, Vec2 b) {
    return {a.x - b.x, a.y - b.y};
}
inline Vec2 operator*(Vec2 a, float k) {
    return {a.x * k, a.y * k};
}

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    bool operator==(const Rect&) const = default;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    Vec2 min() const { return {x, y}; }
    Vec2 max() const { return {right(), bottom()}; }
    Vec2 centre() const { return {x + w / 2, y + h / 2}; }
    bool empty() const { return w <= 0 || h <= 0; }
    bool contains(Vec2 p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    Rect grown(float by) const { return {x - by, y - by, w + 2 * by, h + 2 * by}; }
    Rect moved(Vec2 by) const { return {x + by.x, y + by.y, w, h}; }
};

inline Rect intersection(Rect a, Rect b) {
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

struct Colour {  // sRGB, straight alpha
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    bool operator==(const Colour&) const = default;
    Colour with_alpha(float alpha) const {
        return {r, g, b, static_cast<std::uint8_t>(std::clamp(alpha, 0.0F, 1.0F) * static_cast<float>(a) + 0.5F)};
    }
};

inline std::uint32_t packed(Colour c) {  // as Dear ImGui packs: 0xAABBGGRR
    return static_cast<std::uint32_t>(c.r) | static_cast<std::uint32_t>(c.g) << 8U |
           static_cast<std::uint32_t>(c.b) << 16U | static_cast<std::uint32_t>(c.a) << 24U;
}

}  // namespace ui
