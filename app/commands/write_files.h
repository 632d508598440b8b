// Writing files so that nothing is ever half written: beside it, to the disk, then in its place.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace commands {

struct FileToWrite {
    std::filesystem::path file;
    std::string text;
    bool replace = false;  // else a file that is there already is an error
};

// All of them or, when one cannot be written, none; a disk that breaks between the last renamings is the exception.
// A replaced file keeps its permissions; a link is followed. "file-exists", "file-unwritable"; `detail` names it.
base::Result<void> write_files(const std::vector<FileToWrite>& files);

}  // namespace commands
