// A number to guess on a scale. Nothing is chosen until somebody moves the slider: a lazy middle is no answer.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/items/item_view.h"
#include "ui/items/numbers.h"
#include "ui/items/remark.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::string_view nothing_yet = "…";
constexpr int page_steps = 10;
const Font value_font{Type::h2, Weight::semibold}, end_font{Type::small, Weight::regular},
    band_font{Type::small, Weight::semibold};

// The stops of the slider, and how their numbers are written.
class Scale {
public:
    Scale(const course::Estimate& kind, base::Language language)
        : kind_(kind),
          language_(language),
          decimals_(std::max(decimals_of(kind.step), decimals_of(kind.from))),
          stops_(std::max(1.0, std::ceil((kind.to - kind.from) / kind.step - 1e-9))) {}

    double value(double stop) const { return stop >= stops_ ? kind_.to : kind_.from + stop * kind_.step; }
    double stop(double value) const { return std::clamp(std::round((value - kind_.from) / kind_.step), 0.0, stops_); }
    double middle() const { return std::floor(stops_ / 2); }
    double last() const { return stops_; }
    float share(double value) const {
        return static_cast<float>(std::clamp((value - kind_.from) / (kind_.to - kind_.from), 0.0, 1.0));
    }
    double at_share(float share) const { return kind_.from + static_cast<double>(share) * (kind_.to - kind_.from); }

    std::string bare(double value) const {
        return written_number(language_, value, std::max(decimals_, decimals_of(value)), !years());
    }
    std::string shown(double value) const { return with_unit(language_, bare(value), kind_.unit); }
    std::string margin(double value) const { return written_number(language_, value, decimals_of(value)); }
    std::string range(double low, double high) const {
        return low == high ? shown(low) : bare(low).append("–").append(shown(high));
    }

private:
    // A scale of four digits from end to end and without a unit counts years, and no year is written "2.004".
    bool years() const { return kind_.unit.empty() && kind_.from >= 1000 && kind_.to < 10000; }

    const course::Estimate& kind_;
    base::Language language_;
    int decimals_;
    double stops_;
};

// Where a track stands, in pixels.
struct Track {
    Rect box;  // of the line
    float knob, left, travel;
    float x(float share) const { return left + share * travel; }
};

Track track_in(Ui& ui, Rect row) {
    const float knob = std::round(ui.ic(20)), line = std::round(ui.ic(10));
    return {{row.x, std::round(row.centre().y - line / 2), row.w, line}, knob, row.x + knob, row.w - 2 * knob};
}

void bare_track(Ui& ui, const Track& track) {
    const float radius = track.box.h / 2;
    draw::fill_rect(ui.list(), track.box, ui.colour(Token::surface_sunken), radius);
    draw::stroke_rect(ui.list(), track.box, ui.colour(Token::line_strong), radius, ui.px(ui.high_contrast() ? 2 : 1));
}

// Words centred under or over a place of the track, inside its width.
Rect label_box(Ui& ui, const Track& track, float x, float y, std::string_view words, Font font) {
    const float width = text_width(ui, words, font) + 2;
    const float left = std::clamp(x - width / 2, track.box.x, std::max(track.box.x, track.box.right() - width));
    return {std::round(left), y, width, ui.fonts().line_height(font)};
}

// The ends and the middle, where they do not run into `taken`.
void scale_labels(Ui& ui, const Scale& scale, const course::Estimate& kind, const Track& track, float y, Rect taken) {
    const double middle = (kind.from + kind.to) / 2;
    std::vector<double> values{kind.from, kind.to};
    if (std::abs(scale.value(scale.stop(middle)) - middle) < kind.step * 1e-6) values.push_back(middle);
    std::vector<Rect> used{taken};
    for (const double value : values) {
        const std::string words = scale.shown(value);
        const Rect box = label_box(ui, track, track.x(scale.share(value)), y, words, end_font);
        const bool free =
            std::ranges::none_of(used, [&](Rect other) { return !intersection(box.grown(ui.sp(6)), other).empty(); });
        if (!free) continue;
        used.push_back(box);
        text_in(ui, box, words, {.font = end_font, .colour = Token::ink_muted, .align = TextAlign::centre});
    }
}

// What keys and pointer make of it.
std::optional<double> moved(Ui& ui, const Control& control, const Scale& scale, const Track& track,
                            std::optional<double> value) {
    if (const auto drag = ui.drag(control.id))
        return scale.value(
            scale.stop(scale.at_share(std::clamp((drag->at.x - track.left) / track.travel, 0.0F, 1.0F))));
    if (!control.has_focus) return value;
    const double stop = value ? scale.stop(*value) : scale.middle();
    std::optional<double> wanted;
    if (ui.take(Key::right) || ui.take(Key::up)) wanted = stop + 1;
    if (ui.take(Key::left) || ui.take(Key::down)) wanted = stop - 1;
    if (ui.take(Key::page_up)) wanted = stop + page_steps;
    if (ui.take(Key::page_down)) wanted = stop - page_steps;
    if (ui.take(Key::home)) wanted = 0;
    if (ui.take(Key::end)) wanted = scale.last();
    if (control.activated && !value) wanted = stop;  // the middle, for those who mean it
    if (!wanted) return value;
    return scale.value(std::clamp(*wanted, 0.0, scale.last()));
}

