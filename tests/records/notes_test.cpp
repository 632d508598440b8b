// Notes, reflections and bookmarks: plain rows, their owner's to change.
#include "records/scratch.h"
#include "records/store.h"

#include "support/catch.h"

using namespace records;
using scratch::code;
using scratch::must;

namespace {

Note reflection(std::string text, int place = 0) {
    return {.kind = Note::Kind::reflection,
            .module = "m",
            .page = "p",
            .place = place,
            .question = "Et vous ?",
            .text = std::move(text),
            .at = {.utc_ms = 5'000, .offset_min = 60}};
}

Note bookmark(std::string page) {
    return {.kind = Note::Kind::bookmark, .module = "m", .page = std::move(page), .question = {}, .text = {}, .at = {}};
}

}  // namespace

TEST_CASE("what was noted is there after closing, letter by letter") {
    const scratch::Folder folder;
    std::string who;
    const Note note = reflection("Deux lignes\n’ « 😀 » \"'; DROP TABLE notes; --");
    {
        Store store = scratch::open(folder);
        who = must(store.add_person("Camille", base::Language::fr, {})).id;
        must(store.save_note(who, note));
        must(store.save_note(who, bookmark("p")));
    }
    const Store store = scratch::open(folder);
    CHECK(must(store.notes(who)) == std::vector{bookmark("p"), note});
}

TEST_CASE("saving at the same place replaces, and a note without text is dropped, a bookmark needs none") {
    Store store = must(Store::open_in_memory(base::Random(1)));
    const std::string who = must(store.add_person("Camille", base::Language::fr, {})).id;
    must(store.save_note(who, reflection("un")));
    must(store.save_note(who, reflection("deux")));
    must(store.save_note(who, reflection("autre", 1)));
    REQUIRE(must(store.notes(who)).size() == 2);
    CHECK(must(store.notes(who))[0].text == "deux");
    must(store.save_note(who, reflection("")));
    CHECK(must(store.notes(who)) == std::vector{reflection("autre", 1)});
    must(store.save_note(who, bookmark("q")));
    must(store.save_note(who, bookmark("q")));
    CHECK(must(store.notes(who)).size() == 2);
    must(store.drop_note(who, bookmark("q")));
    must(store.drop_note(who, bookmark("q")));
    CHECK(must(store.notes(who)).size() == 1);
}

TEST_CASE("notes are of one person, and of somebody who is known") {
    Store store = must(Store::open_in_memory(base::Random(1)));
    const std::string one = must(store.add_person("Camille", base::Language::fr, {})).id;
    const std::string other = must(store.add_person("Dominique", base::Language::nl, {})).id;
    must(store.save_note(one, reflection("à moi")));
    CHECK(must(store.notes(other)).empty());
    must(store.drop_note(other, reflection("")));
    CHECK(must(store.notes(one)).size() == 1);
    CHECK(code(store.save_note("nobody", reflection("x"))) == "person-unknown");
}
