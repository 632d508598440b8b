// An exhibit in the flow of a page: title, the thing itself, its text alternative. One pair of files a kind.
#pragma once

#include <string_view>
#include <variant>

#include "course/exhibit.h"
#include "ui/exhibits/bridges.h"
#include "ui/exhibits/chart.h"
#include "ui/exhibits/response_flow.h"
#include "ui/exhibits/spot.h"
#include "ui/exhibits/spread.h"
#include "ui/exhibits/timeline.h"
#include "ui/ui.h"

namespace ui {

// What the person did to it; lives as long as its screen, is kept nowhere else. Begins empty.
struct ExhibitState {
    std::variant<std::monostate, TimelineState, ChartState, FlowState, SpreadState, BridgesState, SpotState> kind;
    bool described = false;  // its alternative is open
};

// It gains by a flow wider than a column of text: two halves stand beside each other there.
bool likes_room(const course::Exhibit& exhibit);

void exhibit_view(Ui& ui, std::string_view id, const course::Exhibit& exhibit, ExhibitState& state);

}  // namespace ui
