#include "learning/parts.h"

#include <algorithm>
#include <string>

namespace learning::parts {
namespace {

std::optional<std::size_t> position(const Options& options, std::string_view id) {
    const auto found = std::ranges::find(options, id, &course::Option::id);
    if (found == options.end()) return std::nullopt;
    return static_cast<std::size_t>(found - options.begin());
}

}  // namespace

bool is_complete(const Options& parts, const Options& places, const Places& given) {
    const auto placed = [&](const auto& place) { return place && *place < places.size(); };
    return !parts.empty() && given.size() == parts.size() && std::ranges::all_of(given, placed);
}

Verdict check(const Options& parts, const Options& places, const Places& given, const Belongs& belongs) {
    if (!is_complete(parts, places, given)) return {};
    std::size_t right = 0;
    for (std::size_t part = 0; part < parts.size(); ++part)
        if (given[part] == belongs(part)) ++right;
    return {.share = static_cast<double>(right) / static_cast<double>(parts.size()), .right = right == parts.size()};
}

std::vector<Mark> marks(const Options& parts, const Options& places, const Places& given, const Belongs& belongs) {
    std::vector<Mark> result(parts.size(), Mark::none);
    if (!is_complete(parts, places, given)) return result;
    for (std::size_t part = 0; part < parts.size(); ++part)
        result[part] = given[part] == belongs(part) ? Mark::right_chosen : Mark::wrong_chosen;
    return result;
}

base::Json to_json(std::string_view member, const Options& parts, const Options& places, const Places& given) {
    base::Json::Object placed;
    for (std::size_t part = 0; part < parts.size() && part < given.size(); ++part)
        if (given[part] && *given[part] < places.size()) placed.emplace(parts[part].id, places[*given[part]].id);
    return base::Json::Object{{std::string(member), std::move(placed)}};
}

std::optional<Places> from_json(std::string_view member, const Options& parts, const Options& places,
                                const base::Json& json) {
    const base::Json* object = json.find(member);
    const base::Json::Object* placed = object != nullptr ? object->object() : nullptr;
    if (placed == nullptr) return std::nullopt;
    Places given(parts.size());
    for (const auto& [part_id, place_id] : *placed) {
        const auto part = position(parts, part_id);
        const std::string* text = place_id.string();
        const auto place = text ? position(places, *text) : std::nullopt;
        if (!part || !place) return std::nullopt;
        given[*part] = place;
    }
    return given;
}

}  // namespace learning::parts
