#include "ui/interaction.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float wheel_step = 72;  // px × scale a notch: three lines of reading text, nearly
constexpr float arrow_step = 64;  // px × scale an arrow key scrolls

int top_layer(const Tree& tree) {
    int top = 0;
    for (const Node& node : tree) top = std::max(top, node.layer);
    return top;
}

// The topmost operable control under a point: the last one recorded wins.
const Node* hit(const Tree& tree, Vec2 at) {
    const Node* found = nullptr;
    for (const Node& node : tree)
        if (node.focusable && !node.state.inert && intersection(node.target, node.clip).contains(at)) {
            // A control drawn where the finger really is beats a neighbour's enlarged target.
            const bool inside = node.box.contains(at);
            if (found == nullptr || inside || !found->box.contains(at)) found = &node;
        }
    return found;
}

const Node* scroll_area_at(const Tree& tree, Vec2 at) {
    const Node* found = nullptr;
    const int top = top_layer(tree);
    for (const Node& node : tree)
        if (node.scrolls && node.layer == top && intersection(node.box, node.clip).contains(at)) found = &node;
    return found;
}

// Where keys scroll: around the focus, else the largest area of the top layer.
const Node* scroll_area_for_keys(const Tree& tree, Id focused) {
    if (const Node* node = find(tree, focused); node != nullptr && node->scroll != 0) return find(tree, node->scroll);
    const Node* best = nullptr;
    const int top = top_layer(tree);
    for (const Node& node : tree)
        if (node.scrolls && node.layer == top &&
            (best == nullptr || node.box.w * node.box.h > best->box.w * best->box.h))
            best = &node;
    return best;
}

bool reachable(const Node& node) {
    return node.operable();
}

bool stands_in(const Tree& tree, const Node& node, Role role) {
    for (const Node* up = find(tree, node.parent); up != nullptr; up = find(tree, up->parent))
        if (up->role == role) return true;
    return false;
}

}  // namespace

void Interaction::step(const Input& input, const Tree& tree, float scale) {
    activated_ = 0;
    focus_moved_ = false;
    scrolls_.clear();
    keys_.clear();
    typed_.clear();
    if (drag_ && drag_->ended) drag_.reset();
    gestures_.reduced_motion = reduced_motion;
    for (const Gesture& gesture : gestures_.step(input, scale)) point(gesture, tree);
    for (const InputEvent& event : input.events) {
        if (const auto* wheel = std::get_if<Wheel>(&event)) {
            gestures_.stop_fling();
            if (const Node* area = scroll_area_at(tree, wheel->at))
                scrolls_.push_back({area->id, -wheel->lines * wheel_step * scale, true});
        } else if (const auto* down = std::get_if<KeyDown>(&event)) {
            key(*down, tree);
        } else if (const auto* typed = std::get_if<TextTyped>(&event)) {
            typed_.push_back(typed->code_point);
        }
    }
    for (Scroll& scroll : scrolls_)
        if (scroll.animated && std::abs(scroll.by) == arrow_step) scroll.by *= scale;
    if (pointer_) {
        const Node* under = hit(tree, *pointer_);
        hovered_ = under != nullptr ? under->id : 0;
    } else {
        hovered_ = 0;
    }
}

void Interaction::point(const Gesture& gesture, const Tree& tree) {
    if (const auto* hover = std::get_if<Hover>(&gesture)) {
        pointer_ = hover->at;
    } else if (const auto* press = std::get_if<Press>(&gesture)) {
        modality_ = press->kind == PointerKind::touch ? Modality::touch : Modality::mouse;
        press_at_ = press->at;
        focus_visible_ = false;
        fling_scroll_ = 0;
        const Node* node = hit(tree, press->at);
        pressed_ = node != nullptr && !node->state.disabled ? node->id : 0;
        if (pressed_ != 0 && !node->pointer_only) focused_ = pressed_;
        if (node != nullptr && node->draggable && pressed_ != 0) drag_ = Drag{pressed_, press->at, press->at, false};
    } else if (const auto* tap = std::get_if<Tap>(&gesture)) {
        const Node* node = hit(tree, tap->at);
        if (node != nullptr && node->id == pressed_) activated_ = pressed_;
    } else if (std::holds_alternative<Release>(gesture)) {
        if (drag_) {
            drag_->at = std::get<Release>(gesture).at;
            drag_->ended = true;
        }
        // A tap follows its release; it needs to know what was pressed. A mouse drags nothing here: let go anywhere on
        // the control it pressed, it has pressed it, however much the hand trembled.
        const Release& release = std::get<Release>(gesture);
        if (!release.tap) {
            const Node* under = release.kind == PointerKind::mouse && !drag_ ? hit(tree, release.at) : nullptr;
            if (under != nullptr && under->id == pressed_) activated_ = pressed_;
            pressed_ = 0;
        }
        drag_scroll_ = 0;
    } else if (const auto* start = std::get_if<DragStart>(&gesture)) {
        if (!drag_) {
            const bool touch = start->kind == PointerKind::touch;
            if (touch) pressed_ = 0;
            const Node* area = touch ? scroll_area_at(tree, start->from) : nullptr;
            drag_scroll_ = area != nullptr ? area->id : 0;
            fling_scroll_ = drag_scroll_;
            if (drag_scroll_ != 0) scrolls_.push_back({drag_scroll_, start->from.y - start->at.y, false});
        } else {
            drag_->at = start->at;
        }
    } else if (const auto* move = std::get_if<DragMove>(&gesture)) {
        if (drag_) drag_->at = move->at;
        if (drag_scroll_ != 0) scrolls_.push_back({drag_scroll_, -move->delta.y, false});
    } else if (const auto* fling = std::get_if<Fling>(&gesture)) {
        if (fling_scroll_ != 0) scrolls_.push_back({fling_scroll_, -fling->delta.y, false});
    }
    if (std::holds_alternative<Tap>(gesture)) pressed_ = 0;
}

