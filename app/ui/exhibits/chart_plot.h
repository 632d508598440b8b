// The drawn chart: axis, bars or lines, figures, labels. Standing where there is room for its labels, else on its side.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/exhibit.h"
#include "ui/ui.h"

namespace ui {

struct PlotLook {
    std::string name, description;
    float grown = 1;                              // 0–1: how far the bars are
    std::vector<std::vector<std::size_t>> marks;  // numbers of the remarks about each label; empty: none are shown
    std::optional<std::size_t> lit;               // a label
    std::optional<std::size_t> open;              // the remark that is read, from 1
};
// The place it takes.
Rect draw_plot(Ui& ui, const course::Chart& chart, const PlotLook& look);

}  // namespace ui
