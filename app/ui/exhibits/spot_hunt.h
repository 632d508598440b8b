// Private to the spot exhibit: what one does to it, and its picture.
#pragma once

#include <algorithm>
#include <cstddef>

#include "course/exhibit.h"
#include "ui/exhibits/spot.h"
#include "ui/exhibits/spot_marks.h"

namespace ui {

struct Hunt {
    Ui& ui;
    const course::Exhibit& exhibit;
    const course::Spot& spot;
    SpotState& state;

    std::size_t total() const {
        return static_cast<std::size_t>(std::count_if(spot.things.begin(), spot.things.end(),
                                                      [](const course::Spot::Thing& thing) { return thing.found; }));
    }
    std::size_t found() const {
        return static_cast<std::size_t>(std::count_if(state.numbered.begin(), state.numbered.end(), [this](auto thing) {
            return state.marks[thing] == SpotState::Mark::pressed;
        }));
    }
    bool tried() const {
        return std::any_of(state.marks.begin(), state.marks.end(),
                           [](SpotState::Mark mark) { return mark != SpotState::Mark::none; });
    }
    bool over() const { return state.numbered.size() == total(); }
    SpotMark mark(std::size_t thing) const {
        if (state.marks[thing] == SpotState::Mark::none) return {};
        if (!spot.things[thing].found) return {SpotMark::Kind::harmless, 0};
        const auto at = std::find(state.numbered.begin(), state.numbered.end(), thing);
        return {state.marks[thing] == SpotState::Mark::shown ? SpotMark::Kind::shown : SpotMark::Kind::found,
                static_cast<std::size_t>(at - state.numbered.begin()) + 1};
    }
    void press(std::size_t thing) const {
        state.at = thing;
        if (state.marks[thing] != SpotState::Mark::none) return;
        state.marks[thing] = SpotState::Mark::pressed;
        if (spot.things[thing].found) state.numbered.push_back(thing);
    }
    void show_the_rest() const {
        state.at.reset();
        for (std::size_t i = 0; i < spot.things.size(); ++i) {
            if (!spot.things[i].found || state.marks[i] != SpotState::Mark::none) continue;
            state.marks[i] = SpotState::Mark::shown;
            state.numbered.push_back(i);
        }
    }
    void begin_again() const {
        state.marks.assign(spot.things.size(), SpotState::Mark::none);
        state.numbered.clear();
        state.at.reset();
        state.again = true;
    }
};

// A thing as a button; `radius` of its ring.
Control thing_control(const Hunt& hunt, std::size_t i, Rect box, float radius);

// live: the things in it can be pressed.
void draw_spot_picture(const Hunt& hunt, bool live);

}  // namespace ui
