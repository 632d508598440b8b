#include "ui/exhibits/bridges_map.h"

#include <cmath>
#include <numbers>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/items/tiles.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

using course::Bridges;

constexpr Font label_font{Type::small, Weight::semibold};
constexpr Font centre_font{Type::h3, Weight::semibold}, role_font{Type::small, Weight::regular};

struct Plan {
    Rect box;
    Vec2 centre, arch;
    float disc = 0;  // radius
    float label_w = 0, label_h = 0;
    std::vector<Vec2> places;  // middles of the arches

    bool upper(std::size_t i) const { return places[i].y < centre.y - arch.y * 0.1F; }
    Rect arch_box(std::size_t i) const {
        return {std::round(places[i].x - arch.x / 2), std::round(places[i].y - arch.y / 2), arch.x, arch.y};
    }
};

Plan plan_of(Ui& ui, const Bridges& bridges) {
    Plan plan;
    const std::size_t count = bridges.bridges.size();
    plan.label_w = ui.em(count > 7 ? 124 : 140);
    for (const Bridges::Bridge& bridge : bridges.bridges)
        plan.label_h = std::max(plan.label_h, text_height(ui, bridge.name, label_font, plan.label_w));
    plan.disc = std::round(ui.em(70));
    plan.arch = {std::round(ui.ic(58)), std::round(ui.ic(64))};
    const float down = plan.disc + plan.arch.y / 2 + ui.ic(count > 6 ? 64 : 56);
    const float pad = ui.sp(18), around = plan.arch.y / 2 + ui.sp(8) + plan.label_h + pad;
    const float across = std::min(ui.width() / 2 - plan.label_w / 2 - ui.sp(6), down * 1.6F);
    // Three bridges do not reach as far down as up.
    const auto half = std::round(static_cast<float>(count) / 2 - 0.25F) / static_cast<float>(count);
    const float lowest = std::max(-std::cos(2 * std::numbers::pi_v<float> * half) * down + around, plan.disc + pad);
    plan.box = ui.take_box(std::round(down + around + lowest));
    plan.centre = {std::round(plan.box.centre().x), std::round(plan.box.y + around + down)};
    for (std::size_t i = 0; i < count; ++i) {
        const float angle = std::numbers::pi_v<float> * (2 * static_cast<float>(i) / static_cast<float>(count) - 0.5F);
        plan.places.push_back(plan.centre + Vec2{std::cos(angle) * across, std::sin(angle) * down});
    }
    return plan;
}

void dashed(ImDrawList& list, Vec2 from, Vec2 to, Colour colour, float pen, float dash) {
    const Vec2 way = to - from;
    const float length = std::hypot(way.x, way.y);
    const auto count = static_cast<int>(std::max(1.0F, std::round(length / (dash * 1.8F))));
    for (int i = 0; i < count; ++i) {
        const float at = static_cast<float>(i) / static_cast<float>(count);
        draw::line(list, from + way * at, from + way * (at + 0.55F / static_cast<float>(count)), colour, pen);
    }
}

void arrow(ImDrawList& list, Vec2 from, Vec2 to, Colour colour, float pen, float head) {
    const Vec2 way = to - from;
    const float length = std::hypot(way.x, way.y);
    if (length <= 0) return;
    const Vec2 along = way * (1 / length), side{-along.y, along.x};
    draw::line(list, from, to, colour, pen);
    const Vec2 back = to - along * head;
    draw::line(list, to, back + side * (head * 0.8F), colour, pen);
    draw::line(list, to, back - side * (head * 0.8F), colour, pen);
}

enum class Span { unknown, crossed, open };

