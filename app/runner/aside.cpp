#include "runner/aside.h"

#include <algorithm>
#include <utility>

namespace runner {

using namespace screens;

namespace {

struct KeyOf {
    template <class Other>
    std::string operator()(const Other&) const {
        return {};  // what is kept elsewhere, or not at all
    }
    std::string operator()(const FeedScreen& feed) const { return course::key_of(feed.activity); }
    std::string operator()(const ScenarioScreen& scenario) const { return course::key_of(scenario.activity); }
    std::string operator()(const ObjectionsScreen&) const {
        return course::key_of({course::Activity::Kind::objections, {}});
    }
};

// Somebody was writing there.
bool holds_a_draft(const Program::Impl& program) {
    const auto* feed = program.stack.empty() ? nullptr : std::get_if<FeedScreen>(&program.stack.front());
    return feed != nullptr && std::any_of(feed->drafts.begin(), feed->drafts.end(),
                                          [](const auto& draft) { return !draft.second.text.empty(); });
}

std::string key_of_front(const Program::Impl& program) {
    return program.stack.empty() ? std::string() : std::visit(KeyOf{}, program.stack.front());
}

// What was left there, and is no longer set aside.
template <class Found>
std::optional<Found> left_behind(Program::Impl& program, const Found& opened) {
    auto left = program.aside.extract(KeyOf{}(opened));
    if (left.empty()) return std::nullopt;
    return std::get<Found>(std::move(left.mapped()));
}

}  // namespace

bool set_aside(Program::Impl& program) {
    const bool searching = std::any_of(program.stack.begin(), program.stack.end(), [](const Screen& screen) {
        return std::holds_alternative<SearchPanel>(screen);
    });
    const std::string key = key_of_front(program);
    if ((!searching && !holds_a_draft(program)) || key.empty()) return false;
    program.aside.insert_or_assign(key, program.stack.front());
    return true;
}

void forget_if_still_there(Program::Impl& program) {
    program.aside.erase(key_of_front(program));
}

void take_up(Program::Impl& program, FeedScreen& feed) {
    auto left = left_behind(program, feed);
    if (!left || left->steps != feed.steps) return;
    std::swap(left->module, feed.module);
    std::swap(left->page, feed.page);
    feed = std::move(*left);
}

void take_up(Program::Impl& program, ScenarioScreen& scenario) {
    auto left = left_behind(program, scenario);
    if (left && scenario.activity.kind == course::Activity::Kind::aid) scenario.steps = std::move(left->steps);
}

void take_up(Program::Impl& program, ObjectionsScreen& cards) {
    auto left = left_behind(program, cards);
    if (!left) return;
    cards.card = left->card;
    cards.before = std::move(left->before);
    cards.after = std::move(left->after);
}

}  // namespace runner
