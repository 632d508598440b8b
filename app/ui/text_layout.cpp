#include "ui/text_layout.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "base/utf8.h"
#include "ui/emoji.h"
#include "ui/line_breaks.h"

namespace ui {
namespace {

constexpr char32_t ellipsis = 0x2026;
// Sums of rounded advances: a text laid out in the very width measured for it must fit.
constexpr float tolerance = 0.01F;

// The code points of all spans in one row, so that breaks do not depend on where a span ends.
struct Row {
    std::u32string text;
    std::vector<float> advances;
    std::vector<std::uint32_t> spans;
    std::vector<Break> breaks;
    std::size_t size() const { return text.size(); }
};

// Marks that steer the layout or the shaping of other scripts, but have no shape of their own.
bool steers(char32_t c) {
    if (c < 0x80) return c == U'\n';
    return c == soft_hyphen || c == zero_width_space || c == word_joiner || c == 0xFEFF;
}

bool dropped(char32_t c) {
    if (c >= 0x20 && c < 0x7F) return false;
    return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c <= 0x9F) || (c >= 0x200C && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2061 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

// Once all spans are in the row, for an emoji may begin in one and end in the next: it belongs to the first, as wide as
// it is in one piece, and its other code points take no room. Marks that join nothing are dropped.
void join_emoji(Row& row, const std::vector<TextSpan>& spans, const Measurer& measurer) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < row.size();) {
        const std::size_t length = emoji_length(row.text, i), end = i + std::max<std::size_t>(length, 1);
        float advance = row.advances[i];
        const std::uint32_t span = row.spans[i];
        if (length > 0)
            advance = measurer.emoji_advance(spans[span].font, std::u32string_view(row.text).substr(i, length));
        if (length == 0 && joins_emoji(row.text[i])) ++i;
        for (; i < end; ++i, ++kept, advance = 0) {
            row.text[kept] = row.text[i];
            row.advances[kept] = advance;
            row.spans[kept] = span;
        }
    }
    row.text.resize(kept);
    row.advances.resize(kept);
    row.spans.resize(kept);
}

Row decode(const std::vector<TextSpan>& spans, const Measurer& measurer, bool single_line) {
    Row row;
    bool emoji = false;  // perhaps
    std::size_t bytes = 0;
    for (const TextSpan& span : spans) bytes += span.text.size();
    row.text.reserve(bytes);
    row.advances.reserve(bytes);
    row.spans.reserve(bytes);
    for (std::size_t s = 0; s < spans.size(); ++s) {
        const std::string_view text = spans[s].text;
        for (std::size_t at = 0; at < text.size();) {
            char32_t c = base::next_code_point(text, at);
            if (c == 0x2028 || c == 0x2029) c = U'\n';
            if (c == U'\t' || (single_line && c == U'\n')) c = U' ';
            const bool joins = joins_emoji(c);
            if (dropped(c) && !joins) continue;
            emoji = emoji || joins || c >= 0x231A || c == 0x20E3;
            row.text.push_back(c);
            row.advances.push_back(steers(c) || joins ? 0 : measurer.advance(spans[s].font, c));
            row.spans.push_back(static_cast<std::uint32_t>(s));
        }
    }
    if (emoji) join_emoji(row, spans, measurer);
    row.breaks = find_breaks(row.text);
    return row;
}

struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;   // behind the last character drawn
    std::size_t next = 0;  // where the next line begins
    bool hyphen = false;
    bool ellipsis = false;
};

// Candidate ends of the line being filled; the later a better kind, the better.
struct Candidates {
    Line allowed, reluctant, address, cut, desperate;

    const Line* best() const {
        for (const Line* line : {&allowed, &reluctant, &address, &cut, &desperate})
            if (line->next > 0) return line;
        return nullptr;
    }
};

class Filler {
public:
    Filler(const std::vector<TextSpan>& spans, const Row& row, const Measurer& measurer, float width)
        : spans_(spans), row_(row), measurer_(measurer), width_(width) {}

    float extra(std::size_t unit, char32_t mark) const {
        return measurer_.advance(spans_[row_.spans[unit]].font, mark);
    }
    bool fits(float width) const { return width <= width_ + tolerance; }

    Line fill(std::size_t begin) const {
        Candidates found;
        float x = 0;
        std::size_t end = begin;  // behind the last character drawn
        for (std::size_t i = begin; i < row_.size(); ++i) {
            if (i > begin) {
                if (row_.breaks[i] == Break::forced) return {begin, end, i};
                if (end > begin) note(found, {begin, end, i}, x);
            }
            const char32_t c = row_.text[i];
            if (is_space(c) || steers(c)) {
                x += row_.advances[i];
                continue;
            }
            if (!fits(x + row_.advances[i]))
                if (const Line* best = found.best()) return *best;
            x += row_.advances[i];
            end = i + 1;
        }
        return {begin, end, row_.size()};
    }

    // The line cut so that "…" still fits: at the end of a word when possible.
    Line with_ellipsis(const Line& line) const {
        std::size_t word = line.begin, cut = line.begin;
        float x = 0;
        for (std::size_t p = line.begin + 1; p <= line.end; ++p) {
            x += row_.advances[p - 1];
            if (!fits(x + extra(p - 1, ellipsis))) continue;
            const std::size_t after = p == line.end ? line.next : p;
            const Break kind = after < row_.size() ? row_.breaks[after] : Break::forced;
            const bool word_end = p < row_.size() && (is_space(row_.text[p]) || row_.text[p] == U'\n');
            if (word_end || kind == Break::reluctant || kind == Break::allowed || kind == Break::forced) word = p;
            if (kind != Break::never) cut = p;
        }
        std::size_t end = word > line.begin ? word : cut;
        while (end > line.begin && hangs(row_.text[end - 1])) --end;
        return {line.begin, end, line.next, false, true};
    }

private:
    // What looks wrong right before "…".
    static bool hangs(char32_t c) {
        return is_space(c) || is_no_break_space(c) || is_opening(c) || steers(c) ||
               std::u32string_view(U",;:.-–—/…").find(c) != std::u32string_view::npos;
    }

