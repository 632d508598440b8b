#include "base/typed.h"

#include <algorithm>
#include <array>
#include <vector>

#include <glib.h>

#include "base/fold.h"
#include "base/utf8.h"

namespace base {
namespace {

using Signs = std::vector<char32_t>;

constexpr char32_t blank = U' ';

bool is_digit(char32_t c) {
    return g_unichar_isdigit(c);
}

bool has_meaning(char32_t c) {
    static constexpr std::u32string_view others = U"#%‰&@§";
    const GUnicodeType type = g_unichar_type(c);
    return type == G_UNICODE_MATH_SYMBOL || type == G_UNICODE_CURRENCY_SYMBOL ||
           others.find(c) != std::u32string_view::npos;
}

// A sign as it is compared: all white space, all dashes and all that is not seen are alike. 0: nothing.
char32_t plain_sign(char32_t c) {
    constexpr char32_t minus = 0x2212, fraction_slash = 0x2044, zero_width_space = 0x200B;
    if (c == fraction_slash) return U'/';
    if (c == minus) return U'-';
    if (c == zero_width_space || g_unichar_isspace(c)) return blank;
    switch (g_unichar_type(c)) {
        case G_UNICODE_DASH_PUNCTUATION:
            return U'-';
        case G_UNICODE_CONTROL:
            return c == 0 ? blank : char32_t{0};
        case G_UNICODE_FORMAT:
        case G_UNICODE_NON_SPACING_MARK:
        case G_UNICODE_ENCLOSING_MARK:
        case G_UNICODE_SPACING_MARK:
        case G_UNICODE_OTHER_SYMBOL:  // emoji, °, ©
            return 0;
        default:
            return c;
    }
}

// What stands between words, compatibility forms taken apart: "％" is "%", "…" three points.
void add_signs(Signs& signs, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        std::array<gunichar, G_UNICHAR_MAX_DECOMPOSITION_LENGTH> parts{};
        const gsize count = std::min(g_unichar_fully_decompose(c, TRUE, parts.data(), parts.size()), parts.size());
        for (gsize i = 0; i < count; ++i)
            if (const char32_t sign = plain_sign(parts[i]); sign != 0) signs.push_back(sign);
    }
}

struct Word {
    std::string text;
    bool digit_first = false, digit_last = false;
};

bool holds_digit(std::string_view folded) {
    for (std::size_t at = 0; at < folded.size();)
        if (is_digit(next_code_point(folded, at))) return true;
    return false;
}

// One word of the text, its raised digits and fractions parted from the digit before them: "2½" is "2^1/2".
Word word_of(std::string_view text) {
    Word word;
    std::size_t start = 0;
    const auto take = [&](std::size_t end) {
        std::string part = fold(text.substr(start, end - start));
        std::replace(part.begin(), part.end(), ' ', '/');
        word.text += part;
        start = end;
    };
    bool after_digit = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const char32_t c = next_code_point(text, at);
        const std::string_view sign = text.substr(before, at - before);
        // Wide digits, as ２, are digits themselves; only others take folding to become some.
        const bool raised = c >= 0x80 && !is_digit(c) && holds_digit(fold(sign));
        if (raised && after_digit) {
            take(before);
            word.text += '^';
        }
        if (!g_unichar_ismark(c)) after_digit = raised || is_digit(c);
    }
    take(text.size());
    char32_t last = 0;
    for (std::size_t at = 0; at < word.text.size();) {
        const bool first = at == 0;
        last = next_code_point(word.text, at);
        if (first) word.digit_first = is_digit(last);
    }
    word.digit_last = is_digit(last);
    return word;
}

bool is_blank_from(const Signs& signs, std::size_t at) {
    return std::all_of(signs.begin() + static_cast<std::ptrdiff_t>(at), signs.end(),
                       [](char32_t sign) { return sign == blank; });
}

class Former {
public:
    void between(const Signs& signs, const Word* before, const Word* after) {
        const bool numbers = before != nullptr && after != nullptr && before->digit_last && after->digit_first;
        for (std::size_t i = 0; i < signs.size(); ++i) {
            const char32_t sign = signs[i];
            if (has_meaning(sign))
                add(sign);
            else if (numbers && sign != blank)
                add(sign == U',' ? U'.' : sign);
            else if (!numbers && after != nullptr && after->digit_first && leads(signs, i, before != nullptr))
                add(sign == U',' ? U'.' : sign);
        }
        const bool point = !numbers && before != nullptr && after != nullptr && signs == Signs{U'.'};
        if (point) form_.joined += '.';
        parted_ = parted_ || !signs.empty();
    }

    void word(const Word& word) {
        part();
        form_.words += word.text;
        form_.joined += word.text;
    }

    TypedForm take() { return std::move(form_); }

private:
    // The sign before a number: a minus, spaces behind it forgiven, or a decimal sign right before the digit.
    static bool leads(const Signs& signs, std::size_t at, bool word_before) {
        const bool tight = at + 1 == signs.size();
        const bool free = at > 0 || !word_before;  // no letter runs into it
        if (signs[at] == U'.' || signs[at] == U',') return tight && free;
        if (signs[at] != U'-' || !is_blank_from(signs, at + 1)) return false;
        if (!word_before) return true;
        return tight && at > 0;
    }

    void part() {
        if (parted_ && !form_.words.empty()) form_.words += ' ';
        parted_ = false;
    }

    void add(char32_t sign) {
        parted_ = true;
        part();
        append_utf8(form_.words, sign);
        append_utf8(form_.joined, sign);
        parted_ = true;
    }

    TypedForm form_;
    bool parted_ = false;
};

}  // namespace

TypedForm typed_form(std::string_view text) {
    Former former;
    Word before, after;
    bool any = false;
    Signs signs;
    std::size_t start = 0;
    for (const WordPlace& place : words_in(text)) {
        add_signs(signs, text.substr(start, place.begin - start));
        start = place.end;
        after = word_of(text.substr(place.begin, place.end - place.begin));
        if (after.text.empty()) continue;  // an accent that stands alone
        former.between(signs, any ? &before : nullptr, &after);
        former.word(after);
        before = std::move(after);
        any = true;
        signs.clear();
    }
    add_signs(signs, text.substr(start));
    former.between(signs, any ? &before : nullptr, nullptr);
    return former.take();
}

bool same_typed(std::string_view one, std::string_view other) {
    const TypedForm first = typed_form(one), second = typed_form(other);
    return first.words == second.words || first.joined == second.joined;
}

}  // namespace base
