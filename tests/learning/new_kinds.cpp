// What is particular to matching, sorting, blanks, estimates, open answers and votes.
#include "learning/answer.h"
#include "learning/attempt.h"
#include "learning/samples.h"

#include "support/catch.h"

using namespace learning;

namespace {

const course::Gap& gap(const course::Item& blanks, std::size_t index) {
    return std::get<course::Blanks>(blanks.kind).gaps.at(index);
}

}  // namespace

TEST_CASE("a defensible answer earns half and is not right") {
    const course::Item item = samples::single_with_defensible();
    CHECK(check(item, SingleAnswer{1}) == Verdict{.share = 0.5});
    CHECK(check(item, SingleAnswer{2}) == Verdict{});
    CHECK(marks(item, SingleAnswer{1}) == std::vector{Mark::right_missed, Mark::partly_chosen, Mark::none});
    CHECK(marks(item, SingleAnswer{2}) == std::vector{Mark::right_missed, Mark::defensible, Mark::wrong_chosen});
    CHECK(marks(item, SingleAnswer{0}) == std::vector{Mark::right_chosen, Mark::defensible, Mark::none});
}

TEST_CASE("a pair that is right earns its part, and a right used twice is no answer") {
    const course::Item item = samples::matching("m", 4, 1);
    CHECK(check(item, MatchingAnswer{{0, 1, 3, 2}}).share == Approx(0.5));
    CHECK(check(item, MatchingAnswer{{0, 1, 4, 3}}).share == Approx(0.75));
    CHECK(marks(item, MatchingAnswer{{0, 1, 4, 3}}) ==
          std::vector{Mark::right_chosen, Mark::right_chosen, Mark::wrong_chosen, Mark::right_chosen});
    CHECK_FALSE(is_complete(item, MatchingAnswer{{0, 1, 1, 3}}));
    CHECK_FALSE(is_complete(item, MatchingAnswer{{0, 1, std::nullopt, 3}}));
    CHECK_FALSE(is_complete(item, MatchingAnswer{{0, 1, 2, 5}}));
    CHECK_FALSE(answer_from_json(item, R"({"pairs":{"1":"1","2":"1"}})"));
    CHECK(answer_from_json(item, R"({"pairs":{"2":"5"}})") ==
          Answer{MatchingAnswer{{std::nullopt, 4, std::nullopt, std::nullopt}}});
}

TEST_CASE("each card in its group earns its part, and several may share a group") {
    const course::Item item = samples::sorting("s", 2, {0, 0, 1, 1});
    CHECK(check(item, SortingAnswer{{0, 0, 0, 0}}).share == Approx(0.5));
    CHECK(check(item, SortingAnswer{{0, 0, 1, 0}}).share == Approx(0.75));
    CHECK_FALSE(is_complete(item, SortingAnswer{{0, 0, 1, std::nullopt}}));
    CHECK_FALSE(answer_from_json(item, R"({"groups":{"card-9":"1"}})"));
    CHECK_FALSE(answer_from_json(item, R"({"groups":[]})"));
}

TEST_CASE("typed answers forgive case, accents, ligatures, spaces and punctuation") {
    const course::Item item = samples::blanks();
    for (const char* typed : {"L'ŒUVRE D'ART", "l’oeuvre d’art", "  l oeuvre  d'art !", "Un tableau."})
        CHECK(fills(gap(item, 0), typed));
    for (const char* typed : {"", "oeuvre d'art", "un tableaux", "…"}) CHECK_FALSE(fills(gap(item, 0), typed));
}

TEST_CASE("a missing space, hyphen or apostrophe is forgiven, a sign that means something is not") {
    const auto takes = [](const char* key, const char* typed) {
        return fills(course::Gap{.id = "1", .accepted = {key}}, typed);
    };
    CHECK(takes("week-end", "weekend"));
    CHECK(takes("aujourd’hui", "aujourdhui"));
    CHECK(takes("Zoë’s café", "zoes cafe"));
    CHECK(takes("porte parole", "porteparole"));
    CHECK(takes("weekend", "week-end"));
    CHECK_FALSE(takes("C++", "C#"));
    CHECK_FALSE(takes("C++", "c"));
    CHECK_FALSE(takes("3,5", "35"));
    CHECK_FALSE(takes("-5", "5"));
    CHECK_FALSE(fills(course::Gap{.id = "1", .accepted = {"week-end"}, .exact = true}, "weekend"));
}

