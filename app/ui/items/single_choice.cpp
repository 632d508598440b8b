#include "ui/items/choice_rows.h"

namespace ui {

bool single_choice_view(Ui& ui, const ItemView& view, const course::SingleChoice& kind,
                        learning::SingleAnswer& answer) {
    const auto pressed = choice_rows(
        ui, view, kind.options, Role::radio, [&answer](std::size_t i) { return answer.chosen == i; }, 1);
    if (!pressed || answer.chosen == *pressed) return false;
    answer.chosen = *pressed;
    return true;
}

}  // namespace ui
