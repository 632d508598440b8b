// Private to the response flow: its larger parts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/exhibit.h"
#include "ui/ui.h"

namespace ui::flow_parts {

// A question with its answers. The answer pressed in this frame. `focus`: its first answer takes the focus.
std::optional<std::size_t> question(Ui& ui, const course::ResponseFlow::Step& step, std::size_t number, bool focus);

// Where it ends: what to do, on the colour of it.
void advice(Ui& ui, const course::ResponseFlow::Step& step);

// The questions answered, each a button that goes back to it: the number of answers that stay, when one was pressed.
struct GivenAnswer {
    std::string question, answer;
};
std::optional<std::size_t> way(Ui& ui, const std::vector<GivenAnswer>& given);

// The message one tries it on, quoted. True when its closing button was pressed.
struct QuotedMessage {
    std::size_t number = 0, total = 0;  // from 0
    std::string_view text;
    const std::vector<bool>& tried;
    std::string close;  // accessible name of that button
};
bool message(Ui& ui, const QuotedMessage& quoted);

}  // namespace ui::flow_parts
