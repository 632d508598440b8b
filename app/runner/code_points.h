// Private to runner/: which characters the fonts must hold.
#pragma once

#include <filesystem>
#include <set>

#include "course/course.h"

namespace runner {

std::set<char32_t> code_points_of(const course::Course& course);               // of every text in every language
std::set<char32_t> code_points_of(const std::filesystem::path& translations);  // of the interface, all languages

}  // namespace runner
