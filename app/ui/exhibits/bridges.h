// Bridges around a centre, what crosses each in both directions.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "course/exhibit.h"
#include "ui/ui.h"

namespace ui {

struct BridgesState {
    std::optional<std::size_t> at;  // the one that is open
    std::vector<bool> explored;     // one a bridge
};

void draw_bridges(Ui& ui, const course::Exhibit& exhibit, const course::Bridges& bridges, BridgesState& state);

}  // namespace ui
