// Whom a text sends one to: pressed on its page, listed in Help.
#include "screens/course_taker.h"
#include "screens/person.h"

#include "support/catch.h"
#include "support/folder.h"

using person::Person;
using person::Seat;
using ui::Key;
using ui::Role;

namespace {

Seat seat(const std::filesystem::path& settings = {}) {
    Seat seat;
    seat.content = taker::reference();
    seat.trust.settings = settings;
    return seat;
}

}  // namespace

TEST_CASE("where nobody has been named, a contact says what it is for and that its name is not known here") {
    Person person(seat(), taker::was_at("read", "text", base::Language::en));
    taker::resume(person);
    person.press(Role::link, "somebody to ask");
    CHECK(person.sees(Role::dialog, "Press office"));
    CHECK(person.sees(Role::paragraph, person.say("contact.unknown")));
    person.key(Key::escape);
    CHECK_FALSE(person.sees(Role::dialog, "Press office"));
    person.key(Key::f1);
    CHECK_FALSE(person.sees(Role::heading, person.say("contact.title")));
}

TEST_CASE("where the organisation has said who answers, the page and Help say it, in the language one reads") {
    const support::TemporaryFolder etc;
    const auto settings =
        etc.write("preau.yaml",
                  "contacts:\n"
                  "  press: { name: { fr: \"Karel (presse)\", nl: \"Karel (pers)\" }, phone: \"02 000 "
                  "00 00\", mail: \"press@example.org\" }\n"
                  "  nobody-names-this: { name: \"X\" }\n");
    Person person(seat(settings), taker::was_at("read", "text", base::Language::nl));
    taker::resume(person);
    person.press(Role::link, "iemand aan wie je het vraagt");
    CHECK(person.sees(Role::dialog, "Persdienst"));
    for (const char* words : {"Karel (pers)", "02 000 00 00", "press@example.org"})
        CHECK(person.sees(Role::paragraph, words));
    person.key(Key::escape);
    person.key(Key::f1);
    CHECK(person.sees(Role::heading, person.say("contact.title")));
    CHECK(person.sees(Role::heading, "Persdienst"));
    CHECK_FALSE(person.sees(Role::heading, "Communitymanager"));
    CHECK_FALSE(person.sees(Role::paragraph, "X"));
}

TEST_CASE("settings that cannot be read are told at the door") {
    const support::TemporaryFolder etc;
    Person person(seat(etc.write("preau.yaml", "contacts: [\n")), taker::was_at("read", "text", base::Language::en));
    CHECK(person.sees(Role::heading, person.say("problem.title")));
}

TEST_CASE("a decision aid named in a text opens, and Escape leads back to that page") {
    Person person(seat(), taker::was_at("read", "text", base::Language::en));
    taker::resume(person);
    const std::string page = person.heading();
    person.press(Role::link, "a decision");
    CHECK(person.heading() != page);
    person.key(Key::escape);
    CHECK(person.heading() == page);
}
