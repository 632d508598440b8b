#include "authoring/format/format.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "authoring/format/facts.h"
#include "authoring/format/letters.h"
#include "authoring/format/lines.h"
#include "authoring/format/meaning.h"
#include "authoring/front_matter.h"
#include "authoring/load.h"
#include "authoring/prescan.h"

namespace authoring {
namespace {

using Kind = SourceLine::Kind;
using Lines = std::vector<SourceLine>;
using Edits = std::vector<Edit>;

// Letters, paragraph by paragraph.
Edits all_letter_edits(std::string_view text, const Lines& lines, base::Language language) {
    Edits edits;
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t last = first + 1;
        const auto goes_on = [&](const SourceLine& line) {
            return line.kind == Kind::words && line.markers.empty() && line.quotes == lines[first].quotes;
        };
        if (lines[first].kind == Kind::words) {
            while (last < lines.size() && goes_on(lines[last])) ++last;
        }
        if (lines[first].kind != Kind::blank && lines[first].kind != Kind::verbatim) {
            Edits of_paragraph = letter_edits(text, lines, first, last, language);
            std::move(of_paragraph.begin(), of_paragraph.end(), std::back_inserter(edits));
        }
        first = last;
    }
    return edits;
}

// Blanks behind a line. Two of them between the lines of a paragraph break the line: a backslash does so in sight.
Edits trailing_edits(std::string_view text, const Lines& lines) {
    Edits edits;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const SourceLine& line = lines[i];
        if (line.kind == Kind::verbatim || line.end == line.stop) continue;
        const bool goes_on = line.kind == Kind::words && line.words < line.end && i + 1 < lines.size() &&
                             lines[i + 1].kind == Kind::words && lines[i + 1].markers.empty();
        const bool breaks = goes_on && text.substr(line.end, line.stop - line.end).ends_with("  ");
        if (breaks && text[line.end - 1] == '\\') continue;
        edits.push_back({line.end, line.stop, breaks ? "\\" : "", i});
    }
    return edits;
}

// "*" and "+" before items become "-", "1)" becomes "1.".
Edits marker_edits(const Lines& lines) {
    Edits edits;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const SourceLine::ListMarker& marker : lines[i].markers) {
            if (lines[i].kind == Kind::verbatim || marker.sign == '-' || marker.sign == '.') continue;
            edits.push_back({marker.at, marker.at + 1, marker.sign == ')' ? "." : "-", i});
        }
    }
    return edits;
}

// One empty line where there were several, one before a heading, none at the end, and a line end behind the last line.
Edits blank_line_edits(std::string_view text, const Lines& lines, bool has_head) {
    Edits edits;
    std::size_t count = lines.size();
    while (count > 0 && lines[count - 1].kind == Kind::blank && lines[count - 1].quotes == 0) --count;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const SourceLine& line = lines[i];
        const bool blank = line.kind == Kind::blank;
        const bool again = i > 0 ? lines[i - 1].kind == Kind::blank && lines[i - 1].quotes == line.quotes : !has_head;
        if (blank && (i >= count || again)) {
            edits.push_back({line.begin, std::min(line.stop + 1, text.size()), "", i});
        } else if (line.kind == Kind::heading && line.words == line.begin && i > 0 &&
                   lines[i - 1].kind != Kind::blank) {
            edits.push_back({line.begin, line.begin, "\n", i});
        }
    }
    if (count == lines.size() && !text.empty() && !text.ends_with('\n'))
        edits.push_back({text.size(), text.size(), "\n", lines.size() - 1});
    return edits;
}

// One body of Markdown: makes the changes it may, tries again with fewer where they would change what it says.
class BodyFormat {
public:
    BodyFormat(std::string_view text, bool has_head, base::Language language)
        : text_(text),
          language_(language),
          lines_(source_lines(text)),
          before_(parse(text)),
          words_(all_letter_edits(text, lines_, language)),
          trailing_(trailing_edits(text, lines_)),
          markers_(marker_edits(lines_)),
          blanks_(blank_line_edits(text, lines_, has_head)) {}

    std::string run() {
        drop_what_changes_meaning(words_);
        drop_what_changes_meaning(trailing_);
        const Edits none;
        const std::array<std::array<const Edits*, 4>, 6> tries{{{&words_, &trailing_, &markers_, &blanks_},
                                                                {&words_, &trailing_, &none, &blanks_},
                                                                {&words_, &trailing_, &none, &none},
                                                                {&words_, &none, &none, &none},
                                                                {&none, &trailing_, &none, &none},
                                                                {&none, &none, &none, &none}}};
        for (const auto& chosen : tries) {
            std::string result = with(chosen);
            if (difference(before_, parse(result), language_).none()) return result;
        }
        return std::string(text_);
    }

private:
    // `text` must outlive the document; nothing that is compared looks back at it.
    static Document parse(std::string_view text) {
        Report ignored("");
        return parse_markdown(text, 1, ignored);
    }

    std::string with(const std::array<const Edits*, 4>& chosen) const {
        Edits all;
        for (const Edits* edits : chosen) all.insert(all.end(), edits->begin(), edits->end());
        return edited(text_, std::move(all));
    }

    // Takes the edits out whose paragraph would say something else; all of them if the tree would be another.
    void drop_what_changes_meaning(Edits& edits) const {
        if (edits.empty()) return;
        const std::string result = edited(text_, edits);
        const Difference found = difference(before_, parse(result), language_);
        if (found.shape) {
            edits.clear();
            return;
        }
        std::erase_if(edits, [&](const Edit& edit) {
            const auto behind = found.paragraphs.upper_bound(static_cast<int>(edit.line) + 1);
            return behind != found.paragraphs.begin() && found.changed.contains(*std::prev(behind));
        });
    }

    std::string_view text_;
    base::Language language_;
    Lines lines_;
    Document before_;
    Edits words_, trailing_, markers_, blanks_;
};

// A change that would spoil the meaning may become possible once others are made, hence again and again.
std::string formatted_body(std::string_view text, bool has_head, base::Language language) {
    constexpr int most_rounds = 6;
    std::string body(text);
    for (int round = 0; round < most_rounds; ++round) {
        std::string next = BodyFormat(body, has_head, language).run();
        if (next == body) break;
        body = std::move(next);
    }
    return body;
}

}  // namespace

std::optional<base::Language> language_of(std::string_view file) {
    if (!file.ends_with(".md") || file.size() < 6 || file[file.size() - 6] != '.') return std::nullopt;
    const std::string_view code = file.substr(file.size() - 5, 2);
    for (const base::Language language : base::all_languages) {
        if (base::code(language) == code) return language;
    }
    return std::nullopt;
}

std::optional<std::string> formatted(std::string_view bytes, base::Language language, Report& report) {
    const bool markdown = report.file().ends_with(".md");
    const std::optional<std::string> text = prescan(bytes, markdown, report);
    if (!text) return std::nullopt;
    if (!markdown) return formatted_yaml(*text);
    const FrontMatter front = split_front_matter(*text, report);
    if (front.broken) return std::nullopt;
    const std::string_view head = std::string_view(*text).substr(0, text->size() - front.body.size());
    std::string result = head.empty() ? std::string() : formatted_facts(head, language);
    result += formatted_body(front.body, !head.empty(), language);
    // Put-in spaces must not make a text too long to be read.
    return result.size() <= max_file_bytes ? result : *text;
}

}  // namespace authoring
