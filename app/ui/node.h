// The semantic tree: what one frame offers, by role and name. Tests, drive scripts, the focus ring, read-aloud and the
// accessibility bridge all read this list; a control that is not in it does not exist.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"

namespace ui {

// WAI-ARIA 1.2 role names.
enum class Role : std::uint8_t {
    alert,
    banner,
    button,
    checkbox,
    complementary,
    contentinfo,
    dialog,
    figure,
    group,
    heading,
    img,
    link,
    list,
    listitem,
    main,
    navigation,
    note,
    paragraph,
    progressbar,
    radio,
    radiogroup,
    region,
    scrollbar,
    separator,
    slider,
    status,
    switch_,
    table,
    textbox,
    toolbar
};
std::string_view name(Role role);
std::optional<Role> role_from_name(std::string_view name);
bool is_landmark(Role role);  // where F6 goes: navigation, complementary, main, region, contentinfo, banner

// Stable across frames and languages: made of content ids and the ids of the parents, never of labels.
using Id = std::uint64_t;
Id make_id(Id parent, std::string_view part);

struct State {
    bool disabled = false;
    bool checked = false;  // checkbox, radio, switch
    bool current = false;  // the place where one is
    bool expanded = false;
    bool invalid = false;
    bool focused = false;
    bool hovered = false;
    bool pressed = false;
    bool inert = false;  // behind a dialog
    bool operator==(const State&) const = default;
};

struct Range {
    float now = 0, min = 0, max = 1, step = 1;
    bool operator==(const Range&) const = default;
};

struct Node {
    Role role = Role::group;
    std::string name;
    std::string value;  // of a textbox, slider, progressbar, as it is shown
    std::string description;
    Rect box;     // as drawn
    Rect target;  // what a finger hits: the box, grown to 48 px where it is smaller
    Rect clip;    // of the scroll area it stands in
    State state;
    Id id = 0;
    Id parent = 0;
    Id scroll = 0;  // the scroll area it stands in, 0: none
    int level = 0;  // of a heading
    int layer = 0;  // 0: the screen; higher: dialogs and panels
    bool focusable = false;
    bool pointer_only = false;   // a scrollbar: for the pointer, never a stop of Tab
    bool arrows = false;         // arrow keys go to its neighbours of the same parent
    bool scrolls = false;        // a scroll area: wheel and drags inside its box move it
    bool draggable = false;      // takes drags for itself
    bool keyboard_text = false;  // takes typed text
    std::optional<Range> range;

    bool operable() const { return focusable && !pointer_only && !state.disabled && !state.inert; }
    bool visible() const { return !intersection(box, clip).empty(); }
};

using Tree = std::vector<Node>;

const Node* find(const Tree& tree, Id id);
std::string to_text(const Tree& tree);  // one node a line, indented: role "name" [state] (for people and tests)

}  // namespace ui
