// A module's questions → GIFT, as Moodle reads it.
#pragma once

#include <string>

#include "authoring/report.h"
#include "course/course.h"

namespace authoring {

// One language of a module under its own category. What GIFT has no place for is a warning, a question that cannot be
// written in it an error.
std::string to_gift(const course::Course& course, const course::Module& module, base::Language language,
                    Report& report);

}  // namespace authoring
