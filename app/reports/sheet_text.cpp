// A sheet as plain text: what any editor opens, and nothing but the words. Titles are underlined; bold and italics are
// marked as in a letter without type, *so* and _so_.
#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "reports/sheet.h"

namespace reports {
namespace {

// Lines end in "\n" alone; what an editor may not show, or takes for the end, is left out.
std::string clean(std::string_view words) {
    std::string kept;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t start = at;
        const char32_t c = base::next_code_point(words, at);
        if (c == U'\r') {
            if (at == words.size() || words[at] != '\n') kept += '\n';
        } else if (c == U'\n' || c == U'\t' || (c >= 0x20 && c != 0x7F)) {
            if (c == 0xFFFD)
                base::append_utf8(kept, c);  // also for bytes that are no UTF-8
            else
                kept.append(words.substr(start, at - start));
        }
    }
    return kept;
}

// One style around a span, but not around the white space at its ends.
std::string marked(const std::string& words, char mark) {
    const std::string_view inside = base::trim(words);
    if (inside.empty()) return words;
    const auto before = static_cast<std::size_t>(inside.data() - words.data());
    return words.substr(0, before) + mark + std::string(inside) + mark + words.substr(before + inside.size());
}

std::string line_of(const course::Text& text) {
    std::string line;
    for (const course::Span& span : text) {
        std::string words = clean(span.text);
        if (span.bold) words = marked(words, '*');
        if (span.italic) words = marked(words, '_');
        const bool outside = span.link.starts_with("http://") || span.link.starts_with("https://");
        if (outside && span.link != span.text) words += " (" + clean(span.link) + ")";
        line += words;
    }
    return line;
}

std::string underlined(const std::string& words, char under) {
    constexpr std::size_t most = 60;
    return words + "\n" + std::string(std::clamp<std::size_t>(base::code_points(words), 3, most), under);
}

// Every line behind a beginning; the first behind another one.
std::string behind(const std::string& text, const std::string& first, const std::string& next) {
    std::string all = first;
    for (const char c : text) {
        all += c;
        if (c == '\n') all += next;
    }
    return all;
}

std::string text_of(const course::Blocks& blocks);

struct Write {
    std::string operator()(const course::Paragraph& paragraph) const { return line_of(paragraph.text); }
    std::string operator()(const course::Heading& heading) const {
        return underlined(line_of(heading.text), heading.level > 2 ? '~' : '-');
    }
    std::string operator()(const course::List& list) const {
        std::string all;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const std::string mark =
                list.ordered ? std::to_string(list.start + static_cast<int>(i)) + ". " : std::string("- ");
            if (i > 0) all += '\n';
            all += behind(text_of(list.items[i]), mark, std::string(mark.size(), ' '));
        }
        return all;
    }
    std::string operator()(const course::Quote& quote) const { return behind(text_of(quote.blocks), "> ", "> "); }
    std::string operator()(const course::Callout& callout) const {
        std::string inside = text_of(callout.blocks);
        if (callout.title.empty()) return inside;
        return marked(clean(callout.title), '*') + (inside.empty() ? "" : "\n\n" + inside);
    }
    std::string operator()(const course::Code& code) const { return behind(clean(code.text), "    ", "    "); }
    std::string operator()(const course::Table& table) const {
        const auto row = [](const std::vector<course::Text>& cells) {
            std::string line;
            for (const course::Text& cell : cells) line += (line.empty() ? "" : " | ") + line_of(cell);
            return line;
        };
        std::string all = row(table.header);
        if (!all.empty()) all = underlined(all, '-');
        for (const auto& cells : table.rows) all += (all.empty() ? "" : "\n") + row(cells);
        return all;
    }
    std::string operator()(const course::Rule&) const { return "* * *"; }
    std::string operator()(const course::Image&) const { return {}; }
    std::string operator()(const course::Check&) const { return {}; }
    std::string operator()(const course::Exhibit&) const { return {}; }
    std::string operator()(const course::Activity&) const { return {}; }
};

std::string text_of(const course::Blocks& blocks) {
    std::string all;
    for (const course::Block& block : blocks) {
        const std::string words = std::visit(Write{}, block.node);
        if (words.empty()) continue;
        if (!all.empty()) all += "\n\n";
        all += words;
    }
    return all;
}

}  // namespace

std::string text_of(const Sheet& sheet) {
    std::string all;
    if (!sheet.kicker.empty()) all += clean(sheet.kicker) + "\n\n";
    all += underlined(clean(sheet.title), '=') + "\n\n";
    if (const std::string inside = text_of(sheet.blocks); !inside.empty()) all += inside + "\n\n";
    return all + clean(sheet.footer) + "\n";
}

}  // namespace reports
