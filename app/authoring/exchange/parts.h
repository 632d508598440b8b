// Private to the readers of foreign questions: building items out of what the formats have in common.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/exchange/source.h"

namespace authoring {

inline constexpr std::string_view gap_place = "\uE000";  // stands in a question's text where its gap is

struct ForeignAnswer {
    course::Text text;
    double share = 0;  // of the points, 0–100; what is taken off is 0 or less
    course::Blocks feedback;
};

// The first paragraph up to its first line break is the question; what stands around it is its stem. Where there is
// none, the first words of what there is. `where` names the place of reports.
void put_question(course::Blocks blocks, course::Item& item);

// The words of blocks as lines of one text: what is left of lists where none can stand.
course::Text lines_of(const course::Blocks& blocks);

// One answer right (and those with half of the points defensible), or several. False, and an error, when none is.
bool put_choice(std::vector<ForeignAnswer> answers, bool one, course::Item& item, Place where, Report& report);
void put_true_false(bool is_true, course::Blocks if_true, course::Blocks if_false, base::Language language,
                    course::Item& item);
// Pairs, or groups where several belong to one. A pair without a left side is a distractor.
struct ForeignPair {
    course::Text left;
    std::string right;
};
bool put_pairs(const std::vector<ForeignPair>& pairs, course::Item& item, Place where, Report& report);
// A gap: in the paragraph that holds gap_place, else in one of its own under the question.
void put_gap(course::Gap gap, course::Blocks blocks, base::Language language, course::Item& item);
// Drop-downs: [[2]] in the text is a gap whose right words are the second ones, offered with all of their group. False,
// and an error, when a number has no words or the text no gap.
struct ForeignChoice {
    std::string words, group;
};
bool put_drop_downs(const std::vector<ForeignChoice>& choices, course::Blocks blocks, base::Language language,
                    course::Item& item, Place where, Report& report);
// Everything is read by hand there; nothing is a model yet where the source has none.
void put_open(course::Blocks model, base::Language language, course::Item& item, Place where, Report& report);

// Moodle's short answers have wildcards: * stands for anything, \\* for itself. Nothing where one stands inside the
// words, which no list of answers can say; at their ends they are taken off. Either goes to `lost`.
std::optional<std::string> without_wildcards(std::string words, std::set<std::string>& lost);
// False, and an error, where nothing is left that can be accepted.
bool accepts_something(const course::Gap& gap, Place where, Report& report);

void report_lost(const std::set<std::string>& lost, Place where, Report& report);

// "12.5", "1,5"; nothing when it is no number, or none of a size that can be asked for.
std::optional<double> foreign_number(std::string_view text);

}  // namespace authoring
