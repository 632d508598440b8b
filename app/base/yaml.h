// YAML as plain values, each with its place, for course.yaml, module.yaml, front matter and themes. A careful subset:
// no anchors, aliases or tags, one document, plain keys, no key twice, so that no file can grow or surprise.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace base {

struct YamlEntry;

struct YamlValue {
    enum class Kind { null, scalar, list, map };

    Kind kind = Kind::null;
    std::string scalar;              // the text as written, without its quotes
    bool quoted = false;             // "70" is a text, 70 may be read as a number
    std::vector<YamlValue> items;    // of a list
    std::vector<YamlEntry> entries;  // of a map, in written order
    int line = 0;                    // 1-based
    int column = 0;                  // 1-based, in characters

    const YamlValue* find(std::string_view key) const;  // in a map; null when missing
};

struct YamlEntry {
    std::string key;
    int line = 0;
    int column = 0;
    YamlValue value;
};

struct YamlError {
    std::string code;  // "yaml-syntax", "yaml-duplicate-key", "yaml-too-deep", "yaml-unsupported"
    std::string message;
    int line = 0;
    int column = 0;
};

inline constexpr int max_yaml_nesting = 32;

tl::expected<YamlValue, YamlError> parse_yaml(std::string_view text);  // an empty text gives a null value

}  // namespace base
