// The frames of dialogs and panels, and the dialogs themselves.
#include <algorithm>
#include <cmath>

#include "screens/chrome.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/reader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

bool dialog(ui::Ui& ui, const Dialog& look, const std::function<void()>& body) {
    const ui::Vec2 size = ui.viewport().size;
    const float margin = ui.sp(16), pad = ui.sp(32);
    const float width = std::min(ui.sp(look.width), size.x - 2 * margin);
    const ui::Id height_id = ui::make_id(0, look.id + "/height");
    const float height = std::min(ui.remembered(height_id, ui.sp(300)), size.y - 2 * margin);
    const Rect box{std::round((size.x - width) / 2), std::round(std::max(margin, (size.y - height) / 2)), width,
                   height};
    scrim(ui, 1);
    const auto layer = ui.layer(look.id, look.title, box);
    if (ui.theme().name == base::ThemeName::light)
        ui::draw::shadow(ui.list(), box, ui.px(20), ui::draw::Elevation::raised, ui.colour(Token::ink),
                         ui.viewport().dpi);
    ui::draw_surface(ui, box, {.raised = false});
    const auto scroll = ui.scroll(ui::Role::region, "body", look.title, box, pad, pad);
    ui.gap(pad);
    ui::heading(ui, "title", 1, look.title, {Type::h3, Weight::semibold});
    if (!look.text.empty()) {
        ui.gap(ui.sp(8));
        ui::text(ui, "text", look.text);
    }
    body();
    ui.gap(pad);
    ui.remember(height_id, ui.used());
    return ui.take(ui::Key::escape);  // while this layer is the one that keys go to
}

