#include "ui/widgets/choice.h"

#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

struct RowPaint {
    Token fill = Token::surface_raised, edge = Token::line_strong;
    float thickness = 1;
    bool dashed = false;
    Token tile = Token::surface_raised, tile_edge = Token::line_strong, tile_ink = Token::ink_muted, badge = Token::ink;
    char32_t tile_icon = 0;
};

RowPaint row_paint(const ChoiceRow& row, const Control& control) {
    switch (row.state) {
        case RowState::right:
        case RowState::missed:
            return {Token::success_soft,           Token::success, 3,
                    row.state == RowState::missed, Token::success, Token::success,
                    Token::surface_raised,         Token::success, icon::check};
        case RowState::wrong:
            return {Token::danger_soft,    Token::danger, 3,          true, Token::danger, Token::danger,
                    Token::surface_raised, Token::danger, icon::close};
        case RowState::partly:
            return {Token::warning_soft,   Token::warning, 3,          false, Token::warning, Token::warning,
                    Token::surface_raised, Token::warning, icon::check};
        case RowState::defensible:
            return {Token::surface_raised, Token::warning, 2, true, Token::warning_soft, Token::warning,
                    Token::warning,        Token::warning, 0};
        case RowState::picked:
            return {Token::accent_soft, Token::accent, 3,          false, Token::accent, Token::accent,
                    Token::accent_ink,  Token::accent, icon::check};
        case RowState::plain:
            return {};
        case RowState::open:
            break;
    }
    if (row.chosen)
        return {Token::accent_soft, Token::accent, 3, false, Token::accent, Token::accent,
                Token::accent_ink,  Token::accent, 0};
    if (control.hovered || control.pressed)
        return {Token::accent_soft, Token::accent,    1,          false, Token::surface_raised,
                Token::line_strong, Token::ink_muted, Token::ink, 0};
    return {};
}

course::Text without_links(course::Text text) {
    for (course::Span& span : text) span.link.clear();
    return text;
}

// The paragraphs of a feedback, one below the other.
float feedback(Ui& ui, const course::Blocks& blocks, Rect box, Token ink, bool paint) {
    float y = box.y;
    for (const course::Block& block : blocks) {
        const auto* paragraph = std::get_if<course::Paragraph>(&block.node);
        const course::Text words =
            without_links(paragraph != nullptr ? paragraph->text : course::text_of(course::plain({block})));
        const RichLook look{.type = Type::body, .colour = ink};
        if (paint) {
            const auto flow = ui.column({box.x, y, box.w, 1e6F});
            rich_text(ui, "feedback-" + std::to_string(&block - blocks.data()), words, look);
        }
        y += rich_height(ui, words, box.w, look);
    }
    return y - box.y;
}

void key_tile(Ui& ui, Rect box, const ChoiceRow& row, const RowPaint& paint) {
    const float radius = ui.px(7);
    draw::fill_rect(ui.list(), box, ui.colour(paint.tile), radius);
    draw::stroke_rect(ui.list(), box, ui.colour(paint.tile_edge), radius, ui.px(row.chosen ? 2 : 1));
    const Colour ink = ui.colour(paint.tile_ink);
    if (paint.tile_icon != 0)
        ui.fonts().draw_icon(ui.list(), paint.tile_icon, ui.ic(20), box.centre(), ink);
    else if (row.role == Role::checkbox && row.chosen)
        ui.fonts().draw_icon(ui.list(), icon::check, ui.ic(20), box.centre(), ink);
    else
        text_in(ui, box, row.key,
                {.font = {Type::small, Weight::semibold}, .colour = paint.tile_ink, .align = TextAlign::centre});
}

const Font badge_font{Type::small, Weight::semibold};

bool speaks(const ChoiceRow& row) {  // under its words
    return row.locked && row.feedback != nullptr && !row.feedback->empty();
}

// Where the parts of a row stand, in pixels from its left edge, and how high they are.
struct RowShape {
    float pad, tile, text_x, room;  // room: width of the option's words
    float words, badge_w, badge_h, feedback_room, feedback_h, first_line;
    bool badge_below;  // narrow windows
    RichLook look;
};

