// The type scale. Sizes and line heights in px at 100 %; the fonts are baked at size × scale, rounded to whole pixels.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/geometry.h"

namespace ui {

enum class Type : std::uint8_t { display, h1, question, h2, h3, lead, reading, reading_title, body, small, caption };
enum class Weight : std::uint8_t { regular, semibold, bold, italic, bold_italic };

struct Font {
    Type type = Type::body;
    Weight weight = Weight::regular;
    auto operator<=>(const Font&) const = default;
};

struct TypeMetrics {
    float size = 18;       // px at 100 %
    float line = 28;       // px at 100 %
    float tracking = 0;    // em
    bool reading = false;  // follows the reader's face (Andika, OpenDyslexic); chrome stays Inter
};
TypeMetrics metrics(Type type);

// What text layout needs to know about fonts. Advances and heights in frame-buffer pixels, tracking included.
class Measurer {
public:
    virtual ~Measurer() = default;
    virtual float advance(Font font, char32_t code_point) const = 0;
    // Of an emoji that is more than one code point, or may be (ui/emoji.h); as text when nobody knows better.
    virtual float emoji_advance(Font font, std::u32string_view emoji) const {
        float sum = 0;
        for (const char32_t c : emoji) sum += advance(font, c);
        return sum;
    }
    virtual float line_height(Font font) const = 0;
    virtual float ascent(Font font) const = 0;  // baseline below the top of the line box
};

}  // namespace ui
