// Which of the words known is most like one that is not: a letter missing, too many, wrong or in the wrong place.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace course {

// How many such slips lead from one to the other, in bytes of folded text; more than `most` is said as most + 1. The
// restricted edit distance: F. Damerau, "A technique for computer detection and correction of spelling errors",
// Communications of the ACM 7 (3), 1964.
int slips(std::string_view one, std::string_view other, int most);

// One slip in words up to seven letters, two in longer ones; the first and commonest of those with the fewest. Else the
// word that begins with the same four letters or more. `words` are folded and sorted; `count` says how often each
// stands in the course.
std::optional<std::size_t> nearest_word(std::string_view word, const std::vector<std::string>& words,
                                        const std::function<std::size_t(std::size_t)>& count);

}  // namespace course
