#include "ui/font_plan.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace ui {

namespace {

using Weights = std::array<Weight, 5>;

Weights by_nearness(Weight weight) {
    using enum Weight;
    switch (weight) {
        case regular:
            return {regular, semibold, bold, italic, bold_italic};
        case semibold:
            return {semibold, bold, regular, bold_italic, italic};
        case bold:
            return {bold, semibold, regular, bold_italic, italic};
        case italic:
            return {italic, bold_italic, regular, semibold, bold};
        case bold_italic:
            return {bold_italic, italic, bold, semibold, regular};
    }
    return {};
}

std::string inter(Weight weight) {
    switch (weight) {
        case Weight::regular:
            return "Inter-Regular.otf";
        case Weight::semibold:
            return "Inter-SemiBold.otf";
        case Weight::bold:
            return "Inter-Bold.otf";
        case Weight::italic:
            return "Inter-Italic.otf";
        case Weight::bold_italic:
            return "Inter-BoldItalic.otf";
    }
    return {};
}

std::string literacy_face(const std::string& family, Weight weight, const std::string& extension) {
    switch (weight) {
        case Weight::regular:
            return family + "-Regular" + extension;
        case Weight::semibold:
        case Weight::bold:
            return family + "-Bold" + extension;
        case Weight::italic:
            return family + "-Italic" + extension;
        case Weight::bold_italic:
            return family + "-BoldItalic" + extension;
    }
    return {};
}

}  // namespace

std::size_t nearest_baked(Font font) {
    for (const Weight weight : by_nearness(font.weight)) {
        const auto found = std::find(baked_fonts.begin(), baked_fonts.end(), Font{font.type, weight});
        if (found != baked_fonts.end()) return static_cast<std::size_t>(found - baked_fonts.begin());
    }
    assert(false && "every type is baked in one weight at least");
    return 0;
}

FontPlan plan_font(Font font, base::ReadingFace face, float scale) {
    const TypeMetrics type = metrics(font.type);
    FontPlan plan;
    plan.file = inter(font.weight);
    float size = type.size, line = type.line;
    if (type.reading && face == base::ReadingFace::andika) {
        plan.fallback = std::exchange(plan.file, literacy_face("Andika", font.weight, ".ttf"));
        line *= 1.1F;
    } else if (type.reading && face == base::ReadingFace::opendyslexic) {
        plan.fallback = std::exchange(plan.file, literacy_face("OpenDyslexic", font.weight, ".otf"));
        size *= 0.95F;
        line *= 1.2F;
    }
    plan.size = std::max(1, static_cast<int>(std::lround(size * scale)));
    plan.line = std::round(line * scale);
    plan.tracking = type.tracking * static_cast<float>(plan.size);
    return plan;
}

std::set<char32_t> typing_code_points() {
    struct Range {
        char32_t first, last;
    };
    constexpr std::array ranges{Range{0x20, 0x7E},     Range{0xA0, 0x17F},    Range{0x2010, 0x2027},
                                Range{0x202F, 0x2030}, Range{0x2039, 0x203A}, Range{0x20AC, 0x20AC},
                                Range{0x2190, 0x2193}, Range{0x2212, 0x2212}, Range{0xFFFD, 0xFFFD}};
    std::set<char32_t> all;
    for (const Range& range : ranges)
        for (char32_t code_point = range.first; code_point <= range.last; ++code_point) all.insert(code_point);
    all.erase(0x149);  // ŉ: deprecated by Unicode, in none of the faces
    return all;
}

bool zero_width(char32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) || code_point == 0xAD ||
           (code_point >= 0x200B && code_point <= 0x200F) || (code_point >= 0x2028 && code_point <= 0x202E) ||
           (code_point >= 0x2060 && code_point <= 0x2064) || (code_point >= 0xFE00 && code_point <= 0xFE0F) ||
           code_point == 0xFEFF || (code_point >= 0xE0000 && code_point <= 0xE0FFF);
}

int phases_for(int size, bool often) {
    if (!often || size > 48) return 1;
    return size > 28 ? 2 : 4;
}

}  // namespace ui
