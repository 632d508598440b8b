#include "ui/items/hints.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/reader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

bool hints(Ui& ui, std::string_view id, const course::Item& item, int& opened, const std::string& cost) {
    const auto count = static_cast<int>(item.hints.size());
    if (count == 0) return false;
    opened = std::clamp(opened, 0, count);
    const base::Words& words = ui.words();
    const auto group = ui.group(Role::group, id, words("quiz.hint"));
    for (int i = 0; i < opened; ++i) {
        if (i > 0) ui.gap(ui.sp(12));
        const std::string n = std::to_string(i + 1);
        const course::Callout callout{.kind = course::CalloutKind::tip,
                                      .title = count > 1 ? words("quiz.hint-n", {{"n", n}}) : words("quiz.hint"),
                                      .blocks = item.hints[static_cast<std::size_t>(i)]};
        read_blocks(ui, "hint-" + n, {course::Block{callout}}, {.check = {}, .type = Type::body});
    }
    if (opened == count) return false;
    if (opened > 0) ui.gap(ui.sp(12));
    const float row_width = ui.width();
    const auto row = ui.row("next", ui.sp(8));
    const bool pressed = button(
        ui, "open", words(opened == 0 ? "quiz.hint" : "quiz.hint-next"),
        {.kind = ButtonKind::quiet, .size = ButtonSize::compact, .icon = icon::lightbulb_outline, .description = cost});
    if (!cost.empty()) {
        // Beside the button where there is room, else below it; the button's description says it aloud.
        const Font small{Type::small, Weight::regular};
        const float width = std::min(text_width(ui, cost, small) + 2, row_width);
        const Rect box = ui.place({width, std::max(ui.ic(48), text_height(ui, cost, small, width))});
        text_in(ui, box, cost, {.font = small, .colour = Token::ink_muted, .max_lines = 4});
    }
    if (pressed) ++opened;
    return pressed;
}

}  // namespace ui
