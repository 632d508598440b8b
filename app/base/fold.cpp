#include "base/fold.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <glib.h>

#include "base/utf8.h"

namespace base {
namespace {

struct Free {
    void operator()(gchar* text) const { g_free(text); }
};
using Owned = std::unique_ptr<gchar, Free>;

// What Unicode does not take apart, though people write it so.
std::string_view spelt_out(char32_t c) {
    switch (c) {
        case U'œ':
            return "oe";
        case U'æ':
            return "ae";
        case U'ø':
            return "o";
        case U'ð':
            return "d";
        case U'ł':
            return "l";
        default:
            return {};
    }
}

// Letters, digits, the accents on them, and signs that are written with letters, as ™.
bool is_in_word(char32_t c) {
    if (c < 0x80) return g_ascii_isalnum(static_cast<gchar>(c));
    if (g_unichar_isalnum(c) || g_unichar_ismark(c)) return true;
    std::array<gunichar, G_UNICHAR_MAX_DECOMPOSITION_LENGTH> parts{};
    const gsize count = g_unichar_fully_decompose(c, TRUE, parts.data(), parts.size());
    return std::any_of(parts.begin(), parts.begin() + std::min(count, parts.size()),
                       [](gunichar part) { return g_unichar_isalnum(part); });
}

// Most words hold ASCII letters only and need no table of Unicode.
std::optional<std::string> folded_ascii(std::string_view text) {
    std::string result;
    bool parted = false;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return std::nullopt;
        if (!g_ascii_isalnum(c)) {
            parted = true;
            continue;
        }
        if (parted && !result.empty()) result += ' ';
        parted = false;
        result += g_ascii_tolower(c);
    }
    return result;
}

}  // namespace

std::string fold(std::string_view text) {
    if (const auto plain = folded_ascii(text)) return *plain;
    std::string valid;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        append_utf8(valid, c == 0 ? U' ' : c);  // GLib takes a zero for the end
    }
    const Owned folded(g_utf8_casefold(valid.data(), static_cast<gssize>(valid.size())));
    const Owned apart(g_utf8_normalize(folded.get(), -1, G_NORMALIZE_ALL));  // null only for invalid UTF-8
    const std::string_view letters = apart ? std::string_view(apart.get()) : std::string_view();
    std::string result;
    bool parted = false;
    for (std::size_t at = 0; at < letters.size();) {
        const char32_t c = next_code_point(letters, at);
        if (g_unichar_ismark(c)) continue;
        if (!g_unichar_isalnum(c)) {
            parted = true;
            continue;
        }
        if (parted && !result.empty()) result += ' ';
        parted = false;
        const std::string_view spelt = spelt_out(c);
        if (spelt.empty())
            append_utf8(result, g_unichar_tolower(c));  // ™ comes apart into capitals
        else
            result += spelt;
    }
    return result;
}

std::vector<WordPlace> words_in(std::string_view text) {
    std::vector<WordPlace> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const bool letter = is_in_word(next_code_point(text, at));
        if (letter && inside) words.back().end = at;
        if (letter && !inside) words.push_back({start, at});
        inside = letter;
    }
    return words;
}

}  // namespace base
