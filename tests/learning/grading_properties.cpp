// What holds for every kind of question, whatever its size and key.
#include <algorithm>

#include "learning/answer.h"
#include "learning/samples.h"

#include "support/catch.h"

using namespace learning;

namespace {

constexpr int rounds = 300;

// Calls `examine(item, random)` with many questions of every kind.
template <class Examine>
void for_many_items(std::uint64_t seed, Examine examine) {
    base::Random random(seed);
    for (int round = 0; round < rounds; ++round)
        for (const course::Item& item : samples::one_of_each(random)) examine(item, random);
}

struct Parts {
    std::size_t operator()(const course::Matching& kind) const { return kind.left.size(); }
    std::size_t operator()(const course::Blanks& kind) const { return kind.gaps.size(); }
    std::size_t operator()(const course::Estimate&) const { return 1; }
    std::size_t operator()(const course::Open&) const { return 0; }
    std::size_t operator()(const course::Ordering& kind) const { return kind.steps.size(); }
    std::size_t operator()(const course::Sorting& kind) const { return kind.cards.size(); }
    std::size_t operator()(const auto& kind) const { return kind.options.size(); }
};

std::size_t parts_of(const course::Item& item) {
    return std::visit(Parts{}, item.kind);
}

struct See {
    const std::vector<std::size_t>& shown;
    std::optional<std::size_t> one(std::optional<std::size_t> chosen) const {
        if (!chosen) return chosen;
        const auto row = std::ranges::find(shown, *chosen) - shown.begin();  // the row on the screen …
        return shown[static_cast<std::size_t>(row)];                         // … and back
    }
    Answer operator()(const SingleAnswer& answer) const { return SingleAnswer{one(answer.chosen)}; }
    Answer operator()(const TrueFalseAnswer& answer) const { return TrueFalseAnswer{one(answer.chosen)}; }
    Answer operator()(const MultipleAnswer& answer) const {
        MultipleAnswer back{std::vector<bool>(answer.chosen.size())};
        for (const std::size_t row : shown) back.chosen[row] = answer.chosen[row];
        return back;
    }
    Answer operator()(const VoteAnswer& answer) const { return VoteAnswer{one(answer.chosen)}; }
    Answer operator()(const auto& answer) const { return answer; }  // kept by written index from the start
};

// What a person who sees the options in the order `shown` chose, translated back as the screens do.
Answer seen_through(const Answer& written, const std::vector<std::size_t>& shown) {
    return std::visit(See{shown}, written);
}

}  // namespace

TEST_CASE("the key earns full marks") {
    for_many_items(1, [](const course::Item& item, base::Random&) {
        const Answer key = samples::key(item);
        INFO(item.id);
        REQUIRE(is_complete(item, key));
        REQUIRE(check(item, key) == Verdict{.share = 1, .right = true});
        const Answer shown = key_answer(item);  // as an author sees it
        if (!course::is_scored(item)) {
            REQUIRE_FALSE(is_complete(item, shown));
            return;
        }
        REQUIRE(is_complete(item, shown));
        REQUIRE(check(item, shown).right);
    });
}

TEST_CASE("nothing chosen earns nothing and may not be checked") {
    for_many_items(2, [](const course::Item& item, base::Random& random) {
        const Answer nothing = empty_answer(item, random.permutation(course::options(item).size()));
        INFO(item.id);
        REQUIRE_FALSE(is_complete(item, nothing));
        REQUIRE(check(item, nothing) == Verdict{});
        REQUIRE(std::ranges::none_of(
            marks(item, nothing), [](Mark mark) { return mark == Mark::right_chosen || mark == Mark::wrong_chosen; }));
    });
}

TEST_CASE("a share is never outside 0 to 1, and full only when right") {
    for_many_items(3, [](const course::Item& item, base::Random& random) {
        const Answer answer = samples::any_answer(item, random);
        const Verdict verdict = check(item, answer);
        INFO(to_json(item, answer));
        REQUIRE(verdict.share >= 0);
        REQUIRE(verdict.share <= 1);
        REQUIRE(verdict.right == (verdict.share == 1));
        const bool one_key =
            course::is_scored(item) && item.id != "blanks" && item.id != "estimate" && item.id != "open";
        if (one_key) REQUIRE(verdict.right == (answer == samples::key(item)));
    });
}

TEST_CASE("the order shown changes nothing about the marks") {
    for_many_items(4, [](const course::Item& item, base::Random& random) {
        const Answer answer = samples::any_answer(item, random);
        const auto shown = random.permutation(course::options(item).size());
        REQUIRE(check(item, seen_through(answer, shown)) == check(item, answer));
    });
}

