#include "records/schema.h"

#include "records/scratch.h"

#include "support/catch.h"

using scratch::must;

namespace {

std::vector<std::string> schema_of(const std::filesystem::path& file) {
    scratch::Sql sql(file);
    auto rows = sql.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    rows.push_back(sql.rows("PRAGMA user_version").front());
    rows.push_back(sql.rows("PRAGMA application_id").front());
    return rows;
}

std::string saved(int version) {
    const std::string name = "schema-v" + std::to_string(version) + ".sql";
    return scratch::bytes(std::filesystem::path(PREAU_SOURCE_DIR) / "tests" / "records" / name);
}

}  // namespace

TEST_CASE("a file of every past version opens, is brought up to date and keeps what it holds") {
    const scratch::Folder fresh;
    scratch::open(fresh);
    for (int version = 1; version <= records::latest_schema(); ++version) {
        INFO("version " << version);
        const scratch::Folder folder;
        std::filesystem::create_directory(folder.data());
        REQUIRE_FALSE(saved(version).empty());
        scratch::Sql(folder.database()).run(saved(version));

        const records::Store store = scratch::open(folder);
        const auto people = must(store.people());
        REQUIRE(people.size() == 2);
        CHECK(people[0].name == "Camille");
        CHECK(people[0].comfort.text_percent == 130);
        CHECK(people[1].language == base::Language::nl);
        const auto events = must(store.events(people[0].id));
        REQUIRE(events.size() == 4);  // and one of a kind from the future, left out
        CHECK(std::holds_alternative<learning::AttemptFinished>(events.back().payload));
        CHECK(must(store.places(people[0].id)).front().page == "p2");
        CHECK(must(store.draft(people[0].id, "m/q2")).value().answer == R"({"chosen":["2"]})");
        CHECK(must(store.draft(people[0].id, "m/q2")).value().hints == (version >= 2 ? 1 : 0));
        const auto notes = must(store.notes(people[0].id));
        CHECK(notes.size() == (version >= 3 ? 2 : 0));
        if (version >= 3) CHECK(notes[1].text == "Une ligne,\net une autre");
        CHECK(must(store.setting("language")) == "fr");
        CHECK(store.device() == "018bcfe5-6800-7def-8000-000000000001");
        CHECK(must(store.integrity()) == "ok");
        CHECK(schema_of(folder.database()) == schema_of(fresh.database()));
    }
}

TEST_CASE("the newest saved file is what the ladder builds") {
    const scratch::Folder folder;
    scratch::open(folder);
    const auto file = folder.path() / "saved.sqlite";
    scratch::Sql(file).run(saved(records::latest_schema()));
    CHECK(schema_of(file) == schema_of(folder.database()));
    CHECK(saved(records::latest_schema() + 1).empty());
}

TEST_CASE("an event is never changed, deleted or replaced, whoever asks") {
    const scratch::Folder folder;
    records::Store store = scratch::open(folder);
    const auto person = must(store.add_person("Camille", base::Language::fr, {}));
    const auto event = must(store.append(scratch::page_read(person.id)));
    must(store.append(scratch::page_read(person.id, "p2")));

    scratch::Sql sql(folder.database());
    const auto before = sql.rows("SELECT * FROM events");
    REQUIRE(before.size() == 2);
    const std::string columns =
        "SELECT id, device, sequence, person, at_utc_ms, at_offset_min, course, "
        "content_version, language, kind, version, '{}' FROM events";
    const std::string other_id =
        "SELECT 'x', device, sequence, person, at_utc_ms, at_offset_min, course, "
        "content_version, language, kind, version, '{}' FROM events";
    for (const std::string& attack :
         {std::string("UPDATE events SET payload = '{}'"),
          std::string("UPDATE events SET sequence = 9 WHERE sequence = 1"), std::string("DELETE FROM events"),
          "DELETE FROM events WHERE id = '" + event.id + "'", "INSERT OR REPLACE INTO events " + columns,
          "REPLACE INTO events " + other_id + " LIMIT 1",
          "INSERT INTO events " + columns + " WHERE true ON CONFLICT DO UPDATE SET payload = '{}'"}) {
        INFO(attack);
        CHECK(sql.try_run(attack).find("an event is never") != std::string::npos);
        CHECK(sql.rows("SELECT * FROM events") == before);
    }
}

TEST_CASE("one who was erased does not come back by copying rows") {
    const scratch::Folder folder;
    records::Store store = scratch::open(folder);
    const auto person = must(store.add_person("Camille", base::Language::fr, {}));
    must(store.erase_person(person.id, {}));
    scratch::Sql sql(folder.database());
    const std::string insert =
        "INSERT INTO people (id, name, language, comfort) VALUES ('" + person.id + "', 'C', 'fr', '{}')";
    CHECK(sql.try_run(insert) == "this person was erased");
    CHECK(scratch::code(store.append(scratch::page_read(person.id))) == "person-unknown");
}
