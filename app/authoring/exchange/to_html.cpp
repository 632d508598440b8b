#include <algorithm>

#include "authoring/exchange/html.h"
#include "base/html.h"

namespace authoring {
namespace {

std::string lines(std::string_view text) {
    std::string result = base::html_escaped(text);
    for (std::size_t at = result.find('\n'); at != std::string::npos; at = result.find('\n', at))
        result.replace(at, 1, "<br>");
    return result;
}

struct HtmlWriter {
    std::string html;
    std::set<std::string>& lost;

    void operator()(const course::Paragraph& block) { html += "<p>" + to_html(block.text) + "</p>"; }
    void operator()(const course::Heading& block) {
        const std::string level = std::to_string(std::clamp(block.level, 3, 6));
        html += "<h" + level + ">" + to_html(block.text) + "</h" + level + ">";
    }
    void operator()(const course::List& block) {
        html += block.ordered ? "<ol>" : "<ul>";
        for (const course::Blocks& item : block.items) html += "<li>" + to_html(item, lost) + "</li>";
        html += block.ordered ? "</ol>" : "</ul>";
    }
    void operator()(const course::Quote& block) {
        html += "<blockquote>" + to_html(block.blocks, lost) + "</blockquote>";
    }
    void operator()(const course::Code& block) { html += "<pre>" + base::html_escaped(block.text) + "</pre>"; }
    void operator()(const course::Table& block) {
        html += "<table>";
        row(block.header, "th");
        for (const std::vector<course::Text>& cells : block.rows) row(cells, "td");
        html += "</table>";
    }
    void operator()(const course::Callout& block) {
        lost.insert("the look of callouts");
        html += "<blockquote>";
        if (!block.title.empty()) html += "<p><strong>" + lines(block.title) + "</strong></p>";
        html += to_html(block.blocks, lost) + "</blockquote>";
    }
    void operator()(const course::Rule&) { html += "<hr>"; }
    void operator()(const course::Image& block) {
        lost.insert("pictures");
        html += "<p>[" + lines(block.alt) + "]</p>";
    }
    void operator()(const course::Check&) {}
    void operator()(const course::Exhibit&) {}
    void operator()(const course::Activity&) {}

    void row(const std::vector<course::Text>& cells, const std::string& tag) {
        html += "<tr>";
        for (const course::Text& cell : cells) html += "<" + tag + ">" + to_html(cell) + "</" + tag + ">";
        html += "</tr>";
    }
};

}  // namespace

std::string to_html(const course::Text& text) {
    std::string html;
    for (const course::Span& span : text) {
        std::string words = lines(span.text);
        if (span.code) words = "<code>" + words + "</code>";
        if (span.italic) words = "<em>" + words + "</em>";
        if (span.bold) words = "<strong>" + words + "</strong>";
        if (!span.link.empty()) words = "<a href=\"" + base::html_escaped(span.link) + "\">" + words + "</a>";
        html += words;
    }
    return html;
}

std::string to_html(const course::Blocks& blocks, std::set<std::string>& lost) {
    HtmlWriter writer{{}, lost};
    for (const course::Block& block : blocks) std::visit(writer, block.node);
    return std::move(writer.html);
}

}  // namespace authoring
