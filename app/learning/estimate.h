// Estimate: a number on a slider; nearly right earns half.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning {

EstimateAnswer empty_answer(const course::Estimate& item, const std::vector<std::size_t>& shown);
bool is_complete(const course::Estimate& item, const EstimateAnswer& answer);
Verdict check(const course::Estimate& item, const EstimateAnswer& answer);
std::vector<Mark> marks(const course::Estimate& item, const EstimateAnswer& answer);
base::Json to_json(const course::Estimate& item, const EstimateAnswer& answer);
std::optional<EstimateAnswer> answer_from_json(const course::Estimate& item, const base::Json& json);

}  // namespace learning
