#include "learning/single_choice.h"

#include "learning/one_of.h"

namespace learning {

SingleAnswer empty_answer(const course::SingleChoice&, const std::vector<std::size_t>&) {
    return {};
}

bool is_complete(const course::SingleChoice& item, const SingleAnswer& answer) {
    return one_of::is_complete(item.options, answer.chosen);
}

Verdict check(const course::SingleChoice& item, const SingleAnswer& answer) {
    return one_of::check(item.options, answer.chosen);
}

std::vector<Mark> marks(const course::SingleChoice& item, const SingleAnswer& answer) {
    return one_of::marks(item.options, answer.chosen);
}

base::Json to_json(const course::SingleChoice& item, const SingleAnswer& answer) {
    return one_of::to_json(item.options, answer.chosen);
}

std::optional<SingleAnswer> answer_from_json(const course::SingleChoice& item, const base::Json& json) {
    const auto chosen = one_of::from_json(item.options, json);
    if (!chosen) return std::nullopt;
    return SingleAnswer{.chosen = *chosen};
}

}  // namespace learning
