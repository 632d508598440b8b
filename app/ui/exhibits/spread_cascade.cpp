// One run as it stands at a minute: how many have seen it, and a part of them around the author, circle by circle.
#include <array>
#include <cmath>

#include "ui/draw.h"
#include "ui/exhibits/spread_parts.h"
#include "ui/icons.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui::spread_parts {

namespace {

const Font small{Type::small, Weight::regular}, small_strong{Type::small, Weight::semibold};
constexpr std::array circle_colours{Token::sun, Token::brique_fill, Token::ciel_fill, Token::encre_fill};

Token colour_of(int circle) {
    return circle_colours[std::min(static_cast<std::size_t>(circle), circle_colours.size()) - 1];
}

struct Sizes {
    float reader, sharer;
};
// As large as the room for each of them allows.
Sizes sizes(Ui& ui, std::size_t count, float radius) {
    const float room = 0.27F * radius / std::sqrt(static_cast<float>(std::max<std::size_t>(count, 1)));
    const float reader = std::clamp(room, ui.px(2) * 1.1F, ui.px(5));
    return {reader, reader * 1.75F + ui.px(1)};
}

void dots(Ui& ui, const SpreadShown& shown, int minute, Rect box) {
    const auto& nodes = shown.run.nodes;
    const Vec2 centre = box.centre();
    const float radius = std::min(box.w, box.h) / 2 - ui.px(4);
    const Sizes size = sizes(ui, nodes.size(), radius);
    const auto place = [&](std::size_t i) { return centre + shown.places[i] * radius; };
    const auto seen = [&](std::size_t i) { return nodes[i].seen <= minute; };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!seen(i)) continue;
        const Vec2 from = nodes[i].parent < 0 ? centre : place(static_cast<std::size_t>(nodes[i].parent));
        const bool strong = nodes[i].shared && *nodes[i].shared <= minute;
        draw::line(ui.list(), from, place(i), ui.colour(colour_of(nodes[i].circle)).with_alpha(strong ? 0.75F : 0.28F),
                   ui.px(strong ? 2 : 1));
    }
    const Colour ground = ui.colour(Token::shade);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!seen(i)) continue;
        const Colour colour = ui.colour(colour_of(nodes[i].circle));
        if (nodes[i].shared && *nodes[i].shared <= minute) {
            draw::circle(ui.list(), place(i), size.sharer + ui.px(2), ground);
            draw::circle(ui.list(), place(i), size.sharer, colour);
        } else {
            draw::circle(ui.list(), place(i), size.reader, colour);
        }
    }
    const float author = std::round(std::clamp(radius * 0.13F, ui.px(14), ui.ic(22)));
    draw::circle(ui.list(), centre, author + ui.px(2), ground);
    draw::circle(ui.list(), centre, author, ui.colour(Token::sun));
    ui.fonts().draw_icon(ui.list(), icon::comment_text_outline, ui.ic(20), centre, ui.colour(Token::fill_ink));
}

// Its number stands behind the words, or below them where there is little room.
void legend_row(Ui& ui, std::string_view id, std::string_view words, std::string_view value, Token colour, float dot) {
    const float lead = ui.ic(24), line = ui.fonts().line_height(small);
    const float count = value.empty() ? 0 : ui.fonts().width(small_strong, value, true) + ui.sp(8);
    const bool below = count > 0 && text_width(ui, words, small) + count > ui.width() - lead;
    const float room = ui.width() - lead - (below ? 0 : count);
    const float tall = text_height(ui, words, small, room);
    const Rect row = ui.take_box(std::round(std::max(line + ui.sp(2), tall + (below ? line : 0))));
    draw::circle(ui.list(), {row.x + ui.ic(8), row.y + line / 2}, dot, ui.colour(colour));
    text_in(ui, {row.x + lead, row.y, room, tall}, words, {.font = small, .colour = Token::on_shade});
    if (below)
        text_in(ui, {row.x + lead, row.y + tall, room, line}, value, {.font = small_strong, .colour = Token::on_shade});
    else if (count > 0)
        digits_in(ui, {row.x, row.y, row.w, line}, value, small_strong, Token::on_shade);
    ui.note_node(Role::listitem, id, std::string(words), row, std::string(value));
}

