// A drive script: one step a line, in roles and names as the semantic tree has them (app/commands/README.md lists the
// steps). Reading one touches nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "commands/options.h"
#include "ui/input.h"
#include "ui/node.h"

namespace commands {

// button "Reprendre": by name, which may end with … or * for any ending. first radio, radio 2, first button "Monter…":
// by place among the operable ones of that role (and name).
struct Target {
    ui::Role role = ui::Role::button;
    std::string name;  // empty: any
    int ordinal = 0;   // 1: the first; 0: the only one
};
std::string to_text(const Target& target);
bool matches(std::string_view pattern, std::string_view name);  // plain spaces and apostrophes match typographic ones

enum class Trait { checked, disabled, current, focused, expanded, invalid, visible };

struct Condition {
    Target target;
    bool absent = false;  // "no button …"
    struct Wanted {
        Trait trait = Trait::checked;
        bool is = true;
    };
    std::vector<Wanted> traits;
    std::optional<std::string> value;
};

struct KeyPress {
    ui::KeyDown key;
    char32_t typed = 0;  // what the key types, 0 when nothing
};
std::optional<KeyPress> key_from_text(std::string_view text);  // "Tab", "Ctrl+Plus", "a"

struct Step;
using Steps = std::vector<Step>;

struct Press {
    Target target;
    bool by_finger = false;
};
struct Type {
    Target target;
    std::string text;
};
struct Drag {
    Target target;
    std::optional<Target> to;
    ui::Vec2 by;
};
struct Swipe {
    float down = 0;
};  // pixels the content moves by; positive: the finger goes up, what is below comes
struct Wait {
    double seconds = 0;
};
struct Shot {
    std::string file;
};
struct PrintTree {};
struct AnswerQuestion {
    bool right = true;
};  // the question on the screen, as one who knows the course
struct Repeat {
    int times = 0;
    Steps steps;
};
struct While {
    Condition condition;
    Steps steps;
};
struct If {
    Condition condition;
    Steps steps;
};

struct Step {
    int line = 0;
    std::variant<Press, Type, KeyPress, Condition, Drag, Swipe, Wait, Shot, PrintTree, Size, AnswerQuestion, Repeat,
                 While, If>
        what;
};

struct Script {
    Options settings;  // by, seed, lang, size, dpi, text, theme: before the first step; the command line wins
    Steps steps;
};

struct Mistake {
    int line = 0;
    std::string what;
};

tl::expected<Script, Mistake> parse_script(std::string_view text);

}  // namespace commands
