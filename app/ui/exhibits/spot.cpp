#include "ui/exhibits/spot.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/exhibits/halves.h"
#include "ui/exhibits/spot_hunt.h"
#include "ui/icons.h"
#include "ui/items/remark.h"
#include "ui/widgets/button.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

using Mark = SpotState::Mark;
using course::Spot;

void prepare(Ui& ui, const Spot& spot, SpotState& state) {
    if (state.marks.size() != spot.things.size()) {
        const bool as_list = state.as_list;
        state = {};
        state.as_list = as_list;
        state.marks.assign(spot.things.size(), Mark::none);
    }
    if (state.asked) return;
    state.asked = true;
    std::vector<std::string> ids;
    for (const Spot::Thing& thing : spot.things) ids.push_back(thing.id);
    state.parts = picture_parts(ui.content_file(spot.picture), ids, ui.content_source());
}

// Every thing can be pressed in the picture; otherwise there is only the list.
bool pressable(const SpotState& state) {
    return state.parts && std::all_of(state.parts->boxes.begin(), state.parts->boxes.end(),
                                      [](const auto& box) { return box.has_value(); });
}

// The column for words: to the right of the badge, or where that is too narrow, below it.
Ui::Flow beside_badge(const Hunt& hunt, Vec2 size, SpotMark mark) {
    Ui& ui = hunt.ui;
    const Rect start = ui.rest();
    badge(ui, {start.x + ui.px(2), std::round(start.y + ui.px(4)), size.x, size.y}, mark);
    const float left = size.x + ui.sp(20);
    if (start.w - left >= ui.em(150)) return ui.column({start.x + left, start.y, start.w - left, 1e6F}, true);
    return ui.column({start.x, start.y + size.y + ui.sp(12), start.w, 1e6F}, true);
}

// What was pressed last, and why; the list has said the rest.
void draw_card(const Hunt& hunt, std::size_t i, bool brief) {
    Ui& ui = hunt.ui;
    const Spot::Thing& thing = hunt.spot.things[i];
    const SpotMark mark = hunt.mark(i);
    const SpotInk ink = ink_of(mark);
    const std::string said = verdict(ui, mark);
    const Card card(
        ui, "card", ui.words()("spot.card", {{"name", thing.name}, {"verdict", said}}),
        {.padding = 20, .radius = 16, .fill = ink.soft, .edge = ink.strong, .raised = false, .role = Role::status});
    if (brief) {
        text(ui, "why", thing.why);
        return;
    }
    const Vec2 size = badge_size(ui, false);
    const auto flow = beside_badge(hunt, size, mark);
    text(ui, "verdict", said, {.font = {Type::small, Weight::semibold}, .colour = ink.strong});
    heading(ui, "name", 3, thing.name, {Type::h3, Weight::semibold});
    ui.gap(ui.sp(6));
    text(ui, "why", thing.why);
}

void draw_hint(const Hunt& hunt) {
    Ui& ui = hunt.ui;
    const bool over = hunt.over();
    const std::string words =
        over ? ui.words()("spot.revealed") : ui.words().plural("spot.start", static_cast<std::int64_t>(hunt.total()));
    remark(ui, "hint",
           {.role = Role::status,
            .icon = over ? icon::information_outline : icon::hand_pointing_right,
            .words = words,
            .strong = false});
}

void draw_progress(const Hunt& hunt) {
    Ui& ui = hunt.ui;
    const std::size_t total = hunt.total(), found = hunt.found();
    const std::string words =
        ui.words().plural("spot.found", static_cast<std::int64_t>(found), {{"total", std::to_string(total)}});
    const Font font{Type::body, Weight::semibold};
    const Vec2 size{text_width(ui, words, font) + 1, ui.fonts().line_height(font)};
    const ArcadeLook look{.fill = Token::soleil_fill};
    if (total > 12 || arcade_width(ui, total, look) > ui.width()) {
        text(ui, "count", words, {.font = font, .tabular = true, .silent = true});
        progress_bar(ui, "progress", words, static_cast<float>(found) / static_cast<float>(total), -1, Token::success);
        return;
    }
    std::vector<ArchStep> steps(total, ArchStep::to_come);
    std::fill_n(steps.begin(), found, ArchStep::done);
    const auto row = ui.row("progress-row", ui.sp(16));
    arcade(ui, "progress", steps, words, look);
    text_in(ui, ui.place(size), words, {.font = font, .tabular = true});
}