RowShape row_shape(Ui& ui, const ChoiceRow& row, const course::Text& words) {
    RowShape shape{};
    const float between = ui.sp(16);
    shape.pad = ui.sp(16);
    shape.tile = std::round(ui.ic(36));
    shape.text_x = shape.pad + shape.tile + between;
    shape.badge_below = ui.breadth() <= Breadth::narrow;
    shape.badge_w = row.badge.empty() ? 0 : text_width(ui, row.badge, badge_font) + 2;
    shape.look = {.type = Type::body,
                  .colour = Token::ink,
                  .strong = row.locked && (speaks(row) || row.state != RowState::plain)};
    const float mark = row.role == Role::radio && !row.locked ? ui.ic(24) + between : 0;
    const float beside = shape.badge_w > 0 && !shape.badge_below ? shape.badge_w + between : 0;
    shape.room = ui.width() - shape.text_x - shape.pad - mark - beside;
    shape.words = rich_height(ui, words, shape.room, shape.look);
    shape.badge_h = shape.badge_w > 0 && shape.badge_below ? ui.fonts().line_height(badge_font) : 0;
    shape.feedback_room = ui.width() - shape.text_x - shape.pad;
    if (speaks(row)) shape.feedback_h = feedback(ui, *row.feedback, {0, 0, shape.feedback_room, 0}, Token::ink, false);
    shape.first_line = ui.fonts().line_height({Type::body, Weight::regular});
    return shape;
}

float row_height(Ui& ui, const ChoiceRow& row, const RowShape& shape) {
    const float below = shape.feedback_h > 0 ? shape.feedback_h + ui.sp(2) : 0;
    const float inner = std::max(shape.words + shape.badge_h + below, shape.tile);
    const float least = ui.sp(ui.breadth() == Breadth::wide ? 72 : 60);
    return std::round(std::max(least, inner + 2 * ui.sp(row.locked ? 16 : 14)));
}

void row_ground(Ui& ui, Rect box, const RowPaint& paint) {
    const float radius = ui.px(16);
    draw::fill_rect(ui.list(), box, ui.colour(paint.fill), radius);
    const float edge = ui.px(ui.high_contrast() ? std::max(2.0F, paint.thickness) : paint.thickness);
    if (paint.dashed)
        draw::dashed_rect(ui.list(), box, ui.colour(paint.edge), radius, edge, ui.px(7), ui.px(5));
    else
        draw::stroke_rect(ui.list(), box, ui.colour(paint.edge), radius, edge);
}

// The option's words, the badge after or below them, the feedback under both.
void row_words(Ui& ui, std::string_view id, const ChoiceRow& row, const RowShape& shape, const course::Text& words,
               Rect box, float y, Token badge_ink) {
    const auto group = ui.group(Role::group, std::string(id) + "/words", course::plain(*row.text), box);
    const float x = box.x + shape.text_x;
    {
        const auto flow = ui.column({x, y, shape.room, 1e6F});
        rich_text(ui, "text", words, shape.look);
    }
    const float top = y;
    y += shape.words;
    if (shape.badge_w > 0) {
        const TextLook look{
            .font = badge_font, .colour = badge_ink, .align = shape.badge_below ? TextAlign::left : TextAlign::right};
        const Rect beside{box.right() - shape.pad - shape.badge_w, top, shape.badge_w, shape.first_line};
        text_in(ui, shape.badge_below ? Rect{x, y, shape.room, shape.badge_h} : beside, row.badge, look);
        y += shape.badge_h;
    }
    if (shape.feedback_h > 0)
        feedback(ui, *row.feedback, {x, y + ui.sp(2), shape.feedback_room, 0},
                 row.state == RowState::plain ? Token::ink_muted : Token::ink, true);
}

Control row_control(Ui& ui, std::string_view id, const ChoiceRow& row, Rect box) {
    std::string name = course::plain(*row.text);
    if (row.locked) {
        ui.note_node(Role::listitem, id, std::move(name), box, row.badge);
        return Control{.box = box};
    }
    return ui.control({.role = row.role,
                       .id = id,
                       .name = std::move(name),
                       .box = box,
                       .state = {.checked = row.chosen},
                       .initial = row.initial,
                       .arrows = true,
                       .radius = 16});
}

}  // namespace

