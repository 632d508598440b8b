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

// Where people look for their documents: what user-dirs.dirs says (xdg-user-dirs), else the home folder. "no-home" when
// there is none.
Result<std::filesystem::path> documents_folder();

// Writes a new file "name.extension" in a folder that exists, whole or not at all, readable by its owner only; when the
// name is taken, "name (2).extension" and so on: nothing is ever overwritten. What a file system cannot have in a name
// becomes a space. The path written. "file-not-saved", with the folder as detail.
Result<std::filesystem::path> save_new_file(const std::filesystem::path& folder, const std::string& name,
                                            const std::string& extension, const std::string& bytes);

Result<std::string> read_file(const std::filesystem::path& file,
                              std::uintmax_t limit_bytes);  // "file-unreadable", "file-too-large"

}  // namespace base
