#include "base/html.h"

#include "base/utf8.h"

namespace base {
namespace {

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
        const char32_t c = next_code_point(text, at);
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

}  // namespace base
