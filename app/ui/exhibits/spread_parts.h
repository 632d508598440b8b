// Private to the exhibit of the spread: its figures in words, and its pictures, one function each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/exhibits/spread.h"

namespace ui::spread_parts {

inline constexpr int many = 100;
inline constexpr float tight_px = 480;  // below this width, at 100 %, things stand one below the other

// --- figures (spread_figures.cpp) -----------------------------------------------------------------------------------
std::string number(const Ui& ui, double value, int decimals = 0);
std::string duration(const Ui& ui, int minutes);            // "3 h 20"
std::string when(const Ui& ui, int minutes);                // "After 3 h 20"; "When posted"
std::string people(const Ui& ui, int count);                // "5 880 people have seen the message"
std::string readers_who_share(const Ui& ui, double share);  // "4 in 1 000"
learning::SpreadSetting setting_of(const course::Spread& spread, const SpreadState& state);
// What the state asks for, computed again only when that changed.
const SpreadShown& shown(const course::Spread& spread, SpreadState& state);
std::vector<Vec2> places(const std::vector<learning::SpreadNode>& nodes);

struct Bin {
    int most = 0;  // people; of the first bin: the first circle
    int runs = 0;
};
// First those that stayed in the first circle, then the others by powers: six at most.
std::vector<Bin> bins(const std::vector<learning::SpreadOutcome>& outcomes, int start);

// --- settings -------------------------------------------------------------------------------------------------------
void begin_with(SpreadState& state, const course::Spread& spread, std::size_t preset);
void model_note(Ui& ui);
void choose_preset(Ui& ui, const course::Spread& spread, SpreadState& state);
void sliders(Ui& ui, const course::Spread& spread, SpreadState& state);
void switches(Ui& ui, const course::Spread& spread, SpreadState& state);

// --- pictures -------------------------------------------------------------------------------------------------------
void cascade(Ui& ui, const SpreadShown& shown, int minute);
void curve(Ui& ui, const course::Spread& spread, SpreadState& state, const SpreadShown& shown);
void histogram(Ui& ui, const SpreadState& state, int start);

// Digits as wide as one another, at the right of the box.
void digits_in(Ui& ui, Rect box, std::string_view figure, Font font, Token colour);
// A large number on shade, what it counts below it. `widest`: a number that must fit as well.
void large_number(Ui& ui, std::string_view id, std::string_view above, std::string_view figure, std::string_view widest,
                  std::string_view below);

// --- tables ---------------------------------------------------------------------------------------------------------
void table_of_run(Ui& ui, const SpreadShown& shown);
void table_of_many(Ui& ui, const SpreadState& state, int start);

}  // namespace ui::spread_parts
