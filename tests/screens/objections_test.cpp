// Objection cards: a vote before the evidence, and one after it.
#include <vector>

#include "screens/course_taker.h"
#include "screens/person.h"

#include "support/catch.h"

using person::By;
using person::Person;
using taker::at_the_reference;
using taker::resume;
using taker::was_at;

TEST_CASE("the vote before the evidence stands once it is there, and the vote after it stays") {
    Person person(at_the_reference(), was_at("played", "play"));
    resume(person);
    const std::string cards = taker::course(taker::reference()).objections_in(base::Language::en)->title;
    person.press(ui::Role::button, person.say("activity.open-named", {{"title", cards}}));
    const std::string agree = person.say("objections.agree"), unsure = person.say("objections.unsure");
    person.press(ui::Role::radio, agree);
    CHECK(person.sees(ui::Role::paragraph, person.say("objections.stands")));
    const auto radios = [&] {
        std::vector<ui::Node> found;
        for (const ui::Node& node : person.tree())
            if (node.role == ui::Role::radio) found.push_back(node);
        return found;
    };
    REQUIRE(radios().size() == 6);
    for (std::size_t i = 0; i < 6; ++i) CHECK(radios()[i].state.disabled == (i < 3));
    CHECK(radios()[0].state.checked);
    const auto at = [&](std::size_t i) { return radios()[i].id; };
    person.press_by(By::mouse, at(4));
    person.settle();
    CHECK(radios()[4].state.checked);
    person.tap(radios()[2].box.centre(), ui::PointerKind::mouse);
    CHECK(radios()[0].state.checked);
    CHECK(radios()[4].state.checked);
    CHECK(person.sees(ui::Role::status, person.say("objections.moved", {{"before", agree}, {"after", unsure}})));
}
