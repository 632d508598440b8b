#include "ui/reader_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui::reader_parts {

namespace {

void keep(std::optional<std::string>& link, std::optional<std::string> found) {
    if (found) link = std::move(found);
}

std::string title_of(Ui& ui, const course::Callout& callout) {
    return callout.title.empty() ? ui.words()(callout_look(callout.kind).key) : callout.title;
}

}  // namespace

std::optional<std::string> list_block(Ui& ui, const std::string& id, const course::List& list, const Reader& reader) {
    std::optional<std::string> link;
    const auto group = ui.group(Role::list, id, ui.words()("reader.list"));
    const float line = ui.fonts().line_height({reader.type, Weight::regular});
    const Font number{reader.type, reader.type == Type::reading ? Weight::bold : Weight::semibold};
    const float inset =
        list.ordered
            ? text_width(ui, std::to_string(list.start + static_cast<int>(list.items.size())) + ".", number) + ui.sp(12)
            : ui.sp(26);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (i > 0) ui.gap(ui.sp(8));
        const Rect start = ui.rest();
        const auto item = ui.group(Role::listitem, std::to_string(i), course::plain(list.items[i]));
        if (list.ordered) {
            const auto flow = ui.column({start.x, start.y, inset, line});
            text(ui, "number", std::to_string(list.start + static_cast<int>(i)) + ".",
                 {.font = number, .colour = Token::accent, .silent = true});
        } else {
            const float size = std::round(ui.ic(9));
            draw::fill_arch(
                ui.list(),
                {start.x + ui.sp(4), std::round(start.y + (line - size * 1.1F) / 2), size, std::round(size * 1.1F)},
                ui.colour(Token::accent), ui.px(1));
        }
        const auto flow = ui.column({start.x + inset, start.y, start.w - inset, 1e6F}, true);
        keep(link, read_blocks(ui, "item", list.items[i], reader));
    }
    return link;
}

namespace {

// Every column holds its longest word; what is left goes to those that want more, by how much more: so that the cells
// of a row end after as many lines.
std::vector<float> column_widths(Ui& ui, const course::Table& table, float room) {
    const float pad = 2 * ui.sp(16) + 2;
    std::vector<float> least, more;
    float least_sum = 0, more_sum = 0;
    for (std::size_t c = 0; c < table.header.size(); ++c) {
        float word = 0, line = 0;
        const auto measure = [&](const course::Text& cell, bool head) {
            const RichLook look{.type = Type::body, .strong = head};
            word = std::max(word, longest_word(ui, cell, look));
            line = std::max(line, line_width(ui, cell, look));
        };
        measure(table.header[c], true);
        for (const auto& row : table.rows) measure(row[c], false);
        least.push_back(std::ceil(word) + pad);
        more.push_back(std::max(0.0F, line - word));
        least_sum += least.back();
        more_sum += more.back();
    }
    const float left = room - least_sum;
    const auto count = static_cast<float>(least.size());
    for (std::size_t c = 0; c < least.size(); ++c) {
        if (left <= 0)
            least[c] *= room / least_sum;
        else
            least[c] += more_sum > 0 ? left * more[c] / more_sum : left / count;
    }
    return least;
}

TextAlign aligned(course::Align align) {
    switch (align) {
        case course::Align::right:
            return TextAlign::right;
        case course::Align::centre:
            return TextAlign::centre;
        case course::Align::left:
            break;
    }
    return TextAlign::left;
}

// One row of cells at the cursor, the head as row 0; its height.
float table_row(Ui& ui, std::size_t row, const course::Table& table, const std::vector<float>& widths,
                std::optional<std::string>& link) {
    const bool head = row == 0;
    const std::vector<course::Text>& cells = head ? table.header : table.rows[row - 1];
    RichLook look{.type = Type::body, .strong = head};
    const float pad_x = ui.sp(16), pad_y = ui.sp(12);
    float height = ui.sp(48);
    for (std::size_t c = 0; c < cells.size(); ++c)
        height = std::max(height, rich_height(ui, cells[c], widths[c] - 2 * pad_x, look) + 2 * pad_y);
    const Rect box = ui.take_box(std::round(height));
    float x = box.x;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const float tall = rich_height(ui, cells[c], widths[c] - 2 * pad_x, look);
        const auto flow = ui.column(
            {x + pad_x, std::round(box.y + (head ? (height - tall) / 2 : pad_y)), widths[c] - 2 * pad_x, 1e6F});
        look.align = aligned(table.align[c]);
        keep(link, rich_text(ui, "cell-" + std::to_string(row) + "-" + std::to_string(c), cells[c], look));
        x += widths[c];
    }
    return height;
}

}  // namespace

