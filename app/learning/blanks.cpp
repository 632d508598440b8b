#include "learning/blanks.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/typed.h"
#include "base/utf8.h"

namespace learning {
namespace {

bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x2009 || c == 0x202F;
}

bool is_minus(char32_t c) {
    return c == U'-' || c == 0x2212;
}

bool is_currency(char32_t c) {
    return c == U'$' || c == 0xA3 || c == 0xA5 || (c >= 0x20A0 && c <= 0x20CF);
}

bool begins_decimals(std::string_view typed, std::size_t after_sign) {
    return after_sign < typed.size() && typed[after_sign] >= '0' && typed[after_sign] <= '9';
}

std::optional<double> decimal(const std::string& digits) {
    double value = 0;
    const char* end = digits.data() + digits.size();
    const auto [read, problem] = std::from_chars(digits.data(), end, value, std::chars_format::fixed);
    if (problem != std::errc() || read != end) return std::nullopt;
    return value;
}

// "1.234.567" or "1,234", not "0,234": every group behind the first has three digits.
bool groups_of_three(std::string_view number, char sign) {
    std::size_t at = number.find(sign);
    if (at == std::string_view::npos || at == 0 || at > 3 || number.front() == '0') return false;
    while (at != std::string_view::npos) {
        const std::size_t next = number.find(sign, at + 1);
        const std::size_t length = (next == std::string_view::npos ? number.size() : next) - at - 1;
        if (length != 3) return false;
        at = next;
    }
    return true;
}

std::string without(std::string text, char sign) {
    std::erase(text, sign);
    return text;
}

}  // namespace

std::vector<double> numbers_in(std::string_view typed) {
    std::string number;  // digits and signs, what stands behind them (a unit) left off
    bool digits = false, has_sign = false, negative = false, currency = false;
    for (std::size_t at = 0; at < typed.size();) {
        const char32_t c = base::next_code_point(typed, at);
        if (is_space(c)) continue;
        if (!digits && !has_sign && (is_minus(c) || c == U'+')) {
            has_sign = true;
            negative = c != U'+';
        } else if (!digits && !currency && is_currency(c)) {
            currency = true;
        } else if ((c >= U'0' && c <= U'9') || ((c == U'.' || c == U',') && (digits || begins_decimals(typed, at)))) {
            if (!digits && (c == U'.' || c == U',')) number = "0";  // ".5"
            digits = true;
            number += static_cast<char>(c);
        } else if (!digits) {
            return {};
        } else {
            const std::string_view unit = typed.substr(at);
            if (std::ranges::any_of(unit, [](char left) { return left >= '0' && left <= '9'; })) return {};
            break;
        }
    }
    while (!number.empty() && (number.back() == '.' || number.back() == ',')) number.pop_back();
    std::vector<double> readings;
    const auto add = [&](const std::string& text) {
        const auto value = decimal((negative ? "-" : "") + text);
        if (value && std::ranges::find(readings, *value) == readings.end()) readings.push_back(*value);
    };
    for (const auto& [decimal_sign, group_sign] : {std::pair{'.', ','}, std::pair{',', '.'}}) {
        const std::size_t point = number.find(decimal_sign);
        std::string whole = number.substr(0, point);
        if (whole.find(group_sign) != std::string::npos) {
            if (!groups_of_three(whole, group_sign)) continue;
            whole = without(whole, group_sign);
        }
        if (whole.empty()) continue;
        add(point == std::string::npos ? whole : whole + "." + number.substr(point + 1));
    }
    return readings;
}

bool fills(const course::Gap& gap, std::string_view given) {
    if (!gap.choices.empty()) {
        const auto chosen = std::ranges::find(gap.choices, given, &course::Option::id);
        return chosen != gap.choices.end() && chosen->right;
    }
    if (gap.number)
        return std::ranges::any_of(numbers_in(given), [&gap](double number) {
            return number >= gap.number->low && number <= gap.number->high;
        });
    const std::string_view typed = base::trim(given);
    return std::ranges::any_of(gap.accepted, [&](const std::string& accepted) {
        return gap.exact ? typed == accepted : base::same_typed(typed, accepted);
    });
}

BlanksAnswer empty_answer(const course::Blanks& item, const std::vector<std::size_t>&) {
    return {.given = std::vector<std::string>(item.gaps.size())};
}

bool is_complete(const course::Blanks& item, const BlanksAnswer& answer) {
    return !item.gaps.empty() && answer.given.size() == item.gaps.size() &&
           std::ranges::none_of(answer.given, [](const std::string& given) { return base::trim(given).empty(); });
}

Verdict check(const course::Blanks& item, const BlanksAnswer& answer) {
    if (!is_complete(item, answer)) return {};
    std::size_t right = 0;
    for (std::size_t i = 0; i < item.gaps.size(); ++i)
        if (fills(item.gaps[i], answer.given[i])) ++right;
    return {.share = static_cast<double>(right) / static_cast<double>(item.gaps.size()),
            .right = right == item.gaps.size()};
}

std::vector<Mark> marks(const course::Blanks& item, const BlanksAnswer& answer) {
    std::vector<Mark> result(item.gaps.size(), Mark::none);
    if (!is_complete(item, answer)) return result;
    for (std::size_t i = 0; i < item.gaps.size(); ++i)
        result[i] = fills(item.gaps[i], answer.given[i]) ? Mark::right_chosen : Mark::wrong_chosen;
    return result;
}

base::Json to_json(const course::Blanks& item, const BlanksAnswer& answer) {
    base::Json::Object given;
    for (std::size_t i = 0; i < item.gaps.size() && i < answer.given.size(); ++i)
        if (!answer.given[i].empty()) given.emplace(item.gaps[i].id, answer.given[i]);
    return base::Json::Object{{"gaps", std::move(given)}};
}

std::optional<BlanksAnswer> answer_from_json(const course::Blanks& item, const base::Json& json) {
    const base::Json* object = json.find("gaps");
    const base::Json::Object* given = object != nullptr ? object->object() : nullptr;
    if (given == nullptr) return std::nullopt;
    BlanksAnswer answer = empty_answer(item, {});
    for (const auto& [id, text] : *given) {
        const auto gap = std::ranges::find(item.gaps, id, &course::Gap::id);
        const std::string* words = text.string();
        if (gap == item.gaps.end() || words == nullptr) return std::nullopt;
        const bool gone =
            !gap->choices.empty() && std::ranges::find(gap->choices, *words, &course::Option::id) == gap->choices.end();
        if (gone) return std::nullopt;
        answer.given[static_cast<std::size_t>(gap - item.gaps.begin())] = *words;
    }
    return answer;
}

}  // namespace learning
