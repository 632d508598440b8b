#include "ui/items/matching_board.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/outline.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr float most_lines = 4;  // of a tile: a longer text stands better in one column

struct Measures {
    float pad, port, beside, between;  // beside: from the port to the words; between: two tiles
};

Measures measures(Ui& ui) {
    return {ui.sp(14), std::round(ui.ic(26)), ui.sp(10), ui.sp(12)};
}

float chrome(const Measures& m) {
    return 2 * m.pad + m.port + m.beside;
}

float tile_height(Ui& ui, const course::Text& text, float width, bool strong) {
    return std::round(
        std::max(ui.sp(56), tile_words_height(ui, text, width - chrome(measures(ui)), strong) + ui.sp(18)));
}

float widest(Ui& ui, const std::vector<course::Option>& options, Weight weight) {
    float most = 0;
    for (const course::Option& option : options)
        most = std::max(most, text_width(ui, course::plain(option.text), {Type::body, weight}));
    return most;
}

struct Columns {
    float left, right;  // widths; both 0: no room for two
};

// The narrower side leaves room to the wider one; what neither needs goes to the lines between them.
Columns columns_of(Ui& ui, const course::Matching& kind) {
    const float width = ui.width();
    if (ui.breadth() <= Breadth::narrow || width < ui.em(520)) return {};
    const float extra = chrome(measures(ui)) + ui.sp(8);
    const float gap = std::clamp(std::round(width * 0.18F), ui.sp(88), ui.sp(200)), room = width - gap;
    const float left = widest(ui, kind.left, Weight::semibold) + extra;
    const float right = widest(ui, kind.right, Weight::regular) + extra;
    // As wide as its words are, if the other side is left with the greater half.
    const float share = std::clamp(std::max(left / room, left / (left + right)), 0.3F, 0.48F);
    const float line = ui.fonts().line_height({Type::body, Weight::regular}) * most_lines + ui.sp(18) + 1;
    const Columns columns{std::round(room * share), std::round(room - std::round(room * share))};
    const auto too_long = [&](const std::vector<course::Option>& options, float tile, bool strong) {
        return std::any_of(options.begin(), options.end(), [&](const course::Option& option) {
            return tile_height(ui, option.text, tile, strong) > line;
        });
    };
    if (too_long(kind.left, columns.left, true) || too_long(kind.right, columns.right, false)) return {};
    return columns;
}

// Row by row: what stands beside each other is equally high.
void side_by_side(Ui& ui, const ItemView& view, const course::Matching& kind, Columns columns, Board& board) {
    const Measures m = measures(ui);
    const Rect start = ui.rest();
    float y = std::round(start.y);
    for (std::size_t row = 0; row < std::max(kind.left.size(), view.shown.size()); ++row) {
        float height = 0;
        if (row < kind.left.size()) height = tile_height(ui, kind.left[row].text, columns.left, true);
        if (row < view.shown.size())
            height = std::max(height, tile_height(ui, kind.right[view.shown[row]].text, columns.right, false));
        if (row < kind.left.size()) board.left[row] = {start.x, y, columns.left, height};
        if (row < view.shown.size())
            board.right[view.shown[row]] = {start.right() - columns.right, y, columns.right, height};
        y += height + m.between;
    }
    board.hint = {start.x, y, start.w, board.hint.h};
    board.height = board.hint.bottom() - start.y;
}

void one_column(Ui& ui, const ItemView& view, const course::Matching& kind, const learning::MatchingAnswer& answer,
                Board& board) {
    const Measures m = measures(ui);
    const Rect start = ui.rest();
    const float inset = ui.sp(8), button = std::round(ui.ic(48));
    float y = std::round(start.y);
    bool free = false;
    board.cards.resize(kind.left.size());
    for (std::size_t i = 0; i < kind.left.size(); ++i) {
        board.left[i] = {start.x, y, start.w, tile_height(ui, kind.left[i].text, start.w, true)};
        board.cards[i] = board.left[i];
        if (const auto right = answer.partner[i]) {
            Rect& inside = board.right[*right];
            inside = {start.x + inset, board.left[i].bottom(), start.w - 2 * inset - button - ui.sp(4), 0};
            inside.h = tile_height(ui, kind.right[*right].text, inside.w, false);
            board.cards[i].h += inside.h + inset;
        }
        y = board.cards[i].bottom() + m.between;
    }
    board.hint = {start.x, y, start.w, board.hint.h};
    y = board.hint.bottom() + ui.sp(4);
    for (const std::size_t right : view.shown) {
        if (left_of(answer, right)) continue;
        board.right[right] = {start.x, y, start.w, tile_height(ui, kind.right[right].text, start.w, false)};
        y = board.right[right].bottom() + m.between;
        free = true;
    }
    board.height = (free ? y - m.between : board.hint.bottom()) - start.y;
}

