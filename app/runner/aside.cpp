#include "runner/aside.h"

#include <utility>

namespace runner {

using namespace screens;

namespace {

template <class Found>
std::optional<Found> left_behind(Program::Impl& program) {
    auto* left = program.aside ? std::get_if<Found>(&*program.aside) : nullptr;
    if (left == nullptr) return std::nullopt;
    std::optional<Found> found = std::move(*left);
    program.aside.reset();
    return found;
}

template <class Found>
std::optional<Found> left_behind(Program::Impl& program, const course::Activity& activity) {
    const auto* left = program.aside ? std::get_if<Found>(&*program.aside) : nullptr;
    return left != nullptr && left->activity == activity ? left_behind<Found>(program) : std::nullopt;
}

struct SamePlace {
    template <class One, class Other>
    bool operator()(const One&, const Other&) const {
        return false;
    }
    bool operator()(const FeedScreen& one, const FeedScreen& other) const { return one.activity == other.activity; }
    bool operator()(const ScenarioScreen& one, const ScenarioScreen& other) const {
        return one.activity == other.activity;
    }
    bool operator()(const ObjectionsScreen&, const ObjectionsScreen&) const { return true; }
};

}  // namespace

bool set_aside(Program::Impl& program) {
    if (program.stack.size() < 2 || !std::holds_alternative<SearchPanel>(program.stack.back())) return false;
    const Screen& left = program.stack.front();
    const bool played = std::holds_alternative<FeedScreen>(left) || std::holds_alternative<ScenarioScreen>(left) ||
                        std::holds_alternative<ObjectionsScreen>(left);
    if (played) program.aside = left;
    return played;
}

void forget_if_still_there(Program::Impl& program) {
    if (!program.aside || program.stack.empty()) return;
    if (std::visit(SamePlace{}, *program.aside, program.stack.front())) program.aside.reset();
}

void take_up(Program::Impl& program, FeedScreen& feed) {
    auto left = left_behind<FeedScreen>(program, feed.activity);
    if (!left || left->steps != feed.steps) return;
    std::swap(left->module, feed.module);
    std::swap(left->page, feed.page);
    feed = std::move(*left);
}

void take_up(Program::Impl& program, ScenarioScreen& scenario) {
    auto left = left_behind<ScenarioScreen>(program, scenario.activity);
    if (left && scenario.activity.kind == course::Activity::Kind::aid) scenario.steps = std::move(left->steps);
}

void take_up(Program::Impl& program, ObjectionsScreen& cards) {
    auto left = left_behind<ObjectionsScreen>(program);
    if (!left) return;
    cards.card = left->card;
    cards.before = std::move(left->before);
    cards.after = std::move(left->after);
}

}  // namespace runner
