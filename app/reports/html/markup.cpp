#include "reports/html/markup.h"

#include <algorithm>
#include <array>

#include "base/html.h"

namespace reports {
namespace {

constexpr std::array<std::string_view, 6> inside_a_line{"a", "code", "em", "span", "strong", "summary"};

}  // namespace

Markup::Element::~Element() {
    if (tag_.empty()) return;
    in_.html_.append("</").append(tag_).append(">");
    if (std::ranges::find(inside_a_line, tag_) == inside_a_line.end()) in_.html_ += "\n";
}

void Markup::open(std::string_view tag, const Attributes& attributes, std::string_view end) {
    html_.append("<").append(tag);
    for (const Attribute& attribute : attributes) {
        if (attribute.value.empty() && attribute.name != "alt") continue;
        html_.append(" ").append(attribute.name).append("=\"").append(base::html_escaped(attribute.value)).append("\"");
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
        html_ += base::html_escaped(words.substr(0, end));
        if (end == words.size()) return;
        empty("br");
        words.remove_prefix(end + 1);
    }
}

void Markup::verbatim(std::string_view words) {
    html_ += base::html_escaped(words);
}

}  // namespace reports
