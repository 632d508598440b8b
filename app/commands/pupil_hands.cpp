// How the pupil joins, sorts, fills in, estimates and writes.
#include <algorithm>
#include <cmath>

#include "commands/pupil.h"

namespace commands {

// Wrong: every left gets the partner of the next one.
Done Pupil::match(const course::Matching& matching, bool right) {
    for (std::size_t i = 0; i < matching.left.size(); ++i) {
        const std::size_t partner = right ? i : (i + 1) % matching.right.size();
        if (Done done = press(ui::Role::button, course::plain(matching.left[i].text)); !done) return done;
        if (Done done = press(ui::Role::button, course::plain(matching.right[partner].text)); !done) return done;
    }
    return {};
}

// By the buttons of a card where it has some, else by taking it up and pressing the group.
Done Pupil::sort(const course::Sorting& sorting, bool right) {
    for (std::size_t i = 0; i < sorting.cards.size(); ++i) {
        const std::size_t group = right ? sorting.group_of[i] : (sorting.group_of[i] + 1) % sorting.groups.size();
        const std::string card = course::plain(sorting.cards[i].text), into = course::plain(sorting.groups[group].text);
        const std::string both = words_("quiz.sort-into", {{"card", card}, {"group", into}});
        if (person_.sees({ui::Role::button, both, 0})) {
            if (Done done = press(ui::Role::button, both); !done) return done;
            continue;
        }
        if (Done done = press(ui::Role::button, card); !done) return done;
        if (Done done = press(ui::Role::button, into); !done) return done;
    }
    return {};
}

namespace {

// The key of a gap as a person gives it, or something that is not it.
std::string typed(const course::Gap& gap, bool right) {
    if (gap.number) return right ? std::to_string(std::lround(std::ceil(gap.number->low))) : "7777";
    return right ? gap.accepted.front() : "…?";
}

}  // namespace

Done Pupil::fill(const course::Blanks& blanks, bool right) {
    for (std::size_t i = 0; i < blanks.gaps.size(); ++i) {
        const course::Gap& gap = blanks.gaps[i];
        const std::string n = std::to_string(i + 1), total = std::to_string(blanks.gaps.size());
        const std::string start = words_("quiz.gap", {{"n", n}, {"total", total}, {"around", ""}});
        const auto named = [&](ui::Role role) {
            const auto found = std::find_if(person_.tree().begin(), person_.tree().end(), [&](const ui::Node& node) {
                return node.role == role && !node.state.inert && node.name.starts_with(start);
            });
            return found == person_.tree().end() ? start : found->name;
        };
        if (gap.choices.empty()) {
            const Target field{ui::Role::textbox, named(ui::Role::textbox), 0};
            if (Done done = person_.type(field, typed(gap, right)); !done) return done;
            continue;
        }
        if (Done done = press(ui::Role::button, named(ui::Role::button)); !done) return done;
        const auto choice = std::ranges::find(gap.choices, right, &course::Option::right);
        if (Done done = press(ui::Role::radio, course::plain(choice->text)); !done) return done;
    }
    return {};
}

// Home, then page by page and step by step: ten steps a page.
Done Pupil::estimate(const course::Item& item, const course::Estimate& estimate, bool right) {
    const double far = estimate.target - estimate.from > estimate.to - estimate.target ? estimate.from : estimate.to;
    const double wanted = right ? estimate.target : far;
    const std::string name = words_("quiz.estimate-name", {{"question", course::plain(item.prompt)}});
    if (Done done = person_.reach({ui::Role::slider, name, 0}); !done) return done;
    const auto strike = [this](ui::Key key) { return person_.key({.key = {.key = key}}); };
    if (Done done = strike(ui::Key::home); !done) return done;
    const auto steps = static_cast<int>(std::lround((wanted - estimate.from) / estimate.step));
    for (int i = 0; i < steps / 10; ++i)
        if (Done done = strike(ui::Key::page_up); !done) return done;
    for (int i = 0; i < steps % 10; ++i)
        if (Done done = strike(ui::Key::right); !done) return done;
    return {};
}

Done Pupil::write(const course::Item& item, bool right) {
    const auto& model = std::get<course::Open>(item.kind).model;
    const std::string name = words_("quiz.open-name", {{"question", course::plain(item.prompt)}});
    if (Done done = person_.type({ui::Role::textbox, name, 0}, course::plain(model)); !done) return done;
    if (Done done = press(ui::Role::button, words_("quiz.open-compare")); !done) return done;
    return press(ui::Role::radio, words_(right ? "quiz.open-there" : "quiz.open-missing"));
}

}  // namespace commands