void open_thumb(Ui& ui, const Track& track, const Control& control, float x, bool chosen) {
    const Vec2 centre{x, track.box.centre().y};
    const Colour accent = ui.colour(control.hovered || control.pressed ? Token::accent_hover : Token::accent);
    if (chosen) {
        draw::fill_rect(ui.list(), {track.box.x, track.box.y, x - track.box.x, track.box.h}, ui.colour(Token::accent),
                        track.box.h / 2);
        draw::circle(ui.list(), centre, track.knob, accent);
        draw::circle(ui.list(), centre, track.knob * 0.36F, ui.colour(Token::accent_ink));
        return;
    }
    draw::circle(ui.list(), centre, track.knob, ui.colour(Token::surface_raised));
    draw::stroke_circle(ui.list(), centre, track.knob, accent, ui.px(3));
}

struct Move {
    Control control;
    std::optional<double> value;
};

// Minus, slider, plus.
Move controls(Ui& ui, const ItemView& view, const course::Estimate& kind, const Scale& scale, Rect row, Rect middle,
              const Track& track, std::optional<double> value) {
    const std::string question = course::plain(view.item.prompt);
    const double now = value.value_or(scale.value(scale.middle())), stop = scale.stop(now);
    const float side = std::round(ui.ic(48));
    std::optional<double> pressed;
    if (icon_button_in(ui, {row.x, row.y, side, row.h}, "less",
                       ui.words()("quiz.estimate-less", {{"question", question}}), icon::minus, {.enabled = stop > 0}))
        pressed = scale.value(stop - 1);
    const Control control = ui.control({.role = Role::slider,
                                        .id = "estimate",
                                        .name = ui.words()("quiz.estimate-name", {{"question", question}}),
                                        .box = middle,
                                        .value = value ? scale.shown(*value) : std::string(nothing_yet),
                                        .initial = view.initial,
                                        .draggable = true,
                                        .range = Range{.now = static_cast<float>(now),
                                                       .min = static_cast<float>(kind.from),
                                                       .max = static_cast<float>(kind.to),
                                                       .step = static_cast<float>(kind.step)},
                                        .radius = 16});
    if (icon_button_in(ui, {row.right() - side, row.y, side, row.h}, "more",
                       ui.words()("quiz.estimate-more", {{"question", question}}), icon::plus,
                       {.enabled = stop < scale.last()}))
        pressed = scale.value(stop + 1);
    return {control, pressed ? pressed : moved(ui, control, scale, track, value)};
}

bool open_estimate(Ui& ui, const ItemView& view, const course::Estimate& kind, learning::EstimateAnswer& answer) {
    const Scale scale(kind, ui.words().language());
    const Rect above = ui.take_box(ui.fonts().line_height(value_font));
    ui.gap(ui.sp(4));
    const float aside = std::round(ui.ic(48)) + ui.sp(12);
    const Rect row = ui.take_box(std::round(ui.ic(48)));
    const Rect middle{row.x + aside, row.y, row.w - 2 * aside, row.h};
    const Track track = track_in(ui, middle);
    const Move move = controls(ui, view, kind, scale, row, middle, track, answer.value);
    const bool changed = move.value != answer.value;
    answer.value = move.value;

    bare_track(ui, track);
    const double now = answer.value.value_or(scale.value(scale.middle()));
    const float x = track.x(scale.share(now));
    open_thumb(ui, track, move.control, x, answer.value.has_value());
    const std::string words = answer.value ? scale.shown(now) : std::string(nothing_yet);
    text_in(ui, label_box(ui, track, x, above.y, words, value_font), words,
            {.font = value_font, .colour = answer.value ? Token::ink : Token::ink_muted, .align = TextAlign::centre});
    ui.gap(ui.sp(4));
    const Rect below = ui.take_box(ui.fonts().line_height(end_font));
    scale_labels(ui, scale, kind, track, below.y, {});
    return changed;
}

struct Outcome {
    Token colour = Token::danger, soft = Token::danger_soft;
    char32_t icon = icon::close;
    std::string_view sign = {}, key = "quiz.verdict-review";
};

