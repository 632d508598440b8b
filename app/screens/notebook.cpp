// The notebook: notes, answers to oneself and bookmarks, in the order of the course.
#include <algorithm>
#include <cmath>

#include "screens/chrome.h"
#include "screens/sheets.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using Kind = records::Note::Kind;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

// What is written, with its question above it; at the right a button that asks whether it is to go.
Asked entry(ui::Ui& ui, const records::Note& note, const NotedPage& page, std::size_t index) {
    Asked asked;
    const base::Words& words = ui.words();
    const Rect start = ui.rest();
    const float side = std::round(ui.ic(48)), bar = ui.px(4), inset = ui.sp(20);
    ui.gap(ui.sp(14));
    const auto group = ui.group(ui::Role::listitem, std::to_string(index),
                                words(note.kind == Kind::reflection ? "callout.reflect" : "notebook.note"));
    const float top = ui.cursor().y;
    {
        const auto flow = ui.column({start.x + inset, ui.cursor().y, start.w - inset - side - ui.sp(12), 1e6F}, true);
        ui::text(ui, "question", above_of(words, note),
                 {.font = {Type::small, Weight::semibold}, .colour = Token::ink_muted});
        ui.gap(ui.sp(2));
        ui::text(ui, "text", note.text);
    }
    if (ui.cursor().y < top + side) ui.gap(top + side - ui.cursor().y);
    ui::draw::fill_rect(ui.list(), {start.x, top, bar, ui.cursor().y - top},
                        ui.colour(note.kind == Kind::note ? Token::accent : Token::encre), bar / 2);
    if (ui::icon_button_in(ui, {start.right() - side, top, side, side}, "drop",
                           words("notebook.drop-named", {{"what", above_of(words, note)}, {"page", page.title}}),
                           ui::icon::delete_))
        asked = AskDropNote{note};
    return asked;
}

Asked page_of(ui::Ui& ui, const NotedPage& page) {
    Asked asked;
    const base::Words& words = ui.words();
    const auto group = ui.group(ui::Role::group, page.module + "/" + page.page, page.title);
    if (page.there) {
        const ui::ButtonLook look{
            .kind = ui::ButtonKind::quiet,
            .icon = page.bookmark != nullptr ? ui::icon::bookmark : char32_t{0},
            .icon_after = ui::icon::chevron_right,
            .accessible_name = words(page.bookmark != nullptr ? "notebook.open-marked" : "notebook.open-page",
                                     {{"page", page.title}})};
        ui::Vec2 size = ui::button_size(ui, page.title, look);
        size.x = std::min(size.x, ui.width());
        if (ui::button_in(ui, ui.place(size), "open", page.title, look)) asked = OpenPage{page.module, page.page};
    } else {
        ui::text(ui, "title", page.title, {.font = {Type::body, Weight::semibold}});
    }
    const auto list = ui.group(ui::Role::list, "written", page.title);
    for (std::size_t i = 0; i < page.written.size(); ++i)
        if (Asked pressed = entry(ui, *page.written[i], page, i)) asked = pressed;
    if (page.written.empty() && !page.there && page.bookmark != nullptr)
        if (Asked pressed = entry(ui, *page.bookmark, page, 0)) asked = pressed;
    ui.gap(ui.sp(18));
    return asked;
}

Asked chapters(ui::Ui& ui, const View& view) {
    Asked asked;
    for (const NotedModule& module : noted_modules(ui.words(), view)) {
        {
            const ui::Card card(ui, "module-" + module.id, module.title, {.padding = 28, .role = ui::Role::region});
            ui::heading(ui, "title", 2, module.title, {Type::h3, Weight::semibold});
            ui.gap(ui.sp(10));
            for (const NotedPage& page : module.pages)
                if (Asked pressed = page_of(ui, page)) asked = pressed;
        }
        ui.gap(ui.sp(20));
    }
    return asked;
}

