#include "shell/remote.h"

#include <utility>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace shell {

void Remote::wake() {
    {
        const std::lock_guard lock(mutex_);
        wishes_.draw = true;
    }
    glfwPostEmptyEvent();
}

void Remote::close() {
    {
        const std::lock_guard lock(mutex_);
        wishes_.close = true;
    }
    glfwPostEmptyEvent();
}

bool Remote::come_forward(std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    const std::uint64_t before = came_;
    wishes_.come_forward = true;
    lock.unlock();
    glfwPostEmptyEvent();
    lock.lock();
    return answered_.wait_for(lock, patience, [&] { return came_ != before; });
}

Remote::Wishes Remote::collect() {
    const std::lock_guard lock(mutex_);
    return std::exchange(wishes_, {});
}

void Remote::came_forward() {
    {
        const std::lock_guard lock(mutex_);
        ++came_;
    }
    answered_.notify_all();
}

}  // namespace shell
