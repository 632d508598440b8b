// lesson.<language>.md → a lesson.
#pragma once

#include <string_view>
#include <vector>

#include "authoring/markdown.h"
#include "course/course.h"

namespace authoring {

struct ReadLesson {
    course::Lesson lesson;
    std::vector<Place> places;  // of the pages
    std::vector<Reference> references;
};

ReadLesson read_lesson(std::string_view text, const Setting& setting, Report& report);

inline constexpr std::size_t max_pages = 200;
inline constexpr int max_page_words = 400;  // past this a page is no longer one thought

}  // namespace authoring
