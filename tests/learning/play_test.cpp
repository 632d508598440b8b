#include "learning/play.h"

#include "support/catch.h"

using namespace learning;
using course::Choice;
using course::Condition;
using course::Effect;
using Is = course::Condition::Is;

namespace {

constexpr std::size_t trust = 0, told = 1;

Choice to(std::size_t node, std::vector<Effect> effects = {}, course::Conditions conditions = {}) {
    return {.to = node, .text = {}, .feedback = {}, .effects = std::move(effects), .conditions = std::move(conditions)};
}

// 0 start ─▶ 1 a ─▶ 3 end; 0 ─▶ 2 b ─▶ 0
course::Scenario sample() {
    course::Scenario made;
    made.facts.variables = {{"trust", 50, 0, 100, "Trust"}, {"told", 0, 0, 0, ""}};
    made.nodes = {
        {.id = "start", .choices = {to(1, {{trust, false, -20}}), to(2, {{told, true, 1}})}},
        {.id = "a",
         .effects = {{trust, false, 5}},
         .choices = {to(3), to(0, {}, {{told, Is::equal, 1}, {trust, Is::at_least, 30}})}},
        {.id = "b", .choices = {to(0, {{told, false, 2}})}},
        {.id = "end", .end = course::StoryNode::End::good},
    };
    return made;
}

const Step start_a{"start", 0, "a", {}}, start_b{"start", 1, "b", {}}, b_start{"b", 0, "start", {}},
    a_end{"a", 0, "end", {}}, a_start{"a", 1, "start", {}};

Choice decide(std::size_t decision, std::vector<Effect> effects = {}) {
    return to(decision, std::move(effects));
}

course::Feed::Message message(std::string id, int minute, std::vector<Choice> choices) {
    course::Feed::Message made;
    made.id = std::move(id);
    made.minute = minute;
    made.choices = std::move(choices);
    return made;
}

course::Feed morning(bool runs) {
    course::Feed made;
    made.facts.variables = {{"reputation", 60, 0, 100, "Reputation"}, {"told", 0, 0, 0, ""}};
    made.runs = runs;
    made.roles = {{"manager", "Manager", ""}, {"desk", "Front office", ""}};
    made.decisions = {{"reply", "Reply", "reply"}, {"leave", "Leave", "leave"}, {"keep", "Keep", "keep"}};
    made.limit = course::Feed::Limit{2, 2};
    const auto all = [] { return std::vector<Choice>{decide(0, {{0, false, 5}}), decide(1), decide(2)}; };
    made.messages = {message("m1", 0, all()), message("m2", 6, all()), message("m3", 6, all()),
                     message("m4", 20, all()), message("m5", 30, all())};
    made.messages[0].choices[0].effects.push_back({told, true, 1});
    made.messages[2].conditions = {{told, Is::equal, 1}};
    made.messages[3].role = 1;
    return made;
}

Step reply(std::string at) {
    return {std::move(at), 0, "reply", {}};
}
Step keep(std::string at) {
    return {std::move(at), 2, "keep", {}};
}

std::vector<std::string> ids(const course::Feed& feed, const std::vector<std::size_t>& messages) {
    std::vector<std::string> found;
    for (const std::size_t index : messages) found.push_back(feed.messages[index].id);
    return found;
}
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("every comparison of a condition holds where it says") {
    const auto check = [](Is is, bool below, bool same, bool above) {
        const course::Conditions one{{0, is, 10}};
        CHECK(holds(one, {9}) == below);
        CHECK(holds(one, {10}) == same);
        CHECK(holds(one, {11}) == above);
    };
    check(Is::less, true, false, false);
    check(Is::at_most, true, true, false);
    check(Is::equal, false, true, false);
    check(Is::other, true, false, true);
    check(Is::at_least, false, true, true);
    check(Is::more, false, false, true);
}

TEST_CASE("no condition always holds, several hold together only") {
    CHECK(holds(course::Conditions{}, {0, 0}));
    const course::Conditions both{{0, Is::equal, 1}, {1, Is::more, 5}};
    CHECK(holds(both, {1, 6}));
    CHECK_FALSE(holds(both, {1, 5}));
    CHECK_FALSE(holds(both, {0, 6}));
}

TEST_CASE("a shown variable stays in its range, a hidden one counts on") {
    const std::vector<course::Variable> variables{{"shown", 90, 0, 100, "Shown"}, {"hidden", 0, 0, 0, ""}};
    std::vector<int> values = starting_values(variables);
    CHECK(values == std::vector<int>{90, 0});
    apply({{0, false, 30}, {1, false, -7}}, variables, values);
    CHECK(values == std::vector<int>{100, -7});
    apply({{0, false, -500}, {1, true, 12}}, variables, values);
    CHECK(values == std::vector<int>{0, 12});
    apply({{0, true, 250}}, variables, values);
    CHECK(values[0] == 100);
    for (int i = 0; i < 10; ++i) apply({{1, false, 900'000}}, variables, values);
    CHECK(values[1] == 1'000'000);
}

TEST_CASE("effects come one after the other, each from where the last one left it") {
    const std::vector<course::Variable> variables{{"shown", 50, 0, 100, "Shown"}};
    std::vector<int> values = starting_values(variables);
    apply({{0, false, 80}, {0, false, -10}}, variables, values);
    CHECK(values[0] == 90);
}

TEST_CASE("without a step one stands at the start") {
    const StoryPlace place = stand(sample(), {});
    CHECK(place.path == std::vector<std::size_t>{0});
    CHECK(place.taken.empty());
    CHECK(place.values == std::vector<int>{50, 0});
}

TEST_CASE("steps lead on, with the effects of the choice and of the arrival") {
    const StoryPlace place = stand(sample(), {start_b, b_start, start_a, a_end});
    CHECK(place.path == std::vector<std::size_t>{0, 2, 0, 1, 3});
    CHECK(place.taken == std::vector<std::size_t>{1, 0, 0, 0});
    CHECK(place.values == std::vector<int>{35, 3});
    CHECK(place.node() == 3);
}

TEST_CASE("the first node has its effects too") {
    course::Scenario scenario = sample();
    scenario.nodes[0].effects = {{trust, false, 1}};
    CHECK(stand(scenario, {}).values[trust] == 51);
    CHECK(stand(scenario, {start_b, b_start}).values[trust] == 52);
}

TEST_CASE("only choices whose condition holds are open") {
    const course::Scenario scenario = sample();
    CHECK(open_choices(scenario, stand(scenario, {start_a})) == std::vector<std::size_t>{0});
    course::Scenario told_once = scenario;
    told_once.nodes[2].choices[0].effects.clear();
    const std::vector<Step> steps{start_b, b_start, start_a};
    CHECK(open_choices(told_once, stand(told_once, steps)) == std::vector<std::size_t>{0, 1});
    CHECK(open_choices(scenario, stand(scenario, {start_a, a_end})).empty());
}

TEST_CASE("a step the text no longer offers ends the way there") {
    const course::Scenario scenario = sample();
    const StoryPlace after_a = stand(scenario, {start_a});
    const auto stops = [&](const Step& wrong) { CHECK(stand(scenario, {start_a, wrong, a_end}) == after_a); };
    stops({"elsewhere", 0, "end", {}});  // not where one stands
    stops({"a", 7, "end", {}});          // no such choice
    stops({"a", 0, "start", {}});        // it leads elsewhere now
    stops(a_start);                      // its condition does not hold
}

TEST_CASE("one may go back to the start, unless the story or a node says no") {
    course::Scenario scenario = sample();
    const std::vector<Step> steps{start_b, b_start, start_a};
    CHECK(furthest_back(scenario, stand(scenario, {})) == std::nullopt);
    CHECK(furthest_back(scenario, stand(scenario, steps)) == 0);
    scenario.nodes[2].no_back = true;  // b: what came before it is done
    CHECK(furthest_back(scenario, stand(scenario, {start_b})) == std::nullopt);
    CHECK(furthest_back(scenario, stand(scenario, steps)) == 1);
    scenario.nodes[1].no_back = true;  // a, where one stands
    CHECK(furthest_back(scenario, stand(scenario, steps)) == std::nullopt);
    scenario.nodes[1].no_back = scenario.nodes[2].no_back = false;
    scenario.back = false;
    CHECK(furthest_back(scenario, stand(scenario, steps)) == std::nullopt);
}

TEST_CASE("a clock that does not run brings one message after the other") {
    const course::Feed feed = morning(false);
    FeedPlace place = stand(feed, "manager", {}, 0);
    CHECK(ids(feed, place.waiting) == Ids{"m1"});
    CHECK(place.next == 1);
    place = stand(feed, "manager", {reply("m1")}, 0);
    CHECK(ids(feed, place.waiting) == Ids{"m2"});
    CHECK(place.values == std::vector<int>{65, 1});
    REQUIRE(place.decided.size() == 1);
    CHECK(place.decided[0].before == std::vector<int>{60, 0});
    CHECK(place.decided[0].after == std::vector<int>{65, 1});
    CHECK_FALSE(place.over());
}

TEST_CASE("a message whose condition does not hold when its turn comes is passed over") {
    const course::Feed feed = morning(false);
    const Step leave{"m1", 1, "leave", {}};
    CHECK(ids(feed, stand(feed, "manager", {reply("m1"), reply("m2")}, 0).waiting) == Ids{"m3"});
    CHECK(ids(feed, stand(feed, "manager", {leave, reply("m2")}, 0).waiting) == Ids{"m5"});
    // and what was decided about it does not count
    CHECK(stand(feed, "manager", {leave, reply("m2"), reply("m3")}, 0).decided.size() == 2);
}

TEST_CASE("each role sees the messages without a role and its own") {
    const course::Feed feed = morning(false);
    const std::vector<Step> steps{reply("m1"), reply("m2"), reply("m3")};
    CHECK(ids(feed, stand(feed, "manager", steps, 0).waiting) == Ids{"m5"});
    CHECK(ids(feed, stand(feed, "desk", steps, 0).waiting) == Ids{"m4"});
    CHECK(ids(feed, stand(feed, "", steps, 0).waiting) == Ids{"m5"});
}

TEST_CASE("a feed is over when nothing waits and nothing comes") {
    const course::Feed feed = morning(false);
    std::vector<Step> steps{reply("m1"), reply("m2"), reply("m3")};
    CHECK_FALSE(stand(feed, "manager", steps, 0).over());
    steps.push_back(reply("m5"));
    CHECK(stand(feed, "manager", steps, 0).over());
    CHECK(stand(feed, "manager", steps, 0).next == std::nullopt);
}

TEST_CASE("a running clock brings what its minute says, several at once") {
    course::Feed feed = morning(true);
    feed.messages[2].conditions.clear();
    CHECK(ids(feed, stand(feed, "manager", {}, 0).waiting) == Ids{"m1"});
    CHECK(ids(feed, stand(feed, "manager", {}, 5).waiting) == Ids{"m1"});
    CHECK(ids(feed, stand(feed, "manager", {}, 6).waiting) == Ids{"m1", "m2", "m3"});
    const FeedPlace later = stand(feed, "manager", {reply("m2")}, 25);
    CHECK(ids(feed, later.waiting) == Ids{"m1", "m3"});
    CHECK(later.next == 4);  // m4 is for the other role
    CHECK(ids(feed, stand(feed, "desk", {reply("m2")}, 25).waiting) == Ids{"m1", "m3", "m4"});
}

TEST_CASE("with a running clock one may wait for nothing and still not be over") {
    const course::Feed feed = morning(true);
    const FeedPlace place = stand(feed, "manager", {reply("m1")}, 2);
    CHECK(place.waiting.empty());
    CHECK(place.next == 1);
    CHECK_FALSE(place.over());
}

TEST_CASE("what was decided had come, whatever the clock says after a restart") {
    const course::Feed feed = morning(true);
    const FeedPlace place = stand(feed, "manager", {reply("m1"), reply("m2"), reply("m3")}, 0);
    REQUIRE(place.decided.size() == 3);
    CHECK(place.decided[0].minute == 0);
    CHECK(place.decided[1].minute == 6);
    CHECK(place.decided[2].minute == 6);
    CHECK(place.waiting.empty());
    CHECK(place.next == 4);
}

TEST_CASE("a decision is never earlier than the one before it") {
    course::Feed feed = morning(true);
    feed.messages[2].conditions.clear();
    const FeedPlace place = stand(feed, "manager", {reply("m3"), reply("m1")}, 40);
    REQUIRE(place.decided.size() == 2);
    CHECK(place.decided[0].minute == 6);
    CHECK(place.decided[1].minute == 6);
    CHECK(ids(feed, place.waiting) == Ids{"m2", "m5"});
}

TEST_CASE("decisions that the text no longer offers end the way there") {
    const course::Feed feed = morning(false);
    const FeedPlace after_one = stand(feed, "manager", {reply("m1")}, 0);
    for (const Step& wrong : {Step{"gone", 0, "reply", {}}, Step{"m2", 9, "reply", {}}, Step{"m2", 0, "leave", {}}}) {
        const FeedPlace place = stand(feed, "manager", {reply("m1"), wrong, reply("m5")}, 0);
        CHECK(place.decided == after_one.decided);
        CHECK(place.values == after_one.values);
    }
    CHECK(stand(feed, "manager", {reply("m1"), {"m2", 9, "reply", {}}}, 0).waiting == after_one.waiting);
}

TEST_CASE("a limited decision may be taken so many times") {
    course::Feed feed = morning(false);
    const auto left = [&](const std::vector<Step>& steps) {
        return left_of_limit(feed, stand(feed, "manager", steps, 0));
    };
    CHECK(left({}) == 2);
    CHECK(left({reply("m1")}) == 2);
    CHECK(left({keep("m1"), keep("m2")}) == 0);
    feed.limit->most = 1;
    CHECK(left({keep("m1"), keep("m2")}) == 0);
    feed.limit.reset();
    CHECK(left({keep("m1")}) == std::nullopt);
}
