// What is shown when there is nothing else to show: reading the course, or a problem with its cure.
#include <algorithm>
#include <cmath>

#include "screens/chrome.h"
#include "screens/preview.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

// A picture, a title, a sentence, in the middle of the window.
void middle(ui::Ui& ui, std::string_view picture, const std::string& title, const std::string& text,
            const std::function<void()>& action) {
    const ui::Vec2 size = ui.viewport().size;
    ui::draw::fill_rect(ui.list(), {0, 0, size.x, size.y}, ui.colour(Token::surface));
    const float column = std::min(ui.em(640), size.x - 2 * page_margin(ui)), side = std::round((size.x - column) / 2);
    const auto main = ui.scroll(ui::Role::main, "main", title, {0, 0, size.x, size.y}, side, side);
    ui.gap(std::max(ui.sp(24), std::round((size.y - ui.remembered(ui.id("height"), ui.sp(480))) / 2)));
    const float top = ui.used();
    if (!picture.empty() && !ui.high_contrast()) {
        const float width = std::round(std::min({ui.sp(420), column, size.y * 0.5F}));
        const Rect row = ui.take_box(std::round(width * 0.66F));
        const Rect box{std::round(row.x + (row.w - width) / 2), row.y, width, row.h};
        if (const ui::Texture* texture =
                ui.picture(ui.illustration(picture), box, ui::PictureFit::contain, ui::PictureMask::none, 0))
            ui::draw::picture(ui.list(), *texture, box);
        ui.gap(ui.sp(20));
    }
    const Rect head = ui::text(ui, "title", title,
                               {.font = {Type::h2, Weight::semibold}, .align = ui::TextAlign::centre, .silent = true});
    ui.note_node(ui::Role::heading, "title", title, head, {}, 1);
    ui.gap(ui.sp(8));
    if (!text.empty()) ui::text(ui, "text", text, {.colour = Token::ink_muted, .align = ui::TextAlign::centre});
    if (action) {
        ui.gap(ui.sp(24));
        action();
    }
    ui.remember(ui.id("height"), ui.used() - top);
    ui.gap(ui.sp(24));
}

}  // namespace

Asked LoadingScreen::draw(ui::Ui& ui, const View&) {
    ui.screen("loading");
    middle(ui, {}, ui.words()("loading.title"), {}, {});
    return std::nullopt;
}

Asked ProblemScreen::draw(ui::Ui& ui, const View& view) {
    ui.screen("problem/" + code);
    Asked asked;
    const base::Words& words = ui.words();
    const bool empty = code == "empty";
    const std::string title = empty ? words("empty.title") : words("problem.title");
    // Whoever writes the course is told what to mend; the window reads it again when that is saved.
    const bool mending = view.preview != nullptr && view.findings != nullptr && !view.findings->empty();
    const std::string text = mending ? words("preview.not-open")
                             : empty ? words("empty.text", {{"detail", detail}})
                                     : words("error." + code, {{"detail", detail}});
    middle(ui, mending ? "" : "empty-state", title, text, [&] {
        if (mending) {
            preview_findings(ui, *view.findings, "course.yaml");
            ui.gap(ui.sp(24));
        }
        const auto row = ui.row("actions", ui.sp(12), ui::Ui::RowAlign::centre);
        if (ui::button(ui, "close", words("error.close"), {.kind = ui::ButtonKind::primary, .initial = true}))
            asked = Quit{};
    });
    if (ui.take(ui::Key::f11)) asked = ToggleFullscreen{};
    return asked;
}

}  // namespace screens
