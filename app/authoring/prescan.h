// The first look at a text file, before any parser sees it: linear, and hard on what could hurt one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "authoring/report.h"

namespace authoring {

// The text with plain "\n" line ends and without a byte order mark; nothing when it must not be read any further.
// Looks at UTF-8, zero bytes and, for Markdown, at container markers: cmark 0.30.2 takes quadratic time on deeply
// nested lists that blank lines follow.
std::optional<std::string> prescan(std::string_view bytes, bool markdown, Report& report);

}  // namespace authoring
