#include "learning/option_ids.h"

#include <algorithm>

namespace learning {

base::Json::Array ids(const std::vector<course::Option>& options, const std::vector<std::size_t>& positions) {
    base::Json::Array array;
    for (const std::size_t position : positions)
        if (position < options.size()) array.emplace_back(options[position].id);
    return array;
}

std::optional<std::vector<std::size_t>> positions(const std::vector<course::Option>& options, const base::Json& json,
                                                  std::string_view member) {
    const base::Json* found = json.find(member);
    const base::Json::Array* array = found ? found->array() : nullptr;
    if (!array) return std::nullopt;
    std::vector<std::size_t> result;
    for (const base::Json& entry : *array) {
        const std::string* id = entry.string();
        if (!id) return std::nullopt;
        const auto option = std::ranges::find(options, *id, &course::Option::id);
        if (option == options.end()) return std::nullopt;
        const auto position = static_cast<std::size_t>(option - options.begin());
        if (std::ranges::count(result, position) > 0) return std::nullopt;
        result.push_back(position);
    }
    return result;
}

}  // namespace learning
