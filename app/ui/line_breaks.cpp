#include "ui/line_breaks.h"

#include <algorithm>
#include <cstddef>

#include "ui/emoji.h"

namespace ui {
namespace {

constexpr char32_t left_guillemet = 0x00AB, right_guillemet = 0x00BB, euro = 0x20AC;

bool among(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}
bool between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}
bool is_letter(char32_t c) {
    return between(c | 0x20U, U'a', U'z');
}  // ASCII
bool is_digit(char32_t c) {
    return between(c, U'0', U'9');
}

bool is_closing(char32_t c) {
    return among(c, U")]},.;:!?%…”’»›‰");
}
bool is_hyphen(char32_t c) {
    return c == U'-' || c == 0x2010;
}
bool is_dash(char32_t c) {
    return c == 0x2013 || c == 0x2014;
}
bool is_glue(char32_t c) {
    return is_no_break_space(c) || c == 0x2011 || c == word_joiner || c == 0xFEFF;
}

// One text with what must be known about a place in it beyond its two neighbours.
class Scan {
public:
    explicit Scan(std::u32string_view text) : text_(text) {}

    std::vector<Break> run() {
        std::vector<Break> breaks(text_.size(), Break::never);
        for (std::size_t i = 1; i < text_.size(); ++i) {
            enter(i - 1);
            enter_emoji(i - 1);
            breaks[i] = before(i);
        }
        return breaks;
    }

private:
    static constexpr std::size_t none = std::u32string_view::npos;

    char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : U' '; }
    char32_t left_of(std::size_t i) const { return i > 0 ? text_[i - 1] : U' '; }
    static bool parts_words(char32_t c) { return is_space(c) || c == U'\n'; }

    // Remembers the last character that is no space, and whether the word it is in is an address.
    void enter(std::size_t i) {
        if (text_[i] == U'\n') solid_ = none;
        if (parts_words(text_[i])) return;
        solid_ = i;
        if (i < word_end_) return;
        word_begin_ = word_end_ = i;
        while (word_end_ < text_.size() && !parts_words(text_[word_end_])) ++word_end_;
        const std::u32string_view word = text_.substr(i, word_end_ - i);
        const std::size_t a = word.find(U'@');
        address_ = word.find(U"://") != none || word.substr(0, 4) == U"www." ||
                   (a != none && a > 0 && a + 1 < word.size() && is_word_character(word[a - 1]) &&
                    is_word_character(word[a + 1]));
    }

    void enter_emoji(std::size_t i) {
        if (i < emoji_end_ || !may_begin_emoji(text_[i], at(i + 1))) return;
        const std::size_t length = emoji_length(text_, i);
        if (length > 0) emoji_end_ = i + length;
    }

    // Neighbours of an emoji as UAX #14 has them: it stands for itself, but signs cling to it as they do to a word.
    bool beside_emoji(std::size_t i) const {
        const bool behind = i == emoji_end_, ahead = emoji_length(text_, i) > 0;
        if (!behind && !ahead) return false;
        return !among(text_[i - 1], U"\"'’") && !among(text_[i], U"\"'");
    }

    Break before(std::size_t i) const {
        const char32_t a = text_[i - 1], b = text_[i];
        if (is_letter(a) && is_letter(b)) return Break::cut;  // nearly always
        if (i < emoji_end_) return Break::never;
        if (a == U'\n') return Break::forced;
        if (is_combining(b) || parts_words(b)) return Break::never;
        if (is_space(a)) return after_spaces(i);
        if (b == soft_hyphen || b == zero_width_space) return Break::never;
        if (a == zero_width_space) return Break::allowed;
        if (a == soft_hyphen) return Break::hyphen;
        if (is_glue(a) || is_glue(b)) return Break::desperate;
        if (breaks_after_hyphen(i)) return long_behind(i) ? Break::allowed : Break::reluctant;
        if (is_closing(b) || is_hyphen(b) || is_dash(b) || b == U'/' || is_opening(a)) return Break::desperate;
        if (beside_emoji(i)) return Break::allowed;
        return among(a, U"/.-?&=_") && is_word_character(b) ? Break::address : Break::cut;
    }

