#include "runner/activities.h"

#include <algorithm>

#include "runner/aside.h"

namespace runner {

using namespace screens;

namespace {

// Decision aids are about one's own post: their steps stay on the screen.
bool is_kept(const course::Activity& activity) {
    return activity.kind == course::Activity::Kind::scenario || activity.kind == course::Activity::Kind::feed;
}

template <class Found>
Found* on_top(Program::Impl& program) {
    return program.stack.empty() ? nullptr : std::get_if<Found>(&program.stack.back());
}

// What the screen shows is what is kept.
void refresh(Program::Impl& program, const course::Activity& activity) {
    const learning::Play& play = program.progress.play(course::key_of(activity));
    if (auto* scenario = on_top<ScenarioScreen>(program)) scenario->steps = play.steps;
    if (auto* feed = on_top<FeedScreen>(program)) {
        feed->steps = play.steps;
        feed->role = play.role;
    }
}

void show(Program::Impl& program, Screen screen) {
    program.save_place();
    program.stack.clear();
    program.stack.push_back(std::move(screen));
}

}  // namespace

void show_activity(Program::Impl& program, const OpenActivity& open) {
    using Kind = course::Activity::Kind;
    const course::Activity& activity = open.activity;
    const course::Course& course = *program.course;
    const course::Module* module = course.module(activity.id);
    const learning::Play& play = program.progress.play(course::key_of(activity));
    if (activity.kind == Kind::objections) {
        if (course.objections_in(program.language) == nullptr) return;
        ObjectionsScreen cards;
        cards.module = open.module;
        cards.page = open.page;
        take_up(program, cards);
        const auto& all = course.objections_in(program.language)->cards;
        const auto first = std::find_if(all.begin(), all.end(), [&](const auto& card) { return card.id == open.card; });
        if (first != all.end()) cards.card = static_cast<std::size_t>(first - all.begin());
        return show(program, std::move(cards));
    }
    if (activity.kind == Kind::feed) {
        if (module == nullptr || module->feed(program.language) == nullptr) return;
        FeedScreen feed;
        feed.activity = activity;
        feed.module = open.module;
        feed.page = open.page;
        feed.steps = play.steps;
        feed.role = play.role;
        feed.begun = !play.steps.empty();
        take_up(program, feed);
        return show(program, std::move(feed));
    }
    const bool there = activity.kind == Kind::aid ? course.aid(activity.id, program.language) != nullptr
                                                  : module != nullptr && module->scenario(program.language) != nullptr;
    if (!there) return;
    ScenarioScreen scenario;
    scenario.activity = activity;
    scenario.module = open.module;
    scenario.page = open.page;
    if (is_kept(activity)) scenario.steps = play.steps;
    take_up(program, scenario);
    show(program, std::move(scenario));
}

void begin_activity(Program::Impl& program, const BeginActivity& begin) {
    if (is_kept(begin.activity)) {
        if (!program.append(learning::ActivityBegun{course::key_of(begin.activity), begin.role})) return;
        refresh(program, begin.activity);
    } else if (auto* aid = on_top<ScenarioScreen>(program)) {
        aid->steps.clear();
    }
    if (auto* scenario = on_top<ScenarioScreen>(program)) scenario->map = false;
    if (auto* feed = on_top<FeedScreen>(program)) {
        feed->begun = true;
        feed->seconds = 0;
        feed->paused = false;
        feed->open.clear();
        feed->drafts.clear();
        feed->sent.clear();
        feed->ticked.clear();
    }
}

void take_step(Program::Impl& program, const TakeStep& take) {
    const std::string key = course::key_of(take.activity);
    if (!is_kept(take.activity)) {
        if (auto* aid = on_top<ScenarioScreen>(program)) aid->steps.push_back(take.step);
        return;
    }
    const learning::Step& step = take.step;
    if (!program.append(learning::ActivityStep{key, step.at, static_cast<int>(step.choice), step.to, step.text,
                                               step.account, step.audience}))
        return;
    if (!take.ending.empty()) program.append(learning::ActivityEnded{key, take.ending});
    refresh(program, take.activity);
}

void take_back(Program::Impl& program, const TakeBack& take) {
    if (!is_kept(take.activity)) {
        auto* aid = on_top<ScenarioScreen>(program);
        if (aid != nullptr && static_cast<std::size_t>(take.steps) < aid->steps.size())
            aid->steps.resize(static_cast<std::size_t>(take.steps));
        return;
    }
    if (!program.append(learning::ActivityBack{course::key_of(take.activity), take.steps})) return;
    refresh(program, take.activity);
    if (auto* scenario = on_top<ScenarioScreen>(program)) scenario->map = false;
}

}  // namespace runner
