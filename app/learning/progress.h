// Progress is a fold over events, never stored beside them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "course/course.h"
#include "learning/attempt.h"
#include "learning/play.h"

namespace learning {

struct ModuleProgress {
    std::set<std::string> pages_read;
    std::vector<Attempt> attempts;           // in order
    std::map<std::string, Answered> checks;  // last inline answer by question

    const Attempt* open_attempt() const;  // the last one, when it is not finished
    const Attempt* best() const;          // of the finished ones, by percent; the latest among equals

    bool operator==(const ModuleProgress&) const = default;
};

struct Progress {
    std::map<std::string, ModuleProgress> modules;
    std::map<std::string, std::string> guidelines_read;  // id → the version read last
    std::map<std::string, Play> plays;                   // by activity
    std::unordered_set<std::string> seen;                // event ids, so that an event that comes twice counts once

    const ModuleProgress& of(std::string_view module) const;  // an empty one when nothing happened yet
    const Play& play(std::string_view activity) const;        // likewise
    // One step of the fold. Passed over: an event seen before, an answer to an attempt or question that was never
    // drawn. The first answer to a question counts; what follows it, or follows the end of the attempt, is practice.
    void apply(const Event& event);

    bool operator==(const Progress&) const = default;
};

// The fold over events in any order: it sorts them by device and sequence, and never looks at the clock.
Progress replay(const std::vector<Event>& events);

enum class StepState { to_come, current, done };

// The arcade of a module: one step a page, then the quiz (none when the bank is empty). Pages are done when read, the
// quiz when an attempt is finished. The first step not done is the current one.
std::vector<StepState> steps(const course::Module& module, const ModuleProgress& progress);

enum class ModuleState { not_started, in_progress, finished };
// Finished: every page read and the best finished attempt reaches the pass mark (an empty bank asks for none).
ModuleState state(const course::Module& module, const ModuleProgress& progress);
// The module's minutes, shared out by the reading time of its pages; the quiz takes the rest, at least one. 0 when
// finished, else at least 1. A quiz that was not passed still counts.
int minutes_left(const course::Module& module, const ModuleProgress& progress);

}  // namespace learning
