#include "learning/answer.h"
#include "learning/samples.h"

#include "support/catch.h"

using namespace learning;

TEST_CASE("single choice: the right option earns everything, another nothing") {
    const course::Item item = samples::single("q", 3, 1);
    CHECK(check(item, SingleAnswer{1}) == Verdict{.share = 1, .right = true});
    CHECK(check(item, SingleAnswer{0}) == Verdict{});
    CHECK(check(item, SingleAnswer{7}) == Verdict{});
    CHECK_FALSE(is_complete(item, SingleAnswer{7}));
}

TEST_CASE("single choice: after a wrong answer the right option is pointed out") {
    const course::Item item = samples::single("q", 3, 1);
    CHECK(marks(item, SingleAnswer{0}) == std::vector{Mark::wrong_chosen, Mark::right_missed, Mark::none});
    CHECK(marks(item, SingleAnswer{1}) == std::vector{Mark::none, Mark::right_chosen, Mark::none});
}

TEST_CASE("single choice: JSON names the option by its id") {
    course::Item item = samples::single("q", 3, 1);
    std::get<course::SingleChoice>(item.kind).options[2].id = "off-record";
    CHECK(to_json(item, SingleAnswer{2}) == R"({"chosen":["off-record"]})");
    CHECK(to_json(item, SingleAnswer{}) == R"({"chosen":[]})");
    CHECK(answer_from_json(item, R"({"chosen":["off-record"],"since":"later"})") == Answer{SingleAnswer{2}});
}

TEST_CASE("single choice: what cannot be an answer to the question is none") {
    const course::Item item = samples::single();
    for (const char* json : {"", "{", "[]", "{}", R"({"chosen":"1"})", R"({"chosen":[1]})", R"({"chosen":["9"]})",
                             R"({"chosen":["1","2"]})", R"({"order":["1"]})"}) {
        INFO(json);
        CHECK_FALSE(answer_from_json(item, json).has_value());
    }
}
