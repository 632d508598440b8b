// Controls written by hand, and the hands that do something to them: nothing is drawn.
#pragma once

#include <utility>
#include <vector>

#include "ui/interaction.h"

namespace hands {

using ui::Id;
using ui::Key;
using ui::KeyDown;
using ui::Node;
using ui::PointerDown;
using ui::PointerKind;
using ui::PointerMove;
using ui::PointerUp;
using ui::Rect;
using ui::Role;
using ui::Tree;
using ui::Vec2;

inline constexpr Rect window{0, 0, 800, 600};

inline Node control(Id id, Rect box, Role role = Role::button) {
    Node node{.role = role, .name = "control", .box = box, .target = box, .clip = window};
    node.id = id;
    node.focusable = true;
    return node;
}

inline Node area(Id id, Rect box, Role role = Role::main) {
    Node node{.role = role, .name = "area", .box = box, .target = box, .clip = window};
    node.id = id;
    return node;
}

inline Node scrolling(Id id, Rect box) {
    Node node = area(id, box);
    node.scrolls = true;
    return node;
}

inline Node within(Node node, Id parent) {
    node.parent = parent;
    return node;
}

// An interaction and the frames it lives through.
struct Hands {
    Tree tree;
    ui::Interaction does;
    double time = 1;
    float scale = 1;

    void frame(std::vector<ui::InputEvent> events = {}) {
        time += 1.0 / 60;
        does.step({.time = time, .events = std::move(events)}, tree, scale);
    }
    void down(Vec2 at, PointerKind kind = PointerKind::mouse) { frame({PointerDown{at, kind}}); }
    void move(Vec2 at, PointerKind kind = PointerKind::mouse) { frame({PointerMove{at, kind}}); }
    void up(Vec2 at, PointerKind kind = PointerKind::mouse) { frame({PointerUp{at, kind}}); }
    void key(Key key, bool shift = false) { frame({KeyDown{.key = key, .shift = shift}}); }

    float scrolled(Id id) const {
        float sum = 0;
        for (const auto& scroll : does.scrolls())
            if (scroll.area == id) sum += scroll.by;
        return sum;
    }
    void now(Tree next) {  // what the next frame shows
        does.settle(tree, next);
        tree = std::move(next);
    }
};

inline Hands with(Tree tree) {
    Hands hands;
    hands.tree = std::move(tree);
    return hands;
}

inline constexpr Id left = 1, right = 2, third = 3, page = 10, field = 20;
inline constexpr Rect left_box{100, 100, 100, 60}, right_box{300, 100, 100, 60}, third_box{500, 100, 100, 60};
inline constexpr Vec2 on_left{150, 130}, on_right{350, 130}, nowhere{700, 500};

inline Tree three() {
    return {control(left, left_box), control(right, right_box), control(third, third_box)};
}

}  // namespace hands
