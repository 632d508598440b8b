// The rule that single choice and true/false share: one option of several is right; half for one that can be defended.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning::one_of {

using Options = std::vector<course::Option>;
using Chosen = std::optional<std::size_t>;

bool is_complete(const Options& options, const Chosen& chosen);
Verdict check(const Options& options, const Chosen& chosen);
std::vector<Mark> marks(const Options& options, const Chosen& chosen);
base::Json to_json(const Options& options, const Chosen& chosen);
std::optional<Chosen> from_json(const Options& options, const base::Json& json);

}  // namespace learning::one_of
