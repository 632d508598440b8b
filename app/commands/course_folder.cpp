#include "commands/course_folder.h"

#include <system_error>

namespace commands {
namespace fs = std::filesystem;
namespace {

bool holds_course(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "course.yaml", ignored);
}

}  // namespace

base::Result<fs::path> course_above(const fs::path& place) {
    std::error_code problem;
    fs::path folder = fs::canonical(place, problem);
    if (problem) return base::fail("no-course", place.string() + ": is not there", place.string());
    if (!fs::is_directory(folder, problem)) folder = folder.parent_path();
    for (;; folder = folder.parent_path()) {
        if (holds_course(folder)) return folder;
        if (folder == folder.root_path()) break;
    }
    return base::fail("no-course", place.string() + ": neither here nor above is there a course.yaml", place.string());
}

base::Result<fs::path> course_here(const fs::path& current) {
    auto found = course_above(current);
    if (!found && holds_course(current / "content")) return course_above(current / "content");
    return found;
}

}  // namespace commands
