// Where a line of text may end. A small part of UAX #14 (Unicode Line Breaking), with what French, Dutch, English and
// German texts of ours need; looks at code points only, never at styles.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ui {

// What a break between two neighbours is worth, from worst to best.
enum class Break : std::uint8_t {
    never,  // inside a character: before a combining mark, in an emoji; also before spaces, which hang at the line's
            // end
    desperate,  // tears off punctuation or a no-break space; only when nothing else fits
    cut,        // inside a word that is wider than the line
    address,    // the same, but a good place: after / . - ? & = _
    reluctant,  // between a short number and what it counts, inside a formula, at a hyphen with a short piece behind it
    allowed,    // after spaces, after hyphens and dashes inside a word, at U+200B, between an emoji and a word
    hyphen,     // at a soft hyphen, which is then drawn
    forced,     // after a line feed
};

// breaks[i]: between text[i - 1] and text[i]; breaks[0] is `never`. Linear in the length of the text.
std::vector<Break> find_breaks(std::u32string_view text);

inline constexpr char32_t soft_hyphen = 0x00AD;
inline constexpr char32_t zero_width_space = 0x200B;
inline constexpr char32_t word_joiner = 0x2060;

bool is_space(char32_t c);           // white space where a line may end; not the no-break ones
bool is_no_break_space(char32_t c);  // U+00A0, U+202F, U+2007
bool is_combining(char32_t c);       // belongs to the character before it
bool is_opening(char32_t c);         // ( [ { « “ ‘ „ ¿ …
bool is_word_character(char32_t c);  // letters, digits and their marks

}  // namespace ui
