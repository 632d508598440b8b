// The one way from a worker thread to the drawing thread: letters go in from anywhere, the loop collects them. `wake`
// is called after each letter (the window posts an empty event; tests do nothing).
#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace base {

template <class Letter>
class Mailbox {
public:
    void on_post(std::function<void()> wake) {
        const std::lock_guard lock(mutex_);
        wake_ = std::move(wake);
    }

    void post(Letter letter) {
        std::function<void()> wake;
        {
            const std::lock_guard lock(mutex_);
            letters_.push_back(std::move(letter));
            wake = wake_;
        }
        if (wake) wake();
    }

    std::vector<Letter> collect() {
        const std::lock_guard lock(mutex_);
        return std::exchange(letters_, {});
    }

private:
    std::mutex mutex_;
    std::vector<Letter> letters_;
    std::function<void()> wake_;
};

}  // namespace base
