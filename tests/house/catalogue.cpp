#include "house/catalogue.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace house {

namespace {

// The text between the quotes of a PO line, escapes undone.
std::string unquoted(std::string_view line) {
    std::string text;
    const auto first = line.find('"'), last = line.rfind('"');
    if (first == std::string_view::npos || last <= first) return text;
    for (std::size_t i = first + 1; i < last; ++i) {
        if (line[i] != '\\')
            text += line[i];
        else
            text += line[++i] == 'n' ? '\n' : line[i];
    }
    return text;
}

std::size_t number_after(std::string_view text, std::string_view label) {
    const auto at = text.find(label);
    if (at == std::string_view::npos) return 0;
    std::size_t value = 0;
    for (std::size_t i = at + label.size(); i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i)
        value = value * 10 + static_cast<std::size_t>(text[i] - '0');
    return value;
}

void note_dynamic(Catalogue& catalogue, std::string_view comment) {
    const std::string_view label = "preau-dynamic:";
    const auto at = comment.find(label);
    if (at == std::string_view::npos) return;
    for (const auto beginning : split(comment.substr(at + label.size()), ' ')) {
        if (!trim(beginning).empty()) catalogue.dynamic.emplace_back(trim(beginning));
    }
}

void put(Catalogue& catalogue, const std::string& key, Entry entry) {
    if (key.empty()) {
        catalogue.forms = entry.texts.empty() ? 0 : number_after(entry.texts.front(), "nplurals=");
        return;
    }
    const std::string where = catalogue.path + ":" + std::to_string(entry.line);
    if (entry.texts.empty()) catalogue.mistakes.push_back(where + ": " + key + " has no text");
    if (!catalogue.entries.emplace(key, std::move(entry)).second)
        catalogue.mistakes.push_back(where + ": " + key + " stands twice");
    else
        catalogue.in_order.push_back(key);
}

bool is_identifier(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool drop_end(std::string_view& text, std::string_view end) {
    if (!text.ends_with(end)) return false;
    text.remove_suffix(end.size());
    return true;
}

// By which names a source calls the words: "words", "w", and whatever it declares as a Words&.
std::set<std::string> names_for_words(std::string_view source) {
    std::set<std::string> names{"words", "w"};
    const std::string_view declared = "Words& ";
    for (auto at = source.find(declared); at != std::string_view::npos; at = source.find(declared, at + 1)) {
        std::string name;
        for (std::size_t i = at + declared.size(); i < source.size() && is_identifier(source[i]); ++i)
            name += source[i];
        if (!name.empty()) names.insert(name);
    }
    return names;
}

// Does the code before a bracket call for words: words( w( words.plural( view.words->plural( words()( ?
bool asks_for_words(std::string_view before, const std::set<std::string>& names) {
    if (drop_end(before, "plural") && !drop_end(before, ".") && !drop_end(before, "->")) return false;
    drop_end(before, "()");
    return std::any_of(names.begin(), names.end(), [&](const auto& name) {
        auto rest = before;
        return drop_end(rest, name) && (rest.empty() || !is_identifier(rest.back()));
    });
}

// A literal that begins at source[at] == '"': its text, and `at` moved behind it.
std::string literal(std::string_view source, std::size_t& at) {
    std::string text;
    for (++at; at < source.size() && source[at] != '"'; ++at) {
        if (source[at] == '\\') ++at;
        if (at < source.size()) text += source[at];
    }
    ++at;
    return text;
}

// Moves `at` behind a comment or a character literal that begins there ('\'' is also a digit separator: 1'000).
bool skip(std::string_view source, std::size_t& at) {
    const auto rest = source.substr(at);
    if (rest.starts_with("//"))
        at = std::min(source.find('\n', at), source.size());
    else if (rest.starts_with("/*"))
        at = std::min(source.find("*/", at), source.size() - 2) + 2;
    else if (rest.starts_with("'") && at > 0 && !is_identifier(source[at - 1]))
        at = std::min(source.find('\'', at + (rest.size() > 1 && rest[1] == '\\' ? 3 : 2)), source.size() - 1) + 1;
    else
        return false;
    return true;
}

bool is_key(std::string_view text) {
    const bool letters = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
    return letters && text.find('.') != std::string_view::npos;
}

// A call for words: the keys of its first argument, and the placeholders its list of values fills in.
struct Call {
    std::vector<std::string> keys;
    std::set<std::string> filled;
};

// Reads from just behind the opening bracket to the closing one.
Call read_call(std::string_view source, std::size_t at) {
    Call call;
    int depth = 1, argument = 0;
    char before = '(';
    while (at < source.size() && depth > 0) {
        const char c = source[at];
        if (c == '"') {
            const std::string text = literal(source, at);
            if (argument == 0 && is_key(text)) call.keys.push_back(text);
            if (argument > 0 && before == '{') call.filled.insert(text);
            before = '"';
            continue;
        }
        if (skip(source, at)) continue;
        if (c == '(' || c == '{' || c == '[') ++depth;
        if (c == ')' || c == '}' || c == ']') --depth;
        if (c == ',' && depth == 1) ++argument;
        if (c == ';') break;
        if (std::isspace(static_cast<unsigned char>(c)) == 0) before = c;
        ++at;
    }
    return call;
}

bool begins_with_any(std::string_view key, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const auto& b) { return key.starts_with(b); });
}

