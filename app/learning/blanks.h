// Blanks: each gap filled rightly earns its part.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning {

BlanksAnswer empty_answer(const course::Blanks& item, const std::vector<std::size_t>& shown);
bool is_complete(const course::Blanks& item, const BlanksAnswer& answer);
Verdict check(const course::Blanks& item, const BlanksAnswer& answer);
std::vector<Mark> marks(const course::Blanks& item, const BlanksAnswer& answer);
base::Json to_json(const course::Blanks& item, const BlanksAnswer& answer);
std::optional<BlanksAnswer> answer_from_json(const course::Blanks& item, const base::Json& json);

}  // namespace learning
