// The people reached over simulated time. The slider that chooses the minute is the axis of the curve.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/exhibits/spread_parts.h"
#include "ui/icons.h"
#include "ui/outline.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

namespace ui::spread_parts {

namespace {

const Font caption{Type::caption, Weight::regular}, caption_strong{Type::caption, Weight::semibold};

// The next of 1, 2, 3, 4, 5, 6, 8, 10 times a power of ten.
int round_top(int value) {
    for (int power = 1;; power *= 10)
        for (const int digit : {1, 2, 3, 4, 5, 6, 8})
            if (digit * power >= value) return digit * power;
}

struct Plot {
    Rect box;
    int minutes = 1, top = 1;
    bool tight = false;
    float x(double minute) const { return box.x + box.w * static_cast<float>(minute / minutes); }
    float y(int people) const { return box.bottom() - box.h * static_cast<float>(people) / static_cast<float>(top); }
};

// The curve from the left to `minute`, a point every other pixel.
draw::Points line_of(const Plot& plot, const std::vector<int>& reach, int minute) {
    draw::Points points;
    const int step = std::max(1, static_cast<int>(2 * static_cast<float>(plot.minutes) / std::max(plot.box.w, 1.0F)));
    for (int m = 0; m < minute; m += step)
        draw::add_point(points, {plot.x(m), plot.y(reach[static_cast<std::size_t>(m)])});
    draw::add_point(points, {plot.x(minute), plot.y(reach[static_cast<std::size_t>(minute)])});
    return points;
}

void area(Ui& ui, const Plot& plot, const draw::Points& line) {
    const Colour colour = ui.colour(Token::accent_soft);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const float x = std::floor(line[i - 1].x), right = std::floor(line[i].x);
        if (right > x) draw::fill_rect(ui.list(), {x, line[i].y, right - x, plot.box.bottom() - line[i].y}, colour);
    }
}

std::vector<int> grid_values(const Plot& plot) {
    if (plot.top % 2 != 0 || plot.tight) return {plot.top};
    return {plot.top / 2, plot.top};
}

// Lines to read heights by, their numbers before them; where there is little room, above.
void grid(Ui& ui, const Plot& plot, float left) {
    const float line = ui.fonts().line_height(caption);
    for (const int value : grid_values(plot)) {
        const float y = std::round(plot.y(value));
        draw::fill_rect(ui.list(), {plot.box.x, y, plot.box.w, ui.px(1)}, ui.colour(Token::line));
        const Rect beside{left, y - line / 2, plot.box.x - ui.sp(8) - left, line};
        if (plot.tight)
            text_in(ui, {plot.box.x, y - line, plot.box.w, line}, number(ui, value),
                    {.font = caption, .colour = Token::ink_muted});
        else
            digits_in(ui, beside, number(ui, value), caption, Token::ink_muted);
    }
}

// Where the label of a mark stands: to the right of its line, or to the left where there is no room.
void mark(Ui& ui, const Plot& plot, int minute, float top, std::string_view words, Token colour, char32_t sign) {
    const float x = plot.x(minute), side = ui.ic(20), height = ui.fonts().line_height(caption_strong);
    const float width = text_width(ui, words, caption_strong) + 2;
    const Colour ink = ui.colour(colour);
    const float above = top + height / 2;
    draw::line(ui.list(), {std::round(x), above}, {std::round(x), plot.box.bottom()}, ink, ui.px(2));
    const bool left = x + side / 2 + ui.sp(6) + width > plot.box.right() + ui.ic(20);
    draw::circle(ui.list(), {x, above}, side / 2 + ui.px(2), ink);
    ui.fonts().draw_icon(ui.list(), sign, side, {x, above}, ui.colour(Token::surface_raised));
    const float at = left ? x - side / 2 - ui.sp(6) - width : x + side / 2 + ui.sp(6);
    const Rect box{std::round(at), top, width, height};
    draw::fill_rect(ui.list(), box.grown(ui.px(2)), ui.colour(Token::surface_raised));
    text_in(ui, box, words, {.font = caption_strong, .colour = colour});
}

void marks(Ui& ui, const SpreadShown& shown, const Plot& plot, float top) {
    const base::Words& words = ui.words();
    const float row = ui.ic(24) + ui.sp(4);
    if (shown.setting.answer) {
        const int minute = std::min(shown.setting.answer->after, plot.minutes);
        mark(ui, plot, minute, top, words("spread.answer-mark"), Token::success, icon::reply);
        top += row;
    }
    if (shown.setting.deletion)
        mark(ui, plot, std::min(*shown.setting.deletion, plot.minutes), top, words("spread.deletion-mark"),
             Token::danger, icon::delete_);
}

void dashes(Ui& ui, const draw::Points& line, Colour colour) {
    const float dash = ui.px(7), period = ui.px(12), whole = draw::length(line);
    for (float at = 0; at < whole; at += period)
        draw::stroke(ui.list(), draw::part(line, at, std::min(at + dash, whole)), colour, ui.px(2), draw::Ends::open);
}

void hours_below(Ui& ui, const Plot& plot) {
    const float line = ui.fonts().line_height(caption);
    const Rect row = ui.take_box(line);
    const int hours = plot.minutes / 60;
    const float widest = text_width(ui, duration(ui, plot.minutes), caption) + ui.sp(16);
    const int room = std::max(1, static_cast<int>(plot.box.w / widest));
    int step = 1;
    for (const int wanted : {1, 2, 3, 4, 6, 8, 12, 24, 36, 72}) {
        step = wanted;
        if (hours / wanted <= std::min(room, 8)) break;
    }
    for (int hour = 0; hour <= hours; hour += step) {
        const std::string words = hour == 0 ? ui.words()("spread.hours", {{"h", "0"}}) : duration(ui, hour * 60);
        const float width = text_width(ui, words, caption) + 2, x = plot.x(hour * 60);
        draw::fill_rect(ui.list(), {std::round(x - ui.px(1)), row.y - ui.sp(4), ui.px(2), ui.sp(4)},
                        ui.colour(Token::line_strong));
        const float left = std::clamp(x - width / 2, row.x, std::max(row.x, row.right() - width));
        text_in(ui, {left, row.y, width, line}, words,
                {.font = caption, .colour = Token::ink_muted, .align = TextAlign::centre});
    }
}

void compared(Ui& ui, const SpreadShown& shown, int minute) {
    ui.gap(ui.sp(8));
    const std::string words =
        ui.words()("spread.without", {{"n", number(ui, shown.plain->reach[static_cast<std::size_t>(minute)])}});
    const Font font{Type::small, Weight::regular};
    const bool tight = ui.width() < ui.em(tight_px);
    if (tight) ui.gap(ui.sp(8));
    const float lead = tight ? 0 : ui.ic(40), room = ui.width() - lead;
    const Rect row = ui.take_box(text_height(ui, words, font, room));
    const float y = tight ? row.y - ui.sp(2) : row.y + ui.fonts().line_height(font) / 2;
    dashes(ui, {{row.x, y}, {row.x + ui.ic(30), y}}, ui.colour(Token::brique));
    text_in(ui, {row.x + lead, row.y, room, row.h}, words, {.font = font});
    ui.note_node(Role::paragraph, "without", words, row);
}

void axis(Ui& ui, SpreadState& state, const SpreadShown& shown, const Plot& plot) {
    const int minute = static_cast<int>(state.minute);
    const int step = std::max(5, plot.minutes / 96 / 5 * 5);
    const auto moved = slider(
        ui, "time",
        {.name = ui.words()("spread.time"),
         .value = ui.words()(
             "spread.time-value",
             {{"when", when(ui, minute)}, {"people", people(ui, shown.run.reach[static_cast<std::size_t>(minute)])}}),
         .range = {.now = static_cast<float>(minute),
                   .min = 0,
                   .max = static_cast<float>(plot.minutes),
                   .step = static_cast<float>(step)},
         .page = 60});
    if (!moved) return;
    state.minute = static_cast<double>(*moved);
    state.number = std::max(1, state.number);
    state.playing = false;
}

}  // namespace

