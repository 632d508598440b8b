// One at a time writes into a course: what another one adds meanwhile would be lost.
#pragma once

#include <filesystem>

namespace commands {

// Waits until nobody else holds it. The folder itself is locked (flock), so that nothing lies about afterwards; where
// the file system knows no locks one goes on without.
class CourseLock {
public:
    explicit CourseLock(const std::filesystem::path& course);
    CourseLock(const CourseLock&) = delete;
    CourseLock& operator=(const CourseLock&) = delete;
    ~CourseLock();

private:
    int descriptor_ = -1;
};

}  // namespace commands
