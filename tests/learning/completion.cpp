#include "learning/happenings.h"
#include "learning/progress.h"
#include "learning/samples.h"

#include "support/catch.h"

using namespace learning;

namespace {

using enum StepState;

// Two pages of 2 and 3 minutes, ten minutes in all: five are left for the quiz.
course::Module two_pages() {
    course::Module module = samples::module_of({samples::single("q1"), samples::single("q2")},
                                               {samples::page("p1", 400), samples::page("p2", 600)});
    module.minutes = 10;
    module.pass_mark = 70;
    return module;
}

ModuleProgress after(const samples::Log& log) {
    return replay(log.events).of("m");
}

void take_quiz(samples::Log& log, const std::string& attempt, double share) {
    log.start(attempt, {"q1", "q2"});
    log.answer(attempt, "q1", share);
    log.answer(attempt, "q2", share);
    log.finish(attempt);
}

}  // namespace

TEST_CASE("a module from the first page to the end") {
    const course::Module module = two_pages();
    samples::Log log;
    CHECK(state(module, after(log)) == ModuleState::not_started);
    CHECK(steps(module, after(log)) == std::vector{current, to_come, to_come});
    CHECK(minutes_left(module, after(log)) == 10);

    log.read("p1");
    CHECK(state(module, after(log)) == ModuleState::in_progress);
    CHECK(steps(module, after(log)) == std::vector{done, current, to_come});
    CHECK(minutes_left(module, after(log)) == 8);

    log.read("p2");
    CHECK(steps(module, after(log)) == std::vector{done, done, current});
    CHECK(minutes_left(module, after(log)) == 5);

    log.start("a1", {"q1", "q2"});
    CHECK(steps(module, after(log)) == std::vector{done, done, current});

    take_quiz(log, "a2", 1);
    CHECK(state(module, after(log)) == ModuleState::finished);
    CHECK(steps(module, after(log)) == std::vector{done, done, done});
    CHECK(minutes_left(module, after(log)) == 0);
}

TEST_CASE("an attempt below the pass mark ends the quiz, not the module") {
    const course::Module module = two_pages();
    samples::Log log;
    log.read("p1");
    log.read("p2");
    take_quiz(log, "a1", 0.5);
    CHECK(steps(module, after(log)) == std::vector{done, done, done});
    CHECK(state(module, after(log)) == ModuleState::in_progress);
    CHECK(minutes_left(module, after(log)) == 5);
    take_quiz(log, "a2", 0.7);
    CHECK(state(module, after(log)) == ModuleState::finished);
    take_quiz(log, "a3", 0);  // a worse go later takes nothing back
    CHECK(state(module, after(log)) == ModuleState::finished);
}

TEST_CASE("a quiz passed before the pages are read does not finish the module") {
    const course::Module module = two_pages();
    samples::Log log;
    take_quiz(log, "a1", 1);
    log.read("p2");
    CHECK(state(module, after(log)) == ModuleState::in_progress);
    CHECK(steps(module, after(log)) == std::vector{current, done, done});
    CHECK(minutes_left(module, after(log)) == 2);
}

TEST_CASE("an answer to an inline check is a beginning") {
    samples::Log log;
    log.answer("", "q1", 0);
    CHECK(state(two_pages(), after(log)) == ModuleState::in_progress);
}

TEST_CASE("a module without questions has no quiz step and is finished by reading") {
    course::Module module = two_pages();
    module.bank.items.clear();
    samples::Log log;
    log.read("p1");
    log.read("p2");
    CHECK(steps(module, after(log)) == std::vector{done, done});
    CHECK(state(module, after(log)) == ModuleState::finished);
    CHECK(minutes_left(module, after(log)) == 0);
}

TEST_CASE("minutes left begin at what the author announced, never rise, and end at nothing") {
    for (const int announced : {1, 3, 5, 10, 45}) {
        course::Module module = two_pages();
        module.minutes = announced;
        samples::Log log;
        int before = minutes_left(module, after(log));
        CHECK(before == announced);
        for (const char* page : {"p1", "p2"}) {
            log.read(page);
            const int now = minutes_left(module, after(log));
            INFO(announced << " minutes, after " << page);
            CHECK(now <= before);
            CHECK(now >= 1);
            before = now;
        }
        take_quiz(log, "a1", 1);
        CHECK(minutes_left(module, after(log)) == 0);
    }
}