void draw_row(const Hunt& hunt, std::size_t i) {
    Ui& ui = hunt.ui;
    const Spot::Thing& thing = hunt.spot.things[i];
    const SpotMark mark = hunt.mark(i);
    const std::string said = verdict(ui, mark);
    const Vec2 arch = badge_size(ui, true);
    const Font font{Type::body, Weight::semibold}, small{Type::small, Weight::semibold};
    const float pad = ui.sp(16), left = pad + arch.x + ui.sp(18), inner = ui.width() - left - pad;
    const float name_h = text_height(ui, thing.name, font, inner);
    const float said_h = said.empty() ? 0 : text_height(ui, said, small, inner);
    const Rect box = ui.take_box(std::round(std::max(ui.sp(56), name_h + said_h + ui.sp(16))));
    const Control control = thing_control(hunt, i, box, 14);
    const bool lively = control.hovered || control.pressed || hunt.state.at == i;
    draw::fill_rect(ui.list(), box, ui.colour(lively ? Token::accent_soft : Token::surface_raised), ui.px(14));
    draw::stroke_rect(ui.list(), box, ui.colour(lively ? Token::accent : Token::line_strong), ui.px(14),
                      ui.px(hunt.state.at == i   ? 3
                            : ui.high_contrast() ? 2
                                                 : 1));
    badge(ui, {box.x + pad, std::round(box.centre().y - arch.y / 2), arch.x, arch.y}, mark);
    const float top = std::round(box.centre().y - (name_h + said_h) / 2);
    text_in(ui, {box.x + left, top, inner, name_h}, thing.name, {.font = font});
    if (!said.empty())
        text_in(
            ui, {box.x + left, top + name_h, inner, said_h}, said,
            {.font = small, .colour = mark.kind == SpotMark::Kind::harmless ? Token::ink_muted : ink_of(mark).strong});
    if (control.activated) hunt.press(i);
}

void draw_list(const Hunt& hunt) {
    Ui& ui = hunt.ui;
    text(ui, "alternative", hunt.exhibit.alternative);
    ui.gap(ui.sp(16));
    if (!hunt.state.at) {
        draw_hint(hunt);
        ui.gap(ui.sp(16));
    }
    {
        const auto group = ui.group(Role::group, "list", hunt.exhibit.title);
        if (hunt.state.again) ui.focus(ui.id(hunt.spot.things.front().id));
        hunt.state.again = false;
        for (std::size_t i = 0; i < hunt.spot.things.size(); ++i) {
            draw_row(hunt, i);
            ui.gap(ui.sp(8));
            if (hunt.state.at != i) continue;
            draw_card(hunt, i, true);
            ui.gap(ui.sp(16));
        }
    }
    ui.gap(ui.sp(12));
}

// While one looks: the names. When it is over: each with its reason, to read once more.
void draw_found(const Hunt& hunt) {
    Ui& ui = hunt.ui;
    if (hunt.state.numbered.empty()) return;
    const bool over = hunt.over();
    const std::string title = ui.words()("spot.so-far");
    ui.gap(ui.sp(24));
    if (!over) {
        heading(ui, "found-title", 3, title, {Type::small, Weight::semibold}, Token::ink_muted);
        ui.gap(ui.sp(8));
    }
    const auto list = ui.group(Role::list, "found", title);
    const Vec2 arch = badge_size(ui, true);
    const Font font{Type::body, Weight::semibold};
    for (const std::size_t i : hunt.state.numbered) {
        const Spot::Thing& thing = hunt.spot.things[i];
        const SpotMark mark = hunt.mark(i);
        const auto item = ui.group(Role::listitem, thing.id, thing.name);
        ui.last_node().value = verdict(ui, mark);
        const Rect start = ui.rest();
        {
            const auto flow = beside_badge(hunt, arch, mark);
            ui.gap(std::max(0.0F, (arch.y + ui.px(8) - ui.fonts().line_height(font)) / 2));
            text(ui, "name", thing.name, {.font = font, .silent = true});
            if (over && mark.kind == SpotMark::Kind::shown)
                text(ui, "shown", verdict(ui, mark),
                     {.font = {Type::small, Weight::semibold}, .colour = Token::info, .silent = true});
            if (over) text(ui, "why", thing.why);
        }
        ui.gap(std::max(0.0F, start.y + arch.y + ui.px(4) - ui.cursor().y) + ui.sp(over ? 16 : 10));
    }
}

