// An open answer, which the learner marks against the model.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning {

OpenAnswer empty_answer(const course::Open& item, const std::vector<std::size_t>& shown);
bool is_complete(const course::Open& item, const OpenAnswer& answer);
Verdict check(const course::Open& item, const OpenAnswer& answer);
std::vector<Mark> marks(const course::Open& item, const OpenAnswer& answer);
base::Json to_json(const course::Open& item, const OpenAnswer& answer);
std::optional<OpenAnswer> answer_from_json(const course::Open& item, const base::Json& json);

}  // namespace learning