TEST_CASE("the number that is shown as right is right, in the signs of its language") {
    struct Shown {
        double low, high;
        const char *written, *key;
    };
    for (const Shown& number : {Shown{2.5, 2.5, "2,5", "2,5"},
                                {-3, -3, "−3", "−3"},
                                {20, 30, "20–30", "20"},
                                {0.5, 1.5, "0,5–1,5", "0,5"},
                                {-3, -1, "−3 – −1", "−3"},
                                {4, 6, "odd", "4"}}) {
        course::Item item = samples::blanks();
        auto& gap = std::get<course::Blanks>(item.kind).gaps[1];
        gap.number = course::Gap::Number{number.low, number.high};
        gap.written = number.written;
        const std::string key = std::get<BlanksAnswer>(key_answer(item)).given[1];
        CHECK(key == number.key);
        CHECK(fills(gap, key));
    }
}

TEST_CASE("unless the author wants it exactly") {
    const course::Gap exact{.id = "1", .accepted = {"Préau"}, .exact = true};
    CHECK(fills(exact, " Préau "));
    CHECK_FALSE(fills(exact, "préau"));
    CHECK_FALSE(fills(exact, "Preau"));
}

TEST_CASE("a typed number is read as people write it") {
    CHECK(numbers_in("25") == std::vector{25.0});
    CHECK(numbers_in(" 25 % ") == std::vector{25.0});
    CHECK(numbers_in("2,5") == std::vector{2.5});
    CHECK(numbers_in("-3") == std::vector{-3.0});
    CHECK(numbers_in("−3") == std::vector{-3.0});
    CHECK(numbers_in("1 234,5") == std::vector{1234.5});
    CHECK(numbers_in("1\u202f234") == std::vector{1234.0});
    CHECK(numbers_in("1.234.567") == std::vector{1234567.0});
    CHECK(numbers_in("1.234") == std::vector{1.234, 1234.0});
    CHECK(numbers_in("24 ans") == std::vector{24.0});
    CHECK(numbers_in(".5") == std::vector{0.5});
    CHECK(numbers_in("- ,25") == std::vector{-0.25});
    CHECK(numbers_in("+5") == std::vector{5.0});
    CHECK(numbers_in("5 €") == std::vector{5.0});
    CHECK(numbers_in("€ 5") == std::vector{5.0});
    CHECK(numbers_in("-€5,5") == std::vector{-5.5});
    CHECK(numbers_in("$ .5") == std::vector{0.5});
    CHECK(numbers_in(".500") == std::vector{0.5});
    CHECK(numbers_in("0,234") == std::vector{0.234});
    for (const char* none : {"", "vingt", "20 ou 30", "1.2.3", "%", "-", ".", "12a4", "+", "€", "€€5", "--5", "+-5",
                             ". 5", ".a", "..5", "a5", "€ 5 € 6"}) {
        INFO(none);
        CHECK(numbers_in(none).empty());
    }
}

TEST_CASE("both ends of a range are accepted, and nothing outside") {
    const course::Item item = samples::blanks();
    CHECK(fills(gap(item, 1), "20"));
    CHECK(fills(gap(item, 1), "30,0 %"));
    CHECK_FALSE(fills(gap(item, 1), "19,9"));
    CHECK_FALSE(fills(gap(item, 1), "beaucoup"));
}

TEST_CASE("of a drop-down the right choice is accepted, by its id") {
    const course::Item item = samples::blanks();
    CHECK(fills(gap(item, 2), "2"));
    CHECK_FALSE(fills(gap(item, 2), "1"));
    CHECK_FALSE(fills(gap(item, 2), "4"));
    CHECK_FALSE(answer_from_json(item, R"({"gaps":{"3":"4"}})"));
    CHECK_FALSE(answer_from_json(item, R"({"gaps":{"4":"x"}})"));
}

