#include "base/random.h"

#include <algorithm>
#include <set>

#include "base/ids.h"

#include "support/catch.h"

using base::Random;

TEST_CASE("The generator gives the published SplitMix64 numbers") {
    Random random(1234567);
    CHECK(random.next() == 6457827717110365317ULL);
    CHECK(random.next() == 3203168211198807973ULL);
    CHECK(random.next() == 9817491932198370423ULL);
    CHECK(random.next() == 4593380528125082431ULL);
    CHECK(random.next() == 16408922859458223821ULL);
}

TEST_CASE("A draw below a bound stays below it and meets every value equally often") {
    Random random(42);
    int met[6] = {};
    for (int i = 0; i < 60'000; ++i) {
        const std::uint64_t value = random.below(6);
        REQUIRE(value < 6);
        ++met[value];
    }
    for (const int count : met) CHECK(std::abs(count - 10'000) < 400);
    CHECK(random.below(1) == 0);
    CHECK(random.below(0x8000'0000'0000'0001ULL) < 0x8000'0000'0000'0001ULL);
}

TEST_CASE("The same seed shuffles the same way for ever") {
    CHECK(Random(7).permutation(10) == std::vector<std::size_t>{8, 1, 5, 9, 0, 4, 3, 2, 6, 7});
    Random random(2026);
    std::vector<char> letters{'a', 'b', 'c', 'd', 'e'};
    random.shuffle(letters);
    CHECK(std::string(letters.begin(), letters.end()) == "daceb");
    CHECK(random.below(1000) == 241);
    CHECK(random.unit() == Approx(0.72640421648101616).margin(1e-15));
}

TEST_CASE("A permutation holds every index once") {
    std::vector<std::size_t> order = Random(3).permutation(100);
    CHECK_FALSE(std::is_sorted(order.begin(), order.end()));
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i) CHECK(order[i] == i);
    CHECK(Random(3).permutation(0).empty());
}

TEST_CASE("A fraction is at least 0 and below 1") {
    Random random(5);
    for (int i = 0; i < 1000; ++i) {
        const double value = random.unit();
        REQUIRE(value >= 0.0);
        REQUIRE(value < 1.0);
    }
}

TEST_CASE("The operating system gives fresh seeds") {
    std::set<std::uint64_t> seeds;
    for (int i = 0; i < 16; ++i) seeds.insert(base::entropy());
    CHECK(seeds.size() == 16);
}

TEST_CASE("An identifier carries its time, version 7 and the RFC variant") {
    Random random(1);
    // The instant of the RFC's own example: 0x017F22E279B0.
    const base::Instant at{1645557742000, 60};
    const std::string id = base::uuid7(at, random);
    REQUIRE(id.size() == 36);
    CHECK(id.substr(0, 15) == "017f22e2-79b0-7");
    CHECK(std::string("89ab").find(id[19]) != std::string::npos);
    for (const std::size_t dash : {8U, 13U, 18U, 23U}) CHECK(id[dash] == '-');
    CHECK(id.find_first_not_of("0123456789abcdef-") == std::string::npos);
    CHECK(id == "017f22e2-79b0-7cc1-beeb-8da1658eec67");
    CHECK(base::uuid7(at, random) != id);
}

TEST_CASE("Later identifiers sort after earlier ones") {
    Random random(9);
    std::string last;
    for (std::int64_t ms = 1'700'000'000'000; ms < 1'700'000'000'050; ++ms) {
        const std::string id = base::uuid7({ms, 0}, random);
        CHECK(last < id);
        last = id;
    }
}

TEST_CASE("Content ids are short, lower-case and plain") {
    CHECK(base::is_content_id("six-friends-6000"));
    CHECK(base::is_content_id("7"));
    CHECK(base::is_content_id(std::string(64, 'a')));
    CHECK_FALSE(base::is_content_id(std::string(65, 'a')));
    for (const char* bad : {"", "-a", "A", "a b", "a_b", "é", "a.b", "../a"}) CHECK_FALSE(base::is_content_id(bad));
}
