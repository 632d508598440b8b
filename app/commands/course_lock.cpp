#include "commands/course_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace commands {

CourseLock::CourseLock(const std::filesystem::path& course)
    : descriptor_(::open(course.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    while (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) {
    }
}

CourseLock::~CourseLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace commands
