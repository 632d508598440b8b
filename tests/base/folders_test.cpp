#include "base/folders.h"

#include <cstdlib>
#include <optional>
#include <sys/stat.h>

#include "base/files.h"

#include "support/catch.h"
#include "support/folder.h"

namespace {

class Variable {  // sets an environment variable and puts the old value back
public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* old = std::getenv(name)) old_ = old;
        value != nullptr ? setenv(name, value, 1) : unsetenv(name);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() { old_ ? setenv(name_, old_->c_str(), 1) : unsetenv(name_); }

private:
    const char* name_;
    std::optional<std::string> old_;
};

}  // namespace

TEST_CASE("Data lie where the XDG specification puts them") {
    {
        const Variable data("XDG_DATA_HOME", "/srv/data");
        CHECK(*base::default_data_folder() == "/srv/data/preau");
    }
    const Variable data("XDG_DATA_HOME", "not/absolute");
    {
        const Variable home("HOME", "/home/ada");
        CHECK(*base::default_data_folder() == "/home/ada/.local/share/preau");
    }
    const Variable home("HOME", nullptr);
    REQUIRE_FALSE(base::default_data_folder());
    CHECK(base::default_data_folder().error().code == "no-home");
}

TEST_CASE("The program finds its own files from the build tree") {
    const auto found = base::find_installation();
    REQUIRE(found);
    CHECK(std::filesystem::is_directory(found->assets));
    CHECK(std::filesystem::is_regular_file(found->content / "course.yaml"));
}

TEST_CASE("A file is read whole, up to a limit") {
    const support::TemporaryFolder folder;
    const auto file = folder.write("a.txt", std::string(50'000, 'x'));
    CHECK(base::read_file(file, 50'000).value().size() == 50'000);
    CHECK(base::read_file(file, 49'999).error().code == "file-too-large");
    CHECK(base::read_file(folder.write("empty", ""), 0).value().empty());
}

TEST_CASE("Files in memory stand where their folder would, all others are read from the disk") {
    const support::TemporaryFolder folder;
    const auto outside = folder.write("outside.txt", "disk");
    folder.write("pack/a/b.txt", "under the pack");
    const base::FileSource source(folder.path() / "pack",
                                  std::make_shared<const base::Files>(base::Files{{"a/b.txt", "memory"}}));
    CHECK(source.read(folder.path() / "pack" / "a/b.txt", 6).value() == "memory");
    CHECK(source.read(folder.path() / "pack" / "a/./x/../b.txt", 6).value() == "memory");
    CHECK(source.read(folder.path() / "pack" / "a/b.txt", 5).error().code == "file-too-large");
    CHECK(source.read(folder.path() / "pack" / "a/c.txt", 6).error().code == "file-unreadable");
    CHECK(source.read(folder.path() / "pack", 6).error().code == "file-unreadable");
    CHECK(source.read(folder.path() / "pack" / "../outside.txt", 6).error().code == "file-unreadable");
    CHECK(source.read(outside, 4).value() == "disk");
    CHECK(base::FileSource().read(outside, 4).value() == "disk");
}

TEST_CASE("What is no plain file is refused without waiting") {
    const support::TemporaryFolder folder;
    CHECK(base::read_file(folder.path(), 10).error().code == "file-unreadable");
    CHECK(base::read_file(folder.path() / "none", 10).error().code == "file-unreadable");
    const auto pipe = folder.path() / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(base::read_file(pipe, 10).error().detail == pipe.string());
}
