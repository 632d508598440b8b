#include "learning/true_false.h"

#include "learning/one_of.h"

namespace learning {

TrueFalseAnswer empty_answer(const course::TrueFalse&, const std::vector<std::size_t>&) {
    return {};
}

bool is_complete(const course::TrueFalse& item, const TrueFalseAnswer& answer) {
    return one_of::is_complete(item.options, answer.chosen);
}

Verdict check(const course::TrueFalse& item, const TrueFalseAnswer& answer) {
    return one_of::check(item.options, answer.chosen);
}

std::vector<Mark> marks(const course::TrueFalse& item, const TrueFalseAnswer& answer) {
    return one_of::marks(item.options, answer.chosen);
}

base::Json to_json(const course::TrueFalse& item, const TrueFalseAnswer& answer) {
    return one_of::to_json(item.options, answer.chosen);
}

std::optional<TrueFalseAnswer> answer_from_json(const course::TrueFalse& item, const base::Json& json) {
    const auto chosen = one_of::from_json(item.options, json);
    if (!chosen) return std::nullopt;
    return TrueFalseAnswer{.chosen = *chosen};
}

}  // namespace learning
