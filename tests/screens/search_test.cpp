// Searching, as somebody does it: from where it can be opened, by keys, and where a result leads.
#include <algorithm>

#include "screens/course_taker.h"
#include "screens/person.h"

#include "support/catch.h"

using person::By;
using person::Person;
using person::Seat;
using ui::Key;
using ui::KeyDown;
using ui::Role;

namespace {

const KeyDown find_key{.key = Key::f, .ctrl = true};

records::Store known(base::Language language = base::Language::fr, const std::string& module = {},
                     const std::string& page = {}) {
    auto store = person::empty_store();
    auto who = store.add_person("Camille", language, person::first_day());
    REQUIRE(who);
    who->comfort.reduced_motion = true;
    REQUIRE(store.save_person(*who));
    if (!module.empty()) REQUIRE(store.save_place(who->id, {module, page, 0, person::first_day()}));
    return store;
}

Seat seat_at(const std::filesystem::path& content, By by = By::mouse) {
    Seat seat;
    seat.content = content;
    seat.by = by;
    return seat;
}

void look_for(Person& person, const std::string& words) {
    person.key(find_key);
    person.type(person.say("search.field"), words);
}

std::string focused(const Person& person) {
    const ui::Node* node = person.focused();
    return node == nullptr ? std::string() : node->name;
}

std::string status(const Person& person) {
    const auto found = person.all(Role::status);
    return found.empty() ? std::string() : found.front().name;
}

const course::Course& played() {
    return taker::course(taker::reference());
}

}  // namespace

TEST_CASE("what is typed is found as it is typed, and the arrows lead through it and back") {
    Person person(seat_at(taker::reference()), known());
    const std::string before = focused(person);
    person.key(find_key);
    REQUIRE(person.sees(Role::dialog, person.say("search.title")));
    CHECK(focused(person) == person.say("search.field"));
    person.type(person.say("search.field"), "fl");
    REQUIRE(person.sees(Role::link, "Flux RSS…"));
    person.type(person.say("search.field"), "UX rss");
    const auto found = person.all(Role::link);
    REQUIRE(found.size() == 2);  // the term, and the other one that speaks of it
    CHECK(found.front().name == "Flux RSS · " + person.say("search.term"));
    CHECK(status(person) == "2 résultats");
    person.key(Key::down);
    CHECK(focused(person) == found.front().name);
    person.key(Key::down);
    CHECK(focused(person) == found.back().name);
    person.key(Key::down);
    CHECK(focused(person) == found.back().name);
    person.key(Key::up);
    CHECK(focused(person) == found.front().name);
    person.key(Key::up);
    CHECK(focused(person) == person.say("search.field"));
    person.key(Key::enter);  // to the results, not yet into one
    CHECK(focused(person) == found.front().name);
    person.key(Key::enter);
    REQUIRE(person.sees(Role::dialog, "Flux RSS"));
    person.key(Key::escape);
    CHECK(focused(person) == found.front().name);
    person.key(Key::escape);
    CHECK_FALSE(person.sees(Role::dialog, "…"));
    CHECK(focused(person) == before);
}

TEST_CASE("asking for the search again takes what was typed for something new") {
    Person person(seat_at(taker::reference()), known());
    look_for(person, "flux");
    person.key(Key::down);
    look_for(person, "mandat");
    CHECK(person.look_at(Role::textbox, person.say("search.field")).value == "mandat");
    person.press(Role::button, person.say("search.clear"));
    CHECK(person.look_at(Role::textbox, person.say("search.field")).value.empty());
    CHECK(focused(person) == person.say("search.field"));
    CHECK(person.sees(Role::heading, person.say("search.there")));
}

TEST_CASE("where nothing is found, there are words that would") {
    Person person(seat_at(taker::reference()), known());
    look_for(person, "mandta");
    CHECK(status(person) == person.say("search.nothing", {{"query", "mandta"}}));
    CHECK(person.all(Role::link).empty());
    person.press(Role::button, person.say("search.instead", {{"query", "mandat"}}));
    CHECK(focused(person) == person.say("search.field"));
    CHECK_FALSE(person.all(Role::link).empty());
    look_for(person, "🙂");
    CHECK(status(person) == person.say("search.no-letter"));
    person.press(Role::button, person.say("glossary.all"));
    CHECK(person.sees(Role::dialog, played().glossary_in(base::Language::fr)->title));
}

TEST_CASE("a page opens where the words stand, and shows them") {
    const course::Course& course = taker::course();
    const course::Module& module = course.modules[1];
    const course::Page& page = module.lesson(base::Language::fr).pages[1];
    REQUIRE(page.blocks.size() > 3);
    // The last words of the page, which are out of sight when it opens at its top.
    std::string last;
    for (const course::Block& block : page.blocks)
        if (const auto* paragraph = std::get_if<course::Paragraph>(&block.node)) last = course::plain(paragraph->text);
    Seat seat;
    seat.window = {{800, 600}, 1};
    Person person(seat, known());
    look_for(person, last);
    person.press(Role::link, page.title + "…");
    REQUIRE(person.heading() == page.title);
    const auto words = person.all(Role::paragraph, last);
    REQUIRE(words.size() == 1);
    CHECK(words.front().visible());
    const ui::Node& area = person.main_area();
    CHECK(words.front().box.y >= area.box.y);
    CHECK(words.front().box.y < area.box.bottom());
    CHECK(person.look_at(Role::heading, page.title).box.y < area.box.y);  // it was scrolled
}

