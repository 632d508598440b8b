// A disk without room, by the limit the system sets on the size of a file. What SQLite meets is the same refusal to
// grow.
#include <signal.h>
#include <sys/resource.h>

#include "records/scratch.h"
#include "records/store.h"

#include "support/catch.h"

using namespace records;
using scratch::code;
using scratch::must;

namespace {

class NoRoom {
public:
    explicit NoRoom(rlim_t bytes) : ignored_(::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit narrow{.rlim_cur = bytes, .rlim_max = before_.rlim_max};
        if (::setrlimit(RLIMIT_FSIZE, &narrow) != 0) throw std::runtime_error("cannot limit the size of files");
    }
    NoRoom(const NoRoom&) = delete;
    NoRoom& operator=(const NoRoom&) = delete;
    ~NoRoom() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, ignored_);
    }

private:
    void (*ignored_)(int);
    rlimit before_{};
};

}  // namespace

TEST_CASE("on a full disk the answer is refused, what was saved stays, and it goes on when there is room") {
    const scratch::Folder folder;
    Store store = scratch::open(folder);
    const std::string person = must(store.add_person("Camille", base::Language::fr, {})).id;
    must(store.save_setting("language", "fr"));

    std::vector<learning::Event> kept;
    std::string refusal;
    std::string draft_refusal;
    std::string setting_refusal;
    std::optional<Draft> kept_draft;
    {
        const NoRoom full(512 * 1024);
        for (int tries = 0; tries < 10'000 && refusal.empty(); ++tries) {
            auto event = store.append(scratch::page_read(person, "p" + std::to_string(kept.size())));
            refusal = code(event);
            if (event) kept.push_back(*event);
        }
        for (int i = 0; i < 5; ++i) CHECK(code(store.append(scratch::page_read(person))) == "disk-full");
        // What is smaller may still find a little room: a draft that gets in stays, the one that does not changes
        // nothing.
        for (int tries = 0; tries < 100 && draft_refusal.empty(); ++tries) {
            const Draft draft{.answer = std::to_string(tries), .confidence = std::nullopt};
            draft_refusal = code(store.save_draft(person, "m/q", draft));
            if (draft_refusal.empty()) kept_draft = draft;
        }
        setting_refusal = code(store.save_setting("language", "nl"));
    }
    CHECK(refusal == "disk-full");
    CHECK(draft_refusal == "disk-full");
    CHECK(setting_refusal == "disk-full");
    REQUIRE(kept.size() > 20);
    CHECK(must(store.events(person)) == kept);
    CHECK(must(store.draft(person, "m/q")) == kept_draft);
    CHECK(must(store.setting("language")) == "fr");

    kept.push_back(must(store.append(scratch::page_read(person, "with room again"))));
    CHECK(kept.back().sequence == static_cast<std::int64_t>(kept.size()));
    CHECK(must(store.events(person)) == kept);
    CHECK(must(store.integrity()) == "ok");

    store = must(Store::open_in_memory(base::Random(2)));  // closes the file
    store = scratch::open(folder);
    CHECK(must(store.events(person)) == kept);
    CHECK(must(store.setting("language")) == "fr");
}

TEST_CASE("a new folder on a full disk is refused as such, and is usable when there is room") {
    const scratch::Folder folder;
    std::string refusal;
    {
        const NoRoom full(0);
        refusal = code(Store::open(folder.data(), base::Random(1)));
    }
    CHECK(refusal == "disk-full");
    CHECK(code(Store::open(folder.data(), base::Random(1))) == "");
}

TEST_CASE("an erasure on a full disk says so, and is finished when there is room") {
    const scratch::Folder folder;
    Store store = scratch::open(folder);
    const std::string person = must(store.add_person("Zoé-Quenouille", base::Language::fr, {})).id;
    for (int i = 0; i < 50; ++i) must(store.append(scratch::page_read(person)));
    std::string refusal;
    {
        const NoRoom full(std::filesystem::file_size(folder.database().string() + "-wal"));
        refusal = code(store.erase_person(person, {}));
    }
    CHECK(refusal == "disk-full");
    must(store.erase_person(person, {}));
    for (const auto& entry : std::filesystem::directory_iterator(folder.data()))
        CHECK(scratch::bytes(entry.path()).find("Quenouille") == std::string::npos);
}
