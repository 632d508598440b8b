// put_drop_downs(): a text with several gaps.
#include <algorithm>
#include <charconv>

#include "authoring/exchange/parts.h"
#include "authoring/markdown.h"

namespace authoring {
namespace {

// The number in "[[12]]" and where it stands.
struct Mark {
    std::size_t at = std::string::npos, size = 0, number = 0;
};

Mark next_mark(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find("[[", from); at != std::string_view::npos; at = text.find("[[", at + 1)) {
        std::size_t number = 0;
        const char* const end = text.data() + text.size();
        const auto [stop, problem] = std::from_chars(text.data() + at + 2, end, number);
        const std::size_t close = static_cast<std::size_t>(stop - text.data());
        if (problem == std::errc() && text.substr(close).starts_with("]]")) return {at, close + 2 - at, number};
    }
    return {};
}

bool has_mark(const course::Block& block) {
    return next_mark(course::plain(course::Blocks{block}), 0).size > 0;
}

course::Gap gap_of(const std::vector<ForeignChoice>& choices, std::size_t right, std::size_t number) {
    course::Gap gap{.id = std::to_string(number)};
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const ForeignChoice& choice = choices[i];
        if (choice.group != choices[right].group || (i != right && choice.words == choices[right].words)) continue;
        const course::Text words = course::text_of(choice.words);
        const bool twice = std::any_of(gap.choices.begin(), gap.choices.end(),
                                       [&](const course::Option& other) { return other.text == words; });
        if (twice) continue;
        course::Option option{.id = std::to_string(gap.choices.size() + 1), .right = i == right};
        option.text = words;
        gap.choices.push_back(std::move(option));
    }
    return gap;
}

}  // namespace

bool put_drop_downs(const std::vector<ForeignChoice>& choices, course::Blocks blocks, base::Language language,
                    course::Item& item, Place where, Report& report) {
    const auto first = std::find_if(blocks.begin(), blocks.end(), has_mark);
    const auto last = std::find_if(blocks.rbegin(), blocks.rend(), has_mark).base();
    if (first == blocks.end()) {
        report.error(where, "no-gap", "no [[1]] stands in this text",
                     "write where the gaps are, or take the question out");
        return false;
    }
    course::Blanks blanks;
    blanks.around.emplace_back();
    for (const course::Span& span : lines_of({first, last})) {
        std::size_t from = 0;
        for (Mark mark = next_mark(span.text, from); mark.size > 0; mark = next_mark(span.text, from)) {
            if (mark.number == 0 || mark.number > choices.size()) {
                report.error(where, "gap-number", "[[" + std::to_string(mark.number) + "]] has no words to choose",
                             "give the question as many words as its highest number says");
                return false;
            }
            course::Span before = span;
            before.text = span.text.substr(from, mark.at - from);
            if (!before.text.empty()) blanks.around.back().push_back(std::move(before));
            blanks.gaps.push_back(gap_of(choices, mark.number - 1, blanks.gaps.size() + 1));
            blanks.around.emplace_back();
            from = mark.at + mark.size;
        }
        course::Span rest = span;
        rest.text.erase(0, from);
        if (!rest.text.empty()) blanks.around.back().push_back(std::move(rest));
    }
    if (blanks.gaps.empty()) {
        report.error(where, "no-gap", "the gaps of this text cannot be told apart from its look",
                     "take bold and italics off the [[1]] in the source");
        return false;
    }
    trim_front(blanks.around.front());
    trim_back(blanks.around.back());
    blocks.erase(first, last);
    if (blocks.empty())
        item.prompt = course::text_of(std::string(foreign_words(language).complete));
    else
        put_question(std::move(blocks), item);
    item.kind = std::move(blanks);
    return true;
}

}  // namespace authoring
