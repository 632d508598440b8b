// What reaches a running window from outside: a second start that asks it to come forward, and signals that ask it to
// end.
#pragma once

#include <filesystem>
#include <functional>
#include <thread>

namespace commands {

// Keeps SIGTERM, SIGINT and SIGHUP for the doorway. To be called before any other thread starts, or that one may get
// them.
void hold_signals();

class Doorway {
public:
    struct Bells {
        std::function<bool()> come_forward;  // true once the window has
        std::function<void()> close;
    };
    // Listens on preau.sock in `folder`, of which the caller holds the lock: a socket that lies there is stale. When it
    // cannot (a file system without sockets), only second starts go unheard. A second signal ends the process at once.
    Doorway(const std::filesystem::path& folder, Bells bells);
    Doorway(const Doorway&) = delete;
    Doorway& operator=(const Doorway&) = delete;
    ~Doorway();

private:
    void listen();
    void answer();

    std::filesystem::path socket_file_;
    Bells bells_;
    int socket_ = -1, signals_ = -1, stop_ = -1;
    std::thread thread_;
};

// From a second start: true once the window that holds the folder has come forward. Waits two seconds at most.
bool ask_to_come_forward(const std::filesystem::path& folder);

}  // namespace commands
