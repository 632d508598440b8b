// Private to scenarios and feeds: what their files have in common.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "authoring/exhibit_fields.h"
#include "authoring/front_matter.h"
#include "authoring/markdown.h"
#include "authoring/story_marks.h"

namespace authoring {

// One heading "## id" and what stands under it.
struct StorySection {
    std::string id;
    Place place;
    std::span<const Node> nodes;
};
// What stands before the first heading goes to `before`. Reports headings of another level, and ids that are none.
std::vector<StorySection> sections_of(const Document& document, std::span<const Node>& before, Report& report);

// Title, summary, checked, sources. `more` are the other keys of the file.
std::optional<ExhibitFields> story_fields(const FrontMatter& front, const Setting& setting,
                                          std::vector<std::string> more, Report& report);
void read_story_facts(ExhibitFields& fields, course::StoryFacts& facts, Report& report);
// variables: { trust: { start: 50, from: 0, to: 100, name: "…" } }; of another language: names only.
std::vector<course::Variable> read_variables(ExhibitFields& fields, const std::vector<course::Variable>* main);

// The first line in bold under a heading; what stands behind it on the same line and below it in the same paragraph.
struct StoryHead {
    std::string title;
    Inlines rest;   // of the first line: handle, code marks
    Inlines below;  // further lines
    bool found = false;
};
StoryHead read_head(std::span<const Node> nodes);

// A list of links is the list of choices: "- [words](#node) `marks`", then feedback as a quote.
bool is_choices(const Node& node);
struct ReadChoice {
    std::string target;  // behind the scheme
    Place place;
    course::Choice choice;
    Marks marks;
};
// One of them; its feedback is what stands `behind` its words. It begins with a link.
ReadChoice read_choice(const Node& item, std::string_view scheme, MarksOf where, std::span<const Node> behind,
                       const std::vector<course::Variable>& variables, Markdown& markdown);
std::vector<ReadChoice> read_choices(const Node& list, std::string_view scheme, MarksOf where,
                                     const std::vector<course::Variable>& variables, Markdown& markdown);
void say_feedback_missing(const ReadChoice& read, Report& report);

}  // namespace authoring
