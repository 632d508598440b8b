#include "base/time.h"

#include <chrono>
#include <ctime>

#include <fmt/format.h>

namespace base {
namespace {

constexpr std::int64_t ms_per_minute = 60'000;
constexpr std::int64_t ms_per_day = 86'400'000;

std::int64_t floor_div(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

struct Local {
    std::int64_t days = 0;  // since 1970-01-01
    std::int64_t ms = 0;    // of that day
};

Local local(Instant instant) {
    const std::int64_t shifted = instant.utc_ms + instant.offset_min * ms_per_minute;
    const std::int64_t days = floor_div(shifted, ms_per_day);
    return {days, shifted - days * ms_per_day};
}

// Years are counted from March, so that the leap day ends them; an era is 400 years.
void set_date(CivilTime& time, std::int64_t days) {
    const std::int64_t from_march_0000 = days + 719'468;
    const std::int64_t era = floor_div(from_march_0000, 146'097);
    const std::int64_t day_of_era = from_march_0000 - era * 146'097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    time.day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    time.month = static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
    time.year = static_cast<int>(year_of_era + era * 400 + (time.month <= 2 ? 1 : 0));
}

}  // namespace

CivilTime civil(Instant instant) {
    const Local at = local(instant);
    CivilTime time;
    set_date(time, at.days);
    time.hour = static_cast<int>(at.ms / (60 * ms_per_minute));
    time.minute = static_cast<int>(at.ms / ms_per_minute % 60);
    time.weekday = static_cast<int>(at.days + 4 - 7 * floor_div(at.days + 4, 7));  // day 0 was a Thursday
    return time;
}

std::string iso8601(Instant instant) {
    const CivilTime time = civil(instant);
    const std::int64_t in_minute = local(instant).ms % ms_per_minute;
    const int offset = instant.offset_min < 0 ? -instant.offset_min : instant.offset_min;
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}{}{:02}:{:02}", time.year, time.month, time.day,
                       time.hour, time.minute, in_minute / 1000, in_minute % 1000, instant.offset_min < 0 ? '-' : '+',
                       offset / 60, offset % 60);
}

Instant SystemClock::now() const {
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    Instant instant;
    instant.utc_ms = std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count();
    const std::time_t seconds = static_cast<std::time_t>(floor_div(instant.utc_ms, 1000));
    std::tm here{};
    if (localtime_r(&seconds, &here) != nullptr) instant.offset_min = static_cast<int>(here.tm_gmtoff / 60);
    return instant;
}

}  // namespace base
