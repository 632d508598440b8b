// Which code points of a text are one emoji: a small part of UTS #51 (ED-17), and what editing calls one character.
// Pure; looks at code points only. Whether a font has a picture for it is asked in emoji_pictures.h.
//
// A pictograph may carry U+FE0F, a skin tone or tags, and more of them may follow behind U+200D; two regional letters
// are a flag; a digit, # or * before U+20E3 is a keycap. Signs that were text before they were emoji (❤ ✔ ©) are emoji
// only before U+FE0F, a skin tone, or U+200D and another pictograph; before U+FE0E nothing is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui/type.h"

namespace ui {

inline constexpr std::size_t longest_emoji = 32;  // code points; what goes on beyond is another one

// Code points of the emoji that begins at text[at], 0 when none does. Ask from the beginning of a text on: the second
// letter of a flag begins nothing. Takes no longer than longest_emoji.
std::size_t emoji_length(std::u32string_view text, std::size_t at);

// The emoji that begins at the byte `at` of a text, empty when none does.
std::u32string emoji_at(std::string_view utf8, std::size_t at);

// False for nearly everything that is written, so that letters stay quick. `next` stands behind `c`, 0 at the end.
inline bool may_begin_emoji(char32_t c, char32_t next) {
    return c >= 0x231A || next >= 0x200D;
}
bool may_hold_emoji(std::string_view utf8);

// Marks that make one emoji of several, or steer how a sign is drawn; alone they are nothing to see.
inline bool joins_emoji(char32_t c) {
    return c >= 0x200D && (c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF));
}

// Where the character around `at` begins, and where it ends; both `at` itself between two characters. A character is
// an emoji or a code point, with the marks behind it.
std::size_t character_begin(std::u32string_view text, std::size_t at);
std::size_t character_end(std::u32string_view text, std::size_t at);

std::u32string utf32(std::string_view utf8);

// Of each code point; all of an emoji's is that of its first one.
std::vector<float> advances(const Measurer& measurer, Font font, std::u32string_view text);

}  // namespace ui
