// Private to scenario and feed: gauges of what they keep count of. Up is not always good: a gauge has no red and green.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "course/story.h"
#include "ui/ui.h"

namespace screens {

struct Gauge {
    std::string id, name;
    int value = 0, start = 0, from = 0, to = 100;
    std::size_t place = 0;  // among those shown: its colour
};
// Those that are shown.
std::vector<Gauge> gauges_of(const std::vector<course::Variable>& variables, const std::vector<int>& values);

enum class GaugeNote { since_start, way };  // "+ 4 since the start", "From 60 to 64"
void gauge_bar(ui::Ui& ui, const Gauge& gauge, GaugeNote note = GaugeNote::since_start);
void gauge_arch(ui::Ui& ui, const Gauge& gauge);
// All of them, one below the other: as arches where there are few and `arches` is set.
void gauges(ui::Ui& ui, const std::vector<Gauge>& all, bool arches, GaugeNote note = GaugeNote::since_start);

// What a choice did to the gauges, in words and with an arrow; says so when it did nothing.
void gauge_changes(ui::Ui& ui, std::string_view id, const std::vector<course::Variable>& variables,
                   const std::vector<int>& before, const std::vector<int>& after);

}  // namespace screens
