#include "commands/check.h"

#include <sstream>

#include "base/json.h"

#include "support/catch.h"
#include "support/folder.h"

TEST_CASE("A clean folder is said to be clean") {
    const support::TemporaryFolder folder;
    folder.write(
        "course.yaml",
        "id: c\ndefault_language: fr\nlanguages: [fr]\ntitle: { fr: T }\ntracks:\n  - id: t\n    colour: ciel\n"
        "    name: { fr: T }\n");
    std::ostringstream text, json;
    CHECK(commands::check(folder.path(), {}, false, text) == 0);
    CHECK(text.str() == "Clean: 1 file.\n");
    CHECK(commands::check(folder.path(), {}, true, json) == 0);
    CHECK(json.str() == "{\"findings\":[]}\n");
}

TEST_CASE("Findings are counted in words and listed in JSON") {
    const support::TemporaryFolder folder;
    folder.write("course.yaml", "id: [\n");
    folder.write("notes.txt", "x");
    std::ostringstream text, json;
    CHECK(commands::check(folder.path(), {}, false, text) == 1);
    CHECK(text.str().starts_with("course.yaml:1:"));
    CHECK(text.str().ends_with("\n\n1 error, 0 warnings in 2 files.\n"));
    CHECK(commands::check(folder.path(), {}, true, json) == 1);
    const auto read = base::parse_json(json.str());
    REQUIRE(read);
    const base::Json::Array& findings = *read->find("findings")->array();
    REQUIRE(findings.size() == 1);
    CHECK(*findings[0].find("file")->string() == "course.yaml");
    CHECK(findings[0].find("line")->integer() == 1);
    CHECK(*findings[0].find("severity")->string() == "error");
    CHECK(*findings[0].find("code")->string() == "yaml-syntax");
    for (const char* key : {"column", "message", "help"}) CHECK(findings[0].find(key) != nullptr);
}
