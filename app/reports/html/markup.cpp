#include "reports/html/markup.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace reports {
namespace {

constexpr std::array<std::string_view, 6> inside_a_line{"a", "code", "em", "span", "strong", "summary"};

// Char of XML 1.0 (fifth edition, production 2), without the controls that HTML calls errors.
bool may_stand(char32_t c) {
    if (c == '\t' || c == '\n') return true;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
    return c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

std::string html_escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = base::next_code_point(text, at);
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == 0xFFFD || !may_stand(c))
            result += "\uFFFD";
        else
            result += text.substr(from, at - from);
    }
    return result;
}

Markup::Element::~Element() {
    if (tag_.empty()) return;
    in_.html_.append("</").append(tag_).append(">");
    if (std::ranges::find(inside_a_line, tag_) == inside_a_line.end()) in_.html_ += "\n";
}

void Markup::open(std::string_view tag, const Attributes& attributes, std::string_view end) {
    html_.append("<").append(tag);
    for (const Attribute& attribute : attributes) {
        if (attribute.value.empty() && attribute.name != "alt") continue;
        html_.append(" ").append(attribute.name).append("=\"").append(html_escaped(attribute.value)).append("\"");
    }
    html_ += end;
}

Markup::Element Markup::element(std::string_view tag, const Attributes& attributes) {
    open(tag, attributes, ">");
    return {*this, tag};
}

Markup::Element Markup::element_if(bool wanted, std::string_view tag, const Attributes& attributes) {
    if (!wanted) return {*this, ""};
    return element(tag, attributes);
}

void Markup::empty(std::string_view tag, const Attributes& attributes) {
    open(tag, attributes, "/>");
    if (tag != "br" && tag != "img") html_ += "\n";
}

void Markup::put(std::string_view tag, const Attributes& attributes, std::string_view words) {
    const Element whole = element(tag, attributes);
    text(words);
}

void Markup::text(std::string_view words) {
    while (true) {
        const std::size_t end = std::min(words.find('\n'), words.size());
        html_ += html_escaped(words.substr(0, end));
        if (end == words.size()) return;
        empty("br");
        words.remove_prefix(end + 1);
    }
}

void Markup::verbatim(std::string_view words) {
    html_ += html_escaped(words);
}

}  // namespace reports
