// Words for a document of HTML or XML.
#pragma once

#include <string>
#include <string_view>

namespace base {

// As text of a document and inside quotes. What no document may hold (control characters, malformed UTF-8) is U+FFFD.
std::string html_escaped(std::string_view text);

}  // namespace base
