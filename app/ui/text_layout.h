// Mixed-style text into positioned runs. Pure: it asks a Measurer and returns geometry.
//
// Breaks at spaces (not at U+00A0, U+202F, U+2011, nor where French forbids it: before ; ! ? : % » and after «, even
// when the author typed a plain space there), after hyphens and dashes inside a word, at soft hyphens U+00AD (then a
// hyphen is drawn; otherwise nothing), at U+200B, at "\n". A word wider than the line is cut between code points, never
// inside one, inside an emoji or before a combining mark; an address preferably after / . - ? & = _. A word made of
// several spans (bold half, link half) is one word. Spaces at both ends of a line are dropped. Controls and invisible
// format characters are not drawn. The rules in full: line_breaks.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui/type.h"

namespace ui {

struct TextSpan {
    std::string_view text;
    Font font;
    int tag = 0;  // the caller's: colour, link, background. Carried to every run
};

struct TextRun {
    std::string text;  // what is drawn
    Font font;
    int tag = 0;
    std::size_t span = 0;
    int line = 0;
    float x = 0;         // left edge, from the left of the layout
    float y = 0;         // top of the line box, from the top of the layout
    float baseline = 0;  // of the line, from the top of the layout
    float width = 0;
    float height = 0;  // of the line box
};

enum class TextAlign { left, centre, right };

struct TextOptions {
    TextAlign align = TextAlign::left;
    int max_lines = 0;  // 0: all; otherwise the last line ends in "…"
};

struct TextLayout {
    std::vector<TextRun> runs;
    int lines = 0;    // 0 for an empty or blank text; a "\n" at the very end opens no further line
    float width = 0;  // of the widest line
    float height = 0;
    bool truncated = false;
};

// width in pixels; <= 0 means a single line without wrapping, "\n" is a space then.
TextLayout lay_out(const std::vector<TextSpan>& spans, float width, const Measurer& measurer, TextOptions options = {});

// The width below which some word would have to be cut: the least width of a table column.
float longest_word(const std::vector<TextSpan>& spans, const Measurer& measurer);

}  // namespace ui
