// A decision in questions: one at a time, the way so far, the advice; then tried on messages.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "course/exhibit.h"
#include "ui/ui.h"

namespace ui {

struct FlowState {
    std::vector<std::size_t> answers;   // given so far, one a question, from the start
    std::optional<std::size_t> trying;  // the message it is tried on
    std::vector<bool> tried;            // messages that have led to an advice
    bool refocus = false;               // what is asked has changed: its first button takes the focus
};

void draw_response_flow(Ui& ui, const course::Exhibit& exhibit, const course::ResponseFlow& flow, FlowState& state);

}  // namespace ui
