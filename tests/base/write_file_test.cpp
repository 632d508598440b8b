#include "base/write_file.h"

#include <sys/stat.h>

#include "base/folders.h"

#include "support/catch.h"
#include "support/folder.h"

namespace {

std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

unsigned mode(const std::filesystem::path& file) {
    return static_cast<unsigned>(std::filesystem::status(file).permissions()) & 0777U;
}

}  // namespace

TEST_CASE("A file is written whole, and nothing beside it stays behind") {
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "a.txt";
    REQUIRE(base::write_file(file, "first", base::Existing::keep));
    CHECK(base::read_file(file, 100).value() == "first");
    REQUIRE(base::write_file(file, "second", base::Existing::replace));
    CHECK(base::read_file(file, 100).value() == "second");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("What nobody asked to overwrite stays as it is") {
    const support::TemporaryFolder folder;
    const auto file = folder.write("a.txt", "theirs");
    const auto refused = base::write_file(file, "ours", base::Existing::keep);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "file-exists");
    CHECK(refused.error().detail == file.string());
    CHECK(base::read_file(file, 100).value() == "theirs");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("What is secret is readable by its owner only, whatever the umask says") {
    const support::TemporaryFolder folder;
    const mode_t before = umask(0);
    REQUIRE(base::write_file(folder.path() / "secret", "x", base::Existing::keep, base::Readable::by_owner));
    REQUIRE(base::write_file(folder.path() / "open", "x", base::Existing::keep));
    umask(077);
    REQUIRE(base::write_file(folder.path() / "mine", "x", base::Existing::keep));
    umask(before);
    CHECK(mode(folder.path() / "secret") == 0600);
    CHECK(mode(folder.path() / "open") == 0644);
    CHECK(mode(folder.path() / "mine") == 0600);
}

TEST_CASE("A place where nothing can be written is named") {
    const support::TemporaryFolder folder;
    const auto nowhere = folder.path() / "none" / "a.txt";
    const auto refused = base::write_file(nowhere, "x", base::Existing::replace);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "file-unwritable");
    CHECK(refused.error().detail == nowhere.string());
    CHECK(base::write_file(folder.path(), "x", base::Existing::replace).error().code == "file-unwritable");
    if (std::filesystem::exists("/dev/full"))
        CHECK_FALSE(base::write_file("/dev/full/x", "x", base::Existing::replace));
}