void span(Ui& ui, const Plan& plan, std::size_t i, Span kind) {
    ImDrawList& list = ui.list();
    const Vec2 way = plan.places[i] - plan.centre;
    const float length = std::hypot(way.x, way.y);
    const Vec2 along = way * (1 / length), side{-along.y, along.x};
    const Vec2 from = plan.centre + along * (plan.disc * 0.9F), to = plan.places[i];
    const Vec2 shore = plan.centre + along * (plan.disc + ui.px(8));
    const Vec2 gate = plan.places[i] - along * (plan.arch.y * 0.74F);
    const float half = ui.ic(kind == Span::open ? 17 : 13);
    const Colour edge = ui.colour(kind == Span::open      ? Token::ink
                                  : kind == Span::crossed ? Token::accent
                                                          : Token::line_strong);
    if (kind == Span::unknown) {
        dashed(list, from + side * half, to + side * half, edge, ui.px(2), ui.px(6));
        dashed(list, from - side * half, to - side * half, edge, ui.px(2), ui.px(6));
        return;
    }
    draw::line(list, from, to, ui.colour(kind == Span::open ? Token::surface_raised : Token::accent_soft), 2 * half);
    draw::line(list, from + side * half, to + side * half, edge, ui.px(kind == Span::open ? 3 : 2));
    draw::line(list, from - side * half, to - side * half, edge, ui.px(kind == Span::open ? 3 : 2));
    const float lane = half * 0.45F, pen = ui.px(kind == Span::open ? 3 : 2), head = ui.ic(kind == Span::open ? 9 : 6);
    const Colour out = ui.colour(kind == Span::open ? Token::encre : Token::accent);
    const Colour back = ui.colour(kind == Span::open ? Token::brique : Token::accent);
    arrow(list, shore + side * lane, gate + side * lane, out, pen, head);
    arrow(list, gate - side * lane, shore - side * lane, back, pen, head);
}

void draw_disc(Ui& ui, const Plan& plan, const Bridges& bridges) {
    draw::circle(ui.list(), plan.centre, plan.disc, ui.colour(Token::shade));
    if (ui.high_contrast()) draw::stroke_circle(ui.list(), plan.centre, plan.disc, ui.colour(Token::line), ui.px(2));
    const float inner = plan.disc * 1.62F;
    const float name_h = text_height(ui, bridges.centre, centre_font, inner);
    const float role_h = bridges.role.empty() ? 0 : text_height(ui, bridges.role, role_font, inner);
    const float x = plan.centre.x - inner / 2, top = std::round(plan.centre.y - (name_h + role_h) / 2);
    text_in(ui, {x, top, inner, name_h}, bridges.centre,
            {.font = centre_font, .colour = Token::on_shade, .align = TextAlign::centre});
    if (role_h > 0)
        text_in(ui, {x, top + name_h, inner, role_h}, bridges.role,
                {.font = role_font, .colour = Token::on_shade_muted, .align = TextAlign::centre});
}

Rect label_box(Ui& ui, const Plan& plan, const Bridges& bridges, std::size_t i) {
    const float height = text_height(ui, bridges.bridges[i].name, label_font, plan.label_w);
    const Rect arch = plan.arch_box(i);
    const float y = plan.upper(i) ? arch.y - ui.sp(8) - height : arch.bottom() + ui.sp(8);
    const float x = std::clamp(arch.centre().x - plan.label_w / 2, plan.box.x, plan.box.right() - plan.label_w);
    return {std::round(x), std::round(y), plan.label_w, height};
}

