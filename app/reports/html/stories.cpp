#include "reports/html/stories.h"

#include <algorithm>
#include <array>

#include "reports/html/blocks.h"

namespace reports {
namespace {

std::string ending(const base::Words& words, course::StoryNode::End end) {
    switch (end) {
        case course::StoryNode::End::good:
            return words("scenario.end-good");
        case course::StoryNode::End::mixed:
            return words("scenario.end-mixed");
        case course::StoryNode::End::bad:
            return words("scenario.end-bad");
        case course::StoryNode::End::none:
            break;
    }
    return words("scenario.end-plain");
}

class StoryWriter {
public:
    StoryWriter(HtmlPage& page, const course::Scenario& story, bool aid) : page_(page), story_(story), aid_(aid) {}

    void write() {
        write_node(story_.nodes[story_.start]);
        for (const course::StoryNode& node : story_.nodes) {
            if (&node != &story_.nodes[story_.start]) write_node(node);
        }
    }

private:
    void write_node(const course::StoryNode& node) {
        const base::Words& words = page_.words();
        const bool ends = node.choices.empty();
        const auto whole =
            page_.element("section", {{"class", ends ? "node ending" : "node"}, {"id", page_.new_id(node.id)}});
        if (ends) page_.put("p", {{"class", "kind"}}, aid_ ? words("aid.result") : ending(words, node.end));
        page_.put("h2", node.title);
        page_.begin_outline(3);
        write_blocks(page_, node.blocks);
        write_effects(page_, story_.facts.variables, node.effects);
        if (ends) return;
        const std::string id = page_.new_id("_choices");
        page_.put("p", {{"class", "kind"}, {"id", id}}, aid_ ? words("aid.choices") : words("scenario.choices"));
        const auto list = page_.element("ul", {{"class", "ways"}, {"aria-labelledby", id}});
        for (const course::Choice& choice : node.choices) write_choice(choice);
    }

    void write_choice(const course::Choice& choice) {
        const auto item = page_.element("li");
        // A choice is one link: no link of an author stands in it.
        page_.put("a", {{"href", "#" + story_.nodes[choice.to].id}}, course::plain(choice.text));
        write_conditions(page_, story_.facts.variables, choice.conditions);
        if (choice.feedback.empty() && choice.effects.empty()) return;
        const Disclosure after(page_, page_.words()("gauge.title"), course::plain(choice.text));
        write_blocks(page_, choice.feedback);
        write_effects(page_, story_.facts.variables, choice.effects);
    }

    HtmlPage& page_;
    const course::Scenario& story_;
    bool aid_;
};

std::string said(const base::Words& words, const course::Variable& variable, const course::Effect& effect) {
    const std::string n = std::to_string(std::abs(effect.amount));
    if (effect.set) return words("html.value", {{"name", variable.name}, {"value", std::to_string(effect.amount)}});
    return effect.amount > 0 ? words("gauge.rose", {{"name", variable.name}, {"n", n}})
                             : words("gauge.fell", {{"name", variable.name}, {"n", n}});
}

}  // namespace

void write_effects(HtmlPage& page, const std::vector<course::Variable>& variables,
                   const std::vector<course::Effect>& effects) {
    for (const course::Effect& effect : effects) {
        const course::Variable& variable = variables[effect.variable];
        if (variable.name.empty() || (!effect.set && effect.amount == 0)) continue;
        page.put("p", {{"class", "effect"}}, said(page.words(), variable, effect));
    }
}

void write_conditions(HtmlPage& page, const std::vector<course::Variable>& variables,
                      const course::Conditions& conditions) {
    constexpr std::array<std::string_view, 6> signs{"<", "≤", "=", "≠", "≥", ">"};
    const base::Words& words = page.words();
    bool hidden = false;
    for (const course::Condition& condition : conditions) {
        const course::Variable& variable = variables[condition.variable];
        hidden = hidden || variable.name.empty();
        if (variable.name.empty()) continue;
        const std::string is =
            std::string(signs[static_cast<std::size_t>(condition.is)]) + "\u00A0" + std::to_string(condition.value);
        page.put("p", {{"class", "only"}}, words("html.only-if", {{"what", variable.name + "\u00A0" + is}}));
    }
    if (hidden) page.put("p", {{"class", "only"}}, words("html.only-after"));
}

void write_story_head(HtmlPage& page, const course::StoryFacts& facts) {
    page.put("h1", facts.title);
    if (!facts.summary.empty()) page.put("p", {{"class", "lead"}}, facts.summary);
    const bool counts =
        std::ranges::any_of(facts.variables, [](const course::Variable& variable) { return !variable.name.empty(); });
    if (!counts) return;
    const base::Words& words = page.words();
    const auto list = page.element("ul", {{"class", "facts"}});
    for (const course::Variable& variable : facts.variables) {
        if (variable.name.empty()) continue;
        const std::string range = words("gauge.range", {{"value", std::to_string(variable.start)},
                                                        {"from", std::to_string(variable.from)},
                                                        {"to", std::to_string(variable.to)}});
        page.put("li", words("html.value", {{"name", variable.name}, {"value", range}}));
    }
}

void write_scenario(HtmlPage& page, const course::Scenario& scenario) {
    write_story_head(page, scenario.facts);
    StoryWriter(page, scenario, false).write();
    write_sources(page, scenario.facts.sources, scenario.facts.checked);
}

void write_aid(HtmlPage& page, const course::Scenario& aid) {
    write_story_head(page, aid.facts);
    StoryWriter(page, aid, true).write();
    write_sources(page, aid.facts.sources, aid.facts.checked);
}

}  // namespace reports
