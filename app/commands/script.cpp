#include "commands/script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <utility>

#include "base/utf8.h"

namespace commands {

namespace {

struct Word {
    std::string text;
    bool quoted = false;
};

using Line = std::vector<Word>;

struct Reader {
    const std::vector<std::pair<int, Line>>& lines;
    std::size_t at = 0;
    Options settings = {};
};

[[noreturn]] void refuse(int line, std::string what) {
    throw Mistake{line, std::move(what)};
}

Line words_of(std::string_view text, int number) {
    Line line;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') {
            ++at;
        } else if (text[at] == '#') {
            break;
        } else if (text[at] == '"') {
            Word word{{}, true};
            for (++at; at < text.size() && text[at] != '"'; ++at) {
                if (text[at] == '\\' && at + 1 < text.size()) ++at;
                word.text += text[at];
            }
            if (at == text.size()) refuse(number, "a closing \" is missing");
            ++at;
            line.push_back(std::move(word));
        } else {
            const auto end = std::min(text.find_first_of(" \t\r\"#", at), text.size());
            line.push_back({std::string(text.substr(at, end - at)), false});
            at = end;
        }
    }
    return line;
}

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

constexpr std::array traits{
    std::pair{"checked", Trait::checked}, std::pair{"disabled", Trait::disabled}, std::pair{"current", Trait::current},
    std::pair{"focused", Trait::focused}, std::pair{"expanded", Trait::expanded}, std::pair{"invalid", Trait::invalid},
    std::pair{"visible", Trait::visible},
};

// The words of one line, taken from the left.
class Words {
public:
    Words(const Line& line, int number) : line_(line), number_(number) {}

    bool done() const { return at_ == line_.size(); }
    bool next_is(std::string_view word) const { return !done() && !line_[at_].quoted && line_[at_].text == word; }
    bool next_is_quoted() const { return !done() && line_[at_].quoted; }
    bool take(std::string_view word) {
        if (!next_is(word)) return false;
        ++at_;
        return true;
    }
    const std::string& word(const std::string& wanted) {
        if (done()) refuse(number_, wanted + " is missing");
        return line_[at_++].text;
    }
    std::string quoted(const std::string& wanted) {
        if (!next_is_quoted()) refuse(number_, wanted + " is missing, in \"quotes\"");
        return line_[at_++].text;
    }
    int number(const std::string& wanted) {
        const std::string& text = word(wanted);
        const auto value = whole(text);
        if (!value) refuse(number_, wanted + " should be a whole number, not " + text);
        return *value;
    }
    void end() const {
        if (!done()) refuse(number_, "\"" + line_[at_].text + "\" is one word too many");
    }

    ui::Role role() {
        const std::string& text = word("a role, as button");
        const auto role = ui::role_from_name(text);
        if (!role) refuse(number_, "\"" + text + "\" is no role");
        return *role;
    }
    Target target() {
        Target target;
        const bool first = take("first");
        target.role = role();
        if (first)
            target.ordinal = 1;
        else if (!done() && !next_is_quoted() && whole(line_[at_].text)) {
            target.ordinal = number("which one");
            if (target.ordinal == 0) refuse(number_, "the first is number 1");
        }
        if (next_is_quoted()) {
            target.name = quoted("a name");
            if (target.name.empty()) refuse(number_, "a name is never empty");
        }
        if (target.ordinal == 0 && target.name.empty())
            refuse(number_,
                   "which " + std::string(ui::name(target.role)) + ": a name in \"quotes\" or a number is missing");
        return target;
    }
    Condition condition() {
        Condition condition;
        condition.absent = take("no");
        condition.target = target();
        while (!done()) {
            if (take("value")) {
                condition.value = quoted("a value");
                continue;
            }
            const bool is = !take("not");
            const std::string& text = word("a state, as checked");
            const auto* known =
                std::find_if(traits.begin(), traits.end(), [&](const auto& t) { return text == t.first; });
            if (known == traits.end()) refuse(number_, "\"" + text + "\" is no state");
            condition.traits.push_back({known->second, is});
        }
        return condition;
    }

private:
    const Line& line_;
    int number_;
    std::size_t at_ = 0;
};

Drag read_drag(Words& words, int number) {
    Drag drag{.target = words.target(), .to = std::nullopt, .by = {}};
    if (words.take("to")) {
        drag.to = words.target();
        return drag;
    }
    const std::string way = words.word("up, down, left, right or to");
    const std::map<std::string, ui::Vec2> ways{{"up", {0, -1}}, {"down", {0, 1}}, {"left", {-1, 0}}, {"right", {1, 0}}};
    const auto found = ways.find(way);
    if (found == ways.end()) refuse(number, "drag it up, down, left, right or to another one, not " + way);
    drag.by = found->second * static_cast<float>(words.number("how many pixels"));
    return drag;
}

