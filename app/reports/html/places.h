// Where the pages of a course lie, relative to the folder that holds them all; and the ways between them.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "course/course.h"

namespace reports::places {

inline const std::string languages = "index.html", style = "style.css", logo = "logo.svg", pictures = "pictures/";

std::string home(base::Language language);
std::string departments(base::Language language);
std::string guidelines(base::Language language);
std::string glossary(base::Language language);
std::string objections(base::Language language);
std::string aid(base::Language language, const std::string& id);
std::string lesson(base::Language language, const std::string& module);
std::string quiz(base::Language language, const std::string& module);
std::string scenario(base::Language language, const std::string& module);
std::string feed(base::Language language, const std::string& module);
std::string activity(base::Language language, const course::Activity& activity);
// The same page in another language.
std::string in_language(const std::string& place, base::Language language);

// From one place to another, as an address: "../../style.css". No sign in it needs escaping.
std::string way(std::string_view from, std::string_view to);

}  // namespace reports::places
