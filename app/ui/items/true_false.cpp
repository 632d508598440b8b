#include "ui/items/choice_rows.h"

namespace ui {

bool true_false_view(Ui& ui, const ItemView& view, const course::TrueFalse& kind, learning::TrueFalseAnswer& answer) {
    const auto pressed = choice_rows(
        ui, view, kind.options, Role::radio, [&answer](std::size_t i) { return answer.chosen == i; }, 2);
    if (!pressed || answer.chosen == *pressed) return false;
    answer.chosen = *pressed;
    return true;
}

}  // namespace ui
