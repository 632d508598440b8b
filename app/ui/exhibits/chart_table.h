// The figures of a chart as a table; where its columns have no room, one figure a line.
#pragma once

#include <string>

#include "course/exhibit.h"
#include "ui/ui.h"

namespace ui {

void draw_chart_table(Ui& ui, const course::Chart& chart, const std::string& name);

}  // namespace ui
