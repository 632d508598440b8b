#include "ui/items/choice_rows.h"

#include <cmath>

#include "ui/widgets/choice.h"
#include "ui/widgets/surfaces.h"

namespace ui {

namespace {

// A single right answer is shown as right whoever chose it; among several, one left out is marked as such.
RowState state_of(learning::Mark mark, Role role, bool checked) {
    if (!checked) return RowState::open;
    switch (mark) {
        case learning::Mark::right_chosen:
            return RowState::right;
        case learning::Mark::wrong_chosen:
            return RowState::wrong;
        case learning::Mark::right_missed:
            return role == Role::checkbox ? RowState::missed : RowState::right;
        case learning::Mark::partly_chosen:
            return RowState::partly;
        case learning::Mark::defensible:
            return RowState::defensible;
        case learning::Mark::none:
            break;
    }
    return RowState::plain;
}

std::string badge_of(Ui& ui, RowState state, Role role, bool chosen) {
    const base::Words& words = ui.words();
    if (state == RowState::wrong) return words("quiz.your-answer");
    if (state == RowState::right) return words("quiz.right-answer");
    if (state == RowState::partly || state == RowState::defensible) return words("quiz.defensible");
    if (state == RowState::picked) return words("quiz.vote-mine");
    if (state == RowState::missed)
        return words(role == Role::checkbox && !chosen ? "quiz.missed" : "quiz.right-answer");
    return {};
}

}  // namespace

std::optional<std::size_t> choice_rows(Ui& ui, const ItemView& view, const std::vector<course::Option>& options,
                                       Role role, const std::function<bool(std::size_t)>& chosen, int columns) {
    std::optional<std::size_t> pressed;
    const auto marks =
        view.checked ? learning::marks(view.item, view.draft) : std::vector<learning::Mark>(options.size());
    const float between = ui.sp(12);
    if (ui.breadth() <= Breadth::narrow || view.checked) columns = 1;
    const float width = (ui.width() - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const Rect start = ui.rest();
    const float row_height = columns > 1 ? common_height(ui, "rows") : 0;
    float tallest = 0;
    for (std::size_t i = 0; i < view.shown.size(); ++i) {
        const std::size_t written = view.shown[i];
        const course::Option& option = options[written];
        ChoiceRow row{.text = &option.text,
                      .key = std::string(1, static_cast<char>('A' + i)),
                      .role = role,
                      .chosen = chosen(written),
                      .state = state_of(marks[written], role, view.checked),
                      .feedback = &option.feedback,
                      .locked = view.checked,
                      .initial = view.initial && i == 0 && !view.checked,
                      .min_height = row_height};
        if (view.checked && row.chosen && !course::is_scored(view.item)) row.state = RowState::picked;
        row.badge = badge_of(ui, row.state, role, row.chosen);
        const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
        if (i > 0 && column == 0) ui.gap(between);
        const Vec2 at{start.x + column * (width + between), columns > 1 ? start.y : ui.cursor().y};
        float natural = 0;
        row.natural = &natural;
        const auto flow = ui.column({at.x, at.y, width, 1e6F}, true);
        if (choice_row(ui, option.id, row)) pressed = written;
        tallest = std::max(tallest, natural);
        if (!view.checked && view.letters) {
            const bool letter =
                ui.take_letter(U'a' + static_cast<char32_t>(i)) || ui.take_letter(U'1' + static_cast<char32_t>(i));
            const auto digit = static_cast<Key>(static_cast<std::size_t>(Key::digit1) + i);
            if (letter || (ui.comfort().letter_keys && ui.take(digit))) {
                pressed = written;
                ui.focus(ui.id(option.id));
            }
        }
    }
    if (columns > 1) note_height(ui, "rows", tallest);
    return pressed;
}

}  // namespace ui
