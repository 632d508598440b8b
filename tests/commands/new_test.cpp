#include "commands/new.h"

#include <array>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include "authoring/load.h"
#include "base/folders.h"
#include "commands/format.h"
#include "commands/models.h"

#include "support/catch.h"
#include "support/folder.h"

namespace {

namespace fs = std::filesystem;

const fs::path models = fs::path(PREAU_SOURCE_DIR) / "assets/models";

class Course {
public:
    explicit Course(const std::string& languages, const std::string& main = "fr") {
        std::string names;
        for (const std::string_view code : {"fr", "nl", "en", "de"}) {
            if (languages.find(code) != std::string::npos) names.append(std::string(code) + ": \"T\", ");
        }
        names = "{ " + names.substr(0, names.size() - 2) + " }";
        folder.write("course.yaml", "id: c\ndefault_language: " + main + "\nlanguages: [" + languages + "]\ntitle: " +
                                        names + "\ntracks:\n  - id: one\n    colour: ciel\n    name: " + names +
                                        "\n  - id: two\n    colour: encre\n    name: " + names + "\n");
    }

    int module(const std::string& id, const std::string& track = {}) {
        said.str({});
        return commands::new_module(folder.path(), models, {id, track, "2026-11-22"}, said);
    }
    int question(const std::string& module, const std::string& id, const std::string& type = "single") {
        said.str({});
        return commands::new_question(folder.path(), models, {module, id, type}, said);
    }
    bool says(std::string_view words) const { return said.str().find(words) != std::string::npos; }
    authoring::Loaded load() const { return authoring::load(folder.path()); }
    bool is_clean() const {
        const authoring::Loaded loaded = load();
        for (const base::Diagnostic& finding : loaded.findings) UNSCOPED_INFO(base::to_text(finding));
        return loaded.findings.empty();
    }

    support::TemporaryFolder folder;
    std::ostringstream said;
};

}  // namespace

TEST_CASE("a new module has nothing to mend, whatever languages the course speaks") {
    const std::string languages = GENERATE(as<std::string>(), "fr, nl, en", "fr", "nl, fr", "en, nl");
    INFO(languages);
    Course course(languages, languages.substr(0, 2));
    CHECK(course.module("my-module") == 0);
    CHECK(course.says("modules/my-module/module.yaml\n"));
    CHECK(course.is_clean());
    const auto loaded = course.load();
    REQUIRE(loaded.course->modules.size() == 1);
    const course::Module& module = loaded.course->modules.front();
    CHECK(module.lessons.size() == loaded.course->languages.size());
    CHECK(module.track == "one");
    CHECK(module.lesson(loaded.course->default_language).checked == "2026-11-22");
    std::ostringstream out;
    CHECK(commands::format({course.folder.path()}, true, out) == 0);
}

TEST_CASE("a second module comes behind the first of its track") {
    Course course("fr, nl");
    REQUIRE(course.module("a", "two") == 0);
    REQUIRE(course.module("b", "two") == 0);
    REQUIRE(course.module("c", "one") == 0);
    CHECK(course.is_clean());
    CHECK(course.load().course->module("b")->order == 2);
    CHECK(course.load().course->module("c")->order == 1);
}

TEST_CASE("a question of each kind can be added, in every language, and nothing is to mend") {
    for (const std::string& kind : commands::Models::kinds()) {
        INFO(kind);
        Course course("fr, nl, en");
        REQUIRE(course.module("m") == 0);
        REQUIRE(course.question("m", "another", kind) == 0);
        CHECK(course.is_clean());
        for (const base::Language language : {base::Language::fr, base::Language::nl, base::Language::en}) {
            const auto loaded = course.load();
            REQUIRE(loaded.course->modules.size() == 1);
            const course::Item* item = loaded.course->modules.front().item("another", language);
            REQUIRE(item != nullptr);
            CHECK(course::kind_name(*item) == kind);
            CHECK(item->page == "three-sentences");
            CHECK(item->objective == (kind == "vote" ? "" : "lasting-answer"));
        }
        std::ostringstream out;
        CHECK(commands::format({course.folder.path()}, true, out) == 0);
    }
}

