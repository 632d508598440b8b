// A row of a list that stands beside what it opens: an arch with a number or an icon, a title, a note under it.
#pragma once

#include <string>
#include <string_view>

#include "ui/icons.h"
#include "ui/ui.h"

namespace screens {

struct ArchRow {
    std::string_view id;
    std::string title, note;
    bool current = false;
    std::string number;  // in the arch, unless there is an icon
    char32_t icon = 0;
    char32_t mark = ui::icon::chevron_right;  // at the right
    ui::Token mark_ink = ui::Token::ink_muted;
};
bool arch_row(ui::Ui& ui, const ArchRow& row);  // pressed

}  // namespace screens
