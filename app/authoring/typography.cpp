#include "authoring/typography.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace authoring {
namespace {

constexpr char32_t no_break = 0x00A0;
constexpr char32_t narrow_no_break = 0x202F;
constexpr char32_t apostrophe = 0x2019;
constexpr char32_t opening = 0x00AB;  // «
constexpr char32_t closing = 0x00BB;  // »
constexpr char32_t ellipsis = 0x2026;
constexpr char32_t nothing = 0;

bool is_space(char32_t c) {
    return c == ' ' || c == no_break || c == narrow_no_break;
}

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool closes(char32_t c) {  // may end what a mark belongs to, or follow a mark
    return c == closing || c == ')' || c == 0x201D || c == apostrophe || c == '"' || c == ellipsis;
}

bool ends_word(char32_t c) {
    return base::is_word_character(c) || closes(c);
}

using Quotes = std::pair<char32_t, char32_t>;
constexpr Quotes guillemets{opening, closing}, double_quotes{0x201C, 0x201D};

Quotes quotes_of(base::Language language) {
    switch (language) {
        case base::Language::fr:
            return guillemets;
        case base::Language::nl:
            return {0x2018, apostrophe};
        case base::Language::de:
            return {0x201E, 0x201C};
        case base::Language::en:
            break;
    }
    return double_quotes;
}

bool one_of(char32_t c, std::u32string_view signs) {
    return signs.find(c) != std::u32string_view::npos;
}

// Neither answer changes when the French spaces are set: before a mark, inside « ».
bool can_open(char32_t before, char32_t after) {
    const bool begins =
        before == nothing || is_space(before) || one_of(before, U"\n([\'\u2019\u00AB\u201C\u2018|>\u2013\u2014");
    return begins && (base::is_word_character(after) || one_of(after, U"([#@*+-\u2018\u201C\u2026\u2013\u20AC$"));
}

bool can_close(char32_t before, char32_t after) {
    const bool ends = base::is_word_character(before) || one_of(before, U".,!?;:%)]\u2026\u2019\u201D*\u20AC$");
    return ends &&
           (after == nothing || is_space(after) || one_of(after, U"\n.,;:!?%)]\u2026-\u2013\u2014\u2019\u201D\u00BB|"));
}

// Straight quotes become typographic ones where every single one of them opens or closes in turn.
void set_quotes(std::vector<Letter>& letters, base::Language language) {
    std::vector<std::pair<std::size_t, char32_t>> changes;
    const auto at = [&](std::size_t i) { return i < letters.size() ? letters[i].c : nothing; };
    bool open = false;
    int inside = 0;  // of guillemets that were typed
    Quotes quotes = quotes_of(language);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (letters[i].c == opening) ++inside;
        if (letters[i].c == closing && inside > 0) --inside;
        if (letters[i].c != '"' || letters[i].fixed) continue;
        const char32_t before = i > 0 ? letters[i - 1].c : nothing, after = at(i + 1);
        if (open ? !can_close(before, after) : !can_open(before, after)) return;
        if (!open) quotes = inside > 0 ? double_quotes : quotes_of(language);
        changes.emplace_back(i, open ? quotes.second : quotes.first);
        open = !open;
    }
    if (open) return;
    for (const auto& [i, c] : changes) letters[i].c = c;
}

bool after_mark(char32_t c) {  // what stands after a true punctuation mark
    return c == nothing || c == '\n' || is_space(c) || closes(c) || c == '!' || c == '?' || c == ',' || c == '.' ||
           c == '|' || c == '-' || c == 0x2013 || c == 0x2014;
}

class Setter {
public:
    Setter(std::vector<Letter> letters, base::Language language)
        : in_(std::move(letters)), french_(language == base::Language::fr), dutch_(language == base::Language::nl) {
        set_quotes(in_, language);
        out_.reserve(in_.size() + in_.size() / 16);
    }

