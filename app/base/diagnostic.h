// Diagnostic: one finding about an author's file, with its place and its cure.
#pragma once

#include <string>
#include <vector>

namespace base {

enum class Severity { warning, error };

struct Diagnostic {
    std::string file;  // relative to the content folder, '/' as separator
    int line = 0;      // 1-based; 0 when the whole file is meant
    int column = 0;    // 1-based, in characters; 0 when the whole line is meant
    Severity severity = Severity::error;
    std::string code;     // stable, kebab-case
    std::string message;  // what is wrong
    std::string help;     // how to mend it

    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

// "file:line:column: error[code]: message" and, on a second line, "  help: …" when there is one.
std::string to_text(const Diagnostic& finding);

}  // namespace base
