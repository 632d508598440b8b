// HTML as other programs keep their questions in ↔ blocks. Reading is lenient and never fails: what is not known is
// left out, its words stay.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "course/block.h"

namespace authoring {

struct ReadHtml {
    course::Blocks blocks;
    std::set<std::string> lost;  // what could not be kept: "pictures", "tables", …
};

// Takes time in proportion to the text. `line_breaks`: a line end is one (Moodle's own plain format).
ReadHtml read_html(std::string_view html, bool line_breaks = false);

std::string to_html(const course::Blocks& blocks, std::set<std::string>& lost);
std::string to_html(const course::Text& text);

}  // namespace authoring
