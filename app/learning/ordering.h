// Ordering: the written order is right; nearly right earns its part.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning {

OrderingAnswer empty_answer(const course::Ordering& item, const std::vector<std::size_t>& shown);
bool is_complete(const course::Ordering& item, const OrderingAnswer& answer);
Verdict check(const course::Ordering& item, const OrderingAnswer& answer);
std::vector<Mark> marks(const course::Ordering& item, const OrderingAnswer& answer);
base::Json to_json(const course::Ordering& item, const OrderingAnswer& answer);
std::optional<OrderingAnswer> answer_from_json(const course::Ordering& item, const base::Json& json);

}  // namespace learning