std::optional<std::string> table_block(Ui& ui, const std::string& id, const course::Table& table) {
    std::optional<std::string> link;
    std::string name;
    for (const auto& cell : table.header) name += (name.empty() ? "" : ", ") + course::plain(cell);
    const auto group = ui.group(Role::table, id, name);
    const Rect start = ui.rest();
    const std::vector<float> widths = column_widths(ui, table, start.w);
    Rect whole{start.x, std::round(start.y), start.w, 0};
    float head = 0;
    {
        const auto behind = ui.under([&](ImDrawList& list) {
            draw_surface(ui, whole, {.radius = 16});
            draw::fill_rect_top(list, {whole.x + ui.px(1), whole.y + ui.px(1), whole.w - ui.px(2), head},
                                ui.colour(Token::accent_soft), ui.px(15));
        });
        head = table_row(ui, 0, table, widths, link);
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            draw::fill_rect(ui.list(), {start.x + ui.px(1), ui.cursor().y, start.w - ui.px(2), ui.px(1)},
                            ui.colour(Token::line));
            table_row(ui, r + 1, table, widths, link);
        }
        whole.h = ui.cursor().y - whole.y;
    }
    return link;
}

std::optional<std::string> callout_block(Ui& ui, const std::string& id, const course::Callout& callout,
                                         const Reader& reader) {
    const CalloutLook look = callout_look(callout.kind);
    const std::string title = title_of(ui, callout);
    const bool contrast = ui.high_contrast();
    const Card card(ui, id, title,
                    {.padding = 20,
                     .radius = 16,
                     .fill = look.soft,
                     .edge = contrast ? look.ink : Token::line,
                     .edge_width = contrast ? 2.0F : 0.0F,
                     .raised = false,
                     .role = Role::note});
    const Rect start = ui.rest();
    const float tile = std::round(ui.ic(44)), gap = ui.sp(18);
    const bool narrow = ui.breadth() == Breadth::tiny;
    arch_tile(ui, {start.x, start.y, tile, std::round(tile * 48 / 44)}, ui.colour(look.tile), ui.colour(look.tile_ink),
              look.icon);
    const float left = narrow ? 0 : tile + gap;
    if (narrow) ui.gap(std::round(tile * 48 / 44) + ui.sp(8));
    std::optional<std::string> link;
    {
        const auto flow = ui.column({start.x + left, ui.cursor().y, start.w - left, 1e6F}, true);
        text(ui, "title", title, {.font = {Type::body, Weight::semibold}, .colour = look.ink});
        if (!callout.blocks.empty()) ui.gap(ui.sp(4));
        Reader inner = reader;
        if (callout.kind == course::CalloutKind::source) inner.type = Type::small;
        link = read_blocks(ui, "body", callout.blocks, inner);
        if (reader.below) reader.below(callout);
    }
    const float least = start.y + std::round(tile * 48 / 44);
    if (ui.cursor().y < least) ui.gap(least - ui.cursor().y);
    return link;
}

namespace {

struct Half {
    const course::Callout& callout;
    std::string id;
};

// The points of a do or a don't: the items of its lists, else its paragraphs.
std::vector<course::Text> points(const course::Callout& callout) {
    std::vector<course::Text> found;
    for (const course::Block& block : callout.blocks) {
        if (const auto* list = std::get_if<course::List>(&block.node)) {
            for (const course::Blocks& item : list->items) {
                const auto* paragraph = item.size() == 1 ? std::get_if<course::Paragraph>(&item.front().node) : nullptr;
                found.push_back(paragraph != nullptr ? paragraph->text : course::text_of(course::plain(item)));
            }
        } else if (const auto* paragraph = std::get_if<course::Paragraph>(&block.node)) {
            found.push_back(paragraph->text);
        } else {
            found.push_back(course::text_of(course::plain(course::Blocks{block})));
        }
    }
    return found;
}

float head_of(Ui& ui, Rect box, const Half& half) {
    const CalloutLook look = callout_look(half.callout.kind);
    const float height = std::max(ui.sp(52), ui.fonts().line_height({Type::body, Weight::semibold}) + ui.sp(20));
    const float icon = ui.ic(24), pad = ui.sp(18);
    ui.fonts().draw_icon(ui.list(), look.icon, icon, {box.x + pad + icon / 2, box.y + height / 2}, ui.colour(look.ink));
    const Rect words{box.x + pad + icon + ui.sp(10), box.y, box.w - 2 * pad - icon - ui.sp(10), height};
    const std::string title = title_of(ui, half.callout);
    text_in(ui, words, title, {.font = {Type::body, Weight::semibold}, .colour = look.ink, .max_lines = 1});
    ui.note_node(Role::heading, half.id + "-title", title, words, {}, 3);
    return std::round(height);
}

float cell(Ui& ui, Rect box, const std::string& id, const course::Text& words, std::optional<std::string>& link) {
    const auto flow = ui.column({box.x, box.y, box.w, 1e6F});
    keep(link, rich_text(ui, id, words, {.type = Type::body}));
    return ui.used();
}

}  // namespace

