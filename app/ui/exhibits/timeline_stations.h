// The stations of a timeline: arches that stand on a line, in rows where one is too short.
#pragma once

#include "ui/exhibits/timeline.h"

namespace ui {

// Presses, and the left and right arrows, change where one is.
void draw_stations(Ui& ui, const course::Timeline& timeline, TimelineState& state);

}  // namespace ui
