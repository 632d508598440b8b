// What one waits for is where one looks: brought into sight, or there from the beginning.
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

TEST_CASE("what a run of the spread comes to is in sight once it was asked for") {
    Seat seat = at_the_reference();
    seat.by = GENERATE(By::keyboard, By::touch);
    Person person(seat, was_at("played", "try"));
    resume(person);
    const char* key = GENERATE("spread.run", "spread.hundred");
    person.press(ui::Role::button, person.say(key));
    const ui::Node& main = person.main_area();
    const ui::Node& buttons = person.look_at(ui::Role::button, person.say("spread.hundred"));
    CHECK(inside(buttons, main));
    if (std::string(key) == "spread.run") {
        CHECK(inside(person.look_at(ui::Role::img, person.say("spread.picture")), main));
    } else {
        const auto rows = person.all(ui::Role::listitem);
        CHECK(std::ranges::any_of(
            rows, [&](const ui::Node& row) { return row.box.y > buttons.box.bottom() && inside(row, main); }));
    }
}

TEST_CASE("before the feed begins the first of its roles is to be seen whole") {
    Seat seat;
    seat.language = GENERATE(base::Language::fr, base::Language::nl, base::Language::en);
    const course::Module& module = *taker::course().module("reply-or-not");
    const course::Feed& feed = *module.feed(*seat.language);
    REQUIRE_FALSE(feed.roles.empty());
    const auto page = std::ranges::find_if(module.lesson(*seat.language).pages, [](const course::Page& candidate) {
        return std::ranges::any_of(candidate.blocks, [](const course::Block& block) {
            const auto* activity = std::get_if<course::Activity>(&block.node);
            return activity != nullptr && activity->kind == course::Activity::Kind::feed;
        });
    });
    REQUIRE(page != module.lesson(*seat.language).pages.end());
    Person person(seat, was_at(module.id, page->id));
    resume(person);
    person.press(ui::Role::button, person.say("activity.play-named", {{"title", feed.facts.title}}));
    const auto roles = person.all(ui::Role::radio);
    REQUIRE(roles.size() == feed.roles.size());
    CHECK(inside(roles.front(), person.main_area()));
}
