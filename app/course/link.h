// What the links of a course's texts name, as their authors wrote them.
#pragma once

#include <optional>
#include <string>

#include "course/course.h"

namespace course {

// "scenario.fr.md" and "feed.fr.md" in a text of the module `own` ("": none), "../../decide/an-id.fr.md",
// "../objections/objections.fr.md": what is played there, whatever the language named. Nothing for other links.
std::optional<Activity> linked_activity(const std::string& own, const std::string& link);

bool has(const Course& course, const Activity& activity);  // in any language

}  // namespace course
