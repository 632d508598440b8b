#include "authoring/option_reader.h"

#include <utility>

namespace authoring {

const Inlines* OptionReader::words(const Node& item) {
    if (!item.children.empty() && item.children.front().kind == Node::Kind::paragraph) {
        return &item.children.front().inlines;
    }
    report_.error(item.place, "empty-option", "this answer has no text", "write its text on the line of its mark");
    return nullptr;
}

std::string OptionReader::take_id(Inlines& inlines) {
    std::string id;
    if (const auto found = find_id(inlines, "o", report_)) {
        id = found->id;
        if (!found->attributes.empty()) {
            report_.error(found->attributes.front().place, "unknown-attribute", "an option carries nothing but its id",
                          "write <!-- o:" + id + " -->");
        }
    }
    inlines = without_comments(inlines);
    return id;
}

ReadOption OptionReader::option(Inlines inlines, Place place) {
    ReadOption read;
    read.place = place;
    read.option.id = take_id(inlines);
    read.option.text = markdown_.text(inlines);
    if (read.option.text.empty()) {
        report_.error(place, "empty-option", "this answer has no text", "write its text on the line of its mark");
    }
    return read;
}

course::Blocks OptionReader::feedback(std::span<const Node> nodes) {
    course::Blocks feedback;
    for (const Node& node : nodes) read_feedback(node, feedback);
    return feedback;
}

void OptionReader::read_feedback(const Node& node, course::Blocks& feedback) {
    if (node.kind == Node::Kind::quote && !node.marker) {
        for (course::Block& block : markdown_.blocks(node.children)) feedback.push_back(std::move(block));
    } else if (node.kind == Node::Kind::quote) {
        static_cast<void>(markdown_.blocks(std::span(&node, 1)));  // reports what is not known or not played
        report_.error(node.marker->place, "feedback-form",
                      "feedback is a plain quote, without [!" + node.marker->word + "]", "take the marker away");
    } else {
        report_.error(node.place, "option-content", "more than a text and its feedback stands in this answer",
                      "write what explains it as a quote: > Because …");
    }
}

std::span<const Node> behind_words(const Node& item) {
    return std::span(item.children).subspan(item.children.empty() ? 0 : 1);
}

}  // namespace authoring
