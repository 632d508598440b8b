// Measures every pair and prints one line for each: what it is, ours, what it is compared with, the ratio. Medians.
#include <array>
#include <cstdio>
#include <iostream>
#include <map>

#include "bench/pairs.h"

namespace {

constexpr std::string_view ours = "/ours", theirs = "/theirs";

std::string readable(double milliseconds) {
    std::array<char, 32> text{};
    const bool small = milliseconds < 1;
    std::snprintf(text.data(), text.size(), small ? "%.1f us" : "%.2f ms", small ? milliseconds * 1000 : milliseconds);
    return text.data();
}

class Medians final : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }

    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            if (run.error_occurred) std::cerr << run.run_name.function_name << ": " << run.error_message << std::endl;
            failed_ = failed_ || run.error_occurred;
            const bool median = run.run_type == Run::RT_Aggregate && run.aggregate_name == "median";
            if (median || run.repetitions == 1)
                milliseconds_[run.run_name.function_name] =
                    run.GetAdjustedRealTime() / benchmark::GetTimeUnitMultiplier(run.time_unit) * 1e3;
        }
    }

    void print(const std::vector<bench::Pair>& pairs) const {
        for (const bench::Pair& pair : pairs) {
            const auto mine = milliseconds_.find(pair.name + std::string(ours));
            const auto other = milliseconds_.find(pair.name + std::string(theirs));
            if (mine == milliseconds_.end() || other == milliseconds_.end()) continue;
            std::printf("%-42s %10s   %-54s %10s %8.2f\n", pair.what.c_str(), readable(mine->second).c_str(),
                        pair.other.c_str(), readable(other->second).c_str(), mine->second / other->second);
        }
    }
    bool failed() const { return failed_; }

private:
    std::map<std::string, double> milliseconds_;
    bool failed_ = false;
};

}  // namespace

int main(int argc, char** argv) {
    std::array<std::string, 3> usual{"--benchmark_repetitions=7", "--benchmark_enable_random_interleaving=true",
                                     "--benchmark_min_time=0.2"};
    std::vector<char*> arguments{argv[0]};
    for (std::string& argument : usual) arguments.push_back(argument.data());
    arguments.insert(arguments.end(), argv + 1, argv + argc);  // what is asked for wins over what is usual
    int count = static_cast<int>(arguments.size());
    arguments.push_back(nullptr);
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;

    std::vector<bench::Pair> pairs;
    for (auto& group :
         {bench::frames(), bench::content(), bench::answers(), bench::fonts(), bench::spread(), bench::search()})
        pairs.insert(pairs.end(), group.begin(), group.end());
    for (const bench::Pair& pair : pairs) {
        benchmark::RegisterBenchmark((pair.name + std::string(ours)).c_str(), pair.ours)->UseRealTime();
        benchmark::RegisterBenchmark((pair.name + std::string(theirs)).c_str(), pair.theirs)->UseRealTime();
    }
    Medians medians;
    benchmark::RunSpecifiedBenchmarks(&medians);
    medians.print(pairs);
    return medians.failed() ? 1 : 0;
}
