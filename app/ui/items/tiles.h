// What pairs and cards have in common: colours that tell one from another, words on a tile, and rows after the check.
#pragma once

#include <string>
#include <string_view>

#include "course/block.h"
#include "ui/ui.h"
#include "ui/widgets/progress.h"

namespace ui {

// The colours of the nth pair or group. They come round again after four; the second round has lines that are dashed
// and signs that are hollow. A letter or a name always stands beside them.
TrackColours nth_colours(std::size_t n);
bool second_round(std::size_t n);

course::Text without_links(course::Text text);  // on a control, where no second one fits

// The words of a tile, in the middle of its height.
float tile_words_height(Ui& ui, const course::Text& text, float width, bool strong);
void tile_words(Ui& ui, std::string_view id, const course::Text& text, Rect box, bool strong);

struct Ground {
    Token fill = Token::surface_raised, edge = Token::line_strong;
    float thickness = 1;  // px; at least 2 in high contrast
    bool dashed = false;
};
void tile_ground(Ui& ui, Rect box, const Ground& ground, float radius = 14);
// Of what is in the hand.
void lifted_ground(Ui& ui, Rect box, Token fill = Token::accent_soft, float radius = 14);

struct MarkedRow {
    const course::Text& text;
    const course::Text* joined = nullptr;  // of a pair: what the person put it together with
    bool right = false;
    std::string belongs = {};  // "Va avec : …", when it is not right
    const course::Blocks& feedback;
};
void marked_row(Ui& ui, std::string_view id, const MarkedRow& row);

}  // namespace ui