bool choice_row(Ui& ui, std::string_view id, const ChoiceRow& row) {
    const course::Text words = without_links(*row.text);
    const RowShape shape = row_shape(ui, row, words);
    const float natural = row_height(ui, row, shape);
    if (row.natural != nullptr) *row.natural = natural;
    const float height = std::max(natural, row.min_height);
    const Rect box = ui.take_box(std::round(height));
    const Control control = row_control(ui, id, row, box);
    if (!ui.visible(box)) return control.activated;
    const RowPaint paint = row_paint(row, control);
    row_ground(ui, box, paint);
    const float tile = shape.tile;
    float y = std::round(box.y + (height - shape.words) / 2), tile_y = std::round(box.y + (height - tile) / 2);
    if (shape.words + shape.badge_h + shape.feedback_h > shape.first_line && row.locked) {
        y = box.y + ui.sp(16);
        tile_y = std::max(y + std::round((shape.first_line - tile) / 2), box.y + ui.sp(8));
    }
    key_tile(ui, {box.x + shape.pad, tile_y, tile, tile}, row, paint);
    row_words(ui, id, row, shape, words, box, y, paint.badge);
    if (row.role == Role::radio && !row.locked && row.chosen)
        ui.fonts().draw_icon(ui.list(), icon::radiobox_marked, ui.ic(24),
                             {box.right() - shape.pad - ui.ic(12), box.centre().y}, ui.colour(Token::accent));
    return control.activated;
}

bool option_card(Ui& ui, Rect box, std::string_view id, const OptionCard& card,
                 const std::function<void(Rect)>& picture) {
    const Control control = ui.control({.role = Role::radio,
                                        .id = id,
                                        .name = card.name,
                                        .box = box,
                                        .description = card.note,
                                        .state = {.checked = card.chosen},
                                        .initial = card.initial,
                                        .arrows = true});
    if (!ui.visible(box)) return control.activated;
    const bool lively = control.hovered || control.pressed;
    const float radius = ui.px(14);
    draw::fill_rect(ui.list(), box, ui.colour(card.chosen || lively ? Token::accent_soft : Token::surface_raised),
                    radius);
    const float edge = card.chosen ? 3.0F : ui.high_contrast() ? 2.0F : 1.0F;
    draw::stroke_rect(ui.list(), box, ui.colour(card.chosen || lively ? Token::accent : Token::line_strong), radius,
                      ui.px(edge));
    const float pad = ui.sp(14);
    Rect inner{box.x + pad, box.y, box.w - 2 * pad, box.h};
    if (picture) {
        const float side = std::round(ui.ic(44));
        picture({inner.x, box.y + (box.h - side) / 2, side, side});
        inner = {inner.x + side + ui.sp(12), inner.y, inner.w - side - ui.sp(12), inner.h};
    }
    if (card.chosen) {
        ui.fonts().draw_icon(ui.list(), icon::check_circle, ui.ic(24),
                             {box.right() - ui.sp(8) - ui.ic(12), box.y + ui.sp(8) + ui.ic(12)},
                             ui.colour(Token::accent));
        inner.w -= ui.ic(20);
    }
    const Font note_font{Type::caption, Weight::regular};
    const float name_height = text_height(ui, card.name, card.font, inner.w);
    const float note_height = card.note.empty() ? 0 : text_height(ui, card.note, note_font, inner.w);
    const float y = box.y + (box.h - name_height - note_height) / 2;
    text_in(ui, {inner.x, y, inner.w, name_height}, card.name, {.font = card.font});
    if (note_height > 0)
        text_in(ui, {inner.x, y + name_height, inner.w, note_height}, card.note,
                {.font = note_font, .colour = Token::ink_muted});
    return control.activated;
}

Vec2 chip_choice_size(Ui& ui, std::string_view words, float most) {
    const Font font{Type::small, Weight::semibold};
    const float tick = ui.ic(20) + ui.sp(8), above = ui.sp(16);
    const float width = std::ceil(text_width(ui, words, font) + tick + 2 * ui.sp(18));
    const float height = std::max(ui.sp(48), ui.fonts().line_height(font) + above);
    if (width <= most) return {width, height};
    return {most, std::max(height, text_height(ui, words, font, most - tick - 2 * ui.sp(10)) + above)};
}

