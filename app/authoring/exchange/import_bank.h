// A bank of questions from another program → a bank in Markdown that has no errors.
#pragma once

#include <string>
#include <string_view>

#include "authoring/exchange/source.h"

namespace authoring {

struct ImportedBank {
    std::string markdown;  // empty when nothing could be carried over
    std::size_t questions = 0;
};

// `language`: of the words that a format leaves to the program, "true" and "false". What could not be carried over is
// in the report with its line: an error for a question left out, a warning for a part of one.
ImportedBank import_bank(std::string_view bytes, Source source, base::Language language, Report& report);

inline constexpr std::size_t max_foreign_bytes = 16U * 1024 * 1024;

}  // namespace authoring
