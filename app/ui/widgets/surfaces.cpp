#include "ui/widgets/surfaces.h"

#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/text.h"

namespace ui {

void draw_surface(Ui& ui, Rect box, const CardLook& look) {
    const float radius = ui.px(look.radius);
    if (look.raised && ui.theme().name == base::ThemeName::light)
        draw::shadow(ui.list(), box, radius, draw::Elevation::card, ui.colour(Token::ink), ui.viewport().dpi);
    draw::fill_rect(ui.list(), box, ui.colour(look.fill), radius);
    if (look.edge_width > 0)
        draw::stroke_rect(ui.list(), box, ui.colour(look.edge), radius,
                          ui.px(ui.high_contrast() ? std::max(2.0F, look.edge_width) : look.edge_width));
}

Card::Card(Ui& ui, std::string_view id, std::string name, CardLook look)
    : ui_(ui),
      look_(look),
      box_(ui.rest()),
      top_(std::round(ui.cursor().y)),
      height_id_(make_id(ui.id(id), "card-height")),
      pad_(ui.sp(look.padding)),
      group_(ui.group(look.role, id, std::move(name))) {
    under_ = std::make_unique<Ui::Under>(ui_, [this](ImDrawList&) { draw_surface(ui_, box_, look_); });
    // A Flow cannot be moved. NOLINTNEXTLINE(modernize-make-unique)
    flow_.reset(new Ui::Flow(ui_.column({box_.x + pad_, top_ + pad_, box_.w - 2 * pad_, 1e6F}, true)));
}

Card::~Card() {
    ui_.gap(pad_);
    flow_.reset();
    const float natural = ui_.cursor().y - top_;
    if (look_.natural != nullptr) *look_.natural = natural;
    const float height = std::max(look_.min_height, natural);
    ui_.gap(top_ + height - ui_.cursor().y);
    box_ = {box_.x, top_, box_.w, height};
    under_.reset();
}

float common_height(Ui& ui, std::string_view row) {
    const Id id = ui.id(row);
    return ui.remembered(make_id(id, "common-height"), 0);
}

void note_height(Ui& ui, std::string_view row, float height) {
    ui.remember(make_id(ui.id(row), "common-height"), height);
}

namespace {
Font chip_font() {
    return {Type::caption, Weight::semibold};
}
}  // namespace

Vec2 chip_size(Ui& ui, std::string_view words, const Chip& look) {
    const float icon = look.icon != 0 ? ui.ic(20) + ui.sp(6) : 0;
    const float height = std::max(ui.sp(32), ui.fonts().line_height(chip_font()) + ui.sp(6));
    return {std::ceil(text_width(ui, words, chip_font()) + icon + 2 * ui.sp(14)), std::round(height)};
}

void chip_in(Ui& ui, Rect box, std::string_view words, const Chip& look) {
    draw::fill_rect(ui.list(), box, ui.colour(look.fill), box.h / 2);
    if (ui.high_contrast()) draw::stroke_rect(ui.list(), box, ui.colour(Token::line), box.h / 2, ui.px(2));
    Rect inner{box.x + ui.sp(14), box.y, box.w - 2 * ui.sp(14), box.h};
    if (look.icon != 0) {
        ui.fonts().draw_icon(ui.list(), look.icon, ui.ic(20), {inner.x + ui.ic(10), box.centre().y},
                             ui.colour(look.ink));
        const float shift = ui.ic(20) + ui.sp(6);
        inner = {inner.x + shift, inner.y, inner.w - shift, inner.h};
    }
    text_in(ui, {inner.x, inner.y, inner.w + 2, inner.h}, words,
            {.font = chip_font(), .colour = look.ink, .max_lines = 1});
}

Rect chip(Ui& ui, std::string_view id, std::string_view words, const Chip& look) {
    const Rect box = ui.place(chip_size(ui, words, look));
    chip_in(ui, box, words, look);
    ui.note_node(Role::paragraph, id, std::string(words), box);
    return box;
}

CalloutLook callout_look(course::CalloutKind kind) {
    using course::CalloutKind;
    switch (kind) {
        case CalloutKind::note:
            return {Token::info_soft, Token::info,      icon::information_outline,
                    Token::info,      Token::info_soft, "callout.note"};
        case CalloutKind::tip:
            return {Token::sun_soft, Token::soleil,   icon::lightbulb_outline,
                    Token::sun,      Token::fill_ink, "callout.tip"};
        case CalloutKind::important:
            return {Token::accent_soft, Token::accent,      icon::bullhorn_outline,
                    Token::accent,      Token::accent_soft, "callout.important"};
        case CalloutKind::warning:
            return {Token::warning_soft, Token::warning,      icon::alert_outline,
                    Token::warning,      Token::warning_soft, "callout.warning"};
        case CalloutKind::caution:
            return {Token::danger_soft, Token::danger,      icon::alert_circle,
                    Token::danger,      Token::danger_soft, "callout.caution"};
        case CalloutKind::example:
            return {Token::info_soft, Token::info,      icon::format_quote,
                    Token::info,      Token::info_soft, "callout.example"};
        case CalloutKind::story:
            return {Token::brique_soft, Token::brique,      icon::comment_text_outline,
                    Token::brique,      Token::brique_soft, "callout.story"};
        case CalloutKind::do_this:
            return {Token::success_soft, Token::success,      icon::check_circle,
                    Token::success,      Token::success_soft, "callout.do"};
        case CalloutKind::dont:
            return {Token::danger_soft, Token::danger,      icon::close_circle_outline,
                    Token::danger,      Token::danger_soft, "callout.dont"};
        case CalloutKind::guideline:
            return {Token::accent_soft, Token::accent,      icon::compass_outline,
                    Token::accent,      Token::accent_soft, "callout.guideline"};
        case CalloutKind::reflect:
            return {Token::encre_soft, Token::encre,      icon::comment_question_outline,
                    Token::encre,      Token::encre_soft, "callout.reflect"};
        case CalloutKind::source:
            return {Token::surface_sunken, Token::ink_muted,      icon::file_check,
                    Token::ink_muted,      Token::surface_sunken, "callout.source"};
        case CalloutKind::keep:
            return {Token::sun_soft, Token::soleil,   icon::bookmark_outline,
                    Token::sun,      Token::fill_ink, "callout.keep"};
        case CalloutKind::takeaway:
            return {Token::ciel_soft, Token::ciel,      icon::flag_outline,
                    Token::ciel,      Token::ciel_soft, "callout.takeaway"};
    }
    return {};
}

void arch_tile(Ui& ui, Rect box, Colour fill, Colour ink, char32_t icon, float icon_px) {
    draw::fill_arch(ui.list(), box, fill, ui.px(8));
    ui.fonts().draw_icon(ui.list(), icon, ui.ic(icon_px), {box.centre().x, box.centre().y + box.h * 0.05F}, ink);
}

}  // namespace ui
