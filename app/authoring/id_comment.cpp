#include "authoring/id_comment.h"

#include <array>

#include "base/ids.h"
#include "base/utf8.h"

namespace authoring {
namespace {

constexpr std::array<std::string_view, 6> prefixes{"page", "q", "o", "guideline", "term", "card"};
constexpr int opening_length = 4;  // "<!--"

}  // namespace

std::optional<IdComment> id_comment(const Inline& comment) {
    IdComment found;
    const std::string_view text = comment.text;
    for (std::size_t at = text.find_first_not_of(" \t\n"); at < text.size(); at = text.find_first_not_of(" \t\n", at)) {
        const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const Place place{comment.place.line, comment.place.column + opening_length + static_cast<int>(at)};
        if (found.prefix.empty()) {
            const std::size_t colon = word.find(':');
            for (const std::string_view prefix : prefixes) {
                if (colon != std::string_view::npos && word.substr(0, colon) == prefix) found.prefix = prefix;
            }
            if (found.prefix.empty()) return std::nullopt;
            found.id = word.substr(colon + 1);
            found.place = place;
        } else {
            const std::size_t equals = std::min(word.find('='), word.size());
            const std::string_view value = equals < word.size() ? word.substr(equals + 1) : std::string_view();
            found.attributes.push_back({std::string(word.substr(0, equals)), std::string(value), place});
        }
        at = end;
    }
    return found.prefix.empty() ? std::nullopt : std::optional(std::move(found));
}

Inlines without_comments(const Inlines& inlines) {
    Inlines kept;
    for (const Inline& part : inlines) {
        if (part.kind != Inline::Kind::comment) kept.push_back(part);
    }
    return kept;
}

void report_misplaced_id(const IdComment& comment, Report& report) {
    report.error(comment.place, "misplaced-id",
                 "the id \"" + comment.prefix + ":" + comment.id + "\" does not belong here",
                 "page: stands behind a # heading of a lesson, q: behind a ## heading of a quiz, o: behind an option, "
                 "guideline: and term: behind a ## heading of their own files");
}

bool check_id(const std::string& id, Place place, Report& report) {
    if (base::is_content_id(id)) return true;
    report.error(
        place, "bad-id", "\"" + id + "\" is no id",
        "an id has small letters a–z, digits and hyphens, begins with a letter or digit, at most 64 characters");
    return false;
}

std::optional<IdComment> find_id(const Inlines& inlines, std::string_view prefix, Report& report) {
    std::optional<IdComment> found;
    for (const Inline& inline_part : inlines) {
        if (inline_part.kind != Inline::Kind::comment) continue;
        std::optional<IdComment> read = id_comment(inline_part);
        if (!read) continue;
        if (read->prefix != prefix || found) {
            report_misplaced_id(*read, report);
        } else if (check_id(read->id, read->place, report)) {
            found = std::move(read);
        } else {
            return std::nullopt;
        }
    }
    return found;
}

}  // namespace authoring
