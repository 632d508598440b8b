// Blocks and questions → the Markdown an author would have written, for questions that come from elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "course/item.h"

namespace authoring {

// One line, or several where the text has line breaks. Signs of Markdown are escaped; bold, italics, code and links are
// written so that they are read again.
std::string to_markdown(const course::Text& text);

// Paragraphs, lists, quotes, code, tables, headings (from ### on, which a quiz can hold). What a question cannot hold
// is left out: pictures, exhibits.
std::string to_markdown(const course::Blocks& blocks);

// "## The question <!-- q:id … -->" with all that belongs to it, and a line end behind.
std::string to_markdown(const course::Item& item);

// "{{#24 +- 2}}" and the like.
std::string gap_markdown(const course::Gap& gap);

}  // namespace authoring
