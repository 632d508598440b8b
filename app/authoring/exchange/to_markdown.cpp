#include "authoring/exchange/to_markdown.h"

#include <algorithm>

#include "authoring/markdown.h"
#include "authoring/syntax.h"
#include "base/utf8.h"

namespace authoring {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What begins a list, a heading, a quote or a rule only at the beginning of a line.
std::size_t sign_to_escape(std::string_view line) {
    const std::size_t start = line.find_first_not_of(' ');
    if (start == std::string_view::npos) return start;
    const std::string_view rest = line.substr(start);
    if (std::string_view("#>+-=~|:").find(rest.front()) != std::string_view::npos) return start;
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const bool numbered = digits > 0 && digits < rest.size() && (rest[digits] == '.' || rest[digits] == ')');
    return numbered ? start + digits : std::string_view::npos;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        const bool entity = c == '&' && (is_letter(next) || next == '#');
        if (entity || std::string_view("\\`*_[]<|").find(c) != std::string_view::npos) result += '\\';
        result += c;
        if (c == '{' && next == '{') result += ' ';  // two of them would open a gap
    }
    return result;
}

std::string code_span(std::string_view text) {
    std::size_t longest = 0, run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    const bool padded = longest > 0 || text.starts_with(' ') || text.ends_with(' ');
    return fence + (padded ? " " : "") + std::string(text) + (padded ? " " : "") + fence;
}

std::string destination(std::string_view link) {
    std::string result;
    for (const char c : link) {
        if (c == '<' || c == '>' || c == '\\' || c == '(' || c == ')') result += '\\';
        if (c != '\n') result += c;
    }
    return result.find(' ') != std::string::npos || result.empty() ? "<" + result + ">" : result;
}

// A text as a row of letters, each with its look where that can be seen.
std::string trace(const course::Text& text) {
    std::string result, look;
    for (const course::Span& span : text) {
        const std::string own =
            std::string(span.bold ? "b" : "") + (span.italic ? "i" : "") + (span.code ? "c" : "") + span.link;
        for (const char c : span.text) {
            if (c != ' ' && c != '\n' && own != look) {
                look = own;
                result.append("\x01").append(own).append("\x02");
            }
            result += c;
        }
    }
    return result;
}

course::Text read_back(const std::string& markdown) {
    Report ignored("");
    const Document document = parse_markdown(markdown, 1, ignored);
    if (document.nodes.size() != 1 || document.nodes.front().kind != Node::Kind::paragraph) return {};
    return Markdown(document, {}, ignored).as_written(document.nodes.front().inlines);
}

class TextWriter {
public:
    explicit TextWriter(bool parted) : parted_(parted) {}

    std::string write(const course::Text& text) {
        for (const course::Span& span : text) add(span);
        return std::move(result_);
    }

private:
    void add(const course::Span& span) {
        if (span.code) {
            std::string words = span.text;
            std::replace(words.begin(), words.end(), '\n', ' ');
            piece(span, code_span(words));
            return;
        }
        // Signs of bold and italics touch the words: white space stands outside.
        const std::size_t first = std::min(span.text.find_first_not_of(" \n"), span.text.size());
        const std::size_t last = std::max(span.text.find_last_not_of(" \n") + 1, first);
        lines(std::string_view(span.text).substr(0, first));
        if (first < last) piece(span, with_breaks(std::string_view(span.text).substr(first, last - first)));
        lines(std::string_view(span.text).substr(last));
    }

    void piece(const course::Span& span, std::string words) {
        const std::string marks = span.bold && span.italic ? "***" : span.bold ? "**" : span.italic ? "*" : "";
        if (!span.link.empty()) words = "[" + words + "](" + destination(span.link) + ")";
        if (parted_ && !result_.empty() && (!marks.empty() || marked_) && result_.back() != ' ' &&
            result_.back() != '\n')
            result_ += "<!-- -->";
        marked_ = !marks.empty();
        result_.append(marks).append(words).append(marks);
    }

    static std::string with_breaks(std::string_view text) {
        std::string result;
        for (std::size_t start = 0; start <= text.size();) {
            const std::size_t end = std::min(text.find('\n', start), text.size());
            if (start > 0) result += "\\\n";
            result += escaped(text.substr(start, end - start));
            start = end + 1;
        }
        return result;
    }

    void lines(std::string_view blank) {
        for (const char c : blank) result_ += c == '\n' ? "\\\n" : " ";
    }

