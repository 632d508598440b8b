// Reads the keys of a YAML map and says what is wrong with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/report.h"
#include "base/yaml.h"
#include "course/course.h"

namespace authoring {

// Which languages a course speaks; names are asked for in each of them.
struct Languages {
    std::vector<base::Language> all;
    base::Language main = base::Language::fr;
};

class Fields {
public:
    // `map` lives as long as this. Keys that are not in `known` are reported. Lines are moved by `line_offset`.
    Fields(const base::YamlValue& map, std::vector<std::string> known, Report& report, int line_offset = 0);

    const base::YamlValue* find(std::string_view key) const { return map_.find(key); }
    Place place(std::string_view key) const;  // of the key; of the map when it is missing
    Place place(const base::YamlValue& value) const { return {value.line + offset_, value.column}; }

    enum class Need { optional, required };
    std::string text(std::string_view key, Need need);
    std::string id(std::string_view key, Need need);
    std::optional<int> number(std::string_view key, int least, int most, Need need);
    std::vector<std::string> texts(std::string_view key);  // a list; empty when missing
    course::Names names(std::string_view key, const Languages& languages, Need need);
    const base::YamlValue* list(std::string_view key);  // null when missing or no list

private:
    const base::YamlValue* value(std::string_view key, Need need);

    const base::YamlValue& map_;
    Report& report_;
    int offset_;
};

// The map a YAML text holds; nothing (and a finding) when it cannot be read as one.
std::optional<base::YamlValue> read_yaml_map(std::string_view text, Report& report, int line_offset = 0);

}  // namespace authoring
