#include "house/tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace house {

namespace {

bool is_picture(std::string_view name) {
    return name.ends_with(".png") || name.ends_with(".jpg") || name.ends_with(".jpeg");
}

}  // namespace

std::filesystem::path root() {
    return PREAU_SOURCE_DIR;
}

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<TextFile> files_under(std::string_view folder, const std::vector<std::string_view>& endings) {
    std::vector<TextFile> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root() / folder)) {
        const std::string name = entry.path().filename().string();
        const bool wanted =
            endings.empty() ? !is_picture(name)
                            : std::any_of(endings.begin(), endings.end(), [&](auto e) { return name.ends_with(e); });
        if (!entry.is_regular_file() || !wanted) continue;
        found.push_back({entry.path().lexically_relative(root()).generic_string(), read(entry.path())});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return found;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (;;) {
        const std::size_t end = text.find(separator, start);
        parts.push_back(text.substr(start, end == std::string_view::npos ? end : end - start));
        if (end == std::string_view::npos) return parts;
        start = end + 1;
    }
}

std::vector<std::string_view> lines(std::string_view text) {
    auto all = split(text, '\n');
    if (!all.empty() && all.back().empty()) all.pop_back();
    return all;
}

std::string place(const TextFile& file, std::size_t line) {
    return file.path + ":" + std::to_string(line);
}

std::size_t line_of(std::string_view text, std::size_t offset) {
    return 1 +
           static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string listed(const std::vector<std::string>& offences) {
    std::string text;
    for (const auto& offence : offences) text += "\n  " + offence;
    return text;
}

}  // namespace house
