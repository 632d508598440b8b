#include "commands/check.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>

#include "authoring/pack.h"
#include "authoring/staleness.h"
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

void write_summary(const authoring::Loaded& loaded, std::ostream& out) {
    const std::string files = counted(static_cast<std::ptrdiff_t>(loaded.files), "file");
    if (loaded.findings.empty()) {
        out << "Clean: " << files << ".\n";
        return;
    }
    const auto errors = std::count_if(loaded.findings.begin(), loaded.findings.end(),
                                      [](const auto& finding) { return finding.severity == base::Severity::error; });
    const auto warnings = static_cast<std::ptrdiff_t>(loaded.findings.size()) - errors;
    out << counted(errors, "error") << ", " << counted(warnings, "warning") << " in " << files << ".\n";
}

void write_text(const authoring::Loaded& loaded, std::ostream& out) {
    for (const base::Diagnostic& finding : loaded.findings) out << base::to_text(finding) << "\n";
    if (!loaded.findings.empty()) out << "\n";
    write_summary(loaded, out);
}

// The commands of a workflow: what would end a text or a property is written in percents.
std::string escaped(std::string_view text, bool property) {
    std::string all;
    for (const char c : text) {
        if (c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','))) {
            constexpr std::string_view digits = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            all += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
        } else {
            all += c;
        }
    }
    return all;
}

// Where a workflow looks for files: from the current folder on.
std::string from_here(const std::filesystem::path& file) {
    std::error_code ignored;
    const std::filesystem::path here = std::filesystem::current_path(ignored);
    return (file.is_absolute() ? file.lexically_proximate(here) : file.lexically_normal()).generic_string();
}

void write_annotations(const authoring::Loaded& loaded, const std::filesystem::path& content, std::ostream& out) {
    for (const base::Diagnostic& finding : loaded.findings) {
        const std::filesystem::path file = authoring::is_pack(content) ? content : content / finding.file;
        out << (finding.severity == base::Severity::error ? "::error" : "::warning")
            << " file=" << escaped(from_here(file), true) << ",line=" << std::max(1, finding.line);
        if (finding.column > 0) out << ",col=" << finding.column;
        out << ",title=" << escaped(finding.code, true) << "::" << escaped(finding.message, false);
        if (!finding.help.empty()) out << "%0A" << escaped(finding.help, false);
        out << "\n";
    }
    write_summary(loaded, out);
}

void write_json(const authoring::Loaded& loaded, std::ostream& out) {
    base::Json::Array findings;
    for (const base::Diagnostic& finding : loaded.findings) findings.push_back(to_json(finding));
    out << base::dump_json(base::Json::Object{{"findings", std::move(findings)}}) << "\n";
}

}  // namespace

int check(const std::filesystem::path& content, const authoring::TrustPlaces& trust, const CheckOptions& options,
          std::ostream& out) {
    authoring::Loaded loaded = authoring::open_course(content, trust);
    if (!options.today.empty() && loaded.course) {
        const base::Diagnostics stale = authoring::stale_facts(*loaded.course, options.today);
        loaded.findings.insert(loaded.findings.end(), stale.begin(), stale.end());
        authoring::sort(loaded.findings);
    }
    switch (options.format) {
        case CheckFormat::text:
            write_text(loaded, out);
            break;
        case CheckFormat::json:
            write_json(loaded, out);
            break;
        case CheckFormat::github:
            write_annotations(loaded, content, out);
            break;
    }
    return loaded.findings.empty() ? 0 : 1;
}

}  // namespace commands
