#include "learning/play.h"

#include <algorithm>
#include <utility>

#include "learning/writing.h"

namespace learning {
StoryPlace stand(const course::Scenario& scenario, const std::vector<Step>& steps) {
    StoryPlace place{{scenario.start}, {}, starting_values(scenario.facts.variables)};
    const auto arrive = [&] { apply(scenario.nodes[place.node()].effects, scenario.facts.variables, place.values); };
    arrive();
    for (const Step& step : steps) {
        const course::StoryNode& node = scenario.nodes[place.node()];
        if (node.id != step.at || step.choice >= node.choices.size()) break;
        const course::Choice& choice = node.choices[step.choice];
        if (scenario.nodes[choice.to].id != step.to || !holds(choice.conditions, place.values)) break;
        apply(choice.effects, scenario.facts.variables, place.values);
        place.taken.push_back(step.choice);
        place.path.push_back(choice.to);
        arrive();
    }
    return place;
}

std::vector<std::size_t> open_choices(const course::Scenario& scenario, const StoryPlace& place) {
    const std::vector<course::Choice>& choices = scenario.nodes[place.node()].choices;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (holds(choices[i].conditions, place.values)) open.push_back(i);
    }
    return open;
}

std::optional<std::size_t> furthest_back(const course::Scenario& scenario, const StoryPlace& place) {
    if (!scenario.back || place.taken.empty()) return std::nullopt;
    std::size_t to = place.taken.size();
    while (to > 0 && !scenario.nodes[place.path[to]].no_back) --to;
    return to == place.taken.size() ? std::nullopt : std::optional(to);
}

FeedPlace stand(const course::Feed& feed, const std::string& role, const std::vector<Step>& steps, int minute) {
    FeedPlace place;
    place.values = starting_values(feed.facts.variables);
    std::size_t upcoming = 0;  // the first message that has not come yet
    std::size_t taken = 0;
    const auto for_this_role = [&](const course::Feed::Message& message) {
        return !message.role || feed.roles[*message.role].id == role;
    };
    const auto decide = [&](FeedPlace::Decided decided) {
        decided.minute = feed.messages[decided.message].minute;
        for (const FeedPlace::Decided& before : place.decided) decided.minute = std::max(decided.minute, before.minute);
        decided.before = place.values;
        apply(choice_of(feed, decided).effects, feed.facts.variables, place.values);
        decided.after = place.values;
        place.decided.push_back(std::move(decided));
    };
    // The next message comes: by its minute, or because a step taken tells that it had come.
    const auto bring = [&] {
        while (upcoming < feed.messages.size()) {
            const course::Feed::Message& message = feed.messages[upcoming];
            if (for_this_role(message) && holds(message.conditions, place.values)) return true;
            ++upcoming;
        }
        return false;
    };
    while (taken < steps.size()) {
        const Step& step = steps[taken];
        const auto is_it = [&](std::size_t index) { return feed.messages[index].id == step.at; };
        auto found = std::find_if(place.waiting.begin(), place.waiting.end(), is_it);
        while (found == place.waiting.end() && bring()) {
            place.waiting.push_back(upcoming++);
            found = std::find_if(place.waiting.begin(), place.waiting.end(), is_it);
        }
        if (found == place.waiting.end()) break;
        std::optional<FeedPlace::Decided> decided = decided_by(feed, *found, step);
        if (!decided) break;
        place.waiting.erase(found);
        decide(*std::move(decided));
        ++taken;
    }
    if (!feed.runs && place.waiting.empty() && bring()) place.waiting.push_back(upcoming++);
    while (feed.runs && bring() && feed.messages[upcoming].minute <= minute) place.waiting.push_back(upcoming++);
    if (bring()) place.next = upcoming;
    return place;
}

std::optional<int> left_of_limit(const course::Feed& feed, const FeedPlace& place) {
    if (!feed.limit) return std::nullopt;
    const auto is_limited = [&](const FeedPlace::Decided& decided) {
        return choice_of(feed, decided).to == feed.limit->decision;
    };
    const auto used = std::count_if(place.decided.begin(), place.decided.end(), is_limited);
    return std::max(0, feed.limit->most - static_cast<int>(used));
}

}  // namespace learning
