// Sorting: a list of heads in bold, under each the list of its cards.
#pragma once

#include "authoring/bank.h"

namespace authoring {

inline constexpr std::size_t max_groups = 6;

bool is_groups(const Node& list);
void read_groups(const Node& list, ReadQuestion& question, Markdown& markdown);

}  // namespace authoring
