#include "learning/answer.h"
#include "learning/samples.h"

#include "support/catch.h"

using namespace learning;

TEST_CASE("true or false: all or nothing") {
    const course::Item item = samples::true_false("q", 1);
    CHECK(check(item, TrueFalseAnswer{1}) == Verdict{.share = 1, .right = true});
    CHECK(check(item, TrueFalseAnswer{0}) == Verdict{});
    CHECK(marks(item, TrueFalseAnswer{0}) == std::vector{Mark::wrong_chosen, Mark::right_missed});
}

TEST_CASE("true or false: an answer begun and not chosen survives as a draft") {
    const course::Item item = samples::true_false();
    CHECK(answer_from_json(item, to_json(item, TrueFalseAnswer{})) == Answer{TrueFalseAnswer{}});
}
