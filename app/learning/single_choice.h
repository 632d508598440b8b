// Single choice: exactly one option is right.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning {

SingleAnswer empty_answer(const course::SingleChoice& item, const std::vector<std::size_t>& shown);
bool is_complete(const course::SingleChoice& item, const SingleAnswer& answer);
Verdict check(const course::SingleChoice& item, const SingleAnswer& answer);
std::vector<Mark> marks(const course::SingleChoice& item, const SingleAnswer& answer);
base::Json to_json(const course::SingleChoice& item, const SingleAnswer& answer);
std::optional<SingleAnswer> answer_from_json(const course::SingleChoice& item, const base::Json& json);

}  // namespace learning
