#include "ui/exhibits/spread.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/exhibits/halves.h"
#include "ui/exhibits/spread_parts.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using namespace spread_parts;

constexpr double film_seconds = 4.5;            // the whole simulated time, played
constexpr std::int64_t work_a_frame = 300'000;  // times shown to somebody, while the hundred are counted

void play_from(Ui& ui, SpreadState& state, double minute) {
    ui.animate(ui.id("film"), static_cast<float>(state.played), 0);
    ++state.played;
    state.playing = true;
    state.played_at = ui.time();
    state.played_from = state.minute = minute;
}

void go_on(Ui& ui, SpreadState& state, int minutes) {
    if (!state.playing) return;
    state.minute = state.played_from + (ui.time() - state.played_at) / film_seconds * minutes;
    if (ui.comfort().reduced_motion || state.minute >= minutes) {
        state.minute = minutes;
        state.playing = false;
        return;
    }
    // Nothing to see of this one: it asks for frames until the film is over.
    ui.animate(ui.id("film"), static_cast<float>(state.played), static_cast<float>(film_seconds) + 0.5F);
}

// Side by side; one below the other and as wide as the column where there is little room.
class Buttons {
public:
    Buttons(Ui& ui, std::string_view id) : ui_(ui), tight_(ui.width() < ui.em(tight_px)) {
        // A Flow cannot be moved. NOLINTNEXTLINE(modernize-make-unique)
        if (!tight_) row_.reset(new Ui::Flow(ui.row(id, ui.sp(12))));
    }
    bool operator()(std::string_view id, std::string_view label, ButtonLook look) {
        if (tight_ && count_++ > 0) ui_.gap(ui_.sp(12));
        look.fill = tight_ && button_size(ui_, label, look).x <= ui_.width();  // else it takes that width by itself
        return button(ui_, id, label, look);
    }

private:
    Ui& ui_;
    bool tight_;
    int count_ = 0;
    std::unique_ptr<Ui::Flow> row_;
};

void run_buttons(Ui& ui, SpreadState& state, int minutes) {
    const base::Words& words = ui.words();
    Buttons button(ui, "run-row");
    const bool first = state.number == 0;
    const bool run = button("run", first ? words("spread.run") : words("spread.run-again"),
                            {.kind = ButtonKind::primary, .icon = first ? icon::play : icon::refresh});
    const bool hundred = button("hundred", words("spread.hundred"), {.icon = icon::repeat, .current = state.hundred});
    if (run) {
        ++state.number;
        state.hundred = false;
        state.minute = minutes;
        if (!ui.comfort().reduced_motion) play_from(ui, state, 0);
    }
    if (run || hundred) state.reveal = 2;  // the page knows its new height one frame later
    if (hundred) {
        state.hundred = true;
        state.playing = false;
    }
}

void count_on(Ui& ui, const course::Spread& spread, SpreadState& state) {
    const learning::SpreadSetting setting = setting_of(spread, state);
    const std::string& preset = spread.presets[state.preset].id;
    constexpr int batch = 5;
    for (std::int64_t work = 0; state.outcomes.size() < many && work < work_a_frame;) {
        const int next = static_cast<int>(state.outcomes.size()) + 1;
        for (const auto& outcome : learning::many_runs(setting, preset, next, std::min(batch, many + 1 - next))) {
            state.outcomes.push_back(outcome);
            work += outcome.shown;
        }
    }
    ui.remember(ui.id("counted"), static_cast<float>(state.outcomes.size()));  // as long as it grows: frame by frame
}

