// Two halves of an exhibit beside each other where it has the room of a whole page.
#pragma once

#include <algorithm>

#include "ui/ui.h"

namespace ui {

inline constexpr float halves_px = 1100;  // of the flow, at 100 %

inline bool room_for_halves(const Ui& ui) {
    return ui.width() >= ui.em(halves_px);
}

// Draws `left` in a column of that width and `right` in what is left of the flow, both from the same height on.
template <class Left, class Right>
void halves(Ui& ui, float width, const Left& left, const Right& right) {
    const Rect start = ui.rest();
    const float gap = ui.sp(32);
    float bottom = start.y;
    {
        const auto flow = ui.column({start.x, start.y, width, 1e6F});
        left();
        bottom = ui.cursor().y;
    }
    const auto flow = ui.column({start.x + width + gap, start.y, start.w - width - gap, 1e6F}, true);
    right();
    ui.gap(std::max(0.0F, bottom - ui.cursor().y));
}

}  // namespace ui
