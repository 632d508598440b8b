#include "screens/arch_row.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

void ground(ui::Ui& ui, Rect box, bool current, const ui::Control& control) {
    if (current)
        ui::draw_surface(ui, box, {.radius = 16});
    else if (control.hovered || control.pressed)
        ui::draw::fill_rect(ui.list(), box, ui.colour(Token::accent_soft), ui.px(16));
    if (ui.high_contrast() && !current && control.hovered)
        ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::accent), ui.px(16), ui.px(2));
}

void arch_with(ui::Ui& ui, Rect arch, const ArchRow& row) {
    ui::draw::fill_arch(ui.list(), arch, ui.colour(row.current ? Token::sun : Token::accent_soft), ui.px(8));
    if (ui.high_contrast() && !row.current)
        ui::draw::stroke_arch(ui.list(), arch, ui.colour(Token::line), ui.px(8), ui.px(2));
    const Token ink = row.current ? Token::fill_ink : Token::accent;
    if (row.icon != 0) {
        ui.fonts().draw_icon(ui.list(), row.icon, ui.ic(22), {arch.centre().x, arch.centre().y + arch.h * 0.05F},
                             ui.colour(ink));
        return;
    }
    ui::text_in(
        ui, {arch.x, arch.y + arch.h * 0.06F, arch.w, arch.h}, row.number,
        {.font = {Type::small, Weight::semibold}, .colour = ink, .align = ui::TextAlign::centre, .tabular = true});
}

}  // namespace

bool arch_row(ui::Ui& ui, const ArchRow& row) {
    const ui::Font strong{Type::small, Weight::semibold}, small{Type::caption, Weight::regular};
    const float pad = ui.sp(14), arch_w = std::round(ui.ic(38)), arch_h = std::round(ui.ic(42)), gap = ui.sp(14);
    const float mark = ui.ic(24);
    const float width = ui.width() - 2 * pad - arch_w - gap - mark - ui.sp(8);
    const float title_h = ui::text_height(ui, row.title, strong, width),
                note_h = ui::text_height(ui, row.note, small, width);
    const Rect box = ui.take_box(std::round(std::max(ui.sp(64), title_h + note_h + 2 * ui.sp(11))));
    const ui::Control control = ui.control({.role = ui::Role::link,
                                            .id = row.id,
                                            .name = row.title,
                                            .box = box,
                                            .description = row.note,
                                            .state = {.current = row.current},
                                            .arrows = true,
                                            .radius = 16});
    ground(ui, box, row.current, control);
    const Rect arch{box.x + pad, std::round(box.centre().y - arch_h / 2), arch_w, arch_h};
    arch_with(ui, arch, row);
    const float x = arch.right() + gap, y = std::round(box.centre().y - (title_h + note_h) / 2);
    ui::text_in(ui, {x, y, width, title_h}, row.title, {.font = strong});
    ui::text_in(ui, {x, y + title_h, width, note_h}, row.note, {.font = small, .colour = Token::ink_muted});
    ui.fonts().draw_icon(ui.list(), row.mark, mark, {box.right() - pad - mark / 2, box.centre().y},
                         ui.colour(row.mark_ink));
    return control.activated;
}

}  // namespace screens
