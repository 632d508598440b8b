#include "authoring/syntax.h"

#include <algorithm>
#include <memory>

#include <cmark.h>

#include "authoring/load.h"
#include "base/utf8.h"

namespace authoring {
namespace {

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using NodeHandle = std::unique_ptr<cmark_node, FreeNode>;
using IteratorHandle = std::unique_ptr<cmark_iter, FreeIterator>;

std::string text_or_empty(const char* text) {
    return text != nullptr ? text : std::string();
}

// Turns cmark's byte columns into places. Goes on from the last one asked for: counting each from its line's start
// would take quadratic time on one long line.
class Places {
public:
    explicit Places(const Document& document) : document_(document) {}

    Place of(int cmark_line, int cmark_column) {
        const int line = cmark_line + document_.first_line - 1;
        const std::size_t bytes = static_cast<std::size_t>(std::max(cmark_column - 1, 0));
        if (line != line_ || bytes < bytes_) {
            line_ = line;
            bytes_ = 0;
            column_ = 1;
        }
        const std::string_view text = document_.line(line);
        if (bytes_ < text.size()) column_ += static_cast<int>(base::code_points(text.substr(bytes_, bytes - bytes_)));
        bytes_ = bytes;
        return {line, column_};
    }

private:
    const Document& document_;
    int line_ = 0;
    std::size_t bytes_ = 0;
    int column_ = 1;
};

// Flattens the inlines of one paragraph or heading. Iterative: emphasis may be nested thousands deep.
class InlineReader {
public:
    InlineReader(Places& places, Report& report) : places_(places), report_(report) {}

    Inlines read(cmark_node* leaf) {
        line_ = cmark_node_get_start_line(leaf);
        const IteratorHandle iterator(cmark_iter_new(leaf));
        for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator.get())) {
            cmark_node* node = cmark_iter_get_node(iterator.get());
            if (node != leaf) visit(node, event == CMARK_EVENT_ENTER);
        }
        return std::move(inlines_);
    }

private:
    void visit(cmark_node* node, bool entering) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_TEXT:
                add(Inline::Kind::text, node);
                break;
            case CMARK_NODE_CODE:
                add(Inline::Kind::code, node);
                break;
            case CMARK_NODE_HTML_INLINE:
                add(Inline::Kind::html, node);
                break;
            case CMARK_NODE_SOFTBREAK:
                add_break(Inline::Kind::soft_break);
                break;
            case CMARK_NODE_LINEBREAK:
                add_break(Inline::Kind::hard_break);
                break;
            case CMARK_NODE_STRONG:
                bold_ += entering ? 1 : -1;
                break;
            case CMARK_NODE_EMPH:
                italic_ += entering ? 1 : -1;
                break;
            case CMARK_NODE_LINK:
                linked_ = entering;
                link_ = entering ? text_or_empty(cmark_node_get_url(node)) : std::string();
                // A link without words would vanish; an empty text keeps it in sight.
                if (entering && cmark_node_first_child(node) == nullptr) add(Inline::Kind::text, node);
                if (entering) refuse_title(node);
                break;
            case CMARK_NODE_IMAGE:
                if (entering && image_depth_ == 0) {
                    add(Inline::Kind::image, node);
                    inlines_.back().file = text_or_empty(cmark_node_get_url(node));
                }
                if (entering) refuse_title(node);
                image_depth_ += entering ? 1 : -1;
                break;
            default:
                break;
        }
    }

    void add(Inline::Kind kind, cmark_node* node) {
        const std::string literal = text_or_empty(cmark_node_get_literal(node));
        if (image_depth_ > 0) {
            inlines_.back().text += literal;
            return;
        }
        if (cmark_node_get_start_line(node) > 0) line_ = cmark_node_get_start_line(node);
        Inline made{kind, literal, bold_ > 0, italic_ > 0, link_, linked_, {}, place(node)};
        if (kind == Inline::Kind::html && literal.starts_with("<!--") && literal.ends_with("-->")) {
            made.kind = Inline::Kind::comment;
            made.text = literal.substr(4, literal.size() - 7);
        }
        inlines_.push_back(std::move(made));
    }

    // What shows only under a mouse is not there for a finger, the keyboard and paper.
    void refuse_title(cmark_node* node) {
        const std::string title = text_or_empty(cmark_node_get_title(node));
        if (title.empty()) return;
        report_.warning(place(node), "title-not-shown", "the words behind this address are not shown: " + title,
                        "put them into the text; under an image, into its caption in *italics*");
    }

    void add_break(Inline::Kind kind) {
        if (image_depth_ > 0) {
            inlines_.back().text += ' ';
        } else {
            inlines_.push_back({kind, {}, false, false, {}, false, {}, {places_.of(line_, 1).line, 0}});
        }
    }

    Place place(cmark_node* node) { return places_.of(line_, cmark_node_get_start_column(node)); }

    Places& places_;
    Report& report_;
    Inlines inlines_;
    int line_ = 1;
    int bold_ = 0;
    int italic_ = 0;
    int image_depth_ = 0;
    bool linked_ = false;
    std::string link_;
};

