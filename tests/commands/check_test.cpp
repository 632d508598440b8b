#include "commands/check.h"

#include <sstream>

#include "base/json.h"

#include "support/catch.h"
#include "support/folder.h"

using commands::CheckFormat;

TEST_CASE("A clean folder is said to be clean") {
    const support::TemporaryFolder folder;
    folder.write(
        "course.yaml",
        "id: c\ndefault_language: fr\nlanguages: [fr]\ntitle: { fr: T }\ntracks:\n  - id: t\n    colour: ciel\n"
        "    name: { fr: T }\n");
    std::ostringstream text, json;
    CHECK(commands::check(folder.path(), {}, {}, text) == 0);
    CHECK(text.str() == "Clean: 1 file.\n");
    CHECK(commands::check(folder.path(), {}, {CheckFormat::json, {}}, json) == 0);
    CHECK(json.str() == "{\"findings\":[]}\n");
}

TEST_CASE("Findings are counted in words and listed in JSON") {
    const support::TemporaryFolder folder;
    folder.write("course.yaml", "id: [\n");
    folder.write("notes.txt", "x");
    std::ostringstream text, json;
    CHECK(commands::check(folder.path(), {}, {}, text) == 1);
    CHECK(text.str().starts_with("course.yaml:1:"));
    CHECK(text.str().ends_with("\n\n1 error, 0 warnings in 2 files.\n"));
    CHECK(commands::check(folder.path(), {}, {CheckFormat::json, {}}, json) == 1);
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

TEST_CASE("Annotations name the file from the current folder on, and escape what would end them") {
    const support::TemporaryFolder folder;
    folder.write("course.yaml", "id: [\n");
    folder.write("a, b: 100%.txt", "x");
    std::ostringstream out;
    const auto relative = folder.path().lexically_proximate(std::filesystem::current_path());
    CHECK(commands::check(relative, {}, {CheckFormat::github, {}}, out) == 1);
    CHECK(out.str().starts_with("::error file=" + relative.generic_string() + "/course.yaml,line="));
    CHECK(out.str().find(",title=yaml-syntax::") != std::string::npos);
    CHECK(out.str().ends_with("\n1 error, 0 warnings in 2 files.\n"));
    std::ostringstream absolute;
    CHECK(commands::check(folder.path(), {}, {CheckFormat::github, {}}, absolute) == 1);
    CHECK(absolute.str() == out.str());
}

TEST_CASE("Facts are old a year after they were checked") {
    const support::TemporaryFolder folder;
    folder.write(
        "course.yaml",
        "id: c\ndefault_language: fr\nlanguages: [fr]\ntitle: { fr: T }\ntracks:\n  - id: t\n    colour: ciel\n"
        "    name: { fr: T }\n");
    folder.write(
        "glossary/glossary.fr.md",
        "---\ntitle: \"G\"\nsummary: \"S\"\nchecked: 2025-11-28\n---\n\n## Web <!-- term:web -->\n\nLa toile.\n");
    const auto found = [&](const std::string& today) {
        std::ostringstream out;
        commands::check(folder.path(), {}, {CheckFormat::text, today}, out);
        return out.str();
    };
    CHECK(found("").starts_with("Clean"));
    CHECK(found("2025-11-28").starts_with("Clean"));
    CHECK(found("2026-11-28").starts_with("Clean"));
    CHECK(found("2026-11-29")
              .starts_with("glossary/glossary.fr.md: warning[facts-old]: its facts were checked on 2025-11-28"));
    CHECK(found("2025-11-27").starts_with("glossary/glossary.fr.md: warning[facts-ahead]"));
}
