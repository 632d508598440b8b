// One process at a time in a data folder.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace records {

using base::Result;

// Creates the folder and what is missing above it (mode 0700, as the XDG Base Directory Specification asks).
// "folder-unusable", "disk-full".
Result<void> prepare_folder(const std::filesystem::path& folder);

// Creates the file (mode 0600) when it is not there; only makes sure that it can be written when it is.
// "folder-unusable", "disk-full".
Result<void> prepare_file(const std::filesystem::path& file);

// Holds preau.lock in the folder. The file stays when the lock goes: taking it away would let two processes hold two
// different files of that name. The system lets go by itself when a process dies.
class FolderLock {
public:
    // "folder-locked" (detail: the folder), "folder-unusable", "disk-full".
    static Result<FolderLock> take(const std::filesystem::path& folder);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

}  // namespace records
