#include "commands/format.h"

#include <sstream>

#include "authoring/load.h"
#include "base/folders.h"
#include "commands/course_folder.h"
#include "commands/write_files.h"

#include "support/catch.h"
#include "support/folder.h"

namespace {

namespace fs = std::filesystem;

constexpr std::string_view course_yaml =
    "id: c\ndefault_language: fr\nlanguages: [fr]\ntitle: { fr: T }\ntracks:\n  - id: t\n    colour: ciel\n"
    "    name: { fr: T }\n";
constexpr std::string_view typed =
    "---\ntitle: \"G\"\nsummary: \"S\"\nchecked: 2026-11-22\n---\n\n## Mot <!-- term:mot -->\n\nL'eau?\n";
constexpr std::string_view set =
    "---\ntitle: \"G\"\nsummary: \"S\"\nchecked: 2026-11-22\n---\n\n## Mot <!-- term:mot -->\n\nL’eau ?\n";

class Course {
public:
    Course() {
        folder.write("course.yaml", course_yaml);
        folder.write("glossary/glossary.fr.md", typed);
    }

    std::pair<int, std::string> format(const fs::path& place, bool check) const {
        std::ostringstream out;
        const int status = commands::format({folder.path() / place}, check, out);
        return {status, out.str()};
    }
    std::string text(const fs::path& file) const { return *base::read_file(folder.path() / file, 1U << 20U); }

    support::TemporaryFolder folder;
};

bool holds(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a course is formatted, and then it is as it should be") {
    const Course course;
    const auto [status, said] = course.format("", false);
    CHECK(status == 0);
    CHECK(holds(said, "glossary/glossary.fr.md: formatted\n"));
    CHECK(said.ends_with("\n\n1 file formatted, 1 as it should be, 0 left alone.\n"));
    CHECK(course.text("glossary/glossary.fr.md") == set);
    CHECK(course.format("", false).second == "\n0 files formatted, 2 as it should be, 0 left alone.\n");
    CHECK(course.format("", true).first == 0);
}

TEST_CASE("a check changes nothing and says what would change") {
    const Course course;
    const auto [status, said] = course.format("glossary", true);
    CHECK(status == 1);
    CHECK(holds(said, "glossary/glossary.fr.md:9: 1 line would change\n"));
    CHECK(holds(said, "1 file would change"));
    CHECK(course.text("glossary/glossary.fr.md") == typed);
    CHECK(authoring::load(course.folder.path()).findings.empty());
}

TEST_CASE("a file with errors is left alone and named, the others are formatted") {
    const Course course;
    course.folder.write("guidelines/guidelines.fr.md", "L'eau?\n");
    course.folder.write("modules/m/lesson.fr.md", "L'eau\xFF?\n");
    const auto [status, said] = course.format("", false);
    CHECK(status == 1);
    CHECK(holds(said, "guidelines.fr.md: left alone, it has errors: preau check names them\n"));
    CHECK(holds(said, "lesson.fr.md: left alone"));
    CHECK(course.text("guidelines/guidelines.fr.md") == "L'eau?\n");
    CHECK(course.text("glossary/glossary.fr.md") == set);
}

TEST_CASE("one file may be named, if it is a text of a course") {
    const Course course;
    course.folder.write("README.md", "L'eau?\n");
    course.folder.write("images/a.svg", "<svg/>");
    CHECK(course.format("glossary/glossary.fr.md", false).first == 0);
    CHECK(course.text("glossary/glossary.fr.md") == set);
    CHECK(holds(course.format("README.md", false).second, "is no text of a course"));
    CHECK(course.format("README.md", false).first == 1);
    CHECK(holds(course.format("images", false).second, "holds no text of a course"));
    CHECK(holds(course.format("nowhere", false).second, "is not there"));
    CHECK(course.text("README.md") == "L'eau?\n");
    const support::TemporaryFolder elsewhere;
    std::ostringstream out;
    CHECK(commands::format({elsewhere.path()}, false, out) == 1);
    CHECK(holds(out.str(), "there a course.yaml"));
}

TEST_CASE("the course is found from any folder inside it, or beside it as content") {
    const Course course;
    const fs::path root = fs::canonical(course.folder.path());
    CHECK(commands::course_above(root / "glossary/glossary.fr.md") == root);
    CHECK(commands::course_here(root / "glossary") == root);
    const support::TemporaryFolder project;
    project.write("content/course.yaml", course_yaml);
    CHECK(commands::course_here(project.path()) == fs::canonical(project.path() / "content"));
    CHECK_FALSE(commands::course_here(project.path() / "nowhere"));
}

TEST_CASE("files are written whole, together, and never over another one unasked") {
    const support::TemporaryFolder folder;
    const fs::path old = folder.write("old", "old");
    fs::permissions(old, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("old", folder.path() / "link");
    const auto refused = commands::write_files({{folder.path() / "new", "new"}, {old, "other"}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "file-exists");
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 2);
    REQUIRE(commands::write_files({{folder.path() / "new", "new"}, {folder.path() / "link", "changed", true}}));
    CHECK(base::read_file(old, 100) == "changed");
    CHECK(fs::is_symlink(folder.path() / "link"));
    CHECK(fs::status(old).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 3);
    const auto nowhere = commands::write_files({{folder.path() / "no/such/folder", "x"}});
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == "file-unwritable");
    CHECK_FALSE(commands::write_files({{folder.path(), "x", true}}));
}
