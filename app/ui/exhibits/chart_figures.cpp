#include "ui/exhibits/chart_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui {

namespace {

// Whether a stretch of a line runs through a box: looked at in small steps.
bool crosses(Rect box, Vec2 from, Vec2 to) {
    constexpr int steps = 24;
    for (int i = 0; i <= steps; ++i)
        if (box.contains(from + (to - from) * (static_cast<float>(i) / steps))) return true;
    return false;
}

struct Try {
    float along, across;  // in boxes: 1 beyond the point, -1 before it; across to both sides
    float price;
};
constexpr std::array tries{Try{1, 0, 0},         Try{1, -0.6F, 0.3F}, Try{1, 0.6F, 0.3F},   Try{-1, 0, 0.6F},
                           Try{-1, -0.6F, 1},    Try{-1, 0.6F, 1},    Try{0, 1, 1.4F},      Try{0, -1, 1.4F},
                           Try{2, 0, 2},         Try{2, 0.6F, 2.2F},  Try{2, -0.6F, 2.2F},  Try{-2, 0, 2.6F},
                           Try{1, 1.1F, 2.8F},   Try{1, -1.1F, 2.8F}, Try{3, 0, 3},         Try{-1, 1.1F, 3},
                           Try{-1, -1.1F, 3},    Try{-2, 0.6F, 2.8F}, Try{-2, -0.6F, 2.8F}, Try{-2, 1.1F, 3.2F},
                           Try{-2, -1.1F, 3.2F}, Try{-3, 0, 3.4F},    Try{-3, 0.6F, 3.6F},  Try{-3, -0.6F, 3.6F}};

}  // namespace

// The higher, the worse: on another figure, on the axis, out of the chart, on a point, on a line.
float FigurePlaces::trouble(Rect box, std::size_t series, std::size_t label) const {
    const auto hits = [box](Rect other) { return !intersection(box, other).empty(); };
    float sum = std::ranges::any_of(taken_, hits) ? 12.0F : 0.0F;
    if (hits(room_.axis)) sum += 5;
    const Rect inside = intersection(box, room_.bounds);
    if (inside.w < box.w - 0.5F || inside.h < box.h - 0.5F) sum += 12;
    for (std::size_t s = 0; s < series_.size(); ++s) {
        const auto& points = series_[s];
        const Vec2 at = points[label];
        const float own = s == series ? 1.0F : 0.5F, near = room_.away * 0.7F;
        if (s != series && hits({at.x - near, at.y - near, 2 * near, 2 * near})) sum += 4;
        if (label > 0 && crosses(box, points[label - 1], at)) sum += own;
        if (label + 1 < points.size() && crosses(box, at, points[label + 1])) sum += own;
    }
    return sum;
}

Rect FigurePlaces::place(std::size_t series, std::size_t label, Vec2 size, bool onwards) {
    const Vec2 at = series_[series][label];
    const float sense = onwards ? 1.0F : -1.0F;
    Rect best;
    float least = std::numeric_limits<float>::max();
    for (const Try& attempt : tries) {
        const float along = attempt.along * sense;
        const float long_side = room_.lying ? size.x : size.y, short_side = room_.lying ? size.y : size.x;
        // A figure that stands beside its point needs to be clear of it on that side only.
        const float forth = along == 0 ? 0 : std::copysign(room_.away + long_side * (std::abs(along) - 0.5F), along);
        const float aside =
            along == 0 ? std::copysign(room_.away + short_side / 2, attempt.across) : attempt.across * short_side;
        const Vec2 centre = room_.lying ? at + Vec2{forth, aside} : at + Vec2{aside, -forth};
        Rect box{std::round(centre.x - size.x / 2), std::round(centre.y - size.y / 2), size.x, size.y};
        const bool under = room_.axis.bottom() + box.h <= room_.bounds.bottom();
        if (!room_.lying && under && centre.y > at.y && !intersection(box, room_.axis).empty())
            box.y = room_.axis.bottom();
        const float price = attempt.price + trouble(box, series, label);
        if (price >= least) continue;
        least = price;
        best = box;
    }
    taken_.push_back(best);
    return best;
}

}  // namespace ui
