#include "ui/exhibits/bridges.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/exhibits/bridges_map.h"
#include "ui/exhibits/halves.h"
#include "ui/icons.h"
#include "ui/items/tiles.h"
#include "ui/widgets/button.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

using course::Bridges;

constexpr float narrow = 560;  // px at 100 %: below, the map is a list

std::size_t explored(const BridgesState& state) {
    return static_cast<std::size_t>(std::count(state.explored.begin(), state.explored.end(), true));
}

void draw_progress(Ui& ui, const Bridges& bridges, const BridgesState& state) {
    const std::size_t total = bridges.bridges.size(), done = explored(state);
    const std::string words =
        ui.words().plural("bridges.explored", static_cast<std::int64_t>(done), {{"total", std::to_string(total)}});
    const Font font{Type::body, Weight::semibold};
    const ArcadeLook look{.fill = Token::encre_fill};
    if (arcade_width(ui, total, look) > ui.width()) {
        text(ui, "count", words, {.font = font, .tabular = true, .silent = true});
        progress_bar(ui, "progress", words, static_cast<float>(done) / static_cast<float>(total), -1);
        return;
    }
    std::vector<ArchStep> steps(total, ArchStep::to_come);
    std::fill_n(steps.begin(), done, ArchStep::done);
    const auto row = ui.row("progress-row", ui.sp(16));
    arcade(ui, "progress", steps, words, look);
    text_in(ui, ui.place({text_width(ui, words, font) + 1, ui.fonts().line_height(font)}), words,
            {.font = font, .tabular = true});
}

struct Lane {
    std::string_view id;
    std::string title;
    Token ink;
    char32_t icon;
};

void draw_lane(Ui& ui, const Lane& lane, const std::vector<std::string>& things) {
    const float icon = ui.ic(24), left = icon + ui.sp(12);
    const Font font{Type::body, Weight::semibold};
    const Rect start = ui.rest();
    const float line = ui.fonts().line_height(font);
    ui.fonts().draw_icon(ui.list(), lane.icon, icon, {start.x + icon / 2, std::round(start.y + line / 2)},
                         ui.colour(lane.ink));
    {
        const auto flow = ui.column({start.x + left, start.y, start.w - left, 1e6F}, true);
        heading(ui, lane.id, 4, lane.title, font, lane.ink);
    }
    const float indent = start.w < ui.em(240) ? 0 : left;
    const auto flow = ui.column({start.x + indent, ui.cursor().y, start.w - indent, 1e6F}, true);
    const auto list = ui.group(Role::list, std::string(lane.id) + "-list", lane.title);
    for (std::size_t i = 0; i < things.size(); ++i) {
        ui.gap(ui.sp(i == 0 ? 6 : 10));
        const Rect at = ui.rest();
        const float dot = ui.px(3), shift = ui.sp(18);
        draw::circle(ui.list(), {at.x + dot + ui.px(1), std::round(at.y + line / 2)}, dot, ui.colour(lane.ink));
        const auto item = ui.column({at.x + shift, at.y, at.w - shift, 1e6F}, true);
        const Rect box = text(ui, "thing", things[i], {.silent = true});
        ui.note_node(Role::listitem, std::to_string(i), things[i], box);
    }
}

void draw_example(Ui& ui, const std::string& example) {
    const Card card(ui, "example", ui.words()("bridges.example"),
                    {.padding = 16,
                     .radius = 16,
                     .fill = Token::info_soft,
                     .edge = Token::info,
                     .raised = false,
                     .role = Role::note});
    text(ui, "title", ui.words()("bridges.example"), {.font = {Type::small, Weight::semibold}, .colour = Token::info});
    text(ui, "words", example);
}

