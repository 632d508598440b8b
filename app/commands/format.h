// preau format: one way of writing for every text of a course.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <vector>

namespace commands {

// Formats the files of a course that are named, or lie in the folders that are; with `check` only says which it would.
// Files with errors are left alone. 0: as it should be, or it is now; 1: errors, or with `check` something to change.
int format(const std::vector<std::filesystem::path>& places, bool check, std::ostream& out);

}  // namespace commands
