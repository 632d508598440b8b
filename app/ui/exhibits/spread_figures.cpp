// What the simulation says, in numbers and words.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/exhibits/spread_parts.h"
#include "ui/items/numbers.h"

namespace ui::spread_parts {

namespace {

constexpr std::size_t most_bins = 6;  // behind the first
constexpr double golden = 0.6180339887;

// 1, 2, 5, 10, 20, 50 … above `low`, until one of them is at least `high`.
std::vector<int> round_numbers(int low, int high) {
    std::vector<int> found;
    for (int power = 1; power <= 100'000'000; power *= 10)
        for (const int digit : {1, 2, 5})
            if (digit * power > low && (found.empty() || found.back() < high)) found.push_back(digit * power);
    return found;
}

// The first three circles have broad rings, those behind them share the rest. `circle` counts from 0, with the depth in
// its ring.
double radius_of(double circle, int circles) {
    constexpr double core = 0.17, broad = 0.15;  // core: the author
    if (circles <= 4) return core + (1 - core) * circle / circles;
    if (circle < 3) return core + broad * circle;
    return core + 3 * broad + (1 - core - 3 * broad) * (circle - 3) / (circles - 3);
}

}  // namespace

std::string number(const Ui& ui, double value, int decimals) {
    return written_number(ui.words().language(), value, decimals);
}

std::string duration(const Ui& ui, int minutes) {
    if (minutes < 60) return ui.words().minutes(minutes);
    const std::string h = std::to_string(minutes / 60), m = std::to_string(minutes % 60);
    if (minutes % 60 == 0) return ui.words()("spread.hours", {{"h", h}});
    return ui.words()("spread.hours-minutes", {{"h", h}, {"m", m.size() < 2 ? "0" + m : m}});
}

std::string when(const Ui& ui, int minutes) {
    if (minutes <= 0) return ui.words()("spread.at-start");
    return ui.words()("spread.after", {{"time", duration(ui, minutes)}});
}

std::string people(const Ui& ui, int count) {
    return number(ui, count) + " " + ui.words().plural("spread.people", count);
}

std::string readers_who_share(const Ui& ui, double share) {
    const double percent = share * 100;
    const bool few = percent > 0 && percent < 1;
    const double count = few ? percent * 10 : percent;
    return ui.words()("spread.share-value",
                      {{"n", number(ui, count, decimals_of(count))}, {"of", number(ui, few ? 1000 : 100)}});
}

learning::SpreadSetting setting_of(const course::Spread& spread, const SpreadState& state) {
    const course::Spread::Preset& preset = spread.presets[state.preset];
    // The author is one of these people: where the course gives no other number, the slider holds for both.
    const double start = preset.start == preset.audience ? state.audience : preset.start;
    return {.audience = state.audience,
            .share = state.share,
            .delay = state.delay,
            .start = static_cast<int>(std::lround(start)),
            .minutes = spread.hours * 60,
            .population = spread.population,
            .answer = state.answer ? spread.answer : std::nullopt,
            .deletion = state.deletion ? spread.deletion : std::nullopt};
}

const SpreadShown& shown(const course::Spread& spread, SpreadState& state) {
    SpreadShown& cache = state.shown;
    const std::string& preset = spread.presets[state.preset].id;
    const learning::SpreadSetting setting = setting_of(spread, state);
    const int run = std::max(1, state.number);
    if (cache.number == run && cache.preset == preset && cache.setting == setting) return cache;
    if (cache.preset != preset || cache.setting != setting) state.outcomes.clear();
    const auto seed = learning::spread_seed(preset, run);
    cache = {preset, run, setting, learning::spread_run(setting, seed), std::nullopt, {}};
    if (setting.answer || setting.deletion) {
        learning::SpreadSetting plain = setting;
        plain.answer.reset();
        plain.deletion.reset();
        cache.plain = learning::spread_run(plain, seed);
    }
    cache.places = places(cache.run.nodes);
    return cache;
}

// Every node has a sector of the disc as wide as what descends from it, and stands in the ring of its circle: who
// shares near its inner edge, the others here and there in it.
std::vector<Vec2> places(const std::vector<learning::SpreadNode>& nodes) {
    int circles = 2;
    std::vector<double> weight(nodes.size() + 1, 0), below(nodes.size() + 1, 0);  // the author last
    const auto parent_of = [&](std::size_t i) {
        return nodes[i].parent < 0 ? nodes.size() : static_cast<std::size_t>(nodes[i].parent);
    };
    for (std::size_t i = nodes.size(); i-- > 0;) {
        weight[i] = std::max(nodes[i].shared ? 1.5 : 1.0, below[i]);
        below[parent_of(i)] += weight[i];
        circles = std::max(circles, nodes[i].circle);
    }
    std::vector<double> from(nodes.size() + 1, 0), width(nodes.size() + 1, 1);  // parts of a turn
    std::vector<Vec2> found;
    double farthest = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::size_t parent = parent_of(i);
        width[i] = width[parent] * weight[i] / below[parent];
        from[i] = from[parent];
        from[parent] += width[i];
        const double scattered = std::fmod(static_cast<double>(i) * golden, 1.0);
        const double radius =
            radius_of(nodes[i].circle - 1 + (nodes[i].shared ? 0.25 : 0.3 + 0.66 * scattered), circles);
        const double angle = 2 * std::numbers::pi * (from[i] + width[i] / 2 - 0.25);
        found.push_back({static_cast<float>(radius * std::cos(angle)), static_cast<float>(radius * std::sin(angle))});
        farthest = std::max(farthest, nodes[i].circle > 1 ? radius : 0);
    }
    if (farthest > 0)  // what never left the first circle stays small
        for (Vec2& place : found) place = place * static_cast<float>(1 / farthest);
    return found;
}

std::vector<Bin> bins(const std::vector<learning::SpreadOutcome>& outcomes, int start) {
    const learning::SpreadSummary all = learning::summary(outcomes);
    std::vector<Bin> found{{start, all.at_once}};
    if (all.most <= start) return found;
    const std::vector<int> edges = round_numbers(start, all.most);
    const std::size_t step = (edges.size() + most_bins - 1) / most_bins;
    for (std::size_t i = (edges.size() - 1) % step; i < edges.size(); i += step) found.push_back({edges[i], 0});
    for (const learning::SpreadOutcome& outcome : outcomes) {
        if (outcome.farthest <= 1) continue;
        for (std::size_t b = 1; b < found.size(); ++b)
            if (outcome.reached <= found[b].most) {
                ++found[b].runs;
                break;
            }
    }
    return found;
}

}  // namespace ui::spread_parts