void draw_head(Ui& ui, const Bridges::Bridge& bridge, std::size_t i) {
    const TrackColours colours = nth_colours(i);
    const Vec2 size{std::round(ui.ic(52)), std::round(ui.ic(58))};
    const Rect start = ui.rest();
    const float left = size.x + ui.sp(16);
    arch_tile(ui, {start.x, start.y, size.x, size.y}, ui.colour(colours.fill), ui.colour(Token::fill_ink),
              icon_of(bridge.icon), 28);
    {
        const auto flow = ui.column({start.x + left, start.y, start.w - left, 1e6F}, true);
        heading(ui, "name", 3, bridge.name, {Type::h3, Weight::semibold});
        if (!bridge.motto.empty()) text(ui, "motto", bridge.motto, {.colour = Token::ink_muted});
    }
    ui.gap(std::max(0.0F, start.y + size.y - ui.cursor().y));
}

// The bridge to go to next, if one of the two buttons was pressed.
std::optional<std::size_t> draw_ways(Ui& ui, const Bridges& bridges, std::size_t i) {
    const std::size_t count = bridges.bridges.size(), before = (i + count - 1) % count, after = (i + 1) % count;
    const std::string &previous = bridges.bridges[before].name, &next = bridges.bridges[after].name;
    const ButtonLook back_look{.icon = icon::arrow_left,
                               .accessible_name = ui.words()("bridges.previous", {{"name", previous}})};
    const ButtonLook on_look{.icon_after = icon::arrow_right,
                             .accessible_name = ui.words()("bridges.next", {{"name", next}})};
    const Vec2 first = button_size(ui, previous, back_look), second = button_size(ui, next, on_look);
    const float between = ui.sp(12);
    bool back = false, on = false;
    if (first.x + between + second.x <= ui.width()) {
        const Rect box = ui.take_box(first.y);
        back = button_in(ui, {box.x, box.y, first.x, first.y}, "previous", previous, back_look);
        on = button_in(ui, {box.right() - second.x, box.y, second.x, second.y}, "next", next, on_look);
    } else {
        back = button(ui, "previous", previous, back_look);
        ui.gap(between);
        on = button(ui, "next", next, on_look);
    }
    if (back) return before;
    return on ? std::optional(after) : std::nullopt;
}

// In the list the row above it has said the name.
std::optional<std::size_t> draw_card(Ui& ui, const Bridges& bridges, std::size_t i, bool map) {
    const Bridges::Bridge& bridge = bridges.bridges[i];
    const Card card(ui, "card", bridge.name,
                    {.padding = map ? 24.0F : 18.0F, .radius = 16, .raised = false, .role = Role::status});
    if (map)
        draw_head(ui, bridge, i);
    else if (!bridge.motto.empty())
        text(ui, "motto", bridge.motto, {.colour = Token::ink_muted});
    ui.gap(ui.sp(20));
    const Lane brings{"brings", ui.words()("bridges.brings"), Token::brique, icon::arrow_right};
    const Lane receives{"receives", ui.words()("bridges.receives"), Token::encre, icon::arrow_left};
    if (ui.width() / ui.em(1) >= 500) {
        const Rect start = ui.rest();
        const float between = ui.sp(28), half = std::floor((start.w - between) / 2);
        float bottom = 0;
        {
            const auto flow = ui.column({start.x, start.y, half, 1e6F});
            draw_lane(ui, brings, bridge.brings);
            bottom = ui.cursor().y;
        }
        {
            const auto flow = ui.column({start.x + half + between, start.y, half, 1e6F});
            draw_lane(ui, receives, bridge.receives);
            bottom = std::max(bottom, ui.cursor().y);
        }
        ui.gap(bottom - ui.cursor().y);
    } else {
        draw_lane(ui, brings, bridge.brings);
        ui.gap(ui.sp(20));
        draw_lane(ui, receives, bridge.receives);
    }
    if (!bridge.example.empty()) {
        ui.gap(ui.sp(20));
        draw_example(ui, bridge.example);
    }
    ui.gap(ui.sp(20));
    return draw_ways(ui, bridges, i);
}

