#include "learning/answer.h"
#include "learning/samples.h"

#include "support/catch.h"

using namespace learning;

TEST_CASE("multiple choice: a wrong choice takes a right one away, never below zero") {
    const course::Item item = samples::multiple("q", 4, {0, 1});
    struct Example {
        std::vector<bool> chosen;
        double share;
    };
    for (const auto& [chosen, share] :
         {Example{{true, true, false, false}, 1}, Example{{true, false, false, false}, 0.5},
          Example{{true, true, true, false}, 0.5}, Example{{true, false, true, false}, 0},
          Example{{true, false, true, true}, 0}, Example{{true, true, true, true}, 0},
          Example{{false, false, true, false}, 0}}) {
        INFO(to_json(item, MultipleAnswer{chosen}));
        CHECK(check(item, MultipleAnswer{chosen}) == Verdict{.share = share, .right = share == 1});
    }
}

TEST_CASE("multiple choice: at least one option must be chosen before the check") {
    const course::Item item = samples::multiple("q", 3, {2});
    CHECK_FALSE(is_complete(item, MultipleAnswer{{false, false, false}}));
    CHECK(is_complete(item, MultipleAnswer{{true, false, false}}));
    CHECK_FALSE(is_complete(item, MultipleAnswer{{true}}));
}

TEST_CASE("multiple choice: marks tell the four ways an option can stand") {
    const course::Item item = samples::multiple("q", 4, {0, 1});
    CHECK(marks(item, MultipleAnswer{{true, false, true, false}}) ==
          std::vector{Mark::right_chosen, Mark::right_missed, Mark::wrong_chosen, Mark::none});
}

TEST_CASE("multiple choice: an answer that names an option twice or one that is gone is none") {
    const course::Item item = samples::multiple("q", 3, {0, 1});
    CHECK(answer_from_json(item, R"({"chosen":["1","3"]})") == Answer{MultipleAnswer{{true, false, true}}});
    CHECK_FALSE(answer_from_json(item, R"({"chosen":["1","1"]})").has_value());
    CHECK_FALSE(answer_from_json(item, R"({"chosen":["1","4"]})").has_value());
}
