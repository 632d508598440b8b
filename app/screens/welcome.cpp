// The first start: language, a name, one sentence on what is kept.
#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "screens/chrome.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

bool has_letter(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = base::next_code_point(name, at);
        if (c >= 0xC0 || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return true;
    }
    return false;
}

Asked language_choice(ui::Ui& ui, const View& view) {
    const base::Words& words = ui.words();
    ui::text(ui, "label", words("welcome.language"), {.font = {Type::body, Weight::semibold}, .silent = true});
    ui.gap(ui.sp(6));
    return language_chips(ui, view, words("welcome.language"));
}

// The picture's side: the yard itself, on shade.
void picture_side(ui::Ui& ui, Rect box) {
    ui::draw::fill_rect(ui.list(), box, ui.colour(Token::shade));
    if (ui.high_contrast()) {
        ui::draw::fill_rect(ui.list(), {box.x, box.y, ui.px(2), box.h}, ui.colour(Token::line));
        return;
    }
    if (const ui::Texture* picture =
            ui.picture(ui.illustration("attract"), box, ui::PictureFit::cover, ui::PictureMask::none, 0))
        ui::draw::picture(ui.list(), *picture, box);
}

void brand(ui::Ui& ui) {
    const float mark = std::round(ui.ic(48));
    const Rect row = ui.take_box(mark);
    const bool light = ui.theme().name == base::ThemeName::light;
    const Rect box{row.x, row.y, mark, mark};
    if (const ui::Texture* logo = ui.picture(ui.illustration(light ? "logo-light" : "logo-dark"), box,
                                             ui::PictureFit::contain, ui::PictureMask::none, 0))
        ui::draw::picture(ui.list(), *logo, box);
    ui::text_in(ui, {row.x + mark + ui.sp(12), row.y, row.w - mark - ui.sp(12), row.h}, ui.words()("app.name"),
                {.font = {Type::h2, Weight::semibold}});
}

}  // namespace

Asked WelcomeScreen::draw(ui::Ui& ui, const View& view) {
    ui.screen("welcome");
    const ui::Vec2 size = ui.viewport().size;
    const base::Words& words = ui.words();
    Asked asked;
    ui::draw::fill_rect(ui.list(), {0, 0, size.x, size.y}, ui.colour(Token::surface));
    const bool two = ui.breadth() >= ui::Breadth::medium;
    const float left = two ? std::round(size.x * 0.56F) : size.x;
    if (two) picture_side(ui, {left, 0, size.x - left, size.y});
    const Rect view_box{0, 0, left, size.y};
    const float column = std::min(ui.em(760), left - 2 * page_margin(ui));
    const float side = std::round((left - column) / 2);
    const auto main = ui.scroll(ui::Role::main, "main", words("app.name"), view_box, side, side);
    const float known = ui.remembered(ui.id("height"), 0);
    ui.gap(std::max(ui.sp(32), std::round((size.y - known) / 2)));
    const float top = ui.used();
    brand(ui);
    ui.gap(ui.sp(36));
    const ui::Font title =
        ui.breadth() == ui::Breadth::wide ? ui::Font{Type::display, Weight::bold} : ui::Font{Type::h1, Weight::bold};
    ui::heading(ui, "title", 1, words("welcome.title"), title);
    ui.gap(ui.sp(12));
    ui::text(ui, "lead", words("welcome.lead"), {.font = {Type::lead, Weight::regular}, .colour = Token::ink_muted});
    ui.gap(ui.sp(32));
    if (Asked language = language_choice(ui, view)) asked = language;
    ui.gap(ui.sp(24));
    const std::string problem =
        error.empty() ? std::string()
                      : words(error == "welcome.name-long" ? "welcome.name-long" : "welcome.name-missing");
    if (ui::text_box(
            ui, "name", name,
            {.label = words("welcome.name"), .hint = words("welcome.name-hint"), .error = problem, .initial = true}))
        error.clear();
    ui.gap(ui.sp(28));
    const bool pressed = ui::button(ui, "start", words("welcome.start"),
                                    {.kind = ui::ButtonKind::primary, .icon_after = ui::icon::arrow_right});
    ui.gap(ui.sp(24));
    const std::string folder = view.data_folder.empty() ? words("help.memory") : view.data_folder.string();
    ui::text(ui, "kept", words("welcome.kept", {{"folder", folder}}),
             {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    ui.remember(ui.id("height"), ui.used() - top);
    ui.gap(ui.sp(32));

    const bool entered = ui.interaction().focused() == ui.id("name") && ui.take(ui::Key::enter);
    if (pressed || entered) {
        const std::string given{base::trim(name.text())};
        if (!has_letter(given)) {
            error = "welcome.name-missing";
            ui.focus(ui.id("name"));
        } else {
            asked = Join{given};
        }
    }
    if (ui.take(ui::Key::f2)) asked = OpenComfort{};
    if (ui.take(ui::Key::f11)) asked = ToggleFullscreen{};
    return asked;
}

}  // namespace screens
