// A vote: an opinion, never wrong, worth nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning {

VoteAnswer empty_answer(const course::Vote& item, const std::vector<std::size_t>& shown);
bool is_complete(const course::Vote& item, const VoteAnswer& answer);
Verdict check(const course::Vote& item, const VoteAnswer& answer);
std::vector<Mark> marks(const course::Vote& item, const VoteAnswer& answer);
base::Json to_json(const course::Vote& item, const VoteAnswer& answer);
std::optional<VoteAnswer> answer_from_json(const course::Vote& item, const base::Json& json);

}  // namespace learning