Rect around(Rect a, Rect b) {
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace

char32_t icon_of(Bridges::Icon icon) {
    using Icon = Bridges::Icon;
    switch (icon) {
        case Icon::counter:
            return icon::comment_question_outline;
        case Icon::files:
            return icon::folder_outline;
        case Icon::megaphone:
            return icon::bullhorn;
        case Icon::chart:
            return icon::trending_up;
        case Icon::books:
            return icon::book_open_variant;
        case Icon::people:
            return icon::account_multiple;
        case Icon::laptop:
            return icon::keyboard;
        case Icon::team:
            return icon::human_handsup;
        case Icon::bridge:
            break;
    }
    return icon::swap_horizontal;
}

void bridge_arch(Ui& ui, Rect box, const Bridges& bridges, const BridgesState& state, std::size_t i) {
    ImDrawList& list = ui.list();
    const bool explored = state.explored[i], open = state.at == i;
    const float foot = ui.px(8), halo = ui.px(3);
    if (open) draw::fill_arch(list, box.grown(2 * halo), ui.colour(Token::ink), foot + 2 * halo);
    if (open) draw::fill_arch(list, box.grown(halo), ui.colour(Token::surface_raised), foot + halo);
    draw::fill_arch(list, box, ui.colour(explored ? nth_colours(i).fill : Token::surface_raised), foot);
    if (!explored) draw::stroke_arch(list, box, ui.colour(Token::line_strong), foot, ui.px(2));
    ui.fonts().draw_icon(list, icon_of(bridges.bridges[i].icon), ui.ic(28),
                         {box.centre().x, box.centre().y + box.h * 0.05F},
                         ui.colour(explored ? Token::fill_ink : Token::ink));
    if (!explored) return;
    const float radius = std::round(box.w * 0.16F);
    const Vec2 at{box.right() - radius * 0.9F, box.bottom() - radius * 0.9F};  // within the focus ring
    draw::circle(list, at, radius + ui.px(2), ui.colour(Token::surface_raised));
    draw::circle(list, at, radius, ui.colour(Token::success));
    draw::tick(list, {at.x - radius * 0.55F, at.y - radius * 0.55F, radius * 1.1F, radius * 1.1F},
               ui.colour(Token::surface_raised), ui.px(2));
}

Control bridge_control(Ui& ui, Rect box, const Bridges& bridges, const BridgesState& state, std::size_t i, bool arch) {
    const Bridges::Bridge& bridge = bridges.bridges[i];
    return ui.control({.role = Role::button,
                       .id = bridge.id,
                       .name = bridge.name,
                       .box = box,
                       .value = state.explored[i] ? ui.words()("bridges.visited") : std::string(),
                       .description = bridge.motto,
                       .state = {.current = state.at == i, .expanded = state.at == i},
                       .arch = arch});
}

std::optional<std::size_t> bridges_map(Ui& ui, const course::Exhibit& exhibit, const Bridges& bridges,
                                       const BridgesState& state) {
    const std::size_t count = bridges.bridges.size();
    const Plan plan = plan_of(ui, bridges);
    const auto group = ui.group(Role::group, "map", exhibit.title, plan.box);
    draw::fill_rect(ui.list(), plan.box, ui.colour(Token::surface_sunken), ui.px(16));
    if (ui.high_contrast()) draw::stroke_rect(ui.list(), plan.box, ui.colour(Token::line), ui.px(16), ui.px(2));
    for (std::size_t i = 0; i < count; ++i)
        if (state.at != i) span(ui, plan, i, state.explored[i] ? Span::crossed : Span::unknown);
    if (state.at) span(ui, plan, *state.at, Span::open);
    draw_disc(ui, plan, bridges);
    ui.note_node(Role::paragraph, "centre",
                 bridges.role.empty() ? bridges.centre : bridges.centre + ", " + bridges.role,
                 {plan.centre.x - plan.disc, plan.centre.y - plan.disc, 2 * plan.disc, 2 * plan.disc});
    std::optional<std::size_t> wanted;
    for (std::size_t i = 0; i < count; ++i) {
        const Rect box = plan.arch_box(i), label = label_box(ui, plan, bridges, i);
        const Control control = bridge_control(ui, box, bridges, state, i, true);
        ui.last_node().target = around(box, label);
        if (control.hovered && state.at != i)
            draw::fill_arch(ui.list(), box.grown(ui.px(4)), ui.colour(Token::accent), ui.px(12));
        bridge_arch(ui, box, bridges, state, i);
        text_in(ui, label, bridges.bridges[i].name, {.font = label_font, .align = TextAlign::centre});
        if (control.activated) wanted = i;
        if (!control.has_focus || wanted) continue;
        if (ui.take(Key::right)) wanted = (i + 1) % count;
        if (ui.take(Key::left)) wanted = (i + count - 1) % count;
        if (wanted) ui.focus(ui.id(bridges.bridges[*wanted].id));
    }
    return wanted;
}

}  // namespace ui
