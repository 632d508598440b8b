// Paragraphs with gaps: "I speak in {{(my own) | the service's}} name."
#pragma once

#include <span>

#include "authoring/bank.h"

namespace authoring {

inline constexpr std::size_t max_gaps = 12;

bool has_gap(const Node& node);               // a paragraph with {{ in its text
const Inline* find_gap(const Node& node);     // the first {{ anywhere in it, or null
const Inline* find_gap(const Inlines& text);  // the same in a heading or paragraph
// From the first paragraph with a gap to the last: the gaps, and the text around them.
void read_blanks(std::span<const Node> nodes, ReadQuestion& question, Markdown& markdown);
void report_misplaced_gap(Place place, Report& report);

}  // namespace authoring
