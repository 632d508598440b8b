#include "commonmark/examples.h"

#include <array>
#include <utility>
#include <variant>

#include "base/utf8.h"

namespace commonmark {

namespace {

constexpr std::string_view fence = "````````````````````````````````";

// The specification writes a tab as an arrow.
std::string with_tabs(std::string_view text) {
    static constexpr std::string_view arrow = "→";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool tab = text.substr(at).starts_with(arrow);
        out += tab ? '\t' : text[at];
        at += tab ? arrow.size() : 1;
    }
    return out;
}

std::string decoded(std::string_view html) {
    static constexpr std::array<std::pair<std::string_view, char>, 4> entities{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}}};
    std::string out;
    for (std::size_t at = 0; at < html.size();) {
        std::size_t length = 0;
        for (const auto& [name, sign] : entities) {
            if (!html.substr(at).starts_with(name)) continue;
            out += sign;
            length = name.size();
        }
        if (length == 0) out += html[at];
        at += length == 0 ? 1 : length;
    }
    return out;
}

// The end of what begins with "<", behind its ">".
std::size_t end_of_tag(std::string_view html, std::size_t at) {
    for (const auto& [open, close] : std::array<std::pair<std::string_view, std::string_view>, 3>{
             {{"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"}}}) {
        if (!html.substr(at).starts_with(open)) continue;
        const std::size_t end = html.find(close, at + 2);  // <!--> is a whole comment
        return end == std::string_view::npos ? html.size() : end + close.size();
    }
    char quote = 0;
    for (; at < html.size(); ++at) {
        if (quote != 0) {
            if (html[at] == quote) quote = 0;
        } else if (html[at] == '"' || html[at] == '\'') {
            quote = html[at];
        } else if (html[at] == '>') {
            return at + 1;
        }
    }
    return at;
}

std::string attribute(std::string_view tag, std::string_view name) {
    const std::string opening = " " + std::string(name) + "=\"";
    const std::size_t at = tag.find(opening);
    if (at == std::string_view::npos) return {};
    const std::size_t start = at + opening.size();
    return decoded(tag.substr(start, tag.find('"', start) - start));
}

// Version 0.31 of the specification takes these for punctuation, cmark 0.30 for letters: they part emphasis otherwise.
bool is_currency(char32_t sign) {
    return sign >= 0x20A0 && sign <= 0x20CF;
}

struct TextOf {
    std::string all;

    void add(std::string_view text) { all.append(text).push_back('\n'); }
    void operator()(const course::Paragraph& paragraph) { add(course::plain(paragraph.text)); }
    void operator()(const course::Heading& heading) { add(course::plain(heading.text)); }
    void operator()(const course::List& list) {
        for (const course::Blocks& item : list.items) add(text_of(item));
    }
    void operator()(const course::Quote& quote) { add(text_of(quote.blocks)); }
    void operator()(const course::Code& code) { add(code.text); }
    void operator()(const course::Image& image) { add(image.alt + "\n" + course::plain(image.caption)); }
    void operator()(const course::Callout& callout) { add(callout.title + "\n" + text_of(callout.blocks)); }
    template <class Other>
    void operator()(const Other& other) {
        add(course::plain(course::Blocks{{other}}));
    }
};

}  // namespace

std::string specification_file() {
    return PREAU_BINARY_DIR "/../commonmark-spec/package/spec.txt";
}

std::vector<Example> examples_in(std::string_view specification) {
    std::vector<Example> examples;
    const std::string opening = std::string(fence) + " example\n", parting = "\n.\n",
                      closing = "\n" + std::string(fence);
    for (std::size_t at = specification.find(opening); at != std::string_view::npos;
         at = specification.find(opening, at)) {
        at += opening.size();
        const std::size_t dot = specification.find(parting, at - 1);  // the Markdown may be empty
        const std::size_t end = dot == std::string_view::npos ? dot : specification.find(closing, dot + 2);
        if (end == std::string_view::npos) break;
        const std::size_t html = dot + parting.size();
        examples.push_back({static_cast<int>(examples.size()) + 1, with_tabs(specification.substr(at, dot + 1 - at)),
                            with_tabs(html < end ? specification.substr(html, end + 1 - html) : "")});
        at = end;
    }
    return examples;
}

void Words::merge(std::string_view text) {
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) ++counts_[word];
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const char32_t sign = base::next_code_point(text, at);
        if (base::is_word_character(sign) && !is_currency(sign))
            word.append(text.substr(before, at - before));
        else
            end_word();
    }
    end_word();
}

Words Words::without(const Words& others) const {
    Words rest;
    for (const auto& [word, count] : counts_) {
        const auto other = others.counts_.find(word);
        const int left = count - (other == others.counts_.end() ? 0 : other->second);
        if (left > 0) rest.counts_[word] = left;
    }
    return rest;
}

std::string Words::to_text() const {
    std::string text;
    for (const auto& [word, count] : counts_) text.append(text.empty() ? "" : " ").append(word);
    return text;
}

Words words_in(std::string_view text) {
    Words words;
    words.merge(text);
    return words;
}

Words words_of_html(std::string_view html) {
    Words words;
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] != '<') {
            text += html[at++];
            continue;
        }
        const std::size_t end = end_of_tag(html, at);
        const std::string_view tag = html.substr(at, end - at);
        words.merge(attribute(tag, "alt"));
        words.merge(attribute(tag, "title"));
        // Within a word one may change the type: *f*oo is one word.
        const bool within = tag.starts_with("<em") || tag.starts_with("</em") || tag.starts_with("<strong") ||
                            tag.starts_with("</strong") || tag.starts_with("<a ") || tag.starts_with("</a") ||
                            tag.starts_with("<code") || tag.starts_with("</code");
        if (!within) text += ' ';
        at = end;
    }
    words.merge(decoded(text));
    return words;
}

std::string text_of(const course::Blocks& blocks) {
    TextOf text;
    for (const course::Block& block : blocks) std::visit(text, block.node);
    return text.all;
}

}  // namespace commonmark
