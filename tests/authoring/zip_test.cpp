#include "authoring/zip.h"

#include <cstdlib>
#include <ctime>
#include <set>

#include "authoring/folder.h"
#include "base/random.h"
#include "zip_sample.h"

#include "support/catch.h"
#include "support/time_growth.h"

using authoring::unzip;
using sample::hand_made_zip;
using sample::ZipFile;

namespace {

std::string code(const base::Result<base::Files>& result) {
    if (result) return "read";
    INFO(result.error().message);
    CHECK_FALSE(result.error().message.empty());
    return result.error().code;
}

std::string code(const std::vector<ZipFile>& files) {
    return code(unzip(hand_made_zip(files)));
}

std::string must_zip(const std::vector<std::pair<std::string, std::string>>& files) {
    auto bytes = authoring::zip(files);
    REQUIRE(bytes);
    return *bytes;
}

}  // namespace

TEST_CASE("What is zipped comes out again, whatever bytes and letters it has") {
    std::string every_byte;
    for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
    const base::Files files{
        {"a", ""}, {"b/été œuvre.svg", every_byte}, {"c/d/e.md", support::repeated("text ", 300'000)}};
    const auto read = unzip(must_zip({files.begin(), files.end()}));
    REQUIRE(read);
    CHECK(*read == files);
}

TEST_CASE("The same files make the same bytes, at any hour and in any time zone") {
    const auto made = [](const char* zone) {
        setenv("TZ", zone, 1);
        tzset();
        std::string bytes = must_zip({{"a.md", "text"}, {"b.md", "text"}});
        unsetenv("TZ");
        tzset();
        return bytes;
    };
    CHECK(made("Pacific/Kiritimati") == made("America/Los_Angeles"));
}

TEST_CASE("A zip made by hand is read like any other") {
    const auto read = unzip(hand_made_zip({{"a.md", "one"}, {"é/b.md", "two"}}));
    REQUIRE(read);
    CHECK(*read == base::Files{{"a.md", "one"}, {"é/b.md", "two"}});
}

TEST_CASE("A path that could lead elsewhere is refused, and nothing of the zip is read") {
    for (const std::string path :
         {"../a", "a/../b", "/a", "a//b", "a/", "./a", "a/.", "..", ".", "", "a\\b", "C:a", "a\nb", "\xFF", "a/\x7F"}) {
        INFO(path);
        CHECK_FALSE(authoring::is_safe_path(path));
        CHECK(code({{"good.md", "x"}, {path, "x"}}) == "pack-unsafe");
    }
    CHECK_FALSE(authoring::is_safe_path(std::string(513, 'a')));
    CHECK(authoring::is_safe_path("modules/a/images/b c.svg"));
    CHECK(authoring::is_safe_path("...a/..b"));
}

TEST_CASE("Links, folders and devices are refused, and so is the same name twice") {
    CHECK(code({{"a", "/etc/passwd", 0120777}}) == "pack-unsafe");
    CHECK(code({{"a", "", 0040755}}) == "pack-unsafe");
    CHECK(code({{"a", "", 0020644}}) == "pack-unsafe");
    CHECK(code({{"a", "", 0010644}}) == "pack-unsafe");
    CHECK(code({{"a", "one"}, {"a", "two"}}) == "pack-unsafe");
}

TEST_CASE("What is no zip, or only part of one, is refused") {
    CHECK(code(unzip("")) == "pack-broken");
    CHECK(code(unzip("PK")) == "pack-broken");
    CHECK(code(unzip("course.yaml")) == "pack-broken");
    const std::string whole = must_zip({{"a.md", support::repeated("text ", 5'000)}, {"b.md", "x"}});
    for (std::size_t length = 0; length < whole.size(); ++length)
        REQUIRE(code(unzip(std::string_view(whole).substr(0, length))) == "pack-broken");
    CHECK(code(unzip(whole + "x")) == "pack-broken");
    CHECK(code(unzip("x" + whole)) == "pack-broken");
}

TEST_CASE("A byte that changed is noticed, or changes nothing that is read") {
    const base::Files files{{"a.md", support::repeated("some text ", 900)}, {"b.md", "x"}};
    const std::string whole = must_zip({files.begin(), files.end()});
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        const auto read = unzip(damaged);
        if (!read) continue;
        INFO("byte " << at);
        std::multiset<std::string> contents, wanted;
        for (const auto& [path, bytes] : *read) contents.insert(bytes);
        for (const auto& [path, bytes] : files) wanted.insert(bytes);
        CHECK(contents == wanted);  // a name or a date is not the zip's to protect
    }
}

TEST_CASE("Too many files, and files too large, are refused before they are unpacked") {
    std::vector<ZipFile> many;
    for (std::size_t i = 0; i < authoring::max_files + 3; ++i) many.push_back({"f" + std::to_string(i), ""});
    CHECK(code(many) == "pack-too-large");
    many.resize(authoring::max_files + 2);
    CHECK(code(many) == "read");
    CHECK(code({{"a", "x", 0100644, 40U * 1024 * 1024}}) == "pack-too-large");
    CHECK(code({{"a", "x", 0100644, 30U * 1024 * 1024},
                {"b", "x", 0100644, 30U * 1024 * 1024},
                {"c", "x", 0100644, 30U * 1024 * 1024}}) == "pack-too-large");
    CHECK(code({{"a", "x", 0100644, 2}}) == "pack-broken");
    CHECK(code(unzip(std::string(authoring::max_pack_bytes + 1, 'P'))) == "pack-too-large");
}

TEST_CASE("A zip bomb is refused in a moment") {
    const std::string zeros(20U * 1024 * 1024, '\0');
    const std::string bomb = must_zip({{"a", zeros}, {"b", zeros}});
    CHECK(bomb.size() < 100'000);
    std::string refused;
    CHECK(support::processor_time([&] { refused = code(unzip(bomb)); }) < 0.5);
    CHECK(refused == "pack-too-large");
    // Many names for the same bytes: the list says little, what comes out is counted.
    std::string liar = bomb;
    for (std::size_t at = liar.find("PK\1\2"); at != std::string::npos; at = liar.find("PK\1\2", at + 4))
        liar.replace(at + 24, 4, std::string("\1\0\0\0", 4));
    CHECK(support::processor_time([&] { refused = code(unzip(liar)); }) < 1);
    CHECK(refused != "read");
}

TEST_CASE("A list of files longer than any pack's is not even read") {
    std::string bytes = hand_made_zip({{"a", "x"}});
    const std::string record = bytes.substr(bytes.find("PK\1\2"), 47);
    const std::string end = bytes.substr(bytes.size() - 22);
    std::string long_list = bytes.substr(0, bytes.find("PK\1\2"));
    for (int i = 0; i < 500'000; ++i) long_list += record;
    CHECK(code(unzip(long_list + end)) == "pack-broken");
}

TEST_CASE("Random damage to a zip never does more than give an error") {
    const std::string whole = must_zip({{"a.md", support::repeated("some text ", 900)}, {"b/c.md", "x"}});
    base::Random random(2026);
    for (int round = 0; round < 2000; ++round) {
        std::string damaged = whole;
        for (int i = 0; i < 4; ++i) damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
        if (random.below(4) == 0) damaged.erase(random.below(damaged.size()), random.below(40));
        static_cast<void>(unzip(damaged));
    }
}