TEST_CASE("all kinds may stand in one quiz, and four alike do not give the answer away") {
    Course course("fr, nl, en");
    REQUIRE(course.module("m") == 0);
    for (const std::string& kind : commands::Models::kinds()) REQUIRE(course.question("m", "one-" + kind, kind) == 0);
    for (const char* id : {"a", "b", "c", "d"}) REQUIRE(course.question("m", id) == 0);
    CHECK(course.is_clean());
    CHECK(course.load().course->module("m")->items(base::Language::nl).size() == 17);
}

TEST_CASE("what is there is never written over") {
    Course course("fr");
    REQUIRE(course.module("m") == 0);
    const fs::path lesson = course.folder.path() / "modules/m/lesson.fr.md";
    const std::string before = *base::read_file(lesson, 1U << 20U);
    CHECK(course.module("m") == 1);
    CHECK(course.says("is there already"));
    CHECK(*base::read_file(lesson, 1U << 20U) == before);
    CHECK(course.question("m", "open-on-friday") == 1);
    CHECK(course.says("already"));
}

TEST_CASE("what cannot be is refused with the reason") {
    Course course("fr");
    CHECK(course.module("My module") == 1);
    CHECK(course.says("is no id"));
    CHECK(course.module("../m") == 1);
    CHECK(course.module("m", "three") == 1);
    CHECK(course.says("it has: one, two"));
    CHECK(course.question("m", "q") == 1);
    CHECK(course.says("there is no module \"m\""));
    REQUIRE(course.module("m") == 0);
    CHECK(course.question("m", "q", "essay") == 1);
    CHECK(course.says("known: single, multiple"));
    CHECK(course.question("m", "Q") == 1);
    course.folder.write("modules/m/quiz.fr.md", "## Q\n");
    CHECK(course.question("m", "q") == 1);
    CHECK(course.says("has errors"));
    course.folder.write("course.yaml", "id: [");
    CHECK(course.module("n") == 1);
    CHECK(course.says("course.yaml cannot be read"));
    CHECK_FALSE(fs::exists(course.folder.path() / "modules/n"));
    CHECK(commands::new_module(course.folder.path(), course.folder.path(), {"n", "", ""}, course.said) == 1);
}

TEST_CASE("a quiz keeps the line ends of its editor, and a language without a model gets the English words") {
    Course course("fr, de");
    REQUIRE(course.module("m") == 0);
    CHECK(course.says("no model in Deutsch"));
    CHECK(course.is_clean());
    const fs::path quiz = course.folder.path() / "modules/m/quiz.fr.md";
    std::string typed;
    const std::string text = *base::read_file(quiz, 1U << 20U);
    for (const char c : text) typed.append(c == '\n' ? "\r\n" : std::string(1, c));
    course.folder.write("modules/m/quiz.fr.md", typed + "\r\n\r\n");
    REQUIRE(course.question("m", "q") == 0);
    CHECK(course.is_clean());
    const std::string after = *base::read_file(quiz, 1U << 20U);
    CHECK(after.starts_with(typed));
    for (std::size_t i = 1; i < after.size(); ++i) {
        if (after[i] == '\n') REQUIRE(after[i - 1] == '\r');
    }
}

TEST_CASE("questions that several people add at once are all there afterwards") {
    Course course("fr, nl");
    REQUIRE(course.module("m") == 0);
    constexpr int people = 6;
    std::array<pid_t, people> processes{};
    for (int i = 0; i < people; ++i) {
        processes.at(static_cast<std::size_t>(i)) = ::fork();
        REQUIRE(processes.at(static_cast<std::size_t>(i)) >= 0);
        if (processes.at(static_cast<std::size_t>(i)) == 0) ::_exit(course.question("m", "why-" + std::to_string(i)));
    }
    for (const pid_t process : processes) {
        int status = -1;
        REQUIRE(::waitpid(process, &status, 0) == process);
        CHECK(status == 0);
    }
    CHECK(course.is_clean());
    const auto loaded = course.load();
    const course::Module& module = loaded.course->modules.front();
    for (int i = 0; i < people; ++i) {
        for (const base::Language language : loaded.course->languages)
            CHECK(module.item("why-" + std::to_string(i), language) != nullptr);
    }
    for (const auto& file : fs::recursive_directory_iterator(course.folder.path()))
        CHECK_FALSE(file.path().filename().string().starts_with("."));
}
