#include "screens/tour.h"

#include <algorithm>
#include <set>

#include "learning/attempt.h"
#include "learning/samples.h"
#include "screens/course_taker.h"

#include "support/catch.h"
#include "support/folder.h"

namespace tour {

namespace {

using person::Person;
using person::Seat;

// A store in which somebody is known already, who sits still: nothing has to be waited for.
struct Past {
    records::Store store = person::empty_store();
    records::Person who;
    base::Language language;
    const course::Course& course;

    explicit Past(const Seat& seat)
        : language(seat.language.value_or(base::Language::fr)), course(taker::course(seat.content)) {
        auto added = store.add_person("Camille", language, person::first_day());
        REQUIRE(added);
        who = *added;
        who.comfort.reduced_motion = true;
        who.comfort.text_percent = seat.text_percent.value_or(100);
        who.comfort.theme = seat.theme.value_or(base::ThemeName::light);
        REQUIRE(store.save_person(who));
    }
    void happened(learning::Payload payload) {
        learning::Event event;
        event.person = who.id;
        event.at = person::first_day();
        event.course = course.id;
        event.content_version = course.content_version;
        event.language = language;
        event.payload = std::move(payload);
        REQUIRE(store.append(std::move(event)));
    }
    void was_at(const std::string& module, const std::string& page) {
        REQUIRE(store.save_place(who.id, {module, page, 0, person::first_day()}));
    }
};

learning::DrawnQuestion drawn(const course::Item& item) {
    learning::DrawnQuestion question{.question = item.id, .shown = {}};
    for (std::size_t i = 0; i < course::options(item).size(); ++i) question.shown.push_back(i);
    if (course::always_shuffled(item)) std::reverse(question.shown.begin(), question.shown.end());
    return question;
}

// One question of each kind, from the first module that has them all.
struct EveryKind {
    const course::Module* module = nullptr;
    std::vector<const course::Item*> items;
};
EveryKind every_kind(const course::Course& course) {
    for (const course::Module& module : course.modules) {
        EveryKind found{&module, {}};
        std::set<std::size_t> kinds;
        for (const course::Item& item : module.items(base::Language::fr))
            if (kinds.insert(item.kind.index()).second) found.items.push_back(&item);
        if (kinds.size() == std::variant_size_v<course::ItemKind>) return found;
    }
    FAIL("no module has a question of every kind");
    return {};
}

// The question on the screen answered wrongly, and how sure.
void answer(Person& person) {
    taker::choose(person, taker::question(person), false);
    taker::say_how_sure(person, "quiz.would-bet");
}

void panels(Person& person, const Visit& visit) {
    person.key(ui::Key::f2);
    visit("comfort", person);
    person.key(ui::Key::escape);
    person.key(ui::Key::f1);
    visit("help", person);
    person.press(ui::Role::button, person.say("help.erase"));
    visit("erase", person);
    person.key(ui::Key::escape);
    person.key(ui::Key::escape);
}

// The way outside that stands in the page, if there is one.
void outside(Person& person, const Visit& visit, const std::string& page) {
    for (const ui::Node& link : person.all(ui::Role::link)) {
        const ui::Node* area = ui::find(person.tree(), link.scroll);
        if (area == nullptr || area->role != ui::Role::main) continue;
        person.press(ui::Role::link, link.name);
        if (person.sees(ui::Role::dialog, "…")) {
            visit("link from " + page, person);
            person.key(ui::Key::escape);
        }
        return;
    }
}

// The first question inside a page, and the button under it; null when there is none.
struct Inline {
    const course::Item* item = nullptr;
    std::string button;
};
Inline inline_check(const Person& person, const course::Module& module, const course::Page& page) {
    for (const course::Block& block : page.blocks) {
        const auto* check = std::get_if<course::Check>(&block.node);
        const auto language = person.seat().language.value_or(base::Language::fr);
        const course::Item* item = check ? module.item(check->question, language) : nullptr;
        if (item == nullptr) continue;
        const bool own = std::holds_alternative<course::Open>(item->kind);
        const std::string action = person.say(!course::is_scored(*item) ? "lesson.opinion-action"
                                              : own                     ? "lesson.write-action"
                                                                        : "lesson.check-action");
        return {item,
                person.say("lesson.check-named", {{"action", action}, {"question", course::plain(item->prompt)}})};
    }
    return {};
}

}  // namespace

void first_start(const Seat& seat, const Visit& visit) {
    Person person(seat);
    visit("welcome", person);
    person.press(ui::Role::button, person.say("welcome.start"));
    visit("welcome, without a name", person);
    person.key(ui::Key::f2);
    visit("comfort before the first start", person);
}

void lesson(const Seat& seat, const course::Module& module, const Visit& visit) {
    Past past(seat);
    const bool first = &module == &taker::course().modules.front();
    const auto& pages = module.lesson(past.language).pages;
    if (!first) past.was_at(module.id, pages.front().id);
    Person person(seat, std::move(past.store));
    if (first) {
        visit("home, new", person);
        panels(person, visit);
    }
    person.press(ui::Role::button, person.say(first ? "home.start" : "home.resume"));
    bool link_seen = false, outline_seen = !first;
    for (const course::Page& page : pages) {
        const std::string state = "lesson " + module.id + "/" + page.id;
        REQUIRE(person.heading() == page.title);
        visit(state, person);
        if (const std::string outline = person.say("lesson.outline");
            !outline_seen && person.sees(ui::Role::button, outline)) {
            person.press(ui::Role::button, outline);
            visit("outline", person);
            person.key(ui::Key::escape);
            outline_seen = true;
        }
        if (!link_seen)
            outside(
                person,
                [&](const std::string& name, Person& at) {
                    visit(name, at);
                    link_seen = true;
                },
                page.id);
        if (person.heading() != page.title) return;  // the link led to another page
        if (const Inline check = inline_check(person, module, page); check.item != nullptr) {
            taker::choose(person, *check.item, true);
            person.press(ui::Role::button, check.button);
            visit(state + ", checked", person);
        }
        if (&page != &pages.back()) person.key(ui::KeyDown{.key = ui::Key::right, .alt = true});
    }
    // Nobody is known to the store any more: what is read cannot be kept.
    REQUIRE(person.program().store().erase_person(person.kept_person().id, person::first_day()));
    person.key(ui::KeyDown{.key = ui::Key::right, .alt = true});
    visit("could not be saved", person);
}

void quiz(const Seat& asked, const Visit& visit) {
    Seat seat = asked;
    seat.content = taker::reference();
    Past past(seat);
    const EveryKind kinds = every_kind(past.course);
    learning::AttemptStarted start{
        .attempt = "01234567-89ab-7cde-8f01-23456789abcd", .module = kinds.module->id, .seed = 1, .questions = {}};
    for (const course::Item* item : kinds.items) start.questions.push_back(drawn(*item));
    past.happened(learning::PageRead{kinds.module->id, kinds.module->lesson(past.language).pages.front().id});
    past.happened(start);
    past.was_at(kinds.module->id, "");
    Person person(seat, std::move(past.store));
    visit("home, midway", person);
    person.press(ui::Role::button, person.say("home.resume"));
    person.key(ui::Key::escape);
    visit("leave quiz", person);
    person.key(ui::Key::escape);
    for (const course::Item* item : kinds.items) {
        const std::string state = "quiz " + std::string(course::kind_name(*item));
        visit(state, person);
        answer(person);
        visit(state + ", chosen", person);
        person.press(ui::Role::button, person.say("quiz.check"));
        visit(state + ", why", person);
        const std::string finish = person.say("quiz.finish");
        person.press(ui::Role::button, person.sees(ui::Role::button, finish) ? finish : person.say("quiz.next"));
    }
    for (int again = 0; again < 60 && person.sees(ui::Role::button, person.say("quiz.check")); ++again) {
        if (again == 0) visit("quiz, once more", person);
        answer(person);
        person.press(ui::Role::button, person.say("quiz.check"));
        const std::string finish = person.say("quiz.finish");
        person.press(ui::Role::button, person.sees(ui::Role::button, finish) ? finish : person.say("quiz.next"));
    }
    visit("result", person);
}

void shelf(const Seat& asked, const Visit& visit) {
    Seat seat = asked;
    seat.content = taker::reference();
    Past past(seat);
    const course::Guidelines& all = *past.course.guidelines_in(past.language);
    const course::Glossary& glossary = *past.course.glossary_in(past.language);
    Person person(seat, std::move(past.store));
    person.press(ui::Role::button, person.say("nav.guidelines"));
    visit("guidelines", person);
    if (person.heading() == all.title) person.press(ui::Role::link, all.items.front().title);  // a small window
    REQUIRE(person.heading() == all.items.front().title);
    visit("guideline", person);
    const course::Text& reason = std::get<course::Paragraph>(all.items.front().blocks[1].node).text;
    const auto word = std::ranges::find_if(reason, [](const course::Span& span) { return !span.link.empty(); });
    REQUIRE(word != reason.end());
    person.press(ui::Role::link, word->text);
    visit("term", person);
    person.press(ui::Role::button, person.say("glossary.all"));
    visit("glossary", person);
    person.key(ui::Key::escape);
    REQUIRE(glossary.terms.size() == 2);
    person.press(ui::Role::button, person.say("guidelines.done"));
    CHECK(person.heading() == all.items.back().title);
    visit("guideline, the next", person);
    person.press(ui::Role::button, person.say("guidelines.done"));
    visit("guideline, the last one read", person);
    CHECK_FALSE(person.sees(ui::Role::button, person.say("guidelines.done")));
}

namespace {

// The buttons that stand inside what is named so, at first sight; a few of each exhibit are pressed.
std::vector<std::string> buttons_in(const Person& person, const std::string& region) {
    std::vector<std::string> names;
    const auto regions = person.all(ui::Role::region);
    const auto found = std::ranges::find(regions, region, &ui::Node::name);
    if (found == regions.end()) return names;
    for (const ui::Node& button : person.all(ui::Role::button)) {
        const ui::Vec2 middle = button.box.centre();
        const ui::Node* area = ui::find(person.tree(), button.scroll);
        const bool on_page = area != nullptr && area->role == ui::Role::main;  // the bar may lie over the exhibit
        if (on_page && !button.state.disabled && found->box.contains(middle)) names.push_back(button.name);
    }
    return names;
}

// The first button whose name says so much.
std::string button_with(const Person& person, const std::string& part) {
    for (const ui::Node& button : person.all(ui::Role::button))
        if (button.name.find(part) != std::string::npos) return button.name;
    return {};
}

// Every screen of something played, the first choice taken each time.
void play_through(Person& person, const std::string& title, const Visit& visit) {
    const std::string way_in = button_with(person, title);
    INFO(ui::to_text(person.tree()));
    REQUIRE_FALSE(way_in.empty());
    person.press(ui::Role::button, way_in);
    visit(title, person);
}

// To the last message of the reference feed, where one writes; what was sent.
void write_in(const course::Feed& feed, Person& person, const Visit& visit) {
    person.press(ui::Role::radio, feed.roles.front().name + "…");
    person.press(ui::Role::button, person.say("feed.begin"));
    for (const char32_t key : {U'1', U'2', U'1'}) person.letter(key);
    visit("feed, writing", person);
    const course::Feed::Message& last = feed.messages.back();
    person.type(person.say("feed.write-name", {{"author", last.author}}), "Hello 👍");
    person.press(ui::Role::radio, feed.accounts.back().name);
    person.press(ui::Role::radio, person.say("feed.to-colleagues"));
    visit("feed, written", person);
    person.press(ui::Role::button, person.say("feed.send"));
    visit("feed, sent", person);
    person.press(ui::Role::button, person.say("feed.sent-end"));
    visit("feed, the end", person);
}

}  // namespace

void played(const Seat& asked, const Visit& visit) {
    Seat seat = asked;
    seat.content = taker::reference();
    Past past(seat);
    const course::Module& module = *past.course.module("played");
    const auto& pages = module.lesson(past.language).pages;
    const std::string scenario = module.scenario(past.language)->facts.title;
    const std::string feed = module.feed(past.language)->facts.title;
    const std::string cards = past.course.objections_in(past.language)->title;
    past.was_at(module.id, pages.front().id);
    Person person(seat, std::move(past.store));
    person.press(ui::Role::button, person.say("home.resume"));
    for (const course::Page& page : pages) {
        REQUIRE(person.heading() == page.title);
        for (const course::Block& block : page.blocks) {
            const auto* exhibit = std::get_if<course::Exhibit>(&block.node);
            if (exhibit == nullptr) continue;
            visit("exhibit " + exhibit->title, person);
            std::size_t pressed = 0;
            for (const std::string& name : buttons_in(person, exhibit->title)) {
                if (pressed == 3 || !person.sees(ui::Role::button, name)) continue;
                person.press(ui::Role::button, name);
                ++pressed;
            }
            visit("exhibit " + exhibit->title + ", tried", person);
        }
        if (&page != &pages.back()) person.key(ui::KeyDown{.key = ui::Key::right, .alt = true});
    }
    const std::string aid = past.course.aid("may-i-post", past.language)->facts.title;
    for (const std::string& title : {scenario, feed, cards, aid}) {
        play_through(person, title, visit);
        if (title == feed) write_in(*module.feed(past.language), person, visit);
        person.key(ui::Key::escape);
        REQUIRE(person.heading() == pages.back().title);
    }
}

// An author's window: findings, keys, notes.
void preview(const Seat& asked, const Visit& visit) {
    Seat seat = asked;
    const support::TemporaryFolder folder;
    seat.content = folder.path() / "course";
    seat.preview = true;
    std::filesystem::copy(taker::reference(), seat.content, std::filesystem::copy_options::recursive);
    folder.write("course/notes.txt", "nobody reads this");
    folder.write("course/objections/objections.fr.md", "nothing here");
    records::Store store = person::empty_store();
    const auto author = store.add_person("Camille", base::Language::fr, person::first_day());
    REQUIRE(author);
    REQUIRE(store.save_place(author->id, {"played", "look", 0, person::first_day()}));
    Person person(seat, std::move(store));
    visit("preview, home", person);
    person.press(ui::Role::button, person.say("home.resume"));
    person.press(ui::Role::switch_, person.say("preview.answers"));
    person.press(ui::Role::switch_, person.say("preview.notes"));
    visit("preview, lesson", person);
    const auto findings = person.all(ui::Role::button, person.say("preview.findings-named", {{"count", "…"}}));
    REQUIRE(findings.size() == 1);
    person.press(ui::Role::button, findings.front().name);
    visit("preview, findings", person);
}

// What one takes off the shelf at home: the advice of a decision aid, the path of a kind of work.
void home_shelf(const Seat& asked, const Visit& visit) {
    Seat seat = asked;
    seat.content = taker::reference();
    Past past(seat);
    const course::Scenario& aid = *past.course.aid("may-i-post", past.language);
    const auto& departments = past.course.departments;
    const auto name_of = [&](const course::Department& one) {
        return course::in(one.name, past.language, past.course.default_language);
    };
    past.was_at("kinds", past.course.module("kinds")->lesson(past.language).pages.front().id);
    Person person(seat, std::move(past.store));
    visit("home, with its shelf", person);
    person.press(ui::Role::link, aid.facts.title);
    REQUIRE(person.heading() == aid.nodes[0].title);
    visit("aid", person);
    person.press(ui::Role::button, course::plain(aid.nodes[0].choices[0].text));
    visit("aid, second question", person);
    person.press(ui::Role::button, course::plain(aid.nodes[1].choices[1].text));
    REQUIRE(person.heading() == aid.nodes[3].title);
    visit("aid, advice", person);
    person.key(ui::Key::escape);
    person.press(ui::Role::link, person.say("notebook.title"));
    visit("notebook, empty", person);
    person.key(ui::Key::escape);
    person.press(ui::Role::link, person.say("departments.title"));
    visit("departments", person);
    if (person.heading() == person.say("departments.title")) {  // a small window
        person.press(ui::Role::link, name_of(departments[0]));
        visit("department", person);
    } else {
        person.press(ui::Role::link, name_of(departments[1]));
        REQUIRE(person.heading() == name_of(departments[1]));
        visit("department, another", person);
    }
    person.press(ui::Role::link, past.course.module("kinds")->lesson(past.language).title);
    CHECK(person.heading() == past.course.module("kinds")->lesson(past.language).pages.front().title);
}

// What one writes and marks, and where it is found again.
void notebook(const Seat& asked, const Visit& visit) {
    Seat seat = asked;
    seat.content = taker::reference();
    Past past(seat);
    const course::Module& module = *past.course.module("played");
    const auto& pages = module.lesson(past.language).pages;
    using Kind = records::Note::Kind;
    const auto kept = [&](records::Note note) { REQUIRE(past.store.save_note(past.who.id, note)); };
    kept({.kind = Kind::reflection,
          .module = module.id,
          .page = pages[0].id,
          .question = "Et vous, qui vous lit ?",
          .text = "Ma voisine, une fois.",
          .at = {}});
    kept({.kind = Kind::bookmark, .module = module.id, .page = pages[1].id, .question = {}, .text = {}, .at = {}});
    kept({.kind = Kind::note,
          .module = "gone",
          .page = "page",
          .question = {},
          .text = "D’un module retiré.",
          .at = {}});
    past.was_at(module.id, pages[0].id);
    Person person(seat, std::move(past.store));
    person.press(ui::Role::button, person.say("home.resume"));
    person.press(ui::Role::button, person.say("notebook.mark"));
    CHECK(person.sees(ui::Role::button, person.say("notebook.unmark")));
    person.key(ui::KeyDown{.key = ui::Key::n, .ctrl = true});
    visit("note", person);
    person.type(person.say("notebook.note-on", {{"page", pages[0].title}}), "À relire avec Noor.");
    visit("note, written", person);
    person.press(ui::Role::button, person.say("notebook.open"));
    visit("notebook", person);
    person.press(ui::Role::button, person.say("sheet.save-named", {{"title", person.say("notebook.title")}}));
    visit("notebook, saved", person);
    person.key(ui::Key::escape);
    for (const ui::Node& button : person.all(ui::Role::button)) {
        if (button.name.find(person.say("notebook.drop")) != 0) continue;
        person.press(ui::Role::button, button.name);
        break;
    }
    visit("notebook, to be erased", person);
    person.key(ui::Key::escape);
}

void search(const Seat& asked, const Visit& visit) {
    Seat seat = asked;
    seat.content = taker::reference();
    Past past(seat);
    const course::Glossary& glossary = *past.course.glossary_in(past.language);
    Person person(seat, std::move(past.store));
    person.press(ui::Role::button, person.say("nav.search"));
    visit("search, nothing typed", person);
    const std::string term = glossary.terms.front().name;
    const auto look_for = [&](const std::string& words) {
        person.key(ui::KeyDown{.key = ui::Key::f, .ctrl = true});  // what stands there is selected
        person.type(person.say("search.field"), words);
    };
    look_for(term);
    REQUIRE(person.sees(ui::Role::link, term + "…"));
    visit("search, found", person);
    look_for(term.substr(0, 1));
    visit("search, one letter", person);
    look_for(term + " " + term.substr(0, 2) + "zz");
    REQUIRE(person.all(ui::Role::link).empty());
    visit("search, not found", person);
    look_for("…!");
    visit("search, no letter", person);
    look_for(std::string(300, 'w'));
    visit("search, a very long word", person);
    look_for(term);
    person.press(ui::Role::link, term + "…");
    visit("search, a term", person);
    person.key(ui::Key::escape);
    person.key(ui::Key::escape);
    const course::Page& page = past.course.modules.front().lesson(past.language).pages.front();
    look_for(page.title);
    person.press(ui::Role::link, page.title + "…");
    REQUIRE(person.heading() == page.title);
    visit("search, a page", person);
}

void all_done(const Seat& seat, const Visit& visit) {
    Past past(seat);
    int attempt = 0;
    for (const course::Module& module : taker::course().modules) {
        for (const course::Page& page : module.lesson(past.language).pages)
            past.happened(learning::PageRead{module.id, page.id});
        learning::AttemptStarted start =
            learning::draw_attempt(module, "01234567-89ab-7cde-8f01-" + std::to_string(100000000000 + ++attempt), 3);
        past.happened(start);
        for (const learning::DrawnQuestion& question : start.questions) {
            const course::Item& item = *module.item(question.question, past.language);
            past.happened(learning::QuestionAnswered{.attempt = start.attempt,
                                                     .module = module.id,
                                                     .question = item.id,
                                                     .key_hash = course::key_hash(item),
                                                     .answer = learning::to_json(item, samples::key(item)),
                                                     .confidence = learning::Confidence::think_so,
                                                     .share = 1,
                                                     .points = item.points,
                                                     .objective = item.objective,
                                                     .repeat = false});
        }
        past.happened(learning::AttemptFinished{start.attempt, module.id});
        past.was_at(module.id, "");
    }
    Person person(seat, std::move(past.store));
    visit("home, done", person);
    const std::string title = taker::course().modules.front().lesson(seat.language.value_or(base::Language::fr)).title;
    if (!person.sees(ui::Role::link, title)) return;  // folded away in a small window
    person.press(ui::Role::link, title);
    visit("result, all right", person);
}

void problems(const Seat& seat, const Visit& visit) {
    const support::TemporaryFolder folder;
    Seat bad = seat;
    bad.content = folder.path() / "nothing";
    Person lost(bad);
    visit("problem", lost);
    folder.write("empty/course.yaml",
                 "id: empty\nversion: 1\ndefault_language: fr\nlanguages: [fr]\ntitle: { fr: \"Vide\" }\ntracks: []\n");
    bad.content = folder.path() / "empty";
    Person empty(bad);
    visit("empty", empty);
}

}  // namespace tour
