#include "commands/export_html.h"

#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folders.h"
#include "commands/write_folder.h"

#include "support/catch.h"
#include "support/folder.h"

namespace fs = std::filesystem;

namespace {

const fs::path source = PREAU_SOURCE_DIR;
const fs::path assets = fs::path(PREAU_BINARY_DIR) / "share/preau/assets";

struct Outcome {
    int status = 0;
    std::string out, said;
};

Outcome give(const commands::WebPages& wanted) {
    std::ostringstream out, said;
    const int status = commands::export_html(wanted, out, said);
    return {status, out.str(), said.str()};
}

commands::WebPages reference(const fs::path& out) {
    return {source / "tests/reference", assets, out, {}, false};
}

bool holds(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

std::string read(const fs::path& file) {
    const auto bytes = base::read_file(file, 1'000'000);
    REQUIRE(bytes);
    return *bytes;
}

std::size_t count(const fs::path& folder) {
    std::size_t found = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a course becomes a folder of web pages with its pictures, its colours and its languages") {
    const support::TemporaryFolder folder;
    const Outcome outcome = give(reference(folder.path() / "pages/"));
    CHECK(outcome.status == 0);
    CHECK(outcome.said.empty());
    CHECK(holds(outcome.out, "43 pages, 2 pictures. Open "));
    const fs::path pages = folder.path() / "pages";
    CHECK(count(folder.path()) == 1);
    CHECK(count(pages) == 7);
    for (const char* language : {"fr", "nl", "en"})
        CHECK(holds(read(pages / language / "index.html"), "<html lang=\"" + std::string(language) + "\">"));
    CHECK(read(pages / "pictures/modules/played/images/desk.svg") ==
          read(source / "tests/reference/modules/played/images/desk.svg"));
    CHECK(holds(read(pages / "logo.svg"), "<svg"));
    CHECK(holds(read(pages / "style.css"), "--surface: #F6F4EE;"));
    struct stat mode {};
    REQUIRE(::stat(pages.c_str(), &mode) == 0);
    CHECK((mode.st_mode & 0700) == 0700);
}

TEST_CASE("one language may be asked for, if the course speaks it") {
    const support::TemporaryFolder folder;
    commands::WebPages wanted = reference(folder.path() / "pages");
    wanted.language = base::Language::de;
    CHECK(holds(give(wanted).said, "does not speak \"de\""));
    CHECK(count(folder.path()) == 0);
    wanted.language = base::Language::nl;
    CHECK(give(wanted).status == 0);
    CHECK(fs::exists(folder.path() / "pages/nl/index.html"));
    CHECK(!fs::exists(folder.path() / "pages/fr"));
    CHECK(!holds(read(folder.path() / "pages/nl/index.html"), "hreflang"));
}

TEST_CASE("web pages never touch what is there already") {
    const support::TemporaryFolder folder;
    const fs::path mine = folder.write("pages/mine.txt", "mine");
    const Outcome outcome = give(reference(folder.path() / "pages"));
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.said, "is there already"));
    CHECK(holds(outcome.said, "help: "));
    CHECK(count(folder.path() / "pages") == 1);
    CHECK(read(mine) == "mine");
    CHECK(give(reference(mine)).status == 1);
    CHECK(read(mine) == "mine");
    fs::create_symlink("nowhere", folder.path() / "link");
    CHECK(give(reference(folder.path() / "link")).status == 1);
    fs::create_directory(folder.path() / "empty");
    CHECK(give(reference(folder.path() / "empty")).status == 0);
    CHECK(count(folder.path()) == 3);  // nothing is left beside them
}

TEST_CASE("a folder that cannot be written whole is not there at all") {
    const support::TemporaryFolder folder;
    CHECK(give(reference(folder.path() / "none/pages")).status == 1);
    CHECK(count(folder.path()) == 0);
    // A name that is a file cannot be a folder, too: it breaks in the middle.
    const auto written = commands::write_folder(folder.path() / "pages", {{"a", "1"}, {"a/b", "2"}});
    REQUIRE(!written);
    CHECK(written.error().code == "file-unwritable");
    CHECK(count(folder.path()) == 0);
}

TEST_CASE("a course with errors has no web pages") {
    const support::TemporaryFolder folder;
    fs::copy(source / "tests/reference", folder.path() / "course", fs::copy_options::recursive);
    folder.write("course/modules/kinds/module.yaml", "track: [");
    commands::WebPages wanted = reference(folder.path() / "pages");
    wanted.course = folder.path() / "course";
    const Outcome outcome = give(wanted);
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.said, "has errors"));
    CHECK(holds(outcome.said, "preau check"));
    CHECK(!fs::exists(folder.path() / "pages"));
    folder.write("course/course.yaml", "id: [");
    CHECK(give(wanted).status == 1);
}
