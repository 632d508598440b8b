// The gauges of a story: beside it one below the other, above it side by side.
#include <algorithm>
#include <cmath>

#include "screens/gauges.h"
#include "screens/scenario_parts.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;

namespace {

// As many bars in a row as there is room for.
void bars_in_rows(ui::Ui& ui, const std::vector<Gauge>& all, GaugeNote note) {
    const Rect start = ui.rest();
    const float between = ui.sp(32), least = ui.em(220);
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, std::floor((start.w + between) / (least + between))));
    const std::size_t columns = std::min(fitting, all.size());
    const auto count = static_cast<float>(columns);
    const float width = std::floor((start.w - between * (count - 1)) / count);
    float y = start.y;
    for (std::size_t first = 0; first < all.size(); first += columns) {
        if (first > 0) y += ui.sp(20);
        float foot = y;
        for (std::size_t i = first; i < std::min(all.size(), first + columns); ++i) {
            const auto flow =
                ui.column({start.x + static_cast<float>(i - first) * (width + between), y, width, 1e6F}, true);
            gauge_bar(ui, all[i], note);
            foot = std::max(foot, ui.cursor().y);
        }
        y = foot;
    }
    if (ui.cursor().y < y) ui.gap(y - ui.cursor().y);
}

}  // namespace

bool has_gauges(const Story& story) {
    return !story.is_aid() && !gauges_of(story.scenario.facts.variables, story.values.back()).empty();
}

void gauge_card(ui::Ui& ui, const Story& story, bool beside) {
    const std::vector<Gauge> all = gauges_of(story.scenario.facts.variables, story.values.back());
    const GaugeNote note = story.at_end() ? GaugeNote::way : GaugeNote::since_start;
    const std::string title = ui.words()(story.at_end() ? "gauge.title-end" : "gauge.title");
    const ui::Card card(ui, "gauges", title, {.padding = 24, .role = ui::Role::region});
    ui::heading(ui, "title", 2, title, {ui::Type::h3, ui::Weight::semibold});
    ui.gap(ui.sp(16));
    if (beside)
        gauges(ui, all, !story.at_end() && all.size() == 1, note);
    else
        bars_in_rows(ui, all, note);
}

void last_changes(ui::Ui& ui, std::string_view id, const Story& story, std::size_t step) {
    if (!has_gauges(story)) return;
    ui.gap(ui.sp(12));
    gauge_changes(ui, id, story.scenario.facts.variables, story.values[step], story.values[step + 1]);
}

}  // namespace screens
