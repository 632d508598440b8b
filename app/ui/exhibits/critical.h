// What exhibits have in common where they are to be doubted: a row that unfolds, the critical reading itself, sources.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/exhibits/fitting.h"
#include "ui/ui.h"

namespace ui {

// A number on a disc; lit: the one that is open.
void number_disc(Ui& ui, Vec2 centre, std::size_t number, bool lit);
float number_disc_size(Ui& ui);  // across

// A row as wide as the flow: number, title, chevron. True when it was pressed.
struct FoldRow {
    std::size_t number = 1;
    std::string title;
    std::string name;  // its accessible one
    bool open = false;
};
bool fold_row(Ui& ui, std::string_view id, const FoldRow& row);

// The button that opens a critical reading; `name` is its accessible one.
FittingButton critical_button(const std::string& label, const std::string& name, bool open);

// A note in the colour of questions, with their arch where there is room.
void critical_note(Ui& ui, std::string_view id, std::string_view title, std::string_view words);

void source_line(Ui& ui, std::string_view words);

}  // namespace ui