void legend(Ui& ui, const SpreadShown& shown, int minute) {
    const base::Words& words = ui.words();
    const std::array names{words("spread.circle-1"), words("spread.circle-2"), words("spread.circle-3"),
                           words("spread.circle-4")};
    const auto group = ui.group(Role::list, "legend", words("spread.picture"));
    for (std::size_t c = 0; c < names.size(); ++c) {
        const int count = shown.run.circles[c][static_cast<std::size_t>(minute)];
        if (static_cast<int>(c) < shown.run.farthest && (c == 0 || count > 0))
            legend_row(ui, "circle-" + std::to_string(c + 1), names[c], number(ui, count), circle_colours[c], ui.ic(5));
    }
    ui.gap(ui.sp(10));
    legend_row(ui, "shared", words("spread.shared"), {}, Token::on_shade, ui.ic(7));
    legend_row(ui, "read", words("spread.read"), {}, Token::on_shade, ui.ic(3.5F));
    if (static_cast<int>(shown.run.nodes.size()) < shown.run.reached) {
        ui.gap(ui.sp(8));
        text(ui, "drawn",
             words("spread.drawn", {{"shown", number(ui, static_cast<double>(shown.run.nodes.size()))},
                                    {"all", number(ui, shown.run.reached)}}),
             {.font = {Type::caption, Weight::regular}, .colour = Token::on_shade_muted});
    }
}

void picture(Ui& ui, const SpreadShown& shown, int minute, Rect box) {
    if (ui.visible(box)) dots(ui, shown, minute, box);
    ui.note_node(Role::img, "dots", ui.words()("spread.picture"), box,
                 people(ui, shown.run.reach[static_cast<std::size_t>(minute)]));
}

}  // namespace

void digits_in(Ui& ui, Rect box, std::string_view figure, Font font, Token colour) {
    const float width = ui.fonts().width(font, figure, true) + 2;
    text_in(ui, {box.right() - width, box.y, width, box.h}, figure, {.font = font, .colour = colour, .tabular = true});
}

void large_number(Ui& ui, std::string_view id, std::string_view above, std::string_view figure, std::string_view widest,
                  std::string_view below) {
    const auto fits = [&](Font font) {
        return std::max(ui.fonts().width(font, widest, true), ui.fonts().width(font, figure, true)) < ui.width();
    };
    Font font{Type::display, Weight::bold};
    if (!fits(font)) font = {Type::h1, Weight::bold};
    if (!fits(font)) font = {Type::h2, Weight::semibold};
    const Rect start = ui.rest();
    if (!above.empty()) text(ui, "above", above, {.font = small, .colour = Token::on_shade_muted, .silent = true});
    {  // digits as wide as one another: without this a 1 in front would stand away from the edge
        const std::string_view first = figure.substr(0, 1);
        const float slack = (ui.fonts().width(font, first, true) - ui.fonts().width(font, first)) / 2;
        const Rect box = ui.take_box(ui.fonts().line_height(font));
        text_in(ui, {box.x - slack, box.y, box.w + slack, box.h}, figure,
                {.font = font, .colour = Token::sun, .tabular = true});
    }
    text(ui, "below", below, {.font = {Type::body, Weight::regular}, .colour = Token::on_shade, .silent = true});
    std::string name = std::string(figure) + " " + std::string(below);
    ui.note_node(Role::status, id, std::move(name), {start.x, start.y, start.w, ui.cursor().y - start.y},
                 std::string(above));
}

void cascade(Ui& ui, const SpreadShown& shown, int minute) {
    const bool contrast = ui.high_contrast();
    const Card card(ui, "cascade", ui.words()("spread.picture"),
                    {.padding = ui.width() < ui.em(tight_px) ? 16.0F : 24.0F,
                     .fill = Token::shade,
                     .edge_width = contrast ? 2.0F : 0.0F,
                     .raised = false,
                     .role = Role::figure});
    const Rect start = ui.rest();
    const int reach = shown.run.reach[static_cast<std::size_t>(minute)];
    const auto figure = [&] {
        large_number(ui, "reach", when(ui, minute), number(ui, reach), number(ui, shown.run.reached),
                     ui.words().plural("spread.people", reach));
    };
    if (start.w < ui.em(tight_px)) {
        figure();
        ui.gap(ui.sp(16));
        picture(ui, shown, minute, ui.take_box(std::round(std::min(start.w, ui.em(320)))));
        ui.gap(ui.sp(16));
        legend(ui, shown, minute);
        return;
    }
    const float left = std::round(start.w * 0.36F), gap = ui.sp(24);
    float used = 0;
    {
        const auto column = ui.column({start.x, start.y, left, 1e6F});
        figure();
        ui.gap(ui.sp(20));
        legend(ui, shown, minute);
        used = ui.used();
    }
    const Rect whole = ui.take_box(std::round(std::max(used, std::min(start.w - left - gap, ui.em(350)))));
    picture(ui, shown, minute, {start.x + left + gap, whole.y, start.w - left - gap, whole.h});
}

}  // namespace ui::spread_parts
