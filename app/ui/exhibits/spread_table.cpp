// The same figures as a table.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/exhibits/spread_parts.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui::spread_parts {

namespace {

const Font head_font{Type::small, Weight::semibold}, cell_font{Type::body, Weight::regular};
using Row = std::vector<std::string>;

void rule(Ui& ui) {
    const Rect box = ui.take_box(ui.px(1));
    draw::fill_rect(ui.list(), box, ui.colour(Token::line));
}

// Side by side: the first column to the left, numbers to the right.
void line_of_cells(Ui& ui, const Row& cells, const Row& head, bool is_head, std::size_t row, float first) {
    const float pad = ui.sp(8);
    const Font font = is_head ? head_font : cell_font;
    const float other = (ui.width() - first) / static_cast<float>(cells.size() - 1);
    float height = ui.sp(48);
    for (std::size_t c = 0; c < cells.size(); ++c)
        height = std::max(height, text_height(ui, cells[c], font, (c == 0 ? first : other) - pad) + ui.sp(16));
    const Rect box = ui.take_box(std::round(height));
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const Rect cell{c == 0 ? box.x : box.x + first + other * static_cast<float>(c - 1) + pad, box.y,
                        (c == 0 ? first : other) - pad, box.h};
        if (is_head || c == 0)
            text_in(ui, cell, cells[c], {.font = font, .align = c == 0 ? TextAlign::left : TextAlign::right});
        else
            digits_in(ui, cell, cells[c], font, Token::ink);
        ui.note_node(Role::paragraph, "cell-" + std::to_string(row) + "-" + std::to_string(c), cells[c], cell,
                     is_head || c == 0 ? std::string() : head[c]);
    }
}

// One below the other, each number with the name of its column.
void lines_of_cells(Ui& ui, const Row& cells, const Row& head, std::size_t row) {
    ui.gap(ui.sp(8));
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const std::string id = "cell-" + std::to_string(row) + "-" + std::to_string(c);
        if (c > 0) text(ui, id + "-head", head[c], {.font = head_font, .colour = Token::ink_muted, .silent = true});
        text(ui, id, cells[c], {.font = c == 0 ? Font{Type::body, Weight::semibold} : cell_font});
        ui.last_node().value = c == 0 ? std::string() : head[c];
    }
    ui.gap(ui.sp(8));
}

void table(Ui& ui, const Row& head, const std::vector<Row>& rows) {
    std::string name;
    for (const std::string& words : head) name += (name.empty() ? "" : ", ") + words;
    const auto group = ui.group(Role::table, "figures", name);
    float first = text_width(ui, head[0], head_font), least = 0;
    for (const Row& row : rows) {
        first = std::max(first, text_width(ui, row[0], cell_font));
        for (std::size_t c = 1; c < row.size(); ++c) least = std::max(least, ui.fonts().width(cell_font, row[c], true));
    }
    for (std::size_t c = 1; c < head.size(); ++c)
        least = std::max(least, longest_word({TextSpan{head[c], head_font, 0}}, ui.fonts()));
    first += ui.sp(16);
    const bool beside = first + static_cast<float>(head.size() - 1) * (least + ui.sp(10)) <= ui.width();
    if (beside) line_of_cells(ui, head, head, true, 0, first);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        rule(ui);
        if (beside)
            line_of_cells(ui, rows[r], head, false, r + 1, first);
        else
            lines_of_cells(ui, rows[r], head, r + 1);
    }
}

// The hours to be told: until nothing changes any more, then the last.
std::vector<int> telling_hours(const SpreadShown& shown) {
    const int hours = shown.setting.minutes / 60;
    const auto reach = [&](int hour) {
        const auto minute = static_cast<std::size_t>(hour * 60);
        return std::pair(shown.run.reach[minute], shown.plain ? shown.plain->reach[minute] : 0);
    };
    std::vector<int> found;
    for (int hour = 0; hour <= hours; ++hour)
        if (hour == hours || hour < 2 || reach(hour - 1) != reach(hours)) found.push_back(hour);
    return found;
}

}  // namespace

void table_of_run(Ui& ui, const SpreadShown& shown) {
    const base::Words& words = ui.words();
    Row head{words("spread.table-time"), words("spread.table-reached")};
    if (shown.plain) head.push_back(words("spread.table-without"));
    std::vector<Row> rows;
    for (const int hour : telling_hours(shown)) {
        const auto minute = static_cast<std::size_t>(hour * 60);
        rows.push_back({when(ui, hour * 60), number(ui, shown.run.reach[minute])});
        if (shown.plain) rows.back().push_back(number(ui, shown.plain->reach[minute]));
    }
    table(ui, head, rows);
}

void table_of_many(Ui& ui, const SpreadState& state, int start) {
    const base::Words& words = ui.words();
    const std::vector<Bin> all = bins(state.outcomes, start);
    std::vector<Row> rows;
    for (const Bin& bin : all)
        rows.push_back({rows.empty() ? words("spread.circle-1") : words("spread.bin", {{"n", number(ui, bin.most)}}),
                        number(ui, bin.runs)});
    table(ui, {words("spread.table-reached"), words("spread.table-runs")}, rows);
}

}  // namespace ui::spread_parts
