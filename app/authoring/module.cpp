#include "authoring/module.h"

#include <algorithm>
#include <set>

#include "authoring/assemble.h"
#include "base/ids.h"

namespace authoring {
namespace {

std::string file_of(const std::string& id, std::string_view kind, base::Language language) {
    return "modules/" + id + "/" + std::string(kind) + "." + std::string(base::code(language)) + ".md";
}

void read_objectives(Fields& fields, const Languages& languages, ReadModule& read) {
    const base::YamlValue* list = fields.list("objectives");
    if (list == nullptr) return;
    std::set<std::string> ids;
    for (const base::YamlValue& item : list->items) {
        if (item.kind != base::YamlValue::Kind::map) {
            read.facts.error({item.line, item.column}, "bad-value", "an objective needs an id and a name",
                             "write - id: three-roles, and under it name: { fr: \"…\", … }");
            continue;
        }
        Fields objective(item, {"id", "name"}, read.facts);
        const std::string id = objective.id("id", Fields::Need::required);
        if (!id.empty() && !ids.insert(id).second) {
            read.facts.error(objective.place("id"), "duplicate-id", "there is an objective \"" + id + "\" already",
                             "give this one an id of its own");
        }
        read.module.objectives.push_back({id, objective.names("name", languages, Fields::Need::required)});
    }
}

void read_facts(const base::YamlValue& yaml, const Languages& languages, ReadModule& read) {
    Report& report = read.facts;
    Fields fields(
        yaml,
        {"track", "order", "minutes", "pass_mark", "hint_cost", "audience", "objectives", "prerequisites", "cover"},
        report);
    course::Module& module = read.module;
    module.track = fields.id("track", Fields::Need::required);
    module.order = fields.number("order", 1, 1000, Fields::Need::required).value_or(1);
    module.minutes = fields.number("minutes", 1, 240, Fields::Need::required).value_or(0);
    module.pass_mark = fields.number("pass_mark", 0, 100, Fields::Need::optional).value_or(module.pass_mark);
    module.hint_cost = fields.number("hint_cost", 0, 100, Fields::Need::optional).value_or(module.hint_cost);
    module.audience = fields.names("audience", languages, Fields::Need::optional);
    module.prerequisites = fields.texts("prerequisites");
    if (const base::YamlValue* list = fields.list("prerequisites")) {
        for (const base::YamlValue& item : list->items) read.prerequisite_places.push_back(fields.place(item));
    }
    read_objectives(fields, languages, read);
    read.track_place = fields.place("track");
    read.order_place = fields.place("order");
    read.minutes_place = fields.place("minutes");
    read.cover_place = fields.place("cover");
    const std::string cover = fields.text("cover", Fields::Need::optional);
    if (!cover.empty()) {
        module.cover = (std::filesystem::path("modules") / module.id / cover).lexically_normal().generic_string();
    }
}

class TextReader {
public:
    TextReader(const Folder& folder, const Languages& languages, ReadModule& read)
        : folder_(folder), languages_(languages), read_(read) {}

    void run() {
        read_language(languages_.main);
        for (const base::Language language : languages_.all) {
            if (language != languages_.main) read_language(language);
        }
        read_played("scenario", read_.scenarios, [](auto&&... all) { return read_scenario(all...); });
        read_played("feed", read_.feeds, [](auto&&... all) { return read_feed(all...); });
        for (const auto& [language, file] : read_.scenarios)
            read_.module.scenarios.emplace(language, file.read.scenario);
        for (const auto& [language, file] : read_.feeds) read_.module.feeds.emplace(language, file.read.feed);
    }

private:
    void read_language(base::Language language) {
        const Setting setting{language, "modules/" + read_.module.id};
        if (Report report(file_of(read_.module.id, "lesson", language)); is_there(report, language)) {
            LessonFile file{std::move(report), {}};
            if (const auto text = folder_.text(file.report.file(), file.report)) {
                file.read = read_lesson(*text, setting, file.report);
                read_.module.lessons[language] = file.read.lesson;
            }
            read_.lessons.emplace(language, std::move(file));
        }
        if (Report report(file_of(read_.module.id, "quiz", language)); is_there(report, language)) {
            BankFile file{std::move(report), {}};
            if (const auto text = folder_.text(file.report.file(), file.report)) {
                file.read = read_bank(*text, setting, file.report);
            }
            read_.banks.emplace(language, std::move(file));
        }
    }

