// How much an SVG grows when every `use`, pattern, mask, marker and filter it refers to is painted in its place: two
// kilobytes can ask for ten million rectangles. Nothing is painted to find out.
#pragma once

#include <optional>
#include <string>

#include "base/picture.h"

namespace base {

// What is wrong with it; nothing when it may be painted. Its well-formedness is left to librsvg.
std::optional<PictureFault> svg_fault(const std::string& bytes);

inline constexpr std::uint64_t svg_most_elements = 50'000;  // painted, those of what is referred to each time anew
inline constexpr int svg_most_depth = 256;                  // elements in elements; libxml2 goes no deeper either
inline constexpr std::size_t svg_most_styled = 2'000'000;   // elements times selectors of style sheets
inline constexpr int svg_most_references = 24;              // what refers to what refers to …

}  // namespace base
