// Questions and modules for the tests of this room, small enough to read in a glance.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/random.h"
#include "course/course.h"
#include "learning/answer.h"

namespace samples {

// Options with ids "1", "2", …; those at the positions in `right` are right.
inline std::vector<course::Option> options(std::size_t count, const std::vector<std::size_t>& right = {}) {
    std::vector<course::Option> result(count);
    for (std::size_t i = 0; i < count; ++i) result[i].id = std::to_string(i + 1);
    for (const std::size_t position : right) result[position].right = true;
    return result;
}

inline course::Item item(std::string id, course::ItemKind kind) {
    course::Item item;
    item.id = std::move(id);
    item.kind = std::move(kind);
    return item;
}

inline course::Item single(std::string id = "single", std::size_t count = 3, std::size_t right = 0) {
    return item(std::move(id), course::SingleChoice{options(count, {right})});
}

inline course::Item true_false(std::string id = "true-false", std::size_t right = 0) {
    return item(std::move(id), course::TrueFalse{options(2, {right})});
}

inline course::Item multiple(std::string id, std::size_t count, const std::vector<std::size_t>& right) {
    return item(std::move(id), course::MultipleChoice{options(count, right)});
}

inline course::Item ordering(std::string id = "ordering", std::size_t count = 4) {
    return item(std::move(id), course::Ordering{options(count)});
}

inline course::Item single_with_defensible(std::string id = "defensible") {
    course::Item question = single(std::move(id), 3, 0);
    std::get<course::SingleChoice>(question.kind).options[1].defensible = true;
    return question;
}

inline course::Item matching(std::string id = "matching", std::size_t pairs = 3, std::size_t distractors = 1) {
    return item(std::move(id), course::Matching{options(pairs), options(pairs + distractors)});
}

inline course::Item sorting(std::string id, std::size_t groups, std::vector<std::size_t> group_of) {
    course::Sorting kind{options(groups), options(group_of.size()), {}};
    for (std::size_t i = 0; i < kind.cards.size(); ++i) kind.cards[i].id = "card-" + std::to_string(i + 1);
    kind.group_of = std::move(group_of);
    return item(std::move(id), std::move(kind));
}

// A typed text, a number from 20 to 30, and a drop-down whose second choice is right.
inline course::Item blanks(std::string id = "blanks") {
    course::Gap text{.id = "1", .accepted = {"l’œuvre d’art", "un tableau"}};
    course::Gap number{.id = "2", .number = course::Gap::Number{20, 30}, .written = "20–30"};
    course::Gap choice{.id = "3", .choices = options(3, {1})};
    return item(std::move(id), course::Blanks{{text, number, choice}, std::vector<course::Text>(4)});
}

inline course::Item estimate(std::string id = "estimate") {
    return item(std::move(id), course::Estimate{.target = 86, .low = 81, .high = 91, .unit = "%"});
}

inline course::Item open(std::string id = "open") {
    const course::Paragraph model{course::text_of("« J’y travaille ; ici, je parle en mon nom. »")};
    return item(std::move(id), course::Open{{course::Block{model}}});
}

inline course::Item vote(std::string id = "vote", std::size_t count = 3) {
    course::Item question = item(std::move(id), course::Vote{options(count)});
    question.points = 0;
    return question;
}

inline course::Item sorted(base::Random& random, std::size_t groups) {
    std::vector<std::size_t> group_of(groups + static_cast<std::size_t>(random.below(4)));
    for (std::size_t& group : group_of) group = static_cast<std::size_t>(random.below(groups));
    return sorting("sorting", groups, std::move(group_of));
}

// One of each kind, of a size and with a key that the generator chooses.
inline std::vector<course::Item> one_of_each(base::Random& random) {
    const auto count = [&] { return static_cast<std::size_t>(2 + random.below(5)); };
    const std::size_t choices = count();
    std::vector<std::size_t> several = random.permutation(choices);
    several.resize(1 + static_cast<std::size_t>(random.below(choices)));
    const std::size_t singles = count();
    return {single("single", singles, static_cast<std::size_t>(random.below(singles))),
            true_false("true-false", static_cast<std::size_t>(random.below(2))),
            multiple("multiple", choices, several),
            ordering("ordering", count()),
            single_with_defensible(),
            matching("matching", count(), static_cast<std::size_t>(random.below(3))),
            sorted(random, count()),
            blanks(),
            estimate(),
            open(),
            vote("vote", count())};
}

// What goes into a gap, right or not, as it is typed; of a drop-down the id of the choice.
inline std::string filling(const course::Gap& gap, bool right) {
    if (gap.number) return right ? std::to_string(gap.number->low) : "77777";
    if (!gap.choices.empty()) return std::ranges::find(gap.choices, right, &course::Option::right)->id;
    return right ? gap.accepted.front() : "nothing of the kind";
}

// The answer an author would call right.
inline learning::Answer key(const course::Item& question) {
    const std::vector<course::Option>& all = course::options(question);
    learning::MultipleAnswer several;
    learning::OrderingAnswer written{.order = {}, .touched = true};
    std::size_t right = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        several.chosen.push_back(all[i].right);
        written.order.push_back(i);
        if (all[i].right) right = i;
    }
    struct Pick {
        learning::MultipleAnswer several;
        learning::OrderingAnswer written;
        std::size_t right;
        learning::Answer operator()(const course::SingleChoice&) const { return learning::SingleAnswer{right}; }
        learning::Answer operator()(const course::TrueFalse&) const { return learning::TrueFalseAnswer{right}; }
        learning::Answer operator()(const course::MultipleChoice&) const { return several; }
        learning::Answer operator()(const course::Ordering&) const { return written; }
        learning::Answer operator()(const course::Matching& kind) const {
            learning::MatchingAnswer answer;
            for (std::size_t i = 0; i < kind.left.size(); ++i) answer.partner.emplace_back(i);
            return answer;
        }
        learning::Answer operator()(const course::Sorting& kind) const {
            return learning::SortingAnswer{{kind.group_of.begin(), kind.group_of.end()}};
        }
        learning::Answer operator()(const course::Blanks& kind) const {
            learning::BlanksAnswer answer;
            for (const course::Gap& gap : kind.gaps) answer.given.push_back(filling(gap, true));
            return answer;
        }
        learning::Answer operator()(const course::Estimate& kind) const {
            return learning::EstimateAnswer{kind.target};
        }
        learning::Answer operator()(const course::Open&) const {
            return learning::OpenAnswer{"Je parle en mon nom.", true, learning::SelfMark::there};
        }
        learning::Answer operator()(const course::Vote&) const { return learning::VoteAnswer{0}; }
    };
    return std::visit(Pick{several, written, right}, question.kind);
}