    Break after_spaces(std::size_t i) const {
        if (solid_ == none) return Break::never;  // indentation is no line of its own
        const char32_t a = text_[solid_], b = text_[i];
        // French puts a space inside these pairs, and authors type a plain one. German turns guillemets round: there
        // the sign that touches the word tells which one it is.
        if (among(b, U";:!?%‰") || is_no_break_space(b)) return Break::desperate;
        if (b == right_guillemet && !is_word_character(at(i + 1))) return Break::desperate;
        if (a == left_guillemet && !touches_word(solid_)) return Break::desperate;
        if (is_digit(a) && (b == euro || b == U'°')) return Break::desperate;
        if (a == euro && is_digit(b)) return Break::desperate;
        return counts(i) || in_formula(i) ? Break::reluctant : Break::allowed;
    }

    // "200 minutes", "1er février", "3,5 pages", "art. 50". A year does not count what follows it.
    bool counts(std::size_t i) const {
        constexpr std::size_t longest = 4;
        const std::size_t length = solid_ + 1 - word_begin_;
        if (is_digit(text_[i]))
            return text_[solid_] == U'.' && length <= longest && is_word_character(text_[word_begin_]);
        if (length > longest || !is_digit(text_[word_begin_]) || !is_word_character(text_[solid_])) return false;
        const std::u32string_view word = text_.substr(word_begin_, length);
        return is_word_character(text_[i]) && !(length == longest && std::all_of(word.begin(), word.end(), is_digit));
    }

    // "R = 1", "1 ÷ (1 − R)": a sign between spaces holds what follows it, and a letter or a digit before it.
    bool in_formula(std::size_t i) const {
        const auto is_sign = [](char32_t c) { return among(c, U"=+−×÷≈<>"); };
        const auto is_word = [&](std::size_t at) { return parts_words(left_of(at)) && parts_words(this->at(at + 1)); };
        if (is_sign(text_[solid_]) && is_word(solid_)) return solid_ > 0;
        return is_sign(text_[i]) && is_word(i) && solid_ <= word_begin_ + 1 && is_word_character(text_[solid_]);
    }

    bool touches_word(std::size_t i) const {
        const char32_t left = left_of(i);
        return is_word_character(left) || is_closing(left);
    }

    bool long_behind(std::size_t i) const {
        constexpr std::size_t enough = 5;
        for (std::size_t further = 0; further < enough; ++further)
            if (!is_word_character(at(i + further))) return is_opening(at(i)) || is_dash(text_[i - 1]);
        return true;
    }

    // "porte-parole" breaks, "dites-vous" does when nothing else does; "e-mail", "a-t-il", "-5", "COVID-19" and
    // addresses do not; "2019–2024" does.
    bool breaks_after_hyphen(std::size_t i) const {
        const char32_t sign = text_[i - 1], next = text_[i];
        if (i < 2 || address_) return false;
        const char32_t left = text_[i - 2];
        const bool inside =
            (is_word_character(left) || is_closing(left)) && (is_word_character(next) || is_opening(next));
        if (is_dash(sign)) return inside;
        if (!is_hyphen(sign) || !inside || is_digit(next)) return false;
        const bool long_left = !is_word_character(left) || is_word_character(left_of(i - 2));
        const bool long_right = !is_word_character(next) || is_word_character(at(i + 1));
        return long_left && long_right;
    }

    std::u32string_view text_;
    std::size_t solid_ = none;
    std::size_t word_begin_ = 0, word_end_ = 0;
    std::size_t emoji_end_ = 0;  // behind the last emoji
    bool address_ = false;
};

}  // namespace

std::vector<Break> find_breaks(std::u32string_view text) {
    return Scan(text).run();
}

bool is_space(char32_t c) {
    if (c < 0x2000) return c == U' ' || c == U'\t';
    return (c <= 0x200A && c != 0x2007) || c == 0x205F || c == 0x3000;
}

bool is_no_break_space(char32_t c) {
    return c == 0x00A0 || c == 0x202F || c == 0x2007;
}

bool is_combining(char32_t c) {
    if (c < 0x0300) return false;
    return c <= 0x036F || between(c, 0x1AB0, 0x1AFF) || between(c, 0x1DC0, 0x1DFF) || between(c, 0x20D0, 0x20FF) ||
           between(c, 0xFE20, 0xFE2F);
}

bool is_opening(char32_t c) {
    return among(c, U"([{«‹“‘„‚¿¡");
}

bool is_word_character(char32_t c) {
    if (c < 0x80) return is_digit(c) || is_letter(c);
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c < 0x2000) return c != 0xD7 && c != 0xF7;
    return is_combining(c) || between(c, 0x2C00, 0x2DFF) || between(c, 0x3040, 0xD7FF) || between(c, 0xF900, 0xFDFF) ||
           between(c, 0x20000, 0x3FFFF);
}

}  // namespace ui
