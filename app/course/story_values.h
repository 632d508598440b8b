// The variables of what is played: how they begin, what changes them, when a condition holds. What plays them and what
// checks them go by the same rules.
#pragma once

#include <vector>

#include "course/story.h"

namespace course {

bool holds(const Conditions& conditions, const std::vector<int>& values);
// One value a variable.
std::vector<int> starting_values(const std::vector<Variable>& variables);
// A shown one stays in its range.
void apply(const std::vector<Effect>& effects, const std::vector<Variable>& variables, std::vector<int>& values);

}  // namespace course
