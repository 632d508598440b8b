// The map of the bridges exhibit: a disc, and bridges to the arches around it.
#pragma once

#include <optional>

#include "ui/exhibits/bridges.h"
#include "ui/widgets/progress.h"

namespace ui {

char32_t icon_of(course::Bridges::Icon icon);
// How the arch of a bridge looks: in colour once it was crossed, with a tick.
void bridge_arch(Ui& ui, Rect box, const course::Bridges& bridges, const BridgesState& state, std::size_t i);
Control bridge_control(Ui& ui, Rect box, const course::Bridges& bridges, const BridgesState& state, std::size_t i,
                       bool arch);

// The bridge pressed in this frame, or gone to by the arrow keys.
std::optional<std::size_t> bridges_map(Ui& ui, const course::Exhibit& exhibit, const course::Bridges& bridges,
                                       const BridgesState& state);

}  // namespace ui
