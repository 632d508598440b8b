#include <sys/stat.h>

#include "records/folder_lock.h"
#include "records/scratch.h"
#include "records/store.h"

#include "support/catch.h"

using namespace records;
using scratch::code;
using scratch::must;

namespace {

namespace fs = std::filesystem;

unsigned mode(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

// A store that was used and closed; the text of its database.
std::string used_database(const scratch::Folder& folder) {
    {
        Store store = scratch::open(folder);
        const std::string person = must(store.add_person("Camille", base::Language::fr, {})).id;
        for (int i = 0; i < 80; ++i) must(store.append(scratch::page_read(person, std::to_string(i))));
    }
    return scratch::bytes(folder.database());
}

}  // namespace

TEST_CASE("only the person whose folder it is may look into it") {
    const scratch::Folder folder;
    const fs::path deep = folder.path() / "a" / "b" / "";
    Store store = must(Store::open(deep, base::Random(1)));
    must(store.add_person("Camille", base::Language::fr, {}));
    CHECK(mode(folder.path() / "a") == 0700);
    CHECK(mode(folder.path() / "a" / "b") == 0700);
    int files = 0;
    for (const auto& entry : fs::directory_iterator(deep)) {
        INFO(entry.path());
        CHECK(mode(entry.path()) == 0600);
        ++files;
    }
    CHECK(files == 4);  // the database, its log and the log's index, the lock
}

TEST_CASE("a folder that is there keeps its mode") {
    const scratch::Folder folder;
    fs::create_directory(folder.data());
    fs::permissions(folder.data(), fs::perms(0750));
    scratch::open(folder);
    CHECK(mode(folder.data()) == 0750);
}

TEST_CASE("one process at a time works in a folder") {
    const scratch::Folder folder;
    {
        const Store store = scratch::open(folder);
        const auto second = Store::open(folder.data(), base::Random(2));
        CHECK(code(second) == "folder-locked");
        CHECK(second.error().detail == folder.data().string());
    }
    CHECK(code(Store::open(folder.data(), base::Random(2))) == "");
}

TEST_CASE("the lock moves with its owner and goes with it") {
    const scratch::Folder folder;
    FolderLock lock = must(FolderLock::take(folder.path()));
    {
        const FolderLock moved = std::move(lock);
        CHECK(code(FolderLock::take(folder.path())) == "folder-locked");
    }
    CHECK(code(FolderLock::take(folder.path())) == "");
}

TEST_CASE("a folder that cannot be made or written is unusable") {
    const scratch::Folder folder;
    const fs::path file = folder.path() / "file";
    scratch::write(file, "not a folder");
    for (const fs::path& path : {file, file / "data", file / "a" / "b", fs::path()}) {
        INFO(path);
        const auto store = Store::open(path, base::Random(1));
        CHECK(code(store) == "folder-unusable");
    }
    CHECK(Store::open(file / "data", base::Random(1)).error().detail == (file / "data").string());
    CHECK(scratch::bytes(file) == "not a folder");
}

TEST_CASE("a folder whose database is a folder is unusable") {
    const scratch::Folder folder;
    fs::create_directories(folder.database());
    CHECK(code(Store::open(folder.data(), base::Random(1))) == "folder-unusable");
}

TEST_CASE("a database written by a later version is left alone") {
    const scratch::Folder folder;
    used_database(folder);
    scratch::Sql(folder.database()).run("PRAGMA user_version = 99");
    const std::string before = scratch::bytes(folder.database());
    const auto store = Store::open(folder.data(), base::Random(1));
    CHECK(code(store) == "database-newer");
    CHECK(store.error().detail == folder.database().string());
    CHECK(scratch::bytes(folder.database()) == before);
}

TEST_CASE("a damaged database is left as it was found") {
    const scratch::Folder folder;
    const std::string sound = used_database(folder);
    REQUIRE(sound.size() > 8 * 4096);
    const auto zeroed = [&](std::size_t page) {
        std::string broken = sound;
        broken.replace(page * 4096, 4096, 4096, '\0');
        return broken;
    };
    for (const std::string& broken : {std::string(8192, 'x'), std::string("SQLite format 3"),
                                      sound.substr(0, sound.size() / 2), zeroed(0), zeroed(1), zeroed(5)}) {
        scratch::write(folder.database(), broken);
        const auto store = Store::open(folder.data(), base::Random(1));
        CHECK(code(store) == "database-broken");
        CHECK(store.error().detail == folder.database().string());
        CHECK(scratch::bytes(folder.database()) == broken);
    }
    scratch::write(folder.database(), sound);
    CHECK(code(Store::open(folder.data(), base::Random(1))) == "");
}

TEST_CASE("a damaged database with a log beside it is left as it was found, the log too") {
    const scratch::Folder source;
    Store store = scratch::open(source);
    const std::string person = must(store.add_person("Camille", base::Language::fr, {})).id;
    must(store.append(scratch::page_read(person)));
    scratch::Sql(source.database()).run("PRAGMA wal_checkpoint");
    must(store.append(scratch::page_read(person)));
    std::string database = scratch::bytes(source.database());
    const std::string log = scratch::bytes(source.database().string() + "-wal");
    REQUIRE(log.size() > 4096);
    database.resize(database.size() / 4096 / 2 * 4096);

    const scratch::Folder folder;
    fs::create_directory(folder.data());
    scratch::write(folder.database(), database);
    scratch::write(folder.database().string() + "-wal", log);
    CHECK(code(Store::open(folder.data(), base::Random(1))) == "database-broken");
    CHECK(scratch::bytes(folder.database()) == database);
    CHECK(scratch::bytes(folder.database().string() + "-wal") == log);
}

TEST_CASE("the database of another program is left alone") {
    const scratch::Folder folder;
    fs::create_directory(folder.data());
    scratch::Sql(folder.database()).run("CREATE TABLE recipes (soup TEXT)");
    const std::string before = scratch::bytes(folder.database());
    CHECK(code(Store::open(folder.data(), base::Random(1))) == "database-broken");
    CHECK(scratch::bytes(folder.database()) == before);
}
