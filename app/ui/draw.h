// The shapes of the house, as draw-list geometry: smooth at any scale. Strokes lie inside their box. Sizes in
// frame-buffer pixels. Boxes are moved to whole pixels and straight strokes have whole thickness, so that a rule or the
// side of a card is sharp at every scale.
#pragma once

#include "ui/geometry.h"

struct ImDrawList;

namespace ui {

struct Texture;

namespace draw {

void fill_rect(ImDrawList& list, Rect box, Colour colour, float radius = 0);
void fill_rect_top(ImDrawList& list, Rect box, Colour colour, float radius);  // only the upper corners are round
void stroke_rect(ImDrawList& list, Rect box, Colour colour, float radius, float thickness);
// Dashes follow the outline; dash and gap are stretched a little so that they come out even.
void dashed_rect(ImDrawList& list, Rect box, Colour colour, float radius, float thickness, float dash, float gap);
void line(ImDrawList& list, Vec2 from, Vec2 to, Colour colour, float thickness);
void curve(ImDrawList& list, Vec2 from, Vec2 control, Vec2 to, Colour colour, float thickness);  // quadratic Bézier
void dots(ImDrawList& list, Vec2 from, Vec2 to, Colour colour, float radius, float spacing);
void circle(ImDrawList& list, Vec2 centre, float radius, Colour colour);
void stroke_circle(ImDrawList& list, Vec2 centre, float radius, Colour colour, float thickness);

// Arch: the top is a half circle of half the width, the bottom corners are rounded. One lower than half its width is
// the top of the same circle, as if it rose behind its base.
void fill_arch(ImDrawList& list, Rect box, Colour colour, float bottom_radius);
void stroke_arch(ImDrawList& list, Rect box, Colour colour, float bottom_radius, float thickness);
// Filled from the bottom up to `level` (0–1) of the height, following the arch exactly.
void fill_arch_level(ImDrawList& list, Rect box, Colour colour, float bottom_radius, float level);
// A stroke from the left foot over the top to the right foot; `value` (0–1) of its length in the value colour.
void arch_gauge(ImDrawList& list, Rect box, Colour track, Colour value_colour, float thickness, float value);
void focus_ring_arch(ImDrawList& list, Rect box, float bottom_radius, Colour gap, Colour edge, Colour focus,
                     float scale);

// radius: the outer one. From the top clockwise; the value's ends are round.
void ring(ImDrawList& list, Vec2 centre, float radius, float thickness, Colour track, Colour value_colour, float value);

struct BarColours {
    Colour track, value, tick, tick_edge;
};
// threshold < 0: none; else a tick of 4 px × scale with a 1 px edge on both sides, standing out 4 px × scale above and
// below the bar.
void bar(ImDrawList& list, Rect box, const BarColours& colours, float value, float threshold, float scale);

enum class Elevation { card, raised };
void shadow(ImDrawList& list, Rect box, float radius, Elevation elevation, Colour ink, float scale);

// 2 px gap, 3 px edge, 3 px focus colour, outside the box, × scale.
void focus_ring(ImDrawList& list, Rect box, float radius, Colour gap, Colour edge, Colour focus, float scale);

void tick(ImDrawList& list, Rect box, Colour colour, float thickness);
void cross(ImDrawList& list, Rect box, Colour colour, float thickness);
void play(ImDrawList& list, Rect box, Colour colour);  // the triangle that points to the right
enum class Towards { left, right, up, down };
void chevron(ImDrawList& list, Rect box, Colour colour, float thickness, Towards towards);
// Pixel by pixel when the texture was made for the box's size, else scaled to it.
void picture(ImDrawList& list, const Texture& texture, Rect box, Colour tint = {255, 255, 255, 255});

}  // namespace draw
}  // namespace ui
