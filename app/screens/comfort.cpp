// Reading comfort: applied at once, remembered per person.
#include <array>
#include <cmath>

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

void section(ui::Ui& ui, std::string_view id, std::string_view label, std::string_view value = {}) {
    ui.gap(ui.sp(20));
    const Rect rule = ui.take_box(ui.px(1));
    ui::draw::fill_rect(ui.list(), rule, ui.colour(Token::line));
    ui.gap(ui.sp(20));
    const Rect row = ui::heading(ui, id, 2, label, {Type::body, Weight::semibold});
    if (!value.empty())
        ui::text_in(ui, row, value,
                    {.font = {Type::body, Weight::semibold}, .align = ui::TextAlign::right, .tabular = true});
    ui.gap(ui.sp(10));
}

// Cards of the same height side by side, or below each other where there is no room.
struct Cards {
    float width, height, gap;
    bool beside;
};
Cards cards(ui::Ui& ui, std::size_t count, float height) {
    const float gap = ui.sp(12);
    const float width = (ui.width() - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    const bool beside = width >= ui.em(150);
    return {beside ? std::floor(width) : ui.width(), std::round(height), gap, beside};
}
Rect next_card(ui::Ui& ui, const Cards& cards, Rect start, std::size_t i) {
    if (cards.beside)
        return {std::round(start.x + static_cast<float>(i) * (cards.width + cards.gap)), start.y, cards.width,
                cards.height};
    if (i > 0) ui.gap(cards.gap);
    return ui.take_box(cards.height);
}

Asked text_size(ui::Ui& ui, base::Comfort comfort) {
    const base::Words& words = ui.words();
    section(ui, "size-label", words("comfort.text-size"), words.percent(comfort.text_percent));
    const float side = std::round(ui.ic(56));
    const Rect row = ui.rest();
    const base::Comfort before = comfort;
    if (ui::icon_button_in(ui, {row.x, row.y, side, side}, "smaller", words("lesson.text-smaller"), ui::icon::minus,
                           {.enabled = comfort.text_percent > base::min_text_percent}))
        comfort.text_percent = std::max(base::min_text_percent, comfort.text_percent - base::text_percent_step);
    {
        const auto flow =
            ui.column({row.x + side + ui.sp(16), row.y + std::round((side - std::max(ui.px(48), 2 * ui.ic(20))) / 2),
                       row.w - 2 * side - 2 * ui.sp(16), side});
        const ui::SliderLook look{.name = words("comfort.text-size"),
                                  .value = words.percent(comfort.text_percent),
                                  .range = {.now = static_cast<float>(before.text_percent),
                                            .min = base::min_text_percent,
                                            .max = base::max_text_percent,
                                            .step = base::text_percent_step},
                                  .page = 50,
                                  .marks = 5};
        if (const auto value = ui::slider(ui, "size", look))
            comfort.text_percent = static_cast<int>(std::lround(*value));
    }
    if (ui::icon_button_in(ui, {row.right() - side, row.y, side, side}, "larger", words("lesson.text-larger"),
                           ui::icon::plus, {.enabled = comfort.text_percent < base::max_text_percent}))
        comfort.text_percent = std::min(base::max_text_percent, comfort.text_percent + base::text_percent_step);
    ui.gap(side);
    return comfort == before ? std::nullopt : Asked(SetComfort{comfort});
}

Asked faces(ui::Ui& ui, base::Comfort comfort) {
    const base::Words& words = ui.words();
    Asked asked;
    section(ui, "face-label", words("comfort.face"));
    const auto group = ui.group(ui::Role::radiogroup, "faces", words("comfort.face"));
    struct Face {
        base::ReadingFace face;
        std::string name, note;
    };
    const std::array<Face, 3> all{
        Face{base::ReadingFace::inter, "Inter", words("comfort.face-inter")},
        Face{base::ReadingFace::andika, "Andika", words("comfort.face-andika")},
        Face{base::ReadingFace::opendyslexic, "OpenDyslexic", words("comfort.face-opendyslexic")}};
    const Rect start = ui.rest();
    const Cards look = cards(ui, all.size(), std::max(ui.sp(84), ui.em(86)));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Rect box = next_card(ui, look, start, i);
        if (!ui::option_card(ui, box, base::name(all[i].face),
                             {.name = all[i].name, .note = all[i].note, .chosen = comfort.face == all[i].face}))
            continue;
        comfort.face = all[i].face;
        asked = SetComfort{comfort};
    }
    if (look.beside) ui.gap(look.height);
    return asked;
}

