#include "learning/progress.h"

#include <algorithm>

#include "base/random.h"
#include "learning/happenings.h"

#include "support/catch.h"

using namespace learning;

namespace {

samples::Log a_busy_morning() {
    samples::Log log;
    log.read("p1");
    log.answer("", "inline", 0);
    log.answer("", "inline", 1);
    log.start("a1", {"q1", "q2"});
    log.answer("a1", "q1", 0);
    log.answer("a1", "q2", 1);
    log.answer("a1", "q1", 1, true);
    log.finish("a1");
    log.start("a2", {"q1", "q3"});
    log.answer("a2", "q1", 1);
    return log;
}

}  // namespace

TEST_CASE("progress is what the events say") {
    const Progress progress = replay(a_busy_morning().events);
    const ModuleProgress& module = progress.of("m");
    CHECK(module.pages_read == std::set<std::string>{"p1"});
    CHECK(module.checks.at("inline").answer.share == 1);
    REQUIRE(module.attempts.size() == 2);
    CHECK(module.attempts[0].first.size() == 2);
    CHECK(module.attempts[0].repeats.size() == 1);
    CHECK(module.attempts[0].percent() == 50);
    CHECK(module.attempts[0].started.utc_ms == 4'000);
    CHECK(module.open_attempt() == &module.attempts[1]);
    CHECK(module.best() == &module.attempts[0]);
    CHECK(progress.of("elsewhere") == ModuleProgress{});
}

TEST_CASE("the clock orders nothing") {
    const samples::Log log = a_busy_morning();
    const Progress before = replay(log.events);
    base::Random random(3);
    for (int round = 0; round < 50; ++round) {
        std::vector<Event> events = log.events;
        for (Event& event : events) event.at.utc_ms = static_cast<std::int64_t>(random.below(1'000'000));
        random.shuffle(events);
        Progress after = replay(events);
        // Only the instants themselves differ; put them back to compare the rest.
        for (Event& event : events) event.at.utc_ms = 1'000 * event.sequence;
        CHECK(replay(events) == before);
        REQUIRE(after.of("m").attempts.size() == 2);
        CHECK(after.of("m").attempts[0].first.front().answer == before.of("m").attempts[0].first.front().answer);
        CHECK(after.of("m").attempts[0].percent() == 50);
        CHECK(after.of("m").checks.at("inline").answer.share == 1);
        CHECK(after.of("m").open_attempt()->start.attempt == "a2");
    }
}

TEST_CASE("an event that comes twice counts once") {
    const samples::Log log = a_busy_morning();
    std::vector<Event> twice = log.events;
    twice.insert(twice.end(), log.events.begin(), log.events.end());
    CHECK(replay(twice) == replay(log.events));

    Progress progress = replay(log.events);
    for (const Event& event : log.events) progress.apply(event);
    CHECK(progress == replay(log.events));
}

TEST_CASE("step by step gives the same as all at once") {
    Progress progress;
    const samples::Log log = a_busy_morning();
    for (const Event& event : log.events) progress.apply(event);
    CHECK(progress == replay(log.events));
}

TEST_CASE("the logs of two machines fold the same in whichever order they are joined") {
    samples::Log other("device-2");
    other.read("p2");
    other.start("b1", {"q1"});
    other.answer("b1", "q1", 1);
    other.finish("b1");
    std::vector<Event> one = a_busy_morning().events;
    std::vector<Event> two = other.events;
    one.insert(one.end(), other.events.begin(), other.events.end());
    const auto morning = a_busy_morning();
    two.insert(two.end(), morning.events.begin(), morning.events.end());
    CHECK(replay(one) == replay(two));
    CHECK(replay(one).of("m").best()->start.attempt == "b1");
}

TEST_CASE("only the first answer to a question counts, even when the second does not call itself a repeat") {
    samples::Log log;
    log.start("a1", {"q1"});
    log.answer("a1", "q1", 0);
    log.answer("a1", "q1", 1);
    const Progress progress = replay(log.events);
    CHECK(progress.of("m").attempts[0].percent() == 0);
    CHECK(progress.of("m").attempts[0].repeats.size() == 1);
}

TEST_CASE("an answer after the end of the attempt is practice") {
    samples::Log log;
    log.start("a1", {"q1", "q2"});
    log.answer("a1", "q1", 1);
    log.finish("a1");
    log.answer("a1", "q2", 1);
    CHECK(replay(log.events).of("m").attempts[0].percent() == 50);
}

TEST_CASE("an answer to an attempt or a question that was never drawn is passed over") {
    samples::Log log;
    log.start("a1", {"q1"});
    log.answer("a1", "q9", 1);
    log.answer("a9", "q1", 1);
    log.finish("a9");
    const Progress progress = replay(log.events);
    REQUIRE(progress.of("m").attempts.size() == 1);
    CHECK(progress.of("m").attempts[0].first.empty());
    CHECK_FALSE(progress.of("m").attempts[0].finished);
}

TEST_CASE("the best attempt is the one with the highest percentage, the latest among equals") {
    samples::Log log;
    for (const auto& [attempt, share] : {std::pair("a1", 1.0), std::pair("a2", 0.0), std::pair("a3", 1.0)}) {
        log.start(attempt, {"q1"});
        log.answer(attempt, "q1", share);
        log.finish(attempt);
    }
    log.start("a4", {"q1"});
    log.answer("a4", "q1", 1);
    CHECK(replay(log.events).of("m").best()->start.attempt == "a3");
    CHECK(ModuleProgress{}.best() == nullptr);
    CHECK(ModuleProgress{}.open_attempt() == nullptr);
}

TEST_CASE("what is played folds into where one stands") {
    samples::Log log;
    const std::string key = "scenario/m";
    log.add(ActivityStep{key, "message", 1, "report", {}});
    log.add(ActivityStep{key, "report", 0, "wait", "well"});
    CHECK(replay(log.events).play(key).steps ==
          std::vector<Step>{{"message", 1, "report", {}}, {"report", 0, "wait", "well"}});
    log.add(ActivityBack{key, 1});
    CHECK(replay(log.events).play(key).steps.size() == 1);
    log.add(ActivityBack{key, 7});  // there are not so many
    CHECK(replay(log.events).play(key).steps.size() == 1);
    log.add(ActivityStep{key, "report", 1, "together", {}});
    log.add(ActivityEnded{key, "together"});
    const Play ended = replay(log.events).play(key);
    CHECK(ended.ended);
    CHECK(ended.steps.size() == 2);
    CHECK(ended.endings == std::set<std::string>{"together"});
    CHECK(replay(log.events).play("feed/m") == Play{});
}

TEST_CASE("endings stay known when a story begins anew or goes back") {
    samples::Log log;
    const std::string key = "scenario/m";
    log.add(ActivityStep{key, "message", 0, "quoted", {}});
    log.add(ActivityEnded{key, "quoted"});
    log.add(ActivityStep{key, "quoted", 0, "nowhere", {}});  // after the end: passed over
    CHECK(replay(log.events).play(key).steps.size() == 1);
    log.add(ActivityBack{key, 0});
    CHECK_FALSE(replay(log.events).play(key).ended);
    CHECK(replay(log.events).play(key).steps.empty());
    log.add(ActivityStep{key, "message", 2, "silence", {}});
    log.add(ActivityEnded{key, "silence"});
    log.add(ActivityBegun{key, "desk"});
    const Play anew = replay(log.events).play(key);
    CHECK(anew.role == "desk");
    CHECK_FALSE(anew.ended);
    CHECK(anew.steps.empty());
    CHECK(anew.endings == std::set<std::string>{"quoted", "silence"});
}
