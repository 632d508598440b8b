// A line with an icon, which the check adds below the answers.
#pragma once

#include <string>
#include <string_view>

#include "ui/ui.h"

namespace ui {

struct Remark {
    Role role = Role::note;
    char32_t icon = 0;
    std::string sign = {};         // in place of an icon: "½"
    Token colour = Token::accent;  // of the icon
    std::string words;
    std::string value = {};  // said aloud only
    bool strong = true;
};
void remark(Ui& ui, std::string_view id, const Remark& look);

}  // namespace ui
