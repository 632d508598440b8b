#include "ui/exhibits/chart_plan.h"

#include <algorithm>
#include <cmath>

#include "ui/exhibits/critical.h"
#include "ui/exhibits/fitting.h"
#include "ui/text_layout.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {
constexpr float most_lines = 3;
constexpr float group_share = 0.72F;  // of a slot, that its bars take
}  // namespace

Font PlotPlan::value_font() const {
    return {chart_.kind == course::Chart::Kind::bars ? Type::small : Type::caption, Weight::semibold};
}

PlotPlan::PlotPlan(Ui& ui, const course::Chart& chart, float width, std::vector<std::size_t> marks)
    : ui_(ui), chart_(chart), figures_(chart, ui.words().language()), marks_(std::move(marks)) {
    for (const std::string& words : chart.labels) labels_.push_back(unbroken_times(words));
    ticks_ = axis_ticks(chart.from, chart.to, 6);
    const float gutter = tick_width() + ui.sp(10);
    slot_ = std::floor((width - gutter) / static_cast<float>(chart.labels.size()));
    if (standing_fits(slot_)) {
        plan_standing(width);
    } else {
        lying_ = true;
        plan_lying(width);
    }
}

float PlotPlan::tick_width() {
    float widest = 0;
    for (const double tick : ticks_) widest = std::max(widest, text_width(ui_, figures_.tick(tick), tick_font()));
    return widest + 2;
}

float PlotPlan::value_width() {
    float widest = 0;
    for (std::size_t s = 0; s < chart_.series.size(); ++s)
        for (std::size_t l = 0; l < chart_.labels.size(); ++l)
            widest = std::max(widest, text_width(ui_, figures_.of(s, l), value_font()));
    return widest + 2;
}

float PlotPlan::bar_room(float slot) const {
    const auto bars = static_cast<float>(chart_.series.size());
    return (slot * group_share - (bars - 1) * bar_gap_) / bars;
}

bool PlotPlan::standing_fits(float slot) {
    bar_gap_ = ui_.sp(6);
    const float room = slot - ui_.sp(8), line = ui_.fonts().line_height(lit_font());
    for (const std::string& label : labels_) {
        if (longest_word({TextSpan{label, lit_font(), 0}}, ui_.fonts()) > room) return false;
        if (text_height(ui_, label, lit_font(), room) > most_lines * line + 1) return false;
    }
    const float widest = value_width();
    if (chart_.kind == course::Chart::Kind::lines) return widest <= room;
    if (chart_.series.size() == 1) return widest <= room && bar_room(slot) >= ui_.px(14);
    return widest <= bar_room(slot) + bar_gap_;
}

void PlotPlan::plan_standing(float width) {
    const float value_line = ui_.fonts().line_height(value_font());
    const float top = (!marks_.empty() ? number_disc_size(ui_) + ui_.sp(6) : 0) + value_line + headroom();
    const float most = std::max(ui_.em(130), ui_.clip_rect().h * 0.5F);
    const float tall = std::round(std::min(std::clamp(width * 0.42F, ui_.em(180), ui_.em(280)), most));
    ticks_ = axis_ticks(chart_.from, chart_.to, static_cast<std::size_t>(tall / ui_.em(40)));
    const float gutter = tick_width() + ui_.sp(10);
    slot_ = std::floor((width - gutter) / static_cast<float>(chart_.labels.size()));
    bar_ = std::floor(std::min(bar_room(slot_), ui_.em(chart_.series.size() == 1 ? 72 : 56)));
    plane_ = {gutter, std::round(top), width - gutter, tall};
    label_size_ = 0;
    for (const std::string& label : labels_)
        label_size_ = std::max(label_size_, text_height(ui_, label, lit_font(), slot_ - ui_.sp(8)));
    label_offset_ = plane_.bottom() + (both_sides() ? value_line + headroom() : 0) + ui_.sp(8);
    height_ = std::round(label_offset_ + label_size_ + ui_.sp(6));
    area_ = {0, 0, width, height_};
}

void PlotPlan::plan_lying(float width) {
    const float value_line = ui_.fonts().line_height(value_font()), value = value_width();
    float widest = 0, word = 0;
    for (const std::string& label : labels_) {
        widest = std::max(widest, text_width(ui_, label, lit_font()) + 2);
        word = std::max(word, longest_word({TextSpan{label, lit_font(), 0}}, ui_.fonts()) + 2);
    }
    const float column = std::max(word, std::min(widest, width * 0.32F));
    std::size_t most = 0;
    for (const std::size_t count : marks_) most = std::max(most, count);
    discs_ = most > 0 ? static_cast<float>(most) * (number_disc_size(ui_) + ui_.sp(4)) + ui_.sp(4) : 0;
    above_ = width < ui_.em(400) || column > width * 0.4F;
    label_size_ = above_ ? width - ui_.sp(8) : column;
    float tallest = 0;
    for (std::size_t l = 0; l < labels_.size(); ++l)
        tallest = std::max(tallest, text_height(ui_, labels_[l], lit_font(), label_width(l)));
    label_offset_ = tallest;
    const auto bars = static_cast<float>(chart_.series.size());
    bar_gap_ = ui_.sp(4);
    bar_ = std::round(std::max(ui_.ic(24), value_line));
    const bool lines = chart_.kind == course::Chart::Kind::lines;
    const float content = lines ? value_line + ui_.sp(8) : bars * bar_ + (bars - 1) * bar_gap_;
    slot_ = std::round((above_ ? tallest + ui_.sp(4) + content : std::max(tallest, content)) + ui_.sp(16));
    const float left = (above_ ? ui_.sp(4) : column + ui_.sp(14)) + (both_sides() ? value + ui_.sp(14)
                                                                     : lines      ? ui_.sp(8)
                                                                                  : 0);
    const float right = value + ui_.sp(lines ? 16 : 10) + (above_ ? 0 : discs_);
    plane_ = {left, 0, std::max(ui_.px(40), width - left - right), slot_ * static_cast<float>(chart_.labels.size())};
    ticks_ = axis_ticks(chart_.from, chart_.to,
                        static_cast<std::size_t>(std::max(2.0F, plane_.w / (tick_width() + ui_.sp(28)) + 1)));
    height_ = std::round(plane_.bottom() + ui_.sp(8) + ui_.fonts().line_height(tick_font()));
    area_ = {0, 0, width, height_};
}

