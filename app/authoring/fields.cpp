#include "authoring/fields.h"

#include <algorithm>
#include <charconv>

#include "authoring/typography.h"
#include "base/ids.h"

namespace authoring {

using base::YamlValue;

Fields::Fields(const YamlValue& map, std::vector<std::string> known, Report& report, int line_offset)
    : map_(map), report_(report), offset_(line_offset) {
    for (const base::YamlEntry& entry : map.entries) {
        if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
        report_.error({entry.line + offset_, entry.column}, "unknown-key",
                      "the key \"" + entry.key + "\" is not known here", report_.suggestion(entry.key, known));
    }
}

Place Fields::place(std::string_view key) const {
    for (const base::YamlEntry& entry : map_.entries) {
        if (entry.key == key) return {entry.line + offset_, entry.column};
    }
    return {map_.line + offset_, 0};
}

const YamlValue* Fields::value(std::string_view key, Need need) {
    const YamlValue* found = map_.find(key);
    if (found != nullptr && found->kind == YamlValue::Kind::null) found = nullptr;
    if (found == nullptr && need == Need::required) {
        report_.error(place(key), "missing-key", "\"" + std::string(key) + "\" is missing",
                      "add a line \"" + std::string(key) + ": …\"");
    }
    return found;
}

std::string Fields::text(std::string_view key, Need need) {
    const YamlValue* found = value(key, need);
    if (found == nullptr) return {};
    if (found->kind != YamlValue::Kind::scalar || found->scalar.empty()) {
        report_.error(place(*found), "bad-value", "\"" + std::string(key) + "\" must be a text",
                      "write it as " + std::string(key) + ": \"a text\"");
        return {};
    }
    return found->scalar;
}

std::string Fields::id(std::string_view key, Need need) {
    std::string id = text(key, need);
    if (id.empty() || base::is_content_id(id)) return id;
    report_.error(
        place(*find(key)), "bad-id", "\"" + id + "\" is no id",
        "an id has small letters a–z, digits and hyphens, begins with a letter or digit, at most 64 characters");
    return {};
}

std::optional<int> Fields::number(std::string_view key, int least, int most, Need need) {
    const YamlValue* found = value(key, need);
    if (found == nullptr) return std::nullopt;
    int number = 0;
    const char* end = found->scalar.data() + found->scalar.size();
    const auto [read, problem] = std::from_chars(found->scalar.data(), end, number);
    const bool whole = found->kind == YamlValue::Kind::scalar && problem == std::errc() && read == end;
    if (whole && number >= least && number <= most) return number;
    report_.error(place(*found), "bad-value",
                  "\"" + std::string(key) + "\" must be a whole number from " + std::to_string(least) + " to " +
                      std::to_string(most),
                  "write it without quotes: " + std::string(key) + ": " + std::to_string(least));
    return std::nullopt;
}

const YamlValue* Fields::list(std::string_view key) {
    const YamlValue* found = value(key, Need::optional);
    if (found == nullptr || found->kind == YamlValue::Kind::list) return found;
    report_.error(place(*found), "bad-value", "\"" + std::string(key) + "\" must be a list",
                  "write it as " + std::string(key) + ": [one, two], or one line \"- …\" each");
    return nullptr;
}

std::vector<std::string> Fields::texts(std::string_view key) {
    std::vector<std::string> texts;
    const YamlValue* found = list(key);
    if (found == nullptr) return texts;
    for (const YamlValue& item : found->items) {
        if (item.kind == YamlValue::Kind::scalar && !item.scalar.empty()) {
            texts.push_back(item.scalar);
        } else {
            report_.error(place(item), "bad-value", "each entry of \"" + std::string(key) + "\" must be a text",
                          "put quotes around it: a colon or a # makes YAML read something else");
        }
    }
    return texts;
}

course::Names Fields::names(std::string_view key, const Languages& languages, Need need) {
    course::Names names;
    const YamlValue* found = value(key, need);
    if (found == nullptr) return names;
    if (found->kind != YamlValue::Kind::map) {
        report_.error(place(*found), "bad-value", "\"" + std::string(key) + "\" needs one text a language",
                      "write it as " + std::string(key) + ": { fr: \"…\", nl: \"…\", en: \"…\" }");
        return names;
    }
    std::vector<std::string> codes;
    for (const base::Language language : languages.all) codes.emplace_back(base::code(language));
    Fields by_language(*found, codes, report_, offset_);
    for (const base::Language language : languages.all) {
        const std::string text = by_language.text(base::code(language), Need::optional);
        if (!text.empty()) {
            names[language] = typeset(text, language);
        } else if (by_language.find(base::code(language)) == nullptr) {
            const std::string message =
                "\"" + std::string(key) + "\" has no text in " + std::string(base::code(language));
            const std::string help = "add " + std::string(base::code(language)) + ": \"…\"";
            if (language == languages.main) {
                report_.error(place(key), "missing-translation", message + ", the course's default language", help);
            } else {
                report_.warning(place(key), "missing-translation", message, help);
            }
        }
    }
    return names;
}

std::optional<YamlValue> read_yaml_map(std::string_view text, Report& report, int line_offset) {
    auto yaml = base::parse_yaml(text);
    if (!yaml) {
        const base::YamlError& error = yaml.error();
        std::string help = "check quotes, colons and indentation around this place; put texts in double quotes";
        if (error.code == "yaml-duplicate-key") help = "keep one of the two lines";
        if (error.code == "yaml-unsupported")
            help = "use plain keys and values only, all keys of one level with the same indentation";
        if (error.code == "yaml-too-deep") help = "write it with fewer levels";
        report.error({error.line + line_offset, error.column}, error.code, error.message, std::move(help));
        return std::nullopt;
    }
    if (yaml->kind != YamlValue::Kind::map) {
        report.error({line_offset + 1, 0}, "yaml-syntax", "lines \"key: value\" are expected here",
                     "see the example in content/README.md");
        return std::nullopt;
    }
    return std::move(*yaml);
}

}  // namespace authoring