void curve(Ui& ui, const course::Spread& spread, SpreadState& state, const SpreadShown& shown) {
    const int minute = static_cast<int>(state.minute), minutes = spread.hours * 60;
    const int top = round_top(std::max(shown.run.reached, shown.plain ? shown.plain->reached : 0));
    const int rows = (shown.setting.answer ? 1 : 0) + (shown.setting.deletion ? 1 : 0);
    const float line_height = ui.fonts().line_height(caption), knob = std::round(ui.ic(20));
    const bool tight = ui.width() < ui.em(tight_px);
    const float above = static_cast<float>(rows) * (ui.ic(24) + ui.sp(4)) + (tight ? line_height : line_height / 2);
    const Rect start = ui.rest();
    // The slider's track ends a knob's width before its ends: the curve begins above its first minute.
    const float gutter = tight ? 0 : std::max(0.0F, ui.fonts().width(caption, number(ui, top), true) + ui.sp(8) - knob);
    {
        const auto column = ui.column({start.x + gutter, start.y, start.w - gutter, 1e6F}, true);
        const Rect whole = ui.take_box(std::round(above + ui.em(110)));
        const Plot plot{{whole.x + knob, whole.y + above, whole.w - 2 * knob, whole.h - above}, minutes, top, tight};
        const int until = state.number == 0 ? 0 : minute;
        const draw::Points line = line_of(plot, shown.run.reach, until);
        area(ui, plot, line);
        grid(ui, plot, start.x);
        marks(ui, shown, plot, whole.y);
        if (shown.plain) dashes(ui, line_of(plot, shown.plain->reach, until), ui.colour(Token::brique));
        if (line.size() > 1) draw::stroke(ui.list(), line, ui.colour(Token::accent), ui.px(3), draw::Ends::open);
        draw::circle(ui.list(), line.back(), ui.px(6), ui.colour(Token::accent));
        draw::circle(ui.list(), line.back(), ui.px(2), ui.colour(Token::accent_ink));
        axis(ui, state, shown, plot);
        hours_below(ui, plot);
    }
    if (shown.plain) compared(ui, shown, minute);
}

}  // namespace ui::spread_parts