Outcome outcome(learning::Mark mark) {
    if (mark == learning::Mark::right_chosen)
        return {Token::success, Token::success_soft, icon::check, {}, "quiz.verdict-right"};
    if (mark == learning::Mark::partly_chosen)
        return {Token::warning, Token::warning_soft, 0, "½", "quiz.verdict-partly"};
    return {};
}

// The answer, with what counts as right as the author wrote it: "86 %, à 5 près".
std::string answer_words(const base::Words& words, const Scale& scale, const course::Estimate& kind) {
    const std::string value = scale.shown(kind.target);
    const double under = kind.target - kind.low, over = kind.high - kind.target;
    if (under <= 0 && over <= 0) return words("quiz.estimate-answer", {{"value", value}});
    if (std::abs(under - over) < 1e-9 * std::max(1.0, std::abs(kind.target)))
        return words("quiz.estimate-answer-near", {{"value", value}, {"margin", scale.margin(over)}});
    return words("quiz.estimate-answer-range", {{"value", value}, {"range", scale.range(kind.low, kind.high)}});
}

// What counts as right, as a band with its numbers under it. Where these stand.
Rect accepted_band(Ui& ui, const Scale& scale, const course::Estimate& kind, const Track& track, float label_y) {
    const double low = std::max(kind.low, kind.from), high = std::min(kind.high, kind.to);
    const float left = track.x(scale.share(low)), right = track.x(scale.share(high));
    const float width = std::max(right - left, ui.px(10)), height = std::round(2 * track.knob + ui.ic(12));
    const Rect band{std::round((left + right - width) / 2), std::round(track.box.centre().y - height / 2),
                    std::round(width), height};
    draw::fill_rect(ui.list(), band, ui.colour(Token::success_soft), ui.px(7));
    draw::stroke_rect(ui.list(), band, ui.colour(Token::success), ui.px(7), ui.px(2));
    const float target = track.x(scale.share(kind.target)), tick = ui.px(4);
    if (band.w > 3 * tick)
        draw::fill_rect(ui.list(), {std::round(target - tick / 2), band.y, tick, band.h}, ui.colour(Token::success));
    const std::string words = scale.range(low, high);
    const Rect label = label_box(ui, track, band.centre().x, label_y, words, band_font);
    text_in(ui, label, words, {.font = band_font, .colour = Token::success, .align = TextAlign::centre});
    return label;
}

void checked_estimate(Ui& ui, const ItemView& view, const course::Estimate& kind,
                      const learning::EstimateAnswer& answer) {
    const Scale scale(kind, ui.words().language());
    const base::Words& words = ui.words();
    const Rect above = ui.take_box(ui.fonts().line_height(value_font));
    ui.gap(ui.sp(4));
    const Track track = track_in(ui, ui.take_box(std::round(ui.ic(56))));
    ui.gap(ui.sp(4));
    const Rect below = ui.take_box(ui.fonts().line_height(end_font));
    bare_track(ui, track);
    const Rect taken = accepted_band(ui, scale, kind, track, below.y);
    scale_labels(ui, scale, kind, track, below.y, taken);
    ui.gap(ui.sp(16));
    if (answer.value) {
        const Outcome got = outcome(learning::marks(view.item, view.draft).front());
        const Vec2 centre{track.x(scale.share(*answer.value)), track.box.centre().y};
        draw::circle(ui.list(), centre, track.knob, ui.colour(got.colour));
        draw::stroke_circle(ui.list(), centre, track.knob + ui.px(2), ui.colour(Token::surface), ui.px(2));
        if (got.sign.empty())
            ui.fonts().draw_icon(ui.list(), got.icon, ui.ic(24), centre, ui.colour(got.soft));
        else
            text_in(ui, {centre.x - track.knob, centre.y - track.knob, 2 * track.knob, 2 * track.knob}, got.sign,
                    {.font = {Type::body, Weight::semibold}, .colour = got.soft, .align = TextAlign::centre});
        const std::string given = scale.shown(*answer.value);
        text_in(ui, label_box(ui, track, centre.x, above.y, given, value_font), given,
                {.font = value_font, .align = TextAlign::centre});
        remark(ui, "given",
               {.role = Role::listitem,
                .icon = got.icon,
                .sign = std::string(got.sign),
                .colour = got.colour,
                .words = words("quiz.estimate-given", {{"value", given}}),
                .value = words(got.key)});
        ui.gap(ui.sp(6));
    }
    remark(ui, "answer",
           {.role = Role::listitem,
            .icon = icon::flag_outline,
            .colour = Token::success,
            .words = answer_words(words, scale, kind)});
}

}  // namespace

bool estimate_view(Ui& ui, const ItemView& view, const course::Estimate& kind, learning::EstimateAnswer& answer) {
    if (!view.checked) return open_estimate(ui, view, kind, answer);
    checked_estimate(ui, view, kind, answer);
    return false;
}

}  // namespace ui
