// Controls, groups and layers: what goes into the tree, and what the person did to it.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/ui.h"
#include "ui/ui_impl.h"

namespace ui {

Id Ui::id(std::string_view part) const {
    return make_id(id_stack_.back(), part);
}

Node& Ui::record(Node node) {
    node.parent = parents_.back();
    node.clip = clips_.back();
    node.scroll = scroll_stack_.back();
    node.layer = layer_;
    if (node.target.empty()) node.target = node.box;
    next_tree_.push_back(std::move(node));
    return next_tree_.back();
}

void Ui::note_node(Role role, std::string_view part, std::string name, Rect box, std::string value, int level) {
    record(
        {.role = role, .name = std::move(name), .value = std::move(value), .box = box, .id = id(part), .level = level});
}

Control Ui::control(const ControlSpec& spec) {
    Control control{.id = id(spec.id), .box = spec.box, .disabled = spec.state.disabled};
    Node node{
        .role = spec.role, .name = spec.name, .value = spec.value, .description = spec.description, .box = spec.box};
    node.id = control.id;
    node.state = spec.state;
    node.focusable = true;
    node.arrows = spec.arrows;
    node.draggable = spec.draggable;
    node.keyboard_text = spec.keyboard_text;
    node.range = spec.range;
    const float least = px(48);
    const float grow_x = std::max(0.0F, least - spec.box.w) / 2, grow_y = std::max(0.0F, least - spec.box.h) / 2;
    node.target = {spec.box.x - grow_x, spec.box.y - grow_y, spec.box.w + 2 * grow_x, spec.box.h + 2 * grow_y};
    control.has_focus = interaction_.focused() == control.id;
    if (!spec.state.disabled) {
        control.activated = interaction_.activated() == control.id;
        control.hovered = interaction_.hovered() == control.id && interaction_.modality() != Modality::touch;
        control.pressed = interaction_.pressed() == control.id;
        control.focused = control.has_focus && interaction_.focus_visible();
        if (spec.initial) {
            initial_ = control.id;
            initial_layer_ = layer_;
        }
    }
    node.state.hovered = control.hovered;
    node.state.pressed = control.pressed;
    if (control.focused) {
        const Rect box = spec.ring_inside ? spec.box.grown(-px(8)) : spec.box;
        ring_ = Ring{box, clips_.back(), spec.arch ? px(8) : px(spec.radius), spec.arch};
    }
    record(std::move(node));
    return control;
}

void Ui::draw_ring() {
    if (!ring_ || intersection(ring_->box, ring_->clip).empty()) return;
    const Rect clip = ring_->clip.grown(px(9));
    push_clip_rect(list(), clip);
    const Colour gap = colour(Token::surface), edge = colour(Token::focus_edge), focus = colour(Token::focus);
    if (ring_->arch)
        draw::focus_ring_arch(list(), ring_->box, ring_->radius, gap, edge, focus, viewport_.dpi);
    else
        draw::focus_ring(list(), ring_->box, std::min(ring_->radius, ring_->box.h / 2), gap, edge, focus,
                         viewport_.dpi);
    pop_clip_rect(list());
}

bool Ui::take(Key key, bool ctrl, bool alt) {
    return layer_ >= top_layer_ && interaction_.take(key, ctrl, alt);
}

bool Ui::take_letter(char32_t lower_case) {
    if (layer_ < top_layer_ || !comfort_.letter_keys) return false;
    if (const Node* node = find(tree_, interaction_.focused()); node != nullptr && node->keyboard_text) return false;
    return interaction_.take_letter(lower_case);
}

void Ui::focus(Id wanted, bool visible) {
    interaction_.lead_focus(wanted);
    if (visible) animating_ = true;
}

void Ui::focus_by_key(Id wanted) {
    interaction_.focus_by_key(wanted);
    animating_ = true;  // the ring shows in the next frame
}

void Ui::screen(std::string_view name) {
    arriving_ = screen_ != name;
    screen_ = name;
    if (!arriving_) return;
    scrolls_.clear();  // every screen opens at its top, or where it asks to be
    impl_->editors.clear();
    animating_ = true;
}

std::optional<Drag> Ui::drag(Id dragged) const {
    const auto& drag = interaction_.drag();
    return drag && drag->id == dragged ? drag : std::nullopt;
}

Ui::Group::Group(Ui& ui, std::size_t node, Rect box, bool fixed) : ui_(ui), node_(node), fixed_(fixed), top_(box.y) {}

Ui::Group::~Group() {
    if (!fixed_) {
        const FlowState& flow = ui_.flows_.back();
        const float bottom = flow.is_row ? flow.y + flow.row_height : flow.y;
        ui_.next_tree_[node_].box = {flow.box.x, top_, flow.box.w, std::max(0.0F, bottom - top_)};
    }
    ui_.parents_.pop_back();
    ui_.id_stack_.pop_back();
}

Ui::Group Ui::group(Role role, std::string_view part, std::string name) {
    const Rect box{flows_.back().box.x, flows_.back().y, flows_.back().box.w, 0};
    record({.role = role, .name = std::move(name), .box = box, .id = id(part)});
    parents_.push_back(next_tree_.back().id);
    id_stack_.push_back(next_tree_.back().id);
    return Group(*this, next_tree_.size() - 1, box, false);
}

Ui::Group Ui::group(Role role, std::string_view part, std::string name, Rect box) {
    record({.role = role, .name = std::move(name), .box = box, .id = id(part)});
    parents_.push_back(next_tree_.back().id);
    id_stack_.push_back(next_tree_.back().id);
    return Group(*this, next_tree_.size() - 1, box, true);
}

Ui::Layer Ui::layer(std::string_view part, std::string name, Rect box) {
    const Id opened = make_id(0, part);
    layer_ = ++deepest_;  // also above a layer that is complete already: one dialog after the other
    for (Node& node : next_tree_)
        if (node.layer < layer_) node.state.inert = true;
    layers_drawn_.push_back(opened);
    const bool known =
        std::any_of(openers_.begin(), openers_.end(), [opened](const auto& entry) { return entry.first == opened; });
    if (!known) {
        openers_.emplace_back(opened, interaction_.focused());
        layer_opened_ = true;
        scrolls_.erase(make_id(opened, "body"));
        initial_ = 0;
        animating_ = true;
    }
    ring_.reset();
    record({.role = Role::dialog, .name = std::move(name), .box = box, .id = opened});
    next_tree_.back().parent = 0;
    parents_.push_back(opened);
    id_stack_.push_back(opened);
    scroll_stack_.push_back(0);
    const Rect whole{0, 0, viewport_.size.x, viewport_.size.y};
    clips_.push_back(whole);
    push_clip_rect(list(), whole);
    return Layer(*this, next_tree_.size() - 1);
}

Ui::Layer::Layer(Ui& ui, std::size_t node) : ui_(ui), node_(node) {}

Ui::Layer::~Layer() {
    ui_.parents_.pop_back();
    const Node* outer = find(ui_.next_tree_, ui_.parents_.back());
    ui_.layer_ = outer == nullptr ? 0 : outer->layer;
    ui_.id_stack_.pop_back();
    ui_.scroll_stack_.pop_back();
    ui_.clips_.pop_back();
    pop_clip_rect(ui_.list());
}

}  // namespace ui