void PlotPlan::move_to(Vec2 at) {
    plane_ = plane_.moved(at - area_.min());
    label_offset_ += lying_ ? 0 : at.y - area_.y;
    area_ = area_.moved(at - area_.min());
}

Rect PlotPlan::slot(std::size_t label) const {
    const float along = static_cast<float>(label) * slot_;
    if (lying_) return {area_.x, plane_.y + along, area_.w, slot_};
    return {plane_.x + along, area_.y, slot_, area_.h};
}

// Where the label stands above, its remarks stand beside it.
float PlotPlan::label_width(std::size_t label) const {
    return above_ && !marks_.empty() && marks_[label] > 0 ? label_size_ - discs_ : label_size_;
}

Rect PlotPlan::label_box(std::size_t label) const {
    const Rect box = slot(label);
    if (!lying_) return {box.x + ui_.sp(4), label_offset_, box.w - ui_.sp(8), label_size_};
    if (above_) {
        const float height = text_height(ui_, labels_[label], lit_font(), label_width(label));
        return {box.x + ui_.sp(4), box.y + ui_.sp(8) + label_offset_ - height, label_width(label), height};
    }
    return {box.x + ui_.sp(4), box.y, label_size_, box.h};
}

Vec2 PlotPlan::mark(std::size_t label, std::size_t which, std::size_t of) const {
    const Rect box = slot(label);
    const float disc = number_disc_size(ui_);
    if (lying_) {
        const float step = disc + ui_.sp(4), y = above_ ? box.y + ui_.sp(8) + label_offset_ / 2 : box.centre().y;
        return {box.right() - disc / 2 - ui_.sp(4) - static_cast<float>(of - 1 - which) * step, y};
    }
    const float step = std::min(disc + ui_.sp(3), (slot_ - disc) / std::max(1.0F, static_cast<float>(of) - 1));
    const float shift = (static_cast<float>(which) - (static_cast<float>(of) - 1) / 2) * step;
    return {box.centre().x + shift, area_.y + disc / 2 + ui_.sp(3)};
}

float PlotPlan::place(double value) const {
    const auto share = static_cast<float>(std::clamp((value - chart_.from) / (chart_.to - chart_.from), 0.0, 1.0));
    return lying_ ? plane_.x + share * plane_.w : plane_.bottom() - share * plane_.h;
}

// Between the top of the plane and the figure of a value that reaches it.
float PlotPlan::headroom() const {
    return ui_.sp(4) + (chart_.kind == course::Chart::Kind::lines ? ui_.ic(8) : 0);
}

double PlotPlan::base() const {
    return std::clamp(0.0, chart_.from, chart_.to);
}

Rect PlotPlan::figures() const {
    if (lying_) {
        const float left = area_.x + (above_ ? 0 : label_size_ + ui_.sp(6));
        return {left, plane_.y, area_.right() - (above_ ? 0 : discs_) - left, plane_.h};
    }
    const float line = ui_.fonts().line_height(value_font()) + headroom();
    // Below an axis that is the foot of the plane stands no figure, for no value is there.
    const bool foot = axis().bottom() >= plane_.bottom() - ui_.px(2);
    const float bottom = foot ? axis().y : label_offset_ - ui_.sp(6);
    return {plane_.x, plane_.y - line, plane_.w, bottom - plane_.y + line};
}

Rect PlotPlan::axis() const {
    const float at = std::round(place(base())), rule = ui_.px(2);
    return lying_ ? Rect{at - rule, plane_.y, rule, plane_.h} : Rect{plane_.x, at, plane_.w, rule};
}

Vec2 PlotPlan::point(std::size_t label, double value) const {
    const Rect box = slot(label);
    if (!lying_) return {box.centre().x, place(value)};
    const float line = ui_.fonts().line_height(value_font());
    return {place(value), above_ ? box.bottom() - ui_.sp(10) - line / 2 : box.centre().y};
}

Rect PlotPlan::bar(std::size_t label, std::size_t series, double value) const {
    const Rect box = slot(label);
    const auto count = static_cast<float>(chart_.series.size()), at = static_cast<float>(series);
    const float group = count * bar_ + (count - 1) * bar_gap_;
    const float foot = place(base()), head = place(value);
    if (!lying_) {
        const float x = std::round(box.centre().x - group / 2 + at * (bar_ + bar_gap_));
        return {x, std::min(foot, head), bar_, std::abs(head - foot)};
    }
    const float top = above_ ? box.bottom() - ui_.sp(8) - group : box.centre().y - group / 2;
    return {std::min(foot, head), std::round(top + at * (bar_ + bar_gap_)), std::abs(head - foot), bar_};
}

}  // namespace ui
