#include "base/random.h"

#include <cassert>
#include <numeric>
#include <stdexcept>

#include <sodium.h>

namespace base {

std::uint64_t Random::next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31U);
}

// The lowest 2^64 mod bound values are thrown away, so that every remainder is left with equally many.
std::uint64_t Random::below(std::uint64_t bound) {
    assert(bound > 0);
    const std::uint64_t surplus = (0 - bound) % bound;
    std::uint64_t value = next();
    while (value < surplus) value = next();
    return value % bound;
}

double Random::unit() {
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

std::vector<std::size_t> Random::permutation(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(order);
    return order;
}

std::uint64_t entropy() {
    if (sodium_init() < 0) throw std::runtime_error("the operating system gives no randomness");
    std::uint64_t seed = 0;
    randombytes_buf(&seed, sizeof seed);
    return seed;
}

}  // namespace base
