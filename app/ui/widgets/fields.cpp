#include "ui/widgets/fields.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/emoji.h"
#include "ui/icons.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

void draw_caret_and_selection(Ui& ui, const TextEdit& edit, const std::vector<float>& widths, Vec2 at, float line) {
    const auto x_of = [&](std::size_t index) {
        float x = at.x;
        for (std::size_t i = 0; i < index && i < widths.size(); ++i) x += widths[i];
        return x;
    };
    const auto [from, to] = edit.selection();
    if (from != to)
        draw::fill_rect(ui.list(), {x_of(from), at.y, x_of(to) - x_of(from), line},
                        ui.colour(Token::accent).with_alpha(0.25F));
    draw::fill_rect(ui.list(), {std::round(x_of(edit.caret())), at.y + line * 0.1F, ui.px(2), line * 0.8F},
                    ui.colour(Token::accent));
}

// The text, its caret and its selection, and what the pointer does to them. A long text slides so that the caret stays
// in sight.
void line_of_text(Ui& ui, TextEdit& edit, const Control& control, Rect box, Font font, float pad) {
    const float line = ui.fonts().line_height(font);
    const std::vector<float> widths = advances(ui.fonts(), font, utf32(edit.text()));
    float caret = 0;
    for (std::size_t i = 0; i < edit.caret() && i < widths.size(); ++i) caret += widths[i];
    const float room = box.w - 2 * pad;
    const float slide = std::max(0.0F, caret - room);
    const Vec2 at{std::round(box.x + pad - slide), std::round(box.y + (box.h - line) / 2)};
    if (const auto drag = ui.drag(control.id)) {
        if (drag->from == drag->at)
            edit.click(drag->at.x - at.x, widths);
        else
            edit.drag(drag->at.x - at.x, widths);
    }
    const auto clip = ui.clip({box.x + pad - ui.px(3), box.y, room + ui.px(6), box.h});
    if (control.has_focus) draw_caret_and_selection(ui, edit, widths, at, line);
    ui.fonts().draw(ui.list(), font, {at.x, at.y + ui.fonts().ascent(font)}, ui.colour(Token::ink), edit.text());
}

void below(Ui& ui, const TextBoxLook& look) {
    const bool wrong = !look.error.empty();
    const std::string& words = wrong ? look.error : look.hint;
    if (words.empty()) return;
    ui.gap(ui.sp(8));
    const Font font{Type::small, wrong ? Weight::semibold : Weight::regular};
    const float icon = wrong ? ui.ic(24) + ui.sp(8) : 0;
    const float height = text_height(ui, words, font, ui.width() - icon);
    const Rect box = ui.take_box(std::max(height, wrong ? ui.ic(24) : 0.0F));
    if (wrong)
        ui.fonts().draw_icon(ui.list(), icon::alert_circle, ui.ic(24), {box.x + ui.ic(12), box.centre().y},
                             ui.colour(Token::danger));
    text_in(ui, {box.x + icon, box.y, box.w - icon, box.h}, words,
            {.font = font, .colour = wrong ? Token::danger : Token::ink_muted});
    ui.note_node(wrong ? Role::alert : Role::note, "below", words, box);
}

}  // namespace

bool edit_by_keys(Ui& ui, TextEdit& edit, const std::function<bool(const KeyDown&)>& first) {
    const TextEdit::Clipboard clipboard{ui.clipboard_front.get, ui.clipboard_front.set};
    const std::string before = edit.text();
    auto& keys = ui.interaction().keys();
    std::erase_if(keys, [&](const KeyDown& key) { return (first && first(key)) || edit.key(key, clipboard); });
    auto& typed = ui.interaction().typed();
    for (const char32_t c : typed) edit.type(c);
    typed.clear();
    return edit.text() != before;
}

bool text_box(Ui& ui, std::string_view id, TextEdit& edit, const TextBoxLook& look) {
    text(ui, std::string(id) + "-label", look.label, {.font = {Type::body, Weight::semibold}, .silent = true});
    ui.gap(ui.sp(6));
    const Font font{Type::body, Weight::regular};
    const float line = ui.fonts().line_height(font);
    const Rect box = ui.take_box(std::max(ui.sp(56), line + ui.sp(20)));
    const bool invalid = !look.error.empty();
    const Control control = ui.control({.role = Role::textbox,
                                        .id = id,
                                        .name = look.label,
                                        .box = box,
                                        .value = edit.text(),
                                        .description = invalid ? look.error : look.hint,
                                        .state = {.invalid = invalid},
                                        .initial = look.initial,
                                        .draggable = true,
                                        .keyboard_text = true,
                                        .radius = 12});
    const bool changed = control.has_focus && edit_by_keys(ui, edit);
    const float radius = ui.px(12), pad = ui.sp(16);
    draw::fill_rect(ui.list(), box, ui.colour(Token::surface_raised), radius);
    const Token edge = invalid ? Token::danger : control.has_focus ? Token::accent : Token::line_strong;
    const float thickness = invalid || control.has_focus ? 3.0F : ui.high_contrast() ? 2.0F : 1.0F;
    draw::stroke_rect(ui.list(), box, ui.colour(edge), radius, ui.px(thickness));

    line_of_text(ui, edit, control, box, font, pad);
    const auto group = ui.group(Role::group, std::string(id) + "-notes", look.label);
    below(ui, look);
    return changed;
}