bool list_row(Ui& ui, const Bridges& bridges, const BridgesState& state, std::size_t i) {
    const Bridges::Bridge& bridge = bridges.bridges[i];
    const bool open = state.at == i;
    const Vec2 arch{std::round(ui.ic(40)), std::round(ui.ic(45))};
    const float pad = ui.sp(12), left = pad + arch.x + ui.sp(12), sign = ui.ic(24) + ui.sp(8);
    const bool signs = ui.width() - left - sign - pad >= ui.em(160);  // else the room is for the name
    const float inner = ui.width() - left - pad - (signs ? sign : 0);
    const Font font{signs ? Type::body : Type::small, Weight::semibold};
    const float height = std::max(arch.y, text_height(ui, bridge.name, font, inner)) + ui.sp(20);
    const Rect box = ui.take_box(std::round(height));
    const Control control = bridge_control(ui, box, bridges, state, i, false);
    const bool lively = control.hovered || control.pressed || open;
    draw::fill_rect(ui.list(), box, ui.colour(lively ? Token::accent_soft : Token::surface_raised), ui.px(14));
    if (state.explored[i])
        draw::stroke_rect(ui.list(), box, ui.colour(lively ? Token::accent : Token::line_strong), ui.px(14),
                          ui.px(open                 ? 3
                                : ui.high_contrast() ? 2
                                                     : 1));
    else
        draw::dashed_rect(ui.list(), box, ui.colour(lively ? Token::accent : Token::line_strong), ui.px(14), ui.px(2),
                          ui.px(7), ui.px(5));
    BridgesState plain = state;
    plain.at.reset();
    bridge_arch(ui, {box.x + pad, std::round(box.centre().y - arch.y / 2), arch.x, arch.y}, bridges, plain, i);
    text_in(ui, {box.x + left, box.y, inner, box.h}, bridge.name, {.font = font});
    if (signs)
        ui.fonts().draw_icon(ui.list(), open ? icon::chevron_up : icon::chevron_down, ui.ic(24),
                             {box.right() - pad - ui.ic(12), box.centre().y}, ui.colour(Token::ink_muted));
    return control.activated;
}

std::optional<std::size_t> draw_list(Ui& ui, const Bridges& bridges, const BridgesState& state) {
    std::optional<std::size_t> wanted;
    heading(ui, "centre", 3, bridges.centre, {Type::h3, Weight::semibold});
    if (!bridges.role.empty()) text(ui, "role", bridges.role, {.colour = Token::ink_muted});
    ui.gap(ui.sp(12));
    for (std::size_t i = 0; i < bridges.bridges.size(); ++i) {
        if (list_row(ui, bridges, state, i)) wanted = i;
        ui.gap(ui.sp(8));
        if (state.at != i) continue;
        if (const auto way = draw_card(ui, bridges, i, false)) wanted = way;
        ui.gap(ui.sp(16));
    }
    return wanted;
}

}  // namespace

void draw_bridges(Ui& ui, const course::Exhibit& exhibit, const Bridges& bridges, BridgesState& state) {
    if (bridges.bridges.empty()) return;
    if (state.explored.size() != bridges.bridges.size()) state = {{}, std::vector<bool>(bridges.bridges.size(), false)};
    draw_progress(ui, bridges, state);
    ui.gap(ui.sp(16));
    const bool map = ui.width() / ui.em(1) >= narrow;
    std::optional<std::size_t> wanted;
    const auto draw_map = [&] { wanted = bridges_map(ui, exhibit, bridges, state); };
    const auto card = [&] {
        if (!state.at) {
            text(ui, "start", ui.words()("bridges.start"), {.colour = Token::ink_muted});
        } else if (const auto way = draw_card(ui, bridges, *state.at, true)) {
            wanted = way;
        }
    };
    if (!map) {
        if (!state.at) {
            text(ui, "start", ui.words()("bridges.start"), {.colour = Token::ink_muted});
            ui.gap(ui.sp(16));
        }
        wanted = draw_list(ui, bridges, state);
    } else if (room_for_halves(ui)) {
        halves(ui, std::round(ui.width() * 0.56F), draw_map, card);
    } else {
        draw_map();
        ui.gap(ui.sp(20));
        card();
    }
    if (!wanted) return;
    state.at = !map && state.at == wanted ? std::nullopt : wanted;
    state.explored[*wanted] = true;
}

}  // namespace ui
