// A timeline: arches on a line, one a moment; the card of the one that is lit, and how to doubt it.
#pragma once

#include <cstddef>
#include <set>

#include "course/exhibit.h"
#include "ui/ui.h"

namespace ui {

struct TimelineState {
    std::size_t at = 0;
    std::set<std::size_t> seen;     // moments that were shown
    std::set<std::size_t> doubted;  // whose critical reading is open
    bool refocus = false;           // a button pressed by key has gone: its neighbour takes the focus
};

void draw_timeline(Ui& ui, const course::Exhibit& exhibit, const course::Timeline& timeline, TimelineState& state);

}  // namespace ui
