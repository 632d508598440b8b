#include "ui/items/remark.h"

#include "ui/widgets/text.h"

namespace ui {

void remark(Ui& ui, std::string_view id, const Remark& look) {
    const Font font{Type::body, look.strong ? Weight::semibold : Weight::regular};
    const float icon = ui.ic(24), left = icon + ui.sp(10), line = ui.fonts().line_height(font);
    const float height = text_height(ui, look.words, font, ui.width() - left);
    const Rect box = ui.take_box(std::max(height, icon));
    const float first = height > icon ? box.y + line / 2 : box.centre().y;
    if (look.sign.empty())
        ui.fonts().draw_icon(ui.list(), look.icon, icon, {box.x + icon / 2, first}, ui.colour(look.colour));
    else
        text_in(ui, {box.x, first - line / 2, icon, line}, look.sign,
                {.font = font, .colour = look.colour, .align = TextAlign::centre});
    text_in(ui, {box.x + left, box.y, box.w - left, box.h}, look.words, {.font = font});
    ui.note_node(look.role, id, look.words, box, look.value);
}

}  // namespace ui
