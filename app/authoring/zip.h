// Zip files in memory, as packs need them: plain files only, each once, within limits. Only zip.cpp names libarchive.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace authoring {

// Everything in it, or nothing. "pack-broken": no zip, cut off, damaged, encrypted. "pack-unsafe": a path that could
// leave a folder, a link, a folder, two files of one name. "pack-too-large": more files or bytes than max_files and
// max_folder_bytes, a file of more than max_binary_bytes, or more than a hundred times what the zip itself takes.
base::Result<base::Files> unzip(std::string_view bytes);

// In the given order; without times, owners and rights, so that the same files make the same bytes.
base::Result<std::string> zip(const std::vector<std::pair<std::string, std::string>>& files);

// Relative, '/' between its parts, none of which is empty, "." or ".."; UTF-8 without control characters, '\' and ':'.
bool is_safe_path(std::string_view path);
std::string printable(std::string_view path);  // for a message: short, without control characters

inline constexpr std::size_t max_path_bytes = 512;
inline constexpr std::size_t max_ratio = 100;                    // unpacked to packed, of all together
inline constexpr std::size_t small_enough = 1024 * 1024;         // bytes unpacked of which no ratio is asked
inline constexpr std::size_t max_pack_bytes = 64 * 1024 * 1024;  // of the zip

}  // namespace authoring
