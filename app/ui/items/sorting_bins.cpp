#include "ui/items/sorting_bins.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/outline.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

const Font title_font{Type::body, Weight::semibold};
const Font button_font{Type::small, Weight::semibold};
const Font hint_font{Type::small, Weight::regular};

struct Measures {
    float pad, grip, between, bin_pad, undo;
};

Measures measures(Ui& ui) {
    return {ui.sp(10), std::round(ui.ic(24)), ui.sp(8), ui.sp(10), std::round(ui.ic(48))};
}

// Bins side by side while they stay wide enough to hold a card; 1: below each other.
std::size_t columns_of(Ui& ui, std::size_t groups) {
    const std::size_t wish = groups == 4 ? 2 : std::min<std::size_t>(groups, 3);
    const float between = ui.sp(12);
    const auto fit = static_cast<std::size_t>((ui.width() + between) / (ui.em(236) + between));
    if (groups == 3 && fit < 3) return 1;  // two and one would look like a ranking
    return std::max<std::size_t>(1, std::min(wish, fit));
}

// The buttons of a card stand in rows of this height.
float buttons_height(Ui& ui, const course::Sorting& kind, float room) {
    const Measures m = measures(ui);
    float x = 0, row = 0, y = 0;
    for (const course::Option& group : kind.groups) {
        const Vec2 size = group_button_size(ui, group.text, room);
        if (x > 0 && x + size.x > room) {
            y += row + m.between;
            x = row = 0;
        }
        x += size.x + m.between;
        row = std::max(row, size.y);
    }
    return y + row;
}

void plan_cards(Ui& ui, const course::Sorting& kind, SortingPlan& plan) {
    const Measures m = measures(ui);
    const float width = ui.width();
    plan.words_x = plan.drags ? m.pad + m.grip + ui.sp(8) : ui.sp(16);
    plan.words_w = width - plan.words_x - m.pad;
    float buttons = 0;
    for (const course::Option& group : kind.groups)
        buttons += group_button_size(ui, group.text, width - 2 * m.pad).x + m.between;
    const float left = plan.words_w - buttons;
    plan.beside = plan.buttons && left >= ui.em(300);
    plan.buttons_w = plan.beside ? buttons - m.between : width - 2 * m.pad;
    if (plan.beside) plan.words_w = left;
}

float pile_card_height(Ui& ui, const course::Sorting& kind, const SortingPlan& plan, std::size_t card, bool buttons) {
    const float words = tile_words_height(ui, kind.cards[card].text, plan.words_w, false);
    if (!buttons || plan.beside) return std::round(std::max(ui.sp(48), words + ui.sp(16)));
    return std::round(words + ui.sp(16) + buttons_height(ui, kind, plan.buttons_w) + ui.sp(10));
}

void plan_pile(Ui& ui, const ItemView& view, const course::Sorting& kind, const SortingState& state, SortingPlan& plan,
               float& y) {
    const Rect start = ui.rest();
    const float top = y, between = ui.sp(8);
    for (const std::size_t card : view.shown) {
        if (state.answer.group[card]) continue;
        const bool buttons = plan.buttons || (plan.narrow && state.held == card);
        plan.pile[card] = {start.x, y, start.w, pile_card_height(ui, kind, plan, card, buttons)};
        y = plan.pile[card].bottom() + between;
    }
    if (y == top) y += ui.sp(48) + between;  // the line that says that all are sorted
    plan.pile_area = {start.x, top, start.w, y - between - top};
    y += ui.sp(4);
    if (!state.hint.empty()) {
        plan.hint = {start.x, y, start.w, text_height(ui, state.hint, hint_font, start.w)};
        y = plan.hint.bottom() + ui.sp(8);
    }
}

float placed_height(Ui& ui, const course::Option& card, float width) {
    const Measures m = measures(ui);
    return std::round(
        std::max(ui.sp(48), tile_words_height(ui, card.text, width - ui.sp(12) - m.undo, false) + ui.sp(14)));
}

float fill_bin(Ui& ui, const ItemView& view, const course::Sorting& kind, const SortingState& state, std::size_t group,
               SortingPlan& plan) {
    const Measures m = measures(ui);
    Rect& bin = plan.bins[group];
    float y = bin.y + bin_head(ui);
    bool any = false;
    for (const std::size_t card : view.shown) {
        if (state.answer.group[card] != group) continue;
        const float width = bin.w - 2 * m.bin_pad;
        plan.placed[card] = {bin.x + m.bin_pad, y, width, placed_height(ui, kind.cards[card], width)};
        y = plan.placed[card].bottom() + ui.sp(6);
        any = true;
    }
    return (any ? y - ui.sp(6) : y + ui.sp(36)) + m.bin_pad - bin.y;
}

}  // namespace

