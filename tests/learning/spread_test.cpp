// How far a message goes: the model beside what is known of branching processes, and what holds in every run.
#include "learning/spread.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "support/catch.h"

using namespace learning;

namespace {

// A world so large that hardly anybody is reached twice, followed until all is over.
SpreadSetting endless(double audience, double share, int start) {
    return {.audience = audience,
            .share = share,
            .delay = 10,
            .start = start,
            .minutes = 3000,
            .population = 1'000'000,
            .answer = {},
            .deletion = {}};
}

struct Mean {
    double value = 0, error = 0;  // of the mean, one standard error
};
Mean mean(int runs, const std::function<double(std::uint64_t seed)>& measure) {
    double sum = 0, squares = 0;
    for (int i = 1; i <= runs; ++i) {
        const double value = measure(spread_seed("mean", i));
        sum += value;
        squares += value * value;
    }
    const double average = sum / runs;
    return {average, std::sqrt(std::max(0.0, squares / runs - average * average) / (runs - 1))};
}

void check_near(const Mean& measured, double expected) {
    INFO("measured " << measured.value << " ± " << measured.error << ", expected " << expected);
    CHECK(std::abs(measured.value - expected) < 4 * measured.error);
    CHECK(measured.error < 0.05 * expected);  // or nearly anything would do
}

// start × (1 + R (e^((R−1) t/delay) − 1) ÷ (R−1))
double expected_by(const SpreadSetting& setting, double minute) {
    const double r = new_shares_a_share(setting);
    return setting.start * (1 + r * std::expm1((r - 1) * minute / setting.delay) / (r - 1));
}

bool never_above(const std::vector<int>& lower, const std::vector<int>& upper) {
    bool below = lower.size() == upper.size();
    for (std::size_t m = 0; below && m < lower.size(); ++m) below = lower[m] <= upper[m];
    return below;
}

const std::vector<SpreadSetting> worlds{
    {.audience = 120,
     .share = 0.004,
     .delay = 30,
     .start = 120,
     .minutes = 1440,
     .population = 100'000,
     .answer = {},
     .deletion = {}},
    {.audience = 300,
     .share = 0.008,
     .delay = 25,
     .start = 60,
     .minutes = 360,
     .population = 5000,
     .answer = {},
     .deletion = {}},
    {.audience = 40,
     .share = 0.05,
     .delay = 60,
     .start = 10,
     .minutes = 2880,
     .population = 800,
     .answer = {},
     .deletion = {}},
};

}  // namespace

TEST_CASE("spread: without saturation, all is over after start / (1 - R) readers on average") {
    for (const double share : {0.004, 0.01, 0.015}) {
        const SpreadSetting setting = endless(50, share, 40);
        const double r = new_shares_a_share(setting);
        check_near(mean(4000, [&](auto seed) { return spread_run(setting, seed).reached; }), 40 / (1 - r));
    }
}

TEST_CASE("spread: the curve rises as the mean of the process does, below and above R = 1") {
    for (const double share : {0.01, 0.03}) {
        SpreadSetting setting = endless(50, share, 40);
        setting.minutes = 30;
        for (const std::size_t minute : {5U, 12U, 30U})
            check_near(mean(2500, [&](auto seed) { return spread_run(setting, seed).reach[minute]; }),
                       expected_by(setting, static_cast<double>(minute)));
    }
}

