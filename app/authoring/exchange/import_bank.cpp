#include "authoring/exchange/import_bank.h"

#include <algorithm>
#include <set>

#include "authoring/assemble.h"
#include "authoring/bank.h"
#include "authoring/exchange/parts.h"
#include "authoring/exchange/to_markdown.h"
#include "authoring/load.h"
#include "authoring/prescan.h"
#include "base/fold.h"
#include "base/ids.h"
#include "base/utf8.h"

namespace authoring {
namespace {

constexpr std::size_t max_slug = 40;

std::string slug(std::string_view words) {
    std::string id;
    for (const char c : base::fold(words.substr(0, 200))) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept)
            id += c;
        else if (!id.empty() && !id.ends_with('-'))
            id += '-';
    }
    if (id.size() > max_slug) id.erase(std::max(id.rfind('-', max_slug), std::size_t{1}));
    while (id.ends_with('-')) id.pop_back();
    return id.size() > max_slug ? id.substr(0, max_slug) : id;
}

class Importer {
public:
    Importer(base::Language language, Report& report) : language_(language), report_(report) {}

    ImportedBank run(std::vector<ForeignItem> items) {
        std::string questions, category;
        for (ForeignItem& foreign : items) {
            if (bank_.questions == max_questions) {
                report_.error({foreign.line, 0}, "too-many-questions",
                              "a bank has at most " + std::to_string(max_questions) +
                                  " questions; this one and those behind it are left out",
                              "part the source in several files, one a module");
                break;
            }
            foreign.item.id = own_id(foreign.item);
            const std::string text = sound_markdown(foreign);
            if (text.empty()) continue;
            ids_.insert(foreign.item.id);
            if (foreign.category != category) questions += remark("Category: " + foreign.category);
            category = foreign.category;
            questions += text + "\n";
            ++bank_.questions;
        }
        if (bank_.questions == 0) return bank_;
        if (questions.ends_with("\n\n")) questions.pop_back();
        constexpr std::size_t usual_draw = 5;
        bank_.markdown = "---\ndraw: " + std::to_string(std::min(bank_.questions, usual_draw)) +
                         "\nshuffle: options\n---\n\n" + questions;
        if (bank_.markdown.size() > max_file_bytes)
            report_.error(
                {}, "file-too-large",
                "the bank is larger than the " + std::to_string(max_file_bytes >> 10U) + " KiB a quiz may have",
                "part the source in several files, one a module");
        return bank_;
    }

private:
    std::string own_id(const course::Item& item) const {
        std::string id = base::is_content_id(item.id) ? item.id : slug(item.id);
        if (id.empty()) id = slug(course::plain(item.prompt));
        if (id.empty()) id = "question";
        std::string unique = id;
        for (int number = 2; ids_.contains(unique); ++number) unique = id + "-" + std::to_string(number);
        return unique;
    }

    static std::string remark(std::string text) {
        std::replace(text.begin(), text.end(), '\n', ' ');
        for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--")) text.replace(at, 2, "-");
        std::replace(text.begin(), text.end(), '>', ' ');
        return "<!-- " + text + " -->\n\n";
    }

    // Empty, and reported, when the question is left out. Lists of its text that would be taken for its answers become
    // lines.
    std::string sound_markdown(ForeignItem& foreign) {
        std::string text = to_markdown(foreign.item);
        auto problem = problem_of(text, foreign.item);
        const auto is_list = [](const course::Block& block) {
            return std::holds_alternative<course::List>(block.node);
        };
        course::Blocks& stem = foreign.item.stem;
        if (problem && std::any_of(stem.begin(), stem.end(), is_list)) {
            for (course::Block& block : stem) {
                if (is_list(block)) block = {course::Paragraph{lines_of({block})}};
            }
            std::string flat = to_markdown(foreign.item);
            if (!problem_of(flat, foreign.item)) {
                report_lost({"the look of lists in its text (their words stay)"}, {foreign.line, 0}, report_);
                return flat;
            }
        }
        if (!problem) return text;
        report_.error({foreign.line, 0}, problem->code, "\"" + foreign.item.id + "\" is left out: " + problem->message,
                      problem->help);
        return {};
    }

    // What the reader of banks says of it: its rules stand there, and only there.
    std::optional<base::Diagnostic> problem_of(const std::string& text, const course::Item& item) const {
        Report found(report_.file());
        const auto safe = prescan(text, true, found);
        const std::vector<course::Item> read =
            safe ? assemble(read_bank(*safe, {language_, "modules/import"}, found), found)
                 : std::vector<course::Item>();
        for (const base::Diagnostic& finding : found.findings()) {
            if (finding.severity == base::Severity::error) return finding;
        }
        if (read.size() == 1 && course::kind_name(read.front()) == course::kind_name(item)) return std::nullopt;
        return base::Diagnostic{report_.file(),
                                0,
                                0,
                                base::Severity::error,
                                "other-kind",
                                "its text would be read as another kind of question",
                                "write it by hand; lists in its text may be taken for its answers"};
    }

    base::Language language_;
    Report& report_;
    std::set<std::string> ids_;
    ImportedBank bank_;
};

}  // namespace

ImportedBank import_bank(std::string_view bytes, Source source, base::Language language, Report& report) {
    const auto text = prescan(bytes, false, report);
    if (!text) return {};
    const auto read = source == Source::gift ? read_gift : source == Source::aiken ? read_aiken : read_moodle_xml;
    ImportedBank bank = Importer(language, report).run(read(*text, language, report));
    if (bank.questions == 0 && !report.has_errors())
        report.error({}, "no-questions", "there is no question in this file", "is it of the format that was named?");
    return bank;
}

}  // namespace authoring