struct Offer {
    std::string_view id;
    std::string label;
    ButtonLook look;
};

// In a row that wraps, or below each other where a label needs two lines. The one pressed.
std::string_view offer_buttons(Ui& ui, const std::vector<Offer>& offers) {
    std::string_view pressed;
    const bool roomy = std::all_of(offers.begin(), offers.end(), [&ui](const Offer& offer) {
        return button_size(ui, offer.label, offer.look).x <= ui.width();
    });
    if (roomy) {
        const auto row = ui.row("buttons", ui.sp(12));
        for (const Offer& offer : offers)
            if (button_in(ui, ui.place(button_size(ui, offer.label, offer.look)), offer.id, offer.label, offer.look))
                pressed = offer.id;
        return pressed;
    }
    for (const Offer& offer : offers) {
        ButtonLook look = offer.look;
        look.icon = 0;  // the room is for the words
        if (button(ui, offer.id, offer.label, look)) pressed = offer.id;
        ui.gap(ui.sp(12));
    }
    return pressed;
}

void draw_buttons(const Hunt& hunt) {
    const base::Words& words = hunt.ui.words();
    std::vector<Offer> offers;
    const auto offer = [&offers](std::string_view id, std::string label, ButtonKind kind, char32_t icon) {
        offers.push_back({id, std::move(label), {.kind = kind, .size = ButtonSize::compact, .icon = icon}});
    };
    if (hunt.tried() && !hunt.over()) offer("left", words("spot.left"), ButtonKind::secondary, icon::eye);
    if (hunt.tried()) offer("again", words("spot.again"), ButtonKind::secondary, icon::refresh);
    if (pressable(hunt.state) && hunt.state.as_list)
        offer("as-list", words("spot.as-picture"), ButtonKind::quiet, icon::hand_pointing_right);
    else if (pressable(hunt.state))
        offer("as-list", words("spot.as-list"), ButtonKind::quiet, icon::format_list_bulleted);
    const std::string_view pressed = offer_buttons(hunt.ui, offers);
    if (pressed == "left") hunt.show_the_rest();
    if (pressed == "again") hunt.begin_again();
    if (pressed == "as-list") hunt.state.as_list = !hunt.state.as_list;
}

void draw_findings(const Hunt& hunt, bool live) {
    Ui& ui = hunt.ui;
    draw_progress(hunt);
    if (live) {
        ui.gap(ui.sp(16));
        if (hunt.state.at)
            draw_card(hunt, *hunt.state.at, false);
        else
            draw_hint(hunt);
    }
    if (hunt.over() && hunt.found() == hunt.total()) {
        ui.gap(ui.sp(16));
        remark(ui, "all",
               {.role = Role::status,
                .icon = icon::check_circle,
                .colour = Token::success,
                .words = ui.words()("spot.all")});
    }
    draw_found(hunt);
    ui.gap(ui.sp(20));
    draw_buttons(hunt);
}

}  // namespace

void draw_spot(Ui& ui, const course::Exhibit& exhibit, const Spot& spot, SpotState& state) {
    if (spot.things.empty()) return;
    prepare(ui, spot, state);
    const Hunt hunt{ui, exhibit, spot, state};
    const bool live = !state.as_list && pressable(state);
    const auto look = [&] {
        draw_spot_picture(hunt, live);
        if (!live) draw_list(hunt);
    };
    const auto tell = [&] { draw_findings(hunt, live); };
    if (live && room_for_halves(ui)) return halves(ui, std::round(ui.width() * 0.62F), look, tell);
    look();
    tell();
}

}  // namespace ui
