#include "base/time.h"

#include "support/catch.h"

using base::civil;
using base::CivilTime;
using base::Instant;

TEST_CASE("The epoch is a Thursday at midnight") {
    const CivilTime time = civil({0, 0});
    CHECK(time.year == 1970);
    CHECK(time.month == 1);
    CHECK(time.day == 1);
    CHECK(time.hour == 0);
    CHECK(time.minute == 0);
    CHECK(time.weekday == 4);
}

TEST_CASE("Civil time follows the place where the person sat") {
    const Instant late{1795564200000, 60};  // 2026-11-24T23:50:00Z
    CHECK(base::iso8601(late) == "2026-11-25T00:50:00.000+01:00");
    CHECK(civil(late).day == 25);
    CHECK(civil(late).weekday == 3);
    CHECK(base::iso8601({1795564200000, -210}) == "2026-11-24T20:20:00.000-03:30");
}

TEST_CASE("Leap days are where the calendar has them") {
    CHECK(base::iso8601({951782400000, 0}) == "2000-02-29T00:00:00.000+00:00");
    CHECK(base::iso8601({1709164800000, 0}) == "2024-02-29T00:00:00.000+00:00");
    CHECK(base::iso8601({4107542400000, 0}) == "2100-03-01T00:00:00.000+00:00");
}

TEST_CASE("Instants before 1970 are read too") {
    CHECK(base::iso8601({-1, 0}) == "1969-12-31T23:59:59.999+00:00");
    CHECK(civil({-1, 0}).weekday == 3);
    CHECK(base::iso8601({-62135596800000, 0}) == "0001-01-01T00:00:00.000+00:00");
}

TEST_CASE("Days follow each other without a gap for four hundred years") {
    CivilTime last = civil({-86'400'000, 0});
    int months = 0;
    for (std::int64_t day = 0; day < 146'097; ++day) {
        const CivilTime time = civil({day * 86'400'000, 0});
        REQUIRE(time.weekday == (last.weekday + 1) % 7);
        REQUIRE((time.day == last.day + 1 || time.day == 1));
        if (time.day == 1) ++months;
        last = time;
    }
    CHECK(months == 4800);
    CHECK(last.year == 2369);
}

TEST_CASE("The system clock tells a plausible time and offset") {
    const Instant now = base::SystemClock().now();
    CHECK(civil(now).year >= 2024);
    CHECK(now.offset_min >= -12 * 60);
    CHECK(now.offset_min <= 14 * 60);
}

TEST_CASE("A fixed clock moves only when told") {
    base::FixedClock clock({1000, 60});
    CHECK(clock.now() == Instant{1000, 60});
    clock.advance_ms(250);
    CHECK(clock.now() == Instant{1250, 60});
}