void Interaction::key(const KeyDown& event, const Tree& tree) {
    const Node* node = find(tree, focused_);
    const bool typing = node != nullptr && node->keyboard_text;
    if (event.key == Key::tab && !event.ctrl && !event.alt) {
        modality_ = Modality::keyboard;
        move_focus(tree, event.shift ? -1 : 1);
        return;
    }
    if (event.key == Key::f6) {
        modality_ = Modality::keyboard;
        move_landmark(tree, event.shift ? -1 : 1);
        return;
    }
    const bool plain = !event.ctrl && !event.alt;
    if (plain && node != nullptr && reachable(*node)) {
        const bool press = event.key == Key::enter || (event.key == Key::space && !typing);
        if (press && !event.repeat) {
            modality_ = Modality::keyboard;
            focus_visible_ = true;
            activated_ = focused_;
            if (typing) keys_.push_back(event);  // Enter in a text field may also be the form's own key
            return;
        }
        if (node->range.has_value() || typing) {
            keys_.push_back(event);  // sliders and text fields use arrows, Home, End themselves
            return;
        }
        if (move_in_group(tree, event.key)) return;
    }
    keys_.push_back(event);
    if (plain && !typing) scroll_key(event, tree);
}

void Interaction::scroll_key(const KeyDown& event, const Tree& tree) {
    const Node* area = scroll_area_for_keys(tree, focused_);
    if (area == nullptr) return;
    const float page = std::max(area->box.h * 0.85F, 1.0F);
    const auto add = [&](float by) { scrolls_.push_back({area->id, by, true}); };
    switch (event.key) {
        case Key::down:
            add(arrow_step);
            break;
        case Key::up:
            add(-arrow_step);
            break;
        case Key::page_down:
            add(page);
            break;
        case Key::page_up:
            add(-page);
            break;
        case Key::space:
            add(event.shift ? -page : page);
            break;
        case Key::home:
            add(-1e7F);
            break;
        case Key::end:
            add(1e7F);
            break;
        default:
            break;
    }
}

void Interaction::focus_by_key(Id id) {
    focused_ = id;
    focus_visible_ = true;
    focus_moved_ = true;
}

void Interaction::move_focus(const Tree& tree, int step) {
    std::vector<const Node*> ring;
    for (const Node& node : tree)
        if (reachable(node)) ring.push_back(&node);
    if (ring.empty()) return;
    const auto at = std::find_if(ring.begin(), ring.end(), [this](const Node* node) { return node->id == focused_; });
    // The first key after a pointer shows where the focus is before it moves on, unless nothing has it.
    const auto count = static_cast<std::ptrdiff_t>(ring.size());
    // With nothing focused, Tab goes into the page, not through the navigation to it.
    const auto first = std::find_if(ring.begin(), ring.end(),
                                    [&tree](const Node* node) { return stands_in(tree, *node, Role::main); });
    std::ptrdiff_t next = step < 0 ? count - 1 : first != ring.end() ? first - ring.begin() : 0;
    if (at != ring.end()) next = (at - ring.begin() + step + count) % count;
    focus_by_key(ring[static_cast<std::size_t>(next)]->id);
}