float bin_head(Ui& ui) {
    return std::round(ui.fonts().line_height(title_font) + ui.sp(24));
}

SortingPlan plan_of(Ui& ui, const ItemView& view, const course::Sorting& kind, const SortingState& state) {
    SortingPlan plan;
    const std::size_t columns = columns_of(ui, kind.groups.size());
    plan.narrow = columns == 1;
    plan.buttons = kind.groups.size() <= most_buttons;
    plan.drags = plan.buttons || ui.breadth() > Breadth::narrow;
    plan.pile.resize(kind.cards.size());
    plan.placed.resize(kind.cards.size());
    plan.bins.resize(kind.groups.size());
    plan_cards(ui, kind, plan);
    const Rect start = ui.rest();
    float y = std::round(start.y);
    plan_pile(ui, view, kind, state, plan, y);
    const float between = ui.sp(12);
    const float pitch = (start.w + between) / static_cast<float>(columns);
    for (std::size_t first = 0; first < kind.groups.size(); first += columns) {
        float tallest = 0;
        const std::size_t end = std::min(first + columns, kind.groups.size());
        for (std::size_t group = first; group < end; ++group) {
            const auto at = static_cast<float>(group - first);
            const float x = std::round(start.x + at * pitch), next = std::round(start.x + (at + 1) * pitch);
            plan.bins[group] = {x, y, next - between - x, 0};
            tallest = std::max(tallest, fill_bin(ui, view, kind, state, group, plan));
        }
        for (std::size_t group = first; group < end; ++group) plan.bins[group].h = std::round(tallest);
        y += std::round(tallest) + between;
    }
    plan.height = y - between - start.y;
    return plan;
}

void draw_bin(Ui& ui, Rect box, const BinLook& look) {
    const TrackColours colours = nth_colours(look.index);
    const bool lit = look.over || (look.wanted && look.hovered);
    const float arch = std::min(box.w / 2, ui.sp(56)), foot = ui.px(14);
    const float pen = ui.px(lit ? 3.0F : look.wanted || ui.high_contrast() ? 2.0F : 1.0F);
    draw::fill(ui.list(), draw::rounded(draw::snapped(box), {arch, arch, foot, foot}),
               ui.colour(lit ? Token::accent_soft : colours.soft));
    const float in = pen / 2;
    draw::stroke(ui.list(), draw::rounded(draw::snapped(box).grown(-in), {arch - in, arch - in, foot - in, foot - in}),
                 ui.colour(lit || look.wanted ? Token::accent : colours.text), pen, draw::Ends::closed);
    const std::string name = course::plain(look.name);
    const float side = std::round(ui.ic(26)), between = ui.sp(10), head = bin_head(ui);
    const float key = look.key ? side + between : 0, margin = arch * 0.42F;
    const float words = std::min(text_width(ui, name, title_font) + 1, box.w - 2 * margin - key);
    const float x = std::round(box.x + (box.w - words - key) / 2), middle = box.y + head / 2;
    if (look.key) {
        const Rect tile{x, std::round(middle - side / 2), side, side};
        draw::fill_rect(ui.list(), tile, ui.colour(Token::surface_raised), ui.px(7));
        draw::stroke_rect(ui.list(), tile, ui.colour(colours.text), ui.px(7), ui.px(1));
        text_in(ui, tile, std::to_string(look.index + 1),
                {.font = button_font, .colour = Token::ink_muted, .align = TextAlign::centre});
    }
    text_in(ui, {x + key, box.y, words, head}, name, {.font = title_font, .colour = colours.text, .max_lines = 1});
}

float sign_width(Ui& ui) {
    return std::round(ui.ic(16));
}

void draw_sign(Ui& ui, Vec2 left_middle, std::size_t index) {
    const TrackColours colours = nth_colours(index);
    const float width = sign_width(ui), height = std::round(width * 1.15F);
    const Rect arch{left_middle.x, std::round(left_middle.y - height / 2), width, height};
    const bool hollow = second_round(index);
    if (!hollow) draw::fill_arch(ui.list(), arch, ui.colour(colours.fill), ui.px(3));
    draw::stroke_arch(ui.list(), arch, ui.colour(colours.text), ui.px(3), ui.px(hollow ? 2 : 1));
}

