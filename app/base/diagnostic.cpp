#include "base/diagnostic.h"

#include <fmt/format.h>

namespace base {

std::string to_text(const Diagnostic& finding) {
    std::string place = finding.file;
    if (finding.line > 0) place += fmt::format(":{}", finding.line);
    if (finding.line > 0 && finding.column > 0) place += fmt::format(":{}", finding.column);
    std::string text = fmt::format("{}: {}[{}]: {}", place, finding.severity == Severity::error ? "error" : "warning",
                                   finding.code, finding.message);
    if (!finding.help.empty()) text += fmt::format("\n  help: {}", finding.help);
    return text;
}

}  // namespace base
