// Sorting into groups: each card in its group earns its part.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning {

SortingAnswer empty_answer(const course::Sorting& item, const std::vector<std::size_t>& shown);
bool is_complete(const course::Sorting& item, const SortingAnswer& answer);
Verdict check(const course::Sorting& item, const SortingAnswer& answer);
std::vector<Mark> marks(const course::Sorting& item, const SortingAnswer& answer);
base::Json to_json(const course::Sorting& item, const SortingAnswer& answer);
std::optional<SortingAnswer> answer_from_json(const course::Sorting& item, const base::Json& json);

}  // namespace learning
