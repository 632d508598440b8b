#include "learning/sorting.h"

#include "learning/parts.h"

namespace learning {
namespace {

parts::Belongs belongs(const course::Sorting& item) {
    return [&item](std::size_t card) { return item.group_of[card]; };
}

}  // namespace

SortingAnswer empty_answer(const course::Sorting& item, const std::vector<std::size_t>&) {
    return {.group = parts::Places(item.cards.size())};
}

bool is_complete(const course::Sorting& item, const SortingAnswer& answer) {
    return parts::is_complete(item.cards, item.groups, answer.group);
}

Verdict check(const course::Sorting& item, const SortingAnswer& answer) {
    return parts::check(item.cards, item.groups, answer.group, belongs(item));
}

std::vector<Mark> marks(const course::Sorting& item, const SortingAnswer& answer) {
    return parts::marks(item.cards, item.groups, answer.group, belongs(item));
}

base::Json to_json(const course::Sorting& item, const SortingAnswer& answer) {
    return parts::to_json("groups", item.cards, item.groups, answer.group);
}

std::optional<SortingAnswer> answer_from_json(const course::Sorting& item, const base::Json& json) {
    auto group = parts::from_json("groups", item.cards, item.groups, json);
    if (!group) return std::nullopt;
    return SortingAnswer{.group = std::move(*group)};
}

}  // namespace learning
