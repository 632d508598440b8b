// Hints to a question, opened one by one.
#pragma once

#include <string>
#include <string_view>

#include "course/item.h"
#include "ui/ui.h"

namespace ui {

// The hints opened so far and a button for the next; `cost` says what one costs, empty: nothing. Draws nothing when the
// question has none. True when one was opened in this frame.
bool hints(Ui& ui, std::string_view id, const course::Item& item, int& opened, const std::string& cost);

}  // namespace ui
