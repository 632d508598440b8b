// What matching and sorting share: every part belongs to one of several places; right parts ÷ parts.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "course/item.h"
#include "learning/answer.h"

namespace learning::parts {

using Options = std::vector<course::Option>;
using Places = std::vector<std::optional<std::size_t>>;  // of each part
using Belongs = std::function<std::size_t(std::size_t part)>;

bool is_complete(const Options& parts, const Options& places, const Places& given);
Verdict check(const Options& parts, const Options& places, const Places& given, const Belongs& belongs);
std::vector<Mark> marks(const Options& parts, const Options& places, const Places& given, const Belongs& belongs);

// {member: {"<part>": "<place>", …}}, parts that have no place left out.
base::Json to_json(std::string_view member, const Options& parts, const Options& places, const Places& given);
// Nothing when it is missing or names a part or a place that is not there.
std::optional<Places> from_json(std::string_view member, const Options& parts, const Options& places,
                                const base::Json& json);

}  // namespace learning::parts
