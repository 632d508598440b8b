// Matching: each pair that is right earns its part.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning {

MatchingAnswer empty_answer(const course::Matching& item, const std::vector<std::size_t>& shown);
bool is_complete(const course::Matching& item, const MatchingAnswer& answer);
Verdict check(const course::Matching& item, const MatchingAnswer& answer);
std::vector<Mark> marks(const course::Matching& item, const MatchingAnswer& answer);
base::Json to_json(const course::Matching& item, const MatchingAnswer& answer);
std::optional<MatchingAnswer> answer_from_json(const course::Matching& item, const base::Json& json);

}  // namespace learning
