#include "learning/answer.h"

#include <array>
#include <utility>

#include "base/json.h"
#include "learning/blanks.h"
#include "learning/estimate.h"
#include "learning/matching.h"
#include "learning/multiple_choice.h"
#include "learning/open.h"
#include "learning/ordering.h"
#include "learning/single_choice.h"
#include "learning/sorting.h"
#include "learning/true_false.h"
#include "learning/vote.h"

namespace learning {
namespace {

// The answer that goes with a kind of item is the one its own empty_answer() gives.
template <class Kind>
using AnswerTo = decltype(empty_answer(std::declval<const Kind&>(), std::vector<std::size_t>{}));

// Calls `rule` with the item's kind and its own sort of answer; `otherwise` when the answer is of another sort.
template <class Outcome, class Rule>
Outcome with_answer(const course::Item& item, const Answer& answer, Outcome otherwise, Rule rule) {
    return std::visit(
        [&]<class Kind>(const Kind& kind) {
            const auto* own = std::get_if<AnswerTo<Kind>>(&answer);
            return own ? rule(kind, *own) : otherwise;
        },
        item.kind);
}

constexpr std::array confidence_names{std::pair{Confidence::guessed, std::string_view("guessed")},
                                      std::pair{Confidence::think_so, std::string_view("think-so")},
                                      std::pair{Confidence::would_bet, std::string_view("would-bet")}};

}  // namespace

Answer empty_answer(const course::Item& item, const std::vector<std::size_t>& shown) {
    return std::visit([&](const auto& kind) -> Answer { return empty_answer(kind, shown); }, item.kind);
}

bool is_complete(const course::Item& item, const Answer& answer) {
    return with_answer(item, answer, false, [](const auto& kind, const auto& own) { return is_complete(kind, own); });
}

Verdict check(const course::Item& item, const Answer& answer) {
    return with_answer(item, answer, Verdict{}, [](const auto& kind, const auto& own) { return check(kind, own); });
}

std::vector<Mark> marks(const course::Item& item, const Answer& answer) {
    const auto none = std::visit(
        [](const auto& kind) { return std::vector<Mark>(marks(kind, empty_answer(kind, {})).size(), Mark::none); },
        item.kind);
    return with_answer(item, answer, none, [](const auto& kind, const auto& own) { return marks(kind, own); });
}

std::string to_json(const course::Item& item, const Answer& answer) {
    return base::dump_json(
        with_answer(item, answer, base::Json(base::Json::Object{}),
                    [](const auto& kind, const auto& own) -> base::Json { return to_json(kind, own); }));
}

std::optional<Answer> answer_from_json(const course::Item& item, std::string_view json) {
    const auto parsed = base::parse_json(json);
    if (!parsed) return std::nullopt;
    return std::visit(
        [&](const auto& kind) -> std::optional<Answer> {
            if (auto own = answer_from_json(kind, *parsed)) return Answer{std::move(*own)};
            return std::nullopt;
        },
        item.kind);
}

std::string_view name(Confidence confidence) {
    for (const auto& [value, text] : confidence_names)
        if (value == confidence) return text;
    return {};
}

std::optional<Confidence> confidence_from_name(std::string_view text) {
    for (const auto& [value, known] : confidence_names)
        if (known == text) return value;
    return std::nullopt;
}

}  // namespace learning
