// Files in memory: what an opened course pack holds. And a place to read from that may be the disk or such files.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "base/result.h"

namespace base {

using Files = std::map<std::string, std::string>;  // path relative to the root, '/' as separator → bytes
using FilesPtr = std::shared_ptr<const Files>;

// Reads files by their path: those under `root` from memory when there are such, all others from the disk.
class FileSource {
public:
    FileSource() = default;
    FileSource(std::filesystem::path root, FilesPtr files) : root_(std::move(root)), files_(std::move(files)) {}

    Result<std::string> read(const std::filesystem::path& file,
                             std::uintmax_t limit_bytes) const;  // "file-unreadable", "file-too-large"

private:
    std::filesystem::path root_;
    FilesPtr files_;  // null: the disk alone
};

}  // namespace base