    std::vector<Letter> run() {
        for (at_ = 0; at_ < in_.size(); ++at_) {
            const Letter letter = in_[at_];
            if (letter.fixed) {
                out_.push_back(letter);
            } else if (letter.c == '\'' && (joins_letters() || shortens_word())) {
                out_.push_back({apostrophe, letter.span});
            } else if (french_) {
                french(letter);
            } else {
                out_.push_back(letter);
            }
        }
        return std::move(out_);
    }

private:
    char32_t next(std::size_t further = 1) const { return at_ + further < in_.size() ? in_[at_ + further].c : nothing; }
    char32_t last() const { return out_.empty() ? nothing : out_.back().c; }
    char32_t last_but_space() const {
        if (!is_space(last())) return last();
        return out_.size() < 2 ? nothing : out_[out_.size() - 2].c;
    }

    bool joins_letters() const {
        const char32_t before = last();
        const char32_t after = next();
        const bool letter_before = base::is_word_character(before) && !is_digit(before);
        const bool after_elision = french_ && (after == opening || is_digit(after));
        return letter_before && ((base::is_word_character(after) && !is_digit(after)) || after_elision);
    }

    // ’s morgens, ’t, ’n, ’k, ’m
    bool shortens_word() const {
        const bool begins = last() == nothing || is_space(last()) || one_of(last(), U"\n(\u2018\u201C");
        return dutch_ && begins && one_of(next(), U"stnkm") && is_space(next(2));
    }

    void french(const Letter& letter) {
        switch (letter.c) {
            case ';':
            case '!':
            case '?':
                if (ends_word(last_but_space()) && after_mark(next())) space_before(narrow_no_break, letter.span);
                break;
            case '%':
                if (is_digit(last_but_space()) && !base::is_word_character(next())) {
                    space_before(narrow_no_break, letter.span);
                }
                break;
            case ':':
                if (ends_word(last_but_space()) &&
                    (next() == nothing || next() == '\n' || next() == closing || is_space(next()))) {
                    space_before(no_break, letter.span);
                }
                break;
            case closing:
                if (last() != nothing && last() != '\n') space_before(no_break, letter.span);
                break;
            default:
                break;
        }
        out_.push_back(letter);
        if (letter.c != opening || next() == nothing || next() == '\n') return;
        out_.push_back({no_break, letter.span, false, true});
        if (is_space(next()) && !in_[at_ + 1].fixed) ++at_;  // the typed space is replaced
    }

    void space_before(char32_t space, std::size_t span) {
        if (is_space(last())) {
            if (out_.back().fixed) return;
            out_.back().c = space;
            out_.back().set = true;
        } else {
            out_.push_back({space, span, false, true});
        }
    }

    std::vector<Letter> in_;
    std::vector<Letter> out_;
    std::size_t at_ = 0;
    bool french_, dutch_;
};

bool is_address(std::string_view text) {
    return text.find("://") != std::string_view::npos;
}

}  // namespace

std::vector<Letter> set_letters(std::vector<Letter> letters, base::Language language) {
    return Setter(std::move(letters), language).run();
}

void add_letters(std::vector<Letter>& letters, std::string_view text, std::size_t span, bool fixed_all) {
    for (std::size_t at = 0; at < text.size();) {
        // Word by word, so that an address in running text is left alone.
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const bool fixed = fixed_all || is_address(text.substr(at, end - at));
        while (at < end) letters.push_back({base::next_code_point(text, at), span, fixed});
        if (at < text.size()) letters.push_back({static_cast<char32_t>(text[at++]), span, fixed_all});
    }
}

void typeset(course::Text& text, base::Language language) {
    std::vector<Letter> letters;
    for (std::size_t i = 0; i < text.size(); ++i) add_letters(letters, text[i].text, i, text[i].code);
    for (course::Span& span : text) span.text.clear();
    for (const Letter& letter : set_letters(std::move(letters), language)) {
        base::append_utf8(text[letter.span].text, letter.c);
    }
}

std::string typeset(std::string_view text, base::Language language) {
    course::Text spans = course::text_of(std::string(text));
    typeset(spans, language);
    return spans.front().text;
}

}  // namespace authoring
