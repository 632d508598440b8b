#include <algorithm>
#include <tuple>

#include "authoring/story.h"
#include "authoring/story_parts.h"
#include "authoring/story_ways.h"
#include "authoring/typography.h"

namespace authoring {
namespace {

using course::Scenario;
using course::StoryNode;

class ScenarioReader {
public:
    ScenarioReader(const Document& document, const Setting& setting, const ReadScenario* main, Report& report)
        : document_(document), main_(main), report_(report), markdown_(document, setting, report) {}

    void facts(const FrontMatter& front) {
        auto fields = story_fields(front, markdown_.setting(), {"start", "back"}, report_);
        if (!fields) return;
        Scenario& scenario = read_.scenario;
        read_story_facts(*fields, scenario.facts, report_);
        scenario.facts.variables =
            read_variables(*fields, main_ != nullptr ? &main_->scenario.facts.variables : nullptr);
        if (main_ != nullptr) {
            scenario.back = main_->scenario.back;
            return;
        }
        start_ = fields->id("start");
        start_place_ = fields->place("start");
        scenario.back = fields->yes_or_no("back").value_or(true);
    }

    ReadScenario read() {
        std::span<const Node> before;
        const std::vector<StorySection> sections = sections_of(document_, before, report_);
        if (!before.empty())
            report_.error(before.front().place, "text-before-node", "text stands before the first ##",
                          "begin each node with ## its-id");
        if (sections.size() < 2 || sections.size() > max_nodes)
            report_.error({document_.first_line, 0}, "bad-count",
                          "a scenario has from 2 to " + std::to_string(max_nodes) + " nodes, this one " +
                              std::to_string(sections.size()),
                          "begin each node with ## its-id");
        for (const StorySection& section : sections) read_.nodes.push_back({section.id, section.place});
        for (const StorySection& section : sections) read_node(section);
        if (main_ == nullptr) {
            read_.scenario.start = index_of(start_, start_place_).value_or(0);
            if (!report_.has_errors()) check_ways();
        }
        read_.references = std::move(markdown_.references);
        return std::move(read_);
    }

private:
    std::optional<std::size_t> index_of(const std::string& id, Place place) {
        const auto found =
            std::find_if(read_.nodes.begin(), read_.nodes.end(), [&](const IdAt& node) { return node.id == id; });
        if (found != read_.nodes.end()) return static_cast<std::size_t>(found - read_.nodes.begin());
        std::vector<std::string> known;
        for (const IdAt& node : read_.nodes) known.push_back(node.id);
        if (!id.empty())
            report_.error(place, "unknown-node", "there is no node \"" + id + "\"", report_.suggestion(id, known));
        return std::nullopt;
    }

    void read_node(const StorySection& section) {
        const std::vector<course::Variable>& variables = read_.scenario.facts.variables;
        StoryNode node;
        node.id = section.id;
        const StoryHead head = read_head(section.nodes);
        std::span<const Node> rest = section.nodes;
        if (head.found) {
            node.title = typeset(head.title, markdown_.setting().language);
            rest = rest.subspan(1);
            markdown_.add_paragraph(head.below, node.blocks);
        } else {
            report_.error(section.place, "title-missing", "this node has no title",
                          "begin it with its title in bold: **Friday, 16:40**");
        }
        const Marks marks = read_marks(head.rest, MarksOf::node, variables, report_);
        node.effects = marks.effects;
        node.end = marks.end.value_or(StoryNode::End::none);
        node.no_back = marks.no_back;
        bool any = marks.any;
        for (const Node& one : rest) {
            if (is_choices(one)) {
                any = read_node_choices(one, node) || any;
            } else {
                for (course::Block& block : markdown_.blocks(std::span(&one, 1)))
                    node.blocks.push_back(std::move(block));
            }
        }
        if (main_ != nullptr) {
            inherit(node, any, section.place);
        } else {
            check_node(node, section.place);
        }
        read_.scenario.nodes.push_back(std::move(node));
    }

    // True when a mark was written.
    bool read_node_choices(const Node& list, StoryNode& node) {
        bool any = false;
        for (ReadChoice& read : read_choices(list, "#", MarksOf::choice, read_.scenario.facts.variables, markdown_)) {
            read.choice.to = index_of(read.target, read.place).value_or(0);
            any = any || read.marks.any;
            node.choices.push_back(std::move(read.choice));
        }
        if (node.choices.size() > max_story_choices)
            report_.error(list.place, "too-many-options",
                          "a node has at most " + std::to_string(max_story_choices) + " choices",
                          "keep those that matter");
        return any;
    }

    void check_node(const StoryNode& node, Place place) {
        if (node.choices.empty() && node.end == StoryNode::End::none)
            report_.error(place, "dead-end", "nothing leads on from here, and it is no ending",
                          "give it choices, or write `end good`, `end mixed` or `end bad` behind its title");
        if (!node.choices.empty() && node.end != StoryNode::End::none)
            report_.error(place, "end-with-choices", "an ending has no choices", "take the end or the choices away");
        const bool open = std::any_of(node.choices.begin(), node.choices.end(),
                                      [](const course::Choice& choice) { return choice.conditions.empty(); });
        if (!node.choices.empty() && !open)
            report_.error(place, "no-open-choice", "every choice here has a condition, so that none may hold",
                          "let one be without a condition");
    }

