#include "ui/exhibits/chart_marks.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/draw.h"
#include "ui/outline.h"

namespace ui {

namespace {

struct SeriesLook {
    Token fill, ink;
};
constexpr std::array looks{SeriesLook{Token::accent, Token::accent}, SeriesLook{Token::brique_fill, Token::brique},
                           SeriesLook{Token::ciel_fill, Token::ciel}};

const SeriesLook& look_of(std::size_t series) {
    return looks[series % looks.size()];
}

// Bands across a convex outline.
void stripes(Ui& ui, const draw::Points& outline, Rect box, Vec2 normal, Colour colour) {
    const float thick = ui.px(3), pitch = ui.px(9);
    const float from =
        std::min({normal.x * box.x, normal.x * box.right()}) + std::min({normal.y * box.y, normal.y * box.bottom()});
    const float to =
        std::max({normal.x * box.x, normal.x * box.right()}) + std::max({normal.y * box.y, normal.y * box.bottom()});
    for (float at = std::ceil(from / pitch) * pitch; at < to; at += pitch) {
        const draw::Points band =
            draw::clipped(draw::clipped(outline, normal, at), {-normal.x, -normal.y}, -(at + thick));
        if (band.size() >= 3) draw::fill(ui.list(), band, colour);
    }
}

void dashed_path(Ui& ui, const draw::Points& path, Colour colour, float thickness, float dash, float gap) {
    const float all = draw::length(path);
    for (float at = 0; at < all; at += dash + gap)
        draw::stroke(ui.list(), draw::part(path, at, std::min(all, at + dash)), colour, thickness, draw::Ends::open);
}

}  // namespace

Token series_ink(std::size_t series) {
    return look_of(series).ink;
}

void series_bar(Ui& ui, Rect box, std::size_t series, BarShape shape) {
    if (box.w < 1 || box.h < 1) return;
    const SeriesLook& look = look_of(series);
    box = draw::snapped(box);
    const float round = box.h / 2;
    const draw::Points outline =
        shape == BarShape::standing ? draw::arch(box, ui.px(2))
        : shape == BarShape::lying
            ? draw::rounded(box, {ui.px(2), std::min(round, box.w), std::min(round, box.w), ui.px(2)})
            : draw::rounded(box, draw::all(ui.px(2)));
    draw::fill(ui.list(), outline, ui.colour(look.fill));
    if (series == 0) return;
    const float s = std::sqrt(0.5F);
    stripes(ui, outline, box,
            series == 1                ? Vec2{s, s}
            : shape == BarShape::lying ? Vec2{1, 0}
                                       : Vec2{0, 1},
            ui.colour(Token::surface_raised).with_alpha(0.55F));
    if (box.w > ui.px(6) && box.h > ui.px(6)) {  // a fill under 3:1 has an edge that is not
        const Rect middle = box.grown(-ui.px(2) / 2);
        const draw::Points edge = shape == BarShape::standing ? draw::arch(middle, ui.px(1))
                                  : shape == BarShape::lying
                                      ? draw::rounded(middle, {ui.px(1), middle.h / 2, middle.h / 2, ui.px(1)})
                                      : draw::rounded(middle, draw::all(ui.px(1)));
        draw::stroke(ui.list(), edge, ui.colour(look.ink), ui.px(2), draw::Ends::closed);
    }
}

void series_point(Ui& ui, Vec2 at, std::size_t series, float size) {
    const Colour ink = ui.colour(look_of(series).ink), ground = ui.colour(Token::surface_raised);
    const float radius = size / 2, halo = ui.px(2);
    switch (series % looks.size()) {
        case 0:
            draw::circle(ui.list(), at, radius + halo, ground);
            draw::circle(ui.list(), at, radius, ink);
            break;
        case 1: {
            const Rect box{at.x - radius, at.y - radius, size, size};
            draw::fill_rect(ui.list(), box.grown(halo), ground);
            draw::fill_rect(ui.list(), box, ink);
            draw::fill_rect(ui.list(), box.grown(-size * 0.28F), ground);
            break;
        }
        default: {
            const auto triangle = [at](float r) {
                return draw::Points{
                    {at.x, at.y - r * 1.2F}, {at.x + r * 1.15F, at.y + r * 0.9F}, {at.x - r * 1.15F, at.y + r * 0.9F}};
            };
            draw::fill(ui.list(), triangle(radius + halo * 1.5F), ground);
            draw::fill(ui.list(), triangle(radius), ink);
        }
    }
}

void series_line(Ui& ui, const std::vector<Vec2>& points, std::size_t series) {
    if (points.size() < 2) return;
    const Colour ink = ui.colour(look_of(series).ink);
    const float thickness = ui.ic(3);
    switch (series % looks.size()) {
        case 0:
            draw::stroke(ui.list(), points, ink, thickness, draw::Ends::open);
            break;
        case 1:
            dashed_path(ui, points, ink, thickness, ui.ic(10), ui.ic(6));
            break;
        default:
            dashed_path(ui, points, ink, thickness, ui.ic(3), ui.ic(5));
    }
}

void series_key(Ui& ui, Rect box, std::size_t series, bool lines) {
    if (!lines) {
        const float side = std::round(std::min(box.w, box.h) * 0.72F);
        series_bar(ui, {box.centre().x - side / 2, box.centre().y - side / 2, side, side}, series, BarShape::square);
        return;
    }
    series_line(ui, {{box.x, box.centre().y}, {box.right(), box.centre().y}}, series);
    series_point(ui, box.centre(), series, std::round(ui.ic(11)));
}

}  // namespace ui