Swipe read_swipe(Words& words, int number) {
    const bool up = words.take("up");
    if (!up && !words.take("down")) refuse(number, "swipe up or down");
    const float pixels = words.done() ? 300.0F : static_cast<float>(words.number("how many pixels"));
    return {up ? pixels : -pixels};
}

double read_seconds(Words& words, int number) {
    const std::string text = words.word("how long, as 2s");
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || std::string_view(end) != "s" || value < 0 || value > 3600)
        refuse(number, "wait for seconds, as 2s or 0.5s, not " + text);
    return value;
}

bool read_setting(Reader& reader, Words& words, const std::string& verb, int number) {
    Options& settings = reader.settings;
    const auto need = [&](bool right, const std::string& wanted) {
        if (!right) refuse(number, verb + " needs " + wanted);
    };
    if (verb == "by") {
        need((settings.by = by_from_text(words.word("mouse, touch or keyboard"))).has_value(),
             "mouse, touch or keyboard");
    } else if (verb == "seed") {
        settings.seed = static_cast<std::uint64_t>(words.number("a number"));
    } else if (verb == "lang") {
        need((settings.language = base::language_from_code(words.word("a language"))).has_value(), "fr, nl or en");
    } else if (verb == "size") {
        need((settings.size = size_from_text(words.word("a size, as 1280x800"))).has_value(), "a size, as 1280x800");
    } else if (verb == "dpi") {
        settings.dpi = static_cast<float>(words.number("1, 2 or 3"));
        need(*settings.dpi >= 1 && *settings.dpi <= 3, "1, 2 or 3");
    } else if (verb == "text") {
        settings.text_percent = words.number("a percentage");
        need(*settings.text_percent >= base::min_text_percent && *settings.text_percent <= base::max_text_percent,
             "100 to 200");
    } else if (verb == "theme") {
        need((settings.theme = base::theme_from_name(words.word("a theme"))).has_value(), "light, dark or contrast");
    } else {
        return false;
    }
    return true;
}

Steps read_steps(Reader& reader, int opened_at);

Steps read_block(Reader& reader, Words& words, int number) {
    words.end();
    return read_steps(reader, number);
}

Step read_step(Reader& reader, Words& words, const std::string& verb, int number) {
    Step step{number, PrintTree{}};
    if (verb == "press" || verb == "tap")
        step.what = Press{words.target(), verb == "tap"};
    else if (verb == "type") {
        Target target = words.target();
        step.what = Type{std::move(target), words.quoted("the text")};
    } else if (verb == "key") {
        const std::string text = words.word("a key, as Tab");
        const auto key = key_from_text(text);
        if (!key) refuse(number, "\"" + text + "\" is no key of ours");
        step.what = *key;
    } else if (verb == "expect")
        step.what = words.condition();
    else if (verb == "drag")
        step.what = read_drag(words, number);
    else if (verb == "swipe")
        step.what = read_swipe(words, number);
    else if (verb == "wait")
        step.what = Wait{read_seconds(words, number)};
    else if (verb == "shot")
        step.what = Shot{words.word("a file, as home.png")};
    else if (verb == "resize") {
        const std::string text = words.word("a size, as 800x600");
        const auto size = size_from_text(text);
        if (!size) refuse(number, "resize needs a size, as 800x600, not " + text);
        step.what = *size;
    } else if (verb == "repeat") {
        const int times = words.number("how many times");
        step.what = Repeat{times, read_block(reader, words, number)};
    } else if (verb == "while") {
        Condition condition = words.condition();
        step.what = While{std::move(condition), read_block(reader, words, number)};
    } else if (verb == "if") {
        Condition condition = words.condition();
        step.what = If{std::move(condition), read_block(reader, words, number)};
    } else if (verb != "tree")
        refuse(number, "\"" + verb + "\" is no step");
    return step;
}

// Up to the end of the text, or of the block that was opened at a line (0: none).
Steps read_steps(Reader& reader, int opened_at) {
    Steps steps;
    while (reader.at < reader.lines.size()) {
        const auto& [number, line] = reader.lines[reader.at++];
        Words words(line, number);
        const std::string verb = words.word("a step");
        if (verb == "end") {
            if (opened_at == 0) refuse(number, "there is nothing to end here");
            words.end();
            return steps;
        }
        if (read_setting(reader, words, verb, number)) {
            if (opened_at != 0 || !steps.empty()) refuse(number, verb + " stands before the first step");
        } else {
            steps.push_back(read_step(reader, words, verb, number));
        }
        words.end();
    }
    if (opened_at != 0) refuse(opened_at, "its end is missing");
    return steps;
}

