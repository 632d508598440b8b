// The facts at the head of a lesson, of the guidelines, of the glossary.
#pragma once

#include <string>
#include <vector>

#include "authoring/fields.h"
#include "authoring/front_matter.h"
#include "base/language.h"

namespace authoring {

struct TextFacts {
    std::string title;
    std::string summary;
    std::string version;  // only where it is asked for
    std::string checked;  // ISO date; may be empty
    std::vector<std::string> sources;
};

// The key "checked"; a warning when it is missing.
std::string read_checked_date(Fields& fields, Report& report);

enum class Version { none, required };

TextFacts read_text_facts(const FrontMatter& front, base::Language language, Version version, Report& report);

}  // namespace authoring
