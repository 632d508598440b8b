// Which ways through what is played can really be gone: the conditions of choices and messages are tried with every
// value the variables can have there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/story.h"

namespace authoring {

struct ScenarioWays {
    // One of each a node.
    std::vector<bool> reached;      // from the start, by choices that are open then
    std::vector<bool> ends;         // however one got there, some way leads on to an ending
    std::vector<std::string> trap;  // of one that does not always end: the values with which it does not, "trust 3"
    std::vector<std::vector<bool>> opens;  // of each choice of a node: it can be taken
};
// Nothing when there are more states than are tried.
std::optional<ScenarioWays> ways_of(const course::Scenario& scenario);

// For each message whether anybody can see it come. A feed whose clock runs lets one decide in any order; then more is
// taken for possible than is. Nothing when there are more states than are tried.
std::optional<std::vector<bool>> coming(const course::Feed& feed);

inline constexpr std::size_t most_states = 60'000;  // node and values
inline constexpr std::size_t most_tries = 300'000;  // choices taken in them

}  // namespace authoring
