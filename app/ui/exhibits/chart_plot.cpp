#include "ui/exhibits/chart_plot.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/draw.h"
#include "ui/exhibits/chart_figures.h"
#include "ui/exhibits/chart_marks.h"
#include "ui/exhibits/chart_plan.h"
#include "ui/exhibits/chart_scale.h"
#include "ui/exhibits/critical.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

class Plot {
public:
    Plot(Ui& ui, const course::Chart& chart, const PlotLook& look, const PlotPlan& plan)
        : ui_(ui), chart_(chart), look_(look), plan_(plan), figures_(chart, ui.words().language()) {}
    void draw(Rect area);

private:
    void lit(Rect area);
    void axis(Rect area);
    void tick_label(double tick, Rect area, float& free_from);
    void bars();
    void lines();
    void line_figures(const std::vector<std::vector<Vec2>>& points);
    void figure(Rect box, std::size_t series, std::size_t label);
    Rect bar_figure(Rect bar, std::size_t series, std::size_t label) const;
    Vec2 figure_size(std::size_t series, std::size_t label) const;
    void labels();
    void marks();
    double grown(double value) const;
    bool is_lit(std::size_t label) const { return look_.lit == label; }

    Ui& ui_;
    const course::Chart& chart_;
    const PlotLook& look_;
    const PlotPlan& plan_;
    Figures figures_;
};

double Plot::grown(double value) const {
    const double foot = std::clamp(0.0, chart_.from, chart_.to);
    return foot + (value - foot) * static_cast<double>(look_.grown);
}

// The label a remark is about; the whole, where it is about no label.
void Plot::lit(Rect area) {
    if (!look_.open) return;
    const Rect box = look_.lit ? plan_.slot(*look_.lit) : area.grown(ui_.sp(6));
    if (look_.lit) draw::fill_rect(ui_.list(), box, ui_.colour(Token::encre_soft), ui_.px(10));
    draw::dashed_rect(ui_.list(), box, ui_.colour(Token::encre), ui_.px(10), ui_.px(2), ui_.px(7), ui_.px(5));
}

void Plot::tick_label(double tick, Rect area, float& free_from) {
    const std::string words = figures_.tick(tick);
    const TextLook look{.font = PlotPlan::tick_font(), .colour = Token::ink_muted, .align = TextAlign::right};
    const float width = text_width(ui_, words, look.font) + 2, line = ui_.fonts().line_height(look.font);
    const float at = plan_.place(tick);
    const Rect plane = plan_.plane();
    if (!plan_.lying()) {
        text_in(ui_, {plane.x - ui_.sp(8) - width, std::round(at - line / 2), width, line}, words, look);
        return;
    }
    const float x = std::clamp(at - width / 2, area.x, area.right() - width);
    if (x < free_from) return;
    free_from = x + width + ui_.sp(6);
    text_in(ui_, {std::round(x), plane.bottom() + ui_.sp(6), width, line}, words, look);
}

void Plot::axis(Rect area) {
    const Rect plane = plan_.plane();
    const Colour grid = ui_.colour(Token::line).with_alpha(ui_.high_contrast() ? 0.4F : 1.0F);
    float free_from = area.x - 1;
    for (const double tick : plan_.ticks()) {
        const float at = std::round(plan_.place(tick)), rule = ui_.px(1);
        if (plan_.lying())
            draw::fill_rect(ui_.list(), {at, plane.y, rule, plane.h}, grid);
        else
            draw::fill_rect(ui_.list(), {plane.x, at, plane.w, rule}, grid);
        tick_label(tick, area, free_from);
    }
    draw::fill_rect(ui_.list(), plan_.axis(), ui_.colour(Token::ink_muted));
}

// The box of a figure at the end of a bar.
Rect Plot::bar_figure(Rect bar, std::size_t series, std::size_t label) const {
    const bool onwards = chart_.series[series].values[label] >= 0;
    const Vec2 size = figure_size(series, label);
    if (plan_.lying()) {
        const float x = onwards ? bar.right() + ui_.sp(6) : bar.x - ui_.sp(6) - size.x;
        return {std::round(x), std::round(bar.centre().y - size.y / 2), size.x, size.y};
    }
    const float y = onwards ? bar.y - ui_.sp(2) - size.y : bar.bottom() + ui_.sp(2);
    return {std::round(bar.centre().x - size.x / 2), std::round(y), size.x, size.y};
}

void Plot::figure(Rect box, std::size_t series, std::size_t label) {
    const bool several = chart_.series.size() > 1;
    text_in(
        ui_, box, figures_.of(series, label),
        {.font = plan_.value_font(), .colour = several ? series_ink(series) : Token::ink, .align = TextAlign::centre});
}