Asked contents(ui::Ui& ui, const View& view) {
    Asked asked;
    if (view.can_save) {
        {
            const base::Words& words = ui.words();
            const std::string title = words("notebook.title");
            const auto buttons = ui.row("take-along", ui.sp(12));
            const auto save = [&](std::string_view id, const std::string& label, const std::string& name) {
                return ui::button(
                    ui, id, label,
                    {.size = ui::ButtonSize::compact, .icon = ui::icon::download, .accessible_name = name});
            };
            if (save("save", words("sheet.save"), words("sheet.save-named", {{"title", title}})))
                asked = SaveSheet{notebook_sheet(words, view)};
            if (save("save-text", words("sheet.save-text"), words("sheet.save-text-named", {{"title", title}})))
                asked = SaveSheet{notebook_sheet(words, view), reports::SheetForm::text};
        }
        ui.gap(ui.sp(24));
    }
    if (Asked pressed = chapters(ui, view)) asked = pressed;
    return asked;
}

void empty_notebook(ui::Ui& ui) {
    const base::Words& words = ui.words();
    const float width = std::min(ui.width(), ui.sp(420));
    if (!ui.high_contrast()) {
        const Rect box = ui.take_box(std::round(width * 0.6F));
        const Rect at{box.x, box.y, width, box.h};
        if (const ui::Texture* picture =
                ui.picture(ui.illustration("empty-state"), at, ui::PictureFit::contain, ui::PictureMask::none, 0))
            ui::draw::picture(ui.list(), *picture, at);
        ui.gap(ui.sp(20));
    }
    ui::heading(ui, "empty", 2, words("notebook.empty-title"), {Type::h3, Weight::semibold});
    ui.gap(ui.sp(6));
    ui::text(ui, "empty-text", words("notebook.empty-text"));
}

}  // namespace

Asked NotebookScreen::draw(ui::Ui& ui, const View& view) {
    ui.screen("notebook");
    const base::Words& words = ui.words();
    Frame outer = frame(ui, view, screens::Place::none);
    Asked asked = outer.asked;
    const auto keep = [&asked](Asked found) {
        if (found) asked = std::move(found);
    };
    TopBar bar;
    bar.crumbs = {words("nav.home"), words("notebook.title")};
    keep(top_bar(ui, view, outer.content, bar));
    {
        const float side = page_margin(ui);
        const auto main = ui.scroll(ui::Role::main, "main", words("notebook.title"), outer.content, 0, 0);
        ui.gap(ui.sp(12));
        const Rect start = ui.rest();
        const auto flow =
            ui.column({start.x + side, start.y, std::min(outer.content.w - 2 * side, ui.em(860)), 1e6F}, true);
        ui::heading(ui, "title", 1, words("notebook.title"), {Type::reading_title, Weight::bold});
        ui.gap(ui.sp(8));
        ui::text(ui, "lead", words("notebook.lead"), {.colour = Token::ink_muted});
        ui.gap(ui.sp(28));
        if (view.notes == nullptr || view.notes->empty())
            empty_notebook(ui);
        else
            keep(contents(ui, view));
        ui.gap(ui.sp(48));
    }
    if (ui.take(ui::Key::escape)) keep(GoHome{});
    return asked;
}

Asked DropNoteDialog::draw(ui::Ui& ui, const View&) {
    Asked asked;
    const base::Words& words = ui.words();
    const bool escaped = dialog(
        ui, {.id = "drop-note", .title = words("notebook.drop-title"), .text = words("notebook.drop-text")}, [&] {
            ui.gap(ui.sp(28));
            const auto buttons = ui.row("buttons", ui.sp(12), ui::Ui::RowAlign::right);
            if (ui::button(ui, "drop", words("notebook.drop"), {.kind = ui::ButtonKind::danger}))
                asked = DropNote{note};
            if (ui::button(ui, "keep", words("notebook.keep"), {.kind = ui::ButtonKind::primary, .initial = true}))
                asked = Close{};
        });
    if (escaped) asked = Close{};
    return asked;
}

}  // namespace screens
