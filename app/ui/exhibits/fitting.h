// What gives way in an exhibit where there is little room.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"
#include "ui/widgets/button.h"

namespace ui {

// Times stay on one line: « 11 h 56 ».
std::string unbroken_times(std::string_view words);

// The font wanted, or a smaller one where a word would be cut.
Font fitting_font(Ui& ui, std::string_view words, Font wanted);

struct FittingButton {
    std::string id, label;
    ButtonLook look;
    std::optional<bool> expanded;  // it opens something: whether that is open
};
// Side by side where all have room, else below each other as wide as the flow; then a button too narrow for its label
// does without its icon. The one pressed in this frame.
std::optional<std::size_t> fitting_buttons(Ui& ui, std::string_view row, const std::vector<FittingButton>& buttons);

}  // namespace ui
