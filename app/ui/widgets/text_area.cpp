#include "ui/widgets/text_area.h"

#include <cmath>

#include "base/utf8.h"
#include "ui/draw.h"
#include "ui/emoji.h"
#include "ui/text_rows.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

const Font font{Type::body, Weight::regular};

struct Written {
    std::u32string text;
    TextRows rows;
};

Written written(const Ui& ui, const TextEdit& edit, float width) {
    std::u32string text = utf32(edit.text());
    TextRows rows(text, advances(ui.fonts(), font, text), width);
    return {std::move(text), std::move(rows)};
}

std::size_t row_count(const Written& page) {
    return page.rows.rows().size();
}

// The keys that depend on where the lines wrap.
bool row_key(const Ui& ui, TextEdit& edit, const KeyDown& key, float width, std::size_t leap) {
    if (key.ctrl || key.alt) return false;
    const bool up = key.key == Key::up || key.key == Key::page_up;
    const bool down = key.key == Key::down || key.key == Key::page_down;
    if (!up && !down && key.key != Key::home && key.key != Key::end) return false;
    const TextRows rows = written(ui, edit, width).rows;
    const std::size_t here = rows.row_of(edit.caret()), last = rows.rows().size() - 1;
    if (key.key == Key::home) edit.move_to(rows.rows()[here].begin, key.shift);
    if (key.key == Key::end) edit.move_to(rows.last_of(here), key.shift);
    if (!up && !down) return true;
    const float aim = edit.aim().value_or(rows.x_of(edit.caret()));
    const std::size_t step = key.key == Key::page_up || key.key == Key::page_down ? leap : 1;
    if (up && here == 0)
        edit.move_to(0, key.shift, aim);
    else if (down && here == last)
        edit.move_to(rows.rows()[last].end, key.shift, aim);
    else
        edit.move_to(rows.position_at(up ? here - std::min(step, here) : std::min(here + step, last), aim), key.shift,
                     aim);
    return true;
}

std::size_t position_at(const Written& page, Vec2 at, Vec2 origin, float line) {
    const float row = std::floor((at.y - origin.y) / line);
    const auto last = static_cast<float>(row_count(page) - 1);
    return page.rows.position_at(static_cast<std::size_t>(std::clamp(row, 0.0F, last)), at.x - origin.x);
}

void draw_rows(Ui& ui, const TextEdit& edit, const Written& page, Vec2 origin, float width, float line, bool focus) {
    const auto [from, to] = edit.selection();
    for (std::size_t r = 0; r < row_count(page); ++r) {
        const TextRows::Row& row = page.rows.rows()[r];
        const float y = std::round(origin.y + static_cast<float>(r) * line);
        if (!ui.visible({origin.x, y, width, line})) continue;
        if (focus && from < to && from <= row.end && to > row.begin) {
            const float left = from <= row.begin ? 0 : page.rows.x_of(from);
            const bool beyond = to > row.end || (to == row.end && row.wraps);
            const float right = beyond ? width : page.rows.x_of(to);
            draw::fill_rect(ui.list(), {origin.x + left, y, std::max(0.0F, right - left), line},
                            ui.colour(Token::accent).with_alpha(0.25F));
        }
        std::string utf8;
        for (std::size_t i = row.begin; i < row.end; ++i) base::append_utf8(utf8, page.text[i]);
        ui.fonts().draw(ui.list(), font, {origin.x, y + ui.fonts().ascent(font)}, ui.colour(Token::ink), utf8);
    }
    if (!focus) return;
    const float x = std::min(page.rows.x_of(edit.caret()), width);  // spaces at the end of a row hang over
    const float y = origin.y + static_cast<float>(page.rows.row_of(edit.caret())) * line;
    draw::fill_rect(ui.list(), {std::round(origin.x + x), std::round(y + line * 0.1F), ui.px(2), line * 0.8F},
                    ui.colour(Token::accent));
}

// How far the rows are to be scrolled so that the one with the caret is whole, as a share; nothing when it is.
std::optional<float> follow(const Written& page, std::size_t caret, float offset, float height, float line) {
    const float top = static_cast<float>(page.rows.row_of(caret)) * line;
    const float last = static_cast<float>(row_count(page)) * line - height;
    if (top < offset) return top / last;
    if (top + line > offset + height) return (top + line - height) / last;
    return std::nullopt;
}

struct Area {
    Ui& ui;
    TextEdit& edit;
    const Control& control;
    Rect view;  // of the rows
    float pad, width, line;
};

