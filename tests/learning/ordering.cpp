#include "learning/answer.h"
#include "learning/samples.h"

#include "support/catch.h"

using namespace learning;

TEST_CASE("ordering: nearly right earns its part, by Kendall's rank correlation") {
    const course::Item item = samples::ordering("q", 4);  // 6 pairs
    struct Example {
        std::vector<std::size_t> order;
        double share;
    };
    for (const auto& [order, share] :
         {Example{{0, 1, 2, 3}, 1}, Example{{0, 1, 3, 2}, 4.0 / 6}, Example{{1, 0, 3, 2}, 2.0 / 6},
          Example{{3, 0, 1, 2}, 0}, Example{{3, 2, 1, 0}, 0}}) {
        INFO(to_json(item, OrderingAnswer{order, true}));
        CHECK(check(item, OrderingAnswer{order, true}).share == Approx(share));
        CHECK(check(item, OrderingAnswer{order, true}).right == (share == 1));
    }
}

TEST_CASE("ordering: the order shown at first is no answer until a step was moved or confirmed") {
    const course::Item item = samples::ordering("q", 3);
    CHECK(empty_answer(item, {2, 0, 1}) == Answer{OrderingAnswer{{2, 0, 1}, false}});
    CHECK_FALSE(is_complete(item, OrderingAnswer{{0, 1, 2}, false}));
    CHECK(check(item, OrderingAnswer{{0, 1, 2}, false}) == Verdict{});
    CHECK(check(item, OrderingAnswer{{0, 1, 2}, true}).right);
}

TEST_CASE("ordering: an order shown that does not fit the steps any more falls back to the written one") {
    const course::Item item = samples::ordering("q", 3);
    CHECK(empty_answer(item, {0, 1}) == Answer{OrderingAnswer{{0, 1, 2}, false}});
    CHECK(empty_answer(item, {0, 1, 1}) == Answer{OrderingAnswer{{0, 1, 2}, false}});
}

TEST_CASE("ordering: what leaves a step out, names one twice or knows none is no order") {
    const course::Item item = samples::ordering("q", 3);
    for (const std::vector<std::size_t>& order :
         {std::vector<std::size_t>{}, {0, 1}, {0, 1, 1}, {0, 1, 3}, {0, 1, 2, 2}})
        CHECK(check(item, OrderingAnswer{order, true}) == Verdict{});
    for (const char* json : {R"({"order":["1","2"]})", R"({"order":["1","2","2"]})", R"({"order":["1","2","4"]})"})
        CHECK_FALSE(answer_from_json(item, json).has_value());
}

TEST_CASE("ordering: each step is marked by whether it stands in its place") {
    const course::Item item = samples::ordering("q", 3);
    CHECK(marks(item, OrderingAnswer{{0, 2, 1}, true}) ==
          std::vector{Mark::right_chosen, Mark::wrong_chosen, Mark::wrong_chosen});
    CHECK(marks(item, OrderingAnswer{{0, 1, 2}, false}) == std::vector(3, Mark::none));
}

TEST_CASE("ordering: JSON says when nobody has touched it yet") {
    const course::Item item = samples::ordering("q", 3);
    CHECK(to_json(item, OrderingAnswer{{0, 2, 1}, true}) == R"({"order":["1","3","2"]})");
    CHECK(to_json(item, OrderingAnswer{{0, 2, 1}, false}) == R"({"order":["1","3","2"],"touched":false})");
}
