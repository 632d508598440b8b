// Sorting: where the pile and the bins stand, and how a card and a bin look.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/items/item_view.h"
#include "ui/items/tiles.h"

namespace ui {

// Up to so many groups, every card of the pile has a button for each.
inline constexpr std::size_t most_buttons = 3;

struct SortingPlan {
    bool narrow = false;   // bins below each other
    bool buttons = false;  // few groups: on every card of the pile, else on the one that is held
    bool beside = false;   // the buttons stand beside the words, not below
    bool drags = false;    // cards of the pile can be dragged
    float words_x = 0, words_w = 0, buttons_w = 0;  // of a card of the pile
    std::vector<Rect> pile;                         // by written index; empty where the card is in a bin
    std::vector<Rect> placed;                       // by written index; empty where it is in the pile
    std::vector<Rect> bins;
    Rect pile_area, hint;
    float height = 0;
};
struct SortingState {
    const learning::SortingAnswer& answer;
    std::optional<std::size_t> held;
    std::string hint;  // between pile and bins; empty: none
};
// From where the flow stands on. Nothing is drawn, nothing taken.
SortingPlan plan_of(Ui& ui, const ItemView& view, const course::Sorting& kind, const SortingState& state);

float bin_head(Ui& ui);  // height of its name
struct BinLook {
    const course::Text& name;
    std::size_t index = 0;
    bool key = false;     // show the digit that sorts into it
    bool over = false;    // a card is above it
    bool wanted = false;  // a card is held: it may be pressed
    bool hovered = false;
};
void draw_bin(Ui& ui, Rect box, const BinLook& look);

void draw_sign(Ui& ui, Vec2 left_middle, std::size_t index);  // a small arch: the bin in short
float sign_width(Ui& ui);

Vec2 group_button_size(Ui& ui, const course::Text& group, float room);
bool group_button(Ui& ui, Rect box, std::string_view id, const course::Text& group, std::size_t index,
                  const std::string& name, bool initial);

void all_sorted(Ui& ui, Rect box);                                         // where the pile was
void sorting_hint(Ui& ui, Rect box, const std::string& words, bool held);  // between pile and bins

// After the check.
void checked_groups(Ui& ui, const ItemView& view, const course::Sorting& kind, const learning::SortingAnswer& answer);

}  // namespace ui