namespace {

struct Pair {
    std::array<Half, 2> halves;
    std::array<std::vector<course::Text>, 2> texts;
};

float head_height(Ui& ui) {
    return std::round(std::max(ui.sp(52), ui.fonts().line_height({Type::body, Weight::semibold}) + ui.sp(20)));
}

void row_rule(Ui& ui, float x, float y, float width) {
    draw::fill_rect(ui.list(), {x + ui.px(1), y, width - 2 * ui.px(1), ui.px(1)}, ui.colour(Token::line));
}

Colour soft_of(Ui& ui, const Half& half) {
    return ui.colour(callout_look(half.callout.kind).soft);
}

// One above the other; the lower edge.
float stacked(Ui& ui, const Pair& pair, Rect at, std::optional<std::string>& link) {
    const float pad = ui.sp(18), pad_y = ui.sp(14), rule = ui.px(1), tall = head_height(ui);
    float y = at.y;
    for (std::size_t side = 0; side < 2; ++side) {
        const Half& half = pair.halves[side];
        if (side == 0)
            draw::fill_rect_top(ui.list(), {at.x, y, at.w, tall}, soft_of(ui, half), ui.px(16));
        else
            draw::fill_rect(ui.list(), {at.x + rule, y, at.w - 2 * rule, tall}, soft_of(ui, half));
        y += head_of(ui, {at.x, y, at.w, 0}, half);
        for (std::size_t i = 0; i < pair.texts[side].size(); ++i) {
            row_rule(ui, at.x, y, at.w);
            const Rect box{at.x + pad, y + pad_y, at.w - 2 * pad, 0};
            y += std::round(cell(ui, box, half.id + std::to_string(i), pair.texts[side][i], link) + 2 * pad_y);
        }
    }
    return y;
}

// Side by side, row by row; the lower edge.
float side_by_side(Ui& ui, const Pair& pair, Rect at, std::optional<std::string>& link) {
    const float pad = ui.sp(18), pad_y = ui.sp(14), tall = head_height(ui), width = std::round(at.w / 2);
    const Rect heads{at.x, at.y, at.w, tall};
    draw::fill_rect_top(ui.list(), heads, soft_of(ui, pair.halves[0]), ui.px(16));
    {
        const auto clip = ui.clip({at.x + width, at.y, at.w - width, tall});
        draw::fill_rect_top(ui.list(), heads, soft_of(ui, pair.halves[1]), ui.px(16));
    }
    head_of(ui, {at.x, at.y, width, 0}, pair.halves[0]);
    head_of(ui, {at.x + width, at.y, at.w - width, 0}, pair.halves[1]);
    float y = at.y + tall;
    for (std::size_t i = 0; i < std::max(pair.texts[0].size(), pair.texts[1].size()); ++i) {
        row_rule(ui, at.x, y, at.w);
        float height = ui.sp(48);
        for (std::size_t side = 0; side < 2; ++side) {
            if (i >= pair.texts[side].size()) continue;
            const Rect box{at.x + static_cast<float>(side) * width + pad, y + pad_y, width - 2 * pad, 0};
            const std::string id = pair.halves[side].id + std::to_string(i);
            height = std::max(height, cell(ui, box, id, pair.texts[side][i], link) + 2 * pad_y);
        }
        y += std::round(height);
    }
    draw::fill_rect(ui.list(), {at.x + width, at.y, ui.px(1), y - at.y}, ui.colour(Token::line));
    return y;
}

}  // namespace

std::optional<std::string> do_and_dont(Ui& ui, const std::string& id, const course::Callout& good,
                                       const course::Callout& bad) {
    std::optional<std::string> link;
    const auto group = ui.group(Role::group, id, title_of(ui, good) + ", " + title_of(ui, bad));
    const Pair pair{{Half{good, "do"}, Half{bad, "dont"}}, {points(good), points(bad)}};
    const Rect start = ui.rest();
    Rect whole{start.x, std::round(start.y), start.w, 0};
    {
        const auto behind = ui.under([&](ImDrawList&) { draw_surface(ui, whole, {.radius = 16}); });
        const bool narrow = ui.width() < ui.em(440);
        whole.h = (narrow ? stacked(ui, pair, whole, link) : side_by_side(ui, pair, whole, link)) - whole.y;
    }
    ui.gap(whole.bottom() - ui.cursor().y);
    return link;
}

}  // namespace ui::reader_parts
