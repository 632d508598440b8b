// Matching: a list of "a -> b". A line that begins with the arrow is a distractor, which belongs to nothing.
#pragma once

#include "authoring/bank.h"

namespace authoring {

inline constexpr std::size_t max_pairs = 8;

bool is_pairs(const Node& list);
void read_pairs(const Node& list, ReadQuestion& question, Markdown& markdown);

}  // namespace authoring
