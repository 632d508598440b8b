#include "commands/format.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <string>

#include "authoring/folder.h"
#include "authoring/format/format.h"
#include "authoring/load.h"
#include "base/folders.h"
#include "commands/course_folder.h"
#include "commands/course_lock.h"
#include "commands/plural.h"
#include "commands/write_files.h"

namespace commands {
namespace fs = std::filesystem;
namespace {

// The first line that differs, and how many of the old text do.
std::string changed_lines(std::string_view before, std::string_view after) {
    std::ptrdiff_t first = 1, count = 0;
    for (std::size_t at = 0; at < std::min(before.size(), after.size()) && before[at] == after[at]; ++at) {
        if (before[at] == '\n') ++first;
    }
    std::multiset<std::string_view> kept;
    const auto each_line = [](std::string_view text, const auto& look) {
        for (std::size_t start = 0; start < text.size();) {
            const std::size_t stop = std::min(text.find('\n', start), text.size() - 1) + 1;
            look(text.substr(start, stop - start));
            start = stop;
        }
    };
    each_line(after, [&](std::string_view line) { kept.insert(line); });
    each_line(before, [&](std::string_view line) {
        if (const auto same = kept.find(line); same != kept.end())
            kept.erase(same);
        else
            ++count;
    });
    return std::to_string(first) + ": " +
           (count == 0 ? "would be put in order" : counted(count, "line") + " would change");
}

class Formatter {
public:
    Formatter(bool check, std::ostream& out) : check_(check), out_(out) {}

    int run(const std::vector<fs::path>& places) {
        std::map<fs::path, std::vector<fs::path>> courses;  // the places in each
        for (const fs::path& place : places) {
            std::error_code ignored;
            if (auto course = course_above(place))
                courses[*course].push_back(fs::canonical(place, ignored));
            else
                complain(course.error().message);
        }
        for (const auto& [course, wanted] : courses) format_course(course, wanted);
        sum_up();
        return broken_ > 0 || (check_ && changed_ > 0) ? 1 : 0;
    }

private:
    void complain(const std::string& what) {
        ++broken_;
        out_ << what << "\n";
    }

    static bool is_text(const std::string& file) {
        return file == "course.yaml" || file.ends_with("/module.yaml") || authoring::language_of(file).has_value();
    }

    void format_course(const fs::path& course, const std::vector<fs::path>& wanted) {
        const CourseLock lock(course);
        const authoring::Loaded loaded = authoring::load(course);
        std::set<std::string> with_errors;
        for (const base::Diagnostic& finding : loaded.findings) {
            if (finding.severity == base::Severity::error) with_errors.insert(finding.file);
        }
        const authoring::Folder folder = authoring::Folder::scan(course);
        for (const fs::path& place : wanted) {
            const std::string from = place.lexically_relative(course).generic_string();
            const std::string inside = from == "." ? "" : from + "/";
            bool any = false;
            for (const std::string& file : folder.files()) {
                if (file != from && (!file.starts_with(inside) || !is_text(file))) continue;
                any = true;
                if (!done_.insert(course / file).second) continue;
                if (!is_text(file))
                    complain(place.string() + ": is no text of a course: lesson.fr.md, quiz.nl.md, …");
                else if (with_errors.contains(file))
                    leave_alone(course / file, "it has errors: preau check names them");
                else
                    format_file(course / file, file);
            }
            if (!any) complain(place.string() + ": holds no text of a course");
        }
    }

    void leave_alone(const fs::path& path, const std::string& why) { complain(shown(path) + ": left alone, " + why); }

    // As one would type it from here.
    static std::string shown(const fs::path& path) {
        std::error_code problem;
        const fs::path near = fs::proximate(path, problem);
        return problem || near.string().starts_with("../..") ? path.string() : near.string();
    }

    void format_file(const fs::path& path, const std::string& file) {
        const auto bytes = base::read_file(path, authoring::max_file_bytes);
        if (!bytes) return leave_alone(path, "it cannot be read");
        authoring::Report report(file);
        const auto language = authoring::language_of(file).value_or(base::Language::en);
        const auto text = authoring::formatted(*bytes, language, report);
        if (!text) return leave_alone(path, "it cannot be read as text");
        if (*text == *bytes) {
            ++as_it_should_be_;
            return;
        }
        if (!check_) {
            const auto written = write_files({{path, *text, true}});
            if (!written) return complain(written.error().message);
        }
        ++changed_;
        out_ << shown(path) << ":" << (check_ ? changed_lines(*bytes, *text) : " formatted") << "\n";
    }

    void sum_up() {
        if (changed_ + as_it_should_be_ + broken_ > 1) out_ << "\n";
        out_ << counted(changed_, "file") << (check_ ? " would change, " : " formatted, ") << as_it_should_be_
             << " as it should be, " << broken_ << " left alone.\n";
    }

    bool check_;
    std::ostream& out_;
    std::set<fs::path> done_;
    std::ptrdiff_t changed_ = 0, as_it_should_be_ = 0, broken_ = 0;
};

}  // namespace

int format(const std::vector<fs::path>& places, bool check, std::ostream& out) {
    if (!places.empty()) return Formatter(check, out).run(places);
    std::error_code ignored;
    const auto course = course_here(fs::current_path(ignored));
    if (course) return Formatter(check, out).run({*course});
    out << course.error().message << "\n";
    return 1;
}

}  // namespace commands
