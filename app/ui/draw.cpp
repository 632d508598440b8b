#include "ui/draw.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

#include <imgui.h>

#include "ui/imgui_seam.h"
#include "ui/outline.h"
#include "ui/texture.h"

namespace ui::draw {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

// A straight stroke with round ends.
void capsule(ImDrawList& list, Vec2 a, Vec2 b, Colour colour, float thickness) {
    const float along = std::atan2(b.y - a.y, b.x - a.x);
    Points points;
    add_arc(points, b, thickness / 2, along - pi / 2, along + pi / 2);
    add_arc(points, a, thickness / 2, along + pi / 2, along + 1.5F * pi);
    fill(list, points, colour);
}

// Points of the unit square, put into the box less half the stroke.
void strokes(ImDrawList& list, Rect box, Colour colour, float thickness, std::initializer_list<Vec2> unit_points) {
    const Rect inner = box.grown(-thickness / 2);
    Vec2 last;
    bool first = true;
    for (const Vec2 unit : unit_points) {
        const Vec2 at{inner.x + unit.x * inner.w, inner.y + unit.y * inner.h};
        if (!first) capsule(list, last, at, colour, thickness);
        last = at;
        first = false;
    }
}

}  // namespace

void fill_rect(ImDrawList& list, Rect box, Colour colour, float radius) {
    if (box.empty()) return;
    box = snapped(box);
    if (radius > 0) {
        fill(list, rounded(box, all(radius)), colour);
    } else {
        list.AddRectFilled(ImVec2(box.x, box.y), ImVec2(box.right(), box.bottom()), packed(colour));
    }
}

void fill_rect_top(ImDrawList& list, Rect box, Colour colour, float radius) {
    if (!box.empty()) fill(list, rounded(snapped(box), {radius, radius, 0, 0}), colour);
}

void stroke_rect(ImDrawList& list, Rect box, Colour colour, float radius, float thickness) {
    thickness = whole(thickness);
    const Rect middle = snapped(box).grown(-thickness / 2);
    if (middle.w <= thickness || middle.h <= thickness) {
        fill_rect(list, box, colour, radius);  // nothing would be left inside
        return;
    }
    stroke(list, rounded(middle, all(radius - thickness / 2)), colour, thickness, Ends::closed);
}

void dashed_rect(ImDrawList& list, Rect box, Colour colour, float radius, float thickness, float dash, float gap) {
    thickness = whole(thickness);
    const Rect middle = snapped(box).grown(-thickness / 2);
    if (middle.empty() || dash <= 0 || gap <= 0) return;
    Points path = rounded(middle, all(radius - thickness / 2));
    path.push_back(path.front());
    const float round_trip = length(path);
    const int count = std::max(2, static_cast<int>(std::round(round_trip / (dash + gap))));
    const float period = round_trip / static_cast<float>(count);
    const float drawn = period * dash / (dash + gap);
    for (int i = 0; i < count; ++i) {
        const float from = static_cast<float>(i) * period;
        stroke(list, part(path, from, from + drawn), colour, thickness, Ends::open);
    }
}

void line(ImDrawList& list, Vec2 from, Vec2 to, Colour colour, float thickness) {
    if (from.x == to.x || from.y == to.y) {
        const bool across = from.y == to.y;
        const float half = whole(thickness) / 2;
        const Rect box{std::min(from.x, to.x) - (across ? 0 : half), std::min(from.y, to.y) - (across ? half : 0),
                       across ? std::abs(to.x - from.x) : 2 * half, across ? 2 * half : std::abs(to.y - from.y)};
        fill_rect(list, box, colour);
        return;
    }
    stroke(list, {from, to}, colour, thickness, Ends::open);
}

void curve(ImDrawList& list, Vec2 from, Vec2 control, Vec2 to, Colour colour, float thickness) {
    // A chord over 1/n of the curve is at most |from − 2 control + to| / 4n² away from it.
    const Vec2 bend = from - control * 2 + to;
    const int steps = std::clamp(static_cast<int>(std::ceil(std::sqrt(std::hypot(bend.x, bend.y) / 0.4F))), 1, 200);
    Points path;
    for (int i = 0; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps);
        add_point(path, from * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + to * (t * t));
    }
    stroke(list, path, colour, thickness, Ends::open);
}

void dots(ImDrawList& list, Vec2 from, Vec2 to, Colour colour, float radius, float spacing) {
    if (spacing <= 0) return;
    const Vec2 way = to - from;
    const int gaps = std::max(1, static_cast<int>(std::round(std::hypot(way.x, way.y) / spacing)));
    for (int i = 0; i <= gaps; ++i)
        circle(list, from + way * (static_cast<float>(i) / static_cast<float>(gaps)), radius, colour);
}

void circle(ImDrawList& list, Vec2 centre, float radius, Colour colour) {
    if (radius > 0) fill(list, disc(centre, radius), colour);
}

void stroke_circle(ImDrawList& list, Vec2 centre, float radius, Colour colour, float thickness) {
    if (radius > thickness / 2) stroke(list, disc(centre, radius - thickness / 2), colour, thickness, Ends::closed);
}

