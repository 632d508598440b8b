// Which font is baked from which file, how large, and with which characters. Pure.
#pragma once

#include <array>
#include <set>
#include <string>
#include <string_view>

#include "base/comfort.h"
#include "ui/type.h"

namespace ui {

inline constexpr std::array baked_fonts{
    Font{Type::display, Weight::bold},       Font{Type::h1, Weight::bold},
    Font{Type::question, Weight::semibold},  Font{Type::h2, Weight::semibold},
    Font{Type::h3, Weight::semibold},        Font{Type::lead, Weight::regular},
    Font{Type::reading, Weight::regular},    Font{Type::reading, Weight::bold},
    Font{Type::reading, Weight::italic},     Font{Type::reading, Weight::bold_italic},
    Font{Type::reading_title, Weight::bold}, Font{Type::body, Weight::regular},
    Font{Type::body, Weight::semibold},      Font{Type::body, Weight::italic},
    Font{Type::small, Weight::regular},      Font{Type::small, Weight::semibold},
    Font{Type::caption, Weight::regular},    Font{Type::caption, Weight::semibold},
};

// The place in baked_fonts of the font itself or of the nearest weight of its type.
std::size_t nearest_baked(Font font);

struct FontPlan {
    std::string file;      // of the face
    std::string fallback;  // Inter's, for what the face lacks; empty when the face is Inter
    int size = 18;         // pixels of the em
    float line = 28;       // pixels, whole
    float tracking = 0;    // pixels
};
FontPlan plan_font(Font font, base::ReadingFace face, float scale);

std::set<char32_t> typing_code_points();  // U+0020–U+017F, general punctuation, arrows, the euro sign

bool zero_width(
    char32_t code_point);  // controls, soft hyphen, joiners, variation selectors, tags: never drawn, no advance

// Pictures a glyph, fractions of a pixel apart: small sizes show uneven spacing, large ones do not.
int phases_for(int size, bool often);

}  // namespace ui
