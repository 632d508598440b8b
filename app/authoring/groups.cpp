#include "authoring/groups.h"

#include <algorithm>

#include "authoring/answers.h"
#include "authoring/option_reader.h"
#include "authoring/pairs.h"
#include "base/utf8.h"

namespace authoring {
namespace {

bool has_list(const Node& item) {
    return std::any_of(item.children.begin(), item.children.end(),
                       [](const Node& node) { return node.kind == Node::Kind::list; });
}

bool is_bold(const Inlines& inlines) {
    return std::all_of(inlines.begin(), inlines.end(), [](const Inline& part) {
        return part.bold || is_break(part) ||
               (part.kind == Inline::Kind::text && base::trim(part.text).empty() && !part.linked);
    });
}

class GroupReader {
public:
    GroupReader(ReadQuestion& question, Markdown& markdown)
        : question_(question), options_(markdown), report_(markdown.report()) {}

    void read(const Node& list) {
        question_.shape = ReadQuestion::Shape::groups;
        if (list.children.size() > max_groups) {
            report_.error(list.place, "too-many-options",
                          "a question has at most " + std::to_string(max_groups) + " groups to sort into",
                          "bring some of them together");
            return;
        }
        for (const Node& item : list.children) read_group(item);
        if (question_.options.size() <= max_options) return;
        report_.error(list.place, "too-many-options",
                      "a question has at most " + std::to_string(max_options) + " cards to sort",
                      "shorten it, or make it two questions");
    }

private:
    void read_group(const Node& item) {
        const Inlines* words = options_.words(item);
        if (words == nullptr) return;
        Inlines inlines = *words;
        ReadOption group = options_.option(inlines, item.place);
        if (!is_bold(without_comments(inlines))) {
            report_.error(item.place, "group-head", "the head of this group is not in bold",
                          "write - **The head**, and under it - a card, indented by two spaces");
        }
        for (course::Span& span : group.option.text) span.bold = false;  // how a head looks is the screen's matter
        bool has_cards = false;
        for (const Node& node : behind_words(item)) {
            if (node.kind == Node::Kind::list) {
                has_cards = true;
                read_cards(node);
            } else {
                report_.error(node.place, "option-content", "more than a head and its cards stands in this group",
                              "put feedback under the card it belongs to");
            }
        }
        if (!has_cards) {
            report_.error(item.place, "empty-group", "no card belongs to this group",
                          "write - a card under its head, indented by two spaces, or take the group away");
        }
        question_.group_of.resize(question_.options.size(), question_.places.size());
        question_.places.push_back(std::move(group));
    }

    void read_cards(const Node& list) {
        for (const Node& item : list.children) {
            if (question_.options.size() > max_options) return;  // reported
            const Inlines* words = options_.words(item);
            if (words == nullptr) continue;
            if (begins_with_mark(first_words(item))) {
                report_.error(item.place, "mixed-marks", "a card carries no mark",
                              "take it away: the right group is the one the card stands in");
            }
            ReadOption card = options_.option(*words, item.place);
            card.option.feedback = options_.feedback(behind_words(item));
            question_.options.push_back(std::move(card));
        }
    }

    ReadQuestion& question_;
    OptionReader options_;
    Report& report_;
};

}  // namespace

bool is_groups(const Node& list) {
    return !list.ordered && !has_marks(list) && !is_pairs(list) &&
           std::any_of(list.children.begin(), list.children.end(), has_list);
}

void read_groups(const Node& list, ReadQuestion& question, Markdown& markdown) {
    GroupReader(question, markdown).read(list);
}

}  // namespace authoring
