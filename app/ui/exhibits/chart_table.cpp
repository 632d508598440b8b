#include "ui/exhibits/chart_table.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/draw.h"
#include "ui/exhibits/chart_scale.h"
#include "ui/text_layout.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

const Font head_font{Type::small, Weight::semibold}, label_font{Type::small, Weight::regular},
    value_font{Type::small, Weight::semibold};

class FigureTable {
public:
    FigureTable(Ui& ui, const course::Chart& chart);
    void draw(const std::string& name);

private:
    void cell(const std::string& id, Rect box, const std::string& words, const TextLook& look);
    float head(Rect at);
    void row(std::size_t label);
    void stacked(std::size_t label);
    void rule(float y) const;
    bool fits() const { return wanted_ <= ui_.width(); }

    Ui& ui_;
    const course::Chart& chart_;
    Figures figures_;
    float pad_, line_;
    std::vector<float> columns_;  // label, then the series
    float wanted_ = 0;
    Rect box_;
};

FigureTable::FigureTable(Ui& ui, const course::Chart& chart)
    : ui_(ui),
      chart_(chart),
      figures_(chart, ui.words().language()),
      pad_(ui.sp(14)),
      line_(ui.fonts().line_height(head_font)),
      box_(ui.rest()) {
    const auto word = [&](const std::string& words, Font font) {
        return longest_word({TextSpan{words, font, 0}}, ui.fonts()) + 2 * pad_ + 2;
    };
    float label = ui.em(80);
    for (const std::string& words : chart.labels) label = std::max(label, word(words, label_font));
    columns_.push_back(label);
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        float width = word(chart.series[s].name, head_font);
        for (std::size_t l = 0; l < chart.labels.size(); ++l)
            width = std::max(width, text_width(ui, figures_.of(s, l), value_font) + 2 * pad_ + 2);
        columns_.push_back(width);
    }
    for (const float width : columns_) wanted_ += width;
    const float left = std::max(0.0F, ui.width() - wanted_) / static_cast<float>(columns_.size());
    for (float& width : columns_) width += left;
}

void FigureTable::cell(const std::string& id, Rect box, const std::string& words, const TextLook& look) {
    text_in(ui_, box, words, look);
    ui_.note_node(Role::paragraph, id, words, box);
}

void FigureTable::rule(float y) const {
    draw::fill_rect(ui_.list(), {box_.x + ui_.px(1), std::round(y), box_.w - 2 * ui_.px(1), ui_.px(1)},
                    ui_.colour(Token::line));
}

// Its lower edge.
float FigureTable::head(Rect at) {
    float height = ui_.sp(48);
    for (std::size_t s = 0; s < chart_.series.size(); ++s)
        height = std::max(height,
                          text_height(ui_, chart_.series[s].name, head_font, columns_[s + 1] - 2 * pad_) + ui_.sp(20));
    at.h = std::round(height);
    float x = at.x + columns_[0];
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
        cell("series-" + std::to_string(s), {x + pad_, at.y, columns_[s + 1] - 2 * pad_, at.h}, chart_.series[s].name,
             {.font = head_font, .align = TextAlign::right});
        x += columns_[s + 1];
    }
    return at.h;
}

void FigureTable::row(std::size_t label) {
    const float room = columns_[0] - 2 * pad_;
    const float height = std::max(ui_.sp(48), text_height(ui_, chart_.labels[label], label_font, room) + ui_.sp(20));
    const Rect box = ui_.take_box(std::round(height));
    rule(box.y);
    const auto group = ui_.group(Role::listitem, std::to_string(label), chart_.labels[label], box);
    ui_.last_node().value = figures_.all_of(label);
    cell("label", {box.x + pad_, box.y, room, box.h}, chart_.labels[label], {.font = label_font});
    float x = box.x + columns_[0];
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
        cell("value-" + std::to_string(s), {x + pad_, box.y, columns_[s + 1] - 2 * pad_, box.h}, figures_.of(s, label),
             {.font = value_font, .align = TextAlign::right, .tabular = true});
        x += columns_[s + 1];
    }
}

// The label, and below it each series with its figure.
void FigureTable::stacked(std::size_t label) {
    const float width = box_.w - 2 * pad_;
    const Rect start = ui_.rest();
    if (label > 0) rule(start.y);
    const auto group = ui_.group(Role::listitem, std::to_string(label), chart_.labels[label]);
    ui_.last_node().value = figures_.all_of(label);
    const auto flow = ui_.column({start.x + pad_, start.y + ui_.sp(12), width, 1e6F}, true);
    text(ui_, "label", chart_.labels[label], {.font = head_font});
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
        const std::string value = figures_.of(s, label);
        const float figure = text_width(ui_, value, value_font) + 2;
        const float room = std::max(width - figure - ui_.sp(12), width * 0.4F);
        const float tall = text_height(ui_, chart_.series[s].name, label_font, room);
        const Rect box = ui_.take_box(std::max(tall, line_));
        cell("series-" + std::to_string(s), {box.x, box.y, room, tall}, chart_.series[s].name,
             {.font = label_font, .colour = Token::ink_muted});
        cell("value-" + std::to_string(s), {box.right() - figure, box.y, figure, line_}, value,
             {.font = value_font, .align = TextAlign::right, .tabular = true});
    }
    ui_.gap(ui_.sp(12));
}

void FigureTable::draw(const std::string& name) {
    const auto group = ui_.group(Role::table, "table", name);
    const Rect start = ui_.rest();
    Rect whole{start.x, std::round(start.y), start.w, 0};
    float top = 0;
    const auto behind = ui_.under([&](ImDrawList& list) {
        draw_surface(ui_, whole, {.radius = 16, .raised = false});
        if (top > 0)
            draw::fill_rect_top(list, {whole.x + ui_.px(1), whole.y + ui_.px(1), whole.w - 2 * ui_.px(1), top},
                                ui_.colour(Token::accent_soft), ui_.px(15));
    });
    if (fits()) {
        top = head({start.x, std::round(start.y), start.w, 0});
        ui_.gap(top);
    }
    for (std::size_t l = 0; l < chart_.labels.size(); ++l) {
        if (fits())
            row(l);
        else
            stacked(l);
    }
    whole.h = ui_.cursor().y - whole.y;
}

}  // namespace

void draw_chart_table(Ui& ui, const course::Chart& chart, const std::string& name) {
    FigureTable(ui, chart).draw(name);
}

}  // namespace ui
