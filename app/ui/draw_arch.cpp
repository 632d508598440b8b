#include <algorithm>
#include <numbers>

#include <imgui.h>

#include "ui/draw.h"
#include "ui/outline.h"

namespace ui::draw {

void fill_arch(ImDrawList& list, Rect box, Colour colour, float bottom_radius) {
    if (!box.empty()) fill(list, arch(snapped(box), bottom_radius), colour);
}

void stroke_arch(ImDrawList& list, Rect box, Colour colour, float bottom_radius, float thickness) {
    thickness = whole(thickness);
    const Rect middle = snapped(box).grown(-thickness / 2);
    if (middle.w <= thickness || middle.h <= thickness) {
        fill_arch(list, box, colour, bottom_radius);  // nothing would be left inside
        return;
    }
    stroke(list, arch(middle, bottom_radius - thickness / 2), colour, thickness, Ends::closed);
}

void fill_arch_level(ImDrawList& list, Rect box, Colour colour, float bottom_radius, float level) {
    if (box.empty() || level <= 0) return;
    box = snapped(box);
    const Points outline = arch(box, bottom_radius);
    if (level >= 1) {
        fill(list, outline, colour);
    } else {
        fill(list, clipped(outline, {0, 1}, box.bottom() - level * box.h), colour);
    }
}

void arch_gauge(ImDrawList& list, Rect box, Colour track, Colour value_colour, float thickness, float value) {
    if (box.empty()) return;
    box = snapped(box);
    thickness = whole(thickness);
    const float outer = std::min(box.w / 2, box.h), middle = outer - thickness / 2;
    if (middle <= 0) return;
    const Vec2 centre{box.centre().x, box.y + outer};
    Points path;
    add_point(path, {centre.x - middle, box.bottom()});
    add_arc(path, centre, middle, std::numbers::pi_v<float>, 2 * std::numbers::pi_v<float>);
    add_point(path, {centre.x + middle, box.bottom()});
    const float all = length(path), done = std::clamp(value, 0.0F, 1.0F) * all;
    stroke(list, part(path, done, all), track, thickness, Ends::open);
    stroke(list, part(path, 0, done), value_colour, thickness, Ends::open);
}

void focus_ring_arch(ImDrawList& list, Rect box, float bottom_radius, Colour gap, Colour edge, Colour focus,
                     float scale) {
    box = snapped(box);
    const float g = whole(2 * scale), e = whole(3 * scale), f = whole(3 * scale);
    stroke_arch(list, box.grown(g + e + f), focus, bottom_radius + g + e + f, f + 1);
    stroke_arch(list, box.grown(g + e), edge, bottom_radius + g + e, gap.a == 255 ? e + 1 : e);
    stroke_arch(list, box.grown(g), gap, bottom_radius + g, g);
}

}  // namespace ui::draw
