#include <algorithm>
#include <map>
#include <set>

#include "learning/attempt.h"
#include "learning/samples.h"

#include "support/catch.h"

using namespace learning;

namespace {

constexpr std::uint64_t seeds = 200;

course::Item about(std::string id, std::string objective) {
    course::Item item = samples::single(std::move(id));
    item.objective = std::move(objective);
    return item;
}

course::Item rephrasing(std::string id, std::string of) {
    course::Item item = samples::single(std::move(id));
    item.variant = std::move(of);
    return item;
}

std::set<std::string> drawn(const course::Module& module, std::uint64_t seed) {
    std::set<std::string> questions;
    for (const DrawnQuestion& question : draw_attempt(module, "a", seed).questions) questions.insert(question.question);
    return questions;
}

std::string as_text(const AttemptStarted& start) {
    std::string text;
    for (const DrawnQuestion& question : start.questions) {
        text += question.question + ":";
        for (const std::size_t index : question.shown) text += std::to_string(index);
        text += " ";
    }
    return text;
}

course::Module nine_questions() {
    return samples::module_of({about("a1", "a"), about("a2", "a"), about("a3", "a"), about("a4", "a"), about("b1", "b"),
                               about("b2", "b"), about("c1", "c"), samples::true_false("t"), samples::ordering("o")});
}

}  // namespace

TEST_CASE("the same seed gives the same draw for ever") {
    CHECK(as_text(draw_attempt(nine_questions(), "a", 2012)) == "c1:021 b2:120 b1:012 o:2013 a4:102 ");
    course::Module module = nine_questions();
    module.bank.shuffle = course::Shuffle::none;
    CHECK(as_text(draw_attempt(module, "a", 2012)) == "a4:012 b1:012 b2:012 c1:012 o:0321 ");
}

TEST_CASE("the draw keeps who, what and from which seed") {
    const AttemptStarted start = draw_attempt(nine_questions(), "attempt-1", 7);
    CHECK(start.attempt == "attempt-1");
    CHECK(start.module == "m");
    CHECK(start.seed == 7);
    CHECK(start == draw_attempt(nine_questions(), "attempt-1", 7));
}

TEST_CASE("as many questions are drawn as the bank says, all different, or all it has") {
    course::Module module = nine_questions();
    for (const int draw : {0, 1, 5, 9, 12}) {
        module.bank.draw = draw;
        for (std::uint64_t seed = 0; seed < seeds; ++seed)
            REQUIRE(drawn(module, seed).size() == std::min<std::size_t>(static_cast<std::size_t>(draw), 9));
    }
    CHECK(draw_attempt(samples::module_of({}), "a", 1).questions.empty());
}

TEST_CASE("every question is drawn sooner or later") {
    std::set<std::string> met;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) met.merge(drawn(nine_questions(), seed));
    CHECK(met.size() == 9);
}

TEST_CASE("questions are spread over the objectives as evenly as the bank allows") {
    course::Module module = samples::module_of({about("a1", "a"), about("a2", "a"), about("a3", "a"), about("a4", "a"),
                                                about("b1", "b"), about("b2", "b"), about("c1", "c")});
    module.bank.draw = 5;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        std::map<char, int> count;
        for (const std::string& question : drawn(module, seed)) ++count[question.front()];
        REQUIRE(count == std::map<char, int>{{'a', 2}, {'b', 2}, {'c', 1}});
    }
}

TEST_CASE("a question used in the lesson is drawn only when the bank has nothing else") {
    course::Page page = samples::page("p1");
    const auto check = [](std::string question) { return course::Block{course::Check{std::move(question)}}; };
    page.blocks.push_back(check("a1"));
    page.blocks.push_back(course::Block{course::Callout{.kind = {}, .title = {}, .blocks = {check("a2")}}});
    page.blocks.push_back(course::Block{
        course::List{.ordered = false, .start = 1, .items = {{course::Block{course::Quote{{check("b1")}}}}}}});
    course::Module module = samples::module_of(
        {about("a1", "a"), about("a2", "a"), about("a3", "a"), about("b1", "b"), about("b2", "b")}, {page});
    module.bank.draw = 2;
    for (std::uint64_t seed = 0; seed < seeds; ++seed)
        REQUIRE(drawn(module, seed) == std::set<std::string>{"a3", "b2"});
    module.bank.draw = 3;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) REQUIRE(drawn(module, seed).size() == 3);
}

TEST_CASE("a question and its rephrasing are never together while there is another") {
    course::Module module =
        samples::module_of({samples::single("x"), rephrasing("x-again", "x"), rephrasing("x-once-more", "x-again"),
                            samples::single("y"), samples::single("z")});
    module.bank.draw = 3;
    std::set<std::string> of_the_family;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const std::set<std::string> questions = drawn(module, seed);
        REQUIRE(questions.contains("y"));
        REQUIRE(questions.contains("z"));
        of_the_family.insert(questions.begin(), questions.end());
    }
    CHECK(of_the_family.size() == 5);  // and each wording has its turn
    module.bank.draw = 4;
    CHECK(drawn(module, 1).size() == 4);
}

TEST_CASE("rephrasings that name each other in a ring are one family") {
    course::Module module =
        samples::module_of({rephrasing("x", "y"), rephrasing("y", "x"), rephrasing("w", "x"), samples::single("z")});
    module.bank.draw = 2;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) REQUIRE(drawn(module, seed).contains("z"));
}

TEST_CASE("an ordering is never shown in its right order, whatever the bank says about shuffling") {
    course::Module module = samples::module_of({samples::ordering("o2", 2), samples::ordering("o3", 3),
                                                samples::ordering("o6", 6), samples::ordering("o1", 1)});
    for (const auto shuffle :
         {course::Shuffle::none, course::Shuffle::options, course::Shuffle::questions, course::Shuffle::both}) {
        module.bank.shuffle = shuffle;
        for (std::uint64_t seed = 0; seed < seeds; ++seed)
            for (const DrawnQuestion& question : draw_attempt(module, "a", seed).questions)
                REQUIRE((question.shown.size() == 1 || !std::ranges::is_sorted(question.shown)));
    }
}

TEST_CASE("questions and options are shuffled when the bank says so, and only then") {
    course::Module module =
        samples::module_of({samples::single("1", 4), samples::single("2", 4), samples::single("3", 4)});
    const auto [shuffle, questions, options] =
        GENERATE(std::tuple(course::Shuffle::none, false, false), std::tuple(course::Shuffle::options, false, true),
                 std::tuple(course::Shuffle::questions, true, false), std::tuple(course::Shuffle::both, true, true));
    module.bank.shuffle = shuffle;
    bool questions_moved = false;
    bool options_moved = false;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const AttemptStarted start = draw_attempt(module, "a", seed);
        questions_moved |= !std::ranges::is_sorted(start.questions, {}, &DrawnQuestion::question);
        for (const DrawnQuestion& question : start.questions) {
            options_moved |= !std::ranges::is_sorted(question.shown);
            REQUIRE(std::ranges::is_permutation(question.shown, std::vector<std::size_t>{0, 1, 2, 3}));
        }
    }
    CHECK(questions_moved == questions);
    CHECK(options_moved == options);
}