bool chip_choice(Ui& ui, Rect box, std::string_view id, std::string_view words, const ChipChoice& look) {
    const Control control = ui.control({.role = Role::radio,
                                        .id = id,
                                        .name = std::string(words),
                                        .box = box,
                                        .state = {.disabled = !look.enabled, .checked = look.chosen},
                                        .arrows = true,
                                        .radius = 24});
    const bool lively = control.hovered || control.pressed;
    const float radius = std::min(box.h / 2, ui.px(28));
    const Token fill = look.chosen || lively ? Token::accent_soft : Token::surface_raised;
    draw::fill_rect(ui.list(), box, ui.colour(fill), radius);
    draw::stroke_rect(ui.list(), box, ui.colour(look.chosen || lively ? Token::accent : Token::line_strong), radius,
                      ui.px(look.chosen || ui.high_contrast() ? 2 : 1));
    const Font font{Type::small, Weight::semibold};
    const float icon = ui.ic(20), shift = look.chosen ? icon + ui.sp(8) : 0;
    const float room = box.w - 2 * ui.sp(10) - shift;
    const float width = std::min(text_width(ui, words, font) + 2, room);
    const float x = std::round(box.x + (box.w - width - shift) / 2);
    const Token ink = look.chosen ? Token::accent : look.enabled ? Token::ink : Token::ink_muted;
    if (look.chosen) ui.fonts().draw_icon(ui.list(), icon::check, icon, {x + icon / 2, box.centre().y}, ui.colour(ink));
    text_in(ui, {x + shift, box.y, width, box.h}, words, {.font = font, .colour = ink, .align = TextAlign::centre});
    return control.activated;
}

bool switch_row(Ui& ui, std::string_view id, std::string_view words, std::string_view note, bool on) {
    const float track_w = std::round(ui.ic(64)), track_h = std::round(ui.ic(36)), gap = ui.sp(16);
    const Font font{Type::body, Weight::regular}, note_font{Type::caption, Weight::regular};
    const float room = ui.width() - track_w - gap - ui.px(4);
    const float words_height = text_height(ui, words, font, room);
    const float note_height = note.empty() ? 0 : text_height(ui, note, note_font, room);
    const float height = std::max(ui.sp(56), words_height + note_height + ui.sp(12));
    const Rect box = ui.take_box(std::round(height));
    const Control control = ui.control({.role = Role::switch_,
                                        .id = id,
                                        .name = std::string(words),
                                        .box = box,
                                        .description = std::string(note),
                                        .state = {.checked = on}});
    const Rect track{box.x + ui.px(4), std::round(box.centre().y - track_h / 2), track_w, track_h};
    const float slide = ui.animate(make_id(control.id, "slide"), on ? 1.0F : 0.0F, 0.14F);
    draw::fill_rect(ui.list(), track, ui.colour(on ? Token::accent : Token::surface_raised), track_h / 2);
    const bool lively = control.hovered || control.pressed;
    draw::stroke_rect(ui.list(), track, ui.colour(on || lively ? Token::accent : Token::line_strong), track_h / 2,
                      ui.px(2));
    const float radius = track_h / 2 - ui.px(5);
    const Vec2 knob{track.x + track_h / 2 + slide * (track_w - track_h), track.centre().y};
    draw::circle(ui.list(), knob, radius, ui.colour(on ? Token::accent_ink : Token::line_strong));
    if (on) ui.fonts().draw_icon(ui.list(), icon::check, ui.ic(20), knob, ui.colour(Token::accent));
    const float x = track.right() + gap, y = box.centre().y - (words_height + note_height) / 2;
    text_in(ui, {x, y, room, words_height}, words, {.font = font});
    if (note_height > 0)
        text_in(ui, {x, y + words_height, room, note_height}, note, {.font = note_font, .colour = Token::ink_muted});
    return control.activated;
}

}  // namespace ui
