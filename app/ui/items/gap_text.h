// A text with gaps in it, laid out: words flow, the boxes of the gaps stand between them and go to the next line whole.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "course/item.h"
#include "ui/ui.h"

namespace ui {

struct GapBox {
    std::size_t gap = 0;
    float width = 0;  // pixels
    int lines = 1;    // of words in it
    Rect box = {};    // set by draw
};

class GapText {
public:
    // The boxes in reading order; several of one gap stand beside each other, or below each other where it is narrow.
    GapText(Ui& ui, const course::Blanks& kind, std::vector<GapBox> boxes);

    static float widest_box(const Ui& ui);                                   // what follows it, a comma, has its place
    static constexpr Font font() { return {Type::body, Weight::semibold}; }  // of the words in a box

    Rect draw(Ui& ui);  // the words; takes its place in the flow and sets the boxes
    const std::vector<GapBox>& boxes() const { return boxes_; }

private:
    std::vector<GapBox> boxes_;
    TextLayout layout_;
};

// The text as one says it: every gap is what `said` gives for it.
std::string said_text(const course::Blanks& kind, const std::function<std::string(std::size_t)>& said);

// Three words before the gap, "…", three words behind it: where one is, for those who do not see it.
std::string around_gap(const course::Blanks& kind, std::size_t gap);

}  // namespace ui
