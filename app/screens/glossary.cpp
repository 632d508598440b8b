// What a word means: one term in a dialog, all of them in a panel.
#include "screens/chrome.h"
#include "screens/follow.h"
#include "ui/reader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Token;
using ui::Type;
using ui::Weight;

Asked TermDialog::draw(ui::Ui& ui, const View& view) {
    const course::Glossary* glossary = view.course->glossary_in(view.language);
    const course::Term* found = glossary != nullptr ? glossary->find(term) : nullptr;
    if (found == nullptr) return Close{};
    Asked asked;
    const base::Words& words = ui.words();
    const bool escaped = dialog(ui, {.id = "term-" + found->id, .title = found->name, .text = {}}, [&] {
        ui.gap(ui.sp(12));
        ui.mark_words(sought.words);
        if (const auto link = ui::read_blocks(ui, "meaning", found->blocks, {.check = {}, .type = Type::body}))
            asked = follow(view, {}, *link);
        ui.mark_words({});
        ui.gap(ui.sp(24));
        const auto buttons = ui.row("buttons", ui.sp(12), ui::Ui::RowAlign::right);
        if (ui::button(ui, "all", words("glossary.all"), {.kind = ui::ButtonKind::quiet})) asked = ShowTerm{};
        if (ui::button(ui, "close", words("dialog.close"), {.kind = ui::ButtonKind::primary, .initial = true}))
            asked = Close{};
    });
    if (escaped) asked = Close{};
    return asked;
}

Asked GlossaryPanel::draw(ui::Ui& ui, const View& view) {
    const course::Glossary* glossary = view.course->glossary_in(view.language);
    if (glossary == nullptr) return Close{};
    Asked asked;
    const Panel look{.id = "glossary", .title = glossary->title, .lead = glossary->summary};
    const bool close = panel(ui, look, [&] {
        for (const course::Term& term : glossary->terms) {
            const auto group = ui.group(ui::Role::group, term.id, term.name);
            ui.gap(ui.sp(16));
            ui::heading(ui, "name", 2, term.name, {Type::body, Weight::semibold});
            ui.gap(ui.sp(4));
            if (const auto link = ui::read_blocks(ui, "meaning", term.blocks, {.check = {}, .type = Type::body}))
                asked = follow(view, {}, *link);
        }
    });
    if (close) asked = Close{};
    return asked;
}

}  // namespace screens
