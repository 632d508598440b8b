// Numbers as authors write them: "24", "0,5", "−3", "20 000". Exact in decimals: 0.8 less 0.1 is 0.7 here, which the
// difference of two doubles is not.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace authoring {

inline constexpr std::int64_t one = 1'000'000;  // in millionths

struct Decimal {
    std::int64_t millionths = 0;
    std::string written;  // as it is shown: "−3", "20 000" with narrow spaces
};

double value(std::int64_t millionths);

// Reads a line of numbers and words from its beginning.
class NumberReader {
public:
    explicit NumberReader(std::string_view text) : text_(text) {}

    std::optional<Decimal> number();                               // nothing, and a problem(), when there is none
    bool take(std::initializer_list<std::string_view> spellings);  // one of them, if it stands next
    std::string_view word();                                       // up to the next white space; empty at the end
    bool at_end();
    const std::string& problem() const { return problem_; }  // how to write the number instead; may be empty

private:
    void skip_spaces();
    std::string_view digits();
    std::string whole_part(std::string& written);

    std::string_view text_;
    std::size_t at_ = 0;
    std::string problem_;
};

}  // namespace authoring
