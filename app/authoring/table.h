// Pipe tables, read from the paragraph cmark sees in them: its second line is a delimiter row. Linear.
#pragma once

#include <optional>
#include <span>

#include "authoring/markdown.h"

namespace authoring {

bool is_table(std::span<const Inline> inlines);
// Nothing (and a finding) past the limits or when a row has more cells than the header.
std::optional<course::Table> read_table(std::span<const Inline> inlines, const Document& document, Markdown& markdown);

}  // namespace authoring
