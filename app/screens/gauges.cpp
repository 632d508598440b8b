#include "screens/gauges.h"

#include <algorithm>
#include <array>
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

constexpr float move_seconds = 0.5F;

Token colour_of(const Gauge& gauge) {
    constexpr std::array colours{Token::accent, Token::encre, Token::brique, Token::ciel};
    return colours[gauge.place % colours.size()];
}

float share_of(const Gauge& gauge, int value) {
    if (gauge.to <= gauge.from) return 0;
    return std::clamp(static_cast<float>(value - gauge.from) / static_cast<float>(gauge.to - gauge.from), 0.0F, 1.0F);
}

std::string note_words(const base::Words& words, const Gauge& gauge, GaugeNote note) {
    const std::string start = std::to_string(gauge.start);
    const int change = gauge.value - gauge.start;
    if (change == 0) return words("gauge.same");
    if (note == GaugeNote::way) return words("gauge.way", {{"start", start}, {"value", std::to_string(gauge.value)}});
    return change > 0 ? words("gauge.up", {{"n", std::to_string(change)}, {"start", start}})
                      : words("gauge.down", {{"n", std::to_string(-change)}, {"start", start}});
}

char32_t arrow_of(int change) {
    return change > 0 ? ui::icon::arrow_up : change < 0 ? ui::icon::arrow_down : char32_t{0};
}

// An arrow and what it says. The gauge's own node says it too.
void note_line(ui::Ui& ui, const Gauge& gauge, GaugeNote note, bool centred) {
    const ui::Font font{Type::small, Weight::regular};
    const std::string words = note_words(ui.words(), gauge, note);
    const char32_t arrow = arrow_of(gauge.value - gauge.start);
    const float icon = arrow != 0 ? ui.ic(20) + ui.sp(6) : 0, room = ui.width() - icon;
    const float width = std::min(ui::text_width(ui, words, font) + 2, room);
    const Rect box = ui.take_box(ui::text_height(ui, words, font, width));
    const float x = centred ? std::round(box.centre().x - (width + icon) / 2) : box.x;
    if (arrow != 0)
        ui.fonts().draw_icon(ui.list(), arrow, ui.ic(20), {x + ui.ic(10), box.y + ui.fonts().line_height(font) / 2},
                             ui.colour(Token::ink));
    ui::text_in(ui, {x + icon, box.y, width, box.h}, words,
                {.font = font, .colour = Token::ink_muted, .tabular = true});
}

void note_gauge(ui::Ui& ui, const Gauge& gauge, GaugeNote note, Rect box) {
    ui.note_node(ui::Role::progressbar, gauge.id, gauge.name, box,
                 ui.words()("gauge.range", {{"value", std::to_string(gauge.value)},
                                            {"from", std::to_string(gauge.from)},
                                            {"to", std::to_string(gauge.to)}}));
    ui.last_node().description = note_words(ui.words(), gauge, note);
}

}  // namespace

std::vector<Gauge> gauges_of(const std::vector<course::Variable>& variables, const std::vector<int>& values) {
    std::vector<Gauge> gauges;
    for (std::size_t i = 0; i < variables.size() && i < values.size(); ++i) {
        const course::Variable& one = variables[i];
        if (!one.name.empty())
            gauges.push_back({one.id, one.name, values[i], one.start, one.from, one.to, gauges.size()});
    }
    return gauges;
}

void gauge_bar(ui::Ui& ui, const Gauge& gauge, GaugeNote note) {
    const ui::Font name_font{Type::small, Weight::semibold}, value_font{Type::h3, Weight::bold};
    const std::string value = std::to_string(gauge.value);
    const float top = ui.cursor().y;
    const float value_w = ui::text_width(ui, value, value_font) + 2, name_w = ui.width() - value_w - ui.sp(12);
    const float height =
        std::max(ui.fonts().line_height(value_font), ui::text_height(ui, gauge.name, name_font, name_w));
    const Rect line = ui.take_box(height);
    ui::text_in(ui, {line.x, line.y, name_w, line.h}, gauge.name, {.font = name_font});
    ui::text_in(ui, {line.right() - value_w, line.y, value_w, line.h}, value,
                {.font = value_font, .align = ui::TextAlign::right});
    ui.gap(ui.sp(6));
    const Rect bar = ui.take_box(std::round(ui.sp(12)));
    const float share = ui.animate(ui::make_id(ui.id(gauge.id), "bar"), share_of(gauge, gauge.value), move_seconds);
    // The tick is where it began.
    ui::draw::bar(ui.list(), bar,
                  {ui.colour(Token::surface_sunken), ui.colour(colour_of(gauge)), ui.colour(Token::ink),
                   ui.colour(Token::surface_raised)},
                  share, share_of(gauge, gauge.start), ui.viewport().dpi);
    if (ui.high_contrast()) ui::draw::stroke_rect(ui.list(), bar, ui.colour(Token::line), bar.h / 2, ui.px(2));
    ui.gap(ui.sp(8));
    note_line(ui, gauge, note, false);
    note_gauge(ui, gauge, note, {line.x, top, line.w, ui.cursor().y - top});
}

