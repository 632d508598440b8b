#include "ui/node.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace ui {

namespace {

constexpr std::array role_names{
    std::pair{Role::alert, "alert"},
    std::pair{Role::banner, "banner"},
    std::pair{Role::button, "button"},
    std::pair{Role::checkbox, "checkbox"},
    std::pair{Role::complementary, "complementary"},
    std::pair{Role::contentinfo, "contentinfo"},
    std::pair{Role::dialog, "dialog"},
    std::pair{Role::figure, "figure"},
    std::pair{Role::group, "group"},
    std::pair{Role::heading, "heading"},
    std::pair{Role::img, "img"},
    std::pair{Role::link, "link"},
    std::pair{Role::list, "list"},
    std::pair{Role::listitem, "listitem"},
    std::pair{Role::main, "main"},
    std::pair{Role::navigation, "navigation"},
    std::pair{Role::note, "note"},
    std::pair{Role::paragraph, "paragraph"},
    std::pair{Role::progressbar, "progressbar"},
    std::pair{Role::radio, "radio"},
    std::pair{Role::radiogroup, "radiogroup"},
    std::pair{Role::region, "region"},
    std::pair{Role::scrollbar, "scrollbar"},
    std::pair{Role::separator, "separator"},
    std::pair{Role::slider, "slider"},
    std::pair{Role::status, "status"},
    std::pair{Role::switch_, "switch"},
    std::pair{Role::table, "table"},
    std::pair{Role::textbox, "textbox"},
    std::pair{Role::toolbar, "toolbar"},
};

std::string state_text(const Node& node) {
    std::string text;
    const auto add = [&text](bool on, const char* word) {
        if (on) text += text.empty() ? word : std::string(", ") + word;
    };
    add(node.state.disabled, "disabled");
    add(node.state.checked, "checked");
    add(node.state.current, "current");
    add(node.state.expanded, "expanded");
    add(node.state.invalid, "invalid");
    add(node.state.focused, "focused");
    add(node.state.inert, "inert");
    return text.empty() ? text : " [" + text + "]";
}

}  // namespace

std::string_view name(Role role) {
    for (const auto& [known, text] : role_names)
        if (known == role) return text;
    return "group";
}

std::optional<Role> role_from_name(std::string_view name) {
    for (const auto& [role, text] : role_names)
        if (text == name) return role;
    return std::nullopt;
}

bool is_landmark(Role role) {
    return role == Role::navigation || role == Role::complementary || role == Role::main || role == Role::region ||
           role == Role::contentinfo || role == Role::banner;
}

// FNV-1a, 64 bit (G. Fowler, L. C. Noll, K.-P. Vo): small, stable, good enough for a few hundred ids a frame.
Id make_id(Id parent, std::string_view part) {
    Id hash = 14695981039346656037ULL ^ parent;
    hash *= 1099511628211ULL;
    for (const char c : part) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    return hash == 0 ? 1 : hash;
}

const Node* find(const Tree& tree, Id id) {
    if (id == 0) return nullptr;
    const auto found = std::find_if(tree.begin(), tree.end(), [id](const Node& node) { return node.id == id; });
    return found == tree.end() ? nullptr : &*found;
}

std::string to_text(const Tree& tree) {
    std::map<Id, int> depth;
    std::string text;
    for (const Node& node : tree) {
        const auto parent = depth.find(node.parent);
        const int level = parent == depth.end() ? 0 : parent->second + 1;
        depth[node.id] = level;
        text += std::string(static_cast<std::size_t>(level) * 2, ' ') + std::string(name(node.role));
        if (node.level > 0) text += " " + std::to_string(node.level);
        text += " \"" + node.name + "\"";
        if (!node.value.empty()) text += " = \"" + node.value + "\"";
        text += state_text(node) + "\n";
    }
    return text;
}

}  // namespace ui
