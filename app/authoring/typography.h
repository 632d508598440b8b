// Sets what authors type with plain keys: French spaces and, in every language, quotes and apostrophes.
//
// French: U+202F before ; ! ? %, U+00A0 before : and inside « », whether a plain space or none was typed.
// Straight quotes " become the language's own, « » “ ” ‘ ’, when all of a text can be paired; else none of them does.
// Apostrophes: between letters, and in Dutch before the s of ’s morgens. Setting twice gives what setting once gives.
// Code and addresses stay as they are; spans are read as one text, so that a mark may stand in another span than its
// word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "course/text.h"

namespace authoring {

std::string typeset(std::string_view text, base::Language language);
void typeset(course::Text& text, base::Language language);

// For those who must know where each letter came from.
struct Letter {
    char32_t c = 0;
    std::size_t span = 0;  // whose it is; a letter that is put in belongs to the one it is put beside
    bool fixed = false;    // code or an address: read for its neighbours' sake, never changed
    bool set = false;      // a no-break space that the language asks for here, whatever was typed
};
std::vector<Letter> set_letters(std::vector<Letter> letters, base::Language language);
// The words of a text that hold an address are fixed.
void add_letters(std::vector<Letter>& letters, std::string_view text, std::size_t span, bool fixed);

}  // namespace authoring
