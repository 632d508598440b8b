// GIFT as text: its escapes, and where one question ends and the next begins. Moodle's own rules (qformat_gift): an
// empty line parts questions, // begins a comment line, and a sign with a backslash means itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace authoring {

// Escaped signs are hidden behind letters that no text has, so that what is left of { } ~ = # : means something.
std::string hide_escapes(std::string_view text);
std::string show_escapes(std::string_view text);  // … and what they stood for
std::string escape_gift(std::string_view text);   // what hide_escapes undoes

struct GiftQuestion {
    std::string text;  // escapes hidden, without comments
    int line = 0;
    std::string id;  // of a comment with [id:…] before it
    std::vector<std::string> tags;
    std::string category;
};

std::vector<GiftQuestion> gift_questions(std::string_view text, std::size_t most);  // and no more

}  // namespace authoring