TEST_CASE("spread: it dies out as often as the smallest root of the generating function says") {
    SpreadSetting setting = endless(50, 0.04, 12);
    setting.population = 60'000;
    const double r = new_shares_a_share(setting);
    double q = 0;  // the iteration from 0 ends in the smallest root
    for (int i = 0; i < 200; ++i) q = 1 / (1 + r * (1 - q));
    CHECK(q == Approx(1 / r));
    const double dies = std::pow(1 - setting.share * (1 - q), setting.start);
    check_near(mean(800,
                    [&](auto seed) {
                        const bool died = spread_run(setting, seed).reached < setting.population / 10;
                        return died ? 1.0 : 0.0;
                    }),
               dies);
    SpreadSetting mild = endless(50, 0.019, 12);  // below 1 it always does
    mild.population = 60'000;
    for (const SpreadOutcome& outcome : many_runs(mild, "mild", 1, 200)) CHECK(outcome.reached < 60'000 / 2);
}

TEST_CASE("spread: nobody passes it on as often as so many readers keep still") {
    const SpreadSetting setting = endless(50, 0.01, 60);
    check_near(mean(3000, [&](auto seed) { return spread_run(setting, seed).shares == 0 ? 1.0 : 0.0; }),
               std::pow(0.99, 60));
}

TEST_CASE("spread: what an answer spares is what theory says") {
    SpreadSetting setting = endless(50, 0.015, 60);
    setting.answer = {.after = 8, .factor = 0.4};
    const double r = new_shares_a_share(setting), calm = r * 0.4;
    const double waiting = setting.start * std::exp((r - 1) * 8 / setting.delay);
    check_near(mean(4000, [&](auto seed) { return spread_run(setting, seed).reached; }),
               expected_by(setting, 8) + waiting * calm / (1 - calm));
}

TEST_CASE("spread: a deletion spares what the first circle had not yet passed on, and nothing else") {
    SpreadSetting setting = endless(50, 0.012, 60);
    setting.deletion = 6;
    const double r = new_shares_a_share(setting);
    const double first_shares = setting.start * setting.share * -std::expm1(-6 / setting.delay);
    check_near(mean(4000, [&](auto seed) { return spread_run(setting, seed).reached; }),
               setting.start + first_shares * setting.audience / (1 - r));
}

TEST_CASE("spread: run by run and minute by minute, an answer or a deletion never reaches more people") {
    for (const SpreadSetting& world : worlds) {
        SpreadSetting answered = world, deleted = world, both = world;
        answered.answer = both.answer = course::Spread::Answer{.after = 60, .factor = 0.5};
        deleted.deletion = both.deletion = 45;
        bool matters = false;
        for (int i = 1; i <= 60; ++i) {
            const auto seed = spread_seed("never more", i);
            const auto plain = spread_run(world, seed);
            for (const SpreadSetting* setting : {&answered, &deleted, &both}) {
                const auto calmer = spread_run(*setting, seed);
                CHECK(never_above(calmer.reach, plain.reach));
                CHECK(calmer.reach[44] == plain.reach[44]);  // nothing happens before its minute
                CHECK(calmer.shares <= plain.shares);
                matters = matters || calmer.reached < plain.reached;
            }
        }
        CHECK(matters);
    }
}

TEST_CASE("spread: run by run, more followers, more readiness and more first readers never reach fewer people") {
    for (const SpreadSetting& world : worlds) {
        SpreadSetting more_followers = world, readier = world, more_first = world, faster = world;
        more_followers.audience *= 1.2;
        readier.share *= 1.3;
        more_first.start += 5;
        faster.delay /= 2;
        for (int i = 1; i <= 60; ++i) {
            const auto seed = spread_seed("never fewer", i);
            const auto plain = spread_run(world, seed);
            for (const SpreadSetting* setting : {&more_followers, &readier, &more_first, &faster}) {
                const auto wider = spread_run(*setting, seed);
                CHECK(never_above(plain.reach, wider.reach));
            }
        }
    }
}

TEST_CASE("spread: every run keeps its bounds, and its figures agree with one another") {
    for (const SpreadSetting& world : worlds) {
        for (int i = 1; i <= 60; ++i) {
            const auto run = spread_run(world, spread_seed("bounds", i));
            REQUIRE(run.reach.size() == static_cast<std::size_t>(world.minutes) + 1);
            CHECK(run.reach.front() == world.start);
            CHECK(run.reach.back() == run.reached);
            CHECK(run.reached <= world.population);
            CHECK(run.copies == run.shares);
            CHECK((run.farthest == 1) == (run.reached == world.start));
            const auto half = static_cast<std::size_t>(run.half);
            CHECK(2 * run.reach[half] >= run.reached);
            CHECK((half == 0 || 2 * run.reach[half - 1] < run.reached));
            CHECK(std::ranges::is_sorted(run.reach));
            std::vector<int> sum(run.reach.size(), 0);
            for (const auto& circle : run.circles) std::ranges::transform(sum, circle, sum.begin(), std::plus<int>());
            CHECK(sum == run.reach);
        }
    }
}

TEST_CASE("spread: in a small town everybody ends up having seen it, and nobody twice") {
    const SpreadSetting town{.audience = 200,
                             .share = 0.2,
                             .delay = 5,
                             .start = 30,
                             .minutes = 600,
                             .population = 500,
                             .answer = {},
                             .deletion = {}};
    const auto run = spread_run(town, 1);
    CHECK(run.reached == 500);
    CHECK(run.shown > 500);
    SpreadSetting crowd = town;
    crowd.start = 6000;
    CHECK(spread_run(crowd, 1).reach.front() == 500);
}

TEST_CASE("spread: what nobody shares stays where it was posted, and an answer that stops everything stops it") {
    SpreadSetting setting = worlds[1];
    setting.share = 0;
    const auto still = spread_run(setting, 3);
    CHECK(still.reached == setting.start);
    CHECK(still.farthest == 1);
    CHECK(still.half == 0);
    CHECK(still.nodes.size() == static_cast<std::size_t>(setting.start));
    SpreadSetting stopped = worlds[1];
    stopped.answer = {.after = 30, .factor = 0};
    bool travelled = false;
    for (int i = 1; i <= 20; ++i) {
        const auto run = spread_run(stopped, spread_seed("stopped", i));
        travelled = travelled || run.reach[30] > stopped.start;
        CHECK(run.reach[30] == run.reached);
    }
    CHECK(travelled);
}

TEST_CASE("spread: copies are the shares made before the deletion, and the first circle is silent after it") {
    SpreadSetting setting = worlds[1];
    setting.deletion = 20;
    int copies = 0, later = 0;
    for (int i = 1; i <= 20; ++i) {
        const auto run = spread_run(setting, spread_seed("copies", i));
        copies += run.copies;
        later += run.shares - run.copies;
        for (const SpreadNode& node : run.nodes)
            if (node.circle == 1 && node.shared) CHECK(*node.shared < 20);
    }
    CHECK(copies > 0);
    CHECK(later > 0);  // copies of copies
}

TEST_CASE("spread: the drawing is a true part of the cascade, and never too large to draw") {
    for (const SpreadSetting& world : worlds) {
        for (int i = 1; i <= 40; ++i) {
            const auto run = spread_run(world, spread_seed("drawing", i));
            CHECK(run.nodes.size() <= most_spread_nodes);
            CHECK(run.nodes.size() >= std::min<std::size_t>(static_cast<std::size_t>(run.reached), 100));
            if (run.reached <= 100) CHECK(run.nodes.size() == static_cast<std::size_t>(run.reached));
            for (std::size_t n = 0; n < run.nodes.size(); ++n) {
                const SpreadNode& node = run.nodes[n];
                REQUIRE(node.parent < static_cast<int>(n));
                if (node.shared) REQUIRE(*node.shared >= node.seen);
                if (node.parent < 0) {
                    REQUIRE(node.circle == 1);
                    REQUIRE(node.seen == 0);
                    continue;
                }
                const SpreadNode& parent = run.nodes[static_cast<std::size_t>(node.parent)];
                REQUIRE(node.circle == parent.circle + 1);
                REQUIRE(parent.shared == node.seen);
            }
        }
    }
}

TEST_CASE("spread: the same seed is the same run, another seed another, and many runs are these runs") {
    const SpreadSetting& setting = worlds[0];
    const auto outcomes = many_runs(setting, "merci", 1, 100);
    REQUIRE(outcomes.size() == 100);
    CHECK(outcomes == many_runs(setting, "merci", 1, 100));
    CHECK(outcomes != many_runs(setting, "choucroute", 1, 100));
    for (const int number : {1, 2, 57, 100}) {
        const auto run = spread_run(setting, spread_seed("merci", number));
        const SpreadOutcome& outcome = outcomes[static_cast<std::size_t>(number) - 1];
        CHECK(run.reached == outcome.reached);
        CHECK(run.farthest == outcome.farthest);
        CHECK(run.reach == spread_run(setting, spread_seed("merci", number)).reach);
    }
    CHECK(many_runs(setting, "merci", 51, 2) == std::vector(outcomes.begin() + 50, outcomes.begin() + 52));
}

TEST_CASE("spread: a summary counts those that ended in the first circle, the middle and the most") {
    CHECK(summary({}) == SpreadSummary{});
    CHECK(summary({{7, 1, 7}, {900, 5, 2000}, {7, 1, 7}, {30, 2, 40}}) ==
          SpreadSummary{.at_once = 2, .median = 7, .most = 900});
    CHECK(summary({{7, 1, 7}, {900, 5, 2000}, {30, 2, 40}}) == SpreadSummary{.at_once = 1, .median = 30, .most = 900});
}

// The sentence of the lesson: a message can travel fast and far; most travel nowhere.
TEST_CASE("spread: with few readers who share, most messages travel nowhere and a few travel far") {
    const SpreadSetting setting{.audience = 120,
                                .share = 0.006,
                                .delay = 20,
                                .start = 60,
                                .minutes = 1440,
                                .population = 100'000,
                                .answer = {},
                                .deletion = {}};
    const SpreadSummary hundred = summary(many_runs(setting, "merci", 1, 100));
    CHECK(hundred.at_once > 50);
    CHECK(hundred.median == setting.start);
    CHECK(hundred.most > 10 * setting.start);
}
