#include "learning/progress.h"
#include "records/scratch.h"
#include "records/store.h"

#include "support/catch.h"

using namespace records;
using scratch::code;
using scratch::must;

TEST_CASE("an event comes back as it was, its envelope completed") {
    Store store = must(Store::open_in_memory(base::Random(1)));
    const std::string person = must(store.add_person("Camille", base::Language::fr, {})).id;
    learning::Event event = scratch::page_read(person);
    event.id = "mine";
    event.device = "mine";
    event.sequence = 77;
    const learning::Event kept = must(store.append(event));
    CHECK(kept.id.size() == 36);
    CHECK(kept.id.substr(0, 13) == "01a208b4-db00");  // UUIDv7: the milliseconds of `at`
    CHECK(kept.id[14] == '7');
    CHECK(kept.device == store.device());
    CHECK(kept.sequence == 1);
    event.id = kept.id;
    event.device = kept.device;
    event.sequence = kept.sequence;
    CHECK(kept == event);
    CHECK(must(store.events(person)) == std::vector{kept});
}

TEST_CASE("every kind of event survives the disk") {
    const scratch::Folder folder;
    Store store = scratch::open(folder);
    const std::string person = must(store.add_person("Camille", base::Language::fr, {})).id;
    std::vector<learning::Event> kept;
    learning::QuestionAnswered answer;
    answer.attempt = "a1";
    answer.module = "m";
    answer.question = "q1";
    answer.confidence = learning::Confidence::guessed;
    answer.share = 2.0 / 3;
    for (const learning::Payload& payload :
         {learning::Payload{learning::PageRead{.module = "m", .page = "p"}},
          learning::Payload{learning::AttemptStarted{
              .attempt = "a1", .module = "m", .seed = UINT64_MAX, .questions = {{.question = "q1", .shown = {1, 0}}}}},
          learning::Payload{answer}, learning::Payload{learning::AttemptFinished{.attempt = "a1", .module = "m"}}}) {
        learning::Event event = scratch::page_read(person);
        event.payload = payload;
        kept.push_back(must(store.append(event)));
    }
    CHECK(must(store.events(person)) == kept);
    CHECK(learning::replay(must(store.events(person))).of("m").best()->percent() == 67);
}

TEST_CASE("the sequence orders, not the clock, and runs over all people of the device") {
    Store store = must(Store::open_in_memory(base::Random(1)));
    const std::string one = must(store.add_person("Camille", base::Language::fr, {})).id;
    const std::string two = must(store.add_person("Dominique", base::Language::fr, {})).id;
    std::vector<std::int64_t> sequences;
    for (int i = 0; i < 6; ++i) {
        learning::Event event = scratch::page_read(i % 2 == 0 ? one : two, std::to_string(i));
        event.at.utc_ms = 1'000'000 - i;
        sequences.push_back(must(store.append(event)).sequence);
    }
    CHECK(sequences == std::vector<std::int64_t>{1, 2, 3, 4, 5, 6});
    const auto events = must(store.events(two));
    REQUIRE(events.size() == 3);
    CHECK(events[0].sequence == 2);
    CHECK(events[2].sequence == 6);
}

TEST_CASE("a number is never given twice, not even after its event was erased") {
    const scratch::Folder folder;
    std::string two;
    {
        Store store = scratch::open(folder);
        const std::string one = must(store.add_person("Camille", base::Language::fr, {})).id;
        two = must(store.add_person("Dominique", base::Language::fr, {})).id;
        must(store.append(scratch::page_read(one)));
        must(store.append(scratch::page_read(one)));
        must(store.erase_person(one, {}));
    }
    Store store = scratch::open(folder);
    CHECK(must(store.append(scratch::page_read(two))).sequence == 3);
}

TEST_CASE("two sessions from the same seed do not give the same ids") {
    const scratch::Folder folder;
    std::vector<std::string> ids;
    std::string person;
    for (int session = 0; session < 3; ++session) {
        Store store = scratch::open(folder, 5);
        if (person.empty()) person = must(store.add_person("Camille", base::Language::fr, {})).id;
        CHECK(must(store.add_person("Dominique", base::Language::fr, {})).id != person);
        for (int i = 0; i < 4; ++i) ids.push_back(must(store.append(scratch::page_read(person))).id);
    }
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("an event refused leaves no trace: the next one is what it would have been") {
    Store calm = must(Store::open_in_memory(base::Random(1)));
    Store shaken = must(Store::open_in_memory(base::Random(1)));
    const std::string person = must(calm.add_person("Camille", base::Language::fr, {})).id;
    REQUIRE(must(shaken.add_person("Camille", base::Language::fr, {})).id == person);
    for (int i = 0; i < 3; ++i) CHECK(code(shaken.append(scratch::page_read("nobody"))) == "person-unknown");
    CHECK(must(shaken.append(scratch::page_read(person))) == must(calm.append(scratch::page_read(person))));
    CHECK(must(shaken.events("nobody")).empty());
}

TEST_CASE("events of a kind, version or language from the future are kept and left out") {
    const scratch::Folder folder;
    Store store = scratch::open(folder);
    const std::string person = must(store.add_person("Camille", base::Language::fr, {})).id;
    must(store.append(scratch::page_read(person)));
    scratch::Sql sql(folder.database());
    int sequence = 0;
    for (const char* future :
         {"'fr', 'page-sung', 1, '{}'", "'fr', 'page-read', 2, '{\"module\":\"m\",\"page\":\"p\"}'",
          "'tlh', 'page-read', 1, '{\"module\":\"m\",\"page\":\"p\"}'", "'fr', 'page-read', 1, 'oops'",
          "'fr', 'page-read', 4294967297, '{\"module\":\"m\",\"page\":\"p\"}'"}) {
        ++sequence;
        sql.run("INSERT INTO events VALUES ('future-" + std::to_string(sequence) + "', 'other', " +
                std::to_string(sequence) + ", '" + person + "', 1, 0, 'media', '', " + future + ")");
    }
    CHECK(must(store.events(person)).size() == 1);
    must(store.append(scratch::page_read(person)));
    CHECK(must(store.events(person)).size() == 2);
    CHECK(sql.rows("SELECT * FROM events").size() == 7);
}
