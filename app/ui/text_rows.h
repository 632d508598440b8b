// Edited text in rows: where it wraps, and which row and place of the caret belong together. Pure. Unlike text_layout
// it keeps every character, for the caret may stand at any of them; spaces at the end of a row hang over its edge.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ui {

class TextRows {
public:
    struct Row {
        std::size_t begin = 0;
        std::size_t end = 0;  // behind its last character, the line feed left out
        bool wraps = false;   // the text goes on in the next row without a line feed
    };

    // advances[i]: of text[i], in pixels; 0 behind the first code point of a character. A word wider than the width is
    // cut.
    TextRows(std::u32string_view text, std::vector<float> advances, float width);

    const std::vector<Row>& rows() const { return rows_; }  // one at least
    std::size_t row_of(std::size_t position) const;         // between two rows: the second
    float x_of(std::size_t position) const;                 // from the left of its row
    std::size_t position_at(std::size_t row, float x) const;
    std::size_t last_of(std::size_t row) const;  // where End goes

private:
    std::vector<float> advances_;
    std::vector<Row> rows_;
};

}  // namespace ui
