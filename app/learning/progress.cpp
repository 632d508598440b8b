#include "learning/progress.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace learning {
namespace {

Attempt* attempt_by_id(ModuleProgress& module, const std::string& id) {
    const auto found =
        std::ranges::find_if(module.attempts, [&](const Attempt& attempt) { return attempt.start.attempt == id; });
    return found == module.attempts.end() ? nullptr : &*found;
}

bool was_drawn(const Attempt& attempt, const std::string& question) {
    return std::ranges::find(attempt.start.questions, question, &DrawnQuestion::question) !=
           attempt.start.questions.end();
}

void happened(Progress& progress, const Event&, const PageRead& read) {
    progress.modules[read.module].pages_read.insert(read.page);
}

void happened(Progress& progress, const Event& event, const AttemptStarted& start) {
    ModuleProgress& module = progress.modules[start.module];
    if (attempt_by_id(module, start.attempt)) return;
    module.attempts.push_back({.start = start, .started = event.at, .first = {}, .repeats = {}, .finished = false});
}

void happened(Progress& progress, const Event& event, const QuestionAnswered& answer) {
    ModuleProgress& module = progress.modules[answer.module];
    Answered given{.answer = answer, .at = event.at};
    if (answer.attempt.empty()) {
        module.checks.insert_or_assign(answer.question, std::move(given));
        return;
    }
    Attempt* attempt = attempt_by_id(module, answer.attempt);
    if (!attempt || !was_drawn(*attempt, answer.question)) return;
    const bool practice = answer.repeat || attempt->finished || attempt->first_answer(answer.question);
    (practice ? attempt->repeats : attempt->first).push_back(std::move(given));
}

void happened(Progress& progress, const Event&, const AttemptFinished& finished) {
    if (Attempt* attempt = attempt_by_id(progress.modules[finished.module], finished.attempt)) attempt->finished = true;
}

void happened(Progress& progress, const Event&, const GuidelineRead& read) {
    progress.guidelines_read.insert_or_assign(read.guideline, read.version);
}

void happened(Progress& progress, const Event&, const ActivityBegun& begun) {
    Play& play = progress.plays[begun.activity];
    play.role = begun.role;
    play.steps.clear();
    play.ended = false;
}

void happened(Progress& progress, const Event&, const ActivityStep& step) {
    Play& play = progress.plays[step.activity];
    if (!play.ended)
        play.steps.push_back(
            {step.at, static_cast<std::size_t>(step.choice), step.to, step.text, step.account, step.audience});
}

void happened(Progress& progress, const Event&, const ActivityBack& back) {
    Play& play = progress.plays[back.activity];
    if (static_cast<std::size_t>(back.steps) >= play.steps.size()) return;
    play.steps.resize(static_cast<std::size_t>(back.steps));
    play.ended = false;
}

void happened(Progress& progress, const Event&, const ActivityEnded& ended) {
    Play& play = progress.plays[ended.activity];
    play.ended = true;
    play.endings.insert(ended.ending);
}

}  // namespace

const Attempt* ModuleProgress::open_attempt() const {
    return attempts.empty() || attempts.back().finished ? nullptr : &attempts.back();
}

const Attempt* ModuleProgress::best() const {
    const Attempt* best = nullptr;
    for (const Attempt& attempt : attempts)
        if (attempt.finished && (!best || attempt.percent() >= best->percent())) best = &attempt;
    return best;
}

const ModuleProgress& Progress::of(std::string_view module) const {
    static const ModuleProgress nothing_yet;
    const auto found = modules.find(std::string(module));
    return found == modules.end() ? nothing_yet : found->second;
}

const Play& Progress::play(std::string_view activity) const {
    static const Play nothing_yet;
    const auto found = plays.find(std::string(activity));
    return found == plays.end() ? nothing_yet : found->second;
}

void Progress::apply(const Event& event) {
    if (!seen.insert(event.id).second) return;
    std::visit([&](const auto& payload) { happened(*this, event, payload); }, event.payload);
}

Progress replay(const std::vector<Event>& events) {
    std::vector<const Event*> in_order;
    in_order.reserve(events.size());
    for (const Event& event : events) in_order.push_back(&event);
    std::ranges::stable_sort(in_order, {}, [](const Event* event) {
        return std::tuple<const std::string&, std::int64_t>(event->device, event->sequence);
    });
    Progress progress;
    for (const Event* event : in_order) progress.apply(*event);
    return progress;
}

}  // namespace learning
