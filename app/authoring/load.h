// Files → course. Never throws on an author's mistake: what is wrong becomes a diagnostic, a broken module is left out,
// the rest opens.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/result.h"
#include "course/organisation.h"

namespace authoring {

struct Loaded {
    course::CoursePtr course;            // null only when course.yaml itself cannot be read
    base::Diagnostics findings;          // sorted by file, line, column
    std::size_t files = 0;               // that lie in the folder
    base::FilesPtr pack;                 // the files of a pack; null: they lie on the disk
    std::optional<base::Error> refused;  // a pack that was not opened, settings that cannot be read
    course::Organisation organisation;   // from the settings
};

// Reads a content folder. Slow (reads and parses every file): call it on a worker.
Loaded load(const std::filesystem::path& folder);
Loaded load(base::FilesPtr files);  // the same of files in memory, as Folder::of wants them

void sort(base::Diagnostics& findings);  // by file, line, column; each once

// Limits, so that a bad pack harms nobody.
inline constexpr std::size_t max_file_bytes = 256 * 1024;
inline constexpr int max_nesting = 32;  // container markers on a line, seen before cmark sees the file
inline constexpr int max_table_columns = 64;
inline constexpr int max_table_rows = 512;

}  // namespace authoring
