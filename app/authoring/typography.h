// Sets what authors type with plain keys: French spaces and, in every language, the apostrophe between letters.
//
// French: U+202F before ; ! ? %, U+00A0 before : and inside « », whether a plain space or none was typed.
// Code and addresses stay as they are; spans are read as one text, so that a mark may stand in another span than its
// word.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "course/text.h"

namespace authoring {

std::string typeset(std::string_view text, base::Language language);
void typeset(course::Text& text, base::Language language);

}  // namespace authoring