    bool parted_;  // a comment that nobody sees stands between bold words and their neighbours
    bool marked_ = false;
    std::string result_;
};

// Signs that mean something at a line's beginning only.
std::string guarded_lines(const std::string& text) {
    std::string result;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
        std::string line = text.substr(start, end - start);
        if (const std::size_t at = sign_to_escape(line); at != std::string::npos && line[at] != '|')
            line.insert(at, "\\");
        if (start > 0) line.erase(0, line.find_first_not_of(' '));
        result += line;
        start = end;
    }
    return result;
}

course::Text trimmed(course::Text text) {
    trim_front(text);
    trim_back(text);
    return text;
}

std::string prefixed(const std::string& text, const std::string& first, const std::string& others) {
    std::string result = first;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string line = text.substr(start, end - start);
        if (start > 0) result += line.empty() ? std::string(base::trim(others)) : others;
        result += line;
        if (end < text.size()) result += '\n';
        start = end + 1;
    }
    while (result.ends_with(' ')) result.pop_back();
    return result;
}

std::string on_one_line(std::string text) {
    for (std::size_t at = text.find("\\\n"); at != std::string::npos; at = text.find("\\\n", at))
        text.replace(at, 2, " ");
    return text;
}

struct BlockWriter {
    std::string result;
    bool after_list = false;

    void put(const std::string& text) {
        if (text.empty()) return;
        result.append(result.empty() ? "" : "\n\n").append(text);
    }
    void operator()(const course::Paragraph& block) { put(to_markdown(block.text)); }
    void operator()(const course::Heading& block) {
        const std::size_t level = static_cast<std::size_t>(std::clamp(block.level, 3, 6));
        put(std::string(level, '#') + " " + on_one_line(to_markdown(block.text)));
    }
    void operator()(const course::List& block) {
        if (after_list) put("<!-- -->");  // or the two lists would be one
        std::string list;
        int number = block.start;
        for (const course::Blocks& item : block.items) {
            const std::string mark = block.ordered ? std::to_string(number++) + ". " : "- ";
            list.append(list.empty() ? "" : "\n")
                .append(prefixed(to_markdown(item), mark, std::string(mark.size(), ' ')));
        }
        put(list);
    }
    void operator()(const course::Quote& block) { put(prefixed(to_markdown(block.blocks), "> ", "> ")); }
    void operator()(const course::Code& block) {
        std::string fence = "```";
        while (block.text.find(fence) != std::string::npos) fence += '`';
        put(fence + "\n" + block.text + (block.text.ends_with('\n') || block.text.empty() ? "" : "\n") + fence);
    }
    void operator()(const course::Table& block) {
        std::string table = row(block.header) + "\n|";
        for (const course::Align align : block.align)
            table += align == course::Align::left ? "---|" : align == course::Align::right ? "---:|" : ":---:|";
        for (const std::vector<course::Text>& cells : block.rows) table.append("\n").append(row(cells));
        put(table);
    }
    void operator()(const course::Callout& block) {
        std::string inside = block.title.empty() ? "" : "**" + escaped(block.title) + "**";
        const std::string text = to_markdown(block.blocks);
        inside.append(inside.empty() || text.empty() ? "" : "\n\n").append(text);
        put(prefixed(inside, "> ", "> "));
    }
    void operator()(const course::Rule&) { put("***"); }
    void operator()(const course::Image&) {}
    void operator()(const course::Check&) {}
    void operator()(const course::Exhibit&) {}
    void operator()(const course::Activity&) {}

    static std::string row(const std::vector<course::Text>& cells) {
        std::string line = "|";
        for (const course::Text& cell : cells) line.append(" ").append(on_one_line(to_markdown(cell))).append(" |");
        return line;
    }
};

}  // namespace

std::string to_markdown(const course::Text& text) {
    const course::Text words = trimmed(text);
    if (words.empty()) return {};
    const std::string wanted = trace(words);
    for (const bool parted : {false, true}) {
        std::string markdown = guarded_lines(TextWriter(parted).write(words));
        if (trace(read_back(markdown)) == wanted) return markdown;
    }
    return guarded_lines(TextWriter(false).write(course::text_of(course::plain(words))));
}

std::string to_markdown(const course::Blocks& blocks) {
    BlockWriter writer;
    for (const course::Block& block : blocks) {
        std::visit(writer, block.node);
        writer.after_list = std::holds_alternative<course::List>(block.node);
    }
    return std::move(writer.result);
}

}  // namespace authoring