// A ring where a line may begin; the letter of the pair once there is one.
void port(Ui& ui, Vec2 centre, const TileLook& look) {
    const float radius = std::round(ui.ic(26)) / 2;
    if (look.pair) {
        const TrackColours colours = nth_colours(*look.pair);
        const bool hollow = second_round(*look.pair) && !look.held;
        if (hollow) {
            draw::circle(ui.list(), centre, radius, ui.colour(Token::surface_raised));
            draw::stroke_circle(ui.list(), centre, radius, ui.colour(colours.text), ui.px(2));
        } else {
            draw::circle(ui.list(), centre, radius, ui.colour(look.held ? Token::accent : colours.text));
        }
        text_in(ui, {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius},
                std::string(1, static_cast<char>('a' + static_cast<char>(*look.pair % 26))),
                {.font = {Type::small, Weight::semibold},
                 .colour = look.held ? Token::accent_ink
                           : hollow  ? colours.text
                                     : Token::surface_raised,
                 .align = TextAlign::centre});
    } else if (look.held) {
        draw::circle(ui.list(), centre, radius * 0.7F, ui.colour(Token::accent));
    } else {
        draw::stroke_circle(ui.list(), centre, radius * 0.7F,
                            ui.colour(look.wanted ? Token::accent : Token::line_strong), ui.px(2));
    }
}

Ground ground_of(const TileLook& look, const Control& control) {
    if (look.held) return {Token::accent_soft, Token::accent, 3};
    const bool lively = control.hovered || control.pressed;
    if (look.pair) {
        const TrackColours colours = nth_colours(*look.pair);
        const bool dashed = second_round(*look.pair);
        if (look.inside) return {lively ? Token::accent_soft : Token::surface_raised, colours.text, 1, dashed};
        return {colours.soft, colours.text, lively ? 3.0F : 2.0F, dashed};
    }
    if (lively) return {Token::accent_soft, Token::accent, look.wanted ? 2.0F : 1.0F};
    return {Token::surface_raised, look.wanted ? Token::accent : Token::line_strong, 1};
}

}  // namespace

Font hint_font() {
    return {Type::small, Weight::regular};
}

std::optional<std::size_t> left_of(const learning::MatchingAnswer& answer, std::size_t right) {
    const auto found = std::find(answer.partner.begin(), answer.partner.end(), std::optional{right});
    if (found == answer.partner.end()) return std::nullopt;
    return static_cast<std::size_t>(found - answer.partner.begin());
}

Board board_of(Ui& ui, const ItemView& view, const course::Matching& kind, const learning::MatchingAnswer& answer,
               const std::string& hint, float least_hint) {
    Board board;
    board.left.resize(kind.left.size());
    board.right.resize(kind.right.size());
    board.hint.h = std::round(std::max(text_height(ui, hint, hint_font(), ui.width()), least_hint));
    const Columns columns = columns_of(ui, kind);
    board.stacked = columns.left <= 0;
    if (board.stacked)
        one_column(ui, view, kind, answer, board);
    else
        side_by_side(ui, view, kind, columns, board);
    return board;
}

Control matching_tile(Ui& ui, std::string_view id, Rect box, const TileLook& look) {
    const Control control = ui.control({.role = Role::button,
                                        .id = id,
                                        .name = course::plain(look.text),
                                        .box = box,
                                        .value = look.value,
                                        .state = {.checked = look.held},
                                        .initial = look.initial,
                                        .arrows = true,
                                        .draggable = look.draggable});
    if (!ui.visible(box)) return control;
    const Measures m = measures(ui);
    tile_ground(ui, look.ground.value_or(box), ground_of(look, control), look.inside ? 12 : 14);
    const float words_w = box.w - chrome(m);
    const bool left = look.side == Side::left;
    const auto group = ui.group(Role::group, std::string(id) + "/words", course::plain(look.text), box);
    tile_words(ui, "text", look.text, {left ? box.x + m.pad : box.x + m.pad + m.port + m.beside, box.y, words_w, box.h},
               left);
    port(ui, {left ? box.right() - m.pad - m.port / 2 : box.x + m.pad + m.port / 2, box.centre().y}, look);
    return control;
}

void pair_line(Ui& ui, Vec2 from, Vec2 to, Colour colour, bool dashed) {
    constexpr int steps = 40;
    const float reach = (to.x - from.x) / 2;
    const Vec2 first{from.x + reach, from.y}, second{to.x - reach, to.y};
    draw::Points path;
    for (int i = 0; i <= steps; ++i) {
        const float t = static_cast<float>(i) / steps, u = 1 - t;
        draw::add_point(path,
                        from * (u * u * u) + first * (3 * u * u * t) + second * (3 * u * t * t) + to * (t * t * t));
    }
    if (path.size() < 2) return;
    if (!dashed) return draw::stroke(ui.list(), path, colour, ui.px(3), draw::Ends::open);
    const float all = draw::length(path), dash = ui.px(8), step = dash + ui.px(6);
    for (float at = 0; at < all; at += step)
        draw::stroke(ui.list(), draw::part(path, at, std::min(at + dash, all)), colour, ui.px(3), draw::Ends::open);
}

Vec2 mouth(Rect box, Side side) {
    return {side == Side::left ? box.right() : box.x, std::round(box.centre().y)};
}

}  // namespace ui
