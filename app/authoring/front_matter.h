// YAML between two lines "---" at the head of a Markdown file.
#pragma once

#include <optional>
#include <string_view>

#include "authoring/report.h"
#include "base/yaml.h"

namespace authoring {

struct FrontMatter {
    std::optional<base::YamlValue> map;  // nothing when there is none, or when it cannot be read (a finding says so)
    bool broken = false;
    std::string_view body;  // what follows
    int body_line = 1;      // on which line of the file the body begins
};

FrontMatter split_front_matter(std::string_view text, Report& report);

// Lines of the YAML begin behind the first "---".
inline constexpr int front_matter_offset = 1;

}  // namespace authoring
