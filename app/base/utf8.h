// UTF-8 as the rest of the program needs it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// Decodes the code point at text[at] and moves `at` behind it. Malformed bytes give U+FFFD and move one byte.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& text, char32_t code_point);
std::size_t code_points(std::string_view text);

// Byte offset of the first malformed sequence (RFC 3629: no overlong forms, no surrogates), or npos.
std::size_t first_invalid_utf8(std::string_view text);

// Letters and digits, roughly: past ASCII everything but Latin-1 signs and general punctuation (dashes, quotes,
// spaces).
bool is_word_character(char32_t code_point);

std::string_view trim(std::string_view text);  // ASCII white space at both ends

}  // namespace base
