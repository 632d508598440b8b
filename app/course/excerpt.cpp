#include "course/excerpt.h"

#include <algorithm>
#include <set>

#include "base/fold.h"
#include "base/utf8.h"
#include "course/findable.h"

namespace course {
namespace {

std::vector<std::string_view> split(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0) words.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

struct Match {
    base::WordPlace place;
    std::vector<std::size_t> words;  // of the query, by number
};

std::vector<Match> matches_in(std::string_view text, const std::vector<std::string>& words) {
    std::vector<Match> matches;
    constexpr std::size_t short_word = 2;
    const bool longer =
        std::any_of(words.begin(), words.end(), [](const std::string& word) { return word.size() > short_word; });
    for (const base::WordPlace& place : base::words_in(text)) {
        const std::string folded = base::fold(text.substr(place.begin, place.end - place.begin));
        Match match{place, {}};
        for (std::size_t k = 0; k < words.size(); ++k)
            for (const std::string_view word : split(folded))
                if (word.starts_with(words[k]) && (!longer || words[k].size() > short_word || word == words[k])) {
                    match.words.push_back(k);
                    break;
                }
        if (!match.words.empty()) matches.push_back(std::move(match));
    }
    return matches;
}

// Matches i … j within the length that hold the most different words; the first such.
std::size_t best_start(const std::vector<Match>& matches, std::size_t length, std::size_t count) {
    std::vector<std::size_t> held(count, 0);
    std::size_t different = 0, most = 0, best = 0, end = 0;
    for (std::size_t start = 0; start < matches.size(); ++start) {
        for (; end < matches.size() && matches[end].place.end <= matches[start].place.begin + length; ++end)
            for (const std::size_t word : matches[end].words) different += held[word]++ == 0 ? 1 : 0;
        end = std::max(end, start + 1);
        if (different > most) {
            most = different;
            best = start;
        }
        for (const std::size_t word : matches[start].words)
            if (held[word] > 0) different -= --held[word] == 0 ? 1 : 0;
    }
    return best;
}

bool is_gap(char c) {
    return c == ' ' || c == '\n';
}

// Forwards to a place between words, or at least between characters where a word is very long.
std::size_t cut_before(std::string_view text, std::size_t at, std::size_t limit) {
    if (at == 0 || at >= text.size()) return std::min(at, text.size());
    constexpr std::string_view no_beginning = " \n:;,.!?";
    for (std::size_t i = at; i < std::min(limit, text.size()); ++i)
        if (is_gap(text[i - 1]) && no_beginning.find(text[i]) == std::string_view::npos) return i;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    return at;
}

std::size_t cut_after(std::string_view text, std::size_t at, std::size_t limit) {
    if (at >= text.size()) return text.size();
    for (std::size_t i = at; i > limit; --i)
        if (is_gap(text[i])) return i;
    while (at > limit && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

// Lines become one: the sign that ends a line parts it well enough from the next, what ends without any gets a dot.
class OneLine {
public:
    std::string operator()(std::string_view text) {
        constexpr std::string_view closing = ".!?:;,";
        std::string line;
        for (const char c : text) {
            if (c != '\n')
                line += c;
            else if (last_ != '\n' && closing.find(last_) == std::string_view::npos)
                line += " · ";
            else
                line += ' ';
            last_ = c;
        }
        return line;
    }

private:
    char last_ = '\n';
};

Parts parts_of(std::string_view text, const std::vector<Match>& matches, std::size_t from, std::size_t to) {
    Parts parts;
    OneLine one_line;
    const auto add = [&](std::size_t begin, std::size_t end, bool match) {
        if (begin < end) parts.push_back({one_line(text.substr(begin, end - begin)), match});
    };
    std::size_t at = from;
    for (const Match& match : matches) {
        if (match.place.begin < at || match.place.begin >= to) continue;
        add(at, match.place.begin, false);
        at = std::min(match.place.end, to);
        add(match.place.begin, at, true);
    }
    add(at, to, false);
    return parts;
}

}  // namespace

std::vector<std::string> query_words(std::string_view query) {
    const std::string folded = base::fold(query);
    const auto words = split(folded);
    return {words.begin(), words.end()};
}

Parts marked(std::string_view text, const std::vector<std::string>& words) {
    return parts_of(text, matches_in(text, words), 0, text.size());
}

Parts excerpt(std::string_view text, const std::vector<std::string>& words, std::size_t length) {
    const std::vector<Match> matches = matches_in(text, words);
    std::size_t from = 0, first = 0;
    if (!matches.empty()) {
        first = matches[best_start(matches, length, words.size())].place.begin;
        const std::size_t before = length / 4;
        // The beginning of the line it stands in is a better beginning than any other.
        const std::size_t line = first == 0 ? 0 : text.rfind('\n', first - 1) + 1;  // npos + 1 is 0
        from = first - line <= before ? line : cut_before(text, first - before, first);
    }
    std::size_t to = cut_after(text, from + length, from + length / 2);
    for (const Match& match : matches)  // a word found is shown whole
        if (match.place.begin == first && match.place.end > to) to = std::min(match.place.end, from + 4 * length);
    while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U) ++to;
    Parts parts = parts_of(text, matches, from, to);
    const bool line_begins = from == 0 || text[from - 1] == '\n';
    if (!line_begins) parts.insert(parts.begin(), {"… ", false});
    if (to < text.size()) parts.push_back({" …", false});
    return parts;
}

std::optional<std::size_t> block_with(const Blocks& blocks, const std::vector<std::string>& words) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::set<std::size_t> here;
        for (const Match& match : matches_in(findable_text(blocks[i]), words))
            here.insert(match.words.begin(), match.words.end());
        if (here.size() <= most) continue;
        most = here.size();
        best = i;
    }
    return best;
}

}  // namespace course
