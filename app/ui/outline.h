// Outlines as points: what the shapes of draw.h have in common. Closed outlines run clockwise (y down), without equal
// neighbours, and their curves stay within a tenth of a pixel.
#pragma once

#include <vector>

#include "ui/geometry.h"

struct ImDrawList;

namespace ui::draw {

using Points = std::vector<Vec2>;

// Edges on whole pixels, so that a straight side is sharp; never thinner than a pixel.
Rect snapped(Rect box);
float whole(float thickness);  // whole pixels, at least one

void add_point(Points& points, Vec2 at);  // unless it is where the last one is
// Angles in radians, clockwise from the right; both ends included.
void add_arc(Points& points, Vec2 centre, float radius, float from, float to);

struct Corners {
    float top_left = 0, top_right = 0, bottom_right = 0, bottom_left = 0;
};
inline Corners all(float radius) {
    return {radius, radius, radius, radius};
}
Points rounded(Rect box, Corners radii);     // radii are held between 0 and half the smaller side
Points arch(Rect box, float bottom_radius);  // lower than half its width: the top of the same circle
Points disc(Vec2 centre, float radius);

// The part of a convex outline with x * normal.x + y * normal.y >= distance.
Points clipped(const Points& outline, Vec2 normal, float distance);

float length(const Points& path);                       // of an open path
Points part(const Points& path, float from, float to);  // between two lengths along it

void fill(ImDrawList& list, const Points& convex, Colour colour);
enum class Ends { open, closed };
void stroke(ImDrawList& list, const Points& centre_line, Colour colour, float thickness, Ends ends);

}  // namespace ui::draw
