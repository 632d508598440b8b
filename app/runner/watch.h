// Looks at a folder until something in it changes: for the author's window.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>

namespace runner {

// What a folder looks like from outside: names, sizes and times of its files, hidden ones left out. Two values that
// differ mean a change.
std::uint64_t look_of(const std::filesystem::path& folder);

class Watch {
public:
    // `changed` is called from a thread of its own, once the folder has stood still for a moment after a change.
    Watch(std::filesystem::path folder, std::function<void()> changed);
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    ~Watch();  // waits for a call that is under way

private:
    void run();
    bool sleep();  // false: it is over

    std::filesystem::path folder_;
    std::function<void()> changed_;
    std::mutex mutex_;
    std::condition_variable ended_;
    bool over_ = false;
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace runner