TEST_CASE("a guideline, a card, a scenario and a feed open as what they are") {
    const course::Guidelines& guidelines = *played().guidelines_in(base::Language::fr);
    const course::Objections& cards = *played().objections_in(base::Language::fr);
    const course::Module& module = *played().module("played");
    Person person(seat_at(taker::reference()), known());
    const auto open = [&](const std::string& title) {
        look_for(person, title);
        person.press(Role::link, title + "…");
        CHECK_FALSE(person.sees(Role::dialog, "…"));
    };
    open(guidelines.items.back().title);
    CHECK(person.heading() == guidelines.items.back().title);
    open(cards.cards.back().claim);
    CHECK(person.sees(Role::heading, cards.cards.back().claim));
    open(module.scenario(base::Language::fr)->facts.title);
    CHECK(person.sees(Role::heading, "…"));
    person.key(Key::escape);
    CHECK(person.heading() == module.lesson(base::Language::fr).pages.back().title);  // where the way to it stands
    open(module.feed(base::Language::fr)->facts.title);
    open(module.lesson(base::Language::fr).title);
    CHECK(person.sees(Role::main, "…"));
}

TEST_CASE("during a quiz there is no search, before and after it there is") {
    const course::Module& module = *played().module("kinds");
    Person person(seat_at(taker::reference()), known(base::Language::fr, module.id, ""));
    const std::string search = person.say("nav.search");
    CHECK(person.sees(Role::button, search));
    person.press(Role::button, person.say("home.resume"));
    REQUIRE(person.sees(Role::button, person.say("quiz.check")));
    CHECK_FALSE(person.sees(Role::button, search));
    person.key(find_key);
    CHECK_FALSE(person.sees(Role::dialog, "…"));
    person.key(Key::escape);
    person.press(Role::button, person.say("quiz.leave-go"));
    CHECK(person.sees(Role::button, search));
}

TEST_CASE("before somebody has said who they are there is nothing to search") {
    Person person;
    person.key(find_key);
    CHECK_FALSE(person.sees(Role::dialog, "…"));
}

TEST_CASE("a search takes no vote and no answer away") {
    const course::Objections& cards = *played().objections_in(base::Language::fr);
    Person person(seat_at(taker::reference()), known());
    look_for(person, cards.cards.front().claim);
    person.press(Role::link, cards.cards.front().claim + "…");
    const std::string vote = person.all(Role::radio).front().name;
    person.press(Role::radio, vote);
    REQUIRE(person.all(Role::radio).front().state.checked);  // the same words come again after the evidence
    SECTION("opened and closed") {
        person.key(find_key);
        person.key(Key::escape);
    }
    SECTION("looked up a term") {
        look_for(person, "flux");
        person.press(Role::link, "Flux RSS…");
        person.key(Key::escape);
        person.key(Key::escape);
    }
    SECTION("gone to a page and come back") {
        const course::Page& page = played().modules.front().lesson(base::Language::fr).pages.front();
        look_for(person, page.title);
        person.press(Role::link, page.title + "…");
        REQUIRE(person.heading() == page.title);
        look_for(person, cards.cards.front().claim);
        person.press(Role::link, cards.cards.front().claim + "…");
    }
    SECTION("gone to something else to play, searched there, and come back") {
        const course::Scenario& aid = *played().aid("may-i-post", base::Language::fr);
        look_for(person, aid.facts.title);
        person.press(Role::link, aid.facts.title + "…");
        REQUIRE(person.heading() == aid.nodes.front().title);
        person.press(Role::button, course::plain(aid.nodes.front().choices.front().text));
        const std::string second = person.heading();
        person.key(find_key);
        person.key(Key::escape);
        CHECK(person.heading() == second);
        look_for(person, cards.cards.front().claim);
        person.press(Role::link, cards.cards.front().claim + "…");
    }
    CHECK(person.all(Role::radio).front().state.checked);
}

TEST_CASE("what was searched for is in no event and in no file of the person") {
    Person person(seat_at(taker::reference()), known());
    look_for(person, "mandat");
    person.press(Role::link, person.all(Role::link).front().name);
    CHECK(person.events_kept().empty());
}

TEST_CASE("in another language the search is in that language") {
    Person person(seat_at(taker::reference()), known(base::Language::nl));
    look_for(person, "woordv");
    CHECK(person.sees(Role::link, "Woordvoerder…"));
    look_for(person, "porte-parole");
    CHECK(person.all(Role::link).empty());
}
