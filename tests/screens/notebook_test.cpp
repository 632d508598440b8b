// The notebook and what is taken along: kept at every keystroke, found again, on paper as on the screen.
#include <algorithm>

#include "base/folders.h"
#include "screens/course_taker.h"
#include "screens/person.h"

#include "support/catch.h"

using person::Person;
using person::Seat;
using Kind = records::Note::Kind;

namespace {

Seat at_the_reference() {
    Seat seat;
    seat.content = taker::reference();
    seat.language = base::Language::en;
    return seat;
}

records::Store somebody(std::string& id) {
    records::Store store = person::empty_store();
    auto who = store.add_person("Nadia", base::Language::en, person::first_day());
    REQUIRE(who);
    id = who->id;
    REQUIRE(store.save_place(id, {"played", "look", 0, person::first_day()}));
    return store;
}

std::vector<std::string> files_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("an answer to oneself is kept as it is written, and stands there the next time") {
    std::string who;
    records::Store store = somebody(who);
    {
        Person person(at_the_reference(), std::move(store));
        person.press(ui::Role::button, person.say("home.resume"));
        person.type("Your answer: And you, who reads you?", "My neighbour");
        const auto notes = person.program().store().notes(who);
        REQUIRE(notes);
        REQUIRE(notes->size() == 1);
        CHECK(notes->front().kind == Kind::reflection);
        CHECK(notes->front().text == "My neighbour");
        CHECK(notes->front().question == "And you, who reads you?");
        CHECK(notes->front().at == person::first_day());
        store = person.leave();
    }
    Person again(at_the_reference(), std::move(store));
    again.press(ui::Role::button, again.say("home.resume"));
    CHECK(again.look_at(ui::Role::textbox, "Your answer: And you, who reads you?").value == "My neighbour");
    again.type("Your answer: And you, who reads you?", "");
}

TEST_CASE("a bookmark goes on and off by its button and by its keys") {
    std::string who;
    Person person(at_the_reference(), somebody(who));
    person.press(ui::Role::button, person.say("home.resume"));
    const auto marks = [&] { return person.program().store().notes(who)->size(); };
    person.press(ui::Role::button, person.say("notebook.mark"));
    CHECK(marks() == 1);
    person.key(ui::KeyDown{.key = ui::Key::b, .ctrl = true});
    CHECK(marks() == 0);
    CHECK(person.sees(ui::Role::button, person.say("notebook.mark")));
}

TEST_CASE("a note that is erased is asked about first, and then is gone") {
    std::string who;
    Person person(at_the_reference(), somebody(who));
    person.press(ui::Role::button, person.say("home.resume"));
    const std::string title = person.heading();
    person.key(ui::KeyDown{.key = ui::Key::n, .ctrl = true});
    person.type(person.say("notebook.note-on", {{"page", title}}), "Ask Noor");
    person.key(ui::Key::escape);
    CHECK(person.heading() == title);
    CHECK(person.sees(ui::Role::button, person.say("notebook.read-note")));
    person.press(ui::Role::button, person.say("notebook.read-note"));
    person.press(ui::Role::button, person.say("notebook.open"));
    const std::string erase =
        person.say("notebook.drop-named", {{"what", person.say("notebook.note")}, {"page", title}});
    person.press(ui::Role::button, erase);
    person.press(ui::Role::button, person.say("notebook.keep"));
    CHECK(person.sees(ui::Role::paragraph, "Ask Noor"));
    person.press(ui::Role::button, erase);
    person.press(ui::Role::button, person.say("notebook.drop"));
    CHECK_FALSE(person.sees(ui::Role::paragraph, "Ask Noor"));
    CHECK(person.sees(ui::Role::heading, person.say("notebook.empty-title")));
    CHECK(person.program().store().notes(who)->empty());
}

TEST_CASE("what is to be kept, the notebook and an advice become files, none replaces another") {
    std::string who;
    Person person(at_the_reference(), somebody(who));
    person.press(ui::Role::button, person.say("home.resume"));
    const std::string save = person.say("sheet.save-named", {{"title", "Two lines to keep"}});
    for (int twice = 0; twice < 2; ++twice) {
        person.press(ui::Role::button, save);
        CHECK(person.sees(ui::Role::dialog, person.say("sheet.saved-title")));
        person.key(ui::Key::escape);
    }
    CHECK(files_in(person.documents()) ==
          std::vector<std::string>{"Two lines to keep (2).pdf", "Two lines to keep.pdf"});
    person.key(ui::Key::escape);
    person.press(ui::Role::link, "May I post this?");
    person.letter(U'a');
    person.letter(U'b');
    person.press(ui::Role::button, person.say("sheet.save-named", {{"title", "Ask first"}}));
    CHECK(std::filesystem::file_size(person.documents() / "Ask first.pdf") > 1000);
    CHECK(person.events_kept().empty());
}

TEST_CASE("the notebook becomes text, with every word and emoji of it, and replaces none before") {
    std::string who;
    records::Store store = somebody(who);
    const auto note = [&](Kind kind, const std::string& page, const std::string& question, const std::string& text) {
        REQUIRE(store.save_note(who, {.kind = kind,
                                      .module = "played",
                                      .page = page,
                                      .place = 0,
                                      .question = question,
                                      .text = text,
                                      .at = person::first_day()}));
    };
    note(Kind::bookmark, "look", "", "");
    note(Kind::note, "look", "", "Demander à Noor 🙂\ndemain");
    note(Kind::reflection, "look", "And you, who reads you?", "My neighbour");
    note(Kind::note, "a-page-that-went", "", "Still mine");
    Person person(at_the_reference(), std::move(store));
    person.press(ui::Role::button, person.say("home.resume"));
    person.key(ui::KeyDown{.key = ui::Key::n, .ctrl = true});
    person.press(ui::Role::button, person.say("notebook.open"));
    const std::string title = person.say("notebook.title");
    for (int twice = 0; twice < 2; ++twice) {
        person.press(ui::Role::button, person.say("sheet.save-text-named", {{"title", title}}));
        CHECK(person.sees(ui::Role::dialog, person.say("sheet.saved-title")));
        person.key(ui::Key::escape);
    }
    CHECK(files_in(person.documents()) == std::vector<std::string>{title + " (2).txt", title + ".txt"});
    const auto text = base::read_file(person.documents() / (title + ".txt"), 100'000);
    REQUIRE(text);
    INFO(*text);
    std::size_t at = 0;
    for (const std::string& words :
         {std::string("Nadia\n\n"), title + "\n===", std::string("Look · ") + person.say("notebook.bookmark") + "\n~~~",
          std::string("Demander à Noor 🙂\ndemain\n"), std::string("_And you, who reads you?_\n\nMy neighbour\n"),
          person.say("notebook.elsewhere"), std::string("Still mine\n")}) {
        INFO(words);
        at = text->find(words, at);
        REQUIRE(at != std::string::npos);
    }
}

TEST_CASE("a sheet that cannot be saved is said, and the page stays as it is") {
    std::string who;
    Person person(at_the_reference(), somebody(who));
    person.press(ui::Role::button, person.say("home.resume"));
    std::filesystem::remove_all(person.documents());
    person.press(ui::Role::button, person.say("sheet.save-named", {{"title", "Two lines to keep"}}));
    CHECK(person.sees(ui::Role::alert, "…"));
    CHECK(person.heading() == "Look");
}
