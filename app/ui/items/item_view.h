// One view a kind of question. Lesson, quiz and later review and wall embed the same; the caller owns the draft.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "course/item.h"
#include "learning/answer.h"
#include "ui/ui.h"

namespace ui {

struct ItemView {
    const course::Item& item;
    const std::vector<std::size_t>& shown;  // written indices in the order shown
    learning::Answer& draft;
    bool checked = false;  // feedback on every option, nothing to choose any more
    bool letters = true;   // A–F and 1–9 choose (one question on the screen)
    bool initial = true;   // its first control takes the focus when the screen opens
};

// Draws the answers (not the prompt). True when the draft changed in this frame.
bool item_view(Ui& ui, std::string_view id, const ItemView& view);

// The kinds, each in a file of its own name.
bool single_choice_view(Ui& ui, const ItemView& view, const course::SingleChoice& kind, learning::SingleAnswer& answer);
bool multiple_choice_view(Ui& ui, const ItemView& view, const course::MultipleChoice& kind,
                          learning::MultipleAnswer& answer);
bool true_false_view(Ui& ui, const ItemView& view, const course::TrueFalse& kind, learning::TrueFalseAnswer& answer);
bool ordering_view(Ui& ui, const ItemView& view, const course::Ordering& kind, learning::OrderingAnswer& answer);
bool matching_view(Ui& ui, const ItemView& view, const course::Matching& kind, learning::MatchingAnswer& answer);
bool sorting_view(Ui& ui, const ItemView& view, const course::Sorting& kind, learning::SortingAnswer& answer);
bool blanks_view(Ui& ui, const ItemView& view, const course::Blanks& kind, learning::BlanksAnswer& answer);
bool estimate_view(Ui& ui, const ItemView& view, const course::Estimate& kind, learning::EstimateAnswer& answer);
bool open_view(Ui& ui, const ItemView& view, const course::Open& kind, learning::OpenAnswer& answer);
bool vote_view(Ui& ui, const ItemView& view, const course::Vote& kind, learning::VoteAnswer& answer);

}  // namespace ui