    // A scenario or feed: where there is one, the default language has it, read first.
    template <class Files, class Read>
    void read_played(const std::string& kind, Files& files, const Read& read) {
        const auto name = [&](base::Language language) { return file_of(read_.module.id, kind, language); };
        const bool written = std::any_of(languages_.all.begin(), languages_.all.end(),
                                         [&](base::Language language) { return folder_.has(name(language)); });
        if (!written) return;
        const std::string main_file = kind + "." + std::string(base::code(languages_.main)) + ".md";
        const auto add = [&](base::Language language) {
            Report report(name(language));
            if (!is_there(report, language)) return;
            const auto text = folder_.text(report.file(), report);
            const auto main = files.find(languages_.main);
            if (text && main != files.end() && main->second.report.is_unread()) return;  // nothing to compare with
            const Setting setting{language, "modules/" + read_.module.id};
            auto played = decltype(main->second.read){};
            if (text)
                played = read(*text, setting, main != files.end() ? &main->second.read : nullptr, main_file, report);
            files.insert_or_assign(language, typename Files::mapped_type{std::move(report), std::move(played)});
        };
        add(languages_.main);
        for (const base::Language language : languages_.all) {
            if (language != languages_.main) add(language);
        }
    }

    bool is_there(Report& report, base::Language language) {
        if (folder_.has(report.file())) return true;
        const std::string name = report.file().substr(report.file().rfind('/') + 1);
        if (language == languages_.main) {
            read_.facts.error({}, "file-missing", name + " is missing; it is the default language's file",
                              "write it first; the other languages follow it");
        } else {
            read_.facts.warning(
                {}, "language-missing", name + " is missing",
                "until it is there, people see " + std::string(base::own_name(languages_.main)) + " in its place");
        }
        return false;
    }

    const Folder& folder_;
    const Languages& languages_;
    ReadModule& read_;
};

void assemble_bank(const Languages& languages, ReadModule& read) {
    const auto main = read.banks.find(languages.main);
    if (main == read.banks.end()) return;
    course::Bank& bank = read.module.bank;
    bank.draw = main->second.read.draw.value_or(bank.draw);
    bank.shuffle = main->second.read.shuffle.value_or(bank.shuffle);
    const std::string& main_name = main->second.report.file();
    const std::string main_file = main_name.substr(main_name.rfind('/') + 1);
    bank.items[languages.main] = assemble(main->second.read, main->second.report);
    for (auto& [language, file] : read.banks) {
        if (language == languages.main || main->second.report.is_unread() || file.report.is_unread()) continue;
        bank.items[language] =
            assemble(file.read, main->second.read, bank.items[languages.main], main_file, file.report);
    }
}

}  // namespace

bool ReadModule::is_sound() const {
    const auto sound = [](const auto& entry) { return !entry.second.report.has_errors(); };
    return !facts.has_errors() && std::all_of(lessons.begin(), lessons.end(), sound) &&
           std::all_of(banks.begin(), banks.end(), sound) && std::all_of(scenarios.begin(), scenarios.end(), sound) &&
           std::all_of(feeds.begin(), feeds.end(), sound);
}

ReadModule read_module(const Folder& folder, const std::string& id, const Languages& languages) {
    ReadModule read{{}, Report("modules/" + id + "/module.yaml"), {}, {}, {}, {}, {}, {}, {}, {}, {}};
    read.module.id = id;
    read.module.fallback = languages.main;
    if (!base::is_content_id(id)) {
        read.facts.error({}, "bad-id", "the folder's name \"" + id + "\" is the module's id, and no id",
                         "rename the folder: small letters a–z, digits and hyphens, at most 64 characters");
    }
    if (!folder.has(read.facts.file())) {
        read.facts.error({}, "file-missing", "the module has no module.yaml", "see the example in content/README.md");
    } else if (const auto text = folder.text(read.facts.file(), read.facts)) {
        if (const auto yaml = read_yaml_map(*text, read.facts)) read_facts(*yaml, languages, read);
    }
    TextReader(folder, languages, read).run();
    assemble_bank(languages, read);
    return read;
}

}  // namespace authoring
