// Scroll areas: wheel, finger, keys, scrollbar, and the way back to where one was.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/ui.h"
#include "ui/ui_impl.h"

namespace ui {

void Ui::apply_scrolls(float dt) {
    for (const Interaction::Scroll& scroll : interaction_.scrolls()) {
        ScrollState& state = scrolls_[scroll.area];
        const float last = std::max(0.0F, state.content - state.view);
        state.target = std::clamp(state.target + scroll.by, 0.0F, last);
        if (!scroll.animated || comfort_.reduced_motion) state.offset = state.target;
        state.moved_at = time_;
    }
    for (auto& [area, state] : scrolls_) {
        if (state.offset == state.target) continue;
        const float step = comfort_.reduced_motion ? 1 : 1 - std::exp(-dt * 16);
        state.offset += (state.target - state.offset) * step;
        if (std::abs(state.target - state.offset) < 0.5F) state.offset = state.target;
        animating_ = true;
    }
}

Ui::Scroll Ui::scroll(Role role, std::string_view part, std::string name, Rect view, float left, float right) {
    const Id area = id(part);
    Node& node = record({.role = role, .name = std::move(name), .box = view, .id = area});
    node.scrolls = true;
    parents_.push_back(area);
    id_stack_.push_back(area);
    scroll_stack_.push_back(area);
    ScrollState& state = scrolls_[area];
    state.view = view.h;
    clips_.push_back(intersection(clips_.back(), view));
    push_clip_rect(list(), clips_.back());
    const float top = view.y - std::round(state.offset);
    flows_.push_back(FlowState{.box = {view.x + left, top, view.w - left - right, 1e6F}, .x = view.x + left, .y = top});
    return Scroll(*this, area, view);
}

Ui::Scroll::Scroll(Ui& ui, Id area, Rect view) : ui_(ui), area_(area), view_(view) {}

Ui::Scroll::~Scroll() {
    const FlowState flow = ui_.flows_.back();
    ui_.flows_.pop_back();
    ui_.clips_.pop_back();
    pop_clip_rect(ui_.list());
    ScrollState& state = ui_.scrolls_[area_];
    state.content = flow.y - flow.box.y;
    state.seen = true;
    const float last = std::max(0.0F, state.content - state.view);
    if (state.wanted_fraction && state.content > 0) {
        state.offset = state.target = *state.wanted_fraction * last;
        state.wanted_fraction.reset();
        ui_.animating_ = true;
    }
    if (state.wanted_y) {
        state.offset = state.target = std::clamp(*state.wanted_y - flow.box.y - ui_.sp(24), 0.0F, last);
        state.wanted_y.reset();
        ui_.animating_ = true;
    }
    if (state.target > last || state.offset > last) {
        state.target = std::min(state.target, last);
        state.offset = std::min(state.offset, last);
        ui_.animating_ = true;
    }
    ui_.scroll_stack_.pop_back();
    ui_.draw_scrollbar(area_, view_);
    ui_.id_stack_.pop_back();
    ui_.parents_.pop_back();
}

void Ui::draw_scrollbar(Id area, Rect view) {
    ScrollState& state = scrolls_[area];
    const float last = state.content - state.view;
    if (last < 1) return;
    const float thickness = px(12), margin = px(4);
    const Rect track{view.right() - thickness - margin, view.y + margin, thickness, view.h - 2 * margin};
    const float length = std::max(px(48), track.h * state.view / state.content);
    const float travel = std::max(1.0F, track.h - length);
    Node& node = record({.role = Role::scrollbar, .name = "scroll", .box = track, .id = make_id(area, "scrollbar")});
    node.target = {view.right() - px(48) / 2, track.y, px(48) / 2, track.h};
    node.focusable = node.pointer_only = node.draggable = true;
    const Id bar = node.id;
    if (const auto drag = interaction_.drag(); drag && drag->id == bar) {
        const float grab = impl_->drag_anchor.value_or(
            std::clamp(drag->from.y - (track.y + state.offset / last * travel), 0.0F, length));
        impl_->drag_anchor = grab;
        state.offset = state.target = std::clamp((drag->at.y - grab - track.y) / travel, 0.0F, 1.0F) * last;
        if (drag->ended) impl_->drag_anchor.reset();
        animating_ = true;
    }
    const Rect thumb{track.x, track.y + state.offset / last * travel, track.w, length};
    const bool lively = interaction_.hovered() == bar || interaction_.pressed() == bar;
    draw::fill_rect(list(), track, high_contrast() ? colour(Token::surface) : colour(Token::line).with_alpha(0.45F),
                    thickness / 2);
    if (high_contrast()) draw::stroke_rect(list(), track, colour(Token::line), thickness / 2, px(2));
    draw::fill_rect(list(), thumb, colour(lively ? Token::ink_muted : Token::line_strong), thickness / 2);
}

void Ui::scroll_into_view(const Node& node) {
    bring_into_view(node.scroll, node.box);
}

void Ui::bring_into_view(Rect box) {
    bring_into_view(scroll_stack_.back(), box);
}

void Ui::bring_into_view(Id within, Rect box) {
    if (within == 0) return;
    ScrollState& state = scrolls_[within];
    const Node* area = find(next_tree_, within);
    if (area == nullptr) return;
    const float margin = px(24);
    const float top = box.y + state.offset - margin, bottom = box.bottom() + state.offset + margin;
    const float last = std::max(0.0F, state.content - state.view);
    if (top < area->box.y + state.target)
        state.target = top - area->box.y;
    else if (bottom > area->box.bottom() + state.target)
        state.target = std::min(bottom - area->box.bottom(), top - area->box.y);
    else
        return;
    state.target = std::clamp(state.target, 0.0F, last);
    if (comfort_.reduced_motion) state.offset = state.target;
    animating_ = true;
}

float Ui::scroll_fraction(Id area) const {
    const auto found = scrolls_.find(area);
    if (found == scrolls_.end()) return 0;
    if (found->second.wanted_fraction) return *found->second.wanted_fraction;
    const float last = found->second.content - found->second.view;
    return last < 1 ? 0 : std::clamp(found->second.target / last, 0.0F, 1.0F);
}

void Ui::scroll_to_fraction(Id area, float fraction) {
    scrolls_[area].wanted_fraction = std::clamp(fraction, 0.0F, 1.0F);
    scrolls_[area].content = 0;
}

void Ui::scroll_to_top(Id area) {
    scrolls_[area].offset = scrolls_[area].target = 0;
    scrolls_[area].wanted_fraction.reset();
}

void Ui::scroll_here() {
    if (scroll_stack_.back() != 0) scrolls_[scroll_stack_.back()].wanted_y = cursor().y;
}

bool Ui::scroll_at_end(Id area) const {
    const auto found = scrolls_.find(area);
    return found != scrolls_.end() && found->second.seen && !found->second.wanted_fraction &&
           found->second.target >= found->second.content - found->second.view - 2;
}

bool Ui::scrolling() const {
    return std::any_of(scrolls_.begin(), scrolls_.end(),
                       [](const auto& entry) { return entry.second.offset != entry.second.target; });
}

}  // namespace ui
