// The list under a question: answers with marks, steps, or a plain list.
#pragma once

#include "authoring/bank.h"

namespace authoring {

std::string_view first_words(const Node& item);  // the plain text an item of a list begins with
bool has_marks(const Node& list);                // ( ), (x), (/), [ ] or [x] before any of its items
bool begins_with_mark(std::string_view text);
// Whatever the list is; pairs and groups are read by pairs.h and groups.h.
void read_answers(const Node& list, ReadQuestion& question, Markdown& markdown);

}  // namespace authoring
