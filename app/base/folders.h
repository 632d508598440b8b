// Where things lie, after the XDG Base Directory Specification 0.8.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace base {

// $XDG_DATA_HOME/preau, or ~/.local/share/preau. Not created here. "no-home" when neither variable is set.
Result<std::filesystem::path> default_data_folder();

// The program's own files (translations, themes, illustrations, the course): beside the executable when it runs from
// the build tree or an installed prefix. "assets-missing" when neither place holds them; `detail` names the place.
struct Installation {
    std::filesystem::path assets;
    std::filesystem::path content;
};
Result<Installation> find_installation();

Result<std::string> read_file(const std::filesystem::path& file,
                              std::uintmax_t limit_bytes);  // "file-unreadable", "file-too-large"

}  // namespace base
