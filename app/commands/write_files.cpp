#include "commands/write_files.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "base/held_signals.h"

namespace commands {
namespace fs = std::filesystem;
namespace {

tl::unexpected<base::Error> unwritable(const fs::path& file, int problem) {
    return base::fail("file-unwritable", file.string() + ": cannot be written: " + std::strerror(problem),
                      file.string());
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// One file beside its place, gone again unless it was moved there.
class Beside {
public:
    Beside() = default;
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
    ~Beside() {
        if (descriptor_ >= 0) ::close(descriptor_);
        if (!name_.empty()) ::unlink(name_.c_str());
    }

    base::Result<void> write(const FileToWrite& wanted) {
        std::error_code ignored;
        target_ = wanted.file;
        replace_ = wanted.replace;
        const bool there = fs::exists(fs::symlink_status(target_, ignored));
        if (there && !replace_) return exists();
        if (there) {
            target_ = fs::canonical(target_, ignored);
            if (ignored) return unwritable(wanted.file, ENOENT);
        }
        struct stat old {};
        const bool had = ::stat(target_.c_str(), &old) == 0;
        if (had && !S_ISREG(old.st_mode)) return unwritable(target_, EINVAL);
        const fs::path folder = target_.has_parent_path() ? target_.parent_path() : fs::path(".");
        name_ = (folder / ".preau-XXXXXX").string();
        descriptor_ = ::mkstemp(name_.data());
        if (descriptor_ < 0) {
            name_.clear();
            return unwritable(target_, errno);
        }
        const mode_t mask = ::umask(0);
        ::umask(mask);
        const mode_t mode = had ? old.st_mode & 07777 : 0666 & ~mask;
        if (!write_all(descriptor_, wanted.text) || ::fchmod(descriptor_, mode) != 0 || ::fsync(descriptor_) != 0)
            return unwritable(target_, errno);
        return {};
    }

    base::Result<void> move_into_place() {
        // A link fails where a file has come into being meanwhile, which a renaming would replace. Some file systems
        // know no links.
        bool moved = !replace_ && ::link(name_.c_str(), target_.c_str()) == 0;
        if (!moved && !replace_ && errno == EEXIST) return exists();
        if (moved) ::unlink(name_.c_str());
        moved = moved || ::rename(name_.c_str(), target_.c_str()) == 0;
        if (!moved) return unwritable(target_, errno);
        name_.clear();
        created_ = !replace_;
        const fs::path folder = target_.has_parent_path() ? target_.parent_path() : fs::path(".");
        const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor >= 0) {
            ::fsync(descriptor);
            ::close(descriptor);
        }
        return {};
    }

    void take_back() const {
        if (created_) ::unlink(target_.c_str());
    }

private:
    base::Result<void> exists() const {
        return base::fail("file-exists", target_.string() + ": is there already, and is left as it is",
                          target_.string());
    }

    fs::path target_;
    bool replace_ = false, created_ = false;
    std::string name_;
    int descriptor_ = -1;
};

}  // namespace

base::Result<void> write_files(const std::vector<FileToWrite>& files) {
    const base::HeldSignals held;  // until nothing lies about beside them
    std::vector<Beside> written(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (auto outcome = written[i].write(files[i]); !outcome) return outcome;
    }
    for (Beside& file : written) {
        auto outcome = file.move_into_place();
        if (outcome) continue;
        for (const Beside& other : written) other.take_back();
        return outcome;
    }
    return {};
}

}  // namespace commands
