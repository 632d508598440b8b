// Text reduced to what a person means by it, for comparing typed answers and for searching.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace base {

// Without case, accents, ligatures and punctuation, white space of any kind as one space, none at the ends:
// "L’Œuvre  d'ART !" → "l oeuvre d art". Unicode compatibility decomposition (UAX #15, NFKD) and case folding.
// Malformed UTF-8 is folded as if it were repaired with U+FFFD, which is punctuation here.
std::string fold(std::string_view text);

// Where the words stand that fold() finds, in bytes of `text`. Each of them folded by itself and put together, with a
// space between, is the whole folded; a sign such as "½" may be two words and a lone accent none.
struct WordPlace {
    std::size_t begin = 0, end = 0;
    bool operator==(const WordPlace&) const = default;
};
std::vector<WordPlace> words_in(std::string_view text);

}  // namespace base
