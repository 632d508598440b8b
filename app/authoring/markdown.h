// The tree of a Markdown file → the blocks of a course. Keeps aside what must be looked up later: links, images,
// questions.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "authoring/syntax.h"
#include "base/language.h"
#include "course/block.h"

namespace authoring {

struct Reference {
    enum class Kind { link, image, question, no_guideline, activity };
    Kind kind = Kind::link;
    // A link as written; an image relative to the content folder; a question's id; nothing where a [!GUIDELINE] has no
    // link that says which one is meant; the key of an activity.
    std::string target;
    Place place;
};

struct Setting {  // where a text stands
    base::Language language = base::Language::fr;
    std::string folder;  // of its module, relative to the content folder: "modules/anyone-can-be-heard"
};

class Markdown {
public:
    Markdown(const Document& document, const Setting& setting, Report& report)
        : document_(document), setting_(setting), report_(report) {}

    course::Blocks blocks(std::span<const Node> nodes);
    course::Text text(std::span<const Inline> inlines);        // typeset, trimmed; images and raw HTML are refused
    course::Text as_written(std::span<const Inline> inlines);  // the same, neither typeset nor trimmed
    // The blocks of one paragraph: text, an image with its caption, or a table.
    void add_paragraph(std::span<const Inline> inlines, course::Blocks& blocks);
    // What stands in a quote under its marker: a first line in bold becomes `title`.
    course::Blocks callout_blocks(const Node& quote, std::string& title);
    // The same for [!SOURCE]: its first line, which holds the date of the check, stays a line of its own.
    course::Blocks source_blocks(const Node& quote);
    void refuse_html(const Node& node);

    const Setting& setting() const { return setting_; }
    Report& report() { return report_; }

    std::vector<Reference> references;

private:
    void add(const Node& node, course::Blocks& blocks);
    void add_heading(const Node& node, course::Blocks& blocks);
    void add_list(const Node& node, course::Blocks& blocks);
    void add_quote(const Node& node, course::Blocks& blocks);
    void add_code(const Node& node, course::Blocks& blocks);
    void add_image(std::span<const Inline> inlines, course::Blocks& blocks);
    void note_link(const Inline& inline_part);
    void look_for_guideline(const Marker& marker, std::size_t first_reference);

    const Document& document_;
    Setting setting_;
    Report& report_;
};

bool is_break(const Inline& inline_part);
void trim_front(course::Text& text);
void trim_back(course::Text& text);
// The inlines up to the first line break, and those behind it.
std::pair<std::span<const Inline>, std::span<const Inline>> first_line(std::span<const Inline> inlines);

}  // namespace authoring
