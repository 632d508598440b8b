// What fuzzing found, and what was made by hand to hurt: read again under the sanitizers of every test run.
#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/folders.h"
#include "fuzz/targets.h"

#include "support/catch.h"
#include "support/time_growth.h"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> seeds(std::string_view target) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(PREAU_SOURCE_DIR "/tests/fuzz/corpus") / target))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("every seed of every target is read, or refused with a finding, in less than a second") {
    for (const fuzz::Target& target : fuzz::targets()) {
        const auto files = seeds(target.name);
        INFO(target.name);
        CHECK(files.size() >= 3);
        for (const fs::path& file : files) {
            const auto bytes = base::read_file(file, 1 << 24);
            REQUIRE(bytes);
            INFO(file.filename().string());
            double seconds = 1e9;
            for (int i = 0; i < 3 && seconds > 1; ++i)
                seconds = std::min(seconds, support::processor_time([&] { CHECK_NOTHROW(target.read(*bytes)); }));
            CHECK(seconds < 1);
        }
    }
}

TEST_CASE("the seeds named right have nothing wrong in them, the seeds named wrong have") {
    for (const fuzz::Target& target : fuzz::targets()) {
        int right = 0;
        for (const fs::path& file : seeds(target.name)) {
            const std::string name = file.filename().string();
            INFO(target.name << "/" << name);
            const auto bytes = base::read_file(file, 1 << 24);
            REQUIRE(bytes);
            if (name.starts_with("right")) ++right;
            if (name.starts_with("right")) CHECK(target.read(*bytes));
            if (name.starts_with("wrong")) CHECK_FALSE(target.read(*bytes));
        }
        CHECK(right >= 1);
    }
}

TEST_CASE("every folder of seeds has its target") {
    for (const auto& entry : fs::directory_iterator(PREAU_SOURCE_DIR "/tests/fuzz/corpus")) {
        INFO(entry.path().string());
        CHECK(fuzz::target(entry.path().filename().string()) != nullptr);
    }
}
