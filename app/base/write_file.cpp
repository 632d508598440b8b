#include "base/write_file.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "base/held_signals.h"

namespace base {

namespace {

// A file that goes away with this, unless it was put in its place.
class Temporary {
public:
    explicit Temporary(const std::filesystem::path& beside) : name_(beside.string() + ".XXXXXX") {
        descriptor_ = ::mkostemp(name_.data(), O_CLOEXEC);  // 0600
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (descriptor_ < 0) return;
        ::close(descriptor_);
        if (!placed_) ::unlink(name_.c_str());
    }

    bool opened() const { return descriptor_ >= 0; }

    bool fill(std::string_view bytes, Readable readable) const {
        while (!bytes.empty()) {
            const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        if (readable == Readable::by_everyone) {
            const mode_t mask = ::umask(0);
            ::umask(mask);
            if (::fchmod(descriptor_, 0644 & ~mask) != 0) return false;
        }
        return ::fsync(descriptor_) == 0;
    }

    bool place(const std::filesystem::path& file, Existing existing) {
        if (existing == Existing::replace) {
            placed_ = ::rename(name_.c_str(), file.c_str()) == 0;
            return placed_;
        }
        // A second name, given only when nobody has it; the first one goes.
        return ::link(name_.c_str(), file.c_str()) == 0;
    }

private:
    std::string name_;
    int descriptor_ = -1;
    bool placed_ = false;
};

void settle(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

tl::unexpected<Error> failure(const std::filesystem::path& file) {
    const int problem = errno;
    const std::string message = file.string() + ": " + std::generic_category().message(problem);
    if (problem == EEXIST) return fail("file-exists", file.string() + " is there already", file.string());
    return problem == ENOSPC || problem == EDQUOT ? fail("disk-full", message)
                                                  : fail("file-unwritable", message, file.string());
}

}  // namespace

Result<void> write_file(const std::filesystem::path& file, std::string_view bytes, Existing existing,
                        Readable readable) {
    const HeldSignals held;
    Temporary temporary(file);
    if (!temporary.opened() || !temporary.fill(bytes, readable) || !temporary.place(file, existing))
        return failure(file);
    settle(file.parent_path());
    return {};
}

}  // namespace base
