#include "ui/items/choice_rows.h"

namespace ui {

bool multiple_choice_view(Ui& ui, const ItemView& view, const course::MultipleChoice& kind,
                          learning::MultipleAnswer& answer) {
    answer.chosen.resize(kind.options.size());
    const auto pressed = choice_rows(
        ui, view, kind.options, Role::checkbox, [&answer](std::size_t i) { return answer.chosen[i]; }, 1);
    if (!pressed) return false;
    answer.chosen[*pressed] = !answer.chosen[*pressed];
    return true;
}

}  // namespace ui
