#include "authoring/load.h"

#include <algorithm>
#include <tuple>

#include "authoring/checks.h"
#include "authoring/course_file.h"
#include "authoring/links.h"

namespace authoring {
namespace {

void take(const Report& report, base::Diagnostics& findings) {
    findings.insert(findings.end(), report.findings().begin(), report.findings().end());
}

ReadCourse read_all(const Folder& folder, const course::Course& course) {
    const Languages languages{course.languages, course.default_language};
    ReadCourse all{{},
                   read_shelf(folder, guidelines_kind(), languages),
                   read_shelf(folder, glossary_kind(), languages),
                   read_shelf(folder, objections_kind(), languages),
                   read_aids(folder, languages),
                   {}};
    for (const course::Contact& contact : course.contacts) all.contacts.push_back(contact.id);
    for (const std::string& id : folder.modules()) all.modules.emplace(id, read_module(folder, id, languages));
    for (auto& [id, read] : all.modules) check_module(read, folder, languages);
    check_shelf(all.guidelines, folder);
    check_shelf(all.glossary, folder);
    check_shelf(all.objections, folder);
    check_aids(all.aids, folder);
    check_links(all);
    check_places(all.modules, course);
    return all;
}

void take_all(const ReadCourse& all, base::Diagnostics& findings) {
    const auto take_files = [&findings](const auto& files) {
        for (const auto& [language, file] : files) take(file.report, findings);
    };
    for (const auto& [id, read] : all.modules) {
        take(read.facts, findings);
        take_files(read.lessons);
        take_files(read.banks);
        take_files(read.scenarios);
        take_files(read.feeds);
    }
    take_files(all.guidelines.files);
    take_files(all.glossary.files);
    take_files(all.objections.files);
    for (const auto& [id, aid] : all.aids) take_files(aid.files);
}

// Modules without an error, by track and order. What asked for a module that was left out asks for it no longer.
std::vector<course::Module> sound_modules(ReadModules& all, const course::Course& course) {
    std::vector<course::Module> sound;
    std::set<std::string> ids;
    for (auto& [id, read] : all) {
        if (!read.is_sound()) continue;
        ids.insert(id);
        sound.push_back(std::move(read.module));
    }
    for (course::Module& module : sound) {
        std::erase_if(module.prerequisites, [&](const std::string& id) { return !ids.contains(id); });
    }
    const auto place = [&](const course::Module& module) {
        return std::tuple(course.track(module.track) - course.tracks.data(), module.order, module.id);
    };
    std::sort(sound.begin(), sound.end(),
              [&](const auto& one, const auto& other) { return place(one) < place(other); });
    return sound;
}

// What was left out is no longer on anybody's path; a path without modules leads nowhere.
void mend_paths(course::Course& course) {
    for (course::Department& department : course.departments) {
        std::erase_if(department.modules, [&](const std::string& id) { return course.module(id) == nullptr; });
    }
    std::erase_if(course.departments, [](const course::Department& one) { return one.modules.empty(); });
}

Loaded load(const Folder& folder) {
    Loaded loaded;
    loaded.files = folder.count();
    loaded.findings = folder.findings();
    Report report(course_file);
    std::optional<course::Course> course;
    if (folder.has(course_file)) {
        course = read_course_file(folder, report);
    } else if (loaded.findings.empty()) {
        report.error({}, "file-missing", "the content folder has no course.yaml",
                     "see the example in content/README.md");
    }
    take(report, loaded.findings);
    if (course) {
        const base::Diagnostics layout = check_layout(folder, course->languages);
        loaded.findings.insert(loaded.findings.end(), layout.begin(), layout.end());
        ReadCourse all = read_all(folder, *course);
        take_all(all, loaded.findings);
        course->modules = sound_modules(all.modules, *course);
        mend_paths(*course);
        put_guidelines(all.guidelines, *course);
        put_glossary(all.glossary, *course);
        put_objections(all.objections, *course);
        put_aids(all.aids, *course);
        unlink_left_out(*course);
        course->content_version = folder.version();
        loaded.course = std::make_shared<const course::Course>(std::move(*course));
    }
    sort(loaded.findings);
    return loaded;
}

}  // namespace

void sort(base::Diagnostics& findings) {
    const auto place = [](const base::Diagnostic& finding) {
        return std::tie(finding.file, finding.line, finding.column);
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const auto& one, const auto& other) { return place(one) < place(other); });
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
}

Loaded load(const std::filesystem::path& folder) {
    return load(Folder::scan(folder));
}

Loaded load(base::FilesPtr files) {
    return load(Folder::of(std::move(files)));
}

}  // namespace authoring
