#include "learning/estimate.h"

#include <cmath>

namespace learning {

EstimateAnswer empty_answer(const course::Estimate&, const std::vector<std::size_t>&) {
    return {};
}

bool is_complete(const course::Estimate& item, const EstimateAnswer& answer) {
    return answer.value && *answer.value >= item.from && *answer.value <= item.to;
}

Verdict check(const course::Estimate& item, const EstimateAnswer& answer) {
    if (!is_complete(item, answer)) return {};
    const double value = *answer.value, width = item.high - item.low;
    if (value >= item.low && value <= item.high) return {.share = 1, .right = true};
    if (value >= item.low - width && value <= item.high + width) return {.share = 0.5};
    return {};
}

std::vector<Mark> marks(const course::Estimate& item, const EstimateAnswer& answer) {
    if (!is_complete(item, answer)) return {Mark::none};
    const Verdict verdict = check(item, answer);
    return {verdict.right ? Mark::right_chosen : verdict.share > 0 ? Mark::partly_chosen : Mark::wrong_chosen};
}

base::Json to_json(const course::Estimate&, const EstimateAnswer& answer) {
    base::Json::Object json;
    if (answer.value) json.emplace("value", *answer.value);
    return json;
}

std::optional<EstimateAnswer> answer_from_json(const course::Estimate& item, const base::Json& json) {
    const base::Json* value = json.find("value");
    if (value == nullptr) return EstimateAnswer{};
    const auto number = value->number();
    if (!number || !std::isfinite(*number) || *number < item.from || *number > item.to) return std::nullopt;
    return EstimateAnswer{.value = *number};
}

}  // namespace learning
