// An author's window: what is saved is seen, on the page where one is, and a mistake harms nothing else.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

#include "base/folders.h"
#include "runner/watch.h"
#include "screens/course_taker.h"
#include "screens/person.h"

#include "support/catch.h"
#include "support/folder.h"

using person::Person;
using person::Seat;

namespace {

class Desk {
public:
    Desk() { std::filesystem::copy(taker::reference(), course(), std::filesystem::copy_options::recursive); }
    std::filesystem::path course() const { return folder_.path() / "course"; }
    void change(const std::string& file, std::string_view from, std::string_view to) const {
        const auto text = base::read_file(course() / file, 1 << 20);
        REQUIRE(text);
        const std::size_t at = text->find(from);
        REQUIRE(at != std::string::npos);
        std::string changed = *text;
        changed.replace(at, from.size(), to);
        folder_.write("course/" + file, changed);
    }
    Seat seat() const {
        Seat seat;
        seat.content = course();
        seat.language = base::Language::en;
        seat.preview = true;
        return seat;
    }

private:
    support::TemporaryFolder folder_;
};

std::string findings(const Person& person) {
    const auto buttons = person.all(ui::Role::button, person.say("preview.findings-named", {{"count", "…"}}));
    REQUIRE(buttons.size() == 1);
    return buttons.front().name;
}

void again(Person& person) {
    person.program().reload();
    person.settle();
}

constexpr const char* lesson = "modules/played/lesson.en.md";

}  // namespace

TEST_CASE("what an author saves is on the page a moment later, and the page is the same") {
    const Desk desk;
    Person person(desk.seat(), taker::was_at("played", "try"));
    person.press(ui::Role::button, person.say("home.resume"));
    const std::string title = person.heading();
    person.scroll(300);
    const float scrolled = person.program().ui().scroll_fraction(person.main_area().id);
    CHECK(scrolled > 0);
    desk.change(lesson, "# " + title, "# Another title");
    again(person);
    CHECK(person.heading() == "Another title");
    CHECK(person.program().ui().scroll_fraction(person.main_area().id) == Approx(scrolled).margin(0.05));
}

TEST_CASE("a mistake is counted and named, and the page stays as it was last good until it is mended") {
    const Desk desk;
    Person person(desk.seat(), taker::was_at("played", "try"));
    person.press(ui::Role::button, person.say("home.resume"));
    CHECK(findings(person) == person.say("preview.findings-named", {{"count", person.say("preview.clean")}}));
    const std::string title = person.heading();
    desk.change(lesson, "kind: bars", "kind: barz");
    again(person);
    CHECK(person.heading() == title);  // as it was last good
    CHECK(findings(person).find("1 error") != std::string::npos);
    person.press(ui::Role::button, findings(person));
    CHECK(person.sees(ui::Role::listitem, "Error, " + std::string(lesson) + "…"));
    person.key(ui::Key::escape);
    desk.change(lesson, "kind: barz", "kind: bars");
    again(person);
    CHECK(findings(person).find("error") == std::string::npos);
    CHECK(person.heading() == title);
}

TEST_CASE("a module whose folder is taken away is gone, and its page with it") {
    const Desk desk;
    Person person(desk.seat(), taker::was_at("played", "try"));
    person.press(ui::Role::button, person.say("home.resume"));
    std::filesystem::remove_all(desk.course() / "modules/played");
    again(person);
    CHECK(person.heading() == "Hello Nadia");
}

TEST_CASE("a course that cannot be read any more stays as it was last good") {
    const Desk desk;
    Person person(desk.seat(), taker::was_at("played", "try"));
    person.press(ui::Role::button, person.say("home.resume"));
    const std::string title = person.heading();
    desk.change("course.yaml", "languages:", "langages:");
    again(person);
    CHECK(person.heading() == title);
    CHECK(findings(person).find("error") != std::string::npos);
}

