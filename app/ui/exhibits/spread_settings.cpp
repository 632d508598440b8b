// What one sets: the message, three sliders, two switches. And the word that it is a model.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "ui/draw.h"
#include "ui/exhibits/spread_parts.h"
#include "ui/icons.h"
#include "ui/items/numbers.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui::spread_parts {

namespace {

constexpr std::array audiences{1.0,    2.0,    3.0,    4.0,    5.0,    6.0,    8.0,    10.0,   12.0,
                               15.0,   20.0,   25.0,   30.0,   40.0,   50.0,   60.0,   80.0,   100.0,
                               120.0,  150.0,  200.0,  250.0,  300.0,  400.0,  500.0,  600.0,  800.0,
                               1000.0, 1200.0, 1500.0, 2000.0, 2500.0, 3000.0, 4000.0, 5000.0, 6000.0};
constexpr std::array percentages{0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8,  1.0,  1.2,  1.5,
                                 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0};
constexpr std::array delays{1.0,  2.0,  3.0,   5.0,   10.0,  15.0,  20.0,  30.0,  45.0,
                            60.0, 90.0, 120.0, 180.0, 240.0, 300.0, 360.0, 480.0, 600.0};

// The stops of a slider, with the course's own value among them.
std::vector<double> stops(std::span<const double> usual, double own, double now) {
    std::vector<double> found(usual.begin(), usual.end());
    found.push_back(own);
    found.push_back(now);
    std::ranges::sort(found);
    const auto same = [](double a, double b) { return std::abs(a - b) < 1e-9; };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    return found;
}

struct Setting {
    std::string_view id;
    std::string name, value;
    std::vector<double> stops;
};

void set(Ui& ui, const Setting& setting, double& now) {
    const auto nearest = std::ranges::min_element(
        setting.stops, [now](double a, double b) { return std::abs(a - now) < std::abs(b - now); });
    const SliderLook look{.name = setting.name,
                          .value = setting.value,
                          .range = {.now = static_cast<float>(nearest - setting.stops.begin()),
                                    .min = 0,
                                    .max = static_cast<float>(setting.stops.size() - 1),
                                    .step = 1},
                          .page = 5};
    const Font name_font{Type::small, Weight::semibold}, value_font{Type::small, Weight::regular};
    const Rect start = ui.rest();
    const auto words = [&] {
        text(ui, "name", setting.name, {.font = name_font, .silent = true});
        text(ui, "value", setting.value, {.font = value_font, .colour = Token::ink_muted, .silent = true});
    };
    std::optional<float> moved;
    if (start.w < ui.em(tight_px)) {
        words();
        moved = slider(ui, setting.id, look);
        ui.gap(ui.sp(8));
    } else {
        const float left = std::round(start.w * 0.36F), gap = ui.sp(24);
        float used = 0;
        {
            const auto column = ui.column({start.x, start.y, left, 1e6F});
            words();
            used = ui.used();
        }
        const float high = std::max(ui.px(48), 2 * std::round(ui.ic(20)));
        {
            const auto column =
                ui.column({start.x + left + gap, start.y + std::max(0.0F, std::round((used - high) / 2)),
                           start.w - left - gap, 1e6F});
            moved = slider(ui, setting.id, look);
        }
        ui.gap(std::max(used, high) + ui.sp(12));
    }
    if (moved) now = setting.stops[static_cast<std::size_t>(std::lround(*moved))];
}

// A switch; where there is little room, its words stand above it in the whole width, or they would be cut.
bool toggle(Ui& ui, std::string_view id, const std::string& words, const std::string& note, bool on) {
    if (ui.width() >= ui.em(tight_px)) return switch_row(ui, id, words, note, on);
    const Font font{Type::body, Weight::regular}, small{Type::small, Weight::regular};
    const float words_height = text_height(ui, words, font, ui.width()),
                note_height = text_height(ui, note, small, ui.width());
    const float track_w = std::round(ui.ic(64)), track_h = std::round(ui.ic(36));
    const Rect box = ui.take_box(std::round(words_height + note_height + track_h + ui.sp(16)));
    const Control control = ui.control(
        {.role = Role::switch_, .id = id, .name = words, .box = box, .description = note, .state = {.checked = on}});
    text_in(ui, {box.x, box.y, box.w, words_height}, words, {.font = font});
    text_in(ui, {box.x, box.y + words_height, box.w, note_height}, note, {.font = small, .colour = Token::ink_muted});
    const Rect track{box.x, box.bottom() - track_h - ui.sp(8), track_w, track_h};
    const bool lively = control.hovered || control.pressed;
    draw::fill_rect(ui.list(), track, ui.colour(on ? Token::accent : Token::surface_raised), track_h / 2);
    draw::stroke_rect(ui.list(), track, ui.colour(on || lively ? Token::accent : Token::line_strong), track_h / 2,
                      ui.px(2));
    const Vec2 knob{on ? track.right() - track_h / 2 : track.x + track_h / 2, track.centre().y};
    draw::circle(ui.list(), knob, track_h / 2 - ui.px(5), ui.colour(on ? Token::accent_ink : Token::line_strong));
    if (on) ui.fonts().draw_icon(ui.list(), icon::check, ui.ic(20), knob, ui.colour(Token::accent));
    return control.activated;
}

}  // namespace

