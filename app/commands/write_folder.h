// Writing a folder so that it is there whole or not at all: beside its place, to the disk, then under its name.
#pragma once

#include <filesystem>

#include "base/files.h"
#include "base/result.h"

namespace commands {

// The folder above must be there. A folder with something in it, or a file, is left as it is: "file-exists".
// "disk-full", "file-unwritable"; `detail` names what.
base::Result<void> write_folder(const std::filesystem::path& folder, const base::Files& files);

}  // namespace commands
