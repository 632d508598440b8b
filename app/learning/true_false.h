// True or false: a single choice between two.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning {

TrueFalseAnswer empty_answer(const course::TrueFalse& item, const std::vector<std::size_t>& shown);
bool is_complete(const course::TrueFalse& item, const TrueFalseAnswer& answer);
Verdict check(const course::TrueFalse& item, const TrueFalseAnswer& answer);
std::vector<Mark> marks(const course::TrueFalse& item, const TrueFalseAnswer& answer);
base::Json to_json(const course::TrueFalse& item, const TrueFalseAnswer& answer);
std::optional<TrueFalseAnswer> answer_from_json(const course::TrueFalse& item, const base::Json& json);

}  // namespace learning
