// A bench is a pair: what the program does, and the least that anybody would have to do for the same end. Both are
// measured in one run, taking turns, so that what else the machine is doing weighs on both alike.
#pragma once

#include <benchmark/benchmark.h>
#include <functional>
#include <string>
#include <vector>

namespace bench {

using Measure = std::function<void(benchmark::State&)>;

struct Pair {
    std::string name;  // for --benchmark_filter
    std::string what, other;
    Measure ours, theirs;
};

std::vector<Pair> frames();
std::vector<Pair> content();
std::vector<Pair> answers();
std::vector<Pair> fonts();
std::vector<Pair> spread();
std::vector<Pair> search();

}  // namespace bench
