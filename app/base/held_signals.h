// SIGINT, SIGTERM and SIGHUP wait while this lives, then end the process as they would have: what must not be left half
// done is finished or taken back first.
#pragma once

#include <csignal>

namespace base {

class HeldSignals {  // of the calling thread
public:
    HeldSignals();
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;
    ~HeldSignals();

    bool asked_to_end() const;  // one of them has come meanwhile

private:
    sigset_t before_{};
};

}  // namespace base
