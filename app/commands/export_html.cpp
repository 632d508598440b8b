#include "commands/export_html.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <string>

#include "authoring/folder.h"
#include "authoring/load.h"
#include "base/folders.h"
#include "base/words.h"
#include "commands/plural.h"
#include "commands/write_folder.h"
#include "reports/html/html_course.h"

namespace commands {
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t max_asset_bytes = 1024 * 1024;

int refuse(std::ostream& said, const std::string& why, const std::string& help = {}) {
    said << why << "\n";
    if (!help.empty()) said << "  help: " << help << "\n";
    return 1;
}

bool has_errors(const base::Diagnostics& findings) {
    return std::ranges::any_of(
        findings, [](const base::Diagnostic& finding) { return finding.severity == base::Severity::error; });
}

using AllWords = std::map<base::Language, base::Words>;

// The languages that are wanted, each with its words.
base::Result<AllWords> words_of(const course::Course& course, const WebPages& wanted) {
    std::vector<base::Language> languages = course.languages;
    if (wanted.language) {
        if (std::ranges::find(languages, *wanted.language) == languages.end())
            return base::fail("language-missing",
                              "the course does not speak \"" + std::string(base::code(*wanted.language)) + "\"");
        languages = {*wanted.language};
    }
    AllWords all;
    for (const base::Language language : languages) {
        auto words = base::Words::load(wanted.assets / "translations", language);
        if (!words) return tl::unexpected(words.error());
        all.emplace(language, std::move(*words));
    }
    return all;
}

// Style and logo, as they lie with the program.
base::Result<void> add_dress(const fs::path& assets, base::Files& files) {
    std::map<std::string, std::string> read;
    for (const std::string& file :
         {std::string("themes/light.yaml"), std::string("themes/dark.yaml"), std::string("themes/contrast.yaml"),
          std::string("html/style.css"), std::string("illustrations/logo-tile.svg")}) {
        auto bytes = base::read_file(assets / file, max_asset_bytes);
        if (!bytes) return tl::unexpected(bytes.error());
        read[file] = std::move(*bytes);
    }
    files[std::string(reports::html_style)] = reports::html_style_of(
        read["themes/light.yaml"], read["themes/dark.yaml"], read["themes/contrast.yaml"], read["html/style.css"]);
    files[std::string(reports::html_logo)] = read["illustrations/logo-tile.svg"];
    return {};
}

base::Result<void> add_pictures(const fs::path& course, const std::set<std::string>& pictures, base::Files& files) {
    const authoring::Folder folder = authoring::Folder::scan(course);
    for (const std::string& picture : pictures) {
        if (!folder.has(picture)) return base::fail("file-unreadable", picture + ": is not in the course", picture);
        auto bytes = folder.bytes(picture, authoring::max_binary_bytes);
        if (!bytes) return tl::unexpected(bytes.error());
        files[std::string(reports::html_pictures) + picture] = std::move(*bytes);
    }
    return {};
}

}  // namespace

int export_html(const WebPages& wanted, std::ostream& out, std::ostream& said) {
    const authoring::Loaded loaded = authoring::load(wanted.course);
    if (!loaded.course || has_errors(loaded.findings))
        return refuse(said, "the course has errors, and half of one is no course",
                      "preau check names them, each with its cure");
    const course::Course& course = *loaded.course;
    const auto words = words_of(course, wanted);
    if (!words)
        return refuse(said, words.error().message,
                      words.error().code == "words-missing" ? "--lang names one language that Préau speaks" : "");
    std::vector<base::Language> languages;
    for (const base::Language language : course.languages) {
        if (words->contains(language)) languages.push_back(language);
    }
    reports::HtmlCourse made = reports::html_of(course, languages, *words, wanted.trainer);
    const auto pages = static_cast<std::ptrdiff_t>(made.files.size());
    base::Files files = std::move(made.files);
    if (const auto added = add_dress(wanted.assets, files); !added) return refuse(said, added.error().message);
    if (const auto added = add_pictures(wanted.course, made.pictures, files); !added)
        return refuse(said, added.error().message);
    const fs::path folder = wanted.out.empty() ? fs::path(course.id + "-html") : wanted.out;
    if (const auto written = write_folder(folder, files); !written)
        return refuse(
            said, written.error().message,
            written.error().code == "file-exists" ? "name another folder with --out, or remove that one" : "");
    out << counted(pages, "page") << ", " << counted(static_cast<std::ptrdiff_t>(made.pictures.size()), "picture")
        << ". Open " << (folder / "index.html").string() << "\n";
    return 0;
}

}  // namespace commands
