#include "ui/emoji.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "ui/line_breaks.h"

namespace ui {
namespace {

constexpr char32_t joiner = 0x200D, as_text = 0xFE0E, as_emoji = 0xFE0F, keycap = 0x20E3;
constexpr char32_t first_tag = 0xE0020, end_tag = 0xE007F;

struct Range {
    char32_t first, last;
};

template <std::size_t count>
bool within(const std::array<Range, count>& ranges, char32_t c) {
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), c,
                                        [](char32_t sought, const Range& range) { return sought < range.first; });
    return after != ranges.begin() && c <= (after - 1)->last;
}

// Unicode 15, emoji-data.txt. Past U+FFFF whole blocks: what is added to them year by year are emoji.
constexpr std::array pictographs{
    Range{0xA9, 0xA9},       Range{0xAE, 0xAE},       Range{0x203C, 0x203C},   Range{0x2049, 0x2049},
    Range{0x2122, 0x2122},   Range{0x2139, 0x2139},   Range{0x2194, 0x2199},   Range{0x21A9, 0x21AA},
    Range{0x231A, 0x231B},   Range{0x2328, 0x2328},   Range{0x23CF, 0x23CF},   Range{0x23E9, 0x23F3},
    Range{0x23F8, 0x23FA},   Range{0x24C2, 0x24C2},   Range{0x25AA, 0x25AB},   Range{0x25B6, 0x25B6},
    Range{0x25C0, 0x25C0},   Range{0x25FB, 0x25FE},   Range{0x2600, 0x2605},   Range{0x2607, 0x2612},
    Range{0x2614, 0x2685},   Range{0x2690, 0x2705},   Range{0x2708, 0x2712},   Range{0x2714, 0x2714},
    Range{0x2716, 0x2716},   Range{0x271D, 0x271D},   Range{0x2721, 0x2721},   Range{0x2728, 0x2728},
    Range{0x2733, 0x2734},   Range{0x2744, 0x2744},   Range{0x2747, 0x2747},   Range{0x274C, 0x274C},
    Range{0x274E, 0x274E},   Range{0x2753, 0x2755},   Range{0x2757, 0x2757},   Range{0x2763, 0x2767},
    Range{0x2795, 0x2797},   Range{0x27A1, 0x27A1},   Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},
    Range{0x2934, 0x2935},   Range{0x2B05, 0x2B07},   Range{0x2B1B, 0x2B1C},   Range{0x2B50, 0x2B50},
    Range{0x2B55, 0x2B55},   Range{0x3030, 0x3030},   Range{0x303D, 0x303D},   Range{0x3297, 0x3297},
    Range{0x3299, 0x3299},   Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F170, 0x1F171},
    Range{0x1F17E, 0x1F17F}, Range{0x1F18E, 0x1F18E}, Range{0x1F191, 0x1F19A}, Range{0x1F201, 0x1F202},
    Range{0x1F21A, 0x1F21A}, Range{0x1F22F, 0x1F22F}, Range{0x1F232, 0x1F23A}, Range{0x1F250, 0x1F251},
    Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F7E0, 0x1F7FF}, Range{0x1F90C, 0x1F93A},
    Range{0x1F93C, 0x1F945}, Range{0x1F947, 0x1FAFF}};

// Up to U+FFFF; all pictographs past it are shown in colour, for no typeface here has them as text.
constexpr std::array emoji_by_themselves{
    Range{0x231A, 0x231B}, Range{0x23E9, 0x23EC}, Range{0x23F0, 0x23F0}, Range{0x23F3, 0x23F3}, Range{0x25FD, 0x25FE},
    Range{0x2614, 0x2615}, Range{0x2648, 0x2653}, Range{0x267F, 0x267F}, Range{0x2693, 0x2693}, Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB}, Range{0x26BD, 0x26BE}, Range{0x26C4, 0x26C5}, Range{0x26CE, 0x26CE}, Range{0x26D4, 0x26D4},
    Range{0x26EA, 0x26EA}, Range{0x26F2, 0x26F3}, Range{0x26F5, 0x26F5}, Range{0x26FA, 0x26FA}, Range{0x26FD, 0x26FD},
    Range{0x2705, 0x2705}, Range{0x270A, 0x270B}, Range{0x2728, 0x2728}, Range{0x274C, 0x274C}, Range{0x274E, 0x274E},
    Range{0x2753, 0x2755}, Range{0x2757, 0x2757}, Range{0x2795, 0x2797}, Range{0x27B0, 0x27B0}, Range{0x27BF, 0x27BF},
    Range{0x2B1B, 0x2B1C}, Range{0x2B50, 0x2B50}, Range{0x2B55, 0x2B55}};

bool is_pictograph(char32_t c) {
    return within(pictographs, c);
}
bool is_emoji_alone(char32_t c) {
    return c > 0xFFFF || within(emoji_by_themselves, c);
}
bool is_regional(char32_t c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}
bool is_skin_tone(char32_t c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
}
bool is_keycap_base(char32_t c) {
    return (c >= U'0' && c <= U'9') || c == U'#' || c == U'*';
}
bool is_tag(char32_t c) {
    return c >= first_tag && c < end_tag;
}

