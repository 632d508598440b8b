// What an answer comes to: said in words and shown, where one is looking, and neither harsher nor kinder than it is.
#include <algorithm>

#include "screens/course_taker.h"
#include "screens/person.h"

#include "support/catch.h"

using person::By;
using person::Person;
using person::Seat;
using taker::at_the_reference;
using taker::inside;
using taker::resume;
using taker::was_at;

namespace {

constexpr const char *right = "I pass it to the press office", *defensible = "I give the number of the switchboard",
                     *wrong = "I answer “off the record”";

void answer_first(Person& person, const char* row) {
    resume(person);
    person.press(ui::Role::radio, row);
    taker::say_how_sure(person, "quiz.think-so");
    taker::check(person);
}

std::string said_of(const Person& person, const char* row) {
    return person.look_at(ui::Role::listitem, row).value;
}

const ui::Node& arches(const Person& person) {
    const std::string total = std::to_string(taker::course(taker::reference()).module("kinds")->bank.draw);
    return person.look_at(ui::Role::progressbar, person.say("quiz.progress", {{"n", "1"}, {"total", total}}));
}

}  // namespace

TEST_CASE("an answer that can be defended is called so, whichever was chosen") {
    for (const char* chosen : {right, defensible, wrong}) {
        Person person(at_the_reference(), was_at("kinds", ""));
        answer_first(person, chosen);
        INFO(chosen);
        CHECK(said_of(person, right) == person.say("quiz.right-answer"));
        CHECK(said_of(person, defensible) == person.say("quiz.defensible"));
        CHECK(said_of(person, wrong) == (chosen == wrong ? person.say("quiz.your-answer") : ""));
    }
}

TEST_CASE("in the key, too") {
    Seat seat = at_the_reference();
    seat.preview = true;
    Person person(seat, was_at("kinds", ""));
    resume(person);
    person.press(ui::Role::switch_, person.say("preview.answers"));
    CHECK(said_of(person, defensible) == person.say("quiz.defensible"));
    CHECK(said_of(person, wrong).empty());
}

TEST_CASE("what is partly right is a state of its own, with its share of the points") {
    const auto so_far = [](Person& person, const char* r, const char* p, const char* w) {
        return person.say("quiz.so-far", {{"right", r}, {"partly", p}, {"wrong", w}});
    };
    Person half(at_the_reference(), was_at("kinds", ""));
    answer_first(half, defensible);
    CHECK(half.sees(ui::Role::heading, half.say("quiz.verdict-partly")));
    CHECK(half.sees(ui::Role::paragraph, half.say("quiz.share", {{"percent", "50%"}})));
    CHECK(arches(half).value == so_far(half, "0", "1", "0"));
    Person none(at_the_reference(), was_at("kinds", ""));
    resume(none);
    CHECK(arches(none).value.empty());
    none.press(ui::Role::radio, wrong);
    taker::say_how_sure(none, "quiz.think-so");
    taker::check(none);
    CHECK(arches(none).value == so_far(none, "0", "0", "1"));
    CHECK_FALSE(none.sees(ui::Role::paragraph, none.say("quiz.share", {{"percent", "…"}})));
    Person all(at_the_reference(), was_at("kinds", ""));
    answer_first(all, right);
    CHECK(arches(all).value == so_far(all, "1", "0", "0"));
    CHECK_FALSE(all.sees(ui::Role::paragraph, all.say("quiz.share", {{"percent", "…"}})));
}

TEST_CASE("in a low window with large text the verdict and the way on are in sight after the check") {
    const By by = GENERATE(By::keyboard, By::touch);
    const int percent = GENERATE(150, 200);
    Seat seat = at_the_reference();
    seat.window = {{800, 600}, 1};
    seat.text_percent = percent;
    seat.by = by;
    Person person(seat, was_at("kinds", ""));
    answer_first(person, wrong);
    const ui::Node& main = person.main_area();
    CHECK(inside(person.look_at(ui::Role::heading, person.say("quiz.verdict-review")), main));
    const ui::Node& next = person.look_at(ui::Role::button, person.say("quiz.next"));
    CHECK(inside(next, percent == 200 ? main : person.look_at(ui::Role::region, person.say("quiz.actions"))));
    if (by == By::keyboard) {
        REQUIRE(person.focused() != nullptr);
        CHECK(person.focused()->name == next.name);
    }
}

TEST_CASE("the heading of a result says what was reached, and no more") {
    const auto title_of = [](Person& person, int percent, int mark) {
        if (percent >= mark + (100 - mark) / 3) return person.say("result.title-good", {{"name", "Nadia"}});
        if (percent >= mark) return person.say("result.title-ok");
        return person.say(percent * 2 >= mark ? "result.title-part" : "result.title-again");
    };
    const int wrongly = GENERATE(0, 2, 4, 6, 99);
    Person person(at_the_reference(), was_at("kinds", ""));
    resume(person);
    taker::take_quiz(person, wrongly);
    int percent = 0;
    while (percent <= 100 &&
           !person.sees(ui::Role::progressbar, person.say("result.score", {{"score", std::to_string(percent)}})))
        ++percent;
    INFO(percent);
    CHECK(person.heading() == title_of(person, percent, taker::course(taker::reference()).module("kinds")->pass_mark));
    if (wrongly == 0) CHECK(percent == 100);
    if (wrongly == 99) CHECK(percent < 35);
}
