// Text reduced to what a person means by it, for comparing typed answers and for searching.
#pragma once

#include <string>
#include <string_view>

namespace base {

// Without case, accents, ligatures and punctuation, white space of any kind as one space, none at the ends:
// "L’Œuvre  d'ART !" → "l oeuvre d art". Unicode compatibility decomposition (UAX #15, NFKD) and case folding.
// Malformed UTF-8 is folded as if it were repaired with U+FFFD, which is punctuation here.
std::string fold(std::string_view text);

}  // namespace base