Vec2 group_button_size(Ui& ui, const course::Text& group, float room) {
    const std::string words = course::plain(group);
    const float chrome = 2 * ui.sp(12) + sign_width(ui) + ui.sp(8);
    const float width = std::min(std::ceil(text_width(ui, words, button_font)) + 1 + chrome, room);
    return {width, std::round(std::max(ui.sp(40), text_height(ui, words, button_font, width - chrome) + ui.sp(12)))};
}

bool group_button(Ui& ui, Rect box, std::string_view id, const course::Text& group, std::size_t index,
                  const std::string& name, bool initial) {
    const Control control =
        ui.control({.role = Role::button, .id = id, .name = name, .box = box, .initial = initial, .radius = 12});
    if (!ui.visible(box)) return control.activated;
    const TrackColours colours = nth_colours(index);
    const bool lively = control.hovered || control.pressed;
    tile_ground(ui, box,
                {lively ? colours.soft : Token::surface_raised, lively ? colours.text : Token::line_strong,
                 control.pressed ? 2.0F : 1.0F},
                12);
    draw_sign(ui, {box.x + ui.sp(12), box.centre().y}, index);
    const float left = box.x + ui.sp(12) + sign_width(ui) + ui.sp(8);
    text_in(ui, {left, box.y, box.right() - ui.sp(12) - left + 1, box.h}, course::plain(group), {.font = button_font});
    return control.activated;
}

void all_sorted(Ui& ui, Rect box) {
    const std::string words = ui.words()("quiz.sort-done");
    const float icon = ui.ic(24), left = icon + ui.sp(10);
    ui.fonts().draw_icon(ui.list(), icon::check_all, icon, {box.x + icon / 2, box.centre().y},
                         ui.colour(Token::accent));
    text_in(ui, {box.x + left, box.y, box.w - left, box.h}, words, {.font = {Type::body, Weight::regular}});
    ui.note_node(Role::status, "sorted", words, box);
}

void sorting_hint(Ui& ui, Rect box, const std::string& words, bool held) {
    text_in(ui, box, words, {.font = hint_font, .colour = held ? Token::ink : Token::ink_muted});
    ui.note_node(Role::status, "hint", words, box);
}

// Group by group what the person put there, side by side where that leaves room to read.
void checked_groups(Ui& ui, const ItemView& view, const course::Sorting& kind, const learning::SortingAnswer& answer) {
    const auto marks = learning::marks(view.item, view.draft);
    const std::size_t count = kind.groups.size();
    const float between = ui.sp(20), half = (ui.width() - between) / 2;
    const bool beside = count == 2 && half >= ui.em(360);
    const Rect start = ui.rest();
    for (std::size_t group = 0; group < count; ++group) {
        if (group > 0 && !beside) ui.gap(ui.sp(20));
        const bool second = beside && group == 1;
        const auto flow = ui.column({second ? start.x + half + between : start.x, beside ? start.y : ui.cursor().y,
                                     beside ? half : start.w, 1e6F},
                                    true);
        const std::string title = course::plain(kind.groups[group].text);
        const auto list = ui.group(Role::list, "bin-" + kind.groups[group].id, title);
        const Font font{Type::body, Weight::semibold};
        const float left = sign_width(ui) + ui.sp(10);
        const Rect head = ui.take_box(text_height(ui, title, font, ui.width() - left));
        draw_sign(ui, {head.x, head.y + ui.fonts().line_height(font) / 2}, group);
        text_in(ui, {head.x + left, head.y, head.w - left, head.h}, title, {.font = font});
        for (const std::size_t card : view.shown) {
            if (answer.group[card] != group) continue;
            ui.gap(ui.sp(10));
            const bool right = marks[card] == learning::Mark::right_chosen;
            const std::string home = course::plain(kind.groups[kind.group_of[card]].text);
            marked_row(ui, kind.cards[card].id,
                       {.text = kind.cards[card].text,
                        .right = right,
                        .belongs = right ? std::string() : ui.words()("quiz.sort-belongs", {{"group", home}}),
                        .feedback = kind.cards[card].feedback});
        }
    }
}

}  // namespace ui
