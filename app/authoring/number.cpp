#include "authoring/number.h"

#include <array>
#include <charconv>

#include "base/utf8.h"

namespace authoring {
namespace {

constexpr std::size_t max_whole_digits = 9;
constexpr std::size_t max_decimals = 6;
constexpr std::size_t group = 3;  // digits between the spaces of "20 000"
constexpr std::array<std::string_view, 4> spaces{" ", "\u00A0", "\u202F", "\u2009"};

std::size_t space_at(std::string_view text) {  // its bytes, or 0
    for (const std::string_view space : spaces) {
        if (text.starts_with(space)) return space.size();
    }
    return 0;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

double value(std::int64_t millionths) {
    // Both fit a double exactly, so this is the double nearest to the decimal: the one a typed text is read as.
    return static_cast<double>(millionths) / static_cast<double>(one);
}

void NumberReader::skip_spaces() {
    while (const std::size_t length = space_at(text_.substr(at_))) at_ += length;
}

bool NumberReader::at_end() {
    skip_spaces();
    return at_ == text_.size();
}

bool NumberReader::take(std::initializer_list<std::string_view> spellings) {
    skip_spaces();
    for (const std::string_view spelling : spellings) {
        if (!text_.substr(at_).starts_with(spelling)) continue;
        at_ += spelling.size();
        return true;
    }
    return false;
}

std::string_view NumberReader::word() {
    skip_spaces();
    const std::size_t start = at_;
    while (at_ < text_.size() && space_at(text_.substr(at_)) == 0) ++at_;
    return text_.substr(start, at_ - start);
}

std::string_view NumberReader::digits() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
}

// The digits before the decimal sign, groups of three taken together.
std::string NumberReader::whole_part(std::string& written) {
    std::string whole(digits());
    written += whole;
    if (whole.empty() || whole.size() > group) return whole;
    for (std::size_t space = space_at(text_.substr(at_)); space > 0; space = space_at(text_.substr(at_))) {
        const std::size_t before = at_;
        at_ += space;
        const std::string_view three = digits();
        if (three.size() != group) {
            at_ = before;
            break;
        }
        whole += three;
        written.append("\u202F").append(three);
    }
    return whole;
}

std::optional<Decimal> NumberReader::number() {
    problem_.clear();
    Decimal read;
    const bool negative = take({"-", "\u2212"});
    if (negative) read.written = "\u2212";
    const std::string whole = whole_part(read.written);
    std::string_view decimals;
    const bool has_decimals = !whole.empty() && at_ + 1 < text_.size() && (text_[at_] == '.' || text_[at_] == ',') &&
                              is_digit(text_[at_ + 1]);
    if (has_decimals) {
        read.written += text_[at_++];
        decimals = digits();
        read.written += decimals;
    }
    if (whole.empty()) return std::nullopt;
    if (whole.size() > max_whole_digits || decimals.size() > max_decimals) {
        problem_ = "a number has at most 9 digits, and 6 behind the decimal sign";
        return std::nullopt;
    }
    if (decimals.size() == group && whole.size() <= group && whole != "0") {
        problem_ = "\"" + read.written + "\" may be read as a thousand: write " + whole + " " + std::string(decimals) +
                   ", or one decimal more or less";
        return std::nullopt;
    }
    const std::string shifted = whole + std::string(decimals) + std::string(max_decimals - decimals.size(), '0');
    std::from_chars(shifted.data(), shifted.data() + shifted.size(), read.millionths);
    if (negative) read.millionths = -read.millionths;
    return read;
}

}  // namespace authoring