// Typographic characters as people type them.
std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = base::next_code_point(text, at);
        if (c == 0xA0 || c == 0x202F || c == 0x2009) c = U' ';
        if (c == 0x2019 || c == 0x2018) c = U'\'';
        if (c == 0x2011) c = U'-';
        base::append_utf8(result, c);
    }
    return result;
}

constexpr std::array named_keys{
    std::pair{"Tab", ui::Key::tab},
    std::pair{"Enter", ui::Key::enter},
    std::pair{"Space", ui::Key::space},
    std::pair{"Escape", ui::Key::escape},
    std::pair{"Backspace", ui::Key::backspace},
    std::pair{"Delete", ui::Key::del},
    std::pair{"Left", ui::Key::left},
    std::pair{"Right", ui::Key::right},
    std::pair{"Up", ui::Key::up},
    std::pair{"Down", ui::Key::down},
    std::pair{"Home", ui::Key::home},
    std::pair{"End", ui::Key::end},
    std::pair{"PageUp", ui::Key::page_up},
    std::pair{"PageDown", ui::Key::page_down},
    std::pair{"F1", ui::Key::f1},
    std::pair{"F2", ui::Key::f2},
    std::pair{"F6", ui::Key::f6},
    std::pair{"F8", ui::Key::f8},
    std::pair{"F11", ui::Key::f11},
    std::pair{"Plus", ui::Key::plus},
    std::pair{"Minus", ui::Key::minus},
    std::pair{"Zero", ui::Key::zero},
};

constexpr std::array letter_keys{
    std::pair{U'a', ui::Key::a},    std::pair{U'b', ui::Key::b},     std::pair{U'c', ui::Key::c},
    std::pair{U'd', ui::Key::d},    std::pair{U'e', ui::Key::e},     std::pair{U'f', ui::Key::f},
    std::pair{U'n', ui::Key::n},    std::pair{U'v', ui::Key::v},     std::pair{U'x', ui::Key::x},
    std::pair{U'y', ui::Key::y},    std::pair{U'z', ui::Key::z},     std::pair{U'0', ui::Key::zero},
    std::pair{U'+', ui::Key::plus}, std::pair{U'-', ui::Key::minus},
};

}  // namespace

std::string to_text(const Target& target) {
    std::string text(ui::name(target.role));
    if (target.ordinal > 0) text += " " + std::to_string(target.ordinal);
    if (!target.name.empty()) text += " \"" + target.name + "\"";
    return text;
}

bool matches(std::string_view pattern, std::string_view name) {
    const std::string_view ellipsis = "…";
    const bool any_ending = pattern.ends_with(ellipsis) || pattern.ends_with('*');
    if (any_ending) pattern.remove_suffix(pattern.ends_with('*') ? 1 : ellipsis.size());
    const std::string wanted = plain(pattern), given = plain(name);
    return any_ending ? given.starts_with(wanted) : given == wanted;
}

std::optional<KeyPress> key_from_text(std::string_view text) {
    KeyPress press;
    const auto take = [&text](std::string_view prefix) {
        if (!text.starts_with(prefix) || text.size() == prefix.size()) return false;
        text.remove_prefix(prefix.size());
        return true;
    };
    for (bool any = true; any;) {
        any = false;
        if (take("Ctrl+")) any = press.key.ctrl = true;
        if (take("Shift+")) any = press.key.shift = true;
        if (take("Alt+")) any = press.key.alt = true;
    }
    const bool types = !press.key.ctrl && !press.key.alt;
    for (const auto& [name, key] : named_keys)
        if (text == name) {
            press.key.key = key;
            if (key == ui::Key::space && types) press.typed = U' ';
            return press;
        }
    std::size_t end = 0;
    const char32_t character = base::next_code_point(text, end);
    if (end != text.size() || text.empty()) return std::nullopt;
    const bool printed = !types && character >= U'A' && character <= U'Z';  // Ctrl+F, as keyboards have it
    for (const auto& [letter, key] : letter_keys)
        if ((printed ? character - U'A' + U'a' : character) == letter) press.key.key = key;
    if (character >= U'1' && character <= U'9')
        press.key.key = static_cast<ui::Key>(static_cast<char32_t>(ui::Key::digit1) + (character - U'1'));
    if (types) press.typed = character;
    return press;
}

tl::expected<Script, Mistake> parse_script(std::string_view text) {
    try {
        std::vector<std::pair<int, Line>> lines;
        for (int number = 1; !text.empty(); ++number) {
            const auto end = std::min(text.find('\n'), text.size());
            if (Line line = words_of(text.substr(0, end), number); !line.empty())
                lines.emplace_back(number, std::move(line));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        Reader reader{.lines = lines};
        Steps steps = read_steps(reader, 0);
        return Script{std::move(reader.settings), std::move(steps)};
    } catch (Mistake& mistake) {
        return tl::unexpected(std::move(mistake));
    }
}

}  // namespace commands
