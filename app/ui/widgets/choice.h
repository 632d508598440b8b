// Things to choose from: answer rows, option cards, chips, switches.
#pragma once

#include <string>
#include <string_view>

#include "course/block.h"
#include "ui/ui.h"

namespace ui {

// plain: after the check, neither chosen nor to be chosen. partly: chosen, and defensible. defensible: it would have
// been. picked: chosen where nothing is right or wrong.
enum class RowState { open, right, wrong, missed, partly, defensible, picked, plain };

struct ChoiceRow {
    const course::Text* text = nullptr;
    std::string key;  // "A"
    Role role = Role::radio;
    bool chosen = false;
    RowState state = RowState::open;
    std::string badge;                         // « Votre réponse », « Bonne réponse », after the check
    const course::Blocks* feedback = nullptr;  // shown after the check
    bool locked = false;                       // checked: no longer a control
    bool initial = false;
    float min_height = 0;
    float* natural = nullptr;  // where to put the height without min_height
};
// True when it was pressed in this frame.
bool choice_row(Ui& ui, std::string_view id, const ChoiceRow& row);

// A card to choose one of a few looks (theme, reading face); drawn by the caller above the name.
struct OptionCard {
    std::string name;
    std::string note;
    bool chosen = false;
    bool initial = false;
    Font font{Type::body, Weight::semibold};
};
bool option_card(Ui& ui, Rect box, std::string_view id, const OptionCard& card,
                 const std::function<void(Rect)>& picture = {});

struct ChipChoice {
    bool chosen = false;
    bool enabled = true;
    bool fill = false;
};
bool chip_choice(Ui& ui, Rect box, std::string_view id, std::string_view words, const ChipChoice& look);
Vec2 chip_choice_size(Ui& ui, std::string_view words, float most = 1e6F);  // wider words take a second line

bool switch_row(Ui& ui, std::string_view id, std::string_view words, std::string_view note, bool on);

}  // namespace ui