std::set<std::string> placeholders_of(const Entry& entry) {
    std::set<std::string> all;
    for (const auto& text : entry.texts) all.merge(placeholders(text));
    return all;
}

std::optional<std::string> disagreement(const Entry& here, const Entry& there, const Catalogue& language) {
    if (here.plural != there.plural) return "has plural forms in one language only";
    if (here.plural && here.texts.size() != language.forms) return "has not as many plural forms as its language";
    if (placeholders_of(here) != placeholders_of(there)) return "has other {placeholders} than in the first language";
    for (const auto& text : here.texts) {
        auto form = placeholders(text);
        if (here.plural) form.insert("n");  // "one page" may do without
        auto all = placeholders_of(here);
        if (here.plural) all.insert("n");
        if (form != all) return "lacks a {placeholder} in one plural form";
        if (trim(text).empty()) return "is empty";
    }
    return std::nullopt;
}

}  // namespace

Catalogue read_catalogue(const TextFile& file) {
    Catalogue catalogue;
    catalogue.path = file.path;
    std::string key;
    Entry entry;
    std::string* open = nullptr;  // what a line of quotes alone goes on with
    bool any = false;
    std::size_t number = 0;
    for (auto line : lines(file.text)) {
        ++number;
        line = trim(line);
        if (line.starts_with("#")) note_dynamic(catalogue, line);
        if (line.empty() || line.starts_with("#")) continue;
        if (line.starts_with("msgid \"")) {
            if (any) put(catalogue, key, std::move(entry));
            entry = {number, false, {}};
            key = unquoted(line);
            open = &key;
            any = true;
        } else if (line.starts_with("msgid_plural")) {
            entry.plural = true;
            open = nullptr;
        } else if (line.starts_with("msgstr")) {
            entry.texts.push_back(unquoted(line));
            open = &entry.texts.back();
        } else if (line.starts_with("\"") && open != nullptr) {
            *open += unquoted(line);
        } else if (!line.starts_with("\"")) {
            catalogue.mistakes.push_back(place(file, number) + ": is no line of a PO file");
        }
    }
    if (any) put(catalogue, key, std::move(entry));
    return catalogue;
}

std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> found;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close != std::string_view::npos) found.emplace(text.substr(open + 1, close - open - 1));
    }
    return found;
}

std::vector<std::string> disagreements(const std::vector<Catalogue>& catalogues) {
    std::vector<std::string> offences;
    const Catalogue& first = catalogues.front();
    for (const auto& catalogue : catalogues) {
        offences.insert(offences.end(), catalogue.mistakes.begin(), catalogue.mistakes.end());
        for (const auto& [key, entry] : first.entries) {
            if (!catalogue.entries.contains(key)) offences.push_back(catalogue.path + ": " + key + " is missing");
        }
        for (const auto& [key, entry] : catalogue.entries) {
            const std::string where = catalogue.path + ":" + std::to_string(entry.line) + ": " + key + " ";
            const auto there = first.entries.find(key);
            if (there == first.entries.end())
                offences.push_back(where + "is in this language only");
            else if (const auto what = disagreement(entry, there->second, catalogue))
                offences.push_back(where + *what);
        }
        if (!std::is_sorted(catalogue.in_order.begin(), catalogue.in_order.end()))
            offences.push_back(catalogue.path + ": " +
                               *std::is_sorted_until(catalogue.in_order.begin(), catalogue.in_order.end()) +
                               " is not in its place: keys are sorted");
    }
    return offences;
}

