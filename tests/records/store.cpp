#include "records/store.h"

#include <cmath>
#include <limits>

#include "records/scratch.h"

#include "support/catch.h"

using namespace records;
using scratch::code;
using scratch::must;

namespace {

Store in_memory() {
    return must(Store::open_in_memory(base::Random(1)));
}

}  // namespace

TEST_CASE("people come back as they were saved, oldest first") {
    Store store = in_memory();
    CHECK(must(store.people()).empty());
    Person camille = must(store.add_person("Camille", base::Language::fr, {.utc_ms = 2'000}));
    const Person nobody = must(store.add_person("", base::Language::nl, {.utc_ms = 1'000}));
    CHECK(camille.id != nobody.id);
    camille.name = "Camille é\"'; --";
    camille.language = base::Language::de;
    camille.comfort.text_percent = 150;
    camille.comfort.theme = base::ThemeName::contrast;
    must(store.save_person(camille));
    CHECK(must(store.people()) == std::vector{camille, nobody});
}

TEST_CASE("nobody can be saved, erased or followed who is not here") {
    Store store = in_memory();
    Person stranger;
    stranger.id = "nobody";
    CHECK(code(store.save_person(stranger)) == "person-unknown");
    CHECK(code(store.erase_person("nobody", {})) == "person-unknown");
    CHECK(code(store.save_place("nobody", {.module = "m", .page = "p", .scroll = 0, .at = {}})) == "person-unknown");
    CHECK(code(store.save_draft("nobody", "m/q", {})) == "person-unknown");
    CHECK(code(store.append(scratch::page_read("nobody"))) == "person-unknown");
    CHECK(must(store.places("nobody")).empty());
    CHECK(must(store.events("nobody")).empty());
}

TEST_CASE("there is one place a module, the last saved first, whatever the clock says") {
    Store store = in_memory();
    const std::string id = must(store.add_person("Camille", base::Language::fr, {})).id;
    const Place a{.module = "a", .page = "p1", .scroll = 0.25, .at = {.utc_ms = 9'000, .offset_min = 60}};
    const Place b{.module = "b", .page = "", .scroll = 1, .at = {.utc_ms = 5'000, .offset_min = 0}};
    must(store.save_place(id, a));
    must(store.save_place(id, b));
    CHECK(must(store.places(id)) == std::vector{b, a});
    const Place further{.module = "a", .page = "p2", .scroll = 0, .at = {.utc_ms = 1'000, .offset_min = 120}};
    must(store.save_place(id, further));
    CHECK(must(store.places(id)) == std::vector{further, b});
}

TEST_CASE("a scroll outside the page is kept inside") {
    Store store = in_memory();
    const std::string id = must(store.add_person("Camille", base::Language::fr, {})).id;
    for (const auto& [given, kept] : {std::pair(-0.5, 0.0), std::pair(1.5, 1.0), std::pair(std::nan(""), 0.0),
                                      std::pair(std::numeric_limits<double>::infinity(), 0.0)}) {
        must(store.save_place(id, {.module = "m", .page = "p", .scroll = given, .at = {}}));
        CHECK(must(store.places(id)).front().scroll == kept);
    }
}

TEST_CASE("a draft is kept, replaced and dropped, each for its own person and question") {
    Store store = in_memory();
    const std::string one = must(store.add_person("Camille", base::Language::fr, {})).id;
    const std::string two = must(store.add_person("Dominique", base::Language::fr, {})).id;
    CHECK_FALSE(must(store.draft(one, "m/q")).has_value());
    const Draft sure{.answer = R"({"chosen":["1"]})", .confidence = learning::Confidence::would_bet};
    const Draft unsure{.answer = "", .confidence = std::nullopt};
    must(store.save_draft(one, "m/q", unsure));
    must(store.save_draft(one, "m/q", sure));
    must(store.save_draft(one, "m/r", unsure));
    must(store.save_draft(two, "m/q", unsure));
    CHECK(must(store.draft(one, "m/q")) == sure);
    CHECK(must(store.draft(two, "m/q")) == unsure);
    must(store.drop_draft(one, "m/q"));
    must(store.drop_draft(one, "m/q"));
    CHECK_FALSE(must(store.draft(one, "m/q")).has_value());
    CHECK(must(store.draft(one, "m/r")) == unsure);
    CHECK(must(store.draft(two, "m/q")) == unsure);
}

TEST_CASE("a setting is what was saved last, and an empty one is not a missing one") {
    Store store = in_memory();
    CHECK_FALSE(must(store.setting("window")).has_value());
    must(store.save_setting("window", "1920x1080"));
    must(store.save_setting("window", ""));
    CHECK(must(store.setting("window")) == "");
}

TEST_CASE("a store in memory has no folder and is sound") {
    const Store store = in_memory();
    CHECK(store.folder().empty());
    CHECK(store.device().size() == 36);
    CHECK(must(store.integrity()) == "ok");
}

TEST_CASE("everything is there after closing and opening again") {
    const scratch::Folder folder;
    std::string device;
    Person person;
    {
        Store store = scratch::open(folder);
        device = store.device();
        CHECK(store.folder() == folder.data());
        person = must(store.add_person("Camille", base::Language::fr, {}));
        must(store.append(scratch::page_read(person.id)));
        must(store.save_setting("language", "nl"));
    }
    Store store = scratch::open(folder, 99);
    CHECK(store.device() == device);
    CHECK(must(store.people()) == std::vector{person});
    CHECK(must(store.setting("language")) == "nl");
    CHECK(must(store.append(scratch::page_read(person.id))).sequence == 2);
    CHECK(must(store.events(person.id)).size() == 2);
}
