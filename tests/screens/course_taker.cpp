#include "screens/course_taker.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "authoring/load.h"
#include "learning/samples.h"

#include "support/catch.h"

namespace taker {

using person::Person;

const course::Course& course() {
    return course(person::Seat{}.content);
}

const course::Course& course(const std::filesystem::path& content) {
    static std::map<std::filesystem::path, authoring::Loaded> read;
    const auto [at, fresh] = read.try_emplace(content);
    if (fresh) at->second = authoring::load(content);
    REQUIRE(at->second.course);
    return *at->second.course;
}

person::Seat at_the_reference() {
    person::Seat seat;
    seat.content = reference();
    seat.language = base::Language::en;
    return seat;
}

records::Store was_at(const std::string& module, const std::string& page, base::Language language) {
    records::Store store = person::empty_store();
    const auto who = store.add_person("Nadia", language, person::first_day());
    REQUIRE(who);
    REQUIRE(store.save_place(who->id, {module, page, 0, person::first_day()}));
    return store;
}

bool inside(const ui::Node& node, const ui::Node& area) {
    return node.box.y >= area.box.y && node.box.bottom() <= area.box.bottom();
}

void resume(Person& person) {
    person.press(ui::Role::button, person.say("home.resume"));
}

void join(Person& person, std::string_view name) {
    person.type(person.say("welcome.name"), name);
    person.press(ui::Role::button, person.say("welcome.start"));
}

void read_all_pages(Person& person) {
    const std::string next = person.say("lesson.next-named", {{"page", "…"}}), quiz = person.say("lesson.to-quiz");
    for (int page = 0; page < 40 && person.sees(ui::Role::button, next); ++page) person.press(ui::Role::button, next);
    person.press(ui::Role::button, quiz);
}

const course::Item& question(const Person& person) {
    const std::string prompt = person.heading();
    for (const course::Module& module : course(person.seat().content).modules)
        for (const auto& [language, items] : module.bank.items)
            for (const course::Item& item : items)
                if (course::plain(item.prompt) == prompt) return item;
    person.lost("this is no question: " + prompt);
}

namespace {

void put_in_order(Person& person, const course::Ordering& ordering, bool right) {
    std::vector<std::string> wanted;
    for (const course::Option& step : ordering.steps) wanted.push_back(course::plain(step.text));
    if (!right) std::reverse(wanted.begin(), wanted.end());
    const auto order_now = [&] {
        std::vector<std::string> order;
        for (const ui::Node& node : person.all(ui::Role::listitem))
            if (std::find(wanted.begin(), wanted.end(), node.name) != wanted.end()) order.push_back(node.name);
        return order;
    };
    for (std::size_t place = 0; place < wanted.size(); ++place) {
        for (std::size_t moves = 0; moves <= wanted.size() && order_now()[place] != wanted[place]; ++moves)
            person.press(ui::Role::button, person.say("quiz.move-up", {{"step", wanted[place]}}));
        REQUIRE(order_now()[place] == wanted[place]);
    }
    // As it stood already it counts as not looked at: one down and up again.
    if (!person.look_at(ui::Role::button, person.say("quiz.check")).state.disabled) return;
    person.press(ui::Role::button, person.say("quiz.move-down", {{"step", wanted[0]}}));
    person.press(ui::Role::button, person.say("quiz.move-up", {{"step", wanted[0]}}));
}

}  // namespace

namespace {

void tick(Person& person, const std::vector<course::Option>& options, ui::Role role, bool right) {
    for (const course::Option& option : options) {
        if (option.right != right) continue;
        person.press(role, course::plain(option.text));
        if (role == ui::Role::radio) return;
    }
}

struct Choose {
    Person& person;
    const course::Item& item;
    bool right;

