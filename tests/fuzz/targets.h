// Hostile input: each target puts bytes of anybody's into one file of a small course that is right in all else, reads
// that course whole, and demands what must hold whatever those bytes are. libFuzzer makes them up (./dev fuzz); the
// ones it found out about, and others made by hand, lie in corpus/ and are read again by every ./dev test.
#pragma once

#include <span>
#include <stdexcept>
#include <string_view>

namespace fuzz {

struct Broken : std::logic_error {  // what must hold does not
    using std::logic_error::logic_error;
};

struct Target {
    std::string_view name;           // also of its folder in corpus/
    bool (*read)(std::string_view);  // true: nothing was wrong with the bytes. Throws Broken
};

// What an author writes, and what packs are made of. A line of %%%% parts the file of the course's own language from
// the translation; without one the bytes are both.
std::span<const Target> targets();
const Target* target(std::string_view name);  // null: there is none

}  // namespace fuzz
