#include "ui/items/gap_text.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace ui {

namespace {

constexpr int words_around = 3;
constexpr float spread = 1.4F;
constexpr char32_t first_box = 0xE000;              // private use: box n is the character n behind it
constexpr Weight box_weight = Weight::bold_italic;  // no words are set in it here: it marks boxes, its type their lines
constexpr int most_lines = static_cast<int>(Type::caption) + 1;

Font box_font(int lines) {
    return {static_cast<Type>(std::clamp(lines, 1, most_lines) - 1), box_weight};
}

float box_height(const Ui& ui, int lines) {
    const float line = ui.fonts().line_height(GapText::font());
    return std::round(std::max(ui.sp(48), line + ui.sp(12)) + static_cast<float>(lines - 1) * line);
}

Font font_of(const course::Span& span) {
    if (span.bold) return {Type::body, Weight::semibold};
    return {Type::body, span.italic ? Weight::italic : Weight::regular};
}

// Boxes are characters as wide and as high as they need to be; line breaking need not know.
class WithBoxes final : public Measurer {
public:
    WithBoxes(const Ui& ui, const std::vector<GapBox>& boxes) : ui_(ui), boxes_(boxes) {}

    float advance(Font font, char32_t c) const override {
        if (font.weight != box_weight) return ui_.fonts().advance(font, c);
        return (c < first_box ? 0 : boxes_[c - first_box].width) + ui_.sp(4);  // of it sp(3) before the box
    }
    float emoji_advance(Font font, std::u32string_view emoji) const override {
        return ui_.fonts().emoji_advance(font, emoji);
    }
    // Lines without a gap are set wider too, or the text would limp.
    float line_height(Font font) const override {
        if (font.weight != box_weight) return spread * ui_.fonts().line_height(font);
        return box_height(ui_, static_cast<int>(font.type) + 1) + ui_.sp(12);
    }
    float ascent(Font font) const override {
        const Font words = font.weight == box_weight ? GapText::font() : font;
        return ui_.fonts().ascent(words) + (line_height(font) - ui_.fonts().line_height(words)) / 2;
    }

private:
    const Ui& ui_;
    const std::vector<GapBox>& boxes_;
};

std::string one_line(const course::Text& text) {
    std::string words = course::plain(text);
    std::ranges::replace(words, '\n', ' ');
    return words;
}

}  // namespace

float GapText::widest_box(const Ui& ui) {
    return std::floor(ui.width() - ui.sp(6) - ui.em(12));
}

GapText::GapText(Ui& ui, const course::Blanks& kind, std::vector<GapBox> boxes) : boxes_(std::move(boxes)) {
    std::vector<std::string> codes(boxes_.size());
    std::vector<TextSpan> spans;
    std::size_t next = 0;
    for (std::size_t part = 0; part < kind.around.size(); ++part) {
        for (const course::Span& span : kind.around[part]) spans.push_back({span.text, font_of(span), -1});
        for (bool first = true; next < boxes_.size() && boxes_[next].gap == part; ++next, first = false) {
            base::append_utf8(codes[next], first_box + static_cast<char32_t>(next));
            if (!first) spans.push_back({" ", box_font(1), -1});
            spans.push_back({codes[next], box_font(boxes_[next].lines), static_cast<int>(next)});
        }
    }
    layout_ = lay_out(spans, ui.width(), WithBoxes(ui, boxes_));
}

Rect GapText::draw(Ui& ui) {
    const Rect place = ui.take_box(layout_.height);
    const Colour ink = ui.colour(Token::ink);
    for (const TextRun& run : layout_.runs) {
        const float x = place.x + run.x, baseline = place.y + run.baseline;
        if (run.font.weight != box_weight) {
            ui.fonts().draw(ui.list(), run.font, {x, baseline}, ink, run.text);
        } else if (run.tag >= 0) {
            GapBox& box = boxes_[static_cast<std::size_t>(run.tag)];
            const float inset = run.x > 0 ? ui.sp(3) : 0;  // at the beginning of a line it stands where words would
            const float middle = baseline - ui.fonts().ascent(font()) + ui.fonts().line_height(font()) / 2;
            const float height = box_height(ui, box.lines);
            box.box = {std::round(x + inset), std::round(middle - height / 2), box.width, height};
        }
    }
    return place;
}

std::string said_text(const course::Blanks& kind, const std::function<std::string(std::size_t)>& said) {
    std::string words;
    for (std::size_t part = 0; part < kind.around.size(); ++part) {
        words += one_line(kind.around[part]);
        if (part < kind.gaps.size()) words += said(part);
    }
    return words;
}

std::string around_gap(const course::Blanks& kind, std::size_t gap) {
    const std::string before = one_line(kind.around[gap]), behind = one_line(kind.around[gap + 1]);
    std::size_t from = before.size(), to = 0;
    for (int words = 0; words < words_around; ++words) {
        std::size_t at = from;
        while (at > 0 && before[at - 1] == ' ') --at;
        while (at > 0 && before[at - 1] != ' ') from = --at;
    }
    for (int words = 0; words < words_around; ++words) {
        std::size_t at = to;
        while (at < behind.size() && behind[at] == ' ') ++at;
        while (at < behind.size() && behind[at] != ' ') to = ++at;
    }
    return before.substr(from) + "…" + behind.substr(0, to);
}

}  // namespace ui
