// Beside a page: its bookmark, one's own note, the answer to a question to oneself.
#include <cmath>

#include "screens/chrome.h"
#include "screens/lesson_parts.h"
#include "screens/sheets.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

namespace screens {

using Kind = records::Note::Kind;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

Command turn_bookmark(const View& view, const Here& here) {
    records::Note mark{
        .kind = Kind::bookmark, .module = here.module.id, .page = here.page.id, .question = {}, .text = {}, .at = {}};
    if (view.note(Kind::bookmark, here.module.id, here.page.id) != nullptr) return DropNote{std::move(mark)};
    return SaveNote{std::move(mark)};
}

// The text as it stands, saved at each change; what was typed since the last save is never older than a frame.
Asked written(ui::Ui& ui, const View& view, records::Note note, const ui::TextAreaLook& look) {
    const records::Note* kept = view.note(note.kind, note.module, note.page, note.place);
    const ui::Id field = ui.id("edit/" + look.name);
    ui::TextEdit& edit =
        ui.editing(field, kept != nullptr ? kept->text : std::string(), records::max_note, ui::TextLines::many);
    if (!ui::text_area(ui, "text", edit, look)) return std::nullopt;
    note.text = edit.text();
    return SaveNote{std::move(note)};
}

void only_yours(ui::Ui& ui) {
    ui.gap(ui.sp(8));
    ui::text(ui, "yours", ui.words()("notebook.yours"),
             {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
}

}  // namespace

float note_tools(ui::Ui& ui, const View& view, const Here& here, Rect row, Asked& asked) {
    const base::Words& words = ui.words();
    const float side = std::round(ui.ic(48)), gap = ui.sp(8);
    const float y = std::round(row.centre().y - side / 2);
    const bool marked = view.note(Kind::bookmark, here.module.id, here.page.id) != nullptr;
    const bool noted = view.note(Kind::note, here.module.id, here.page.id) != nullptr;
    if (ui::icon_button_in(ui, {row.right() - 2 * side - gap, y, side, side}, "bookmark",
                           words(marked ? "notebook.unmark" : "notebook.mark"),
                           marked ? ui::icon::bookmark : ui::icon::bookmark_outline))
        asked = turn_bookmark(view, here);
    if (ui::icon_button_in(ui, {row.right() - side, y, side, side}, "note",
                           words(noted ? "notebook.read-note" : "notebook.write-note"),
                           noted ? ui::icon::note_text : ui::icon::pencil))
        asked = OpenNote{here.module.id, here.page.id};
    return 2 * side + gap;
}

Asked note_keys(ui::Ui& ui, const View& view, const Here& here) {
    if (ui.take(ui::Key::b, true)) return turn_bookmark(view, here);
    if (ui.take(ui::Key::n, true)) return OpenNote{here.module.id, here.page.id};
    return std::nullopt;
}

namespace {

Asked reflection_field(ui::Ui& ui, const View& view, const Here& here, const course::Callout& callout, int place) {
    const std::string question = course::plain(callout.blocks);
    ui.gap(ui.sp(14));
    const auto group = ui.group(ui::Role::group, "reflection-" + std::to_string(place), ui.words()("callout.reflect"));
    Asked asked = written(ui, view,
                          {.kind = Kind::reflection,
                           .module = here.module.id,
                           .page = here.page.id,
                           .place = place,
                           .question = question,
                           .text = {},
                           .at = {}},
                          {.name = ui.words()("notebook.answer", {{"question", question}}), .least = 2});
    only_yours(ui);
    return asked;
}

}  // namespace

Asked below_callout(ui::Ui& ui, const View& view, const Here& here, const course::Callout& callout, int& reflections) {
    if (callout.kind == course::CalloutKind::reflect) return reflection_field(ui, view, here, callout, reflections++);
    if (callout.kind != course::CalloutKind::keep || !view.can_save) return std::nullopt;
    const base::Words& words = ui.words();
    const std::string title = callout.title.empty() ? words("callout.keep") : callout.title;
    ui.gap(ui.sp(14));
    const ui::ButtonLook look{.size = ui::ButtonSize::compact,
                              .icon = ui::icon::download,
                              .accessible_name = words("sheet.save-named", {{"title", title}})};
    if (!ui::button(ui, "save", words("sheet.save"), look)) return std::nullopt;
    return SaveSheet{keep_sheet(words, view, here.module, title, callout)};
}

Asked NotePanel::draw(ui::Ui& ui, const View& view) {
    const course::Module* found = view.course->module(module);
    const course::Page* shown = found != nullptr ? found->page(page, view.language) : nullptr;
    if (shown == nullptr) return Close{};
    Asked asked;
    const base::Words& words = ui.words();
    const Panel look{
        .id = "note", .title = words("notebook.note"), .lead = shown->title, .width = 520, .close_first = false};
    const bool close = panel(ui, look, [&] {
        asked = written(
            ui, view, {.kind = Kind::note, .module = module, .page = page, .question = {}, .text = {}, .at = {}},
            {.name = words("notebook.note-on", {{"page", shown->title}}), .initial = true, .least = 6, .most = 14});
        only_yours(ui);
        ui.gap(ui.sp(20));
        if (ui::button(ui, "all", words("notebook.open"),
                       {.size = ui::ButtonSize::compact, .icon = ui::icon::note_text}))
            asked = OpenNotebook{};
    });
    if (close) asked = Close{};
    return asked;
}

}  // namespace screens
