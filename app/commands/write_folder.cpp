#include "commands/write_folder.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "base/held_signals.h"
#include "base/write_file.h"

namespace commands {
namespace fs = std::filesystem;
namespace {

tl::unexpected<base::Error> unwritable(const fs::path& folder, int problem) {
    return base::fail("file-unwritable", folder.string() + ": cannot be written: " + std::strerror(problem),
                      folder.string());
}

tl::unexpected<base::Error> taken(const fs::path& folder) {
    return base::fail("file-exists", folder.string() + ": is there already, and is left as it is", folder.string());
}

// A folder beside its place, gone again unless it was moved there.
class Beside {
public:
    explicit Beside(const fs::path& above) : name_((above / ".preau-XXXXXX").string()) {
        made_ = ::mkdtemp(name_.data()) != nullptr;  // 0700
        problem_ = made_ ? 0 : errno;
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
    ~Beside() {
        std::error_code ignored;
        if (made_) fs::remove_all(name_, ignored);
    }

    int problem() const { return problem_; }
    fs::path path() const { return name_; }

    base::Result<void> move_to(const fs::path& place) {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        if (::chmod(name_.c_str(), 0777 & ~mask) != 0) return unwritable(place, errno);
        // An empty folder gives way, one that holds something does not.
        if (::rename(name_.c_str(), place.c_str()) != 0) {
            const bool full = errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR;
            return full ? taken(place) : unwritable(place, errno);
        }
        made_ = false;
        return {};
    }

private:
    std::string name_;
    bool made_ = false;
    int problem_ = 0;
};

void settle(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

// "there/" is "there", "." has a name too.
fs::path named(const fs::path& folder) {
    std::error_code ignored;
    const fs::path whole = fs::absolute(folder, ignored).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

}  // namespace

base::Result<void> write_folder(const fs::path& folder, const base::Files& files) {
    std::error_code problem;
    const fs::path place = named(folder);
    // Who stands in a folder would not see another one take its place.
    if (fs::equivalent(place, fs::current_path(problem), problem)) return taken(place);
    const bool there = fs::exists(fs::symlink_status(place, problem));
    if (there && (!fs::is_directory(fs::symlink_status(place, problem)) || !fs::is_empty(place, problem)))
        return taken(place);
    const fs::path above = place.has_parent_path() ? place.parent_path() : fs::path(".");
    const base::HeldSignals held;  // lives longer than the folder beside: whoever interrupts leaves none behind
    Beside beside(above);
    if (beside.problem() != 0) return unwritable(place, beside.problem());
    for (const auto& [name, bytes] : files) {
        if (held.asked_to_end())
            return base::fail("interrupted", place.string() + ": stopped; nothing is left of it", place.string());
        const fs::path file = beside.path() / name;
        fs::create_directories(file.parent_path(), problem);
        if (problem) return unwritable(place / name, problem.value());
        if (auto written = base::write_file(file, bytes, base::Existing::replace); !written) return written;
    }
    if (auto moved = beside.move_to(place); !moved) return moved;
    settle(above);
    return {};
}

}  // namespace commands
