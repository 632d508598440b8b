#include "base/held_signals.h"

#include <array>

namespace base {
namespace {

constexpr std::array ends{SIGINT, SIGTERM, SIGHUP};

}  // namespace

HeldSignals::HeldSignals() {
    sigset_t held;
    ::sigemptyset(&held);
    for (const int signal : ends) ::sigaddset(&held, signal);
    ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

HeldSignals::~HeldSignals() {
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool HeldSignals::asked_to_end() const {
    sigset_t waiting;
    if (::sigpending(&waiting) != 0) return false;
    for (const int signal : ends) {
        // One that was held before is somebody else's to answer.
        if (::sigismember(&waiting, signal) == 1 && ::sigismember(&before_, signal) == 0) return true;
    }
    return false;
}

}  // namespace base