    void inherit(StoryNode& node, bool any, Place place) {
        const auto& nodes = main_->scenario.nodes;
        const auto found =
            std::find_if(nodes.begin(), nodes.end(), [&](const StoryNode& other) { return other.id == node.id; });
        if (found == nodes.end()) return;  // compared below, as ids
        const auto target = [](const auto& all, const course::Choice& choice) {
            return choice.to < all.size() ? all[choice.to].id : std::string();
        };
        bool alike = found->choices.size() == node.choices.size();
        for (std::size_t i = 0; alike && i < node.choices.size(); ++i)
            alike = target(read_.nodes, node.choices[i]) == target(nodes, found->choices[i]);
        if (!alike) {
            report_.error(place, "choices-differ", "these choices are others than in the default language's file",
                          "keep the same choices, to the same nodes, in the same order");
            return;
        }
        const auto marks = [](const StoryNode& one) {
            std::vector<std::pair<std::vector<course::Effect>, course::Conditions>> all{{one.effects, {}}};
            for (const course::Choice& choice : one.choices) all.emplace_back(choice.effects, choice.conditions);
            return std::tuple(all, one.end, one.no_back);
        };
        if (any && marks(node) != marks(*found))
            report_.error(place, "marks-differ", "these marks are others than in the default language's file",
                          "take them away here: the default language carries them");
        node.effects = found->effects;
        node.end = found->end;
        node.no_back = found->no_back;
        for (std::size_t i = 0; i < node.choices.size(); ++i) {
            node.choices[i].effects = found->choices[i].effects;
            node.choices[i].conditions = found->choices[i].conditions;
        }
    }

    // Who is reached from the start, and from where an ending can be reached.
    void check_ways() {
        const std::vector<StoryNode>& nodes = read_.scenario.nodes;
        std::vector<bool> reached(nodes.size()), ends(nodes.size());
        std::vector<std::size_t> queue{read_.scenario.start};
        reached[read_.scenario.start] = true;
        while (!queue.empty()) {
            const std::size_t at = queue.back();
            queue.pop_back();
            for (const course::Choice& choice : nodes[at].choices) {
                if (reached[choice.to]) continue;
                reached[choice.to] = true;
                queue.push_back(choice.to);
            }
        }
        for (bool more = true; more;) {
            more = false;
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                if (ends[i]) continue;
                ends[i] = nodes[i].choices.empty() ||
                          std::any_of(nodes[i].choices.begin(), nodes[i].choices.end(),
                                      [&](const course::Choice& choice) { return ends[choice.to]; });
                more = more || ends[i];
            }
        }
        const std::optional<ScenarioWays> ways = ways_of(read_.scenario);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (!reached[i])
                report_.error(read_.nodes[i].place, "unreachable",
                              "no choice leads to the node \"" + nodes[i].id + "\"",
                              "lead a choice to it, or take it away");
            else if (!ends[i])
                report_.error(read_.nodes[i].place, "endless-way",
                              "from \"" + nodes[i].id + "\" no ending can be reached",
                              "let a choice lead on to an ending");
            else if (ways)
                check_conditions(*ways, i);
        }
    }

    // The choices alone lead there and on; do their conditions, too?
    void check_conditions(const ScenarioWays& ways, std::size_t i) {
        const StoryNode& node = read_.scenario.nodes[i];
        const Place place = read_.nodes[i].place;
        if (!ways.reached[i]) {
            report_.error(place, "unreachable",
                          "\"" + node.id + "\" is never reached: where a choice leads to it, its `if` never holds",
                          "ask for values that the effects can bring about, or take the `if` away");
            return;
        }
        if (!ways.ends[i]) {
            const std::string with = ways.trap[i].empty() ? "" : " (" + ways.trap[i] + ")";
            report_.error(place, "endless-way",
                          "there is a way to \"" + node.id + "\" from which no ending can be reached any more" + with,
                          "let a choice without an `if` lead on, or change the `if` of one that does");
        }
        for (std::size_t choice = 0; choice < node.choices.size(); ++choice) {
            if (ways.opens[i][choice] || !ways.reached[node.choices[choice].to]) continue;
            report_.warning(place, "never-open",
                            "the choice " + std::to_string(choice + 1) + " of \"" + node.id +
                                "\" is never shown: its `if` never holds here",
                            "ask for values that the effects can bring about, or take the choice away");
        }
    }

    const Document& document_;
    const ReadScenario* main_;
    Report& report_;
    Markdown markdown_;
    ReadScenario read_;
    std::string start_;
    Place start_place_;
};

}  // namespace

ReadScenario read_scenario(std::string_view text, const Setting& setting, const ReadScenario* main,
                           const std::string& main_file, Report& report) {
    const FrontMatter front = split_front_matter(text, report);
    if (front.broken && front.body.empty()) return {};
    const Document document = parse_markdown(front.body, front.body_line, report);
    ScenarioReader reader(document, setting, main, report);
    reader.facts(front);
    ReadScenario read = reader.read();
    if (main == nullptr || main->nodes.empty()) return read;
    if (compare_ids("node", read.nodes, main->nodes, main_file, report)) read.scenario.start = main->scenario.start;
    return read;
}

}  // namespace authoring
