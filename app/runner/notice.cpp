// What could not be saved is said above everything, until it is put away or saved after all.
#include <algorithm>
#include <cmath>

#include "runner/state.h"
#include "screens/chrome.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace runner {

void Program::Impl::draw_notice() {
    if (save_error.empty()) return;
    ui::Ui& on = *ui;
    const ui::Vec2 size = on.viewport().size;
    const std::string key = "error." + save_error;
    const std::string text = words.has(key) ? words(key, {{"detail", store.folder().string()}})
                                            : words("error.save-failed", {{"detail", store.folder().string()}});
    const float margin = on.sp(16), width = std::min(on.sp(820), size.x - 2 * margin), pad = on.sp(20),
                side = std::round(on.ic(48));
    const ui::Font font{ui::Type::body, ui::Weight::regular};
    const float icon = on.ic(24), room = width - 2 * pad - icon - on.sp(14) - side - on.sp(8);
    const float height = std::round(std::max(on.sp(72), ui::text_height(on, text, font, room) + 2 * on.sp(16)));
    // Above the bar where one goes on: what failed is tried again there.
    ui::Rect free{0, 0, size.x, size.y};
    screens::action_bar(on, free);
    const ui::Rect box{std::round((size.x - width) / 2), free.bottom() - height - on.sp(16), width, height};
    const auto group = on.group(ui::Role::alert, "notice", text, box);
    ui::draw::fill_rect(on.list(), box, on.colour(ui::Token::danger_soft), on.px(14));
    ui::draw::stroke_rect(on.list(), box, on.colour(ui::Token::danger), on.px(14), on.px(3));
    on.fonts().draw_icon(on.list(), ui::icon::alert_circle, icon, {box.x + pad + icon / 2, box.centre().y},
                         on.colour(ui::Token::danger));
    ui::text_in(on, {box.x + pad + icon + on.sp(14), box.y, room, box.h}, text, {.font = font});
    const ui::Rect close{box.right() - pad - side, std::round(box.centre().y - side / 2), side, side};
    if (ui::icon_button_in(on, close, "dismiss", words("error.dismiss"), ui::icon::close, {.edged = false}))
        save_error.clear();
}

}  // namespace runner