TEST_CASE("one more right choice, or one wrong choice less, never costs anything") {
    for_many_items(5, [](const course::Item& item, base::Random& random) {
        const Answer answer = samples::any_answer(item, random);
        const auto* several = std::get_if<MultipleAnswer>(&answer);
        if (!several) return;
        const auto& options = std::get<course::MultipleChoice>(item.kind).options;
        for (std::size_t i = 0; i < options.size(); ++i) {
            MultipleAnswer better = *several;
            better.chosen[i] = options[i].right;
            INFO(to_json(item, answer) << " against " << to_json(item, better));
            REQUIRE(check(item, better).share >= check(item, answer).share);
        }
    });
}

TEST_CASE("bringing two neighbouring steps the right way round never costs anything") {
    for_many_items(6, [](const course::Item& item, base::Random& random) {
        const Answer answer = samples::any_answer(item, random);
        const auto* given = std::get_if<OrderingAnswer>(&answer);
        if (!given) return;
        for (std::size_t i = 1; i < given->order.size(); ++i) {
            if (given->order[i - 1] < given->order[i]) continue;
            OrderingAnswer better = *given;
            std::swap(better.order[i - 1], better.order[i]);
            REQUIRE(check(item, better).share >= check(item, answer).share);
        }
    });
}

TEST_CASE("one more part in its place never costs anything") {
    for_many_items(11, [](const course::Item& item, base::Random& random) {
        const Answer answer = samples::any_answer(item, random), key = samples::key(item);
        const double share = check(item, answer).share;
        for (std::size_t part = 0; part < parts_of(item); ++part) {
            Answer better = answer;
            if (auto* sorted = std::get_if<SortingAnswer>(&better))
                sorted->group[part] = std::get<SortingAnswer>(key).group[part];
            if (auto* filled = std::get_if<BlanksAnswer>(&better))
                filled->given[part] = std::get<BlanksAnswer>(key).given[part];
            if (auto* joined = std::get_if<MatchingAnswer>(&better)) {
                // The right one may be taken: the two lefts swap what they have.
                const auto taken = std::ranges::find(joined->partner, std::optional(part));
                if (taken != joined->partner.end()) *taken = joined->partner[part];
                joined->partner[part] = part;
            }
            INFO(to_json(item, answer) << " against " << to_json(item, better));
            REQUIRE(check(item, better).share >= share);
        }
    });
}

TEST_CASE("an estimate that comes nearer never costs anything") {
    const course::Item item = samples::estimate();
    for (int guess = 1; guess <= 100; ++guess) {
        const double nearer = guess <= 86 ? guess : guess - 1, farther = guess <= 86 ? guess - 1 : guess;
        REQUIRE(check(item, EstimateAnswer{nearer}).share >= check(item, EstimateAnswer{farther}).share);
    }
}

TEST_CASE("an answer comes back from its JSON as it was") {
    for_many_items(7, [](const course::Item& item, base::Random& random) {
        const std::size_t count = course::options(item).size();
        for (const Answer& answer :
             {samples::any_answer(item, random), samples::key(item), empty_answer(item, random.permutation(count))}) {
            INFO(to_json(item, answer));
            REQUIRE(answer_from_json(item, to_json(item, answer)) == answer);
        }
    });
}

TEST_CASE("an answer still means the same options after the author moved them") {
    for_many_items(8, [](const course::Item& item, base::Random& random) {
        if (std::holds_alternative<course::Ordering>(item.kind)) return;  // there the written order is the key
        // Only lists of options may be moved alone; pairs, cards and gaps move with their key.
        const Answer answer = samples::any_answer(item, random);
        course::Item moved = item;
        std::visit(
            [&](auto& kind) {
                if constexpr (requires { kind.options; }) random.shuffle(kind.options);
            },
            moved.kind);
        const auto read = answer_from_json(moved, to_json(item, answer));
        REQUIRE(read.has_value());
        REQUIRE(check(moved, *read) == check(item, answer));
    });
}

TEST_CASE("every part gets one mark, and a right answer misses nothing") {
    for_many_items(9, [](const course::Item& item, base::Random& random) {
        const Answer answer = samples::any_answer(item, random);
        const std::vector<Mark> given = marks(item, answer);
        REQUIRE(given.size() == parts_of(item));
        const bool flawless = std::ranges::none_of(given, [](Mark mark) {
            return mark == Mark::wrong_chosen || mark == Mark::right_missed || mark == Mark::partly_chosen;
        });
        if (item.id != "open") REQUIRE(flawless == check(item, answer).right);
    });
}

TEST_CASE("an answer of another kind earns nothing and is no answer") {
    base::Random random(10);
    const std::vector<course::Item> items = samples::one_of_each(random);
    for (const course::Item& item : items) {
        for (const course::Item& other : items) {
            if (item.kind.index() == other.kind.index()) continue;
            INFO(item.id << " answered as " << other.id);
            REQUIRE_FALSE(is_complete(item, samples::key(other)));
            REQUIRE(check(item, samples::key(other)) == Verdict{});
            REQUIRE(marks(item, samples::key(other)) == std::vector<Mark>(parts_of(item), Mark::none));
        }
    }
}
