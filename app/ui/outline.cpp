#include "ui/outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <imgui.h>

namespace ui::draw {
namespace {

constexpr float pi = std::numbers::pi_v<float>;
constexpr float curve_error = 0.1F;  // px between a curve and its chord
constexpr float same_place = 0.01F;  // px; a shorter edge has no direction worth trusting

float distance(Vec2 a, Vec2 b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}
float dot(Vec2 a, Vec2 b) {
    return a.x * b.x + a.y * b.y;
}
Vec2 mix(Vec2 a, Vec2 b, float t) {
    return a + (b - a) * t;
}

void close(Points& points) {
    while (points.size() > 1 && distance(points.front(), points.back()) < same_place) points.pop_back();
}

void corner(Points& points, Vec2 centre, float radius, float from) {
    add_arc(points, centre, radius, from, from + pi / 2);
}

}  // namespace

Rect snapped(Rect box) {
    const float x = std::round(box.x), y = std::round(box.y);
    const float w = box.w > 0 ? std::max(1.0F, std::round(box.right()) - x) : 0;
    const float h = box.h > 0 ? std::max(1.0F, std::round(box.bottom()) - y) : 0;
    return {x, y, w, h};
}

float whole(float thickness) {
    return std::max(1.0F, std::round(thickness));
}

void add_point(Points& points, Vec2 at) {
    if (points.empty() || distance(points.back(), at) >= same_place) points.push_back(at);
}

void add_arc(Points& points, Vec2 centre, float radius, float from, float to) {
    if (radius < same_place) {
        add_point(points, centre);
        return;
    }
    const float step = 2 * std::acos(1 - std::min(curve_error / radius, 0.5F));
    const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(to - from) / step)));
    for (int i = 0; i <= steps; ++i) {
        const float angle = from + (to - from) * static_cast<float>(i) / static_cast<float>(steps);
        add_point(points, centre + Vec2{std::cos(angle), std::sin(angle)} * radius);
    }
}

Points rounded(Rect box, Corners radii) {
    const float most = std::max(0.0F, std::min(box.w, box.h) / 2);
    const float tl = std::clamp(radii.top_left, 0.0F, most), tr = std::clamp(radii.top_right, 0.0F, most);
    const float br = std::clamp(radii.bottom_right, 0.0F, most), bl = std::clamp(radii.bottom_left, 0.0F, most);
    Points points;
    corner(points, {box.x + tl, box.y + tl}, tl, pi);
    corner(points, {box.right() - tr, box.y + tr}, tr, 1.5F * pi);
    corner(points, {box.right() - br, box.bottom() - br}, br, 0);
    corner(points, {box.x + bl, box.bottom() - bl}, bl, pi / 2);
    close(points);
    return points;
}

Points arch(Rect box, float bottom_radius) {
    const float radius = box.w / 2;
    const Vec2 centre{box.x + radius, box.y + radius};
    Points points;
    if (box.h < radius) {
        const float half = std::acos(std::clamp((radius - box.h) / radius, -1.0F, 1.0F));
        add_arc(points, centre, radius, 1.5F * pi - half, 1.5F * pi + half);
        close(points);
        return points;
    }
    const float foot = std::clamp(bottom_radius, 0.0F, std::min(radius, box.h - radius));
    add_arc(points, centre, radius, pi, 2 * pi);
    corner(points, {box.right() - foot, box.bottom() - foot}, foot, 0);
    corner(points, {box.x + foot, box.bottom() - foot}, foot, pi / 2);
    close(points);
    return points;
}

Points disc(Vec2 centre, float radius) {
    Points points;
    add_arc(points, centre, radius, 0, 2 * pi);
    close(points);
    return points;
}

Points clipped(const Points& outline, Vec2 normal, float at) {
    Points kept;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Vec2 a = outline[i], b = outline[(i + 1) % outline.size()];
        const float side_a = dot(a, normal) - at, side_b = dot(b, normal) - at;
        if (side_a >= 0) add_point(kept, a);
        if ((side_a > 0 && side_b < 0) || (side_a < 0 && side_b > 0))
            add_point(kept, mix(a, b, side_a / (side_a - side_b)));
    }
    close(kept);
    return kept;
}

float length(const Points& path) {
    float sum = 0;
    for (std::size_t i = 1; i < path.size(); ++i) sum += distance(path[i - 1], path[i]);
    return sum;
}

Points part(const Points& path, float from, float to) {
    Points piece;
    float at = 0;
    for (std::size_t i = 1; i < path.size() && at < to; ++i) {
        const float edge = distance(path[i - 1], path[i]);
        if (at + edge > from && edge > 0) {
            add_point(piece, mix(path[i - 1], path[i], std::clamp((from - at) / edge, 0.0F, 1.0F)));
            add_point(piece, mix(path[i - 1], path[i], std::clamp((to - at) / edge, 0.0F, 1.0F)));
        }
        at += edge;
    }
    return piece;
}

void fill(ImDrawList& list, const Points& convex, Colour colour) {
    if (convex.size() < 3) return;
    for (const Vec2 p : convex) list.PathLineTo(ImVec2(p.x, p.y));
    list.PathFillConvex(packed(colour));
}

void stroke(ImDrawList& list, const Points& centre_line, Colour colour, float thickness, Ends ends) {
    if (centre_line.size() < 2 || thickness <= 0) return;
    for (const Vec2 p : centre_line) list.PathLineTo(ImVec2(p.x, p.y));
    list.PathStroke(packed(colour), ends == Ends::closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness);
}

}  // namespace ui::draw
