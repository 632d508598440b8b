#include "base/fold.h"

#include <memory>

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

}  // namespace

std::string fold(std::string_view text) {
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
            append_utf8(result, c);
        else
            result += spelt;
    }
    return result;
}

}  // namespace base
