#include "ui/items/tiles.h"

#include <array>
#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/reader.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

RichLook words_look(bool strong) {
    return {.type = Type::body, .strong = strong};
}

struct RowInk {
    Token soft, strong;
};

void row_ground(Ui& ui, Rect box, bool right, RowInk ink) {
    const float radius = ui.px(16);
    draw::fill_rect(ui.list(), box, ui.colour(ink.soft), radius);
    if (right)
        draw::stroke_rect(ui.list(), box, ui.colour(ink.strong), radius, ui.px(3));
    else
        draw::dashed_rect(ui.list(), box, ui.colour(ink.strong), radius, ui.px(3), ui.px(7), ui.px(5));
}

void mark_tile(Ui& ui, Rect box, bool right, RowInk ink) {
    draw::fill_rect(ui.list(), box, ui.colour(ink.strong), ui.px(7));
    ui.fonts().draw_icon(ui.list(), right ? icon::check : icon::close, ui.ic(20), box.centre(),
                         ui.colour(Token::surface_raised));
}

// The line between the two of a pair: whole when they belong together, broken when they do not.
void short_line(Ui& ui, Vec2 from, float length, bool right, Colour colour) {
    const float dot = ui.px(5), pen = ui.px(3);
    const Vec2 to{from.x + length, from.y};
    if (right) {
        draw::line(ui.list(), from, to, colour, pen);
    } else {
        const float third = (length - 2 * dot) / 3;
        draw::line(ui.list(), from, {from.x + dot + third * 0.8F, from.y}, colour, pen);
        draw::line(ui.list(), {to.x - dot - third * 0.8F, to.y}, to, colour, pen);
    }
    draw::circle(ui.list(), from, dot, colour);
    draw::circle(ui.list(), to, dot, colour);
}

// The words of the row: one text, or two with a line between them, below each other where that is too narrow.
void row_words(Ui& ui, const MarkedRow& row, Colour ink) {
    const course::Text text = without_links(row.text);
    if (row.joined == nullptr) {
        rich_text(ui, "text", text, words_look(true));
        return;
    }
    const course::Text joined = without_links(*row.joined);
    const Rect start = ui.rest();
    const float line = ui.fonts().line_height({Type::body, Weight::semibold});
    const float between = ui.sp(72), left_w = std::round((start.w - between) * 0.38F);
    if (left_w < ui.em(150)) {
        rich_text(ui, "text", text, words_look(true));
        ui.gap(ui.sp(4));
        const float shift = ui.sp(40);
        short_line(ui, {start.x + ui.px(5), std::round(ui.cursor().y + line / 2)}, shift - ui.px(18), row.right, ink);
        const auto flow = ui.column({start.x + shift, ui.cursor().y, start.w - shift, 1e6F}, true);
        rich_text(ui, "joined", joined, words_look(false));
        return;
    }
    short_line(ui, {start.x + left_w + ui.px(5), std::round(start.y + line / 2)}, between - ui.sp(14) - ui.px(10),
               row.right, ink);
    {
        const auto flow = ui.column({start.x, start.y, left_w - ui.sp(8), 1e6F}, true);
        rich_text(ui, "text", text, words_look(true));
    }
    const float x = start.x + left_w + between;
    const auto flow = ui.column({x, start.y, start.right() - x, 1e6F}, true);
    rich_text(ui, "joined", joined, words_look(false));
}

}  // namespace

namespace {
constexpr std::array<std::string_view, 4> tracks{"brique", "ciel", "encre", "soleil"};
}

TrackColours nth_colours(std::size_t n) {
    return track_colours(tracks[n % tracks.size()]);
}

bool second_round(std::size_t n) {
    return n / tracks.size() % 2 == 1;
}

course::Text without_links(course::Text text) {
    for (course::Span& span : text) span.link.clear();
    return text;
}

float tile_words_height(Ui& ui, const course::Text& text, float width, bool strong) {
    return rich_height(ui, without_links(text), width, words_look(strong));
}

void tile_words(Ui& ui, std::string_view id, const course::Text& text, Rect box, bool strong) {
    const float height = tile_words_height(ui, text, box.w, strong);
    const auto flow = ui.column({box.x, std::round(box.centre().y - height / 2), box.w, 1e6F});
    rich_text(ui, id, without_links(text), words_look(strong));
}

void tile_ground(Ui& ui, Rect box, const Ground& ground, float radius) {
    draw::fill_rect(ui.list(), box, ui.colour(ground.fill), ui.px(radius));
    const float edge = ui.px(ui.high_contrast() ? std::max(2.0F, ground.thickness) : ground.thickness);
    if (ground.dashed)
        draw::dashed_rect(ui.list(), box, ui.colour(ground.edge), ui.px(radius), edge, ui.px(7), ui.px(5));
    else
        draw::stroke_rect(ui.list(), box, ui.colour(ground.edge), ui.px(radius), edge);
}

void lifted_ground(Ui& ui, Rect box, Token fill, float radius) {
    if (ui.theme().name == base::ThemeName::light)
        draw::shadow(ui.list(), box, ui.px(radius), draw::Elevation::raised, ui.colour(Token::ink), ui.viewport().dpi);
    tile_ground(ui, box, {fill, Token::accent, 3}, radius);
}

void marked_row(Ui& ui, std::string_view id, const MarkedRow& row) {
    const RowInk ink =
        row.right ? RowInk{Token::success_soft, Token::success} : RowInk{Token::danger_soft, Token::danger};
    const float pad = ui.sp(16), tile = std::round(ui.ic(36)), text_x = pad + tile + ui.sp(14);
    const float line = ui.fonts().line_height({Type::body, Weight::semibold});
    Rect box{ui.rest().x, std::round(ui.cursor().y), ui.width(), 0};
    const auto group = ui.group(Role::listitem, id, course::plain(row.text));
    ui.last_node().value = row.right ? ui.words()("quiz.right-answer") : row.belongs;
    const auto under = ui.under([&](ImDrawList&) { row_ground(ui, box, row.right, ink); });
    const float top = box.y + std::max(pad, (tile - line) / 2 + ui.sp(8));
    mark_tile(ui, {box.x + pad, std::round(top + (line - tile) / 2), tile, tile}, row.right, ink);
    {
        const auto flow = ui.column({box.x + text_x, top, box.w - text_x - pad, 1e6F}, true);
        row_words(ui, row, ui.colour(ink.strong));
        if (!row.right && !row.belongs.empty()) {
            ui.gap(ui.sp(2));
            text(ui, "belongs", row.belongs, {.font = {Type::small, Weight::semibold}, .colour = ink.strong});
        }
        if (!row.feedback.empty()) {
            ui.gap(ui.sp(4));
            read_blocks(ui, "feedback", row.feedback, {.check = {}, .type = Type::body});
        }
        ui.gap(top - box.y);
    }
    box.h = std::round(ui.cursor().y - box.y);
}

}  // namespace ui
