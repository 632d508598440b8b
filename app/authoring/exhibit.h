// ```exhibit kind``` with YAML in it → an exhibit of a page.
#pragma once

#include <string>
#include <vector>

#include "authoring/markdown.h"
#include "authoring/syntax.h"
#include "course/exhibit.h"

namespace authoring {

bool is_exhibit(const Node& node);
// An empty one (and findings) when it cannot be shown. The picture of a spot is added to `references`.
course::Exhibit read_exhibit(const Node& code, const Setting& setting, std::vector<Reference>& references,
                             Report& report);

// What all languages share: kind, ids, counts, numbers. The words are left out.
std::string skeleton(const course::Exhibit& exhibit);

// What an author may write for an icon, in the order of course::Bridges::Icon.
const std::vector<std::string>& bridge_icons();

}  // namespace authoring
