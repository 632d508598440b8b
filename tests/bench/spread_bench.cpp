// A message that reaches nearly everybody in a town of 100 000, beside drawing at random as often as it is put in front
// of somebody: whatever else the model does, it has to ask chance that often.
#include "base/random.h"
#include "bench/pairs.h"
#include "learning/spread.h"

namespace bench {

namespace {

const learning::SpreadSetting town{.audience = 200,
                                   .share = 0.02,
                                   .delay = 20,
                                   .start = 2000,
                                   .minutes = 24 * 60,
                                   .population = 100'000,
                                   .answer = {},
                                   .deletion = {}};
constexpr std::uint64_t seed = 7;

void run(benchmark::State& state) {
    for (auto _ : state) {
        const learning::SpreadRun run = learning::spread_run(town, seed);
        if (run.reached < town.population / 2) return state.SkipWithError("the message went nowhere");
    }
}

void draw_as_often(benchmark::State& state) {
    const std::int64_t times = learning::spread_run(town, seed).shown;
    base::Random random(seed);
    for (auto _ : state)
        for (std::int64_t i = 0; i < times; ++i) benchmark::DoNotOptimize(random.next());
}

void hundred(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(learning::many_runs(town, "town", 1, 100));
}

void draw_as_often_a_hundred_times(benchmark::State& state) {
    std::int64_t times = 0;
    for (const auto& outcome : learning::many_runs(town, "town", 1, 100)) times += outcome.shown;
    base::Random random(seed);
    for (auto _ : state)
        for (std::int64_t i = 0; i < times; ++i) benchmark::DoNotOptimize(random.next());
}

}  // namespace

std::vector<Pair> spread() {
    return {{.name = "spread-once",
             .what = "one message through 100 000 people",
             .other = "a random number each time it is shown to somebody",
             .ours = run,
             .theirs = draw_as_often},
            {.name = "spread-hundred",
             .what = "the same a hundred times",
             .other = "a random number each time it is shown to somebody",
             .ours = hundred,
             .theirs = draw_as_often_a_hundred_times}};
}

}  // namespace bench
