// What other threads may ask of a window.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace shell {

class Remote {
public:
    // --- from any thread, while the window is there ---
    void wake();   // there is something new to draw
    void close();  // in order, as if the person had closed it
    // The window shows itself above the others. False when it did not answer in time: it hangs, or still starts.
    bool come_forward(std::chrono::milliseconds patience);

    // --- from the window's own ---
    struct Wishes {
        bool draw = false, close = false, come_forward = false;
    };
    Wishes collect();
    void came_forward();

private:
    std::mutex mutex_;
    std::condition_variable answered_;
    Wishes wishes_;
    std::uint64_t came_ = 0;
};

}  // namespace shell
