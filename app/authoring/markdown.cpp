#include "authoring/markdown.h"

#include <algorithm>
#include <filesystem>

#include "authoring/callout.h"
#include "authoring/exhibit.h"
#include "authoring/id_comment.h"
#include "authoring/table.h"
#include "authoring/typography.h"
#include "base/utf8.h"

namespace authoring {
namespace {

void append(course::Text& text, const Inline& part, std::string_view words) {
    if (words.empty()) return;
    const bool code = part.kind == Inline::Kind::code;
    course::Span span{std::string(words), part.bold, part.italic, code, part.link};
    if (!text.empty()) {
        course::Span& last = text.back();
        const bool same = last.bold == span.bold && last.italic == span.italic && last.code == code;
        if (same && last.link == span.link) {
            last.text += span.text;
            return;
        }
    }
    text.push_back(std::move(span));
}

void append_break(course::Text& text, std::string_view sign) {
    if (text.empty() || text.back().code || !text.back().link.empty()) {
        text.push_back({std::string(sign), false, false, false, {}});
    } else {
        text.back().text += sign;
    }
}

std::string words_of(std::span<const Inline> inlines) {
    std::string words;
    for (const Inline& part : inlines) words += part.text;
    return words;
}

bool holds_date(std::string_view text) {  // 2026-11-22
    static constexpr std::string_view form = "dddd-dd-dd";
    std::size_t matched = 0;
    for (const char c : text) {
        const bool fits = form[matched] == 'd' ? c >= '0' && c <= '9' : c == form[matched];
        matched = fits ? matched + 1 : 0;
        if (matched == form.size()) return true;
    }
    return false;
}

bool is_comment_block(const Node& node) {
    const std::string_view text = base::trim(node.text);
    return text.starts_with("<!--") && text.find("-->") == text.size() - 3;
}

}  // namespace

void trim_front(course::Text& text) {
    while (!text.empty()) {
        std::string& first = text.front().text;
        first.erase(0, std::min(first.find_first_not_of(" \n"), first.size()));
        if (!first.empty()) break;
        text.erase(text.begin());
    }
}

void trim_back(course::Text& text) {
    while (!text.empty()) {
        std::string& last = text.back().text;
        last.erase(last.find_last_not_of(" \n") + 1);
        if (!last.empty()) break;
        text.pop_back();
    }
}

bool is_break(const Inline& part) {
    return part.kind == Inline::Kind::soft_break || part.kind == Inline::Kind::hard_break;
}

std::pair<std::span<const Inline>, std::span<const Inline>> first_line(std::span<const Inline> inlines) {
    const auto end = std::find_if(inlines.begin(), inlines.end(), is_break);
    const std::size_t length = static_cast<std::size_t>(end - inlines.begin());
    return {inlines.first(length), inlines.subspan(std::min(length + 1, inlines.size()))};
}

course::Text Markdown::text(std::span<const Inline> inlines) {
    course::Text text = as_written(inlines);
    typeset(text, setting_.language);
    trim_front(text);
    trim_back(text);
    return text;
}

course::Text Markdown::as_written(std::span<const Inline> inlines) {
    course::Text text;
    for (const Inline& part : inlines) {
        switch (part.kind) {
            case Inline::Kind::text:
            case Inline::Kind::code:
                if (part.linked) note_link(part);
                if (part.kind == Inline::Kind::text && part.text.find("<!--") != std::string::npos) {
                    report_.error(part.place, "broken-comment", "this comment is not closed where it should be",
                                  "a comment must not hold -- inside, and ends with -->");
                }
                append(text, part, part.text);
                break;
            case Inline::Kind::soft_break:
                append_break(text, " ");
                break;
            case Inline::Kind::hard_break:
                append_break(text, "\n");
                break;
            case Inline::Kind::image:
                report_.error(part.place, "image-in-text", "an image stands inside a text",
                              "give the image lines of its own, with an empty line before and after");
                break;
            case Inline::Kind::html:
                report_.error(part.place, "raw-html", "HTML is not read: " + part.text,
                              "write it in Markdown, or put it between `backticks` to show it as it is");
                break;
            case Inline::Kind::comment:  // those who expect an id take it away first
                if (const auto id = id_comment(part)) report_misplaced_id(*id, report_);
                break;
        }
    }
    return text;
}

void Markdown::note_link(const Inline& part) {
    if (part.link.empty()) {
        report_.error(part.place, "bad-link", "this link leads nowhere",
                      "write its address between the round brackets");
        return;
    }
    // One link may have several parts (bold words in it); it is noted once.
    const bool noted =
        !references.empty() && references.back().target == part.link && references.back().place.line == part.place.line;
    if (!noted) references.push_back({Reference::Kind::link, part.link, part.place});
}

void Markdown::refuse_html(const Node& node) {
    if (!is_comment_block(node)) {
        report_.error(node.place, "raw-html", "HTML is not read",
                      "write it in Markdown; a comment <!-- … --> stands alone and holds no --");
        return;
    }
    const std::string_view text = base::trim(node.text);
    Inline comment;
    comment.text = text.substr(4, text.size() - 7);
    comment.place = node.place;
    if (const auto id = id_comment(comment)) report_misplaced_id(*id, report_);
}

course::Blocks Markdown::blocks(std::span<const Node> nodes) {
    course::Blocks blocks;
    for (const Node& node : nodes) add(node, blocks);
    return blocks;
}

void Markdown::add(const Node& node, course::Blocks& blocks) {
    switch (node.kind) {
        case Node::Kind::paragraph:
            add_paragraph(node.inlines, blocks);
            break;
        case Node::Kind::heading:
            add_heading(node, blocks);
            break;
        case Node::Kind::list:
            add_list(node, blocks);
            break;
        case Node::Kind::item:
            break;  // read by its list
        case Node::Kind::quote:
            add_quote(node, blocks);
            break;
        case Node::Kind::code:
            add_code(node, blocks);
            break;
        case Node::Kind::html:
            refuse_html(node);
            break;
        case Node::Kind::rule:
            blocks.push_back({course::Rule{}});
            break;
    }
}

void Markdown::add_paragraph(std::span<const Inline> inlines, course::Blocks& blocks) {
    if (inlines.empty()) return;
    if (inlines.front().kind == Inline::Kind::image) {
        add_image(inlines, blocks);
    } else if (is_table(inlines)) {
        if (auto table = read_table(inlines, document_, *this)) blocks.push_back({std::move(*table)});
    } else if (course::Text words = text(inlines); !words.empty()) {
        blocks.push_back({course::Paragraph{std::move(words)}});
    }
}

void Markdown::add_heading(const Node& node, course::Blocks& blocks) {
    if (node.level == 1) {
        report_.error(node.place, "misplaced-heading",
                      "a heading with one # stands inside a quote, a list or a question", "use ## or ### here");
    }
    blocks.push_back({course::Heading{std::max(node.level, 2), text(node.inlines)}});
}

void Markdown::add_list(const Node& node, course::Blocks& blocks) {
    course::List list{node.ordered, node.ordered ? node.level : 1, {}};
    for (const Node& item : node.children) list.items.push_back(this->blocks(item.children));
    blocks.push_back({std::move(list)});
}

void Markdown::add_code(const Node& node, course::Blocks& blocks) {
    if (is_exhibit(node)) {
        report_.error(node.place, "exhibit-place", "an exhibit cannot stand here",
                      "put it directly on a page of a lesson, in no list and no quote");
        return;
    }
    blocks.push_back({course::Code{node.text}});
}

void Markdown::add_quote(const Node& node, course::Blocks& blocks) {
    if (!node.marker) {
        blocks.push_back({course::Quote{this->blocks(node.children)}});
        return;
    }
    const Marker& marker = *node.marker;
    const auto kind = callout_kind(marker.word);
    if (!kind) {
        const auto& words = marker_words();
        const bool known = std::find(words.begin(), words.end(), marker.word) != words.end();
        report_.error(marker.place, known ? "misplaced-callout" : "unknown-callout",
                      known ? "[!" + marker.word + "] cannot stand here" : "[!" + marker.word + "] is not known",
                      known ? std::string(place_of(marker.word)) : report_.suggestion(marker.word, words));
    } else if (!marker.alone) {
        report_.error(marker.place, "callout-line", "text follows [!" + marker.word + "] on the same line",
                      "leave the marker alone on its line and begin the text on the next one");
    } else {
        course::Callout callout;
        callout.kind = *kind;
        const std::size_t first_reference = references.size();
        callout.blocks =
            *kind == course::CalloutKind::source ? source_blocks(node) : callout_blocks(node, callout.title);
        if (callout.blocks.empty() && callout.title.empty()) {
            report_.error(marker.place, "empty-callout", "[!" + marker.word + "] holds no text",
                          "every line of it begins with >");
        }
        if (*kind == course::CalloutKind::guideline) look_for_guideline(marker, first_reference);
        blocks.push_back({std::move(callout)});
    }
}

void Markdown::look_for_guideline(const Marker& marker, std::size_t first_reference) {
    const auto is_link = [](const Reference& reference) { return reference.kind == Reference::Kind::link; };
    const auto link =
        std::find_if(references.begin() + static_cast<std::ptrdiff_t>(first_reference), references.end(), is_link);
    if (link == references.end()) {
        references.push_back({Reference::Kind::no_guideline, {}, marker.place});
    } else if (!link->target.starts_with("guideline:")) {
        report_.error(link->place, "guideline-link", "the first link of a [!GUIDELINE] says which one is meant",
                      "write [its title](guideline:its-id) before this link");
    }
}

course::Blocks Markdown::callout_blocks(const Node& quote, std::string& title) {
    if (quote.children.empty() || quote.children.front().kind != Node::Kind::paragraph) return blocks(quote.children);
    const std::span<const Inline> inlines = quote.children.front().inlines;
    const auto [head, rest] = first_line(inlines);
    const bool bold = !head.empty() && std::all_of(head.begin(), head.end(), [](const Inline& part) {
        return part.kind == Inline::Kind::text && part.bold && !part.linked;
    });
    // A lone bold sentence is what the callout says, not its title.
    if (!bold || (rest.empty() && quote.children.size() == 1)) return blocks(quote.children);
    title = course::plain(text(head));
    course::Blocks inside;
    add_paragraph(rest, inside);
    for (const Node& node : std::span(quote.children).subspan(1)) add(node, inside);
    return inside;
}

course::Blocks Markdown::source_blocks(const Node& quote) {
    if (quote.children.empty() || quote.children.front().kind != Node::Kind::paragraph) return blocks(quote.children);
    const auto [head, rest] = first_line(quote.children.front().inlines);
    if (!holds_date(words_of(head))) return blocks(quote.children);
    course::Blocks inside;
    add_paragraph(head, inside);
    add_paragraph(rest, inside);
    for (const Node& node : std::span(quote.children).subspan(1)) add(node, inside);
    return inside;
}

void Markdown::add_image(std::span<const Inline> inlines, course::Blocks& blocks) {
    const Inline& image = inlines.front();
    const auto [first, rest] = first_line(inlines);
    const bool alone = first.size() == 1;
    const bool caption_only = std::all_of(rest.begin(), rest.end(), [](const Inline& part) {
        return is_break(part) || (part.italic && part.kind != Inline::Kind::image) ||
               (part.kind == Inline::Kind::text && base::trim(part.text).empty());
    });
    if (!alone || !caption_only) {
        report_.error(image.place, "image-in-text", "text or another image follows the image in the same paragraph",
                      "right under an image stands its caption, all of it in *italics*, then an empty line");
        return;
    }
    if (base::trim(image.text).empty()) {
        report_.error(image.place, "alt-missing", "the image has no alternative text",
                      "describe between the square brackets what it shows, for those who cannot see it");
    }
    Inlines plain_caption(rest.begin(), rest.end());
    for (Inline& part : plain_caption) part.italic = false;  // the caption's own style is the screen's matter
    const std::string file = (std::filesystem::path(setting_.folder) / image.file).lexically_normal().generic_string();
    references.push_back({Reference::Kind::image, file, image.place});
    blocks.push_back({course::Image{file, typeset(image.text, setting_.language), text(plain_caption)}});
}

}  // namespace authoring