void gauge_arch(ui::Ui& ui, const Gauge& gauge) {
    const ui::Font name_font{Type::body, Weight::semibold}, value_font{Type::h1, Weight::bold},
        foot_font{Type::caption, Weight::regular};
    const Rect start = ui.rest();
    ui::text(ui, "name-" + gauge.id, gauge.name, {.font = name_font, .silent = true});
    ui.gap(ui.sp(16));
    const float width = std::round(std::min(ui.width(), ui.ic(236))), height = std::round(width * 0.56F);
    const Rect room = ui.take_box(height);
    const Rect arch{std::round(room.centre().x - width / 2), room.y, width, height};
    const float stroke = std::round(width * 0.09F);
    const Token track = ui.high_contrast() ? Token::shade_key : Token::surface_sunken;
    const float share = ui.animate(ui::make_id(ui.id(gauge.id), "arch"), share_of(gauge, gauge.value), move_seconds);
    ui::draw::arch_gauge(ui.list(), arch,
                         ui.high_contrast() ? ui.colour(Token::ink_faint).with_alpha(0.3F) : ui.colour(track),
                         ui.colour(colour_of(gauge)), stroke, share);
    const float line = ui.fonts().line_height(value_font);
    ui::text_in(ui, {arch.x, arch.bottom() - line, arch.w, line}, std::to_string(gauge.value),
                {.font = value_font, .align = ui::TextAlign::centre, .tabular = true});
    const Rect feet = ui.take_box(ui.fonts().line_height(foot_font) + ui.sp(4));
    const float foot = stroke + ui.sp(24);
    const ui::TextLook small{.font = foot_font, .colour = Token::ink_muted, .align = ui::TextAlign::centre};
    ui::text_in(ui, {arch.x + stroke / 2 - foot / 2, feet.y, foot, feet.h}, std::to_string(gauge.from), small);
    ui::text_in(ui, {arch.right() - stroke / 2 - foot / 2, feet.y, foot, feet.h}, std::to_string(gauge.to), small);
    ui.gap(ui.sp(8));
    note_line(ui, gauge, GaugeNote::since_start, true);
    note_gauge(ui, gauge, GaugeNote::since_start, {start.x, start.y, start.w, ui.cursor().y - start.y});
}

void gauges(ui::Ui& ui, const std::vector<Gauge>& all, bool arches, GaugeNote note) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0) ui.gap(ui.sp(24));
        if (arches && all.size() <= 2)
            gauge_arch(ui, all[i]);
        else
            gauge_bar(ui, all[i], note);
    }
}

void gauge_changes(ui::Ui& ui, std::string_view id, const std::vector<course::Variable>& variables,
                   const std::vector<int>& before, const std::vector<int>& after) {
    const base::Words& words = ui.words();
    const ui::Font font{Type::small, Weight::semibold};
    bool any = false, shown = false;
    for (std::size_t i = 0; i < variables.size() && i < before.size() && i < after.size(); ++i) {
        if (variables[i].name.empty()) continue;
        shown = true;
        const int change = after[i] - before[i];
        if (change == 0) continue;
        if (any) ui.gap(ui.sp(6));
        any = true;
        const std::string n = std::to_string(std::abs(change));
        const std::string said = change > 0 ? words("gauge.rose", {{"name", variables[i].name}, {"n", n}})
                                            : words("gauge.fell", {{"name", variables[i].name}, {"n", n}});
        const float icon = ui.ic(22) + ui.sp(8);
        const Rect box = ui.take_box(ui::text_height(ui, said, font, ui.width() - icon));
        ui.fonts().draw_icon(ui.list(), arrow_of(change), ui.ic(22),
                             {box.x + ui.ic(11), box.y + ui.fonts().line_height(font) / 2}, ui.colour(Token::accent));
        ui::text_in(ui, {box.x + icon, box.y, box.w - icon, box.h}, said, {.font = font, .tabular = true});
        ui.note_node(ui::Role::paragraph, std::string(id) + "-" + variables[i].id, said, box);
    }
    if (shown && !any)
        ui::text(ui, std::string(id) + "-none", words("gauge.same-all"),
                 {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
}

}  // namespace screens
