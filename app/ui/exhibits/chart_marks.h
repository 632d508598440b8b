// What tells the series of a chart apart: colour, pattern of the bars, shape of the points, stroke of the line.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/ui.h"

namespace ui {

Token series_ink(std::size_t series);  // of its numbers and edges

// A bar that rises from its foot: an arch, or lying on its side. Negative ones hang, and are square.
enum class BarShape : std::uint8_t { standing, lying, square };
void series_bar(Ui& ui, Rect box, std::size_t series, BarShape shape);
void series_point(Ui& ui, Vec2 at, std::size_t series, float size);
void series_line(Ui& ui, const std::vector<Vec2>& points, std::size_t series);
// What stands before its name in the legend.
void series_key(Ui& ui, Rect box, std::size_t series, bool lines);

}  // namespace ui
