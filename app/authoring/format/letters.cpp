#include "authoring/format/letters.h"

#include <algorithm>

#include "authoring/typography.h"
#include "base/utf8.h"

namespace authoring {
namespace {

constexpr char32_t unknown = 0xFFFD;  // what an entity stands for: a letter like any other

struct Source {  // of a letter
    std::size_t begin = 0, end = 0;
    std::size_t line = 0;
    bool line_end = false;
};

bool is_punctuation(char c) {
    return c > ' ' && c < 0x7F && !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
}

class Scanner {
public:
    Scanner(std::string_view text, const std::vector<SourceLine>& lines) : text_(text), lines_(lines) {}

    void read(std::size_t first, std::size_t last) {
        for (line_ = first; line_ < last; ++line_) {
            at_ = lines_[line_].words;
            end_ = lines_[line_].end;
            while (at_ < end_) read_one();
            if (line_ + 1 < last) add(' ', lines_[line_].stop, lines_[line_].stop + 1, false, true);
        }
        fix_addresses();
    }

    std::vector<Letter> letters;  // their span: index of their source
    std::vector<Source> sources;

private:
    std::string_view rest() const { return text_.substr(at_, end_ - at_); }

    void add(char32_t c, std::size_t begin, std::size_t end, bool fixed, bool line_end = false) {
        letters.push_back({c, sources.size(), fixed});
        sources.push_back({begin, end, line_, line_end});
    }

    // The next sign, and what belongs to it. Each case moves `at_` on.
    void read_one() {
        switch (text_[at_]) {
            case '\\':
                return escape();
            case '`':
                return code();
            case '<':
                return angle();
            case '&':
                return entity();
            case '{':
                return gap();
            case ']':
                return bracket();
            case '!':
                if (rest().starts_with("!["))
                    ++at_;
                else
                    letter();
                return;
            case '[':
            case '*':
            case '_':
                ++at_;  // how the text looks
                return;
            default:
                return letter();
        }
    }

    void letter() {
        const std::size_t begin = at_;
        const char32_t c = base::next_code_point(text_, at_);
        add(c, begin, at_, false);
    }

    // Up to `to`, letters that are only looked at.
    void fixed_up_to(std::size_t to) {
        while (at_ < to) {
            const std::size_t begin = at_;
            const char32_t c = base::next_code_point(text_, at_);
            add(c, begin, at_, true);
        }
    }

    void escape() {
        if (at_ + 1 == end_) {
            ++at_;  // a line break
        } else if (is_punctuation(text_[at_ + 1])) {
            add(static_cast<char32_t>(text_[at_ + 1]), at_, at_ + 2, true);
            at_ += 2;
        } else {
            letter();
        }
    }

    void code() {
        const std::size_t length = std::min(rest().find_first_not_of('`'), rest().size());
        const std::size_t inside = at_ + length;
        // A run that found no partner on this line will not find one again: looking once is enough.
        for (std::size_t from = inside; line_ != unpaired_line_ && from < end_;) {
            const std::size_t open = std::min(text_.find('`', from), end_);
            const std::size_t close = std::min(text_.find_first_not_of('`', open), end_);
            if (open < end_ && close - open == length) {
                at_ = inside;
                fixed_up_to(open);
                at_ = close;
                return;
            }
            from = std::max(close, open + 1);
        }
        unpaired_line_ = line_;
        at_ = inside;
    }

    void angle() {
        if (rest().starts_with("<!--")) {
            const std::size_t close = rest().find("-->");
            at_ = close == std::string_view::npos ? end_ : at_ + close + 3;
            return;
        }
        const std::size_t close = line_ == open_line_ ? std::string_view::npos : rest().find('>');
        if (close == std::string_view::npos) {
            open_line_ = line_;  // nor will the next < on this line find its end
            return fixed_up_to(at_ + 1);
        }
        const bool address = rest().substr(0, close).find_first_of(":@") != std::string_view::npos;
        if (address)
            fixed_up_to(at_ + close + 1);
        else
            at_ += close + 1;
    }

    void entity() {
        constexpr std::size_t longest = 34;
        const std::string_view name = rest().substr(0, longest);
        const std::size_t close = name.find(';');
        const std::size_t blank = name.find_first_of(" \t&", 1);
        if (close == std::string_view::npos || close < 2 || blank < close) return letter();
        add(unknown, at_, at_ + close + 1, true);
        at_ += close + 1;
    }

    void gap() {
        if (!rest().starts_with("{{")) return letter();
        const std::size_t close = rest().find("}}");
        const std::size_t to = close == std::string_view::npos ? end_ : at_ + close + 2;
        add(rest().starts_with("{{#") ? U'0' : U'x', at_, to, true);
        at_ = to;
    }

    // "](address)" is not read; a picture's words end with it.
    void bracket() {
        ++at_;
        if (!rest().starts_with('(')) return;
        int depth = 0;
        for (std::size_t i = at_; i < end_; ++i) {
            if (text_[i] == '\\') {
                ++i;
            } else if (text_[i] == '(') {
                ++depth;
            } else if (text_[i] == ')' && --depth == 0) {
                at_ = i + 1;
                return;
            }
        }
        fixed_up_to(end_);
    }

    void fix_addresses() {
        const auto ends_word = [](const Letter& letter) { return letter.c == ' ' || letter.c == '\n'; };
        constexpr std::u32string_view sign = U"://";
        const auto is_sign = [](const Letter& letter, char32_t c) { return letter.c == c; };
        for (auto from = letters.begin(); from != letters.end();) {
            const auto to = std::find_if(from, letters.end(), ends_word);
            const bool address = std::search(from, to, sign.begin(), sign.end(), is_sign) != to;
            for (auto i = from; address && i != to; ++i) i->fixed = true;
            from = to == letters.end() ? to : to + 1;
        }
    }

    std::string_view text_;
    const std::vector<SourceLine>& lines_;
    std::size_t line_ = 0, at_ = 0, end_ = 0;
    std::size_t unpaired_line_ = static_cast<std::size_t>(-1), open_line_ = unpaired_line_;
};

char32_t plain(const Letter& letter) {
    return letter.set ? U' ' : letter.c;
}

}  // namespace

std::string plainly_set(std::string_view text, base::Language language) {
    std::vector<Letter> letters;
    add_letters(letters, text, 0, false);
    std::string result;
    for (const Letter& letter : set_letters(std::move(letters), language)) base::append_utf8(result, plain(letter));
    return result;
}

std::vector<Edit> letter_edits(std::string_view text, const std::vector<SourceLine>& lines, std::size_t first,
                               std::size_t last, base::Language language) {
    Scanner scanner(text, lines);
    scanner.read(first, last);
    const std::vector<Source>& sources = scanner.sources;
    const std::vector<Letter> set = set_letters(scanner.letters, language);
    std::vector<Edit> edits;
    auto letter = set.begin();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        std::string written;
        bool changed = letter == set.end() || letter->span != i;  // the space behind « may have been taken out
        for (std::size_t count = 0; letter != set.end() && letter->span == i; ++letter, ++count) {
            const bool own = letter->c == scanner.letters[i].c && !letter->set;
            changed = changed || !own || count > 0;
            const bool before_line_end =
                letter->set && !written.empty() && i + 1 < sources.size() && sources[i + 1].line_end;
            if (!before_line_end) base::append_utf8(written, plain(*letter));
        }
        const Source& source = sources[i];
        if (!changed || source.line_end || scanner.letters[i].fixed) continue;
        if (text.substr(source.begin, source.end - source.begin) == written) continue;
        edits.push_back({source.begin, source.end, written, source.line});
    }
    return edits;
}

}  // namespace authoring
