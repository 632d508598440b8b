#include "screens/module_row.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

std::string module_state(const base::Words& words, const course::Module& module,
                         const learning::ModuleProgress& progress) {
    switch (learning::state(module, progress)) {
        case learning::ModuleState::finished:
            return words("home.module-finished", {{"percent", words.percent(progress.best()->percent())}});
        case learning::ModuleState::in_progress:
            return words("home.module-progress",
                         {{"minutes", words.minutes(std::max(1, learning::minutes_left(module, progress)))}});
        case learning::ModuleState::not_started:
            break;
    }
    return words("home.module-new", {{"minutes", words.minutes(module.minutes)}});
}

}  // namespace

Asked module_row(ui::Ui& ui, const View& view, const course::Module& module, const ui::TrackColours& colours,
                 bool current, bool rule) {
    const learning::ModuleProgress& progress = view.progress->of(module.id);
    const std::string title = module.lesson(view.language).title, state = module_state(ui.words(), module, progress);
    const ui::Font strong{Type::small, Weight::semibold}, small{Type::caption, Weight::regular};
    const float inset = ui.sp(current ? 8 : 24), pad = ui.sp(current ? 16 : 0);
    const float arch_w = std::round(ui.ic(28)), arch_h = std::round(arch_w * 32 / 28), gap = ui.sp(16);
    const float chevron = ui.ic(24);
    const float text_w = ui.width() - 2 * inset - 2 * pad - arch_w - gap - chevron;
    const float title_h = ui::text_height(ui, title, strong, text_w),
                state_h = ui::text_height(ui, state, small, text_w);
    const Rect row = ui.take_box(std::round(std::max(ui.sp(64), title_h + state_h + ui.sp(20))));
    const Rect box{row.x + inset, row.y, row.w - 2 * inset, row.h};
    const ui::Control control = ui.control({.role = ui::Role::link,
                                            .id = module.id,
                                            .name = title,
                                            .box = box,
                                            .description = state,
                                            .state = {.current = current},
                                            .arrows = true,
                                            .radius = 12});
    const bool lively = control.hovered || control.pressed;
    if (rule)
        ui::draw::fill_rect(ui.list(), {row.x + ui.sp(24), row.y, row.w - 2 * ui.sp(24), ui.px(1)},
                            ui.colour(Token::line));
    if (current || lively) ui::draw::fill_rect(ui.list(), box, ui.colour(Token::accent_soft), ui.px(12));
    if (ui.high_contrast() && (current || lively))
        ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::accent), ui.px(12), ui.px(2));
    const auto state_of = learning::state(module, progress);
    const ui::ArchStep step = state_of == learning::ModuleState::finished      ? ui::ArchStep::done
                              : state_of == learning::ModuleState::in_progress ? ui::ArchStep::current
                                                                               : ui::ArchStep::to_come;
    const float x = box.x + pad;
    ui::arch_step(ui, {x, std::round(row.centre().y - arch_h / 2), arch_w, arch_h}, step, {.fill = colours.fill});
    const float y = std::round(row.centre().y - (title_h + state_h) / 2), text_x = x + arch_w + gap;
    ui::text_in(ui, {text_x, y, text_w, title_h}, title, {.font = strong});
    ui::text_in(ui, {text_x, y + title_h, text_w, state_h}, state, {.font = small, .colour = Token::ink_muted});
    if (current || lively)
        ui.fonts().draw_icon(ui.list(), ui::icon::chevron_right, chevron,
                             {box.right() - ui.sp(8) - chevron / 2, row.centre().y}, ui.colour(Token::ink));
    return control.activated ? Asked(OpenModule{module.id}) : std::nullopt;
}

}  // namespace screens