namespace {

// The title and, under it, what stays when the body scrolls. True when the close button is pressed.
bool panel_head(ui::Ui& ui, const Panel& look) {
    const float side = std::round(ui.ic(48));
    ui.gap(ui.sp(28));
    const Rect head = ui.rest();
    {
        const auto flow = ui.column({head.x, head.y, head.w - side - ui.sp(16), 1e6F}, true);
        ui::heading(ui, "title", 1, look.title, {Type::h2, Weight::semibold});
        if (!look.lead.empty())
            ui::text(ui, "lead", look.lead, {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    }
    const bool close = ui::icon_button_in(ui, {head.right() - side, head.y, side, side}, "close",
                                          ui.words()("dialog.close"), ui::icon::close, {.initial = look.close_first});
    if (ui.cursor().y < head.y + side) ui.gap(head.y + side - ui.cursor().y);
    ui.gap(ui.sp(20));
    if (look.fixed) {
        look.fixed();
        ui.gap(ui.sp(16));
    }
    return close;
}

}  // namespace

bool panel(ui::Ui& ui, const Panel& look, const std::function<void()>& body) {
    const ui::Vec2 size = ui.viewport().size;
    const bool whole = ui.breadth() <= ui::Breadth::narrow;
    const float width = whole ? size.x : std::min(std::round(ui.sp(look.width)), std::round(size.x * 0.6F));
    scrim(ui, 0.6F);
    const Rect box{size.x - width, 0, width, size.y};
    const auto layer = ui.layer(look.id, look.title, box);
    ui::draw::fill_rect(ui.list(), box, ui.colour(Token::surface_raised));
    ui::draw::fill_rect(ui.list(), {box.x, 0, ui.px(ui.high_contrast() ? 2 : 1), box.h}, ui.colour(Token::line));
    const float pad = ui.sp(whole ? 20 : 40), right = pad + (whole ? ui.px(12) : 0);
    bool close = false;
    Rect below = box;
    if (look.fixed) {
        const auto flow = ui.column({box.x + pad, box.y, box.w - pad - right, 1e6F});
        close = panel_head(ui, look);
        below = {box.x, ui.cursor().y, box.w, std::max(0.0F, box.bottom() - ui.cursor().y)};
    }
    const auto scroll = ui.scroll(ui::Role::region, "body", look.title, below, pad, right);
    if (look.fixed)
        ui.gap(ui.sp(8));
    else
        close = panel_head(ui, look);
    body();
    ui.gap(ui.sp(40));
    return ui.take(ui::Key::escape) || ui.take(ui::Key::f2) || ui.take(ui::Key::f1) || close;
}

Asked LinkDialog::draw(ui::Ui& ui, const View&) {
    Asked asked;
    const base::Words& words = ui.words();
    const bool escaped =
        dialog(ui, {.id = "link", .title = words("lesson.link-title"), .text = words("lesson.link-text")}, [&] {
            ui.gap(ui.sp(20));
            const float side = std::round(std::min(ui.sp(260), ui.width()));
            const Rect row = ui.take_box(side);
            const Rect code{std::round(row.x + (row.w - side) / 2), row.y, side, side};
            ui::draw_qr(ui, code, link);
            ui.note_node(ui::Role::img, "qr", words("lesson.qr", {{"address", ui::shown_address(link)}}), code);
            ui.gap(ui.sp(12));
            ui::text(
                ui, "address", ui::shown_address(link),
                {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted, .align = ui::TextAlign::centre});
            ui.gap(ui.sp(24));
            const auto buttons = ui.row("buttons", ui.sp(12), ui::Ui::RowAlign::right);
            if (ui::button(ui, "close", words("dialog.close"), {.kind = ui::ButtonKind::primary, .initial = true}))
                asked = Close{};
        });
    if (escaped) asked = Close{};
    return asked;
}

Asked LeaveQuizDialog::draw(ui::Ui& ui, const View&) {
    Asked asked;
    const base::Words& words = ui.words();
    const bool escaped = dialog(
        ui,
        {.id = "leave-quiz",
         .title = words("quiz.leave-title"),
         .text = words("quiz.leave-text", {{"n", std::to_string(next_question)}})},
        [&] {
            ui.gap(ui.sp(28));
            const auto buttons = ui.row("buttons", ui.sp(12), ui::Ui::RowAlign::right);
            if (ui::button(ui, "leave", words("quiz.leave-go"), {.kind = ui::ButtonKind::quiet})) asked = GoHome{};
            if (ui::button(ui, "stay", words("quiz.leave-stay"), {.kind = ui::ButtonKind::primary, .initial = true}))
                asked = Close{};
        });
    if (escaped) asked = Close{};
    return asked;
}

Asked SavedDialog::draw(ui::Ui& ui, const View&) {
    Asked asked;
    const base::Words& words = ui.words();
    const std::string text =
        words("sheet.saved-text", {{"file", file.filename().string()}, {"folder", file.parent_path().string()}});
    const bool escaped = dialog(ui, {.id = "saved", .title = words("sheet.saved-title"), .text = text}, [&] {
        ui.gap(ui.sp(28));
        const auto buttons = ui.row("buttons", ui.sp(12), ui::Ui::RowAlign::right);
        if (ui::button(ui, "close", words("dialog.close"), {.kind = ui::ButtonKind::primary, .initial = true}))
            asked = Close{};
    });
    if (escaped) asked = Close{};
    return asked;
}

Asked EraseDialog::draw(ui::Ui& ui, const View&) {
    Asked asked;
    const base::Words& words = ui.words();
    const bool escaped =
        dialog(ui, {.id = "erase", .title = words("help.erase-title"), .text = words("help.erase-text")}, [&] {
            ui.gap(ui.sp(28));
            const auto buttons = ui.row("buttons", ui.sp(12), ui::Ui::RowAlign::right);
            if (ui::button(ui, "erase", words("help.erase-confirm"), {.kind = ui::ButtonKind::danger})) asked = Erase{};
            if (ui::button(ui, "keep", words("help.erase-cancel"), {.kind = ui::ButtonKind::primary, .initial = true}))
                asked = Close{};
        });
    if (escaped) asked = Close{};
    return asked;
}

}  // namespace screens
