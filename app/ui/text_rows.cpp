#include "ui/text_rows.h"

#include <algorithm>

#include "ui/line_breaks.h"

namespace ui {

namespace {

TextRows::Row row_from(std::size_t begin, std::u32string_view text, const std::vector<Break>& breaks,
                       const std::vector<float>& advances, float width) {
    constexpr float tolerance = 0.01F;
    std::size_t allowed = 0, cut = 0, desperate = 0;
    float x = 0;
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (text[i] == U'\n') return {begin, i, false};
        if (i > begin) {
            if (breaks[i] >= Break::reluctant && breaks[i] != Break::forced) allowed = i;
            if (breaks[i] == Break::cut || breaks[i] == Break::address) cut = i;
            if (breaks[i] == Break::desperate) desperate = i;
        }
        const bool full = !is_space(text[i]) && x + advances[i] > width + tolerance;
        const std::size_t end = allowed > 0 ? allowed : cut > 0 ? cut : desperate;
        if (full && end > 0) return {begin, end, true};
        x += advances[i];
    }
    return {begin, text.size(), false};
}

}  // namespace

TextRows::TextRows(std::u32string_view text, std::vector<float> advances, float width)
    : advances_(std::move(advances)) {
    const std::vector<Break> breaks = find_breaks(text);
    for (std::size_t begin = 0;;) {
        const Row row = row_from(begin, text, breaks, advances_, width);
        rows_.push_back(row);
        if (!row.wraps && row.end == text.size()) break;
        begin = row.wraps ? row.end : row.end + 1;
    }
}

std::size_t TextRows::row_of(std::size_t position) const {
    const auto next = std::upper_bound(rows_.begin(), rows_.end(), position,
                                       [](std::size_t at, const Row& row) { return at < row.begin; });
    return static_cast<std::size_t>(next - rows_.begin()) - 1;
}

float TextRows::x_of(std::size_t position) const {
    float x = 0;
    for (std::size_t i = rows_[row_of(position)].begin; i < position && i < advances_.size(); ++i) x += advances_[i];
    return x;
}

std::size_t TextRows::last_of(std::size_t row) const {
    const Row& here = rows_[row];
    std::size_t last = here.end;
    if (here.wraps && last > here.begin) --last;
    while (here.wraps && last > here.begin && advances_[last] == 0) --last;  // a character of several code points
    return last;
}

std::size_t TextRows::position_at(std::size_t row, float x) const {
    const std::size_t last = last_of(row);
    float left = 0;
    for (std::size_t i = rows_[row].begin; i < last; ++i) {
        if (advances_[i] == 0) continue;  // inside a character
        if (x < left + advances_[i] / 2) return i;
        left += advances_[i];
    }
    return last;
}

}  // namespace ui
