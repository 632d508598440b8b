// From the first start to the result, and back again another day.
#include <algorithm>
#include <cmath>

#include "screens/course_taker.h"
#include "ui/widgets/text.h"

#include "support/catch.h"

using person::By;
using person::Person;
using person::Seat;

namespace {

template <class Kind>
std::vector<Kind> kept(const Person& person) {
    std::vector<Kind> found;
    for (const learning::Event& event : person.events_kept())
        if (const auto* payload = std::get_if<Kind>(&event.payload)) found.push_back(*payload);
    return found;
}

// The module these journeys go through: its questions are rows and steps.
const course::Module& the_module() {
    return *taker::course().module("six-friends-six-thousand");
}
void start_lesson(Person& person) {
    person.press(ui::Role::link, the_module().lesson(person.seat().language.value_or(base::Language::fr)).title);
}
void resume(Person& person) {
    person.press(ui::Role::button, person.say("home.resume"));
}
void go_home(Person& person) {
    person.press(ui::Role::button, person.say("nav.home"));
}

void to_the_quiz(Person& person) {
    taker::join(person, "Camille");
    start_lesson(person);
    taker::read_all_pages(person);
}

// The controls of the answers, in the order shown.
std::vector<ui::Id> answers(const Person& person) {
    const auto sure = person.say("quiz.confidence");
    std::vector<ui::Id> ids;
    const ui::Node* confidence = nullptr;
    for (const ui::Node& node : person.tree())
        if (node.role == ui::Role::radiogroup && node.name == sure) confidence = &node;
    for (const ui::Node& node : person.tree()) {
        const bool choice = node.role == ui::Role::radio || node.role == ui::Role::checkbox || node.draggable;
        if (choice && !node.pointer_only && (confidence == nullptr || node.parent != confidence->id))
            ids.push_back(node.id);
    }
    return ids;
}

bool shows_verdict(const Person& person) {
    return person.sees(ui::Role::status, person.say("quiz.verdict-right")) ||
           person.sees(ui::Role::status, person.say("quiz.verdict-partly")) ||
           person.sees(ui::Role::status, person.say("quiz.verdict-review"));
}

// Passes questions until one that is chosen from rows.
void to_a_choice(Person& person) {
    while (std::holds_alternative<course::Ordering>(taker::question(person).kind)) {
        taker::choose(person, taker::question(person), true);
        taker::say_how_sure(person, "quiz.think-so");
        taker::check(person);
        taker::go_on(person);
    }
}

}  // namespace

TEST_CASE("with the keyboard alone one gets from the first start to the result") {
    Person person({.by = By::keyboard});
    REQUIRE(person.focused() != nullptr);
    CHECK(person.focused()->role == ui::Role::textbox);
    person.type(person.say("welcome.name"), "Camille");
    person.key(ui::Key::enter);
    CHECK(person.heading() == person.say("home.hello", {{"name", "Camille"}}));
    person.key(ui::Key::enter);  // on what has the focus: the way on
    CHECK(person.heading() == taker::course().modules.front().lesson(base::Language::fr).pages.front().title);
    go_home(person);
    start_lesson(person);
    CHECK(person.heading() == the_module().lesson(base::Language::fr).pages.front().title);
    taker::read_all_pages(person);

    to_a_choice(person);
    person.letter(U'b');
    const auto shown = answers(person);
    CHECK(ui::find(person.tree(), shown[1])->state.checked);
    taker::say_how_sure(person, "quiz.guessed");
    taker::check(person);
    taker::go_on(person);
    taker::take_quiz(person);
    CHECK(kept<learning::AttemptFinished>(person).size() == 1);
    CHECK(person.sees(ui::Role::button, person.say("result.retry")));
}

TEST_CASE("no place in the navigation is cut short, whatever its language calls it") {
    for (const base::Language language : {base::Language::fr, base::Language::nl, base::Language::en}) {
        Person person({.language = language});
        taker::join(person, "Camille");
        const std::string label = person.say("nav.guidelines");
        person.press(ui::Role::button, label);
        const float needed = ui::text_width(person.program().ui(), label, {ui::Type::caption, ui::Weight::semibold});
        INFO(label);
        CHECK(person.look_at(ui::Role::button, label).box.w >= needed + 4);  // its margins
    }
}

TEST_CASE("with a finger alone, in a small window, one gets from the first start to the result") {
    Person person({.window = {{800, 600}, 1}, .by = By::touch});
    to_the_quiz(person);
    taker::take_quiz(person);
    CHECK(kept<learning::AttemptFinished>(person).size() == 1);
    CHECK(person.sees(ui::Role::button, person.say("result.retry")));
    CHECK(person.program().ui().interaction().modality() == ui::Modality::touch);
}

