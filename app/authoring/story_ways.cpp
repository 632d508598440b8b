#include "authoring/story_ways.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "course/story_values.h"

namespace authoring {
namespace {

using course::Choice;
using course::Conditions;
using course::Effect;
using course::Variable;
using Values = std::vector<int>;

struct Hash {
    std::size_t operator()(const Values& values) const {
        std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a, by whole numbers
        for (const int value : values) hash = (hash ^ static_cast<std::uint32_t>(value)) * 0x100000001B3U;
        return static_cast<std::size_t>(hash ^ (hash >> 29U));
    }
};

// Values that no condition can tell apart, now or later, are one: what nobody asks for is 0, and what only ever grows
// stops above the largest number it is compared with.
class Narrowed {
public:
    explicit Narrowed(const std::vector<Variable>& variables)
        : variables_(variables),
          asked_(variables.size()),
          least_(variables.size()),
          most_(variables.size()),
          falls_(variables.size()),
          grows_(variables.size()) {}

    void note(const Conditions& conditions) {
        for (const course::Condition& one : conditions) {
            const std::size_t at = one.variable;
            least_[at] = asked_[at] ? std::min(least_[at], one.value) : one.value;
            most_[at] = asked_[at] ? std::max(most_[at], one.value) : one.value;
            asked_[at] = true;
        }
    }
    bool asks(std::size_t variable) const { return asked_[variable]; }
    void note(const std::vector<Effect>& effects) {
        for (const Effect& effect : effects) {
            if (effect.set) continue;
            falls_[effect.variable] = falls_[effect.variable] || effect.amount < 0;
            grows_[effect.variable] = grows_[effect.variable] || effect.amount > 0;
        }
    }

    Values start() const { return narrow(course::starting_values(variables_)); }
    Values after(const std::vector<Effect>& effects, Values values) const {
        course::apply(effects, variables_, values);
        return narrow(std::move(values));
    }

private:
    Values narrow(Values values) const {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!asked_[i]) {
                values[i] = 0;
                continue;
            }
            constexpr int far = std::numeric_limits<int>::max();
            if (!falls_[i] && most_[i] < far) values[i] = std::min(values[i], most_[i] + 1);
            if (!grows_[i] && least_[i] > -far) values[i] = std::max(values[i], least_[i] - 1);
        }
        return values;
    }

    const std::vector<Variable>& variables_;
    std::vector<bool> asked_;
    Values least_, most_;
    std::vector<bool> falls_, grows_;
};

class ScenarioWalk {
public:
    explicit ScenarioWalk(const course::Scenario& scenario) : scenario_(scenario), narrowed_(scenario.facts.variables) {
        for (const course::StoryNode& node : scenario.nodes) {
            narrowed_.note(node.effects);
            opens_.emplace_back(node.choices.size());
            for (const Choice& choice : node.choices) {
                narrowed_.note(choice.effects);
                narrowed_.note(choice.conditions);
            }
        }
    }

    std::optional<ScenarioWays> run() {
        arrive(scenario_.start, narrowed_.start());
        for (std::size_t at = 0; at < states_.size(); ++at) {
            const Values values(states_[at].begin(), states_[at].end() - 1);
            const std::size_t node = node_of(at);
            const std::vector<Choice>& choices = scenario_.nodes[node].choices;
            for (std::size_t i = 0; i < choices.size(); ++i) {
                if (!course::holds(choices[i].conditions, values)) continue;
                if (++tries_ > most_tries || states_.size() > most_states) return std::nullopt;
                opens_[node][i] = true;
                from_.emplace_back(arrive(choices[i].to, narrowed_.after(choices[i].effects, values)), at);
            }
        }
        return told();
    }

private:
    // The values with the node behind them; each state once.
    std::size_t arrive(std::size_t node, Values values) {
        values = narrowed_.after(scenario_.nodes[node].effects, std::move(values));
        values.push_back(static_cast<int>(node));
        const auto [found, fresh] = known_.try_emplace(values, states_.size());
        if (fresh) states_.push_back(std::move(values));
        return found->second;
    }
    std::size_t node_of(std::size_t state) const { return static_cast<std::size_t>(states_[state].back()); }

    ScenarioWays told() {
        std::sort(from_.begin(), from_.end());
        std::vector<bool> ends(states_.size());
        std::deque<std::size_t> queue;
        const auto mark = [&](std::size_t state) {
            if (ends[state]) return;
            ends[state] = true;
            queue.push_back(state);
        };
        for (std::size_t state = 0; state < states_.size(); ++state)
            if (scenario_.nodes[node_of(state)].choices.empty()) mark(state);
        while (!queue.empty()) {
            const std::size_t to = queue.front();
            queue.pop_front();
            for (auto edge = std::lower_bound(from_.begin(), from_.end(), std::pair(to, std::size_t{0}));
                 edge != from_.end() && edge->first == to; ++edge)
                mark(edge->second);
        }
        const std::size_t count = scenario_.nodes.size();
        ScenarioWays ways{std::vector<bool>(count), std::vector<bool>(count, true), std::vector<std::string>(count),
                          std::move(opens_)};
        for (std::size_t state = 0; state < states_.size(); ++state) {
            const std::size_t node = node_of(state);
            ways.reached[node] = true;
            if (ends[state] || !ways.ends[node]) continue;
            ways.ends[node] = false;
            ways.trap[node] = said(states_[state]);
        }
        return ways;
    }

