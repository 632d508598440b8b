#include "course/nearness.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace course {
namespace {

constexpr std::size_t longest = 40;  // bytes: nobody mistypes a longer word by one letter

std::size_t common_beginning(std::string_view one, std::string_view other) {
    const auto [a, b] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    return static_cast<std::size_t>(a - one.begin());
}

}  // namespace

int slips(std::string_view one, std::string_view other, int most) {
    const auto difference = static_cast<int>(one.size()) - static_cast<int>(other.size());
    if (std::abs(difference) > most || one.size() > longest || other.size() > longest) return most + 1;
    std::array<std::array<int, longest + 1>, 2> rows{};  // two before, one before
    std::iota(rows[1].begin(), rows[1].end(), 0);
    for (std::size_t i = 1; i <= one.size(); ++i) {
        std::array<int, longest + 1> now{};
        now[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const int wrong = one[i - 1] == other[j - 1] ? 0 : 1;
            now[j] = std::min({rows[1][j] + 1, now[j - 1] + 1, rows[1][j - 1] + wrong});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                now[j] = std::min(now[j], rows[0][j - 2] + 1);
        }
        const auto end = static_cast<std::ptrdiff_t>(other.size() + 1);
        const auto least = [end](const auto& row) { return *std::min_element(row.begin(), row.begin() + end); };
        if (least(now) > most && least(rows[1]) >= most) return most + 1;  // it only grows from here
        rows[0] = rows[1];
        rows[1] = now;
    }
    return std::min(rows[1][other.size()], most + 1);
}

std::optional<std::size_t> nearest_word(std::string_view word, const std::vector<std::string>& words,
                                        const std::function<std::size_t(std::size_t)>& count) {
    constexpr std::size_t short_word = 7, beginning = 4;
    if (word.size() < 3 || word.size() > longest) return std::nullopt;
    const int most = word.size() <= short_word ? 1 : 2;
    std::optional<std::size_t> best;
    int fewest = most + 1;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const int between = slips(word, words[i], most);
        if (between > most || between > fewest || words[i].size() < 3) continue;
        if (between == fewest && best && count(i) <= count(*best)) continue;
        fewest = between;
        best = i;
    }
    if (best) return best;
    const auto after = std::lower_bound(words.begin(), words.end(), word);
    std::size_t shared = beginning - 1;
    for (auto at = after == words.begin() ? after : after - 1; at != words.end() && at <= after; ++at)
        if (const std::size_t same = common_beginning(word, *at); same > shared) {
            shared = same;
            best = static_cast<std::size_t>(at - words.begin());
        }
    return best;
}

}  // namespace course