TEST_CASE("another day the page opens where it was left") {
    Person person({.window = {{800, 600}, 1}});
    taker::join(person, "Camille");
    start_lesson(person);
    person.press(ui::Role::button, person.say("lesson.next-named", {{"page", "…"}}));
    person.scroll(500);
    const std::string title = person.heading();
    const float before = person.program().ui().scroll_fraction(person.main_area().id);
    REQUIRE(before > 0.05F);

    Person later(person.seat(), person.leave());
    CHECK(later.sees(ui::Role::button, later.say("home.resume")));
    resume(later);
    CHECK(later.heading() == title);
    CHECK(later.program().ui().scroll_fraction(later.main_area().id) == Approx(before).margin(0.01));
}

TEST_CASE("what was scrolled just before the window closed is not lost") {
    Person person({.window = {{800, 600}, 1}});
    taker::join(person, "Camille");
    start_lesson(person);
    const ui::Id area = person.main_area().id;
    for (int i = 0; i < 6; ++i) person.events({ui::Wheel{{400, 300}, -1}});  // still gliding
    const float wanted = person.program().ui().scroll_fraction(area);
    REQUIRE(wanted > 0.05F);

    Person later(person.seat(), person.leave());
    resume(later);
    CHECK(later.program().ui().scroll_fraction(later.main_area().id) == Approx(wanted).margin(0.01));
}

TEST_CASE("another day the quiz goes on at the same question, with what was chosen") {
    Person person;
    to_the_quiz(person);
    taker::choose(person, taker::question(person), true);
    taker::say_how_sure(person, "quiz.think-so");
    taker::check(person);
    taker::go_on(person);
    to_a_choice(person);
    const std::string prompt = person.heading();
    const auto shown = answers(person);
    taker::choose(person, taker::question(person), false);
    taker::say_how_sure(person, "quiz.would-bet");
    std::vector<bool> chosen;
    for (const ui::Id id : shown) chosen.push_back(ui::find(person.tree(), id)->state.checked);
    REQUIRE(std::count(chosen.begin(), chosen.end(), true) >= 1);

    Person later(person.seat(), person.leave());
    resume(later);
    CHECK(later.heading() == prompt);
    CHECK(answers(later) == shown);
    std::vector<bool> again;
    for (const ui::Id id : answers(later)) again.push_back(ui::find(later.tree(), id)->state.checked);
    CHECK(again == chosen);
    CHECK(later.look_at(ui::Role::radio, later.say("quiz.would-bet")).state.checked);
    CHECK(later.look_at(ui::Role::button, later.say("quiz.check")).operable());
}

TEST_CASE("changing the language in the middle of a quiz keeps the question and the order shown") {
    Person person;
    to_the_quiz(person);
    to_a_choice(person);
    const std::string id = taker::question(person).id;
    const std::string in_french = person.heading();
    const auto shown = answers(person);
    taker::choose(person, taker::question(person), true);
    person.key(ui::Key::f2);
    person.press(ui::Role::radio, "Nederlands");
    person.key(ui::Key::escape);
    CHECK(person.heading() != in_french);
    CHECK(taker::question(person).id == id);
    CHECK(answers(person) == shown);
    CHECK(std::any_of(shown.begin(), shown.end(),
                      [&](ui::Id answer) { return ui::find(person.tree(), answer)->state.checked; }));
    CHECK(kept<learning::AttemptStarted>(person).size() == 1);

    taker::say_how_sure(person, "quiz.think-so");
    taker::check(person);
    CHECK(person.sees(ui::Role::status, person.say("quiz.verdict-right")));
    CHECK(kept<learning::QuestionAnswered>(person).back().share == 1);
}

TEST_CASE("a retry is an attempt of its own, and the best one counts") {
    Person person;
    to_the_quiz(person);
    taker::take_quiz(person);
    const auto first = kept<learning::AttemptStarted>(person);
    REQUIRE(first.size() == 1);
    person.press(ui::Role::button, person.say("result.retry"));
    taker::take_quiz(person, static_cast<int>(first[0].questions.size()));
    const auto both = kept<learning::AttemptStarted>(person);
    REQUIRE(both.size() == 2);
    CHECK(both[0].attempt != both[1].attempt);
    CHECK(kept<learning::AttemptFinished>(person).size() == 2);
    CHECK(person.say("result.title-again") == person.heading());

    go_home(person);
    const std::string title = the_module().lesson(base::Language::fr).title;
    const std::string full =
        person.say("home.module-finished", {{"percent", person.program().ui().words().percent(100)}});
    CHECK(person.look_at(ui::Role::link, title).description == full);
}