TEST_CASE("an estimate earns all inside its range, half within once more that range, nothing beyond") {
    const course::Item item = samples::estimate();  // 81 to 91
    for (const double right : {81.0, 86.0, 91.0}) CHECK(check(item, EstimateAnswer{right}).right);
    for (const double near : {71.0, 80.9, 91.5}) CHECK(check(item, EstimateAnswer{near}) == Verdict{.share = 0.5});
    CHECK(check(item, EstimateAnswer{70.9}) == Verdict{});
    CHECK_FALSE(is_complete(item, EstimateAnswer{101}));
    CHECK_FALSE(answer_from_json(item, R"({"value":101})"));
    CHECK(marks(item, EstimateAnswer{75}) == std::vector{Mark::partly_chosen});
}

TEST_CASE("an open answer needs words, a look at the model and a mark of one's own") {
    const course::Item item = samples::open();
    CHECK_FALSE(is_complete(item, OpenAnswer{"Je parle en mon nom."}));
    CHECK_FALSE(is_complete(item, OpenAnswer{"Je parle en mon nom.", true}));
    CHECK_FALSE(is_complete(item, OpenAnswer{" … ", true, SelfMark::there}));
    CHECK(check(item, OpenAnswer{"Je", true, SelfMark::partly}) == Verdict{.share = 0.5});
    CHECK(check(item, OpenAnswer{"Je", true, SelfMark::missing}) == Verdict{});
}

TEST_CASE("a vote is never wrong, is worth nothing and is not asked how sure") {
    const course::Item item = samples::vote();
    CHECK(check(item, VoteAnswer{2}).right);
    CHECK_FALSE(course::is_scored(item));
    CHECK_FALSE(course::asks_confidence(item));
    CHECK(marks(item, VoteAnswer{2}) == std::vector(3, Mark::none));
}

TEST_CASE("an opinion is drawn only when the bank has nothing else") {
    course::Module module = samples::module_of({samples::vote("v"), samples::single("a"), samples::single("b")});
    module.bank.draw = 2;
    for (std::uint64_t seed = 0; seed < 50; ++seed)
        for (const DrawnQuestion& drawn : draw_attempt(module, "a", seed).questions) REQUIRE(drawn.question != "v");
    module.bank.draw = 3;
    CHECK(draw_attempt(module, "a", 1).questions.size() == 3);
}

TEST_CASE("what would give the key away is shuffled in every bank and inside a page") {
    course::Module module = samples::module_of({samples::matching("m", 3, 0), samples::sorting("s", 2, {0, 0, 1})});
    module.bank.shuffle = course::Shuffle::none;
    for (std::uint64_t seed = 0; seed < 50; ++seed)
        for (const DrawnQuestion& drawn : draw_attempt(module, "a", seed).questions)
            REQUIRE(drawn.shown != std::vector<std::size_t>{0, 1, 2});
    for (const course::Item& item : module.bank.items.begin()->second) {
        CHECK(inline_order(item) != std::vector<std::size_t>{0, 1, 2});
        CHECK(inline_order(item) == inline_order(item));
    }
    CHECK(inline_order(samples::single()) == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("hints cost a share of what was earned, never more than all of it") {
    course::Module module;
    CHECK(hint_cost(module, 0) == 0);
    CHECK(hint_cost(module, 2) == Approx(0.5));
    CHECK(hint_cost(module, 5) == 1);
    Attempt attempt;
    attempt.start.questions = {{.question = "q", .shown = {}}};
    attempt.first.push_back({.answer = {.question = "q", .share = 1, .points = 2, .hints = 1, .hint_cost = 0.25}});
    CHECK(attempt.points() == Approx(1.5));
    CHECK(attempt.percent() == 75);
    CHECK_FALSE(attempt.next());  // right with a hint is right: it does not come again
}
