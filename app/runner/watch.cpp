#include "runner/watch.h"

#include <chrono>
#include <string>
#include <system_error>

namespace runner {
namespace fs = std::filesystem;
namespace {

constexpr auto pause = std::chrono::milliseconds(200);  // a save is seen within two of them
constexpr std::size_t most_entries = 8000;

// FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo).
struct Hash {
    std::uint64_t value = 14695981039346656037ULL;
    void add(const void* data, std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) {
            value ^= static_cast<const unsigned char*>(data)[i];
            value *= 1099511628211ULL;
        }
    }
    void add(const std::string& text) { add(text.data(), text.size()); }
    void add(std::uint64_t number) { add(&number, sizeof number); }
};

}  // namespace

std::uint64_t look_of(const fs::path& folder) {
    std::uint64_t sum = 0;  // of each entry's own: the order of a folder is nobody's promise
    std::size_t entries = 0;
    std::error_code problem;
    for (auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, problem);
         !problem && entry != fs::recursive_directory_iterator(); entry.increment(problem)) {
        if (entry->path().filename().native().starts_with('.')) {
            entry.disable_recursion_pending();
            continue;
        }
        if (++entries > most_entries) break;
        std::error_code gone;
        Hash hash;
        hash.add(entry->path().native());
        hash.add(static_cast<std::uint64_t>(entry->last_write_time(gone).time_since_epoch().count()));
        if (entry->is_regular_file(gone)) hash.add(static_cast<std::uint64_t>(entry->file_size(gone)));
        sum += hash.value;
    }
    return sum;
}

Watch::Watch(fs::path folder, std::function<void()> changed)
    : folder_(std::move(folder)), changed_(std::move(changed)), thread_([this] { run(); }) {}

Watch::~Watch() {
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    ended_.notify_all();
    thread_.join();
}

bool Watch::sleep() {
    std::unique_lock lock(mutex_);
    return !ended_.wait_for(lock, pause, [this] { return over_; });
}

void Watch::run() {
    std::uint64_t known = look_of(folder_);
    while (sleep()) {
        std::uint64_t now = look_of(folder_);
        if (now == known) continue;
        // Editors save in several steps: wait until it stands still.
        for (std::uint64_t before = known; now != before;) {
            before = now;
            if (!sleep()) return;
            now = look_of(folder_);
        }
        known = now;
        changed_();
    }
}

}  // namespace runner
