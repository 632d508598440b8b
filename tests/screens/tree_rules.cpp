#include "screens/tree_rules.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <string_view>

namespace rules {

namespace {

using ui::Node;
using ui::Rect;
using ui::Tree;

std::string text_of(float value) {
    return std::to_string(std::lround(value));
}

std::string text_of(Rect box) {
    return text_of(box.w) + "x" + text_of(box.h) + " at " + text_of(box.x) + "," + text_of(box.y);
}

std::string text_of(const Node& node) {
    return std::string(ui::name(node.role)) + " \"" + node.name + "\" (" + text_of(node.box) + ")";
}

bool is_control(const Node& node) {
    return node.focusable && !node.pointer_only && !node.state.inert;
}

// A link inside running text stands within the paragraph recorded before it. WCAG 2.2, 2.5.8, lets its size be that of
// the line.
bool in_running_text(const Tree& tree, const Node& link) {
    if (link.role != ui::Role::link) return false;
    return std::any_of(tree.begin(), tree.end(), [&](const Node& node) {
        const Rect words = node.box.grown(1);
        return node.role == ui::Role::paragraph && node.parent == link.parent &&
               node.name.find(link.name) != std::string::npos && words.contains(link.box.min()) &&
               words.contains({link.box.right() - 0.5F, link.box.bottom() - 0.5F});
    });
}

void names(const Tree& tree, Complaints& complaints) {
    std::map<std::pair<ui::Role, std::string>, int> seen;
    std::set<ui::Id> ids;
    for (const Node& node : tree) {
        if (!ids.insert(node.id).second) complaints.push_back("two nodes have the same id: " + text_of(node));
        if (!is_control(node)) continue;
        if (node.name.find_first_not_of(' ') == std::string::npos)
            complaints.push_back("a control has no name: " + text_of(node));
        if (++seen[{node.role, node.name}] == 2) complaints.push_back("two controls are alike: " + text_of(node));
    }
}

void headings(const Tree& tree, Complaints& complaints) {
    const auto first = std::count_if(tree.begin(), tree.end(), [](const Node& node) {
        return node.role == ui::Role::heading && node.level == 1 && !node.state.inert;
    });
    if (first != 1) complaints.push_back("there are " + std::to_string(first) + " headings of level 1");
    for (const Node& node : tree)
        if (node.role == ui::Role::heading && (node.level < 1 || node.level > 6))
            complaints.push_back("a heading has no level: " + text_of(node));
}

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz",
                           key_letters = "abcdefghijklmnopqrstuvwxyz.-0123456789";

// The first parts of the keys of the words, as the catalogue has them.
const std::set<std::string, std::less<>>& key_families() {
    static const std::set<std::string, std::less<>> families = [] {
        std::set<std::string, std::less<>> found;
        std::ifstream catalogue(std::string(PREAU_SOURCE_DIR) + "/assets/translations/fr.po");
        const std::string start = "msgid \"";
        for (std::string line; std::getline(catalogue, line);)
            if (line.starts_with(start) && line.find('.') != std::string::npos)
                found.insert(line.substr(start.size(), line.find('.') - start.size()));
        return found;
    }();
    return families;
}

bool looks_like_a_key(std::string_view text) {
    const std::size_t dot = text.find_first_not_of(letters);
    return dot != std::string_view::npos && text[dot] == '.' && dot + 1 < text.size() &&
           text.find_first_not_of(key_letters) == std::string_view::npos &&
           key_families().contains(text.substr(0, dot));
}

bool has_placeholder(std::string_view text) {
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        const std::size_t end = text.find_first_not_of(key_letters, at + 1);
        if (end != std::string_view::npos && end > at + 1 && text[end] == '}') return true;
    }
    return false;
}

void words(const Tree& tree, Complaints& complaints) {
    for (const Node& node : tree)
        for (const std::string* text : {&node.name, &node.value, &node.description}) {
            if (has_placeholder(*text)) complaints.push_back("a placeholder is left: " + *text);
            if (looks_like_a_key(*text)) complaints.push_back("a key stands where words should: " + *text);
        }
}

// A notice lies over the page until it is put away; what cannot be scrolled it must leave free.
bool notice_over_page(const Tree& tree, const Node& one, const Node& other) {
    const auto in_notice = [&tree](const Node& node) {
        const Node* parent = ui::find(tree, node.parent);
        return parent != nullptr && parent->role == ui::Role::alert;
    };
    return (in_notice(one) && other.scroll != 0) || (in_notice(other) && one.scroll != 0);
}

void sizes(const Tree& tree, const ui::Viewport& window, Complaints& complaints) {
    const float least = 48 * window.dpi - 0.5F;
    std::vector<const Node*> controls;
    for (const Node& node : tree)
        if (node.operable() && node.visible() && !in_running_text(tree, node)) controls.push_back(&node);
    for (const Node* node : controls) {
        if (node->target.w < least || node->target.h < least)
            complaints.push_back("the target of " + text_of(*node) + " is small: " + text_of(node->target));
        for (const Node* other : controls) {
            if (other == node || other->layer != node->layer || notice_over_page(tree, *node, *other)) continue;
            const Rect taken =
                intersection(intersection(node->target, node->clip), intersection(other->box, other->clip));
            if (taken.w > 1 && taken.h > 1)
                complaints.push_back("the target of " + text_of(*node) + " lies under " + text_of(*other));
        }
    }
}

void places(const Tree& tree, const ui::Viewport& window, Complaints& complaints) {
    const float width = window.size.x, height = window.size.y;
    for (const Node& node : tree) {
        if (node.box.x < -1 || node.box.right() > width + 1)
            complaints.push_back("wider than the window: " + text_of(node));
        if (!node.operable() || !node.visible()) continue;
        const Node* area = ui::find(tree, node.scroll);
        if (area == nullptr && (node.box.y < -1 || node.box.bottom() > height + 1))
            complaints.push_back("outside the window: " + text_of(node));
        if (area != nullptr && (node.box.x < area->box.x - 1 || node.box.right() > area->box.right() + 1))
            complaints.push_back("outside its scroll area: " + text_of(node));
    }
}

bool holds_what_is_in_it(const Node& node) {
    switch (node.role) {
        case ui::Role::group:
        case ui::Role::region:
        case ui::Role::radiogroup:
        case ui::Role::list:
        case ui::Role::listitem:
        case ui::Role::toolbar:
        case ui::Role::note:
        case ui::Role::status:
        case ui::Role::alert:
        case ui::Role::dialog:
        case ui::Role::navigation:
        case ui::Role::main:
        case ui::Role::complementary:
            return true;
        default:
            return false;
    }
}

// A button without a ground may hang out of its row, so that its words stand flush with the text.
void parents(const Tree& tree, float dpi, Complaints& complaints) {
    for (const Node& node : tree) {
        const Node* parent = ui::find(tree, node.parent);
        if (parent == nullptr || !holds_what_is_in_it(*parent)) continue;
        const float hang = node.role == ui::Role::button && parent->role == ui::Role::region ? 20 * dpi + 1 : 1;
        const bool across = node.box.x >= parent->box.x - hang && node.box.right() <= parent->box.right() + 1;
        const bool down = node.box.y >= parent->box.y - 1 && node.box.bottom() <= parent->box.bottom() + 1;
        const bool any_height = parent->scrolls || parent->role == ui::Role::complementary;
        if (!across || (!down && !any_height))
            complaints.push_back(text_of(node) + " stands out of " + text_of(*parent));
    }
}

std::vector<ui::Id> ring_of(const Tree& tree) {
    std::vector<ui::Id> ring;
    for (const Node& node : tree)
        if (node.operable()) ring.push_back(node.id);
    return ring;
}

ui::Id focus_of(const person::Person& person) {
    const Node* node = person.focused();
    return node == nullptr ? 0 : node->id;
}

std::string name_of(const Tree& tree, ui::Id id) {
    const Node* node = ui::find(tree, id);
    return node == nullptr ? "nothing" : text_of(*node);
}

bool in_sight(const Node& node) {
    if (node.box.h > node.clip.h) return node.visible();
    return node.box.y >= node.clip.y - 1 && node.box.bottom() <= node.clip.bottom() + 1;
}

bool in_main(const Tree& tree, ui::Id id) {
    const Node* node = ui::find(tree, id);
    for (const Node* up = node ? ui::find(tree, node->parent) : nullptr; up; up = ui::find(tree, up->parent))
        if (up->role == ui::Role::main) return true;
    return false;
}

void walk(person::Person& person, bool back, Complaints& complaints) {
    std::vector<ui::Id> ring = ring_of(person.tree());
    if (ring.empty()) return;
    if (back) std::reverse(ring.begin(), ring.end());
    const auto start = std::find(ring.begin(), ring.end(), focus_of(person));
    std::size_t next = start == ring.end() ? 0 : static_cast<std::size_t>(start - ring.begin() + 1) % ring.size();
    if (start == ring.end() && !back) {  // nothing has the focus: Tab goes into the page
        const auto first = std::ranges::find_if(ring, [&](ui::Id id) { return in_main(person.tree(), id); });
        if (first != ring.end()) next = static_cast<std::size_t>(first - ring.begin());
    }
    for (std::size_t i = 0; i < ring.size(); ++i, next = (next + 1) % ring.size()) {
        person.events({ui::KeyDown{.key = ui::Key::tab, .shift = back}});
        if (focus_of(person) != ring[next]) {
            complaints.push_back(std::string(back ? "Shift+Tab" : "Tab") + " goes to " +
                                 name_of(person.tree(), focus_of(person)) + ", not to " +
                                 name_of(person.tree(), ring[next]));
            return;
        }
        if (!in_sight(*person.focused())) person.events({});  // what Tab asked for is done in the next frame
        if (!in_sight(*person.focused())) person.settle();    // it glides there
        if (const Node* node = person.focused(); !in_sight(*node))
            complaints.push_back("Tab does not bring into sight " + text_of(*node));
    }
}

ui::Id landmark_of(const Tree& tree, ui::Id control) {
    for (const Node* up = ui::find(tree, control); up != nullptr; up = ui::find(tree, up->parent))
        if (ui::is_landmark(up->role) && up->id != control) return up->id;
    return 0;
}

void landmarks(person::Person& person, Complaints& complaints) {
    std::set<ui::Id> wanted, met;
    for (const ui::Id control : ring_of(person.tree()))
        if (const ui::Id mark = landmark_of(person.tree(), control); mark != 0) wanted.insert(mark);
    for (std::size_t i = 0; i < wanted.size() + 1; ++i) {
        person.events({ui::KeyDown{.key = ui::Key::f6}});
        met.insert(landmark_of(person.tree(), focus_of(person)));
    }
    person.settle();
    for (const ui::Id mark : wanted)
        if (!met.contains(mark)) complaints.push_back("F6 does not visit " + name_of(person.tree(), mark));
}

}  // namespace

Complaints of_the_tree(const Tree& tree, const ui::Viewport& window) {
    Complaints complaints;
    names(tree, complaints);
    headings(tree, complaints);
    words(tree, complaints);
    sizes(tree, window, complaints);
    places(tree, window, complaints);
    parents(tree, window.dpi, complaints);
    return complaints;
}

Complaints of_the_keyboard(person::Person& person) {
    Complaints complaints;
    walk(person, false, complaints);
    walk(person, true, complaints);
    landmarks(person, complaints);
    return complaints;
}

Complaints of_rest(person::Person& person) {
    Complaints complaints;
    person.settle();
    if (person.wants_frame_at()) complaints.emplace_back("at rest it asks for another frame");
    person.wait(10);
    if (person.wants_frame_at()) complaints.emplace_back("ten seconds later it asks for another frame");
    return complaints;
}

std::set<ui::Id> offered(const Tree& tree) {
    std::set<ui::Id> ids;
    for (const Node& node : tree)
        if (is_control(node) || ui::is_landmark(node.role)) ids.insert(node.id);
    return ids;
}

std::string joined(const Complaints& complaints) {
    std::string text;
    for (const std::string& complaint : complaints) text += complaint + "\n";
    return text;
}

}  // namespace rules