    void operator()(const course::SingleChoice& kind) const { tick(person, kind.options, ui::Role::radio, right); }
    void operator()(const course::TrueFalse& kind) const { tick(person, kind.options, ui::Role::radio, right); }
    void operator()(const course::MultipleChoice& kind) const { tick(person, kind.options, ui::Role::checkbox, right); }
    void operator()(const course::Vote& kind) const { tick(person, kind.options, ui::Role::radio, false); }
    void operator()(const course::Ordering& kind) const { put_in_order(person, kind, right); }
    void operator()(const course::Matching& kind) const {
        for (std::size_t i = 0; i < kind.left.size(); ++i) {
            person.press(ui::Role::button, course::plain(kind.left[i].text));
            person.press(ui::Role::button, course::plain(kind.right[right ? i : (i + 1) % kind.right.size()].text));
        }
    }
    void operator()(const course::Sorting& kind) const {
        for (std::size_t i = 0; i < kind.cards.size(); ++i) {
            const std::size_t group = right ? kind.group_of[i] : (kind.group_of[i] + 1) % kind.groups.size();
            const std::string card = course::plain(kind.cards[i].text), into = course::plain(kind.groups[group].text);
            const std::string both = person.say("quiz.sort-into", {{"card", card}, {"group", into}});
            if (person.sees(ui::Role::button, both)) {
                person.press(ui::Role::button, both);
                continue;
            }
            person.press(ui::Role::button, card);
            person.press(ui::Role::button, into);
        }
    }
    void operator()(const course::Blanks& kind) const {
        for (std::size_t i = 0; i < kind.gaps.size(); ++i) {
            const course::Gap& gap = kind.gaps[i];
            const std::string total = std::to_string(kind.gaps.size());
            const std::string name =
                person.say("quiz.gap", {{"n", std::to_string(i + 1)}, {"total", total}, {"around", "…"}});
            const std::string filling = samples::filling(gap, right);
            if (gap.choices.empty()) {
                person.type(name, filling);
                continue;
            }
            person.press(ui::Role::button, name);
            const auto choice = std::ranges::find(gap.choices, filling, &course::Option::id);
            person.press(ui::Role::radio, course::plain(choice->text));
        }
    }
    void operator()(const course::Estimate& kind) const {
        person.press(ui::Role::slider, person.say("quiz.estimate-name", {{"question", "…"}}));
        person.key(ui::Key::home);
        const double far = kind.target - kind.from > kind.to - kind.target ? kind.from : kind.to;
        const long steps = std::lround(((right ? kind.target : far) - kind.from) / kind.step);
        for (long i = 0; i < steps / 10; ++i) person.key(ui::Key::page_up);
        for (long i = 0; i < steps % 10; ++i) person.key(ui::Key::right);
    }
    void operator()(const course::Open&) const {
        person.type(person.say("quiz.open-name", {{"question", "…"}}), "Je parle en mon nom.");
        person.press(ui::Role::button, person.say("quiz.open-compare"));
        person.press(ui::Role::radio, person.say(right ? "quiz.open-there" : "quiz.open-missing"));
    }
};

}  // namespace

void choose(Person& person, const course::Item& item, bool right) {
    std::visit(Choose{person, item, right}, item.kind);
}

void say_how_sure(Person& person, std::string_view key) {
    if (const std::string sure = person.say(key); person.sees(ui::Role::radio, sure))
        person.press(ui::Role::radio, sure);
}

void check(Person& person) {
    person.press(ui::Role::button, person.say("quiz.check"));
}

void go_on(Person& person) {
    const std::string finish = person.say("quiz.finish");
    person.press(ui::Role::button, person.sees(ui::Role::button, finish) ? finish : person.say("quiz.next"));
}

bool asking(const Person& person) {
    return person.sees(ui::Role::button, person.say("quiz.check"));
}

void take_quiz(Person& person, int wrong) {
    for (int asked = 0; asking(person); ++asked) {
        REQUIRE(asked < 60);
        choose(person, question(person), asked >= wrong);
        say_how_sure(person, "quiz.think-so");
        check(person);
        go_on(person);
    }
}

}  // namespace taker
