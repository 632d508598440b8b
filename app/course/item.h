// A question of a bank, in one language. The kinds are a variant: std::visit without a default is the checklist of
// every floor that must know them all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "course/block.h"

namespace course {

struct Option {
    std::string id;  // the author's o:id, else its written ordinal from "1"
    bool right = false;
    Text text;
    Blocks feedback;
    bool defensible = false;  // of a single choice, written (/): half the points
    bool operator==(const Option&) const = default;
};

struct SingleChoice {
    std::vector<Option> options;  // exactly one right
    bool operator==(const SingleChoice&) const = default;
};

struct MultipleChoice {
    std::vector<Option> options;  // one or more right
    bool operator==(const MultipleChoice&) const = default;
};

struct TrueFalse {
    std::vector<Option> options;  // exactly two, one right
    bool operator==(const TrueFalse&) const = default;
};

struct Ordering {
    std::vector<Option> steps;  // in the right order; `right` is unused
    bool operator==(const Ordering&) const = default;
};

struct Matching {
    std::vector<Option> left;   // what is given; the feedback of a pair stands here
    std::vector<Option> right;  // right[i] belongs to left[i]; those behind are distractors
    bool operator==(const Matching&) const = default;
};

struct Sorting {
    std::vector<Option> groups;
    std::vector<Option> cards;
    std::vector<std::size_t> group_of;  // of each card
    bool operator==(const Sorting&) const = default;
};

struct Gap {  // exactly one of the three is filled
    struct Number {
        double low = 0, high = 0;  // accepted, both included
        bool operator==(const Number&) const = default;
    };
    std::string id;                     // its written ordinal from "1"
    std::vector<std::string> accepted;  // typed; the first is the one shown as right
    std::vector<Option> choices;        // a drop-down, exactly one right
    std::optional<Number> number;       // typed
    std::string written;                // the number as it is shown, in the signs of the language: "2,5", "20–30"
    bool exact = false;                 // case, accents, spaces and punctuation count
    bool operator==(const Gap&) const = default;
};

struct Blanks {
    std::vector<Gap> gaps;
    std::vector<Text> around;  // the text before each gap, then the text behind the last; "\n" breaks a line
    bool operator==(const Blanks&) const = default;
};

struct Estimate {
    double target = 0;
    double low = 0, high = 0;             // accepted, both included
    double from = 0, to = 100, step = 1;  // the slider
    std::string unit;                     // "%", "€"; may be empty
    bool operator==(const Estimate&) const = default;
};

struct Open {
    Blocks model;  // shown for comparison; the learner marks their own
    bool operator==(const Open&) const = default;
};

struct Vote {
    std::vector<Option> options;  // an opinion: none is right
    bool operator==(const Vote&) const = default;
};

using ItemKind =
    std::variant<SingleChoice, MultipleChoice, TrueFalse, Ordering, Matching, Sorting, Blanks, Estimate, Open, Vote>;

inline constexpr int max_hints = 5;

struct Item {
    std::string id;
    double points = 1;
    std::string objective;  // id, may be empty
    std::string page;       // where it is taught, may be empty
    std::string variant;    // the question this one rephrases, may be empty
    Text prompt;            // the heading
    Blocks stem;            // between heading and answers, may be empty
    ItemKind kind;
    Blocks explanation;
    std::vector<Blocks> hints;  // opened one by one, max_hints at most

    bool operator==(const Item&) const = default;
};

std::string_view kind_name(const Item& item);  // "single", "multiple", "truefalse", "ordering", "matching", …

// What is shown in an order of its own, in written order: options, steps, the right side of pairs, cards. Empty for
// blanks, estimates and open answers.
const std::vector<Option>& options(const Item& item);

bool is_scored(const Item& item);        // not an opinion: nothing is right there, and it earns nothing
bool asks_confidence(const Item& item);  // not where the learner marks their own, not of an opinion
bool always_shuffled(const Item& item);  // ordering, matching, sorting: their written order would give the key away

// What events carry so that an old answer is never read against a changed question: SHA-256 (first 16 hex digits) over
// kind, option ids and key. Wording is not part of it, nor are the texts a gap accepts, which differ by language.
std::string key_hash(const Item& item);

enum class Shuffle { none, options, questions, both };

}  // namespace course
