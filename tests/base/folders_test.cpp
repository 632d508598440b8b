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

TEST_CASE("A new file is written whole, under a name nobody has, for its owner alone") {
    const support::TemporaryFolder folder;
    const auto first = base::save_new_file(folder.path(), "Mon carnet", "pdf", "un");
    const auto second = base::save_new_file(folder.path(), "Mon carnet", "pdf", "deux");
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->filename() == "Mon carnet.pdf");
    CHECK(second->filename() == "Mon carnet (2).pdf");
    CHECK(*base::read_file(*first, 100) == "un");
    CHECK(*base::read_file(*second, 100) == "deux");
    struct stat info {};
    REQUIRE(::stat(first->c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("What no file system takes in a name becomes a space, and a name there always is") {
    const support::TemporaryFolder folder;
    const auto named = [&](const std::string& name) {
        const auto file = base::save_new_file(folder.path(), name, "pdf", "");
        REQUIRE(file);
        CHECK(file->parent_path() == folder.path());
        return file->filename().string();
    };
    CHECK(named("../a/b\\c: d?") == "a b c d.pdf");
    CHECK(named("Allez-y\u202F!") == "Allez-y !.pdf");
    CHECK(named("") == "sheet.pdf");
    CHECK(named("...") == "sheet (2).pdf");
    CHECK(named(std::string(400, 'x')).size() < 140);
    CHECK(named("\xFF\n").ends_with(".pdf"));
}

TEST_CASE("A file that cannot be written leaves nothing behind") {
    const support::TemporaryFolder folder;
    const auto nowhere = base::save_new_file(folder.path() / "missing", "x", "pdf", "x");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == "file-not-saved");
    CHECK(nowhere.error().detail == (folder.path() / "missing").string());
    CHECK(std::filesystem::is_empty(folder.path()));
}
