#include "commands/doorway.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace commands {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 2s;
constexpr char question = 'F', yes = 'Y', no = 'N';

sigset_t ending_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
    return set;
}

class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    int get() const { return value_; }
    bool valid() const { return value_ >= 0; }

private:
    int value_;
};

// A socket's name has room for 107 bytes: the folder is named by an open descriptor of it, however long its path.
template <class Act>
bool at_socket(const std::filesystem::path& folder, Act act) {
    const Descriptor place(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!place.valid()) return false;
    const std::string path = "/proc/self/fd/" + std::to_string(place.get()) + "/preau.sock";
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return act(reinterpret_cast<const sockaddr*>(&address), static_cast<socklen_t>(sizeof address)) == 0;
}

bool readable(int descriptor, std::chrono::milliseconds wait) {
    pollfd waited{descriptor, POLLIN, 0};
    return ::poll(&waited, 1, static_cast<int>(wait.count())) == 1;
}

bool asked_once(const std::filesystem::path& folder, std::chrono::milliseconds wait) {
    const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const bool connected = socket.valid() && at_socket(folder, [&](const sockaddr* address, socklen_t size) {
                               return ::connect(socket.get(), address, size);
                           });
    if (!connected || ::send(socket.get(), &question, 1, MSG_NOSIGNAL) != 1) return false;
    char answer = no;
    return readable(socket.get(), wait) && ::recv(socket.get(), &answer, 1, 0) == 1 && answer == yes;
}

}  // namespace

void hold_signals() {
    const sigset_t set = ending_signals();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

Doorway::Doorway(const std::filesystem::path& folder, Bells bells)
    : socket_file_(folder / "preau.sock"), bells_(std::move(bells)) {
    const sigset_t set = ending_signals();
    signals_ = ::signalfd(-1, &set, SFD_CLOEXEC);
    stop_ = ::eventfd(0, EFD_CLOEXEC);
    ::unlink(socket_file_.c_str());
    socket_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool bound =
        at_socket(folder, [this](const sockaddr* address, socklen_t size) { return ::bind(socket_, address, size); });
    if (!bound || ::listen(socket_, 4) != 0) {
        ::close(socket_);
        socket_ = -1;
    }
    thread_ = std::thread([this] { listen(); });
}

Doorway::~Doorway() {
    const std::uint64_t once = 1;
    if (::write(stop_, &once, sizeof once) == sizeof once)
        thread_.join();
    else
        thread_.detach();
    if (socket_ >= 0) {
        ::unlink(socket_file_.c_str());
        ::close(socket_);
    }
    ::close(signals_);
    ::close(stop_);
}

void Doorway::listen() {
    bool told_to_end = false;
    for (;;) {
        std::array<pollfd, 3> waited{{{stop_, POLLIN, 0}, {signals_, POLLIN, 0}, {socket_, POLLIN, 0}}};
        if (::poll(waited.data(), waited.size(), -1) < 0) continue;
        if (waited[0].revents != 0) return;
        if ((waited[1].revents & POLLIN) != 0) {
            signalfd_siginfo signal{};
            if (::read(signals_, &signal, sizeof signal) != sizeof signal) continue;
            if (told_to_end) std::_Exit(128 + static_cast<int>(signal.ssi_signo));  // it hangs, and somebody waits
            told_to_end = true;
            bells_.close();
        }
        if ((waited[2].revents & POLLIN) != 0) answer();
    }
}

void Doorway::answer() {
    const Descriptor caller(::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC));
    char asked = 0;
    if (!caller.valid() || !readable(caller.get(), 500ms) || ::recv(caller.get(), &asked, 1, 0) != 1) return;
    const char word = asked == question && bells_.come_forward() ? yes : no;
    ::send(caller.get(), &word, 1, MSG_NOSIGNAL);
}

bool ask_to_come_forward(const std::filesystem::path& folder) {
    const auto until = std::chrono::steady_clock::now() + patience;
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (left <= 0ms) return false;
        if (asked_once(folder, left)) return true;
        std::this_thread::sleep_for(50ms);  // it may be starting still
    }
}

}  // namespace commands