Asked themes(ui::Ui& ui, base::Comfort comfort) {
    const base::Words& words = ui.words();
    Asked asked;
    section(ui, "theme-label", words("comfort.theme"));
    const auto group = ui.group(ui::Role::radiogroup, "themes", words("comfort.theme"));
    struct Theme {
        base::ThemeName theme;
        std::string name;
        ui::Colour ground, ink, sun;
    };
    // A small doorway in each theme's own colours.
    const std::array<Theme, 3> all{
        Theme{base::ThemeName::light, words("comfort.theme-light"), {246, 244, 238}, {18, 38, 43}, {11, 85, 99}},
        Theme{base::ThemeName::dark, words("comfort.theme-dark"), {14, 32, 37}, {242, 240, 233}, {255, 200, 87}},
        Theme{base::ThemeName::contrast, words("comfort.theme-contrast"), {0, 0, 0}, {255, 255, 255}, {255, 225, 77}}};
    const Rect start = ui.rest();
    const Cards look = cards(ui, all.size(), std::max(ui.sp(84), ui.em(72)));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Theme& theme = all[i];
        const Rect box = next_card(ui, look, start, i);
        const auto picture = [&](Rect at) {
            ui::draw::fill_arch(ui.list(), at, theme.ground, ui.px(6));
            ui::draw::stroke_arch(ui.list(), at, ui.colour(Token::line_strong), ui.px(6), ui.px(1));
            ui::draw::circle(ui.list(), {at.centre().x, at.y + at.h * 0.3F}, at.w * 0.1F, theme.sun);
            for (int line = 0; line < 2; ++line) {
                const float width = at.w * (line == 0 ? 0.52F : 0.36F);
                ui::draw::fill_rect(ui.list(),
                                    {at.x + at.w * 0.24F, at.y + at.h * (0.56F + 0.18F * static_cast<float>(line)),
                                     width, at.h * 0.07F},
                                    theme.ink, at.h * 0.035F);
            }
        };
        if (!ui::option_card(ui, box, base::name(theme.theme),
                             {.name = theme.name,
                              .note = {},
                              .chosen = comfort.theme == theme.theme,
                              .font = {Type::small, Weight::semibold}},
                             picture))
            continue;
        comfort.theme = theme.theme;
        asked = SetComfort{comfort};
    }
    if (look.beside) ui.gap(look.height);
    return asked;
}

Asked languages(ui::Ui& ui, const View& view) {
    const base::Words& words = ui.words();
    section(ui, "language-label", words("comfort.language"));
    return language_chips(ui, view, words("comfort.language"));
}

Asked switches(ui::Ui& ui, base::Comfort comfort) {
    const base::Words& words = ui.words();
    Asked asked;
    section(ui, "more-label", words("comfort.more"));
    if (ui::switch_row(ui, "motion", words("comfort.motion"), {}, comfort.reduced_motion)) {
        comfort.reduced_motion = !comfort.reduced_motion;
        asked = SetComfort{comfort};
    }
    ui.gap(ui.sp(8));
    if (ui::switch_row(ui, "letters", words("comfort.letter-keys"), {}, comfort.letter_keys)) {
        comfort.letter_keys = !comfort.letter_keys;
        asked = SetComfort{comfort};
    }
    return asked;
}

Asked size_keys(ui::Ui& ui, const base::Comfort& comfort) {
    base::Comfort by_key = comfort;
    if (ui.take(ui::Key::plus, true))
        by_key.text_percent = std::min(base::max_text_percent, comfort.text_percent + base::text_percent_step);
    if (ui.take(ui::Key::minus, true))
        by_key.text_percent = std::max(base::min_text_percent, comfort.text_percent - base::text_percent_step);
    if (ui.take(ui::Key::zero, true)) by_key.text_percent = base::min_text_percent;
    if (by_key != comfort) return SetComfort{by_key};
    return std::nullopt;
}

}  // namespace

Asked ComfortPanel::draw(ui::Ui& ui, const View& view) {
    Asked asked;
    const base::Words& words = ui.words();
    const base::Comfort comfort = ui.comfort();
    const bool close =
        panel(ui, {.id = "comfort-panel", .title = words("comfort.title"), .lead = words("comfort.lead")}, [&] {
            const auto keep = [&asked](Asked found) {
                if (found) asked = std::move(found);
            };
            keep(text_size(ui, comfort));
            keep(faces(ui, comfort));
            keep(themes(ui, comfort));
            keep(languages(ui, view));
            keep(switches(ui, comfort));
            ui.gap(ui.sp(28));
            if (ui::button(ui, "default", words("comfort.default"),
                           {.size = ui::ButtonSize::compact,
                            .icon = ui::icon::undo_variant,
                            .enabled = comfort != base::Comfort{}}))
                asked = SetComfort{base::Comfort{}};
            keep(size_keys(ui, comfort));
        });
    if (close) asked = Close{};
    return asked;
}

}  // namespace screens
