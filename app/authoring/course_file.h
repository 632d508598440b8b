// course.yaml → the frame of a course: names, languages, tracks, departments.
#pragma once

#include <optional>

#include "authoring/fields.h"
#include "authoring/folder.h"

namespace authoring {

// Nothing when the file cannot be read or does not say which languages the course speaks.
std::optional<course::Course> read_course_file(const Folder& folder, Report& report);

inline constexpr std::size_t max_departments = 16, max_contacts = 24;

inline constexpr const char* course_file = "course.yaml";

// Checks that an image is there and of a kind that can be shown. `file` is relative to the content folder.
void check_image(const std::string& file, Place place, const Folder& folder, Report& report);

}  // namespace authoring
