// What stands between {{ and }}: texts that are accepted, a drop-down, a number, or the number of a slider.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "authoring/report.h"
#include "base/language.h"
#include "course/item.h"

namespace authoring {

inline constexpr std::size_t max_gap_text = 120;  // characters a learner can type into a gap
inline constexpr std::size_t max_choices = 6;     // of a drop-down, or of a vote
inline constexpr std::size_t max_unit = 20;       // characters

struct ReadGap {
    Place place;
    course::Gap gap;                           // without an id; empty in every part when a finding says why
    std::optional<course::Estimate> estimate;  // a number with "in 0..100" behind it; `gap` is empty then
};

// "a number", "a drop-down", …: what has to be alike in every language.
std::string_view name_of_kind(const ReadGap& gap);

// `inside` is what was written, as plain text. Texts keep their letters; only what is chosen from is typeset.
ReadGap read_gap(std::string_view inside, Place place, base::Language language, Report& report);

}  // namespace authoring
