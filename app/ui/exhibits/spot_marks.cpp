#include "ui/exhibits/spot_marks.h"

#include <cmath>

#include "ui/draw.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

using Kind = SpotMark::Kind;

void number_in(Ui& ui, Rect box, SpotMark mark, Token ink) {
    const Rect words{box.x - box.w, box.y + box.h * 0.06F, box.w * 3, box.h};
    text_in(ui, words, std::to_string(mark.number),
            {.font = {Type::caption, Weight::semibold}, .colour = ink, .align = TextAlign::centre, .tabular = true});
}

void corner_tick(Ui& ui, Rect box) {
    const float radius = std::round(box.w * 0.27F);
    const Vec2 at{box.right() - radius * 0.2F, box.bottom() - radius * 0.3F};
    draw::circle(ui.list(), at, radius + ui.px(1), ui.colour(Token::success));
    draw::circle(ui.list(), at, radius, ui.colour(Token::surface_raised));
    const float side = radius * 1.1F;
    draw::tick(ui.list(), {at.x - side / 2, at.y - side / 2, side, side}, ui.colour(Token::success), ui.px(2));
}

}  // namespace

SpotInk ink_of(SpotMark mark) {
    switch (mark.kind) {
        case Kind::found:
            return {Token::success_soft, Token::success};
        case Kind::shown:
            return {Token::info_soft, Token::info};
        case Kind::harmless:
        case Kind::none:
            break;
    }
    return {Token::surface_sunken, Token::ink_muted};
}

std::string verdict(Ui& ui, SpotMark mark) {
    switch (mark.kind) {
        case Kind::found:
            return ui.words()("spot.hit");
        case Kind::shown:
            return ui.words()("spot.shown");
        case Kind::harmless:
            return ui.words()("spot.harmless");
        case Kind::none:
            break;
    }
    return {};
}

Vec2 badge_size(Ui& ui, bool small) {
    const float width = std::round(ui.ic(small ? 26 : 32));
    return {width, std::round(width * 1.14F)};
}

void badge(Ui& ui, Rect box, SpotMark mark) {
    ImDrawList& list = ui.list();
    const float foot = ui.px(5), pen = ui.px(2);
    const Colour ground = ui.colour(Token::surface_raised);
    switch (mark.kind) {
        case Kind::none:
            draw::fill_arch(list, box, ground, foot);
            draw::stroke_arch(list, box, ui.colour(Token::line_strong), foot, pen);
            return;
        case Kind::harmless:
            draw::fill_arch(list, box.grown(pen), ground, foot + pen);
            draw::stroke_arch(list, box, ui.colour(Token::ink_muted), foot, pen);
            draw::circle(list, {box.centre().x, box.y + box.h * 0.56F}, std::round(box.w * 0.14F),
                         ui.colour(Token::ink_muted));
            return;
        case Kind::shown:
            draw::fill_arch(list, box.grown(pen), ground, foot + pen);
            draw::stroke_arch(list, box, ui.colour(Token::info), foot, pen);
            number_in(ui, box, mark, Token::info);
            return;
        case Kind::found:
            draw::fill_arch(list, box.grown(pen), ground, foot + pen);
            draw::fill_arch(list, box, ui.colour(Token::success), foot);
            number_in(ui, box, mark, Token::surface_raised);
            corner_tick(ui, box);
            return;
    }
}

void outline_thing(Ui& ui, Rect box) {
    const float halo = ui.px(2), pen = ui.px(3), radius = ui.px(12);
    draw::stroke_rect(ui.list(), box.grown(2 * halo + pen), ui.colour(Token::surface_raised), radius + 2 * halo + pen,
                      2 * halo + pen);
    draw::stroke_rect(ui.list(), box.grown(halo + pen), ui.colour(Token::accent), radius + halo + pen, pen);
}

}  // namespace ui
