// Wall-clock instants, as events carry them. Nothing below runner/ reads a clock: time comes in as a value.
#pragma once

#include <cstdint>
#include <string>

namespace base {

struct Instant {
    std::int64_t utc_ms = 0;  // milliseconds since 1970-01-01T00:00:00Z
    int offset_min = 0;       // minutes east of UTC where the person sat

    auto operator<=>(const Instant&) const = default;
};

struct CivilTime {
    int year = 1970, month = 1, day = 1;  // month 1–12, day 1–31
    int hour = 0, minute = 0;             // local: hour 0–23
    int weekday = 4;                      // 0 = Sunday … 6 = Saturday
};

// Local civil time (proleptic Gregorian; days-from-civil after H. Hinnant, "chrono-Compatible Low-Level Date
// Algorithms").
CivilTime civil(Instant instant);
std::string iso8601(Instant instant);  // "2026-11-23T14:10:00.000+01:00"

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

// For tests, the tour and drive scripts: stands still until told to move.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant at) : at_(at) {}
    Instant now() const override { return at_; }
    void advance_ms(std::int64_t ms) { at_.utc_ms += ms; }

private:
    Instant at_;
};

}  // namespace base
