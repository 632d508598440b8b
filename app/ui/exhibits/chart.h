// A chart of bars or lines, as a table too, and how to read it critically.
#pragma once

#include <cstddef>
#include <optional>

#include "course/exhibit.h"
#include "ui/ui.h"

namespace ui {

struct ChartState {
    bool seen = false;                  // it has been on the screen: the bars have grown
    bool table = false;                 // shown as a table
    bool critical = false;              // the remarks are open
    std::optional<std::size_t> remark;  // the one that is read
};

void draw_chart(Ui& ui, const course::Exhibit& exhibit, const course::Chart& chart, ChartState& state);

}  // namespace ui
