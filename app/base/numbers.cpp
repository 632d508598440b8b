#include "base/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace base {

namespace {

constexpr int most_decimals = 6;
constexpr std::string_view narrow_space = "\u202F", no_break_space = "\u00A0", minus = "\u2212";

struct Signs {
    std::string_view decimal, group;
};

Signs signs(Language language) {
    switch (language) {
        case Language::fr:
            return {",", narrow_space};
        case Language::nl:
        case Language::de:
            return {",", "."};
        case Language::en:
            break;
    }
    return {".", ","};
}

}  // namespace

char decimal_sign(Language language) {
    return signs(language).decimal.front();
}

int decimals_of(double value) {
    double scaled = value;
    for (int decimals = 0; decimals < most_decimals; ++decimals, scaled *= 10)
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, std::abs(scaled) * 1e-3)) return decimals;
    return most_decimals;
}

std::string written_number(Language language, double value, int decimals, bool grouped) {
    std::array<char, 400> buffer{};  // the longest double has 309 digits in front of the point
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value), std::chars_format::fixed, decimals)
            .ptr;
    const std::string_view plain(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const std::string_view whole = plain.substr(0, plain.find('.'));
    const Signs sign = signs(language);
    std::string written;
    if (value < 0 && plain.find_first_not_of("0.") != std::string_view::npos) written = minus;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (grouped && i > 0 && (whole.size() - i) % 3 == 0) written += sign.group;
        written += whole[i];
    }
    if (whole.size() < plain.size()) written.append(sign.decimal).append(plain.substr(whole.size() + 1));
    return written;
}

std::string with_unit(Language language, std::string number, std::string_view unit) {
    if (unit.empty()) return number;
    const bool close = language == Language::en;
    if (unit == "%")
        number += close ? "" : narrow_space;
    else
        number += no_break_space;
    return number.append(unit);
}

}  // namespace base
