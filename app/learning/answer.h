// Answers, parallel to the kinds of item, and their grading. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/random.h"
#include "course/item.h"

namespace learning {

// Indices are positions in the item's written order; what a person saw shuffled is translated back before it gets here.
struct SingleAnswer {
    std::optional<std::size_t> chosen;
    bool operator==(const SingleAnswer&) const = default;
};
struct MultipleAnswer {
    std::vector<bool> chosen;  // as long as the options
    bool operator==(const MultipleAnswer&) const = default;
};
struct TrueFalseAnswer {
    std::optional<std::size_t> chosen;
    bool operator==(const TrueFalseAnswer&) const = default;
};
struct OrderingAnswer {
    std::vector<std::size_t> order;  // a permutation of the steps
    bool touched = false;            // the order shown at first is no answer until a step was moved or confirmed
    bool operator==(const OrderingAnswer&) const = default;
};

struct MatchingAnswer {
    std::vector<std::optional<std::size_t>> partner;  // of each left; no right twice
    bool operator==(const MatchingAnswer&) const = default;
};
struct SortingAnswer {
    std::vector<std::optional<std::size_t>> group;  // of each card
    bool operator==(const SortingAnswer&) const = default;
};
struct BlanksAnswer {
    std::vector<std::string> given;  // of each gap: what was typed, or the id of the choice; empty: nothing yet
    bool operator==(const BlanksAnswer&) const = default;
};
struct EstimateAnswer {
    std::optional<double> value;
    bool operator==(const EstimateAnswer&) const = default;
};
enum class SelfMark { missing, partly, there };  // what the model says, in one's own text
struct OpenAnswer {
    std::string text;
    bool compared = false;  // the model was shown; the text stays as it is from then on
    std::optional<SelfMark> mark;
    bool operator==(const OpenAnswer&) const = default;
};
struct VoteAnswer {
    std::optional<std::size_t> chosen;
    bool operator==(const VoteAnswer&) const = default;
};

// In the order of course::ItemKind.
using Answer = std::variant<SingleAnswer, MultipleAnswer, TrueFalseAnswer, OrderingAnswer, MatchingAnswer,
                            SortingAnswer, BlanksAnswer, EstimateAnswer, OpenAnswer, VoteAnswer>;

inline constexpr std::size_t max_open_text = 2000;  // code points of an open answer
inline constexpr std::size_t max_gap_text = 120;    // of what is typed into a gap

// Nothing chosen; an ordering starts in the order shown (the written one when `shown` is no permutation of its steps).
Answer empty_answer(const course::Item& item, const std::vector<std::size_t>& shown);
bool is_complete(const course::Item& item, const Answer& answer);  // may it be checked?

struct Verdict {
    double share = 0;    // of the points, 0–1
    bool right = false;  // full marks
    bool operator==(const Verdict&) const = default;
};

// Single, true/false: all or nothing; half for a defensible answer. Multiple: (right chosen − wrong chosen) ÷ right,
// never below zero. Ordering: Kendall's rank correlation with the written order, never below zero (M. G. Kendall, "A
// new measure of rank correlation", Biometrika 30, 1938): 1 − 2 × pairs the wrong way round ÷ all pairs. Matching,
// sorting, blanks: right parts ÷ parts. Estimate: all inside the accepted range, half within once more that range on
// either side. Open: what the learner says. Vote: full marks for any, of the no points it is worth. An answer that is
// not complete, or of another kind than the item, earns nothing.
Verdict check(const course::Item& item, const Answer& answer);

// The answer that earns full marks, for whoever proofreads; of a vote, none.
Answer key_answer(const course::Item& item);

// defensible: not chosen, and worth half if it had been.
enum class Mark { none, right_chosen, wrong_chosen, right_missed, partly_chosen, defensible };
// How each part stands after the check: options, steps (right when in their place), the left of pairs, cards, gaps, the
// one number of an estimate. An open answer and a vote have none.
std::vector<Mark> marks(const course::Item& item, const Answer& answer);

// As events and drafts keep it: option ids, so that a re-ordered file still reads the same. JSON: {"chosen":["2"]} or
// {"order":["1","3","2"]}, with "touched":false for an ordering nobody moved yet, {"pairs":{"1":"2"}},
// {"groups":{"3":"1"}}, {"gaps":{"1":"own"}}, {"value":55}, {"text":"…","compared":true,"mark":"partly"}.
std::string to_json(const course::Item& item, const Answer& answer);
// Nothing when the text is no answer to this item (any more): broken, an option that is gone, a step that came since.
// Members it does not know are passed over.
std::optional<Answer> answer_from_json(const course::Item& item, std::string_view json);

// The numbers a typed text can mean, none when it is none: spaces of any kind, a plus, a currency in front ("€ 5"), a
// unit behind ("5 €"), either decimal sign and no zero before it (".5") are accepted, and "1.234" is read both ways.
std::vector<double> numbers_in(std::string_view typed);
// Whether what was given is accepted in this gap: words as base/typed.h says, or to the letter.
bool fills(const course::Gap& gap, std::string_view given);

enum class Confidence { guessed, think_so, would_bet };
std::string_view name(Confidence confidence);  // "guessed", "think-so", "would-bet"
std::optional<Confidence> confidence_from_name(std::string_view name);

}  // namespace learning
