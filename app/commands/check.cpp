#include "commands/check.h"

#include <algorithm>
#include <ostream>
#include <string>

#include "authoring/pack.h"
#include "base/json.h"
#include "commands/plural.h"

namespace commands {
namespace {

base::Json to_json(const base::Diagnostic& finding) {
    return base::Json::Object{
        {"file", finding.file},     {"line", finding.line},
        {"column", finding.column}, {"severity", finding.severity == base::Severity::error ? "error" : "warning"},
        {"code", finding.code},     {"message", finding.message},
        {"help", finding.help},
    };
}

void write_text(const authoring::Loaded& loaded, std::ostream& out) {
    for (const base::Diagnostic& finding : loaded.findings) out << base::to_text(finding) << "\n";
    const std::string files = counted(static_cast<std::ptrdiff_t>(loaded.files), "file");
    if (loaded.findings.empty()) {
        out << "Clean: " << files << ".\n";
        return;
    }
    const auto errors = std::count_if(loaded.findings.begin(), loaded.findings.end(),
                                      [](const auto& finding) { return finding.severity == base::Severity::error; });
    const auto warnings = static_cast<std::ptrdiff_t>(loaded.findings.size()) - errors;
    out << "\n" << counted(errors, "error") << ", " << counted(warnings, "warning") << " in " << files << ".\n";
}

}  // namespace

int check(const std::filesystem::path& content, const authoring::TrustPlaces& trust, bool json, std::ostream& out) {
    const authoring::Loaded loaded = authoring::open_course(content, trust);
    if (json) {
        base::Json::Array findings;
        for (const base::Diagnostic& finding : loaded.findings) findings.push_back(to_json(finding));
        out << base::dump_json(base::Json::Object{{"findings", std::move(findings)}}) << "\n";
    } else {
        write_text(loaded, out);
    }
    return loaded.findings.empty() ? 0 : 1;
}

}  // namespace commands
