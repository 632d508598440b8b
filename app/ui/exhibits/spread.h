// How far a message goes: a simulation with its settings, one run as a cascade and a curve over simulated time, a
// hundred runs as a histogram.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "course/exhibit.h"
#include "learning/spread.h"
#include "ui/ui.h"

namespace ui {

// A run, kept as long as it is shown.
struct SpreadShown {
    std::string preset;
    int number = 0;
    learning::SpreadSetting setting;
    learning::SpreadRun run;
    std::optional<learning::SpreadRun> plain;  // the same luck without answer and deletion
    std::vector<Vec2> places;                  // of the nodes, in the unit disc around the author
};

struct SpreadState {
    bool begun = false;
    std::size_t preset = 0;
    double audience = 0, share = 0, delay = 0;  // as the sliders stand
    bool answer = false, deletion = false;
    int number = 0;     // of the run; 0: posted, nothing has run yet
    double minute = 0;  // of the simulated time
    bool playing = false;
    int played = 0;  // how often playing began
    double played_at = 0, played_from = 0;
    bool hundred = false, table = false;
    int reveal = 0;                                 // for so many frames what was asked for is brought into view
    std::vector<learning::SpreadOutcome> outcomes;  // of the hundred, as far as they are computed
    SpreadShown shown;
};

void draw_spread(Ui& ui, const course::Exhibit& exhibit, const course::Spread& spread, SpreadState& state);

}  // namespace ui
