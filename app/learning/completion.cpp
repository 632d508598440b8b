#include <algorithm>

#include "learning/progress.h"

namespace learning {
namespace {

const std::vector<course::Page>& pages(const course::Module& module) {
    return module.lesson(module.fallback).pages;
}

bool has_quiz(const course::Module& module) {
    return !module.items(module.fallback).empty();
}

bool passed(const course::Module& module, const ModuleProgress& progress) {
    const Attempt* best = progress.best();
    return !has_quiz(module) || (best && best->percent() >= module.pass_mark);
}

bool is_read(const ModuleProgress& progress, const course::Page& page) {
    return progress.pages_read.contains(page.id);
}

}  // namespace

std::vector<StepState> steps(const course::Module& module, const ModuleProgress& progress) {
    std::vector<StepState> result;
    for (const course::Page& page : pages(module))
        result.push_back(is_read(progress, page) ? StepState::done : StepState::to_come);
    if (has_quiz(module)) result.push_back(progress.best() ? StepState::done : StepState::to_come);
    const auto current = std::ranges::find(result, StepState::to_come);
    if (current != result.end()) *current = StepState::current;
    return result;
}

ModuleState state(const course::Module& module, const ModuleProgress& progress) {
    if (progress.pages_read.empty() && progress.attempts.empty() && progress.checks.empty())
        return ModuleState::not_started;
    const bool all_read = std::ranges::all_of(pages(module), [&](const auto& page) { return is_read(progress, page); });
    return all_read && passed(module, progress) ? ModuleState::finished : ModuleState::in_progress;
}

int minutes_left(const course::Module& module, const ModuleProgress& progress) {
    int reading = 0;
    int unread = 0;
    for (const course::Page& page : pages(module)) {
        const int minutes = course::reading_minutes(page);
        reading += minutes;
        if (!is_read(progress, page)) unread += minutes;
    }
    const int quiz = has_quiz(module) ? std::max(1, module.minutes - reading) : 0;
    const int left = unread + (passed(module, progress) ? 0 : quiz);
    const int whole = reading + quiz;
    // Pages that read longer than the author announced shrink to fit, so that nothing read means the announced minutes.
    if (module.minutes <= 0 || whole == 0) return left;
    return (left * module.minutes + whole - 1) / whole;
}

}  // namespace learning
