#include "reports/sheet.h"

#include <algorithm>

#include "reports/paper.h"

namespace reports {
namespace {

std::string markup_of(const course::Text& text) {
    std::string markup;
    for (const course::Span& span : text) {
        std::string words = escaped(span.text);
        if (span.bold) words = "<b>" + words + "</b>";
        if (span.italic) words = "<i>" + words + "</i>";
        if (span.code) words = "<tt>" + words + "</tt>";
        // On paper an address is of use; what leads about inside the course is not.
        const bool outside = span.link.starts_with("http://") || span.link.starts_with("https://");
        if (outside && span.link != span.text) words += " (" + escaped(span.link) + ")";
        markup += words;
    }
    return markup;
}

struct Write {
    Paper& paper;
    double indent = 0;

    void all(const course::Blocks& blocks) const {
        bool first = true;
        for (const course::Block& block : blocks) {
            if (!first && shows(block)) paper.gap(7);
            first = first && !shows(block);
            std::visit(*this, block.node);
        }
    }

    static bool shows(const course::Block& block) {
        return !std::holds_alternative<course::Image>(block.node) &&
               !std::holds_alternative<course::Check>(block.node) &&
               !std::holds_alternative<course::Exhibit>(block.node) &&
               !std::holds_alternative<course::Activity>(block.node);
    }

    void operator()(const course::Paragraph& paragraph) const {
        paper.paragraph(markup_of(paragraph.text), {}, indent);
    }
    void operator()(const course::Heading& heading) const {
        const bool small = heading.level > 2;
        const Style style{.size = small ? 12.5 : 15, .strong = true, .leading = 1.35, .tag = small ? "H3" : "H2"};
        paper.keep_together(60);
        paper.gap(small ? 4 : 8);
        paper.paragraph(markup_of(heading.text), style, indent);
    }
    void operator()(const course::List& list) const {
        const double step = list.ordered ? 20 : 14;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            if (i > 0) paper.gap(3);
            if (list.ordered)
                paper.label(std::to_string(list.start + static_cast<int>(i)) + ".", indent, {});
            else
                paper.mark(indent, {});
            Write{paper, indent + step}.all(list.items[i]);
        }
    }
    void operator()(const course::Quote& quote) const { Write{paper, indent + 16}.all(quote.blocks); }
    void operator()(const course::Callout& callout) const {
        if (!callout.title.empty()) {
            paper.keep_together(40);
            paper.paragraph(escaped(callout.title), {.strong = true, .ink = deep}, indent);
            paper.gap(2);
        }
        Write{paper, indent}.all(callout.blocks);
    }
    void operator()(const course::Code& code) const {
        paper.paragraph("<tt>" + escaped(code.text) + "</tt>", {.size = 10}, indent);
    }
    void operator()(const course::Table& table) const {
        const auto row = [&](const std::vector<course::Text>& cells, bool head) {
            std::vector<std::string> markups;
            for (const course::Text& cell : cells) markups.push_back(markup_of(cell));
            paper.row(markups, {.size = 10.5, .strong = head}, indent);
            paper.gap(3);
            paper.rule(indent);
            paper.gap(4);
        };
        row(table.header, true);
        for (const auto& cells : table.rows) row(cells, false);
    }
    void operator()(const course::Rule&) const {
        paper.gap(4);
        paper.rule(indent);
        paper.gap(4);
    }
    void operator()(const course::Image&) const {}
    void operator()(const course::Check&) const {}
    void operator()(const course::Exhibit&) const {}
    void operator()(const course::Activity&) const {}
};

void write(Paper& paper, const Sheet& sheet) {
    paper.arch(24);
    paper.gap(14);
    if (!sheet.kicker.empty()) paper.paragraph(escaped(sheet.kicker), {.size = 10, .strong = true, .ink = deep});
    paper.paragraph(escaped(sheet.title), {.size = 22, .strong = true, .leading = 1.25, .tag = "H1"});
    paper.gap(14);
    Write{paper}.all(sheet.blocks);
}

}  // namespace

base::Result<std::string> pdf_of(const Sheet& sheet) {
    Paper count(sheet.title, sheet.footer, sheet.made, 0);
    write(count, sheet);
    Paper paper(sheet.title, sheet.footer, sheet.made, count.pages());
    write(paper, sheet);
    return paper.finish();
}

}  // namespace reports
