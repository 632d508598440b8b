#include "learning/ordering.h"

#include <algorithm>
#include <numeric>

#include "learning/option_ids.h"

namespace learning {
namespace {

std::vector<std::size_t> written_order(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

bool is_permutation_of(const std::vector<std::size_t>& order, std::size_t count) {
    return std::ranges::is_permutation(order, written_order(count));
}

}  // namespace

OrderingAnswer empty_answer(const course::Ordering& item, const std::vector<std::size_t>& shown) {
    return {.order = is_permutation_of(shown, item.steps.size()) ? shown : written_order(item.steps.size())};
}

bool is_complete(const course::Ordering& item, const OrderingAnswer& answer) {
    return answer.touched && !item.steps.empty() && is_permutation_of(answer.order, item.steps.size());
}

Verdict check(const course::Ordering& item, const OrderingAnswer& answer) {
    if (!is_complete(item, answer)) return {};
    int pairs = 0;
    int wrong_way_round = 0;
    for (std::size_t i = 0; i < answer.order.size(); ++i) {
        for (std::size_t j = i + 1; j < answer.order.size(); ++j) {
            ++pairs;
            if (answer.order[i] > answer.order[j]) ++wrong_way_round;
        }
    }
    if (wrong_way_round == 0) return {.share = 1, .right = true};
    return {.share = static_cast<double>(std::max(0, pairs - 2 * wrong_way_round)) / pairs};
}

std::vector<Mark> marks(const course::Ordering& item, const OrderingAnswer& answer) {
    std::vector<Mark> result(item.steps.size(), Mark::none);
    if (!is_complete(item, answer)) return result;
    for (std::size_t place = 0; place < answer.order.size(); ++place)
        result[answer.order[place]] = answer.order[place] == place ? Mark::right_chosen : Mark::wrong_chosen;
    return result;
}

base::Json to_json(const course::Ordering& item, const OrderingAnswer& answer) {
    base::Json::Object json{{"order", ids(item.steps, answer.order)}};
    if (!answer.touched) json.emplace("touched", false);
    return json;
}

std::optional<OrderingAnswer> answer_from_json(const course::Ordering& item, const base::Json& json) {
    auto order = positions(item.steps, json, "order");
    if (!order || order->size() != item.steps.size()) return std::nullopt;
    const base::Json* touched = json.find("touched");
    return OrderingAnswer{.order = std::move(*order), .touched = !touched || touched->boolean().value_or(true)};
}

}  // namespace learning
