#include "learning/matching.h"

#include <algorithm>
#include <functional>

#include "learning/parts.h"

namespace learning {
namespace {

bool no_right_twice(const MatchingAnswer& answer) {
    for (std::size_t i = 0; i < answer.partner.size(); ++i)
        if (answer.partner[i] && std::ranges::count(answer.partner, answer.partner[i]) > 1) return false;
    return true;
}

}  // namespace

MatchingAnswer empty_answer(const course::Matching& item, const std::vector<std::size_t>&) {
    return {.partner = parts::Places(item.left.size())};
}

bool is_complete(const course::Matching& item, const MatchingAnswer& answer) {
    return parts::is_complete(item.left, item.right, answer.partner) && no_right_twice(answer);
}

Verdict check(const course::Matching& item, const MatchingAnswer& answer) {
    if (!is_complete(item, answer)) return {};
    return parts::check(item.left, item.right, answer.partner, std::identity{});
}

std::vector<Mark> marks(const course::Matching& item, const MatchingAnswer& answer) {
    return parts::marks(item.left, item.right, answer.partner, std::identity{});
}

base::Json to_json(const course::Matching& item, const MatchingAnswer& answer) {
    return parts::to_json("pairs", item.left, item.right, answer.partner);
}

std::optional<MatchingAnswer> answer_from_json(const course::Matching& item, const base::Json& json) {
    auto partner = parts::from_json("pairs", item.left, item.right, json);
    if (!partner) return std::nullopt;
    MatchingAnswer answer{.partner = std::move(*partner)};
    if (!no_right_twice(answer)) return std::nullopt;
    return answer;
}

}  // namespace learning
