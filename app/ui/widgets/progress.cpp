#include "ui/widgets/progress.h"

#include <cmath>

#include "ui/draw.h"
#include "ui/widgets/text.h"

namespace ui {

TrackColours track_colours(std::string_view colour) {
    if (colour == "brique") return {Token::brique, Token::brique_soft, Token::brique_fill};
    if (colour == "ciel") return {Token::ciel, Token::ciel_soft, Token::ciel_fill};
    if (colour == "encre") return {Token::encre, Token::encre_soft, Token::encre_fill};
    return {Token::soleil, Token::soleil_soft, Token::soleil_fill};
}

void arch_step(Ui& ui, Rect box, ArchStep step, const ArcadeLook& look) {
    const float foot = ui.px(4), stroke = ui.px(2);
    const Colour outline = ui.colour(look.on_shade ? Token::shade_line : Token::line_strong);
    const Colour ink = ui.colour(Token::fill_ink);
    const Rect mark{box.x + box.w * 0.22F, box.y + box.h * 0.34F, box.w * 0.56F, box.h * 0.42F};
    const float pen = std::max(2.0F, box.w * 0.1F);
    ImDrawList& list = ui.list();
    switch (step) {
        case ArchStep::done:
            draw::fill_arch(list, box, ui.colour(look.fill), foot);
            draw::tick(list, mark, ink, pen);
            break;
        case ArchStep::right:
            draw::fill_arch(list, box, ui.colour(Token::success), foot);
            draw::tick(list, mark, ui.colour(Token::surface_raised), pen);
            break;
        case ArchStep::wrong:
            draw::fill_arch(list, box, ui.colour(Token::danger_soft), foot);
            draw::stroke_arch(list, box, ui.colour(Token::danger), foot, stroke);
            draw::cross(list, {box.x + box.w * 0.32F, box.y + box.h * 0.42F, box.w * 0.36F, box.w * 0.36F},
                        ui.colour(Token::danger), pen);
            break;
        case ArchStep::partly: {
            draw::fill_arch(list, box, ui.colour(Token::warning_soft), foot);
            draw::fill_arch_level(list, box, ui.colour(Token::warning), foot, 0.5F);
            draw::stroke_arch(list, box, ui.colour(Token::warning), foot, stroke);
            break;
        }
        case ArchStep::current: {
            const Colour edge = look.on_shade ? ui.colour(Token::on_shade) : ui.colour(Token::ink);
            draw::fill_arch(list, box, ui.colour(look.on_shade ? Token::shade : Token::surface_raised), foot);
            const Rect inner = box.grown(-stroke * 1.6F);
            draw::fill_arch_level(list, inner, ui.colour(look.fill), foot * 0.6F, 0.5F);
            draw::stroke_arch(list, box, edge, foot, stroke);
            const float side = box.w * 0.3F;
            draw::play(list, {box.centre().x - side * 0.4F, box.y + box.h * 0.2F, side, side}, edge);
            break;
        }
        case ArchStep::to_come:
            draw::stroke_arch(list, box, outline, foot, stroke);
            break;
    }
}

float arcade_width(Ui& ui, std::size_t steps, const ArcadeLook& look) {
    const auto count = static_cast<float>(steps);
    return count * std::round(ui.ic(look.size)) + (count - 1) * ui.sp(6);
}

void arcade(Ui& ui, std::string_view id, const std::vector<ArchStep>& steps, std::string name, const ArcadeLook& look,
            std::string value) {
    if (steps.empty()) return;
    const float width = std::round(ui.ic(look.size)), height = std::round(width * 32 / 28), between = ui.sp(6);
    if (steps.size() > 12) {
        std::size_t done = 0;
        for (const ArchStep step : steps) done += step == ArchStep::current || step == ArchStep::to_come ? 0 : 1;
        const Rect box = ui.place({std::min(ui.rest().w, ui.sp(240)), std::round(ui.sp(10))});
        draw::bar(ui.list(), box, {ui.colour(Token::surface_sunken), ui.colour(look.fill), {}, {}},
                  static_cast<float>(done) / static_cast<float>(steps.size()), -1, ui.viewport().dpi);
        ui.note_node(Role::progressbar, id, std::move(name), box, std::move(value));
        return;
    }
    const Rect box = ui.place({arcade_width(ui, steps.size(), look), height});
    float x = box.x;
    for (const ArchStep step : steps) {
        arch_step(ui, {x, box.y, width, height}, step, look);
        x += width + between;
    }
    ui.note_node(Role::progressbar, id, std::move(name), box, std::move(value));
}

void progress_bar(Ui& ui, std::string_view id, std::string name, float share, float threshold, Token value) {
    const float height = std::round(ui.sp(10));
    const Rect box = ui.take_box(height + ui.px(8));
    const Rect bar{box.x, box.y + ui.px(4), box.w, height};
    draw::bar(
        ui.list(), bar,
        {ui.colour(Token::surface_sunken), ui.colour(value), ui.colour(Token::ink), ui.colour(Token::surface_raised)},
        share, threshold, ui.viewport().dpi);
    if (ui.high_contrast()) draw::stroke_rect(ui.list(), bar, ui.colour(Token::line), bar.h / 2, ui.px(2));
    const int percent = static_cast<int>(std::lround(share * 100));
    ui.note_node(Role::progressbar, id, std::move(name), box, ui.words().percent(percent));
}

void score_gauge(Ui& ui, Rect box, std::string_view id, std::string name, float share, std::string_view number,
                 std::string_view below, std::string_view note) {
    const float stroke = std::round(box.w * 0.128F);
    const Colour track =
        ui.high_contrast() ? ui.colour(Token::ink_faint).with_alpha(0.3F) : ui.colour(Token::shade_key);
    draw::arch_gauge(ui.list(), box, track, ui.colour(Token::sun), stroke, share);
    const float inner_x = box.x + stroke + ui.px(6), inner_w = box.w - 2 * stroke - ui.px(12);
    const Font big{Type::display, Weight::bold}, small{Type::body, Weight::regular}, tiny{Type::small, Weight::regular};
    const float note_height = note.empty() ? 0 : text_height(ui, note, tiny, inner_w) + ui.sp(10);
    const float height = ui.fonts().line_height(big) + text_height(ui, below, small, inner_w) + note_height;
    float y = std::round(box.y + stroke + (box.h - stroke - height) * 0.55F);
    const auto line = [&](std::string_view words, Font font, Token ink) {
        const float tall = text_height(ui, words, font, inner_w);
        text_in(ui, {inner_x, y, inner_w, tall}, words,
                {.font = font, .colour = ink, .align = TextAlign::centre, .tabular = true});
        y += tall;
    };
    line(number, big, Token::on_shade);
    line(below, small, Token::on_shade_muted);
    if (!note.empty()) {
        y += ui.sp(10);
        line(note, tiny, Token::on_shade_muted);
    }
    ui.note_node(Role::progressbar, id, std::move(name), box, std::string(number));
}

}  // namespace ui
