#include "authoring/aid.h"

#include <set>

#include "base/ids.h"

namespace authoring {
namespace {

std::string file_of(const std::string& id, base::Language language) {
    return std::string(aids_folder) + "/" + id + "." + std::string(base::code(language)) + ".md";
}

void read_file(const Folder& folder, const std::string& id, base::Language language, ReadAid& aid) {
    ScenarioFile file{Report(file_of(id, language)), {}};
    const std::string main_file = id + "." + std::string(base::code(aid.main)) + ".md";
    const auto main = aid.files.find(aid.main);
    if (const auto text = folder.text(file.report.file(), file.report)) {
        file.read = read_scenario(*text, {language, aids_folder},
                                  main != aid.files.end() ? &main->second.read : nullptr, main_file, file.report);
    }
    aid.files.emplace(language, std::move(file));
}

ReadAid read_aid(const Folder& folder, const std::string& id, const Languages& languages) {
    ReadAid aid{languages.main, {}};
    if (folder.has(file_of(id, languages.main))) {
        read_file(folder, id, languages.main, aid);
    } else {
        ScenarioFile missing{Report(file_of(id, languages.main)), {}};
        missing.report.error({}, "file-missing",
                             file_of(id, languages.main) + " is missing; it is the default language's file",
                             "write it first; the other languages follow it");
        aid.files.emplace(languages.main, std::move(missing));
        return aid;  // the other languages have nothing to follow
    }
    if (!base::is_content_id(id)) {
        aid.files.at(languages.main)
            .report.error({}, "bad-id", "the file's name \"" + id + "\" is the aid's id, and no id",
                          "rename the file: small letters a–z, digits and hyphens, at most 64 characters");
    }
    if (aid.files.at(languages.main).report.is_unread()) return aid;
    for (const base::Language language : languages.all) {
        if (language == languages.main) continue;
        if (folder.has(file_of(id, language))) {
            read_file(folder, id, language, aid);
            continue;
        }
        aid.files.at(languages.main)
            .report.warning(
                {}, "language-missing", file_of(id, language) + " is missing",
                "until it is there, people see " + std::string(base::own_name(languages.main)) + " in its place");
    }
    return aid;
}

}  // namespace

std::optional<std::string> aid_of_file(const std::string& file) {
    const std::string folder = std::string(aids_folder) + "/";
    if (!file.starts_with(folder) || !file.ends_with(".md")) return std::nullopt;
    const std::string name = file.substr(folder.size(), file.size() - folder.size() - 3);
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos || dot == 0 || name.find('/') != std::string::npos) return std::nullopt;
    const auto language = base::language_from_code(name.substr(dot + 1));
    if (!language || base::code(*language) != name.substr(dot + 1)) return std::nullopt;
    return name.substr(0, dot);
}

ReadAids read_aids(const Folder& folder, const Languages& languages) {
    std::set<std::string> ids;
    for (const std::string& file : folder.files()) {
        const auto id = aid_of_file(file);
        if (!id) continue;
        for (const base::Language language : languages.all) {
            if (file == file_of(*id, language)) ids.insert(*id);  // else the layout says what is wrong
        }
    }
    ReadAids aids;
    for (const std::string& id : ids) aids.emplace(id, read_aid(folder, id, languages));
    return aids;
}

void put_aids(const ReadAids& aids, course::Course& course) {
    for (const auto& [id, aid] : aids) {
        if (aid.files.at(aid.main).report.has_errors()) continue;
        for (const auto& [language, file] : aid.files) {
            if (!file.report.has_errors()) course.aids[id].emplace(language, file.read.scenario);
        }
    }
}

}  // namespace authoring
