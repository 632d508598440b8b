#include "ui/exhibits/chart.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/draw.h"
#include "ui/exhibits/chart_marks.h"
#include "ui/exhibits/chart_plot.h"
#include "ui/exhibits/chart_scale.h"
#include "ui/exhibits/chart_table.h"
#include "ui/exhibits/critical.h"
#include "ui/icons.h"
#include "ui/items/remark.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

const Font legend_font{Type::small, Weight::semibold}, caption_font{Type::caption, Weight::regular};
constexpr float growth = 0.5F;  // seconds

class ChartView {
public:
    ChartView(Ui& ui, const course::Exhibit& exhibit, const course::Chart& chart, ChartState& state)
        : ui_(ui),
          exhibit_(exhibit),
          chart_(chart),
          state_(state),
          figures_(chart, ui.words().language()),
          shown_(state) {}
    void draw();

private:
    void legend();
    void legend_entry(std::size_t series);
    float legend_width(std::size_t series);
    float legend_key() const { return std::round(ui_.ic(chart_.kind == course::Chart::Kind::lines ? 40 : 24)); }
    void plot();
    std::vector<std::vector<std::size_t>> marks() const;
    void buttons();
    void remarks();
    void remark_words(const course::Chart::Remark& remark);

    Ui& ui_;
    const course::Exhibit& exhibit_;
    const course::Chart& chart_;
    ChartState& state_;
    Figures figures_;
    const ChartState shown_;  // what this frame shows
};

float ChartView::legend_width(std::size_t series) {
    return legend_key() + ui_.sp(8) + text_width(ui_, chart_.series[series].name, legend_font) + 2;
}

void ChartView::legend_entry(std::size_t series) {
    const std::string& name = chart_.series[series].name;
    const float left = legend_key() + ui_.sp(8), line = ui_.fonts().line_height(legend_font);
    const float width = std::min(legend_width(series), ui_.width());
    const float height = text_height(ui_, name, legend_font, width - left);
    const Rect box = ui_.place({width, std::max(height, ui_.ic(24))});
    const float middle = height > line * 1.5F ? box.y + line / 2 : box.centre().y;
    series_key(ui_, {box.x, middle - ui_.ic(12), legend_key(), ui_.ic(24)}, series,
               chart_.kind == course::Chart::Kind::lines);
    text_in(ui_, {box.x + left, box.y, box.w - left, box.h}, name, {.font = legend_font});
    ui_.note_node(Role::listitem, std::to_string(series), name, box);
}

// What is drawn, and in what: with one series its name is all there is to say.
void ChartView::legend() {
    if (chart_.series.size() == 1) {
        text(ui_, "series", chart_.series.front().name, {.font = legend_font, .colour = Token::ink_muted});
    } else {
        const auto group = ui_.group(Role::list, "legend", ui_.words()("chart.legend"));
        float all = 0;
        for (std::size_t s = 0; s < chart_.series.size(); ++s) all += legend_width(s) + ui_.sp(24);
        if (all - ui_.sp(24) <= ui_.width()) {
            const auto row = ui_.row("legend-row", ui_.sp(24));
            for (std::size_t s = 0; s < chart_.series.size(); ++s) legend_entry(s);
        } else {
            for (std::size_t s = 0; s < chart_.series.size(); ++s) legend_entry(s);
        }
    }
    if (figures_.unit_apart()) {
        ui_.gap(ui_.sp(4));
        text(ui_, "unit", chart_.unit, {.font = caption_font, .colour = Token::ink_muted});
    }
    ui_.gap(ui_.sp(8));
}

// For each label the numbers of the remarks about it; nothing while they are closed.
std::vector<std::vector<std::size_t>> ChartView::marks() const {
    if (!shown_.critical) return {};
    std::vector<std::vector<std::size_t>> found(chart_.labels.size());
    for (std::size_t r = 0; r < chart_.critical.size(); ++r)
        if (const auto label = chart_.critical[r].label; label && *label < found.size()) found[*label].push_back(r + 1);
    return found;
}

