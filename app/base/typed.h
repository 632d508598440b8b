// Whether two typed texts say the same: what a learner wrote, held against what the author accepts.
#pragma once

#include <string>
#include <string_view>

namespace base {

// The rule, in the order in which it is applied; no order of the two texts, and every text is the same as itself.
//  1. Letters and digits count, as fold() leaves them: without case, accents and ligatures. A digit written raised or
//  as a
//     fraction is parted from the digit before it: "10²" is not "102", "m²" is "m2".
//  2. Signs that mean something count wherever they stand: + = < > and the like (Unicode Sm), currency (Sc), # % ‰ & @
//  §.
//     "C++" is neither "C#" nor "c". Spaces around them do not count.
//  3. Between two digits every sign counts, spaces do not: "3,5" is not "35", "20 000" is "20000". Point and comma are
//  one
//     sign there, and so are all dashes.
//  4. In front of a number a minus and a decimal sign count ("-5", ".5"), unless a word runs into them ("covid-19").
//  5. A point right between two letters may be left as a space, not out: "préau.be" is "preau be", not "preaube".
//  6. Nothing else counts: spaces, hyphens and apostrophes, too many or missing ("week-end", "week end", "weekend"),
//  and
//     the rest of punctuation, emoji among it.
// Texts whose letters or digits differ are never the same. Malformed UTF-8 is compared as if repaired with U+FFFD.
bool same_typed(std::string_view one, std::string_view other);

// The two forms behind it: texts are the same when one of these is.
struct TypedForm {
    std::string words;   // with a space wherever something parts the letters
    std::string joined;  // with none
    bool operator==(const TypedForm&) const = default;
};
TypedForm typed_form(std::string_view text);  // both empty: nothing in it counts

}  // namespace base
