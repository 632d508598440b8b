// Which course the author's commands work on.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace commands {

// The folder that holds course.yaml: `place` itself, else the nearest one above it. "no-course" when there is none.
base::Result<std::filesystem::path> course_above(const std::filesystem::path& place);

// Without a place: the current folder or one above it, else its folder content/. Never the installed course: nobody
// asks for that one to be changed.
base::Result<std::filesystem::path> course_here(const std::filesystem::path& current);

}  // namespace commands
