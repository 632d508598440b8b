// A text as authors type it → the same text as it is kept: typographic quotes and apostrophes, spaces where French asks
// for them (plain ones: the loader makes them unbreakable), one way of writing lists, line ends and blank lines.
//
// The course that is loaded before and after is the same, value for value. That is not left to care: what the text
// means is compared before and after, and what would change it is not done. Formatting twice gives what once gives.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "authoring/report.h"
#include "base/language.h"

namespace authoring {

// Of a Markdown or YAML file. Nothing, and a finding, when it is no text.
std::optional<std::string> formatted(std::string_view bytes, base::Language language, Report& report);

// "lesson.fr.md": fr; nothing when the name does not say.
std::optional<base::Language> language_of(std::string_view file);

}  // namespace authoring
