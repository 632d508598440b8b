// Rules about the tree itself: sizes, READMEs, names, and nothing of anybody's own machine in it.
#include "house/tree.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "house/plan.h"

#include "support/catch.h"

namespace {

using house::TextFile;

void check_none(const std::vector<std::string>& offences) {
    INFO(house::listed(offences));
    CHECK(offences.empty());
}

std::vector<std::string> longer_than(std::size_t limit, const std::vector<TextFile>& files) {
    std::vector<std::string> offences;
    for (const auto& file : files) {
        const auto count = house::lines(file.text).size();
        if (count > limit)
            offences.push_back(house::place(file, limit + 1) + ": " + std::to_string(count) + " lines, at most " +
                               std::to_string(limit));
    }
    return offences;
}

std::vector<std::string> mentions(const std::vector<std::string>& forbidden, const std::vector<TextFile>& files) {
    std::vector<std::string> offences;
    for (const auto& file : files) {
        std::size_t number = 0;
        for (const auto line : house::lines(file.text)) {
            ++number;
            for (const auto& word : forbidden) {
                if (line.find(word) != std::string_view::npos)
                    offences.push_back(house::place(file, number) + ": mentions " + word);
            }
        }
    }
    return offences;
}

std::vector<TextFile> whole_tree() {
    std::vector<TextFile> all;
    for (const auto* folder : {"app", "assets", "content", "installer", "tests", ".ci"}) {
        auto part = house::files_under(folder);
        std::move(part.begin(), part.end(), std::back_inserter(all));
    }
    for (const auto* file : {"dev", "README.md", "CMakeLists.txt", "CMakePresets.json", ".clang-tidy", ".clang-format"})
        all.push_back({file, house::read(house::root() / file)});
    return all;
}

// Written in two halves, or this file would be the first offender.
const std::vector<std::string> somebodys_folders{std::string("/ho") + "me/", std::string("/ro") + "ot/",
                                                 std::string("/Us") + "ers/", std::string("C:") + "\\Users"};

// A folder at the top of the disk ("/src") may also be a word of the text; a deeper one cannot be a coincidence.
std::vector<std::string> folders_of_this_build() {
    std::vector<std::string> found;
    for (const std::string folder : {PREAU_SOURCE_DIR, PREAU_BINARY_DIR}) {
        if (std::count(folder.begin(), folder.end(), '/') > 1) found.push_back(folder);
    }
    return found;
}

std::vector<std::string> bad_names(const std::vector<TextFile>& files) {
    std::vector<std::string> found;
    for (const TextFile& file : files) {
        const auto lines = house::lines(file.text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!lines[i].starts_with(std::string("TEST_") + "CASE(")) continue;
            const auto name = lines[i].substr(0, lines[i].rfind('"'));
            if (name.find_first_of("[];") != std::string_view::npos)
                found.push_back(house::place(file, i + 1) + ": ctest cannot run this name");
        }
    }
    return found;
}

}  // namespace

TEST_CASE("no file of the program is longer than 400 lines") {
    check_none(longer_than(400, house::files_under("app")));
    CHECK(longer_than(2, {{"app/ui/long.cpp", "a\nb\nc\n"}}) ==
          std::vector<std::string>{"app/ui/long.cpp:3: 3 lines, at most 2"});
    CHECK(longer_than(3, {{"app/ui/short.cpp", "a\nb\nc\n"}}).empty());
}

TEST_CASE("every room stands in the table and has a README under 30 lines") {
    const auto plan = house::read_plan(house::read(house::root() / "app/README.md"));
    std::vector<std::string> offences;
    std::set<std::string> folders;
    for (const auto& entry : std::filesystem::directory_iterator(house::root() / "app")) {
        const std::string name = entry.path().filename().string();
        if (!entry.is_directory() || name == "cmake") continue;
        folders.insert(name);
        if (!plan.rooms.contains(name)) offences.push_back("app/" + name + "/: is not in the table of app/README.md");
        const auto readme = entry.path() / "README.md";
        if (!std::filesystem::exists(readme)) {
            offences.push_back("app/" + name + "/README.md: is missing");
            continue;
        }
        const auto text = house::read(readme);
        if (house::lines(text).size() >= 30) offences.push_back("app/" + name + "/README.md: 30 lines or more");
    }
    check_none(offences);
    CHECK(folders.size() == plan.rooms.size());
}

TEST_CASE("no file mentions a folder of somebody's machine") {
    const auto tree = whole_tree();
    check_none(mentions(folders_of_this_build(), tree));
    std::vector<TextFile> shipped;  // a test may make a home up
    for (const auto& file : tree) {
        if (!file.path.starts_with("tests/")) shipped.push_back(file);
    }
    check_none(mentions(somebodys_folders, shipped));
    const std::vector<TextFile> told{{"README.md", "first\nsee " + somebodys_folders.front() + "somebody/notes\n"}};
    CHECK(mentions(somebodys_folders, told) ==
          std::vector<std::string>{"README.md:2: mentions " + somebodys_folders.front()});
}

// CMake takes an unclosed square bracket for the beginning of a list in a list: ctest then runs the case and all behind
// it under one name, and finds none of them.
TEST_CASE("no name of a test holds a square bracket or a semicolon") {
    check_none(bad_names(house::files_under("tests", {".cpp"})));
    const std::string name = std::string("TEST_") + "CASE(\"a share in [0, 1)\") {\n";
    CHECK(bad_names({{"tests/a.cpp", "\n" + name}}).size() == 1);
}

TEST_CASE("nothing is left for later, and no class is called a manager") {
    const std::vector<std::string> forbidden{std::string("TO") + "DO",      std::string("FIX") + "ME",
                                             std::string("Man") + "ager {", std::string("Help") + "er {",
                                             std::string("Ut") + "ils {",   std::string("namespace ut") + "ils"};
    auto files = house::files_under("app", {".h", ".cpp"});
    for (auto& file : house::files_under("tests", {".h", ".cpp"})) files.push_back(std::move(file));
    check_none(mentions(forbidden, files));
    CHECK(mentions(forbidden, {{"app/ui/a.h", "class Window" + forbidden[2] + "\n"}}).size() == 1);
}

TEST_CASE("every public header says what it is before its first include") {
    std::vector<std::string> offences;
    for (const auto& file : house::files_under("app", {".h"})) {
        const auto all = house::lines(file.text);
        const bool says = !all.empty() && all.front().starts_with("//");
        const bool once = std::find(all.begin(), all.end(), "#pragma once") != all.end();
        if (!says) offences.push_back(house::place(file, 1) + ": begins without a comment");
        if (!once) offences.push_back(house::place(file, 1) + ": has no #pragma once");
    }
    check_none(offences);
}

TEST_CASE("what the house is built from is where the newcomer is told to look") {
    const auto readme = house::read(house::root() / "README.md");
    std::vector<std::string> offences;
    for (const auto* path : {"app/README.md", "app/screens", "app/ui", "app/course", "app/learning", "app/records",
                             "assets/themes", "assets/translations", "content", "tests", "LICENSE"}) {
        if (readme.find(path) == std::string::npos)
            offences.push_back(std::string("README.md does not speak of ") + path);
        if (!std::filesystem::exists(house::root() / path)) offences.push_back(std::string(path) + " does not exist");
    }
    check_none(offences);
}
