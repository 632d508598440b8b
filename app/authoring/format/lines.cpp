#include "authoring/format/lines.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "authoring/load.h"
#include "base/utf8.h"

namespace authoring {
namespace {

struct Fence {
    char sign = '`';
    std::size_t length = 3;
    int quotes = 0;
};

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

std::size_t run_of(std::string_view text, char sign) {
    return std::min(text.find_first_not_of(sign), text.size());
}

bool is_rule(std::string_view rest) {  // "* * *", "---"
    const char sign = rest.front();
    if (sign != '*' && sign != '-' && sign != '_') return false;
    const bool alone = std::all_of(rest.begin(), rest.end(), [&](char c) { return c == sign || is_blank(c); });
    return alone && std::count(rest.begin(), rest.end(), sign) >= 3;
}

// The length of the list marker at the beginning, or 0.
std::size_t list_marker(std::string_view rest) {
    std::size_t length = 1;
    if (rest.front() >= '0' && rest.front() <= '9') {
        length = std::min(rest.find_first_not_of("0123456789"), rest.size());
        if (length > 9 || length == rest.size() || (rest[length] != '.' && rest[length] != ')')) return 0;
        ++length;
    } else if (rest.front() != '-' && rest.front() != '*' && rest.front() != '+') {
        return 0;
    }
    return length == rest.size() || is_blank(rest[length]) ? length : 0;
}

bool is_heading(std::string_view rest) {
    const std::size_t signs = run_of(rest, '#');
    return signs >= 1 && signs <= 6 && (signs == rest.size() || is_blank(rest[signs]));
}

bool is_definition(std::string_view rest) {  // "[name]: address"
    const std::size_t close = rest.find("]:");
    return rest.starts_with('[') && close != std::string_view::npos;
}

std::optional<Fence> fence_of(std::string_view rest, int quotes) {
    for (const char sign : {'`', '~'}) {
        const std::size_t length = run_of(rest, sign);
        if (length < 3 || (sign == '`' && rest.find('`', length) != std::string_view::npos)) continue;
        return Fence{sign, length, quotes};
    }
    return std::nullopt;
}

class LineReader {
public:
    explicit LineReader(std::string_view text) : text_(text) {}

    std::vector<SourceLine> read() {
        std::vector<SourceLine> lines;
        for (std::size_t start = 0; start < text_.size();) {
            const std::size_t stop = std::min(text_.find('\n', start), text_.size());
            lines.push_back(line(start, stop));
            start = stop + 1;
        }
        return lines;
    }

private:
    SourceLine line(std::size_t begin, std::size_t stop) {
        SourceLine line;
        line.begin = line.words = begin;
        line.stop = line.end = stop;
        while (line.end > begin && is_blank(text_[line.end - 1])) --line.end;
        if (fence_ && in_fence(line)) return line;
        if (in_comment_) {
            line.kind = SourceLine::Kind::verbatim;
            in_comment_ = rest(line).find("-->") == std::string_view::npos;
            return line;
        }
        skip_markers(line);
        look(line);
        return line;
    }

    std::string_view rest(const SourceLine& line) const { return text_.substr(line.words, line.end - line.words); }

    // False when the quote that holds the fence has ended, and the fence with it.
    bool in_fence(SourceLine& line) {
        std::size_t at = line.begin;
        for (int quotes = 0; quotes < fence_->quotes; ++quotes) {
            while (at < line.end && is_blank(text_[at])) ++at;
            if (at == line.end || text_[at] != '>') {
                fence_.reset();
                return false;
            }
            ++at;
        }
        const std::string_view words = base::trim(text_.substr(at, line.end - at));
        const std::size_t length = run_of(words, fence_->sign);
        if (length >= fence_->length && length == words.size()) fence_.reset();
        line.kind = SourceLine::Kind::verbatim;
        return true;
    }

    void skip_markers(SourceLine& line) const {
        for (;;) {
            while (line.words < line.end && is_blank(text_[line.words])) ++line.words;
            if (line.words == line.end || is_rule(rest(line))) return;
            if (text_[line.words] == '>') {
                ++line.quotes;
                ++line.words;
                continue;
            }
            const std::size_t length = list_marker(rest(line));
            if (length == 0 || line.markers.size() == static_cast<std::size_t>(max_nesting)) return;
            line.words += length;
            line.markers.push_back({line.words - 1, text_[line.words - 1]});
        }
    }

    void look(SourceLine& line) {
        using Kind = SourceLine::Kind;
        const std::string_view words = rest(line);
        fence_ = words.empty() ? std::nullopt : fence_of(words, line.quotes);
        if (words.empty()) {
            line.kind = line.markers.empty() ? Kind::blank : Kind::words;
        } else if (fence_) {
            line.kind = Kind::verbatim;
        } else if (words.starts_with("<!--")) {
            line.kind = Kind::verbatim;
            in_comment_ = words.find("-->") == std::string_view::npos;
        } else if (is_rule(words) || is_definition(words) || (words.starts_with("[!") && words.ends_with(']'))) {
            line.kind = Kind::verbatim;
        } else if (is_heading(words)) {
            line.kind = Kind::heading;
        } else if (words.starts_with('|')) {
            line.kind = Kind::row;
        }
    }

    std::string_view text_;
    std::optional<Fence> fence_;
    bool in_comment_ = false;
};

}  // namespace

std::vector<SourceLine> source_lines(std::string_view text) {
    return LineReader(text).read();
}

std::string edited(std::string_view text, std::vector<Edit> edits) {
    // What is put in first, then the longest: it holds what the others would do.
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& one, const Edit& other) {
        const auto order = [](const Edit& edit) { return std::tuple(edit.begin, edit.end > edit.begin, ~edit.end); };
        return order(one) < order(other);
    });
    std::string result;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        if (edit.begin < at) continue;
        result.append(text.substr(at, edit.begin - at)).append(edit.text);
        at = edit.end;
    }
    return result.append(text.substr(at));
}

}  // namespace authoring
