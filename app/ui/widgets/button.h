// Buttons, after sheet 19 of the design: 56 px high, radius 14, semibold; an icon at the left or the right.
#pragma once

#include <string>
#include <string_view>

#include "ui/ui.h"

namespace ui {

enum class ButtonKind { primary, secondary, quiet, danger, sun, ghost };  // sun and ghost stand on shade
enum class ButtonSize { normal, compact };

struct ButtonLook {
    ButtonKind kind = ButtonKind::secondary;
    ButtonSize size = ButtonSize::normal;
    char32_t icon = 0;
    char32_t icon_after = 0;
    bool fill = false;  // as wide as the flow
    bool enabled = true;
    bool initial = false;
    bool current = false;
    std::string accessible_name = {};  // when the label alone does not say enough: « Revoir : Photo de groupe »
    std::string description = {};      // why it is disabled
};

bool button(Ui& ui, std::string_view id, std::string_view label, const ButtonLook& look = {});
bool button_in(Ui& ui, Rect box, std::string_view id, std::string_view label, const ButtonLook& look = {});
Vec2 button_size(Ui& ui, std::string_view label, const ButtonLook& look = {});

// A square control of 48 px with an icon and no label; `name` is its accessible name.
struct IconButtonLook {
    bool enabled = true;
    bool edged = true;
    bool initial = false;
    bool on_shade = false;
    float side = 48;  // px at 100 %
};
bool icon_button(Ui& ui, std::string_view id, std::string_view name, char32_t icon, const IconButtonLook& look = {});
bool icon_button_in(Ui& ui, Rect box, std::string_view id, std::string_view name, char32_t icon,
                    const IconButtonLook& look = {});

}  // namespace ui
