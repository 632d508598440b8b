// quiz.<language>.md → questions as they stand there. assemble() then fills in what only the default language carries.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/gap.h"
#include "authoring/id_comment.h"
#include "authoring/markdown.h"
#include "course/course.h"

namespace authoring {

struct ReadOption {
    enum class Mark { none, wrong, half, right };
    course::Option option;
    Mark mark = Mark::none;
    Place place;
};

struct ReadQuestion {
    // ( ), [ ], 1., - without marks, a -> b, heads with cards, {{ }}, [!MODEL]
    enum class Shape { none, round, square, ordered, plain, pairs, groups, gaps, model };

    std::string id;
    Place place;
    std::vector<Attribute> attributes;
    course::Text prompt;
    course::Blocks stem;
    std::vector<course::Blocks> hints;
    Shape shape = Shape::none;
    Place answers;
    std::vector<ReadOption> options;    // answers, steps, the left of pairs, cards
    std::vector<ReadOption> places;     // the right of pairs with the distractors behind them, the heads of groups
    std::vector<std::size_t> group_of;  // of each card
    std::vector<ReadGap> gaps;
    std::vector<course::Text> around;  // the gaps, as course::Blanks has it
    course::Blocks model;
    course::Blocks explanation;

    const Attribute* attribute(std::string_view key) const;
};

struct ReadBank {
    std::optional<int> draw;
    std::optional<course::Shuffle> shuffle;
    Place draw_place, shuffle_place;
    std::vector<ReadQuestion> questions;
    std::vector<Reference> references;

    const ReadQuestion* question(std::string_view id) const;
};

ReadBank read_bank(std::string_view text, const Setting& setting, Report& report);

inline constexpr std::size_t max_questions = 300;
inline constexpr std::size_t max_options = 12;

}  // namespace authoring