char32_t char_at(std::u32string_view text, std::size_t i) {
    return i < text.size() ? text[i] : 0;
}

std::size_t keycap_length(std::u32string_view text) {
    const std::size_t sign = char_at(text, 1) == as_emoji ? 2 : 1;
    return char_at(text, sign) == keycap ? sign + 1 : 0;
}

// Behind the pictograph at `i` with what belongs to it alone.
std::size_t element_end(std::u32string_view text, std::size_t i) {
    const bool tone = is_skin_tone(text[i]);  // which is a pictograph, too
    ++i;
    if ((!tone && is_skin_tone(char_at(text, i))) || char_at(text, i) == as_emoji) ++i;
    if (char_at(text, i) == keycap) ++i;
    std::size_t tags = i;
    while (is_tag(char_at(text, tags))) ++tags;
    return tags > i && char_at(text, tags) == end_tag ? tags + 1 : i;
}

bool joins_another(std::u32string_view text, std::size_t i) {
    return char_at(text, i) == joiner && is_pictograph(char_at(text, i + 1)) && char_at(text, i + 2) != as_text;
}

bool extends(char32_t c) {
    return is_combining(c) || joins_emoji(c);
}

// Behind the character that begins at `at`.
std::size_t behind(std::u32string_view text, std::size_t at) {
    std::size_t end = at + std::max<std::size_t>(1, emoji_length(text, at));
    if (text[at] != U'\n')
        while (end < text.size() && extends(text[end])) ++end;
    return end;
}

// No character of more than one code point has an ASCII sign behind its first place: a safe one to begin at.
std::size_t safe_place(std::u32string_view text, std::size_t at) {
    while (at > 0 && (at >= text.size() || text[at] >= 0x80)) --at;
    return at;
}

}  // namespace

std::size_t emoji_length(std::u32string_view text, std::size_t at) {
    text = text.substr(std::min(at, text.size()), longest_emoji);
    const char32_t c = char_at(text, 0);
    if (c < 0x80) return is_keycap_base(c) ? keycap_length(text) : 0;
    if (is_regional(c)) return is_regional(char_at(text, 1)) ? 2 : 1;
    if (!is_pictograph(c)) return 0;
    const char32_t next = char_at(text, 1);
    if (next == as_text) return 0;
    if (!is_emoji_alone(c) && next != as_emoji && !is_skin_tone(next) && !joins_another(text, 1)) return 0;
    std::size_t end = element_end(text, 0);
    while (joins_another(text, end)) end = element_end(text, end + 1);
    return std::min(end, text.size());
}

std::u32string emoji_at(std::string_view utf8, std::size_t at) {
    std::u32string text(1, base::next_code_point(utf8, at));
    const char32_t c = text.front();
    if (!is_keycap_base(c) && !is_regional(c) && !is_pictograph(c)) return {};
    while (at < utf8.size() && text.size() < longest_emoji) {
        if (static_cast<unsigned char>(utf8[at]) < 0x80) break;  // nothing that could go on with it
        text.push_back(base::next_code_point(utf8, at));
    }
    text.resize(emoji_length(text, 0));
    return text;
}

// U+200D, and all from U+20C0 on: no letters, quotes, dashes or guillemets are among them.
bool may_hold_emoji(std::string_view utf8) {
    const auto byte = [&](std::size_t i) { return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U; };
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        if (byte(i) < 0xE2) continue;
        if (byte(i) > 0xE2 || byte(i + 1) > 0x82 || (byte(i + 1) == 0x80 && byte(i + 2) == 0x8D)) return true;
    }
    return false;
}

std::size_t character_begin(std::u32string_view text, std::size_t at) {
    std::size_t begin = safe_place(text, at);
    while (begin < at) {
        const std::size_t next = behind(text, begin);
        if (next > at) break;
        begin = next;
    }
    return begin;
}

std::size_t character_end(std::u32string_view text, std::size_t at) {
    std::size_t end = safe_place(text, at);
    while (end < at) end = behind(text, end);
    return end;
}

std::u32string utf32(std::string_view utf8) {
    std::u32string text;
    for (std::size_t at = 0; at < utf8.size();) text.push_back(base::next_code_point(utf8, at));
    return text;
}

std::vector<float> advances(const Measurer& measurer, Font font, std::u32string_view text) {
    std::vector<float> all;
    all.reserve(text.size());
    while (all.size() < text.size()) {
        const std::size_t at = all.size(), length = emoji_length(text, at);
        all.push_back(length > 0 ? measurer.emoji_advance(font, text.substr(at, length))
                                 : measurer.advance(font, text[at]));
        if (length > 1) all.resize(at + length, 0);
    }
    return all;
}

}  // namespace ui