    void note(Candidates& found, Line line, float x) const {
        switch (row_.breaks[line.next]) {
            case Break::allowed:
                found.allowed = line;
                break;
            case Break::reluctant:
                found.reluctant = line;
                break;
            case Break::hyphen:
                if (fits(x + extra(line.next - 1, U'-'))) {
                    line.hyphen = true;
                    found.allowed = line;
                } else {
                    found.cut = line;
                }
                break;
            case Break::address:
                found.cut = line;
                if (x > width_ / 3) found.address = line;  // a nearly empty line would look worse than a cut
                break;
            case Break::cut:
                found.cut = line;
                break;
            case Break::desperate:
                found.desperate = line;
                break;
            case Break::never:
            case Break::forced:
                break;
        }
    }

    const std::vector<TextSpan>& spans_;
    const Row& row_;
    const Measurer& measurer_;
    float width_;
};

// Turns lines into runs, one below the other.
class Setter {
public:
    Setter(const std::vector<TextSpan>& spans, const Row& row, const Measurer& measurer)
        : spans_(spans), row_(row), measurer_(measurer) {}

    void set(const Line& line) {
        first_run_ = layout.runs.size();
        x_ = above_ = below_ = 0;
        for (std::size_t i = line.begin; i < line.end; ++i)
            if (!steers(row_.text[i])) add(i, row_.text[i], row_.advances[i]);
        if (line.hyphen) mark(line.next - 1, U'-');
        if (line.ellipsis) mark(line.end > line.begin ? line.end - 1 : line.begin, ellipsis);
        if (first_run_ == layout.runs.size()) stretch(spans_[row_.spans[std::min(line.begin, row_.size() - 1)]].font);
        for (std::size_t r = first_run_; r < layout.runs.size(); ++r) {
            TextRun& run = layout.runs[r];
            run.line = layout.lines;
            run.y = layout.height;
            run.baseline = layout.height + above_;
            run.height = above_ + below_;
        }
        line_widths.push_back(x_);
        layout.width = std::max(layout.width, x_);
        layout.height += above_ + below_;
        ++layout.lines;
    }

    void align(TextAlign how, float width) {
        if (how == TextAlign::left) return;
        for (TextRun& run : layout.runs) {
            const float room = width - line_widths[static_cast<std::size_t>(run.line)];
            run.x += how == TextAlign::centre ? room / 2 : room;
        }
    }

    TextLayout layout;
    std::vector<float> line_widths;

private:
    void mark(std::size_t unit, char32_t c) { add(unit, c, measurer_.advance(spans_[row_.spans[unit]].font, c)); }

    void add(std::size_t unit, char32_t c, float advance) {
        const std::size_t span = row_.spans[unit];
        if (layout.runs.size() == first_run_ || layout.runs.back().span != span) {
            TextRun run;
            run.font = spans_[span].font;
            run.tag = spans_[span].tag;
            run.span = span;
            run.x = x_;
            layout.runs.push_back(std::move(run));
            stretch(spans_[span].font);
        }
        TextRun& run = layout.runs.back();
        base::append_utf8(run.text, c);
        x_ += advance;
        run.width = x_ - run.x;
    }

    // Fonts of different size share the baseline.
    void stretch(Font font) {
        const float ascent = measurer_.ascent(font);
        above_ = std::max(above_, ascent);
        below_ = std::max(below_, measurer_.line_height(font) - ascent);
    }

    const std::vector<TextSpan>& spans_;
    const Row& row_;
    const Measurer& measurer_;
    std::size_t first_run_ = 0;
    float x_ = 0, above_ = 0, below_ = 0;
};

std::size_t solid_from(const Row& row, std::size_t at) {
    while (at < row.size() && is_space(row.text[at])) ++at;
    return at;
}

bool anything_left(const Row& row, std::size_t from) {
    return std::any_of(row.text.begin() + static_cast<std::ptrdiff_t>(from), row.text.end(),
                       [](char32_t c) { return !is_space(c) && !steers(c); });
}

}  // namespace

TextLayout lay_out(const std::vector<TextSpan>& spans, float width, const Measurer& measurer, TextOptions options) {
    const bool single_line = width <= 0;
    const Row row = decode(spans, measurer, single_line);
    const Filler filler(spans, row, measurer, single_line ? std::numeric_limits<float>::infinity() : width);
    Setter setter(spans, row, measurer);
    for (std::size_t at = solid_from(row, 0); at < row.size(); at = solid_from(row, at)) {
        Line line = filler.fill(at);
        at = line.next;
        if (setter.layout.lines + 1 == options.max_lines && anything_left(row, at)) {
            line = filler.with_ellipsis(line);
            setter.layout.truncated = true;
        }
        setter.set(line);
        if (setter.layout.truncated) break;
    }
    setter.align(options.align, single_line ? setter.layout.width : width);
    return std::move(setter.layout);
}

float longest_word(const std::vector<TextSpan>& spans, const Measurer& measurer) {
    const Row row = decode(spans, measurer, false);
    float longest = 0, x = 0, end = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row.breaks[i] >= Break::reluctant) {
            if (row.breaks[i] == Break::hyphen) end += measurer.advance(spans[row.spans[i - 1]].font, U'-');
            longest = std::max(longest, end);
            x = end = 0;
        }
        x += row.advances[i];
        if (!is_space(row.text[i])) end = x;
    }
    return std::max(longest, end);
}

}  // namespace ui
