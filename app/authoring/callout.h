// The kinds of callout, by the word of their marker.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/block.h"

namespace authoring {

std::optional<course::CalloutKind> callout_kind(std::string_view word);
const std::vector<std::string>& marker_words();    // every marker this version reads, for suggestions
std::string_view place_of(std::string_view word);  // where a marker stands that is no callout

}  // namespace authoring
