#include "course/story_values.h"

#include <algorithm>

namespace course {
namespace {

bool holds(const Condition& condition, int value) {
    using Is = Condition::Is;
    switch (condition.is) {
        case Is::less:
            return value < condition.value;
        case Is::at_most:
            return value <= condition.value;
        case Is::equal:
            return value == condition.value;
        case Is::other:
            return value != condition.value;
        case Is::at_least:
            return value >= condition.value;
        case Is::more:
            return value > condition.value;
    }
    return false;
}

}  // namespace

bool holds(const Conditions& conditions, const std::vector<int>& values) {
    return std::all_of(conditions.begin(), conditions.end(),
                       [&](const Condition& one) { return holds(one, values[one.variable]); });
}

std::vector<int> starting_values(const std::vector<Variable>& variables) {
    std::vector<int> values;
    for (const Variable& variable : variables) values.push_back(variable.start);
    return values;
}

void apply(const std::vector<Effect>& effects, const std::vector<Variable>& variables, std::vector<int>& values) {
    constexpr int most = 1'000'000;  // what a hidden one may count to: no sum overflows
    for (const Effect& effect : effects) {
        const Variable& variable = variables[effect.variable];
        const bool shown = !variable.name.empty();
        int& value = values[effect.variable];
        value = effect.set ? effect.amount : value + effect.amount;
        value = std::clamp(value, shown ? variable.from : -most, shown ? variable.to : most);
    }
}

}  // namespace course
