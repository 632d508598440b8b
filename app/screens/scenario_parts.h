// Private to the scenario: its parts, each in a file of its own.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "screens/screen.h"
#include "ui/widgets/button.h"

namespace screens {

// A scenario, or a decision aid, at the place where the person stands in it.
struct Story {
    const course::Activity& activity;
    const course::Scenario& scenario;
    const learning::StoryPlace& place;
    std::vector<std::vector<int>> values;  // on arriving at each node of the path
    std::set<std::string> endings;         // every one seen so far, by id
    std::string module, page;              // where the person came from
    std::string page_title;

    bool is_aid() const { return activity.kind == course::Activity::Kind::aid; }
    const course::StoryNode& node() const { return scenario.nodes[place.node()]; }
    bool at_end() const { return node().choices.empty(); }
    // Of the path: the node stood at, and the choice taken there (of every one but the last).
    const course::StoryNode& node_at(std::size_t step) const { return scenario.nodes[place.path[step]]; }
    const course::Choice& choice_at(std::size_t step) const { return node_at(step).choices[place.taken[step]]; }
    bool may_return_to(std::size_t step) const;
};

// The gauges, and what the choice of a step did to them (scenario_gauges.cpp).
bool has_gauges(const Story& story);
void gauge_card(ui::Ui& ui, const Story& story, bool beside);
void last_changes(ui::Ui& ui, std::string_view id, const Story& story, std::size_t step);

// The way so far, beside or below the situation; at the end, every fork with what was chosen and why
// (scenario_way.cpp).
void way_so_far(ui::Ui& ui, const Story& story);
Asked way_walked(ui::Ui& ui, const View& view, const Story& story);

// What the choice just made brought.
Asked feedback_to_choice(ui::Ui& ui, const View& view, const Story& story);

// The ending, its text and what to do now; then, below, the debrief: the way, or the map, as the toggle says
// (scenario_end.cpp).
Asked ending_card(ui::Ui& ui, const View& view, const Story& story);
void endings_seen(ui::Ui& ui, const Story& story);
Asked debrief(ui::Ui& ui, const View& view, const Story& story, float column, bool& map);
struct EndLook {
    ui::Token soft, ink;
    char32_t icon;
    std::string name;
};
EndLook end_look(const base::Words& words, course::StoryNode::End end);

// All nodes in layers, and the same in words (scenario_map.cpp).
Asked story_map(ui::Ui& ui, const Story& story);

// The title of a situation: it takes the focus, so that a step is heard and Enter leads on to `next`.
void situation_title(ui::Ui& ui, const std::string& title, const std::string& description, ui::Id next);

Asked back_to_lesson(const Story& story);

}  // namespace screens
