#include "records/scratch.h"
#include "records/store.h"

#include "support/catch.h"

using namespace records;
using scratch::code;
using scratch::must;

namespace {

constexpr int events_each = 60;

const std::vector<std::string> traces{"Zoé-Quenouille", "Zoé-autrefois", "trace-in-event",   "trace-in-place",
                                      "trace-in-draft", "trace-in-note", "trace-in-question"};

// Which of the texts stand in any file of the folder, byte for byte.
std::vector<std::string> found(const scratch::Folder& folder, const std::vector<std::string>& texts) {
    std::vector<std::string> result;
    for (const std::string& text : texts)
        for (const auto& entry : std::filesystem::directory_iterator(folder.data()))
            if (scratch::bytes(entry.path()).find(text) != std::string::npos) {
                result.push_back(text);
                break;
            }
    return result;
}

// Two people who worked side by side, so that their rows share pages; one of them once had another name.
std::pair<Person, Person> two_people(Store& store) {
    Person zoe = must(store.add_person("Zoé-autrefois", base::Language::fr, {}));
    const Person dominique = must(store.add_person("Dominique", base::Language::nl, {}));
    for (int i = 0; i < events_each; ++i) {
        must(store.append(scratch::page_read(zoe.id, "trace-in-event-" + std::to_string(i))));
        must(store.append(scratch::page_read(dominique.id, "stays-in-event")));
    }
    zoe.name = "Zoé-Quenouille";
    must(store.save_person(zoe));
    for (const std::string& id : {zoe.id, dominique.id}) {
        const std::string word = id == zoe.id ? "trace" : "stays";
        must(store.save_place(id, {.module = word + "-in-place", .page = "p", .scroll = 0, .at = {}}));
        must(store.save_draft(id, "m/q", {.answer = word + "-in-draft", .confidence = std::nullopt}));
        must(store.save_note(id, {.kind = Note::Kind::reflection,
                                  .module = "m",
                                  .page = "p",
                                  .question = word + "-in-question",
                                  .text = word + "-in-note",
                                  .at = {}}));
    }
    return {zoe, dominique};
}

}  // namespace

TEST_CASE("who is erased is gone from the tables, and nobody else is") {
    Store store = must(Store::open_in_memory(base::Random(1)));
    const auto [zoe, dominique] = two_people(store);
    must(store.erase_person(zoe.id, {}));
    CHECK(must(store.people()) == std::vector{dominique});
    CHECK(must(store.events(zoe.id)).empty());
    CHECK(must(store.places(zoe.id)).empty());
    CHECK_FALSE(must(store.draft(zoe.id, "m/q")).has_value());
    CHECK(must(store.notes(zoe.id)).empty());
    CHECK(must(store.events(dominique.id)).size() == events_each);
    CHECK(must(store.places(dominique.id)).size() == 1);
    CHECK(must(store.draft(dominique.id, "m/q")).has_value());
    CHECK(must(store.notes(dominique.id)).size() == 1);
    CHECK(must(store.integrity()) == "ok");
}

TEST_CASE("no byte of who is erased stays in any file") {
    const scratch::Folder folder;
    {
        Store store = scratch::open(folder);
        const auto [zoe, dominique] = two_people(store);
        REQUIRE(found(folder, traces) == traces);
        must(store.erase_person(zoe.id, {.utc_ms = 4'000, .offset_min = 60}));
        CHECK(found(folder, traces).empty());
        CHECK(found(folder, {"Dominique", "stays-in-event", "stays-in-place", "stays-in-draft"}).size() == 4);
        CHECK(scratch::Sql(folder.database()).rows("SELECT * FROM tombstones") == std::vector{zoe.id + "|4000|1"});
        CHECK(scratch::Sql(folder.database()).rows("SELECT * FROM erasing").empty());
        must(store.append(scratch::page_read(dominique.id)));
    }
    CHECK(found(folder, traces).empty());
}

TEST_CASE("erasing somebody a second time does nothing and is no error") {
    const scratch::Folder folder;
    Store store = scratch::open(folder);
    const auto [zoe, dominique] = two_people(store);
    must(store.erase_person(zoe.id, {.utc_ms = 1}));
    must(store.erase_person(zoe.id, {.utc_ms = 2}));
    CHECK(scratch::Sql(folder.database()).rows("SELECT at_utc_ms FROM tombstones") == std::vector<std::string>{"1"});
}

TEST_CASE("events stay protected after an erasure") {
    const scratch::Folder folder;
    Store store = scratch::open(folder);
    const auto [zoe, dominique] = two_people(store);
    must(store.erase_person(zoe.id, {}));
    scratch::Sql sql(folder.database());
    CHECK(sql.try_run("DELETE FROM events") == "an event is never deleted");
    CHECK(must(store.events(dominique.id)).size() == events_each);
}

TEST_CASE("bytes that could not be wiped, because somebody was reading, are wiped when asked again") {
    const scratch::Folder folder;
    Store store = scratch::open(folder);
    const auto [zoe, dominique] = two_people(store);
    scratch::Sql reader(folder.database());
    reader.run("BEGIN; SELECT count(*) FROM people");
    CHECK(code(store.erase_person(zoe.id, {})) == "folder-locked");
    CHECK(must(store.people()) == std::vector{dominique});
    CHECK_FALSE(found(folder, traces).empty());
    reader.run("COMMIT");
    must(store.erase_person(zoe.id, {}));
    CHECK(found(folder, traces).empty());
}

TEST_CASE("bytes that could not be wiped are wiped by the next opening") {
    const scratch::Folder folder;
    {
        Store store = scratch::open(folder);
        const auto [zoe, dominique] = two_people(store);
        // What a power cut between the two halves of an erasure leaves: rows gone, unwiped by anybody careless.
        scratch::Sql sql(folder.database());
        sql.run("PRAGMA secure_delete = OFF; PRAGMA foreign_keys = ON; BEGIN; INSERT INTO erasing VALUES ('" + zoe.id +
                "'); DELETE FROM events WHERE person = '" + zoe.id + "'; DELETE FROM people WHERE id = '" + zoe.id +
                "'; DELETE FROM erasing; INSERT INTO tombstones VALUES ('" + zoe.id + "', 1, 0); COMMIT");
        REQUIRE_FALSE(found(folder, traces).empty());
    }
    const Store store = scratch::open(folder);
    CHECK(found(folder, traces).empty());
    CHECK(must(store.people()).size() == 1);
}