void transport(Ui& ui, SpreadState& state, int minutes) {
    const base::Words& words = ui.words();
    Buttons button(ui, "transport");
    const auto look = [](char32_t icon, bool enabled = true) {
        return ButtonLook{.size = ButtonSize::compact, .icon = icon, .enabled = enabled};
    };
    const auto step = [&](int by) {
        state.number = std::max(1, state.number);
        state.minute = std::clamp(static_cast<int>(state.minute) + by, 0, minutes);
    };
    if (!state.hundred && ui.comfort().reduced_motion) {
        const bool first = state.minute <= 0, last = state.minute >= minutes;
        if (button("earlier", words("spread.earlier"), look(icon::minus, !first))) step(-60);
        if (button("later", words("spread.later"), look(icon::plus, !last))) step(60);
    } else if (!state.hundred && state.playing) {
        if (button("film", words("spread.pause"), look(icon::pause))) state.playing = false;
    } else if (!state.hundred && button("film", words("spread.play"), look(icon::play))) {
        state.number = std::max(1, state.number);
        play_from(ui, state, state.minute >= minutes ? 0 : state.minute);
    }
    if (button("table", state.table ? words("spread.table-hide") : words("spread.table"),
               {.kind = ButtonKind::quiet, .size = ButtonSize::compact, .icon = icon::format_list_bulleted}))
        state.table = !state.table;
}

void result(Ui& ui, const SpreadState& state, const SpreadShown& shown) {
    const base::Words& words = ui.words();
    std::string said;
    if (state.minute >= shown.setting.minutes) {
        said = words("spread.nobody");
        if (shown.run.shares > 0)
            said = words("spread.result",
                         {{"shares", number(ui, shown.run.shares)}, {"circle", number(ui, shown.run.farthest)}});
        if (shown.run.shares > 0 && shown.run.half > 0)
            said += " " + words("spread.half", {{"time", duration(ui, shown.run.half)}});
    }
    if (shown.setting.deletion && state.minute >= *shown.setting.deletion) {
        const int seen =
            shown.run.reach[static_cast<std::size_t>(std::min(*shown.setting.deletion, shown.setting.minutes))];
        said += (said.empty() ? "" : " ") +
                words("spread.copies", {{"seen", number(ui, seen)}, {"copies", number(ui, shown.run.copies)}});
    }
    if (said.empty()) return;
    ui.gap(ui.sp(12));
    text(ui, "result", said, {});
    ui.last_node().role = Role::status;
}

void draw_outcome(Ui& ui, const course::Exhibit& exhibit, const course::Spread& spread, SpreadState& state) {
    const int minutes = spread.hours * 60;
    const SpreadShown& current = shown(spread, state);
    if (state.hundred) {
        count_on(ui, spread, state);
        histogram(ui, state, current.setting.start);
    } else {
        cascade(ui, current, static_cast<int>(state.minute));
        ui.gap(ui.sp(16));
        curve(ui, spread, state, current);
        result(ui, state, current);
    }
    ui.gap(ui.sp(16));
    transport(ui, state, minutes);
    if (!state.table) return;
    ui.gap(ui.sp(16));
    text(ui, "alternative", exhibit.alternative, {});
    ui.gap(ui.sp(12));
    if (state.hundred)
        table_of_many(ui, state, current.setting.start);
    else
        table_of_run(ui, current);
}

}  // namespace

void draw_spread(Ui& ui, const course::Exhibit& exhibit, const course::Spread& spread, SpreadState& state) {
    if (!state.begun || state.preset >= spread.presets.size()) begin_with(state, spread, 0);
    const int minutes = spread.hours * 60;
    go_on(ui, state, minutes);
    const auto settings = [&] {
        model_note(ui);
        ui.gap(ui.sp(20));
        choose_preset(ui, spread, state);
        ui.gap(ui.sp(20));
        sliders(ui, spread, state);
        switches(ui, spread, state);
    };
    const auto outcome = [&] {
        const Rect start = ui.rest();
        run_buttons(ui, state, minutes);
        ui.gap(ui.sp(20));
        draw_outcome(ui, exhibit, spread, state);
        // It may stand below what is to be seen of the page.
        if (state.reveal == 0) return;
        --state.reveal;
        ui.bring_into_view({start.x, start.y, start.w, ui.cursor().y - start.y});
    };
    if (room_for_halves(ui)) return halves(ui, ui.em(tight_px), settings, outcome);
    settings();
    ui.gap(ui.sp(20));
    outcome();
}

}  // namespace ui
