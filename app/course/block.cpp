#include "course/block.h"

#include "base/utf8.h"

namespace course {
namespace {

void add_line(std::string& all, const std::string& line) {
    if (line.empty()) return;
    if (!all.empty()) all += '\n';
    all += line;
}

struct PlainText {
    std::string all;

    void operator()(const Paragraph& paragraph) { add_line(all, plain(paragraph.text)); }
    void operator()(const Heading& heading) { add_line(all, plain(heading.text)); }
    void operator()(const List& list) {
        for (const Blocks& item : list.items) add_line(all, plain(item));
    }
    void operator()(const Quote& quote) { add_line(all, plain(quote.blocks)); }
    void operator()(const Code& code) { add_line(all, std::string(base::trim(code.text))); }
    void operator()(const Table& table) {
        add_row(table.header);
        for (const std::vector<Text>& row : table.rows) add_row(row);
    }
    void operator()(const Image& image) { add_line(all, plain(image.caption)); }
    void operator()(const Callout& callout) {
        add_line(all, callout.title);
        add_line(all, plain(callout.blocks));
    }
    void operator()(const Check&) {}                                           // its words live in the bank
    void operator()(const Exhibit& exhibit) { add_line(all, exhibit.title); }  // the rest is tried, not read
    void operator()(const Activity&) {}                                        // its words live in its own file
    void operator()(const Rule&) {}

    void add_row(const std::vector<Text>& row) {
        std::string line;
        for (const Text& cell : row) line.append(line.empty() ? "" : " ").append(plain(cell));
        add_line(all, line);
    }
};

bool is_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (base::is_word_character(base::next_code_point(text, at))) return true;
    }
    return false;
}

// Spaces that hold a sign to its word, as French sets them, part no words here: what is left alone is no word anyway.
bool is_white(char32_t c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0x00A0 || c == 0x202F;
}

}  // namespace

std::string key_of(const Activity& activity) {
    switch (activity.kind) {
        case Activity::Kind::scenario:
            return "scenario/" + activity.id;
        case Activity::Kind::feed:
            return "feed/" + activity.id;
        case Activity::Kind::aid:
            return "aid/" + activity.id;
        case Activity::Kind::objections:
            break;
    }
    return "objections";
}

std::string plain(const Blocks& blocks) {
    PlainText text;
    for (const Block& block : blocks) std::visit(text, block.node);
    return text.all;
}

int word_count(const Blocks& blocks) {
    const std::string text = plain(blocks);
    int count = 0;
    std::size_t word_start = 0;
    const auto end_word = [&](std::size_t end) {
        if (is_word(std::string_view(text).substr(word_start, end - word_start))) ++count;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        if (!is_white(base::next_code_point(text, at))) continue;
        end_word(before);
        word_start = at;
    }
    end_word(text.size());
    return count;
}

}  // namespace course
