#include <limits>

#include "learning/attempt.h"
#include "learning/event.h"

#include "support/catch.h"

using namespace learning;

namespace {

QuestionAnswered answered() {
    return {.attempt = "a-1",
            .module = "crisis",
            .question = "order",
            .key_hash = "0123456789abcdef",
            .answer = R"({"order":["1","3","2"]})",
            .confidence = Confidence::would_bet,
            .share = 1.0 / 3,
            .points = 2.5,
            .objective = "être-prêt \"vite\"",
            .repeat = true};
}

QuestionAnswered with_hints() {
    QuestionAnswered answer = answered();
    answer.hints = 2;
    answer.hint_cost = 0.5;
    return answer;
}

QuestionAnswered inline_check() {
    QuestionAnswered check;
    check.module = "m";
    check.question = "inline";
    return check;
}

std::vector<Payload> one_of_each() {
    return {
        PageRead{.module = "m", .page = "p"},
        AttemptStarted{.attempt = "a-1",
                       .module = "m",
                       .seed = std::numeric_limits<std::uint64_t>::max(),
                       .questions = {{.question = "q1", .shown = {2, 0, 1}}, {.question = "q2", .shown = {}}}},
        answered(),
        with_hints(),
        inline_check(),
        AttemptFinished{.attempt = "a-1", .module = "m"},
        GuidelineRead{.guideline = "say-who-you-are", .version = "1.0"},
        ActivityBegun{.activity = "feed/morning", .role = "manager"},
        ActivityStep{.activity = "feed/morning", .at = "m01", .choice = 2, .to = "reply", .text = "Merci « à tous »"},
        ActivityStep{.activity = "scenario/crisis", .at = "message", .choice = 0, .to = "press", .text = {}},
        ActivityBack{.activity = "scenario/crisis", .steps = 3},
        ActivityEnded{.activity = "scenario/crisis", .ending = "press"}};
}

}  // namespace

TEST_CASE("what happened comes back from its JSON as it was") {
    for (const Payload& payload : one_of_each()) {
        INFO(to_json(payload));
        CHECK(payload_from_json(kind(payload), payload_version, to_json(payload)) == payload);
    }
}

TEST_CASE("the JSON of an answer is written the same way for ever") {
    CHECK(to_json(answered()) ==
          R"({"answer":"{\"order\":[\"1\",\"3\",\"2\"]}","attempt":"a-1","confidence":"would-bet",)"
          R"("key_hash":"0123456789abcdef","module":"crisis","objective":"être-prêt \"vite\"","points":2.5,)"
          R"("question":"order","repeat":true,"share":0.3333333333333333})");
    CHECK(kind(answered()) == "question-answered");
}

TEST_CASE("a kind or version this program does not know gives nothing") {
    const std::string json = to_json(Payload{PageRead{.module = "m", .page = "p"}});
    CHECK(payload_from_json("page-read", 1, json).has_value());
    CHECK_FALSE(payload_from_json("page-read", 2, json).has_value());
    CHECK_FALSE(payload_from_json("page-read", 0, json).has_value());
    CHECK_FALSE(payload_from_json("page-sung", 1, json).has_value());
    CHECK_FALSE(payload_from_json("", 1, json).has_value());
}

TEST_CASE("members it does not know are passed over, an unknown confidence is none") {
    CHECK(payload_from_json("page-read", 1, R"({"module":"m","page":"p","mood":{"sunny":[1]}})") ==
          Payload{PageRead{.module = "m", .page = "p"}});
    std::string json = to_json(answered());
    json.replace(json.find("would-bet"), 9, "dreamt-it");
    const auto payload = payload_from_json("question-answered", 1, json);
    REQUIRE(payload.has_value());
    CHECK_FALSE(std::get<QuestionAnswered>(*payload).confidence.has_value());
    CHECK(std::get<QuestionAnswered>(*payload).share == 1.0 / 3);
}

TEST_CASE("whole numbers of points are read too") {
    const auto payload = payload_from_json("question-answered", 1,
                                           R"({"attempt":"","module":"m","question":"q","key_hash":"","answer":"{}",)"
                                           R"("share":1,"points":2,"objective":""})");
    REQUIRE(payload.has_value());
    CHECK(std::get<QuestionAnswered>(*payload).points == 2);
    CHECK(is_right(std::get<QuestionAnswered>(*payload)));
}

TEST_CASE("a payload with something missing or of another sort gives nothing") {
    for (const char* json : {"", "null", "[]", "{}", R"({"module":"m"})", R"({"module":"m","page":3})"}) {
        INFO(json);
        CHECK_FALSE(payload_from_json("page-read", 1, json).has_value());
    }
    for (const char* json :
         {R"({"attempt":"a","module":"m","seed":"1"})", R"({"attempt":"a","module":"m","seed":1,"questions":[]})",
          R"({"attempt":"a","module":"m","seed":"x","questions":[]})",
          R"({"attempt":"a","module":"m","seed":"18446744073709551616","questions":[]})",
          R"({"attempt":"a","module":"m","seed":"1","questions":[{"question":"q"}]})",
          R"({"attempt":"a","module":"m","seed":"1","questions":[{"question":"q","shown":[-1]}]})",
          R"({"attempt":"a","module":"m","seed":"1","questions":[{"question":"q","shown":["0"]}]})"}) {
        INFO(json);
        CHECK_FALSE(payload_from_json("attempt-started", 1, json).has_value());
    }
    CHECK_FALSE(
        payload_from_json("question-answered", 1, R"({"attempt":"a","module":"m","question":"q"})").has_value());
    CHECK_FALSE(payload_from_json("attempt-finished", 1, R"({"module":"m"})").has_value());
}

TEST_CASE("what is played is written the same way for ever") {
    const ActivityStep step{.activity = "scenario/crisis", .at = "message", .choice = 1, .to = "press", .text = {}};
    CHECK(to_json(step) == R"({"activity":"scenario/crisis","at":"message","choice":1,"to":"press"})");
    CHECK(kind(step) == "activity-step");
    CHECK(kind(ActivityBegun{}) == "activity-begun");
    CHECK(kind(ActivityBack{}) == "activity-back");
    CHECK(kind(ActivityEnded{}) == "activity-ended");
}

TEST_CASE("a step with something missing, or counted below nothing, gives nothing") {
    for (const char* json :
         {R"({"activity":"a","at":"m","to":"p"})", R"({"activity":"a","at":"m","choice":-1,"to":"p"})",
          R"({"activity":"a","choice":0,"to":"p"})", R"({"at":"m","choice":0,"to":"p"})",
          R"({"activity":"a","at":"m","choice":"0","to":"p"})",
          R"({"activity":"a","at":"m","choice":99999999999,"to":"p"})"}) {
        INFO(json);
        CHECK_FALSE(payload_from_json("activity-step", 1, json).has_value());
    }
    CHECK_FALSE(payload_from_json("activity-back", 1, R"({"activity":"a","steps":-2})").has_value());
    CHECK_FALSE(payload_from_json("activity-begun", 1, R"({"activity":"a"})").has_value());
    CHECK_FALSE(payload_from_json("activity-ended", 1, R"({"ending":"e"})").has_value());
}

TEST_CASE("a confidence has a name both ways") {
    for (const Confidence confidence : {Confidence::guessed, Confidence::think_so, Confidence::would_bet})
        CHECK(confidence_from_name(name(confidence)) == confidence);
    CHECK(name(Confidence::think_so) == "think-so");
    CHECK_FALSE(confidence_from_name("").has_value());
}