void begin_with(SpreadState& state, const course::Spread& spread, std::size_t preset) {
    state.begun = true;
    state.preset = preset;
    state.audience = spread.presets[preset].audience;
    state.share = spread.presets[preset].share;
    state.delay = spread.presets[preset].delay;
    state.number = 0;
    state.minute = 0;
    state.playing = state.hundred = false;
    state.outcomes.clear();
}

void model_note(Ui& ui) {
    const std::string title = ui.words()("spread.model"), note = ui.words()("spread.model-note");
    const Card card(ui, "model", title,
                    {.padding = 12,
                     .radius = 14,
                     .fill = Token::info_soft,
                     .edge = Token::info,
                     .edge_width = ui.high_contrast() ? 2.0F : 0.0F,
                     .raised = false,
                     .role = Role::note});
    const Rect start = ui.rest();
    const bool tight = start.w < ui.em(tight_px);
    const float lead = ui.ic(24) + ui.sp(10);
    const Font strong{Type::small, Weight::semibold}, plain{Type::small, Weight::regular};
    ui.fonts().draw_icon(ui.list(), icon::flask_outline, ui.ic(24),
                         {start.x + ui.ic(12), start.y + ui.fonts().line_height(strong) / 2}, ui.colour(Token::info));
    if (tight) {
        ui.gap(ui.fonts().line_height(strong) + ui.sp(4));
        const bool fits = longest_word({TextSpan{title, strong, 0}}, ui.fonts()) < ui.width();
        text(ui, "title", title,
             {.font = fits ? strong : Font{Type::caption, Weight::semibold}, .colour = Token::info});
        text(ui, "words", note, {.font = plain});
        return;
    }
    const auto flow = ui.column({start.x + lead, start.y, start.w - lead, 1e6F}, true);
    const TextLayout& layout = ui.layout({{title, strong, 0}, {"  ", plain, 1}, {note, plain, 1}}, ui.width());
    const Rect box = ui.take_box(std::max(layout.height, ui.ic(24)));
    const Colour info = ui.colour(Token::info), ink = ui.colour(Token::ink);
    ui.draw(layout, box.min(), [info, ink](int tag) { return tag == 0 ? info : ink; });
    ui.note_node(Role::paragraph, "words", title + ". " + note, box);
}

