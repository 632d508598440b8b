// Our documented generator: the same seed gives the same draw on every compiler and machine, for ever (the standard
// library's distributions differ between vendors). SplitMix64: G. Steele, D. Lea, C. Flood, "Fast Splittable
// Pseudorandom Number Generators", OOPSLA 2014. Golden tests pin its output.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace base {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();                                     // uniform over 64 bits
    std::uint64_t below(std::uint64_t bound);                 // uniform in [0, bound), without modulo bias; bound > 0
    double unit();                                            // uniform in [0, 1), 53 bits
    std::vector<std::size_t> permutation(std::size_t count);  // Fisher–Yates of 0 … count-1

    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::uint64_t state_;
};

std::uint64_t entropy();  // a fresh seed from the operating system

}  // namespace base