// Takes "[!WORD]" off the front of a quote.
void take_marker(Node& quote) {
    if (quote.children.empty() || quote.children.front().kind != Node::Kind::paragraph) return;
    Inlines& inlines = quote.children.front().inlines;
    if (inlines.empty() || inlines.front().kind != Inline::Kind::text || !inlines.front().text.starts_with("[!"))
        return;
    const std::string& first = inlines.front().text;
    const std::size_t close = first.find(']');
    if (close == std::string::npos) return;
    Marker marker{first.substr(2, close - 2), true, inlines.front().place};
    for (char& c : marker.word) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    const bool ends_line = inlines.size() == 1 || inlines[1].kind == Inline::Kind::soft_break ||
                           inlines[1].kind == Inline::Kind::hard_break;
    marker.alone = ends_line && base::trim(std::string_view(first).substr(close + 1)).empty();
    if (marker.alone) {
        inlines.erase(inlines.begin(), inlines.begin() + (inlines.size() == 1 ? 1 : 2));
        if (inlines.empty()) quote.children.erase(quote.children.begin());
    }
    quote.marker = std::move(marker);
}

class Converter {
public:
    Converter(const Document& document, Report& report) : places_(document), report_(report) {}

    std::vector<Node> children(cmark_node* parent, int depth) {
        std::vector<Node> nodes;
        for (cmark_node* child = cmark_node_first_child(parent); child != nullptr; child = cmark_node_next(child)) {
            nodes.push_back(convert(child, depth));
        }
        return nodes;
    }

private:
    Node convert(cmark_node* source, int depth) {
        Node node;
        node.place = places_.of(cmark_node_get_start_line(source), cmark_node_get_start_column(source));
        switch (cmark_node_get_type(source)) {
            case CMARK_NODE_BLOCK_QUOTE:
                return container(Node::Kind::quote, std::move(node), source, depth);
            case CMARK_NODE_ITEM:
                return container(Node::Kind::item, std::move(node), source, depth);
            case CMARK_NODE_LIST:
                node.ordered = cmark_node_get_list_type(source) == CMARK_ORDERED_LIST;
                node.level = cmark_node_get_list_start(source);
                return container(Node::Kind::list, std::move(node), source, depth);
            case CMARK_NODE_HEADING:
                node.kind = Node::Kind::heading;
                node.level = cmark_node_get_heading_level(source);
                node.inlines = InlineReader(places_, report_).read(source);
                return node;
            case CMARK_NODE_CODE_BLOCK:
                node.kind = Node::Kind::code;
                node.text = text_or_empty(cmark_node_get_literal(source));
                node.info = text_or_empty(cmark_node_get_fence_info(source));
                return node;
            case CMARK_NODE_HTML_BLOCK:
                node.kind = Node::Kind::html;
                node.text = text_or_empty(cmark_node_get_literal(source));
                return node;
            case CMARK_NODE_THEMATIC_BREAK:
                node.kind = Node::Kind::rule;
                return node;
            default:
                node.inlines = InlineReader(places_, report_).read(source);
                return node;
        }
    }

    Node container(Node::Kind kind, Node node, cmark_node* source, int depth) {
        node.kind = kind;
        // A list and its item are one level to an author.
        const int inside = depth + (kind == Node::Kind::list ? 0 : 1);
        if (inside <= max_nesting) {
            node.children = children(source, inside);
        } else if (!too_deep_) {
            too_deep_ = true;
            report_.error(node.place, "too-deep",
                          "more than " + std::to_string(max_nesting) + " lists or quotes inside each other",
                          "write it with fewer levels; two are plenty for a reader");
        }
        if (kind == Node::Kind::quote) take_marker(node);
        return node;
    }

    Places places_;
    Report& report_;
    bool too_deep_ = false;
};

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

}  // namespace

Inline with_text(const Inline& part, std::string_view text) {
    return {part.kind, std::string(text), part.bold, part.italic, part.link, part.linked, part.file, part.place};
}

std::string_view Document::line(int number) const {
    const int index = number - first_line;
    return index >= 0 && index < static_cast<int>(lines.size()) ? lines[static_cast<std::size_t>(index)]
                                                                : std::string_view();
}

Document parse_markdown(std::string_view text, int first_line, Report& report) {
    Document document{split_lines(text), first_line, {}};
    const NodeHandle root(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
    if (root) document.nodes = Converter(document, report).children(root.get(), 0);
    return document;
}

}  // namespace authoring