std::vector<KeyUse> keys_used(const TextFile& source) {
    std::vector<KeyUse> uses;
    const auto names = names_for_words(source.text);
    for (std::size_t at = 0; at < source.text.size();) {
        if (source.text[at] == '"') {
            literal(source.text, at);
            continue;
        }
        if (skip(source.text, at)) continue;
        if (source.text[at] == '(' && asks_for_words(std::string_view(source.text).substr(0, at), names)) {
            Call call = read_call(source.text, at + 1);
            if (std::string_view(source.text).substr(0, at).ends_with("plural")) call.filled.insert("n");
            for (const auto& key : call.keys)
                uses.push_back({place(source, line_of(source.text, at)), key, call.filled});
        }
        ++at;
    }
    return uses;
}

std::set<std::string> literals(std::string_view source) {
    std::set<std::string> found;
    for (std::size_t at = 0; at < source.size();) {
        if (source[at] == '"')
            found.insert(literal(source, at));
        else if (!skip(source, at))
            ++at;
    }
    return found;
}

std::vector<std::string> missing_keys(const Catalogue& words, const std::vector<TextFile>& sources) {
    std::vector<std::string> offences;
    for (const auto& source : sources) {
        for (const auto& use : keys_used(source)) {
            const bool beginning = use.key.ends_with('.') || use.key.ends_with('-');
            if (beginning && std::find(words.dynamic.begin(), words.dynamic.end(), use.key) == words.dynamic.end())
                offences.push_back(use.place + ": keys that begin with " + use.key +
                                   " are not declared (preau-dynamic in en.po)");
            if (beginning) continue;
            const auto entry = words.entries.find(use.key);
            if (entry == words.entries.end()) {
                offences.push_back(use.place + ": " + use.key + " has no words");
                continue;
            }
            for (const auto& name : placeholders_of(entry->second)) {
                if (!use.fills.contains(name))
                    offences.push_back(use.place + ": {" + name + "} of " + use.key + " is not filled in");
            }
        }
    }
    return offences;
}

std::vector<std::string> unused_keys(const Catalogue& words, const std::vector<TextFile>& sources) {
    std::set<std::string> named;
    for (const auto& source : sources) named.merge(literals(source.text));
    std::vector<std::string> offences;
    for (const auto& [key, entry] : words.entries) {
        if (!named.contains(key) && !begins_with_any(key, words.dynamic))
            offences.push_back(words.path + ":" + std::to_string(entry.line) + ": " + key + " is used nowhere");
    }
    for (const auto& beginning : words.dynamic) {
        if (!named.contains(beginning)) offences.push_back(words.path + ": no source begins a key with " + beginning);
    }
    return offences;
}

std::vector<std::string> speechless_errors(const Catalogue& words, const std::vector<TextFile>& sources) {
    std::vector<std::string> offences;
    const std::string_view call = "fail(\"";
    for (const auto& source : sources) {
        for (auto at = source.text.find(call); at != std::string::npos; at = source.text.find(call, at + 1)) {
            if (at > 0 && is_identifier(source.text[at - 1])) continue;
            std::size_t quote = at + call.size() - 1;
            const std::string key = "error." + literal(source.text, quote);
            if (!words.entries.contains(key))
                offences.push_back(place(source, line_of(source.text, at)) + ": " + key + " has no words");
        }
    }
    return offences;
}

std::vector<std::string> careless_typography(const Catalogue& catalogue, bool french) {
    std::vector<std::string> offences;
    for (const auto& [key, entry] : catalogue.entries) {
        for (const auto& text : entry.texts) {
            const std::string where = catalogue.path + ":" + std::to_string(entry.line) + ": " + key + " ";
            if (text.find('\'') != std::string::npos || text.find('"') != std::string::npos)
                offences.push_back(where + "has a straight quote or apostrophe");
            if (text.find("  ") != std::string::npos || trim(text).size() != text.size())
                offences.push_back(where + "has a space too many");
            if (!french) continue;
            for (const std::string_view careless : {" ;", " !", " ?", " %", " :", "« ", " »"}) {
                if (text.find(careless) != std::string::npos)
                    offences.push_back(where + "has a plain space where the line could break");
            }
            for (const std::string_view mark : {";", "!", "?"}) {
                const auto at = text.find(mark);
                if (at != std::string::npos && !std::string_view(text).substr(0, at).ends_with("\u202f"))
                    offences.push_back(where + "has no narrow space before " + std::string(mark));
            }
        }
    }
    return offences;
}

}  // namespace house
