#include "authoring/prescan.h"

#include "authoring/load.h"
#include "base/utf8.h"

namespace authoring {
namespace {

constexpr std::size_t max_indent = 3 * max_nesting;  // columns before a list marker

std::string plain_line_ends(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\r') {
            text += '\n';
            if (i + 1 < bytes.size() && bytes[i + 1] == '\n') ++i;
        } else {
            text += bytes[i];
        }
    }
    return text;
}

Place place_of(std::string_view text, std::size_t offset) {
    Place place{1, 1};
    std::size_t line_start = 0;
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] != '\n') continue;
        ++place.line;
        line_start = i + 1;
    }
    place.column = static_cast<int>(base::code_points(text.substr(line_start, offset - line_start))) + 1;
    return place;
}

// The length of a list marker ("-", "12.", …) that white space or the line's end follows, or 0.
std::size_t list_marker(std::string_view rest) {
    std::size_t length = 0;
    if (rest[0] == '-' || rest[0] == '*' || rest[0] == '+') {
        length = 1;
    } else {
        while (length < rest.size() && length < 9 && rest[length] >= '0' && rest[length] <= '9') ++length;
        if (length == 0 || length == rest.size() || (rest[length] != '.' && rest[length] != ')')) return 0;
        ++length;
    }
    const bool ends = length == rest.size() || rest[length] == ' ' || rest[length] == '\t';
    return ends ? length : 0;
}

struct Markers {
    int count = 0;
    std::size_t widest_gap = 0;  // columns of white space before a marker
};

Markers markers(std::string_view line) {
    Markers found;
    std::size_t gap = 0;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == ' ' || line[at] == '\t') {
            gap += line[at] == ' ' ? 1 : 4;
            ++at;
            continue;
        }
        const std::size_t length = line[at] == '>' ? 1 : list_marker(line.substr(at));
        if (length == 0) break;
        ++found.count;
        if (gap > found.widest_gap) found.widest_gap = gap;
        gap = 0;
        at += length;
    }
    return found;
}

bool nests_too_deep(std::string_view text, Report& report) {
    int number = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        ++number;
        const Markers found = markers(text.substr(start, end - start));
        if (found.count > max_nesting || found.widest_gap > max_indent) {
            report.error({number, 1}, "too-deep",
                         "more than " + std::to_string(max_nesting) + " lists or quotes inside each other",
                         "write it with fewer levels; two are plenty for a reader");
            return true;
        }
        start = end + 1;
    }
    return false;
}

}  // namespace

std::optional<std::string> prescan(std::string_view bytes, bool markdown, Report& report) {
    if (const std::size_t bad = base::first_invalid_utf8(bytes); bad != std::string_view::npos) {
        report.error(place_of(bytes, bad), "not-utf8", "the file is not UTF-8 text from here on",
                     "save it again with the encoding UTF-8");
        return std::nullopt;
    }
    if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
        report.error(place_of(bytes, zero), "not-text", "a zero byte stands here: this is no text file",
                     "save it again as plain text, UTF-8");
        return std::nullopt;
    }
    std::string text = plain_line_ends(bytes);
    if (markdown && nests_too_deep(text, report)) return std::nullopt;
    return text;
}

}  // namespace authoring