void Interaction::move_landmark(const Tree& tree, int step) {
    // The first control inside each landmark, in order.
    std::vector<Id> firsts, owners;
    for (const Node& mark : tree) {
        if (!is_landmark(mark.role) || mark.state.inert) continue;
        const auto inside = std::find_if(tree.begin(), tree.end(), [&](const Node& node) {
            if (!reachable(node)) return false;
            for (const Node* up = find(tree, node.parent); up != nullptr; up = find(tree, up->parent))
                if (is_landmark(up->role)) return up->id == mark.id;
            return false;
        });
        if (inside != tree.end()) {
            firsts.push_back(inside->id);
            owners.push_back(mark.id);
        }
    }
    if (firsts.empty()) return;
    std::ptrdiff_t at = -1;
    for (const Node* up = find(tree, focused_); up != nullptr; up = find(tree, up->parent))
        if (const auto own = std::find(owners.begin(), owners.end(), up->id); own != owners.end()) {
            at = own - owners.begin();
            break;
        }
    const auto count = static_cast<std::ptrdiff_t>(firsts.size());
    const std::ptrdiff_t next = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
    focus_by_key(firsts[static_cast<std::size_t>(next)]);
}

bool Interaction::move_in_group(const Tree& tree, Key key) {
    const Node* node = find(tree, focused_);
    if (node == nullptr || !node->arrows) return false;
    int step = 0;
    if (key == Key::down || key == Key::right) step = 1;
    if (key == Key::up || key == Key::left) step = -1;
    const bool home = key == Key::home, end = key == Key::end;
    if (step == 0 && !home && !end) return false;
    std::vector<Id> peers;
    for (const Node& peer : tree)
        if (peer.arrows && peer.parent == node->parent && reachable(peer)) peers.push_back(peer.id);
    const auto at = std::find(peers.begin(), peers.end(), node->id);
    if (at == peers.end()) return false;
    const auto count = static_cast<std::ptrdiff_t>(peers.size());
    std::ptrdiff_t next = at - peers.begin() + step;
    if (home) next = 0;
    if (end) next = count - 1;
    next = std::clamp<std::ptrdiff_t>(next, 0, count - 1);
    if (step != 0 && peers[static_cast<std::size_t>(next)] == focused_) return false;  // at the end: for others
    modality_ = Modality::keyboard;
    focus_by_key(peers[static_cast<std::size_t>(next)]);
    return true;
}

bool Interaction::take(Key key, bool ctrl, bool alt, bool shift) {
    const auto found = std::find_if(keys_.begin(), keys_.end(), [&](const KeyDown& down) {
        return down.key == key && down.ctrl == ctrl && down.alt == alt && (down.shift == shift || ctrl);
    });
    if (found == keys_.end()) return false;
    keys_.erase(found);
    modality_ = Modality::keyboard;
    return true;
}

bool Interaction::take_letter(char32_t lower_case) {
    const auto found = std::find_if(typed_.begin(), typed_.end(), [lower_case](char32_t c) {
        return c == lower_case || (c >= U'A' && c <= U'Z' && c - U'A' + U'a' == lower_case);
    });
    if (found == typed_.end()) return false;
    typed_.erase(found);
    modality_ = Modality::keyboard;
    return true;
}

void Interaction::settle(const Tree& before, const Tree& now) {
    if (focused_ == 0) return;
    const Node* still_there = find(now, focused_);
    if (still_there != nullptr && reachable(*still_there)) return;
    const auto gone =
        std::find_if(before.begin(), before.end(), [this](const Node& old) { return old.id == focused_; });
    focused_ = 0;
    if (gone == before.end()) return;
    const Role lost = gone->role;
    const auto survives = [&now](const Node& old) {
        const Node* still = find(now, old.id);
        return still != nullptr && reachable(*still);
    };
    const auto next = std::find_if(gone, before.end(), survives);
    const auto previous = std::find_if(std::make_reverse_iterator(gone), before.rend(), survives);
    // What came in its place: "again" where "check" was, rather than a link above it. Else its nearest survivor,
    // forwards, then backwards.
    const auto at = [&now](Id id) {
        return std::find_if(now.begin(), now.end(), [id](const Node& node) { return node.id == id; });
    };
    const auto from = previous != before.rend() ? at(previous->id) + 1 : now.begin();
    const auto to = next != before.end() ? at(next->id) : now.end();
    const auto is_new = [&before](const Node& node) { return reachable(node) && find(before, node.id) == nullptr; };
    auto came =
        std::find_if(from, std::max(from, to), [&](const Node& node) { return node.role == lost && is_new(node); });
    if (from < to && came == to) came = std::find_if(from, to, is_new);
    if (from < to && came != to)
        focused_ = came->id;
    else if (next != before.end())
        focused_ = next->id;
    else if (previous != before.rend())
        focused_ = previous->id;
}

}  // namespace ui
