#include <algorithm>
#include <array>

#include "authoring/aid.h"
#include "authoring/folder.h"

namespace authoring {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> shelves{"guidelines", "glossary", "objections"};

class LayoutCheck {
public:
    explicit LayoutCheck(const std::vector<base::Language>& languages) : languages_(languages) {
        module_files_.emplace_back("module.yaml");
        for (const base::Language language : languages) {
            for (const char* kind : {"lesson.", "quiz.", "scenario.", "feed."}) {
                module_files_.push_back(kind + std::string(base::code(language)) + ".md");
            }
            for (const std::string_view shelf : shelves) {
                const std::string name(shelf);
                shelf_files_.push_back(name + "/" + name + "." + std::string(base::code(language)) + ".md");
            }
        }
    }

    base::Diagnostics run(const Folder& folder) {
        for (const std::string& file : folder.files()) {
            std::vector<std::string> parts;
            for (const fs::path& part : fs::path(file)) parts.push_back(part.string());
            look(file, parts);
        }
        return std::move(findings_);
    }

private:
    void look(const std::string& file, const std::vector<std::string>& parts) {
        const std::string& name = parts.back();
        if (name == "README.md" || name.starts_with("LICENSE")) return;
        if (file == "course.yaml" || (parts.front() == "images" && parts.size() > 1)) return;
        if (parts.front() == "modules" && parts.size() > 2) {
            if (parts[2] == "images" && parts.size() > 3) return;
            if (parts.size() == 3) return look_in_module(file, name);
        }
        if (std::find(shelves.begin(), shelves.end(), parts.front()) != shelves.end() && parts.size() > 1) {
            if (parts[1] == "images" && parts.size() > 2) return;
            return look_on_shelf(file, parts.front(), name);
        }
        if (parts.front() == aids_folder && parts.size() > 1) {
            if (parts[1] == "images" && parts.size() > 2) return;
            return look_at_aid(file, name);
        }
        unknown(file, "see content/README.md for the files a course is made of");
    }

    void look_in_module(const std::string& file, const std::string& name) {
        if (std::find(module_files_.begin(), module_files_.end(), name) != module_files_.end()) return;
        for (const char* kind : {"lesson.", "quiz.", "scenario.", "feed."}) {
            if (is_in_another_language(file, name, kind)) return;
        }
        const std::string otherwise = "a module holds module.yaml, lesson.fr.md, quiz.fr.md and images/";
        unknown(file, Report(file).suggestion(name, module_files_, otherwise));
    }

    void look_on_shelf(const std::string& file, const std::string& shelf, const std::string& name) {
        if (std::find(shelf_files_.begin(), shelf_files_.end(), file) != shelf_files_.end()) return;
        if (file == shelf + "/" + name && is_in_another_language(file, name, shelf + ".")) return;
        const std::string otherwise = shelf + "/ holds " + shelf + ".fr.md, one file a language, and images/";
        unknown(file, Report(file).suggestion(file, shelf_files_, otherwise));
    }

    void look_at_aid(const std::string& file, const std::string& name) {
        if (const auto id = aid_of_file(file)) {
            const std::string end = name.substr(id->size() + 1, 2);
            const auto spoken = [&end](base::Language language) { return base::code(language) == end; };
            if (std::any_of(languages_.begin(), languages_.end(), spoken)) return;
            if (is_in_another_language(file, name, *id + ".")) return;
        }
        unknown(file, "decide/ holds decision aids, its-id.fr.md, one file a language, and images/");
    }

    bool is_in_another_language(const std::string& file, const std::string& name, std::string_view kind) {
        const std::string_view end = std::string_view(name).substr(std::min(name.find('.') + 1, name.size()));
        if (!name.starts_with(kind) || end.size() != 5 || !end.ends_with(".md")) return false;
        unknown(file, "the course does not speak \"" + std::string(end.substr(0, 2)) +
                          "\"; add it to languages in course.yaml, or take the file away");
        return true;
    }

    void unknown(const std::string& file, std::string help) {
        findings_.push_back(
            {file, 0, 0, base::Severity::warning, "unknown-file", "nothing reads this file", std::move(help)});
    }

    std::vector<std::string> module_files_, shelf_files_;
    std::vector<base::Language> languages_;
    base::Diagnostics findings_;
};

}  // namespace

base::Diagnostics check_layout(const Folder& folder, const std::vector<base::Language>& languages) {
    return LayoutCheck(languages).run(folder);
}

}  // namespace authoring
