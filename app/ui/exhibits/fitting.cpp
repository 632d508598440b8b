#include "ui/exhibits/fitting.h"

#include <algorithm>
#include <cmath>

#include "ui/text_layout.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::string unbroken_times(std::string_view words) {
    std::string unbroken;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool inside = words[i] == ' ' && i > 0 && i + 1 < words.size();
        const bool before = inside && digit(words[i - 1]) && words[i + 1] == 'h';
        const bool behind = inside && i > 1 && words[i - 1] == 'h' && !digit(words[i - 2]) && digit(words[i + 1]);
        if (before || behind)
            unbroken += "\u00A0";
        else
            unbroken += words[i];
    }
    return unbroken;
}

Font fitting_font(Ui& ui, std::string_view words, Font wanted) {
    for (const Type type : {wanted.type, Type::body})
        if (longest_word({TextSpan{words, {type, wanted.weight}, 0}}, ui.fonts()) <= ui.width())
            return {type, wanted.weight};
    return {Type::small, wanted.weight};
}

std::optional<std::size_t> fitting_buttons(Ui& ui, std::string_view row, const std::vector<FittingButton>& buttons) {
    const float between = ui.sp(12);
    float all = -between;
    for (const FittingButton& one : buttons) all += button_size(ui, one.label, one.look).x + between;
    std::optional<std::size_t> pressed;
    const auto draw = [&](std::size_t i, Rect box, const ButtonLook& look) {
        if (button_in(ui, box, buttons[i].id, buttons[i].label, look)) pressed = i;
        if (buttons[i].expanded) ui.last_node().state.expanded = *buttons[i].expanded;
    };
    if (all <= ui.width()) {
        const auto flow = ui.row(row, between);
        for (std::size_t i = 0; i < buttons.size(); ++i)
            draw(i, ui.place(button_size(ui, buttons[i].label, buttons[i].look)), buttons[i].look);
        return pressed;
    }
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        if (i > 0) ui.gap(between);
        ButtonLook look = buttons[i].look;
        Vec2 size = button_size(ui, buttons[i].label, look);
        if (size.x > ui.width()) look.icon = 0;
        const float inner = ui.width() - 2 * ui.sp(12) - (look.icon != 0 ? ui.ic(24) + ui.sp(10) : 0) -
                            (look.icon_after != 0 ? ui.ic(24) + ui.sp(10) : 0);
        const Font font{look.size == ButtonSize::compact ? Type::small : Type::body, Weight::semibold};
        size.y = std::max(size.y, text_height(ui, buttons[i].label, font, inner) + ui.sp(20));
        draw(i, ui.take_box(std::round(size.y)), look);
    }
    return pressed;
}

}  // namespace ui
