#include "learning/vote.h"

#include "learning/one_of.h"

namespace learning {

VoteAnswer empty_answer(const course::Vote&, const std::vector<std::size_t>&) {
    return {};
}

bool is_complete(const course::Vote& item, const VoteAnswer& answer) {
    return one_of::is_complete(item.options, answer.chosen);
}

Verdict check(const course::Vote& item, const VoteAnswer& answer) {
    if (!is_complete(item, answer)) return {};
    return {.share = 1, .right = true};
}

std::vector<Mark> marks(const course::Vote& item, const VoteAnswer&) {
    return std::vector<Mark>(item.options.size(), Mark::none);
}

base::Json to_json(const course::Vote& item, const VoteAnswer& answer) {
    return one_of::to_json(item.options, answer.chosen);
}

std::optional<VoteAnswer> answer_from_json(const course::Vote& item, const base::Json& json) {
    auto chosen = one_of::from_json(item.options, json);
    if (!chosen) return std::nullopt;
    return VoteAnswer{.chosen = *chosen};
}

}  // namespace learning
