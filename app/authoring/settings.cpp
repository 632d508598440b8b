#include "authoring/settings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <system_error>

#include "base/folders.h"
#include "base/ids.h"
#include "base/language.h"
#include "base/utf8.h"
#include "base/yaml.h"

namespace authoring {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t max_settings_bytes = 64 * 1024;
constexpr std::size_t max_contacts = 64, max_text = 200;  // code points
constexpr std::array languages{base::Language::fr, base::Language::nl, base::Language::en, base::Language::de};

struct Broken {
    int line;
    std::string what;
};
using Trouble = std::optional<Broken>;

Trouble read_text(const base::YamlValue& value, std::string& into) {
    if (value.kind != base::YamlValue::Kind::scalar) return Broken{value.line, "a text is expected, in double quotes"};
    if (base::code_points(value.scalar) > max_text)
        return Broken{value.line, "at most " + std::to_string(max_text) + " characters"};
    into = value.scalar;
    return {};
}

// One text for all languages, or one each.
Trouble read_names(const base::YamlValue& value, course::Names& into) {
    if (value.kind != base::YamlValue::Kind::map) {
        std::string text;
        if (auto trouble = read_text(value, text)) return trouble;
        for (const base::Language language : languages) into[language] = text;
        return {};
    }
    for (const base::YamlEntry& entry : value.entries) {
        const auto language = base::language_from_code(entry.key);
        if (!language) return Broken{entry.line, "\"" + entry.key + "\" is no language; they are fr, nl, en and de"};
        if (auto trouble = read_text(entry.value, into[*language])) return trouble;
    }
    return {};
}

Trouble read_answerer(const base::YamlValue& value, course::Answerer& answerer) {
    if (value.kind != base::YamlValue::Kind::map) return Broken{value.line, "a contact has name, phone, mail or where"};
    for (const base::YamlEntry& entry : value.entries) {
        Trouble trouble;
        if (entry.key == "name")
            trouble = read_names(entry.value, answerer.name);
        else if (entry.key == "where")
            trouble = read_names(entry.value, answerer.where);
        else if (entry.key == "phone")
            trouble = read_text(entry.value, answerer.phone);
        else if (entry.key == "mail")
            trouble = read_text(entry.value, answerer.mail);
        else
            trouble =
                Broken{entry.line, "\"" + entry.key + "\" is not known; a contact has name, phone, mail or where"};
        if (trouble) return trouble;
    }
    return {};
}

Trouble read_contacts(const base::YamlValue& value, course::Organisation& organisation) {
    if (value.kind == base::YamlValue::Kind::null) return {};
    if (value.kind != base::YamlValue::Kind::map)
        return Broken{value.line, "contacts are ids with name, phone, mail or where under each"};
    if (value.entries.size() > max_contacts)
        return Broken{value.line, "at most " + std::to_string(max_contacts) + " contacts are read"};
    for (const base::YamlEntry& entry : value.entries) {
        if (!base::is_content_id(entry.key))
            return Broken{entry.line, "\"" + entry.key + "\" is no id of a contact, such as community-manager"};
        if (auto trouble = read_answerer(entry.value, organisation[entry.key])) return trouble;
    }
    return {};
}

Trouble read_allowed(const base::YamlValue& value, bool& allowed) {
    allowed = value.scalar == "yes" || value.scalar == "true";
    if (allowed || value.scalar == "no" || value.scalar == "false") return {};
    return Broken{value.line, "allow_unsigned is yes or no"};
}

Trouble read(const base::YamlValue& yaml, Settings& settings) {
    if (yaml.kind == base::YamlValue::Kind::null) return {};
    if (yaml.kind != base::YamlValue::Kind::map) return Broken{yaml.line, "not keys with values"};
    if (const base::YamlValue* value = yaml.find("allow_unsigned"))
        if (auto trouble = read_allowed(*value, settings.allow_unsigned)) return trouble;
    if (const base::YamlValue* value = yaml.find("contacts")) return read_contacts(*value, settings.organisation);
    return {};
}

}  // namespace

base::Result<Settings> read_settings(const fs::path& file) {
    Settings settings;
    std::error_code problem;
    if (file.empty() || !fs::exists(fs::symlink_status(file, problem))) return settings;
    const auto text = base::read_file(file, max_settings_bytes);
    if (!text) return tl::unexpected(text.error());
    const auto broken = [&](int line, const std::string& what) {
        return base::fail("settings-broken", file.string() + ": line " + std::to_string(line) + ": " + what,
                          file.string());
    };
    const auto yaml = base::parse_yaml(*text);
    if (!yaml) return broken(yaml.error().line, yaml.error().message);
    if (const auto trouble = read(*yaml, settings)) return broken(trouble->line, trouble->what);
    return settings;
}

}  // namespace authoring
