// A person answers, and somebody pulls the plug on the process at any instant. Whatever was acknowledged is there.
// PREAU_KILL_ROUNDS=1000 for a long run.
#include <chrono>
#include <cstdlib>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "records/scratch.h"
#include "records/store.h"

#include "support/catch.h"

using namespace records;
using scratch::must;

namespace {

int rounds() {
    const char* asked = std::getenv("PREAU_KILL_ROUNDS");
    const int count = asked ? std::atoi(asked) : 0;
    return count > 0 ? count : 30;
}

// The life of the child: appends until it dies, and says each sequence number once append() has returned.
[[noreturn]] void answer_until_killed(const std::filesystem::path& folder, std::uint64_t seed, int acknowledge) {
    auto store = Store::open(folder, base::Random(seed));
    if (!store) ::_exit(2);
    auto people = store->people();
    if (!people) ::_exit(3);
    const auto person = people->empty() ? store->add_person("Camille", base::Language::fr, {}) : people->front();
    if (!person) ::_exit(4);
    for (int i = 0;; ++i) {
        const auto event = store->append(scratch::page_read(person->id, "p" + std::to_string(i)));
        if (!event) ::_exit(5);
        if (::write(acknowledge, &event->sequence, sizeof event->sequence) != sizeof event->sequence) ::_exit(6);
    }
}

// Lets a child work until it has acknowledged `enough` and for a while more, kills it, and gives all it acknowledged.
std::vector<std::int64_t> one_life(const std::filesystem::path& folder, std::uint64_t seed, std::size_t enough,
                                   std::chrono::microseconds more) {
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        answer_until_killed(folder, seed, ends[1]);
    }
    ::close(ends[1]);
    std::vector<std::int64_t> acknowledged;
    std::int64_t sequence = 0;
    const auto hear_one = [&] {
        if (::read(ends[0], &sequence, sizeof sequence) != sizeof sequence) return false;
        acknowledged.push_back(sequence);
        return true;
    };
    while (acknowledged.size() < enough && hear_one()) {
    }
    std::this_thread::sleep_for(more);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));  // else it ended by itself, on an error
    while (hear_one()) {
    }
    ::close(ends[0]);
    return acknowledged;
}

}  // namespace

TEST_CASE("killed at any instant, no answer is lost that was acknowledged") {
    const scratch::Folder folder;
    base::Random random(20261123);
    std::vector<std::int64_t> acknowledged;
    for (int round = 0; round < rounds(); ++round) {
        // Every third life ends in the middle of opening, or of creating, the database.
        const auto enough = static_cast<std::size_t>(round % 3 == 0 ? 0 : 1 + random.below(20));
        const auto more = std::chrono::microseconds(random.below(round % 3 == 0 ? 40'000 : 5'000));
        const auto now = one_life(folder.data(), random.next(), enough, more);
        acknowledged.insert(acknowledged.end(), now.begin(), now.end());

        const Store store = scratch::open(folder, random.next());
        INFO("round " << round << ", killed after " << now.size() << " answers");
        REQUIRE(must(store.integrity()) == "ok");
        const auto people = must(store.people());
        if (people.empty()) {
            REQUIRE(acknowledged.empty());
            continue;
        }
        REQUIRE(people.size() == 1);
        const auto events = must(store.events(people.front().id));
        // One more than acknowledged is right: saved, and killed before it could say so.
        REQUIRE(events.size() >= acknowledged.size());
        for (std::size_t i = 0; i < events.size(); ++i) REQUIRE(events[i].sequence == static_cast<std::int64_t>(i) + 1);
        if (!acknowledged.empty()) REQUIRE(acknowledged.back() <= events.back().sequence);
    }
    CHECK(acknowledged.size() >= static_cast<std::size_t>(rounds()) / 2);  // else the test showed nothing
}