void Plot::bars() {
    for (std::size_t l = 0; l < chart_.labels.size(); ++l)
        for (std::size_t s = 0; s < chart_.series.size(); ++s) {
            const double value = chart_.series[s].values[l];
            const Rect box = plan_.bar(l, s, grown(value));
            const BarShape shape = value < 0 ? BarShape::square : plan_.lying() ? BarShape::lying : BarShape::standing;
            series_bar(ui_, box, s, shape);
            figure(bar_figure(box, s, l), s, l);
        }
}

void Plot::lines() {
    std::vector<std::vector<Vec2>> points(chart_.series.size());
    for (std::size_t s = chart_.series.size(); s-- > 0;) {
        for (std::size_t l = 0; l < chart_.labels.size(); ++l)
            points[s].push_back(plan_.point(l, grown(chart_.series[s].values[l])));
        series_line(ui_, points[s], s);
        for (const Vec2 point : points[s]) series_point(ui_, point, s, std::round(ui_.ic(12)));
    }
    line_figures(points);
}

Vec2 Plot::figure_size(std::size_t series, std::size_t label) const {
    const Font font = plan_.value_font();
    return {text_width(ui_, figures_.of(series, label), font) + 2, ui_.fonts().line_height(font)};
}

// The highest stands beyond its point, the lowest before it.
void Plot::line_figures(const std::vector<std::vector<Vec2>>& points) {
    FigurePlaces places({plan_.lying(), plan_.figures(), plan_.axis(), ui_.ic(8) + ui_.sp(2)}, points);
    for (std::size_t l = 0; l < chart_.labels.size(); ++l) {
        std::vector<std::size_t> order(chart_.series.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto value = [&](std::size_t s) { return chart_.series[s].values[l]; };
        std::ranges::stable_sort(order, [&](auto a, auto b) { return value(a) > value(b); });
        for (std::size_t rank = 0; rank < order.size(); ++rank) {
            const std::size_t s = order[rank];
            const Rect box = places.place(s, l, figure_size(s, l), rank + 1 < order.size() || order.size() == 1);
            const Colour ground = ui_.colour(is_lit(l) && look_.open ? Token::encre_soft : Token::surface_raised);
            draw::fill_rect(ui_.list(), {box.x, box.y + box.h * 0.15F, box.w, box.h * 0.7F}, ground.with_alpha(0.85F),
                            ui_.px(4));
            figure(box, s, l);
        }
    }
}

void Plot::labels() {
    for (std::size_t l = 0; l < chart_.labels.size(); ++l) {
        const bool lit = is_lit(l) && look_.open;
        Rect box = plan_.label_box(l);
        const TextLook look{.font = lit ? PlotPlan::lit_font() : PlotPlan::label_font(),
                            .colour = lit ? Token::encre : Token::ink,
                            .align = plan_.lying() ? TextAlign::left : TextAlign::centre};
        const float height = text_height(ui_, plan_.label(l), look.font, box.w);
        if (!plan_.lying()) box.h = height;
        if (plan_.labels_above() && chart_.kind == course::Chart::Kind::lines)
            draw::fill_rect(ui_.list(),
                            {box.x, box.y, std::min(box.w, text_width(ui_, plan_.label(l), look.font) + 2), box.h},
                            ui_.colour(lit ? Token::encre_soft : Token::surface_raised).with_alpha(0.85F), ui_.px(4));
        text_in(ui_, box, plan_.label(l), look);
        ui_.note_node(Role::listitem, "label-" + std::to_string(l), chart_.labels[l], plan_.slot(l),
                      figures_.all_of(l));
        ui_.last_node().state.current = lit;
    }
}

void Plot::marks() {
    for (std::size_t l = 0; l < look_.marks.size(); ++l)
        for (std::size_t i = 0; i < look_.marks[l].size(); ++i)
            number_disc(ui_, plan_.mark(l, i, look_.marks[l].size()), look_.marks[l][i],
                        look_.open == look_.marks[l][i]);
}

void Plot::draw(Rect area) {
    const auto group = ui_.group(Role::figure, "plot", look_.name, area);
    ui_.last_node().description = look_.description;
    lit(area);
    axis(area);
    if (chart_.kind == course::Chart::Kind::bars)
        bars();
    else
        lines();
    labels();
    marks();
}

}  // namespace

Rect draw_plot(Ui& ui, const course::Chart& chart, const PlotLook& look) {
    std::vector<std::size_t> marks;
    for (const auto& numbers : look.marks) marks.push_back(numbers.size());
    PlotPlan plan(ui, chart, ui.width(), std::move(marks));
    const Rect area = ui.take_box(plan.height());
    plan.move_to(area.min());
    Plot(ui, chart, look, plan).draw(area);
    return area;
}

}  // namespace ui
