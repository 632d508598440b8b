#include "ui/widgets/found.h"

#include <cmath>
#include <numeric>

#include "base/utf8.h"
#include "ui/draw.h"
#include "ui/emoji.h"

namespace ui {

namespace {

void mark(Ui& ui, Rect line) {
    const Rect ground{line.x - ui.px(1), std::round(line.y + line.h * 0.1F), line.w + 2 * ui.px(1),
                      std::round(line.h * 0.8F)};
    draw::fill_rect(ui.list(), ground, ui.colour(Token::sun_soft), ui.px(3));
    draw::fill_rect(ui.list(), {ground.x, ground.bottom() - ui.px(2), ground.w, ui.px(2)}, ui.colour(Token::sun_ink));
}

std::vector<TextSpan> spans_of(const course::Parts& parts, const FoundLook& look) {
    std::vector<TextSpan> spans;
    for (const course::Part& part : parts)
        spans.push_back({part.text, {look.type, part.match ? look.match : look.weight}, part.match ? 1 : 0});
    return spans;
}

}  // namespace

void found_text(Ui& ui, Vec2 at, float width, const course::Parts& parts, const FoundLook& look) {
    const TextLayout& layout = ui.layout(spans_of(parts, look), width, {.max_lines = look.max_lines});
    for (const TextRun& run : layout.runs)
        if (run.tag == 1) mark(ui, {at.x + run.x, at.y + run.y, run.width, run.height});
    const Colour plain = ui.colour(look.colour), strong = ui.colour(Token::ink);
    ui.draw(layout, at, [&](int tag) { return tag == 1 ? strong : plain; });
}

float found_height(Ui& ui, float width, const course::Parts& parts, const FoundLook& look) {
    return ui.layout(spans_of(parts, look), width, {.max_lines = look.max_lines}).height;
}

void mark_found(Ui& ui, const TextLayout& layout, Vec2 at) {
    for (const TextRun& run : layout.runs) {
        if (!ui.visible({at.x + run.x, at.y + run.y, run.width, run.height})) continue;
        const std::vector<float> widths = advances(ui.fonts(), run.font, utf32(run.text));
        float x = at.x + run.x;
        auto next = widths.begin();
        for (const course::Part& part : course::marked(run.text, ui.marked_words())) {
            const auto end = next + static_cast<std::ptrdiff_t>(base::code_points(part.text));
            const float width = std::accumulate(next, end, 0.0F);
            next = end;
            if (part.match) mark(ui, {x, at.y + run.y, width, run.height});
            x += width;
        }
    }
}

}  // namespace ui