void ring(ImDrawList& list, Vec2 centre, float radius, float thickness, Colour track, Colour value_colour,
          float value) {
    if (radius <= thickness / 2) return;
    value = std::clamp(value, 0.0F, 1.0F);
    const float middle = radius - thickness / 2;
    if (value <= 0 || value >= 1) {
        stroke_circle(list, centre, radius, value > 0 ? value_colour : track, thickness);
        return;
    }
    // The track only where the value is not: else it would shine through at the value's soft edges. The round ends must
    // not close a ring that is not complete.
    const float top = -pi / 2, most = std::max(0.0F, 2 * pi - 1.5F * thickness / middle);
    const float end = top + std::min(2 * pi * value, most);
    Points rest, done;
    add_arc(rest, centre, middle, end, top + 2 * pi);
    add_arc(done, centre, middle, top, end);
    stroke(list, rest, track, thickness, Ends::open);
    stroke(list, done, value_colour, thickness, Ends::open);
    for (const Vec2 foot : {done.front(), done.back()}) circle(list, foot, thickness / 2, value_colour);
}

void bar(ImDrawList& list, Rect box, const BarColours& colours, float value, float threshold, float scale) {
    if (box.empty()) return;
    box = snapped(box);
    value = std::clamp(value, 0.0F, 1.0F);
    fill(list, rounded(box, all(box.h / 2)), colours.track);
    const float reach = value * box.w;
    if (reach >= box.h) {
        fill(list, rounded({box.x, box.y, reach, box.h}, all(box.h / 2)), colours.value);
    } else if (reach > 0) {  // too short for round ends: the beginning of the bar
        fill(list,
             clipped(rounded({box.x, box.y, std::min(box.h, box.w), box.h}, all(box.h / 2)), {-1, 0}, -(box.x + reach)),
             colours.value);
    }
    if (threshold < 0) return;
    const float half = whole(4 * scale) / 2, edge = whole(scale), out = whole(4 * scale);
    const float x = std::round(box.x + std::min(threshold, 1.0F) * box.w - half);
    const Rect mark{x, box.y - out, 2 * half, box.h + 2 * out};
    fill_rect(list, mark.grown(edge), colours.tick_edge, half + edge);
    fill_rect(list, mark, colours.tick, half);
}

void shadow(ImDrawList& list, Rect box, float radius, Elevation elevation, Colour ink, float scale) {
    struct Layer {
        float down, spread, alpha;
    };
    static constexpr Layer card[] = {{2, 0, 0.05F}};
    static constexpr Layer raised[] = {{12, 3, 0.025F}, {6, 1, 0.045F}, {2, 0, 0.07F}};
    const auto lay = [&](Layer layer) {
        const Rect below = box.moved({0, layer.down * scale}).grown(layer.spread * scale);
        fill_rect(list, below, ink.with_alpha(layer.alpha), radius + layer.spread * scale);
    };
    if (elevation == Elevation::card) {
        for (const Layer layer : card) lay(layer);
    } else {
        for (const Layer layer : raised) lay(layer);
    }
}

void focus_ring(ImDrawList& list, Rect box, float radius, Colour gap, Colour edge, Colour focus, float scale) {
    box = snapped(box);
    const float g = whole(2 * scale), e = whole(3 * scale), f = whole(3 * scale);
    // From outside to inside, each a pixel wider than it shows, so that nothing glimmers between two soft edges.
    stroke_rect(list, box.grown(g + e + f), focus, radius + g + e + f, f + 1);
    stroke_rect(list, box.grown(g + e), edge, radius + g + e, gap.a == 255 ? e + 1 : e);
    stroke_rect(list, box.grown(g), gap, radius + g, g);
}

void tick(ImDrawList& list, Rect box, Colour colour, float thickness) {
    strokes(list, box, colour, thickness, {{0, 0.55F}, {0.36F, 1}, {1, 0}});
}

void cross(ImDrawList& list, Rect box, Colour colour, float thickness) {
    strokes(list, box, colour, thickness, {{0, 0}, {1, 1}});
    strokes(list, box, colour, thickness, {{1, 0}, {0, 1}});
}

void play(ImDrawList& list, Rect box, Colour colour) {
    fill(list, {box.min(), {box.right(), box.y + box.h / 2}, {box.x, box.bottom()}}, colour);
}

void chevron(ImDrawList& list, Rect box, Colour colour, float thickness, Towards towards) {
    switch (towards) {
        case Towards::left:
            strokes(list, box, colour, thickness, {{1, 0}, {0, 0.5F}, {1, 1}});
            break;
        case Towards::right:
            strokes(list, box, colour, thickness, {{0, 0}, {1, 0.5F}, {0, 1}});
            break;
        case Towards::up:
            strokes(list, box, colour, thickness, {{0, 1}, {0.5F, 0}, {1, 1}});
            break;
        case Towards::down:
            strokes(list, box, colour, thickness, {{0, 0}, {0.5F, 1}, {1, 0}});
            break;
    }
}

void picture(ImDrawList& list, const Texture& texture, Rect box, Colour tint) {
    if (box.empty()) return;
    Rect at = snapped(box);
    const auto w = static_cast<float>(texture.width), h = static_cast<float>(texture.height);
    if (std::abs(at.w - w) <= 1 && std::abs(at.h - h) <= 1) at = {at.x, at.y, w, h};
    seam::add_image(list, texture, at, tint);
}

}  // namespace ui::draw