TEST_CASE("a course that cannot be opened says what to mend, and opens once that is saved") {
    const Desk desk;
    const auto sound = base::read_file(desk.course() / "course.yaml", 1 << 20);
    REQUIRE(sound);
    std::filesystem::resize_file(desk.course() / "course.yaml", 0);
    Person person(desk.seat(), taker::was_at("played", "try"));
    CHECK(person.heading() == person.say("problem.title"));
    CHECK(person.sees(ui::Role::paragraph, person.say("preview.not-open")));
    const auto found = person.all(ui::Role::listitem, person.say("preview.error") + ", course.yaml…");
    REQUIRE_FALSE(found.empty());
    for (const char* part : {"place", "message", "help", "code"}) {
        const ui::Id id = ui::make_id(found.front().id, part);
        CHECK(std::any_of(person.tree().begin(), person.tree().end(),
                          [&](const ui::Node& node) { return node.id == id && !node.name.empty(); }));
    }
    std::ofstream(desk.course() / "course.yaml") << *sound;
    again(person);
    CHECK(person.sees(ui::Role::button, person.say("home.resume")));

    std::filesystem::resize_file(desk.course() / "course.yaml", 0);
    Seat learner = desk.seat();
    learner.preview = false;
    Person other(learner, taker::was_at("played", "try"));
    CHECK(other.heading() == other.say("problem.title"));
    CHECK(other.all(ui::Role::listitem).empty());
}

TEST_CASE("keys and notes are shown to an author who asks, and to nobody else") {
    const Desk desk;
    Person person(desk.seat(), taker::was_at("kinds", "opinion"));
    person.press(ui::Role::button, person.say("home.resume"));
    CHECK_FALSE(person.sees(ui::Role::group, person.say("preview.key")));
    person.press(ui::Role::switch_, person.say("preview.answers"));
    CHECK(person.all(ui::Role::group, person.say("preview.key")).size() ==
          taker::course(desk.course()).module("kinds")->items(base::Language::en).size());
    person.press(ui::Role::switch_, person.say("preview.answers"));
    CHECK_FALSE(person.sees(ui::Role::group, person.say("preview.key")));

    Seat learner = desk.seat();
    learner.preview = false;
    Person other(learner, taker::was_at("kinds", "opinion"));
    other.press(ui::Role::button, other.say("home.resume"));
    CHECK(other.all(ui::Role::switch_).empty());
}

TEST_CASE("an attempt whose question changed is begun anew, not continued with another key") {
    const Desk desk;
    Person person(desk.seat(), taker::was_at("kinds", ""));
    person.press(ui::Role::button, person.say("home.resume"));
    REQUIRE(person.sees(ui::Role::button, person.say("quiz.check")));
    for (const char* language : {"fr", "nl", "en"}) {
        const std::string file = "modules/kinds/quiz." + std::string(language) + ".md";
        const auto text = base::read_file(desk.course() / file, 1 << 20);
        REQUIRE(text);
        const std::size_t at = text->find("- ( )");
        REQUIRE(at != std::string::npos);
        desk.change(file, text->substr(at, 5), "- ( ) One more\n  > Why not.\n- ( )");
    }
    again(person);
    CHECK(person.sees(ui::Role::button, person.say("quiz.check")));
    CHECK(findings(person).find("error") == std::string::npos);
}

TEST_CASE("the watch tells once of a change, soon, and ends at once") {
    const support::TemporaryFolder folder;
    folder.write("a.md", "one");
    std::atomic<int> told = 0;
    {
        const runner::Watch watch(folder.path(), [&told] { ++told; });
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        folder.write("a.md", "one and more");
        folder.write(".a.md.swp", "hidden");
        for (int i = 0; i < 300 && told == 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        std::this_thread::sleep_for(std::chrono::milliseconds(700));
        CHECK(told == 1);
        folder.write(".a.md.swp", "hidden, and changed");
        std::this_thread::sleep_for(std::chrono::milliseconds(700));
        CHECK(told == 1);
    }
    const auto before = std::chrono::steady_clock::now();
    {
        const runner::Watch watch(folder.path() / "missing", [] {});
    }
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::milliseconds(150));
}
