// Multiple choice: partial credit, a wrong choice takes a right one away, never below zero.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning {

MultipleAnswer empty_answer(const course::MultipleChoice& item, const std::vector<std::size_t>& shown);
bool is_complete(const course::MultipleChoice& item, const MultipleAnswer& answer);
Verdict check(const course::MultipleChoice& item, const MultipleAnswer& answer);
std::vector<Mark> marks(const course::MultipleChoice& item, const MultipleAnswer& answer);
base::Json to_json(const course::MultipleChoice& item, const MultipleAnswer& answer);
std::optional<MultipleAnswer> answer_from_json(const course::MultipleChoice& item, const base::Json& json);

}  // namespace learning
