#include "authoring/story_parts.h"

#include <algorithm>

#include "authoring/option_reader.h"
#include "authoring/story.h"
#include "authoring/text_facts.h"
#include "authoring/typography.h"
#include "base/ids.h"
#include "base/utf8.h"

namespace authoring {

using base::YamlValue;

std::vector<StorySection> sections_of(const Document& document, std::span<const Node>& before, Report& report) {
    std::vector<StorySection> sections;
    const std::span<const Node> all(document.nodes);
    std::size_t from = 0;
    const auto finish = [&](std::size_t end) {
        (sections.empty() ? before : sections.back().nodes) = all.subspan(from, end - from);
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Node& node = all[i];
        if (node.kind != Node::Kind::heading || node.level > 2) continue;
        finish(i);
        from = i + 1;
        std::string id;
        for (const Inline& part : node.inlines)
            if (part.kind == Inline::Kind::text) id += part.text;
        id = std::string(base::trim(id));
        if (node.level == 1)
            report.error(node.place, "misplaced-heading", "an id begins with two ##",
                         "write ## instead of #; the title of it all stands in the facts at the head of the file");
        if (check_id(id, node.place, report)) {
            const bool twice = std::any_of(sections.begin(), sections.end(),
                                           [&](const StorySection& section) { return section.id == id; });
            if (twice)
                report.error(node.place, "duplicate-id", "\"" + id + "\" stands here twice",
                             "give it an id of its own");
        }
        sections.push_back({id, node.place, {}});
    }
    finish(all.size());
    return sections;
}

std::optional<ExhibitFields> story_fields(const FrontMatter& front, const Setting& setting,
                                          std::vector<std::string> more, Report& report) {
    if (!front.map) {
        if (!front.broken)
            report.error({1, 1}, "front-matter-missing", "the text does not begin with its facts",
                         "begin the file with --- then title: \"…\", summary: \"…\", checked: 2026-11-22, then ---");
        return std::nullopt;
    }
    std::vector<std::string> known{"title", "summary", "checked", "sources", "variables"};
    known.insert(known.end(), more.begin(), more.end());
    return ExhibitFields(*front.map, std::move(known), setting, report, front_matter_offset);
}

void read_story_facts(ExhibitFields& fields, course::StoryFacts& facts, Report& report) {
    facts.title = fields.text("title");
    facts.summary = fields.text("summary");
    facts.checked = read_checked_date(fields.plain(), report);
    if (fields.find("sources") != nullptr) facts.sources = fields.texts("sources", 0, 60);
}

namespace {

void check_range(ExhibitFields& one, course::Variable& variable, bool shown) {
    if (shown && (variable.from >= variable.to || variable.start < variable.from || variable.start > variable.to)) {
        one.report().error(one.place("start"), "bad-range",
                           "\"" + variable.id + "\" is shown, and needs a range that holds its start",
                           "write { start: 50, from: 0, to: 100, name: \"…\" }");
        variable.to = std::max(variable.from + 1, variable.to);
        variable.start = std::clamp(variable.start, variable.from, variable.to);
    }
}

}  // namespace

std::vector<course::Variable> read_variables(ExhibitFields& fields, const std::vector<course::Variable>* main) {
    std::vector<course::Variable> variables = main != nullptr ? *main : std::vector<course::Variable>();
    const YamlValue* map = fields.map("variables");
    Report& report = fields.report();
    const std::size_t entries = map != nullptr ? map->entries.size() : 0;
    if (entries > max_variables) fields.count(fields.place("variables"), "variables", entries, 0, max_variables);
    for (std::size_t i = 0; i < std::min(entries, max_variables); ++i) {
        const base::YamlEntry& entry = map->entries[i];
        const Place place{entry.line + front_matter_offset, entry.column};
        if (entry.value.kind != YamlValue::Kind::map) {
            report.error(place, "bad-value", "the variable \"" + entry.key + "\" has keys of its own",
                         "write " + entry.key + ": { start: 0 }");
            continue;
        }
        ExhibitFields one = fields.in(entry.value, {"start", "from", "to", "name"});
        if (main == nullptr) {
            check_id(entry.key, place, report);
            course::Variable variable{entry.key, one.number("start", -100'000, 100'000, 0),
                                      one.number("from", -100'000, 100'000, 0), one.number("to", -100'000, 100'000, 0),
                                      one.maybe("name")};
            check_range(one, variable, !variable.name.empty());
            variables.push_back(std::move(variable));
            continue;
        }
        const auto found = std::find_if(variables.begin(), variables.end(),
                                        [&](const course::Variable& known) { return known.id == entry.key; });
        if (found == variables.end()) {
            report.error(place, "unknown-variable", "the default language has no variable \"" + entry.key + "\"",
                         "name the same variables");
        } else if (!found->name.empty() && one.find("name") != nullptr) {
            found->name = one.maybe("name");
        }
    }
    return variables;
}

StoryHead read_head(std::span<const Node> nodes) {
    StoryHead head;
    if (nodes.empty() || nodes.front().kind != Node::Kind::paragraph) return head;
    const auto [first, rest] = first_line(nodes.front().inlines);
    if (first.empty() || !first.front().bold) return head;
    head.found = true;
    for (const Inline& part : first) {
        if (part.bold && head.rest.empty()) {
            head.title += part.text;
        } else {
            head.rest.push_back(part);
        }
    }
    head.below.assign(rest.begin(), rest.end());
    return head;
}

bool is_choices(const Node& node) {
    if (node.kind != Node::Kind::list || node.children.empty()) return false;
    return std::all_of(node.children.begin(), node.children.end(), [](const Node& item) {
        if (item.children.empty() || item.children.front().inlines.empty()) return false;
        const Inline& first = item.children.front().inlines.front();
        return first.linked && (first.link.starts_with('#') || first.link.starts_with("decide:"));
    });
}

ReadChoice read_choice(const Node& item, std::string_view scheme, MarksOf where, std::span<const Node> behind,
                       const std::vector<course::Variable>& variables, Markdown& markdown) {
    Report& report = markdown.report();
    const Inlines& words = item.children.front().inlines;
    ReadChoice read;
    read.place = item.place;
    read.target = words.front().link;
    if (read.target.starts_with(scheme)) {
        read.target.erase(0, scheme.size());
    } else {
        report.error(item.place, "choice-link", "this choice leads to \"" + read.target + "\"",
                     "write " + std::string(scheme) + "the-id between the round brackets");
        read.target.clear();
    }
    Inlines linked;
    for (const Inline& part : words) {
        if (part.linked && part.link == words.front().link) {
            linked.push_back(part);
            linked.back().linked = false;
            linked.back().link.clear();
        } else if (part.kind == Inline::Kind::text && !base::trim(part.text).empty()) {
            report.error(part.place, "choice-words", "words stand behind the choice",
                         "put all of its words between the square brackets, feedback into a quote under it");
        }
    }
    read.choice.text = markdown.text(linked);
    read.marks = read_marks(words, where, variables, report);
    read.choice.effects = read.marks.effects;
    read.choice.conditions = read.marks.conditions;
    read.choice.best = read.marks.best;
    read.choice.feedback = OptionReader(markdown).feedback(behind);
    return read;
}

std::vector<ReadChoice> read_choices(const Node& list, std::string_view scheme, MarksOf where,
                                     const std::vector<course::Variable>& variables, Markdown& markdown) {
    std::vector<ReadChoice> choices;
    for (const Node& item : list.children) {
        choices.push_back(read_choice(item, scheme, where, behind_words(item), variables, markdown));
        say_feedback_missing(choices.back(), markdown.report());
    }
    return choices;
}

void say_feedback_missing(const ReadChoice& read, Report& report) {
    if (read.choice.feedback.empty())
        report.warning(read.place, "feedback-missing", "this choice has no feedback",
                       "say under it, in a quote, what it does and why");
}

}  // namespace authoring
