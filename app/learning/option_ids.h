// Options by their ids, as JSON keeps them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/json.h"
#include "course/item.h"

namespace learning {

base::Json::Array ids(const std::vector<course::Option>& options, const std::vector<std::size_t>& positions);

// The positions of the ids in the array `json[member]`; nothing when it is missing, names an option that is not there
// or names one twice.
std::optional<std::vector<std::size_t>> positions(const std::vector<course::Option>& options, const base::Json& json,
                                                  std::string_view member);

}  // namespace learning