TEST_CASE("what was answered wrong comes again at the end and does not change the score") {
    Person person;
    to_the_quiz(person);
    const std::string missed = person.heading();
    const auto count = kept<learning::AttemptStarted>(person).back().questions.size();
    taker::choose(person, taker::question(person), false);
    taker::say_how_sure(person, "quiz.think-so");
    taker::check(person);
    REQUIRE(kept<learning::QuestionAnswered>(person).back().share < 1);
    taker::go_on(person);
    for (std::size_t i = 1; i < count; ++i) {
        CHECK(person.heading() != missed);
        taker::choose(person, taker::question(person), true);
        taker::say_how_sure(person, "quiz.think-so");
        taker::check(person);
        taker::go_on(person);
    }
    REQUIRE(taker::asking(person));
    CHECK(person.heading() == missed);
    CHECK_FALSE(person.sees(ui::Role::radio, person.say("quiz.think-so")));  // asked at the first answer only
    taker::take_quiz(person);

    const auto given = kept<learning::QuestionAnswered>(person);
    REQUIRE(given.size() == count + 1);
    CHECK(given.back().repeat);
    CHECK(given.back().share == 1);
    double points = 0, possible = 0;
    for (std::size_t i = 0; i < count; ++i) {
        points += given[i].share * given[i].points;
        possible += given[i].points;
    }
    const auto score = static_cast<int>(std::lround(100 * points / possible));
    REQUIRE(score < 100);
    const std::string said = person.say("result.score", {{"score", std::to_string(score)}});
    CHECK(std::any_of(person.tree().begin(), person.tree().end(),
                      [&](const ui::Node& node) { return node.name == said; }));
}

TEST_CASE("an answer is in the store before any frame shows what it came to") {
    Person person;
    to_the_quiz(person);
    taker::choose(person, taker::question(person), true);
    taker::say_how_sure(person, "quiz.think-so");
    REQUIRE(kept<learning::QuestionAnswered>(person).empty());
    person.press_without_settling(ui::Role::button, person.say("quiz.check"));
    CHECK_FALSE(shows_verdict(person));  // the frame of the press
    CHECK(kept<learning::QuestionAnswered>(person).size() == 1);
    person.events({});
    CHECK(shows_verdict(person));
}

TEST_CASE("an answer that cannot be kept gets no feedback, is said, and stays to be sent again") {
    Person person;
    to_the_quiz(person);
    to_a_choice(person);
    const auto shown = answers(person);
    taker::choose(person, taker::question(person), true);
    taker::say_how_sure(person, "quiz.think-so");
    const records::Person who = person.kept_person();
    REQUIRE(person.program().store().erase_person(who.id, person::first_day()));  // behind the program's back
    taker::check(person);
    CHECK_FALSE(shows_verdict(person));
    CHECK(person.sees(ui::Role::alert, "…"));
    CHECK(taker::asking(person));
    CHECK(answers(person) == shown);
    person.press(ui::Role::button, person.say("error.dismiss"));
    CHECK_FALSE(person.sees(ui::Role::alert, "…"));
    CHECK(person.look_at(ui::Role::button, person.say("quiz.check")).operable());
}

TEST_CASE("who erases everything is a stranger again") {
    Person person;
    taker::join(person, "Camille");
    person.key(ui::Key::f1);
    person.press(ui::Role::button, person.say("help.erase"));
    REQUIRE(person.focused() != nullptr);
    CHECK(person.focused()->name == person.say("help.erase-cancel"));  // the harmless one
    person.press(ui::Role::button, person.say("help.erase-confirm"));
    CHECK(person.heading() == person.say("welcome.title"));
    CHECK(person.program().store().people()->empty());
}

TEST_CASE("a name without a letter is asked for again") {
    Person person;
    taker::join(person, " 12 ");
    CHECK(person.sees(ui::Role::alert, person.say("welcome.name-missing")));
    CHECK(person.look_at(ui::Role::textbox, person.say("welcome.name")).state.invalid);
    CHECK(person.look_at(ui::Role::textbox, person.say("welcome.name")).state.focused);
    CHECK(person.program().store().people()->empty());
}

TEST_CASE("the course goes on whole in each language") {
    const auto language = GENERATE(base::Language::fr, base::Language::nl, base::Language::en);
    Person person({.language = language});
    to_the_quiz(person);
    taker::choose(person, taker::question(person), true);
    taker::say_how_sure(person, "quiz.think-so");
    taker::check(person);
    CHECK(person.sees(ui::Role::status, person.say("quiz.verdict-right")));
}
