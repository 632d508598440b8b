// Facts get old. Every text says on which day somebody verified its own: "checked" at its head.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "course/course.h"

namespace authoring {

// YYYY-MM-DD, a day of the calendar.
bool is_iso_date(std::string_view text);

// Warnings: "facts-old" for a text whose facts were checked more than a year before `today`, "facts-ahead" for one that
// says they will be checked after it. `today` is an ISO date. A text that says no date is another finding (load.h).
base::Diagnostics stale_facts(const course::Course& course, std::string_view today);

}  // namespace authoring
