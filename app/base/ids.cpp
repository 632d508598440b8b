#include "base/ids.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace base {

std::string uuid7(Instant now, Random& random) {
    const std::uint64_t time = static_cast<std::uint64_t>(now.utc_ms) & 0xFFFF'FFFF'FFFFULL;
    const std::uint64_t rand_a = random.next() & 0x0FFFULL;
    const std::uint64_t rand_b = random.next() & 0x3FFF'FFFF'FFFF'FFFFULL;
    const std::uint64_t high = (time << 16U) | 0x7000ULL | rand_a;
    const std::uint64_t low = 0x8000'0000'0000'0000ULL | rand_b;
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32U, (high >> 16U) & 0xFFFFU, high & 0xFFFFU,
                       low >> 48U, low & 0xFFFF'FFFF'FFFFULL);
}

bool is_content_id(std::string_view text) {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= 64 && plain(text.front()) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return plain(c) || c == '-'; });
}

}  // namespace base
