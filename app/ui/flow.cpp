// Flows: where the next box goes.
#include <algorithm>
#include <cmath>

#include "ui/ui.h"
#include "ui/ui_impl.h"

namespace ui {

float Ui::width() const {
    return flows_.back().box.w;
}
Vec2 Ui::cursor() const {
    return {flows_.back().x, flows_.back().y};
}

Rect Ui::rest() const {
    const FlowState& flow = flows_.back();
    return {flow.x, flow.y, flow.box.right() - flow.x, std::max(0.0F, flow.box.bottom() - flow.y)};
}

float Ui::used() const {
    return flows_.back().y - flows_.back().box.y;
}

Rect Ui::take_box(float height) {
    FlowState& flow = flows_.back();
    if (flow.is_row) return place({flow.box.right() - flow.x, height});
    const Rect box{flow.box.x, std::round(flow.y), flow.box.w, height};
    flow.y = box.bottom();
    return box;
}

Rect Ui::place(Vec2 size) {
    FlowState& flow = flows_.back();
    size.x = std::min(size.x, flow.box.w);
    if (!flow.is_row) {
        const Rect box{flow.box.x, std::round(flow.y), size.x, size.y};
        flow.y = box.bottom();
        return box;
    }
    const float start = flow.box.x + flow.indent;
    if (flow.x > start + 0.5F && flow.x - start + size.x > flow.box.w + 0.5F) {
        flow.y += flow.row_height + flow.gap;
        flow.x = start;
        flow.row_height = 0;
    }
    const float known = remembered(make_id(flow.row_id, "height"), size.y);
    const float slack = std::max(0.0F, (known - size.y) / 2);
    const Rect box{std::round(flow.x), std::round(flow.y + slack), size.x, size.y};
    flow.x += size.x + flow.gap;
    flow.widest = std::max(flow.widest, flow.x - flow.gap - start);
    flow.row_height = std::max(flow.row_height, size.y);
    return box;
}

void Ui::gap(float pixels) {
    FlowState& flow = flows_.back();
    if (flow.is_row)
        flow.x += pixels;
    else
        flow.y += pixels;
}

Ui::Flow::Flow(Ui& ui, bool advance_parent) : ui_(ui), advance_parent_(advance_parent) {}

Ui::Flow::~Flow() {
    FlowState flow = ui_.flows_.back();
    ui_.flows_.pop_back();
    FlowState& parent = ui_.flows_.back();
    if (flow.is_row) {
        ui_.remember(make_id(flow.row_id, "width"), flow.widest);
        ui_.remember(make_id(flow.row_id, "height"), flow.row_height);
        parent.y = flow.y + flow.row_height;
    } else if (advance_parent_) {
        parent.y = std::max(parent.y, flow.y);
    }
}

Ui::Flow Ui::column(Rect box, bool advance_parent) {
    flows_.push_back(FlowState{.box = box, .x = box.x, .y = box.y});
    return Flow(*this, advance_parent);
}

Ui::Flow Ui::row(std::string_view part, float gap, RowAlign align) {
    const FlowState& outer = flows_.back();
    FlowState flow{.box = {outer.box.x, outer.y, outer.box.w, outer.box.bottom() - outer.y},
                   .x = outer.box.x,
                   .y = outer.y,
                   .is_row = true,
                   .gap = gap,
                   .row_height = 0,
                   .row_id = make_id(id(part), "row"),
                   .align = align};
    if (align != RowAlign::left) {  // by the width of the last frame
        const float free = std::max(0.0F, flow.box.w - remembered(make_id(flow.row_id, "width"), flow.box.w));
        flow.indent = align == RowAlign::right ? free : free / 2;
        flow.x += flow.indent;
    }
    flows_.push_back(flow);
    return Flow(*this, true);
}

Ui::Clip Ui::clip(Rect box) {
    const Rect inner = intersection(clips_.back(), box);
    clips_.push_back(inner);
    push_clip_rect(list(), inner);
    return Clip(*this);
}

Ui::Clip::~Clip() {
    ui_.clips_.pop_back();
    pop_clip_rect(ui_.list());
}

Rect Ui::clip_rect() const {
    return clips_.back();
}
bool Ui::visible(Rect box) const {
    return !intersection(box, clips_.back()).empty();
}

Ui::Under::Under(Ui& ui, std::function<void(ImDrawList&)> behind) : ui_(ui), behind_(std::move(behind)) {
    ui_.impl_->layers.split(ui_.list());
}

Ui::Under::~Under() {
    ui_.impl_->layers.under(ui_.list());
    behind_(ui_.list());
    ui_.impl_->layers.merge(ui_.list());
}

Ui::Under Ui::under(std::function<void(ImDrawList&)> behind) {
    return Under(*this, std::move(behind));
}

}  // namespace ui
