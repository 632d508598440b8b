#include "ui/font_files.h"

#include <array>
#include <system_error>
#include <utility>

namespace ui {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> packages{{
    {"Inter", "fonts-inter"},
    {"Andika", "fonts-sil-andika"},
    {"OpenDyslexic", "fonts-opendyslexic"},
    {"materialdesignicons", "fonts-materialdesignicons-webfont"},
    {"NotoColorEmoji", "fonts-noto-color-emoji"},
}};

std::string package_of(std::string_view name) {
    for (const auto& [prefix, package] : packages)
        if (name.substr(0, prefix.size()) == prefix) return std::string(package);
    return std::string(name);
}

void search(const fs::path& folder, FontFiles& found) {
    constexpr int deepest = 8;  // a link in a circle ends here
    std::error_code error;
    fs::recursive_directory_iterator entry(
        folder, fs::directory_options::follow_directory_symlink | fs::directory_options::skip_permission_denied, error);
    const fs::recursive_directory_iterator end;
    while (!error && entry != end) {
        if (entry.depth() >= deepest) entry.disable_recursion_pending();
        const fs::path extension = entry->path().extension();
        if (extension == ".otf" || extension == ".ttf")
            found.by_name.emplace(entry->path().filename().string(), entry->path());
        entry.increment(error);
    }
}

}  // namespace

FontFiles find_font_files(const std::vector<fs::path>& folders) {
    FontFiles found;
    for (const fs::path& folder : folders) search(folder, found);
    return found;
}

base::Result<fs::path> font_file(const FontFiles& files, std::string_view name) {
    if (const auto place = files.by_name.find(name); place != files.by_name.end()) return place->second;
    return base::fail("fonts-missing", "no font file " + std::string(name), package_of(name));
}

}  // namespace ui
