// One line of a list under a question: its words, its own id, and the quotes under it, which are its feedback.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "authoring/bank.h"

namespace authoring {

class OptionReader {
public:
    explicit OptionReader(Markdown& markdown) : markdown_(markdown), report_(markdown.report()) {}

    // The first paragraph of an item; none (and a finding) when it begins with something else.
    const Inlines* words(const Node& item);
    std::string take_id(Inlines& inlines);  // o:id, empty when there is none; takes all comments away
    // Text and id; reports a text that is empty. `inlines` are the words, or what is left of them behind a mark.
    ReadOption option(Inlines inlines, Place place);
    course::Blocks feedback(std::span<const Node> nodes);

private:
    void read_feedback(const Node& node, course::Blocks& feedback);

    Markdown& markdown_;
    Report& report_;
};

// What stands under the first paragraph of an item.
std::span<const Node> behind_words(const Node& item);

}  // namespace authoring