// Any complete answer.
inline learning::Answer any_answer(const course::Item& question, base::Random& random) {
    const std::size_t count = course::options(question).size();
    const auto one = static_cast<std::size_t>(random.below(std::max<std::size_t>(count, 1)));
    learning::MultipleAnswer several{std::vector<bool>(count)};
    for (std::size_t i = 0; i < count; ++i) several.chosen[i] = i == one || random.below(2) == 0;
    struct Pick {
        const learning::MultipleAnswer& several;
        std::size_t one;
        std::vector<std::size_t> order;
        base::Random& random;
        learning::Answer operator()(const course::SingleChoice&) const { return learning::SingleAnswer{one}; }
        learning::Answer operator()(const course::TrueFalse&) const { return learning::TrueFalseAnswer{one}; }
        learning::Answer operator()(const course::MultipleChoice&) const { return several; }
        learning::Answer operator()(const course::Ordering&) const { return learning::OrderingAnswer{order, true}; }
        learning::Answer operator()(const course::Matching& kind) const {
            learning::MatchingAnswer answer;
            for (std::size_t i = 0; i < kind.left.size(); ++i) answer.partner.emplace_back(order[i]);
            return answer;
        }
        learning::Answer operator()(const course::Sorting& kind) const {
            learning::SortingAnswer answer;
            for (std::size_t i = 0; i < kind.cards.size(); ++i)
                answer.group.emplace_back(static_cast<std::size_t>(random.below(kind.groups.size())));
            return answer;
        }
        learning::Answer operator()(const course::Blanks&) const {
            const auto pick = [this](const char* good, const char* bad) { return random.below(2) == 0 ? good : bad; };
            return learning::BlanksAnswer{{pick("UN TABLEAU", "une table"), pick("20", "31"), pick("2", "3")}};
        }
        learning::Answer operator()(const course::Estimate&) const {
            return learning::EstimateAnswer{static_cast<double>(random.below(101))};
        }
        learning::Answer operator()(const course::Open&) const {
            return learning::OpenAnswer{"Je", true, static_cast<learning::SelfMark>(random.below(3))};
        }
        learning::Answer operator()(const course::Vote&) const { return learning::VoteAnswer{one}; }
    };
    return std::visit(Pick{several, one, random.permutation(count), random}, question.kind);
}

inline course::Page page(std::string id, std::size_t words = 10) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += "mot ";
    course::Page page;
    page.id = std::move(id);
    page.blocks = {course::Block{course::Paragraph{course::text_of(text)}}};
    return page;
}

inline course::Module module_of(std::vector<course::Item> bank, std::vector<course::Page> pages = {page("p1")}) {
    course::Module module;
    module.id = "m";
    module.minutes = 10;
    module.bank.shuffle = course::Shuffle::both;
    module.bank.items[base::Language::fr] = std::move(bank);
    module.lessons[base::Language::fr].pages = std::move(pages);
    return module;
}

}  // namespace samples
