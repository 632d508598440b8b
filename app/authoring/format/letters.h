// The letters of a Markdown paragraph where its author typed them, and the typographic ones to write in their place.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/format/lines.h"
#include "base/language.h"

namespace authoring {

// As the loader would set the text, but with plain spaces where the loader sets no-break ones: those look like any
// other in an editor, and nobody types them.
std::string plainly_set(std::string_view text, base::Language language);

// The same for the lines [first, last) of one paragraph, heading or row of a table. Code, addresses, comments and what
// stands in {{…}} are left alone.
std::vector<Edit> letter_edits(std::string_view text, const std::vector<SourceLine>& lines, std::size_t first,
                               std::size_t last, base::Language language);

}  // namespace authoring
