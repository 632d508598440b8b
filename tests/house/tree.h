// The repository as a test reads it: files with their text, and lines to point at.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace house {

struct TextFile {
    std::string path;  // relative to the repository, '/' as separator: "app/ui/theme.h"
    std::string text;
};

std::filesystem::path root();
std::string read(const std::filesystem::path& file);  // throws when it cannot be read: a test must not pass on nothing

// Every file under `folder` (relative to the repository) whose name ends in one of `endings`, sorted by path. No
// endings: every file but pictures.
std::vector<TextFile> files_under(std::string_view folder, const std::vector<std::string_view>& endings = {});

std::vector<std::string_view> lines(std::string_view text);  // without their line ends
std::string place(const TextFile& file, std::size_t line);   // "app/ui/theme.h:12", lines counted from 1
std::size_t line_of(std::string_view text, std::size_t offset);

std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);

// What a failing check prints: one offence a line, or nothing.
std::string listed(const std::vector<std::string>& offences);

}  // namespace house