void point(const Area& area, const Written& page, Vec2 origin) {
    const auto drag = area.ui.drag(area.control.id);
    if (drag) area.edit.move_to(position_at(page, drag->at, origin, area.line), drag->from != drag->at);
}

// More rows than there is room for. `caret`: where it stood before this frame, if it is not to be looked for.
void scrolled_rows(const Area& area, const Written& page, const std::string& id, const std::string& name,
                   std::optional<std::size_t> caret) {
    Ui& ui = area.ui;
    const Id scrolls = ui.id(id);
    const auto scroll = ui.scroll(Role::group, id, name, area.view, area.pad, area.pad);
    const Vec2 origin = ui.cursor();
    point(area, page, origin);
    draw_rows(ui, area.edit, page, origin, area.width, area.line, area.control.has_focus);
    ui.gap(static_cast<float>(row_count(page)) * area.line);
    if (caret == area.edit.caret()) return;
    if (const auto share = follow(page, area.edit.caret(), area.view.y - origin.y, area.view.h, area.line))
        ui.scroll_to_fraction(scrolls, *share);
}

void edge(Ui& ui, Rect box, bool focus) {
    const float radius = ui.px(14);
    draw::fill_rect(ui.list(), box, ui.colour(Token::surface_raised), radius);
    const float thickness = focus ? 3.0F : ui.high_contrast() ? 2.0F : 1.0F;
    draw::stroke_rect(ui.list(), box, ui.colour(focus ? Token::accent : Token::line_strong), radius, ui.px(thickness));
}

// It has just come by key, and the caret may be out of sight.
bool focus_came(Ui& ui, const Control& control) {
    const Id id = make_id(control.id, "focus");
    const bool had = ui.remembered(id, 0) > 0;
    ui.remember(id, control.has_focus ? 1 : 0);
    return control.has_focus && !had;
}

void count_left(Ui& ui, std::string_view id, std::size_t left) {
    ui.gap(ui.sp(4));
    const std::string words = ui.words().plural("field.left", static_cast<std::int64_t>(left));
    const Rect box = text(ui, id, words,
                          {.font = {Type::small, Weight::regular},
                           .colour = Token::ink_muted,
                           .align = TextAlign::right,
                           .silent = true});
    ui.note_node(Role::status, id, words, box);
}

}  // namespace

bool text_area(Ui& ui, std::string_view id, TextEdit& edit, const TextAreaLook& look) {
    const float line = ui.fonts().line_height(font), pad = ui.sp(16), above = ui.sp(12);
    const float width = ui.width() - pad - std::max(pad, ui.px(24));  // a scrollbar never makes it wrap anew
    const int room = std::max(look.least, static_cast<int>(ui.clip_rect().h * 0.6F / line));
    const auto most = static_cast<std::size_t>(std::min(look.most, room));
    Written page = written(ui, edit, width);
    const std::size_t shown = std::clamp(row_count(page), static_cast<std::size_t>(look.least), most);
    const Rect box = ui.take_box(std::round(static_cast<float>(shown) * line + 2 * above));
    const Control control = ui.control({.role = Role::textbox,
                                        .id = id,
                                        .name = look.name,
                                        .box = box,
                                        .value = edit.text(),
                                        .initial = look.initial,
                                        .draggable = true,
                                        .keyboard_text = true,
                                        .radius = 14});
    const std::size_t caret = edit.caret();
    bool changed = false;
    if (control.has_focus)
        changed = edit_by_keys(ui, edit, [&](const KeyDown& key) { return row_key(ui, edit, key, width, most - 1); });
    if (changed) page = written(ui, edit, width);
    ui.remember(make_id(control.id, "rows"), static_cast<float>(row_count(page)));  // another frame when it grows
    const bool came = focus_came(ui, control);
    edge(ui, box, control.has_focus);
    const float inset = ui.px(3);
    const Area area{ui,          edit,  control, {box.x + inset, box.y + above, box.w - 2 * inset, box.h - 2 * above},
                    pad - inset, width, line};
    if (row_count(page) > most) {
        scrolled_rows(area, page, std::string(id) + "-rows", look.name,
                      changed || came ? std::nullopt : std::optional(caret));
    } else {
        const auto clip = ui.clip(area.view);
        point(area, page, {box.x + pad, area.view.y});
        draw_rows(ui, edit, page, {box.x + pad, area.view.y}, width, line, control.has_focus);
    }
    if (edit.left() <= look.counted_from) count_left(ui, std::string(id) + "-left", edit.left());
    return changed;
}

}  // namespace ui
