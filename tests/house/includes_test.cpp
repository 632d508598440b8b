// The plan cannot drift: the table of app/README.md against every #include of app/. Each check is also shown an
// offender, for a check that cannot fail checks nothing.
#include <vector>

#include "house/plan.h"
#include "house/tree.h"

#include "support/catch.h"

namespace {

using house::TextFile;

const house::Plan& plan() {
    static const house::Plan read = house::read_plan(house::read(house::root() / "app/README.md"));
    return read;
}

std::vector<TextFile> app() {
    return house::files_under("app", {".h", ".cpp"});
}

void check_none(const std::vector<std::string>& offences) {
    INFO(house::listed(offences));
    CHECK(offences.empty());
}

// The first offence, when it is the only one.
std::string only(const std::vector<std::string>& offences) {
    INFO(house::listed(offences));
    REQUIRE(offences.size() == 1);
    return offences.front();
}

const house::Plan small_plan = house::read_plan(
    "| floor | room | what it is for | may include | third party |\n"
    "|---|---|---|---|---|\n"
    "| 3 | `commands/`, `main.cpp` | starts | all | CLI11 |\n"
    "| 2 | `records/` | keeps | learning, base | SQLite |\n"
    "| 1 | `learning/` | the rules. Pure | base | – |\n"
    "| 0 | `base/` | below all | – | tl-expected |\n");

}  // namespace

TEST_CASE("the table of the rooms is read whole") {
    CHECK(small_plan.rooms.size() == 4);
    CHECK(small_plan.lobby == "commands");
    CHECK(small_plan.rooms.at("commands").may_include == std::set<std::string>{"base", "learning", "records"});
    CHECK(small_plan.rooms.at("learning").pure);
    CHECK(small_plan.rooms.at("base").may_include.empty());
    CHECK(small_plan.rooms.at("records").third_party == std::set<std::string>{"SQLite"});
    CHECK(plan().rooms.size() >= 10);
}

TEST_CASE("doors lead downwards, to rooms and libraries that exist") {
    check_none(house::broken_plan(plan()));
    const auto upwards = house::read_plan("| 1 | `a/` | x | b | – |\n| 2 | `b/` | x | – | – |\n");
    CHECK(only(house::broken_plan(upwards)) == "a/ may not look up to b/");
    const auto circle = house::read_plan("| 0 | `a/` | x | b | – |\n| 0 | `b/` | x | a | – |\n");
    CHECK(house::broken_plan(circle).size() == 2);
    const auto nowhere = house::read_plan("| 1 | `a/` | x | cellar | – |\n");
    CHECK(only(house::broken_plan(nowhere)) == "a/ may include cellar/, which is no room");
    const auto unknown = house::read_plan("| 1 | `a/` | x | – | Qt |\n");
    CHECK(only(house::broken_plan(unknown)) == "a/ uses Qt, a library this test does not know");
    const auto displaced = house::read_plan("| 1 | `screens/` | x | – | SQLite |\n");
    CHECK(only(house::broken_plan(displaced)) == "SQLite is not at home in screens/");
}

TEST_CASE("every include in app/ is one its room may have") {
    check_none(house::wrong_includes(plan(), app()));
}

TEST_CASE("an include that breaks the plan is named with its file and line") {
    const auto offence = [](std::string path, std::string text) {
        return only(house::wrong_includes(small_plan, {{std::move(path), std::move(text)}}));
    };
    CHECK(offence("app/learning/a.cpp", "#include <vector>\n#include \"records/store.h\"\n") ==
          "app/learning/a.cpp:2: learning/ may not include records/");
    CHECK(offence("app/learning/a.h", "  #  include <sqlite3.h>\n") ==
          "app/learning/a.h:1: learning/ may not use SQLite (<sqlite3.h>)");
    CHECK(offence("app/learning/a.h", "#include <chrono>\n") ==
          "app/learning/a.h:1: learning/ is pure and has no use for <chrono>");
    CHECK(offence("app/base/a.h", "#include <QtCore/QString>\n") ==
          "app/base/a.h:1: <QtCore/QString> belongs to no library the house knows");
    CHECK(offence("app/base/a.h", "#include \"b.h\"\n") ==
          "app/base/a.h:1: \"b.h\" names no room: write \"room/file.h\"");
    CHECK(offence("app/attic/a.h", "") == "app/attic/a.h:1: stands in no room of the table");
    check_none(house::wrong_includes(small_plan,
                                     {{"app/main.cpp", "#include \"commands/commands.h\"\n#include <string>\n"},
                                      {"app/records/a.cpp", "#include <sqlite3.h>\n#include \"learning/a.h\"\n"}}));
}

TEST_CASE("no third-party header reaches another room") {
    check_none(house::leaking_headers(plan(), app()));
}

TEST_CASE("a header that hands a library on is named, also when it hides behind another") {
    const std::vector<TextFile> files{
        {"app/records/store.h", "#pragma once\n#include \"records/rows.h\"\n"},
        {"app/records/rows.h", "#pragma once\n#include <sqlite3.h>\n"},
        {"app/records/private.h", "#pragma once\n#include <sqlite3.h>\n"},
        {"app/records/store.cpp", "#include \"records/private.h\"\n"},
        {"app/commands/run.cpp", "#include \"records/store.h\"\n"},
    };
    CHECK(only(house::leaking_headers(small_plan, files)) ==
          "app/records/rows.h:2: other rooms read this header, and with it <sqlite3.h>");
}

TEST_CASE("ImGui, SQLite, cmark and GLFW are named in their rooms only") {
    check_none(house::names_out_of_their_room(plan(), app()));
    CHECK(only(house::names_out_of_their_room(
              small_plan, {{"app/learning/a.cpp", "// ImGui::Begin\nint n = sqlite3_errcode(db);\n"}})) ==
          "app/learning/a.cpp:2: learning/ names SQLite");
}

TEST_CASE("the build links the rooms as the table says") {
    check_none(house::wrong_links(plan(), {"app/CMakeLists.txt", house::read(house::root() / "app/CMakeLists.txt")}));
    const TextFile cmake{"app/CMakeLists.txt",
                         "preau_room(base USES fmt::fmt)\npreau_room(learning MAY base\n  records)\n"
                         "preau_room(records MAY learning base)\npreau_room(commands MAY records learning base)\n"};
    CHECK(only(house::wrong_links(small_plan, cmake)) ==
          "app/CMakeLists.txt:2: learning/ links other rooms than the table allows");
}