BareFieldResult bare_field(Ui& ui, Rect box, std::string_view id, TextEdit& edit, const BareField& look) {
    BareFieldResult result;
    result.control = ui.control({.role = Role::textbox,
                                 .id = id,
                                 .name = look.name,
                                 .box = box,
                                 .value = edit.text(),
                                 .initial = look.initial,
                                 .draggable = true,
                                 .keyboard_text = true,
                                 .radius = look.alone ? 12.0F : 2.0F,
                                 .ring_inside = !look.alone});  // outside it would cover the words beside
    const bool focus = result.control.has_focus;
    result.changed = focus && edit_by_keys(ui, edit);
    const float radius = ui.px(look.alone ? 12 : 10);
    draw::fill_rect(ui.list(), box, ui.colour(Token::surface_raised), radius);
    if (focus)
        draw::stroke_rect(ui.list(), box, ui.colour(Token::accent), radius, ui.px(3));
    else if (look.quiet)
        draw::dashed_rect(ui.list(), box, ui.colour(Token::line_strong), radius, ui.px(2), ui.px(6), ui.px(4));
    else
        draw::stroke_rect(ui.list(), box, ui.colour(Token::line_strong), radius, ui.px(2));
    Rect line = box;
    if (look.icon != 0) {
        const float icon = ui.ic(24), room = look.pad + icon;
        ui.fonts().draw_icon(ui.list(), look.icon, icon, {box.x + look.pad + icon / 2, box.centre().y},
                             ui.colour(Token::ink_muted));
        line = {box.x + room, box.y, box.w - room, box.h};
    }
    line_of_text(ui, edit, result.control, line, look.font, look.pad);
    return result;
}

std::optional<float> slider(Ui& ui, std::string_view id, const SliderLook& look) {
    const float knob = std::round(ui.ic(20)), line = std::round(ui.ic(10));
    const Rect box = ui.take_box(std::round(std::max(ui.px(48), 2 * knob)));
    const Range& range = look.range;
    const Control control = ui.control({.role = Role::slider,
                                        .id = id,
                                        .name = look.name,
                                        .box = box,
                                        .value = look.value,
                                        .draggable = true,
                                        .range = range,
                                        .radius = 16});
    const float left = box.x + knob, travel = box.w - 2 * knob;
    const float share = std::clamp((range.now - range.min) / (range.max - range.min), 0.0F, 1.0F);
    float wanted = range.now;
    const auto snap = [&range](float value) {
        return std::clamp(range.min + std::round((value - range.min) / range.step) * range.step, range.min, range.max);
    };
    if (const auto drag = ui.drag(control.id))
        wanted = snap(range.min + (drag->at.x - left) / travel * (range.max - range.min));
    if (control.has_focus) {
        if (ui.take(Key::right) || ui.take(Key::up)) wanted = snap(wanted + range.step);
        if (ui.take(Key::left) || ui.take(Key::down)) wanted = snap(wanted - range.step);
        if (ui.take(Key::page_up)) wanted = snap(wanted + look.page);
        if (ui.take(Key::page_down)) wanted = snap(wanted - look.page);
        if (ui.take(Key::home)) wanted = range.min;
        if (ui.take(Key::end)) wanted = range.max;
    }
    const Rect track{box.x, std::round(box.centre().y - line / 2), box.w, line};
    draw::fill_rect(ui.list(), track, ui.colour(Token::surface_sunken), line / 2);
    draw::stroke_rect(ui.list(), track, ui.colour(Token::line_strong), line / 2, ui.px(ui.high_contrast() ? 2 : 1));
    const float x = left + share * travel;
    draw::fill_rect(ui.list(), {track.x, track.y, x - track.x, line}, ui.colour(Token::accent), line / 2);
    for (int i = 0; i < look.marks; ++i) {
        const float mark = left + travel * static_cast<float>(i) / static_cast<float>(look.marks - 1);
        draw::circle(ui.list(), {mark, track.centre().y}, ui.px(2.5F),
                     ui.colour(mark <= x ? Token::accent_ink : Token::line_strong));
    }
    const bool lively = control.hovered || control.pressed;
    draw::circle(ui.list(), {x, track.centre().y}, knob, ui.colour(lively ? Token::accent_hover : Token::accent));
    draw::circle(ui.list(), {x, track.centre().y}, knob * 0.36F, ui.colour(Token::accent_ink));
    return wanted == range.now ? std::nullopt : std::optional(wanted);
}

}  // namespace ui
