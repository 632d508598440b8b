// YAML: blanks behind its lines, and in the facts at a text's head the words between double quotes.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace authoring {

// course.yaml, module.yaml: line ends and trailing blanks only. The same text when it cannot be read.
std::string formatted_yaml(std::string_view text);

// What stands between the two lines "---", with them.
std::string formatted_facts(std::string_view head, base::Language language);

}  // namespace authoring