void choose_preset(Ui& ui, const course::Spread& spread, SpreadState& state) {
    if (spread.presets.size() > 1) {
        const auto group = ui.group(Role::radiogroup, "presets", ui.words()("spread.presets"));
        const float room = ui.width();
        const auto row = ui.row("chips", ui.sp(10));
        for (std::size_t i = 0; i < spread.presets.size(); ++i) {
            const course::Spread::Preset& preset = spread.presets[i];
            if (chip_choice(ui, ui.place(chip_choice_size(ui, preset.name, room)), preset.id, preset.name,
                            {.chosen = i == state.preset}))
                begin_with(state, spread, i);
        }
    }
    if (spread.presets.size() > 1) ui.gap(ui.sp(12));
    const Card card(ui, "message", ui.words()("spread.message"),
                    {.padding = 16,
                     .radius = 16,
                     .fill = Token::surface_sunken,
                     .edge_width = ui.high_contrast() ? 2.0F : 0.0F,
                     .raised = false});
    const Rect start = ui.rest();
    const bool tight = start.w < ui.em(tight_px);
    const std::string& words = spread.presets[state.preset].text;
    const float tile = std::round(ui.ic(40)), high = std::round(tile * 1.1F), lead = tight ? 0 : tile + ui.sp(16);
    const Font font{tight ? Type::body : Type::lead, Weight::regular};
    const float height = text_height(ui, words, font, start.w - lead), whole = tight ? height : std::max(height, high);
    arch_tile(ui, {start.x, tight ? start.y : start.y + std::round((whole - high) / 2), tile, high},
              ui.colour(Token::accent), ui.colour(Token::accent_ink), icon::format_quote);
    if (tight) ui.gap(high + ui.sp(8));
    const Rect box = ui.take_box(std::round(whole));
    text_in(ui, {box.x + lead, box.y, box.w - lead, box.h}, words, {.font = font});
    ui.note_node(Role::paragraph, "words", words, box);
}

void sliders(Ui& ui, const course::Spread& spread, SpreadState& state) {
    const base::Words& words = ui.words();
    const course::Spread::Preset& own = spread.presets[state.preset];
    set(ui,
        {"audience", words("spread.audience"),
         words("spread.audience-value", {{"n", number(ui, std::round(state.audience))}}),
         stops(audiences, own.audience, state.audience)},
        state.audience);
    double percent = state.share * 100;
    set(ui,
        {"share", words("spread.share"), readers_who_share(ui, state.share),
         stops(percentages, own.share * 100, percent)},
        percent);
    if (std::abs(percent - state.share * 100) > 1e-9) state.share = percent / 100;
    set(ui,
        {"delay", words("spread.delay"),
         words("spread.delay-value", {{"time", duration(ui, static_cast<int>(std::lround(state.delay)))}}),
         stops(delays, own.delay, state.delay)},
        state.delay);
    const double rate = learning::new_shares_a_share(setting_of(spread, state));
    const double rounded = rate < 10 ? std::round(rate * 100) / 100 : std::round(rate);
    const std::string r = number(ui, rounded, decimals_of(rounded));
    text(ui, "rate", rate < 1 ? words("spread.rate-below", {{"r", r}}) : words("spread.rate-above", {{"r", r}}),
         {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
}

void switches(Ui& ui, const course::Spread& spread, SpreadState& state) {
    const base::Words& words = ui.words();
    if (!spread.answer && !spread.deletion) return;
    ui.gap(ui.sp(12));
    if (spread.answer) {
        const int percent = static_cast<int>(std::lround(100 * spread.answer->factor));
        if (toggle(ui, "answer", words("spread.answer", {{"time", duration(ui, spread.answer->after)}}),
                   words("spread.answer-note", {{"percent", words.percent(percent)}}), state.answer))
            state.answer = !state.answer;
    }
    if (spread.answer && spread.deletion) ui.gap(ui.sp(8));
    if (spread.deletion && toggle(ui, "deletion", words("spread.deletion", {{"time", duration(ui, *spread.deletion)}}),
                                  words("spread.deletion-note"), state.deletion))
        state.deletion = !state.deletion;
}

}  // namespace ui::spread_parts
