#include "commands/exchange.h"

#include <algorithm>
#include <ostream>
#include <system_error>

#include "authoring/exchange/export_gift.h"
#include "authoring/exchange/import_bank.h"
#include "authoring/load.h"
#include "base/folders.h"
#include "commands/course_folder.h"
#include "commands/plural.h"
#include "commands/write_files.h"

namespace commands {
namespace fs = std::filesystem;
namespace {

int refuse(std::ostream& said, const std::string& why) {
    said << why << "\n";
    return 1;
}

// To the file that was asked for, or to `out`. False when it could not be.
bool give(const Exchange& wanted, const std::string& text, std::ostream& out, std::ostream& said) {
    if (wanted.file.empty()) {
        out << text << std::flush;
        return static_cast<bool>(out);
    }
    const auto written = write_files({{wanted.file, text, wanted.replace}});
    if (written) return true;
    said << written.error().message << "\n";
    if (written.error().code == "file-exists") said << "  help: name another file, or add --force to replace it\n";
    return false;
}

std::ptrdiff_t left_out(const base::Diagnostics& findings) {
    return std::count_if(findings.begin(), findings.end(),
                         [](const base::Diagnostic& finding) { return finding.severity == base::Severity::error; });
}

void report(const authoring::Report& report, std::ostream& said) {
    for (const base::Diagnostic& finding : report.findings()) said << base::to_text(finding) << "\n";
}

// "3 questions carried over, 1 left out, 2 with something lost."
void sum_up(std::size_t questions, std::ptrdiff_t errors, std::ptrdiff_t warnings, std::ostream& said) {
    if (errors + warnings > 0) said << "\n";
    said << counted(static_cast<std::ptrdiff_t>(questions), "question") << " carried over; " << counted(errors, "error")
         << ", " << counted(warnings, "warning") << ".\n";
}

std::size_t questions_in(const std::string& gift) {
    std::size_t count = 0;
    for (std::size_t at = gift.find("\n::"); at != std::string::npos; at = gift.find("\n::", at + 1)) ++count;
    return count;
}

// The modules that are meant: one by its id, the one whose folder was named, or all.
std::vector<const course::Module*> modules_of(const course::Course& course, const fs::path& root,
                                              const Exchange& wanted) {
    std::string id = wanted.module;
    std::error_code ignored;
    const fs::path inside = fs::canonical(wanted.place, ignored).lexically_relative(root / "modules");
    if (id.empty() && !inside.empty() && *inside.begin() != ".." && *inside.begin() != ".")
        id = inside.begin()->string();
    std::vector<const course::Module*> modules;
    for (const course::Module& module : course.modules) {
        if (id.empty() || module.id == id) modules.push_back(&module);
    }
    return modules;
}

}  // namespace

int import_bank(const Exchange& wanted, std::ostream& out, std::ostream& said) {
    const auto bytes = base::read_file(wanted.place, authoring::max_foreign_bytes);
    if (!bytes) return refuse(said, bytes.error().message);
    const auto source = wanted.format == "gift"    ? authoring::Source::gift
                        : wanted.format == "aiken" ? authoring::Source::aiken
                                                   : authoring::Source::moodle_xml;
    authoring::Report found(wanted.place.string());
    const auto bank = authoring::import_bank(*bytes, source, wanted.language.value_or(base::Language::en), found);
    report(found, said);
    if (bank.questions > 0 && !give(wanted, bank.markdown, out, said)) return 1;
    const auto errors = left_out(found.findings());
    sum_up(bank.questions, errors, static_cast<std::ptrdiff_t>(found.findings().size()) - errors, said);
    return errors == 0 ? 0 : 1;
}

int export_bank(const Exchange& wanted, std::ostream& out, std::ostream& said) {
    const auto root = course_above(wanted.place);
    if (!root) return refuse(said, root.error().message);
    const authoring::Loaded loaded = authoring::load(*root);
    if (loaded.course == nullptr) return refuse(said, "course.yaml cannot be read: preau check says why");
    const course::Course& course = *loaded.course;
    const base::Language language = wanted.language.value_or(course.default_language);
    if (std::find(course.languages.begin(), course.languages.end(), language) == course.languages.end())
        return refuse(said, "the course does not speak \"" + std::string(base::code(language)) + "\"");
    const auto modules = modules_of(course, *root, wanted);
    if (modules.empty())
        return refuse(said, wanted.module.empty() ? "there is no sound module here: preau check says why"
                                                  : "there is no module \"" + wanted.module +
                                                        "\", or it has errors: preau check names them");
    std::string gift;
    std::ptrdiff_t errors = 0, warnings = 0;
    for (const course::Module* module : modules) {
        authoring::Report found("modules/" + module->id + "/quiz." + std::string(base::code(language)) + ".md");
        if (!module->bank.items.contains(language))
            found.warning({}, "language-missing", "there is no quiz in this language",
                          "the default language's questions stand in its place");
        gift += authoring::to_gift(course, *module, language, found);
        report(found, said);
        errors += left_out(found.findings());
        warnings += static_cast<std::ptrdiff_t>(found.findings().size()) - left_out(found.findings());
    }
    if (!give(wanted, gift, out, said)) return 1;
    sum_up(questions_in(gift), errors, warnings, said);
    return errors == 0 ? 0 : 1;
}

}  // namespace commands