    std::string said(const Values& values) const {
        std::string all;
        for (std::size_t i = 0; i < scenario_.facts.variables.size(); ++i)
            if (narrowed_.asks(i))
                all += (all.empty() ? "" : ", ") + scenario_.facts.variables[i].id + " " + std::to_string(values[i]);
        return all;
    }

    const course::Scenario& scenario_;
    Narrowed narrowed_;
    std::vector<std::vector<bool>> opens_;
    std::vector<Values> states_;
    std::unordered_map<Values, std::size_t, Hash> known_;
    std::vector<std::pair<std::size_t, std::size_t>> from_;  // a state, one from which it is reached
    std::size_t tries_ = 0;
};

class FeedWalk {
public:
    explicit FeedWalk(const course::Feed& feed)
        : feed_(feed), narrowed_(feed.facts.variables), comes_(feed.messages.size()) {
        for (const course::Feed::Message& message : feed.messages) {
            narrowed_.note(message.conditions);
            for (const Choice* choice : outcomes(message)) narrowed_.note(choice->effects);
        }
    }

    std::optional<std::vector<bool>> run() {
        const std::size_t roles = std::max<std::size_t>(1, feed_.roles.size());
        for (std::size_t role = 0; role < roles; ++role) {
            const bool done = feed_.runs ? play_in_any_order(role) : play_in_order(role);
            if (!done) return std::nullopt;
        }
        return comes_;
    }

private:
    using Set = std::unordered_set<Values, Hash>;

    static bool sees(std::size_t role, const course::Feed::Message& message) {
        return !message.role || *message.role == role;
    }

    // What may come of a message: of each option, or of each way to send what is written under it.
    static std::vector<const Choice*> outcomes(const course::Feed::Message& message) {
        std::vector<const Choice*> all;
        for (std::size_t i = 0; i < message.choices.size(); ++i) {
            if (!message.writing || message.writing->choice != i)
                all.push_back(&message.choices[i]);
            else
                for (const course::Feed::Sending& sending : message.writing->sendings) all.push_back(&sending.choice);
        }
        return all;
    }

    // One message waits at a time: what is decided about it, then the next.
    bool play_in_order(std::size_t role) {
        Set now{narrowed_.start()};
        for (std::size_t i = 0; i < feed_.messages.size(); ++i) {
            const course::Feed::Message& message = feed_.messages[i];
            if (!sees(role, message)) continue;
            Set next;
            for (const Values& values : now) {
                if (!course::holds(message.conditions, values)) {
                    next.insert(values);
                    continue;
                }
                comes_[i] = true;
                for (const Choice* choice : outcomes(message)) {
                    if (++tries_ > most_tries) return false;
                    next.insert(narrowed_.after(choice->effects, values));
                }
            }
            if (next.size() > most_states) return false;
            now = std::move(next);
        }
        return true;
    }

    // What came may be decided early, late or never: each effect known so far at any time, as often as one likes.
    bool play_in_any_order(std::size_t role) {
        std::vector<Values> all{narrowed_.start()};
        Set known(all.begin(), all.end());
        std::vector<const Choice*> choices;
        const auto add = [&](const Choice& choice, const Values& values) {
            Values after = narrowed_.after(choice.effects, values);
            if (known.insert(after).second) all.push_back(std::move(after));
        };
        for (std::size_t i = 0; i < feed_.messages.size(); ++i) {
            const course::Feed::Message& message = feed_.messages[i];
            const auto holds = [&](const Values& values) { return course::holds(message.conditions, values); };
            if (!sees(role, message) || std::none_of(all.begin(), all.end(), holds)) continue;
            comes_[i] = true;
            const std::size_t before = choices.size(), old = all.size();
            for (const Choice* choice : outcomes(message)) choices.push_back(choice);
            for (std::size_t at = 0; at < all.size(); ++at) {
                for (std::size_t one = at < old ? before : 0; one < choices.size(); ++one) {
                    if (++tries_ > most_tries || all.size() > most_states) return false;
                    add(*choices[one], Values(all[at]));
                }
            }
        }
        return true;
    }

    const course::Feed& feed_;
    Narrowed narrowed_;
    std::vector<bool> comes_;
    std::size_t tries_ = 0;
};

}  // namespace

std::optional<ScenarioWays> ways_of(const course::Scenario& scenario) {
    return ScenarioWalk(scenario).run();
}

std::optional<std::vector<bool>> coming(const course::Feed& feed) {
    return FeedWalk(feed).run();
}

}  // namespace authoring
