#include "learning/multiple_choice.h"

#include <algorithm>

#include "learning/option_ids.h"

namespace learning {

MultipleAnswer empty_answer(const course::MultipleChoice& item, const std::vector<std::size_t>&) {
    return {.chosen = std::vector<bool>(item.options.size(), false)};
}

bool is_complete(const course::MultipleChoice& item, const MultipleAnswer& answer) {
    return answer.chosen.size() == item.options.size() && std::ranges::count(answer.chosen, true) > 0;
}

Verdict check(const course::MultipleChoice& item, const MultipleAnswer& answer) {
    if (!is_complete(item, answer)) return {};
    int right = 0;
    int chosen_right = 0;
    int chosen_wrong = 0;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        if (item.options[i].right) ++right;
        if (answer.chosen[i]) ++(item.options[i].right ? chosen_right : chosen_wrong);
    }
    const int earned = std::max(0, chosen_right - chosen_wrong);
    if (right == 0) return {};
    return {.share = static_cast<double>(earned) / right, .right = earned == right};
}

std::vector<Mark> marks(const course::MultipleChoice& item, const MultipleAnswer& answer) {
    std::vector<Mark> result;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        if (i < answer.chosen.size() && answer.chosen[i])
            result.push_back(item.options[i].right ? Mark::right_chosen : Mark::wrong_chosen);
        else
            result.push_back(item.options[i].right ? Mark::right_missed : Mark::none);
    }
    return result;
}

base::Json to_json(const course::MultipleChoice& item, const MultipleAnswer& answer) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < answer.chosen.size(); ++i)
        if (answer.chosen[i]) positions.push_back(i);
    return base::Json::Object{{"chosen", ids(item.options, positions)}};
}

std::optional<MultipleAnswer> answer_from_json(const course::MultipleChoice& item, const base::Json& json) {
    const auto chosen = positions(item.options, json, "chosen");
    if (!chosen) return std::nullopt;
    MultipleAnswer answer = empty_answer(item, {});
    for (const std::size_t position : *chosen) answer.chosen[position] = true;
    return answer;
}

}  // namespace learning
