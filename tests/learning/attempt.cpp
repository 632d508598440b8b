#include "learning/attempt.h"

#include "learning/happenings.h"
#include "learning/progress.h"

#include "support/catch.h"

using namespace learning;

namespace {

using Next = Attempt::Next;

Attempt started(const std::vector<std::string>& questions) {
    Attempt attempt;
    for (const std::string& question : questions)
        attempt.start.questions.push_back({.question = question, .shown = {}});
    return attempt;
}

Answered given(std::string question, double share, double points = 1, std::optional<Confidence> confidence = {},
               std::string objective = {}) {
    Answered answered;
    answered.answer.question = std::move(question);
    answered.answer.share = share;
    answered.answer.points = points;
    answered.answer.confidence = confidence;
    answered.answer.objective = std::move(objective);
    return answered;
}

}  // namespace

TEST_CASE("the questions come in the order drawn") {
    Attempt attempt = started({"a", "b", "c"});
    CHECK(attempt.next() == Next{0, false});
    attempt.first.push_back(given("a", 0));
    CHECK(attempt.next() == Next{1, false});
    attempt.first.push_back(given("b", 1));
    CHECK(attempt.next() == Next{2, false});
}

TEST_CASE("wrong ones come again at the end, pass after pass, until they are right") {
    Attempt attempt = started({"a", "b", "c"});
    attempt.first = {given("a", 0), given("b", 1), given("c", 0.5)};
    CHECK(attempt.next() == Next{0, true});
    attempt.repeats.push_back(given("a", 0));
    CHECK(attempt.next() == Next{2, true});
    attempt.repeats.push_back(given("c", 1));
    CHECK(attempt.next() == Next{0, true});
    attempt.repeats.push_back(given("a", 1));
    CHECK_FALSE(attempt.next().has_value());
}

TEST_CASE("a question that stays wrong is let go after three repeats") {
    Attempt attempt = started({"a", "b"});
    attempt.first = {given("a", 0), given("b", 0)};
    std::string shown;
    for (int guard = 0; guard < 20; ++guard) {
        const auto next = attempt.next();
        if (!next) break;
        REQUIRE(next->repeat);
        shown += attempt.start.questions[next->index].question;
        attempt.repeats.push_back(given(attempt.start.questions[next->index].question, 0));
    }
    CHECK(shown == "ababab");
}

TEST_CASE("nothing comes after an attempt that was finished, or that drew nothing") {
    Attempt attempt = started({"a"});
    attempt.finished = true;
    CHECK_FALSE(attempt.next().has_value());
    CHECK_FALSE(Attempt{}.next().has_value());
}

TEST_CASE("the score counts first answers, and questions not answered yet as one point") {
    Attempt attempt = started({"a", "b", "c"});
    CHECK(attempt.percent() == 0);
    attempt.first = {given("a", 0.5, 2), given("b", 0)};
    attempt.repeats = {given("b", 1)};
    CHECK(attempt.points() == Approx(1));
    CHECK(attempt.possible() == Approx(4));
    CHECK(attempt.percent() == 25);
    CHECK(attempt.first_answer("b")->answer.share == 0);
    CHECK(attempt.last_answer("b")->answer.share == 1);
    CHECK(attempt.last_answer("a") == attempt.first_answer("a"));
    CHECK(attempt.first_answer("c") == nullptr);
}

TEST_CASE("a percentage is rounded to the nearest whole one") {
    Attempt attempt = started({"a", "b", "c"});
    attempt.first = {given("a", 1), given("b", 1), given("c", 0)};
    CHECK(attempt.percent() == 67);
    attempt.first = {given("a", 1), given("b", 0), given("c", 0)};
    CHECK(attempt.percent() == 33);
    CHECK(Attempt{}.percent() == 0);
}

TEST_CASE("scores by objective come in the order met and count full marks at first") {
    Attempt attempt = started({"a", "b", "c"});
    attempt.first = {given("a", 1, 1, {}, "roles"), given("b", 0.5, 2, {}, "speed"), given("c", 0, 1, {}, "roles")};
    attempt.repeats = {given("c", 1, 1, {}, "roles")};
    const auto scores = by_objective(attempt);
    REQUIRE(scores.size() == 2);
    CHECK(scores[0].objective == "roles");
    CHECK(scores[0].right == 1);
    CHECK(scores[0].asked == 2);
    CHECK(scores[0].percent() == 50);
    CHECK(scores[1].objective == "speed");
    CHECK(scores[1].right == 0);
    CHECK(scores[1].points == Approx(1));
    CHECK(scores[1].possible == Approx(2));
}

TEST_CASE("to look at first: sure but wrong, then wrong, then right but guessed") {
    Attempt attempt = started({});
    attempt.first = {
        given("guessed-right", 1, 1, Confidence::guessed), given("wrong", 0, 1, Confidence::think_so),
        given("right", 1, 1, Confidence::would_bet),       given("sure-wrong", 0.5, 1, Confidence::would_bet),
        given("guessed-wrong", 0, 1, Confidence::guessed), given("right-unsaid", 1)};
    std::vector<std::string> order;
    for (const ToReview& review : to_review(attempt)) order.push_back(review.question);
    CHECK(order == std::vector<std::string>{"sure-wrong", "wrong", "guessed-wrong", "guessed-right"});
    CHECK(to_review(attempt).front().share == Approx(0.5));
    CHECK(to_review(attempt).front().confidence == Confidence::would_bet);
}
