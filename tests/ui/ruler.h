// A fake measurer and what the tests of the text layout say about its result.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/line_breaks.h"
#include "ui/text_layout.h"

namespace ui::ruler_test {

// Every letter 10 wide (bold 12, an i 4), spaces 5, no-break spaces 3, marks nothing. Titles are twice as big.
struct Ruler final : Measurer {
    float advance(Font font, char32_t c) const override {
        const float scale = font.type == Type::h1 ? 2.0F : 1.0F;
        if (is_combining(c)) return 0;
        if (c == U' ') return 5 * scale;
        if (is_no_break_space(c)) return 3 * scale;
        if (c == U'i') return 4 * scale;
        return (font.weight == Weight::bold ? 12.0F : 10.0F) * scale;
    }
    float emoji_advance(Font font, std::u32string_view) const override { return advance(font, U'x'); }
    float line_height(Font font) const override { return font.type == Type::h1 ? 50.0F : 28.0F; }
    float ascent(Font font) const override { return font.type == Type::h1 ? 40.0F : 20.0F; }
};

inline const Ruler ruler;
inline constexpr Font plain{Type::body, Weight::regular};
inline constexpr Font bold{Type::body, Weight::bold};
inline constexpr Font title{Type::h1, Weight::bold};

inline TextLayout lay(std::string_view text, float width, TextOptions options = {}) {
    return lay_out({{text, plain, 0}}, width, ruler, options);
}

inline std::vector<std::string> lines_of(const TextLayout& layout) {
    std::vector<std::string> lines(static_cast<std::size_t>(layout.lines));
    for (const TextRun& run : layout.runs) lines[static_cast<std::size_t>(run.line)] += run.text;
    return lines;
}

inline std::vector<std::string> lines_of(std::string_view text, float width, TextOptions options = {}) {
    return lines_of(lay(text, width, options));
}

using Lines = std::vector<std::string>;

}  // namespace ui::ruler_test
