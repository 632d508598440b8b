// Keeping one answer for good, beside the least SQLite can do for a row that must survive a power cut.
#include <filesystem>
#include <memory>
#include <stdexcept>

#include <sqlite3.h>

#include "bench/pairs.h"
#include "records/store.h"

namespace bench {

namespace {

// On the disk the build is on: a temporary folder may live in memory.
class Folder {
public:
    explicit Folder(const char* name) : path_(std::filesystem::path(PREAU_BINARY_DIR) / "bench" / name) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

learning::QuestionAnswered answer() {
    return {.attempt = "019a0000-0000-7000-8000-000000000001",
            .module = "who-is-speaking",
            .question = "parents-evening",
            .key_hash = std::string(64, 'a'),
            .answer = R"({"chosen":["2"]})",
            .confidence = learning::Confidence::think_so,
            .share = 1,
            .points = 1,
            .objective = "three-roles"};
}

void keep_an_answer(benchmark::State& state) {
    const Folder folder("answers");
    auto store = records::Store::open(folder.path() / "data", base::Random(7));
    if (!store) return state.SkipWithError(store.error().message.c_str());
    const auto person = store->add_person("Camille", base::Language::fr, {});
    if (!person) return state.SkipWithError(person.error().message.c_str());
    learning::Event event;
    event.person = person->id;
    event.at = {.utc_ms = 1'795'442'400'000, .offset_min = 60};
    event.course = "media";
    event.content_version = std::string(64, 'b');
    event.payload = answer();
    for (auto _ : state)
        if (const auto kept = store->append(event); !kept) return state.SkipWithError(kept.error().message.c_str());
}

void commit_one_row(benchmark::State& state) {
    const Folder folder("row");
    sqlite3* opened = nullptr;
    sqlite3_open((folder.path() / "row.sqlite").c_str(), &opened);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
    sqlite3_exec(opened,
                 "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row (n INTEGER PRIMARY KEY, t TEXT)",
                 nullptr, nullptr, nullptr);
    sqlite3_stmt* prepared = nullptr;
    sqlite3_prepare_v2(opened, "INSERT INTO row (t) VALUES (?)", -1, &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> insert(prepared, sqlite3_finalize);
    const std::string text = learning::to_json(learning::Payload(answer()));
    for (auto _ : state) {
        sqlite3_bind_text(prepared, 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        if (sqlite3_step(prepared) != SQLITE_DONE) return state.SkipWithError(sqlite3_errmsg(opened));
        sqlite3_reset(prepared);
    }
}

}  // namespace

std::vector<Pair> answers() {
    return {{.name = "answer",
             .what = "keeping one answer",
             .other = "one row in bare SQLite, WAL, synchronous=FULL",
             .ours = keep_an_answer,
             .theirs = commit_one_row}};
}

}  // namespace bench
