// An opinion: rows like a single choice, and nobody is right or wrong. What others think is never shown here.
#include "ui/icons.h"
#include "ui/items/choice_rows.h"
#include "ui/items/remark.h"

namespace ui {

bool vote_view(Ui& ui, const ItemView& view, const course::Vote& kind, learning::VoteAnswer& answer) {
    const auto pressed = choice_rows(
        ui, view, kind.options, Role::radio, [&answer](std::size_t i) { return answer.chosen == i; }, 1);
    if (view.checked) {
        ui.gap(ui.sp(16));
        remark(ui, "no-right",
               {.icon = icon::information_outline, .words = ui.words()("quiz.vote-no-right"), .strong = false});
    }
    if (!pressed || answer.chosen == *pressed) return false;
    answer.chosen = *pressed;
    return true;
}

}  // namespace ui
