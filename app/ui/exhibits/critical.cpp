#include "ui/exhibits/critical.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {
const Font disc_font{Type::caption, Weight::semibold}, title_font{Type::body, Weight::semibold};
}  // namespace

float number_disc_size(Ui& ui) {
    return std::round(std::max(ui.ic(26), ui.fonts().line_height(disc_font) + ui.px(4)));
}

void number_disc(Ui& ui, Vec2 centre, std::size_t number, bool lit) {
    const float radius = number_disc_size(ui) / 2;
    draw::circle(ui.list(), centre, radius, ui.colour(lit ? Token::encre : Token::surface_raised));
    draw::stroke_circle(ui.list(), centre, radius, ui.colour(Token::encre), ui.px(2));
    text_in(ui, {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, std::to_string(number),
            {.font = disc_font, .colour = lit ? Token::encre_soft : Token::encre, .align = TextAlign::centre});
}

bool fold_row(Ui& ui, std::string_view id, const FoldRow& row) {
    const float pad = ui.sp(ui.width() < ui.em(200) ? 12 : 16), disc = number_disc_size(ui), between = ui.sp(12),
                icon = ui.ic(24);
    const float beside = ui.width() - 2 * pad - disc - icon - 2 * between;
    const bool below = beside < ui.em(140);  // the title on a line of its own
    const float room = below ? ui.width() - 2 * pad : beside;
    const float words = text_height(ui, row.title, title_font, room), head = std::max(disc, icon);
    const float inner = below ? head + ui.sp(4) + words : std::max(head, words);
    const Rect box = ui.take_box(std::round(std::max(ui.sp(56), inner + ui.sp(24))));
    const Control control = ui.control({.role = Role::button,
                                        .id = id,
                                        .name = row.name,
                                        .box = box,
                                        .state = {.expanded = row.open},
                                        .arrows = true});
    if (!ui.visible(box)) return control.activated;
    const bool lively = control.hovered || control.pressed;
    const float radius = ui.px(14), thickness = row.open || ui.high_contrast() ? 2.0F : 1.0F;
    draw::fill_rect(ui.list(), box, ui.colour(row.open || lively ? Token::encre_soft : Token::surface_raised), radius);
    draw::stroke_rect(ui.list(), box, ui.colour(row.open || lively ? Token::encre : Token::line_strong), radius,
                      ui.px(thickness));
    const float y = below ? box.y + ui.sp(12) + head / 2 : box.centre().y;
    number_disc(ui, {box.x + pad + disc / 2, y}, row.number, row.open);
    ui.fonts().draw_icon(ui.list(), row.open ? icon::chevron_up : icon::chevron_down, icon,
                         {box.right() - pad - icon / 2, y}, ui.colour(Token::ink_muted));
    if (below)
        text_in(ui, {box.x + pad, box.y + ui.sp(16) + head, room, words}, row.title, {.font = title_font});
    else
        text_in(ui, {box.x + pad + disc + between, box.y, room, box.h}, row.title, {.font = title_font});
    return control.activated;
}

FittingButton critical_button(const std::string& label, const std::string& name, bool open) {
    return {.id = "critical",
            .label = label,
            .look = {.size = ButtonSize::compact,
                     .icon = icon::magnify,
                     .icon_after = open ? icon::chevron_up : icon::chevron_down,
                     .accessible_name = name},
            .expanded = open};
}

void critical_note(Ui& ui, std::string_view id, std::string_view title, std::string_view words) {
    const bool contrast = ui.high_contrast(), narrow = ui.width() < ui.em(360);
    const Card card(ui, id, std::string(title),
                    {.padding = ui.width() < ui.em(220) ? 12.0F
                                : narrow                ? 16.0F
                                                        : 20.0F,
                     .radius = 16,
                     .fill = Token::encre_soft,
                     .edge = Token::encre,
                     .edge_width = contrast ? 2.0F : 0.0F,
                     .raised = false,
                     .role = Role::note});
    const Rect start = ui.rest();
    const float tile = std::round(ui.ic(44)), tall = std::round(tile * 48 / 44);
    const float left = narrow ? 0 : tile + ui.sp(16);
    if (!narrow)
        arch_tile(ui, {start.x, start.y, tile, tall}, ui.colour(Token::encre), ui.colour(Token::encre_soft),
                  icon::comment_question_outline);
    {
        const auto flow = ui.column({start.x + left, start.y, start.w - left, 1e6F}, true);
        text(ui, "title", title, {.font = title_font, .colour = Token::encre});
        ui.gap(ui.sp(4));
        text(ui, "words", words);
    }
    if (!narrow && ui.cursor().y < start.y + tall) ui.gap(start.y + tall - ui.cursor().y);
}

void source_line(Ui& ui, std::string_view words) {
    text(ui, "source", words, {.font = {Type::caption, Weight::regular}, .colour = Token::ink_muted});
}

}  // namespace ui