void ChartView::plot() {
    legend();
    const Id growing = ui_.id("growing");
    if (!state_.seen) ui_.animate(growing, 0, 0);
    const float top = ui_.cursor().y;
    if (ui_.visible({ui_.rest().x, top, ui_.width(), ui_.em(160)})) state_.seen = true;
    PlotLook look{.name = exhibit_.title,
                  .description = exhibit_.alternative,
                  .grown = ui_.animate(growing, state_.seen ? 1.0F : 0.0F, growth),
                  .marks = marks()};
    if (shown_.critical && shown_.remark) {
        look.open = *shown_.remark + 1;
        look.lit = chart_.critical[*shown_.remark].label;
    }
    draw_plot(ui_, chart_, look);
    if (chart_.from == 0) return;
    ui_.gap(ui_.sp(12));
    const std::string from = figures_.tick(chart_.from);
    remark(ui_, "foot",
           {.icon = icon::alert_outline,
            .colour = Token::warning,
            .words = chart_.kind == course::Chart::Kind::bars ? ui_.words()("chart.foot-bars", {{"from", from}})
                                                              : ui_.words()("chart.foot-lines", {{"from", from}}),
            .strong = false});
}

void ChartView::buttons() {
    const base::Words& words = ui_.words();
    std::vector<FittingButton> row{
        {.id = "table-or-chart",
         .label = shown_.table ? words("chart.as-chart") : words("chart.as-table"),
         .look = {.size = ButtonSize::compact,
                  .icon = shown_.table ? icon::trending_up : icon::format_list_bulleted,
                  .accessible_name = shown_.table ? words("chart.as-chart-named", {{"title", exhibit_.title}})
                                                  : words("chart.as-table-named", {{"title", exhibit_.title}})},
         .expanded = {}}};
    if (!chart_.critical.empty())
        row.push_back(critical_button(words("chart.critical"),
                                      words("chart.critical-named", {{"title", exhibit_.title}}), shown_.critical));
    const auto pressed = fitting_buttons(ui_, "buttons", row);
    if (pressed == 0U) state_.table = !state_.table;
    if (pressed == 1U) state_.critical = !state_.critical;
}

void ChartView::remark_words(const course::Chart::Remark& remark) {
    const Rect start = ui_.rest();
    const float inset = ui_.width() < ui_.em(360) ? ui_.sp(8) : ui_.sp(16) + number_disc_size(ui_) + ui_.sp(12);
    const auto flow = ui_.column({start.x + inset, start.y, start.w - inset - ui_.sp(8), 1e6F}, true);
    ui_.gap(ui_.sp(10));
    if (remark.label && *remark.label < chart_.labels.size()) {
        const std::string about = ui_.words()(
            "chart.about", {{"label", chart_.labels[*remark.label]}, {"figures", figures_.all_of(*remark.label)}});
        text(ui_, "about", about, {.font = {Type::caption, Weight::semibold}, .colour = Token::encre});
        ui_.gap(ui_.sp(2));
    }
    text(ui_, "words", remark.text);
    ui_.gap(ui_.sp(8));
}

void ChartView::remarks() {
    if (!shown_.critical) return;
    ui_.gap(ui_.sp(16));
    const auto group = ui_.group(Role::list, "remarks", ui_.words()("chart.critical"));
    for (std::size_t r = 0; r < chart_.critical.size(); ++r) {
        if (r > 0) ui_.gap(ui_.sp(8));
        const auto& remark = chart_.critical[r];
        const bool open = shown_.remark == r;
        const FoldRow row{.number = r + 1,
                          .title = remark.title,
                          .name = ui_.words()("chart.remark", {{"n", std::to_string(r + 1)}, {"title", remark.title}}),
                          .open = open};
        if (fold_row(ui_, "remark-" + std::to_string(r), row)) {
            state_.remark = r;
            if (open) state_.remark.reset();
        }
        if (!open) continue;
        const auto inner = ui_.group(Role::note, "note-" + std::to_string(r), remark.title);
        remark_words(remark);
    }
}

void ChartView::draw() {
    if (shown_.table)
        draw_chart_table(ui_, chart_, exhibit_.title);
    else
        plot();
    if (!chart_.source.empty()) {
        ui_.gap(ui_.sp(12));
        source_line(ui_, ui_.words()("chart.source", {{"source", chart_.source}}));
    }
    ui_.gap(ui_.sp(16));
    buttons();
    remarks();
}

}  // namespace

void draw_chart(Ui& ui, const course::Exhibit& exhibit, const course::Chart& chart, ChartState& state) {
    if (chart.labels.empty() || chart.series.empty() || chart.from >= chart.to) return;
    if (state.remark && *state.remark >= chart.critical.size()) state.remark.reset();
    ChartView(ui, exhibit, chart, state).draw();
    const auto remark = static_cast<float>(state.remark ? *state.remark + 1 : 0);
    ui.remember(ui.id("place"), 4 * remark + (state.table ? 2.0F : 0.0F) + (state.critical ? 1.0F : 0.0F));
}

}  // namespace ui
