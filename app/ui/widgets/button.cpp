#include "ui/widgets/button.h"

#include <cmath>

#include "ui/draw.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

struct Paint {
    Colour fill, edge, ink;
    bool edged = false;
    bool filled = true;
};

Paint paint_of(Ui& ui, ButtonKind kind, const Control& control) {
    const auto of = [&ui](Token token) { return ui.colour(token); };
    const auto stage = [&](Token rest, Token hover, Token press) {
        return of(control.pressed ? press : control.hovered ? hover : rest);
    };
    if (control.disabled)
        return {of(Token::surface_sunken), of(Token::line_strong), of(Token::ink_faint), ui.high_contrast()};
    switch (kind) {
        case ButtonKind::primary:
            return {stage(Token::accent, Token::accent_hover, Token::accent_press), {}, of(Token::accent_ink)};
        case ButtonKind::danger:
            return {stage(Token::danger, Token::danger_hover, Token::danger_hover), {}, of(Token::danger_ink)};
        case ButtonKind::sun:
            return {stage(Token::sun, Token::sun, Token::sun), {}, of(Token::fill_ink)};
        case ButtonKind::ghost:
            return {of(control.hovered || control.pressed ? Token::shade_key : Token::shade), of(Token::on_shade),
                    of(Token::on_shade), true};
        case ButtonKind::quiet:
            return {of(Token::accent_soft), of(Token::accent), of(Token::accent),
                    ui.high_contrast() && (control.hovered || control.pressed), control.hovered || control.pressed};
        case ButtonKind::secondary:
            break;
    }
    const bool lively = control.hovered || control.pressed;
    return {lively ? of(Token::accent_soft) : of(Token::surface_raised),
            of(lively ? Token::accent : Token::line_strong), of(Token::ink), true};
}

Font label_font(ButtonSize size) {
    return size == ButtonSize::compact ? Font{Type::small, Weight::semibold} : Font{Type::body, Weight::semibold};
}

}  // namespace

Vec2 button_size(Ui& ui, std::string_view label, const ButtonLook& look) {
    const bool compact = look.size == ButtonSize::compact;
    const float icon = ui.ic(24) + ui.sp(10);
    float width = text_width(ui, label, label_font(look.size)) + 2 * ui.sp(look.kind == ButtonKind::quiet ? 16
                                                                           : compact                      ? 18
                                                                                                          : 24);
    if (look.icon != 0) width += icon;
    if (look.icon_after != 0) width += icon;
    const float height =
        std::max(ui.sp(compact ? 48 : 56), ui.fonts().line_height(label_font(look.size)) + ui.sp(compact ? 16 : 20));
    return {std::ceil(width), std::round(height)};
}

bool button_in(Ui& ui, Rect box, std::string_view id, std::string_view label, const ButtonLook& look) {
    const Control control =
        ui.control({.role = Role::button,
                    .id = id,
                    .name = look.accessible_name.empty() ? std::string(label) : look.accessible_name,
                    .box = box,
                    .description = look.description,
                    .state = {.disabled = !look.enabled, .current = look.current},
                    .initial = look.initial});
    if (!ui.visible(box)) return control.activated;
    const Paint paint = paint_of(ui, look.kind, control);
    const Rect face = control.pressed ? box.moved({0, ui.px(1)}) : box;
    const float radius = std::min(ui.px(14), face.h / 2);
    if (paint.filled) draw::fill_rect(ui.list(), face, paint.fill, radius);
    if (paint.edged)
        draw::stroke_rect(ui.list(), face, paint.edge, radius, ui.px(ui.high_contrast() || control.pressed ? 2 : 1));
    if (look.kind == ButtonKind::sun && control.hovered)
        draw::stroke_rect(ui.list(), face, ui.colour(Token::on_shade), radius, ui.px(3));

    const Font font = label_font(look.size);
    const float icon = ui.ic(24), between = ui.sp(10), margin = ui.sp(12);
    float room = face.w - 2 * margin;
    if (look.icon != 0) room -= icon + between;
    if (look.icon_after != 0) room -= icon + between;
    const float words = std::min(text_width(ui, label, font) + 1, std::max(room, 1.0F));
    float total = words;
    if (look.icon != 0) total += icon + between;
    if (look.icon_after != 0) total += icon + between;
    float x = std::round(face.x + (face.w - total) / 2);
    if (look.icon != 0) {
        ui.fonts().draw_icon(ui.list(), look.icon, icon, {x + icon / 2, face.centre().y}, paint.ink);
        x += icon + between;
    }
    const Colour ink = paint.ink;
    const TextLayout& layout = ui.layout({TextSpan{label, font, 0}}, words, {.align = TextAlign::centre});
    ui.draw(layout, {x, std::round(face.centre().y - layout.height / 2)}, [ink](int) { return ink; });
    if (look.icon_after != 0)
        ui.fonts().draw_icon(ui.list(), look.icon_after, icon, {x + words + between + icon / 2, face.centre().y},
                             paint.ink);
    return control.activated;
}

bool button(Ui& ui, std::string_view id, std::string_view label, const ButtonLook& look) {
    Vec2 size = button_size(ui, label, look);
    const float room = ui.rest().w;
    if (look.fill) size.x = ui.width();
    if (size.x > room) {  // a long label in a narrow place takes a second line
        size.x = ui.width();
        const float inner = size.x - 2 * ui.sp(12) - (look.icon != 0 ? ui.ic(24) + ui.sp(10) : 0) -
                            (look.icon_after != 0 ? ui.ic(24) + ui.sp(10) : 0);
        size.y = std::max(size.y, text_height(ui, label, label_font(look.size), inner) + ui.sp(20));
    }
    return button_in(ui, ui.place(size), id, label, look);
}

bool icon_button_in(Ui& ui, Rect box, std::string_view id, std::string_view name, char32_t icon,
                    const IconButtonLook& look) {
    const Control control = ui.control({.role = Role::button,
                                        .id = id,
                                        .name = std::string(name),
                                        .box = box,
                                        .state = {.disabled = !look.enabled},
                                        .initial = look.initial,
                                        .radius = 12});
    const bool lively = (control.hovered || control.pressed) && !control.disabled;
    const float radius = ui.px(12);
    Colour fill = ui.colour(lively ? Token::accent_soft : Token::surface_raised);
    Colour ink = ui.colour(control.disabled ? Token::ink_faint : Token::ink);
    if (look.on_shade) {
        fill = ui.colour(lively ? Token::shade_key : Token::shade);
        ink = ui.colour(Token::on_shade);
    }
    if (control.disabled && !look.on_shade) fill = ui.colour(Token::surface_sunken);
    if (look.edged || lively) draw::fill_rect(ui.list(), box, fill, radius);
    if (look.edged)
        draw::stroke_rect(ui.list(), box, ui.colour(lively ? Token::accent : Token::line_strong), radius,
                          ui.px(ui.high_contrast() ? 2 : 1));
    ui.fonts().draw_icon(ui.list(), icon, ui.ic(24), box.centre(), ink);
    return control.activated;
}

bool icon_button(Ui& ui, std::string_view id, std::string_view name, char32_t icon, const IconButtonLook& look) {
    const float side = std::round(ui.ic(look.side));
    return icon_button_in(ui, ui.place({side, side}), id, name, icon, look);
}

}  // namespace ui
