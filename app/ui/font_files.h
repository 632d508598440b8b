// Where the families' files are. Searched once; hand the result on to every build of Fonts.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ui {

struct FontFiles {
    std::map<std::string, std::filesystem::path, std::less<>> by_name;  // "Inter-Regular.otf" → its place
};

// Recursively, links to folders followed (Debian links the icon font), 8 folders deep. The first find of a name stays.
FontFiles find_font_files(const std::vector<std::filesystem::path>& folders);

// "fonts-missing": detail names the Debian package that brings the file.
base::Result<std::filesystem::path> font_file(const FontFiles& files, std::string_view name);

}  // namespace ui
