// How far a message goes: a model, seeded and without a clock. It forecasts nothing.
//
// The author's post is put in front of `start` people at minute 0. Whoever sees the message passes it on with
// probability `share`, once, after a delay that is exponential with mean `delay`. A share is put, at that minute, in
// front of as many people as the sharer has followers: a geometric number with mean `audience` (most have fewer than
// the mean, a few several times as many), each drawn evenly from the whole population. Somebody who has seen it already
// is not counted again, so the spread saturates. It is followed for `minutes`.
//   Answer: from its minute on, whoever is about to share does so only with probability `factor`.
//   Deletion: the original is gone from its minute on, so that those who saw it at the author's (the first circle) can
//   no longer pass it on. What was passed on before is a copy: it stays, and its readers go on passing it on.
//
// Without saturation this is a branching process with R = share × audience new readers a reader (T. E. Harris, "The
// Theory of Branching Processes", 1963, I.7–8 and V.3). Readers after t minutes: start × (1 + R (e^((R−1) t/delay) − 1)
// ÷ (R−1)) on average; in the end start ÷ (1 − R) if R < 1. The geometric number is the negative binomial with
// dispersion 1 (J. O. Lloyd-Smith and others, Nature 438, 2005, 355–359), so that what one share entails dies out with
// probability q, the smallest root of q = 1 ÷ (1 + R (1 − q)), which is min(1, 1 ÷ R).
//
// Chance is tied to people, not to the order of events: with one seed, somebody has the same followers, the same delay
// and the same readiness whatever the setting. Hence, run by run and at every minute, more followers or more readiness
// never reach fewer people, and an answer or a deletion never more.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "course/exhibit.h"

namespace learning {

struct SpreadSetting {
    double audience = 1;  // followers of a person, mean
    double share = 0;     // of readers, 0–1
    double delay = 1;     // minutes, mean; > 0
    int start = 1;        // who sees the original
    int minutes = 24 * 60;
    int population = 100'000;  // without the author
    std::optional<course::Spread::Answer> answer;
    std::optional<int> deletion;  // minute
    bool operator==(const SpreadSetting&) const = default;
};

double new_shares_a_share(const SpreadSetting& setting);  // R

// Somebody in the drawing of a run.
struct SpreadNode {
    int parent = -1;  // index of whoever showed it; -1: the author
    int circle = 1;   // 1: followers of the author
    double seen = 0;  // minute
    std::optional<double> shared;
};

// The last circle stands for itself and all behind it.
inline constexpr std::size_t spread_circles = 4, most_spread_nodes = 400;

struct SpreadRun {
    std::vector<int> reach;                                // people who have seen it by minute 0, 1, 2 …
    std::array<std::vector<int>, spread_circles> circles;  // the same, apart
    std::vector<SpreadNode> nodes;              // a part of them; parents come first, every parent has shared
    int reached = 0, shares = 0, farthest = 0;  // in the end; farthest: the last circle
    int copies = 0;                             // shares before the deletion, which stay; without one: shares
    int half = 0;                               // the minute by which half of them had seen it
    std::int64_t shown = 0;                     // how often it was put in front of somebody
};
SpreadRun spread_run(const SpreadSetting& setting, std::uint64_t seed);

struct SpreadOutcome {
    int reached = 0, farthest = 0;
    std::int64_t shown = 0;
    bool operator==(const SpreadOutcome&) const = default;
};
// The seed of a run by its number, from 1, of what is called so.
std::uint64_t spread_seed(std::string_view name, int number);
// Runs `first`, `first` + 1 …
std::vector<SpreadOutcome> many_runs(const SpreadSetting& setting, std::string_view name, int first, int count);

struct SpreadSummary {
    int at_once = 0;  // runs that went no further than the first circle
    int median = 0;   // reached; the lower one of two
    int most = 0;
    bool operator==(const SpreadSummary&) const = default;
};
SpreadSummary summary(const std::vector<SpreadOutcome>& outcomes);

}  // namespace learning
