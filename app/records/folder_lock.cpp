#include "records/folder_lock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace records {
namespace {

namespace fs = std::filesystem;

tl::unexpected<base::Error> failure(const fs::path& folder, int reason) {
    const bool full = reason == ENOSPC || reason == EDQUOT;
    return base::fail(full ? "disk-full" : "folder-unusable", folder.string() + ": " + std::strerror(reason),
                      folder.string());
}

// A new name in a folder is on the disk once the folder itself is.
Result<void> flush_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return failure(folder, errno);
    const int outcome = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    if (outcome != 0 && reason != EINVAL) return failure(folder, reason);  // EINVAL: this file system cannot
    return {};
}

fs::path parent_of(const fs::path& path) {
    const fs::path parent = path.parent_path();
    return parent.empty() ? fs::path(".") : parent;
}

}  // namespace

Result<void> prepare_folder(const fs::path& folder) {
    std::vector<fs::path> missing;
    std::error_code ignored;
    for (fs::path path = folder.lexically_normal(); !path.empty() && !fs::exists(path, ignored);
         path = path.parent_path())
        missing.push_back(path);
    for (; !missing.empty(); missing.pop_back()) {
        const fs::path& path = missing.back();
        if (path.filename().empty()) continue;  // the trailing slash of "a/b/"
        if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return failure(folder, errno);
        if (auto flushed = flush_folder(parent_of(path)); !flushed) return flushed;
    }
    if (!fs::is_directory(folder, ignored)) return failure(folder, ENOTDIR);
    return {};
}

Result<void> prepare_file(const fs::path& file) {
    const fs::path folder = parent_of(file);
    int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool created = descriptor >= 0;
    if (!created && errno == EEXIST) descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return failure(folder, errno);
    ::close(descriptor);
    return created ? flush_folder(folder) : Result<void>{};
}

Result<FolderLock> FolderLock::take(const fs::path& folder) {
    const fs::path file = folder / "preau.lock";
    FolderLock lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (lock.descriptor_ < 0) return failure(folder, errno);
    if (::flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return failure(folder, errno);
        return base::fail("folder-locked", "another process uses " + folder.string(), folder.string());
    }
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace records
