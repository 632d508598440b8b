#include "commands/new.h"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <system_error>

#include "authoring/load.h"
#include "base/folders.h"
#include "base/ids.h"
#include "base/yaml.h"
#include "commands/course_lock.h"
#include "commands/models.h"
#include "commands/write_files.h"

namespace commands {
namespace fs = std::filesystem;
namespace {

using base::Language;

constexpr const char* id_rule = "an id has small letters a–z, digits and hyphens, at most 64 characters";

int refuse(std::ostream& out, const std::string& why) {
    out << why << "\n";
    return 1;
}

std::string in_list(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) list.append(list.empty() ? "" : ", ").append(word);
    return list;
}

std::string code_of(Language language) {
    return std::string(base::code(language));
}

// What a kind must say of itself because its answers do not.
std::string type_attribute(const std::string& kind) {
    const bool says = kind == "truefalse" || kind == "estimate" || kind == "open" || kind == "vote";
    return says ? " type=" + kind : "";
}

// One place behind the last module of the track, sound or not.
int next_order(const fs::path& course, const std::string& track) {
    int last = 0;
    std::error_code ignored;
    for (const fs::directory_entry& folder : fs::directory_iterator(course / "modules", ignored)) {
        const auto text = base::read_file(folder.path() / "module.yaml", authoring::max_file_bytes);
        const auto facts = text ? base::parse_yaml(*text) : base::parse_yaml("");
        const base::YamlValue* in = facts ? facts->find("track") : nullptr;
        const base::YamlValue* order = facts ? facts->find("order") : nullptr;
        int number = 0;
        if (in == nullptr || order == nullptr || in->scalar != track) continue;
        std::from_chars(order->scalar.data(), order->scalar.data() + order->scalar.size(), number);
        last = std::max(last, number);
    }
    return last + 1;
}

std::string names(const std::vector<Language>& languages, const std::vector<std::string>& texts) {
    std::string map;
    for (std::size_t i = 0; i < languages.size(); ++i)
        map.append(i > 0 ? ", " : "").append(code_of(languages[i])).append(": \"").append(texts[i]).append("\"");
    return "{ " + map + " }";
}

void say_what_is_lacking(const Models& models, const std::vector<Language>& languages, std::ostream& out) {
    for (const Language language : languages) {
        if (models.speaks(language)) continue;
        out << "There is no model in " << base::own_name(language) << " yet: the English words stand in its file.\n";
    }
}

// The files of a module, each with its name.
base::Result<std::vector<FileToWrite>> module_files(const course::Course& course, const fs::path& folder,
                                                    const Models& models, const NewModule& wanted, int order) {
    constexpr std::string_view objective = "lasting-answer";
    std::vector<FileToWrite> files;
    std::vector<std::string> audiences, objectives;
    for (const Language language : course.languages) {
        const auto model = models.module(language, wanted.today);
        if (!model) return tl::unexpected(model.error());
        audiences.push_back(model->audience);
        objectives.push_back(model->objective);
        const bool main = language == course.default_language;
        std::string quiz = main ? "---\ndraw: 3\nshuffle: options\n---\n" : "";
        const std::vector<std::pair<std::string, std::string>> questions{
            {"single", "open-on-friday"}, {"ordering", "three-sentences"}, {"truefalse", "link-alone"}};
        for (const auto& [kind, id] : questions) {
            const std::string inherited =
                type_attribute(kind) + " objective=" + std::string(objective) + " page=three-sentences";
            const auto question = models.question(language, kind, id + (main ? inherited : ""));
            if (!question) return tl::unexpected(question.error());
            quiz.append(quiz.empty() ? "" : "\n").append(*question);
        }
        files.push_back({folder / ("lesson." + code_of(language) + ".md"), model->lesson});
        files.push_back({folder / ("quiz." + code_of(language) + ".md"), quiz});
    }
    files.push_back({folder / "module.yaml", "track: " + wanted.track + "\norder: " + std::to_string(order) +
                                                 "\nminutes: 4\naudience: " + names(course.languages, audiences) +
                                                 "\nobjectives:\n  - id: " + std::string(objective) + "\n    name: " +
                                                 names(course.languages, objectives) + "\nprerequisites: []\n"});
    return files;
}

int write_module(const course::Course& course, const fs::path& root, const Models& models, const NewModule& wanted,
                 std::ostream& out) {
    const fs::path folder = root / "modules" / wanted.id;
    const auto files = module_files(course, folder, models, wanted, next_order(root, wanted.track));
    if (!files) return refuse(out, files.error().message);
    std::error_code problem;
    fs::create_directories(folder.parent_path(), problem);
    if (problem || !fs::create_directory(folder, problem))
        return refuse(out, folder.string() + ": is there already, or cannot be made");
    if (const auto written = write_files(*files); !written) {
        fs::remove(folder, problem);
        return refuse(out, written.error().message);
    }
    for (const FileToWrite& file : *files) out << file.file.lexically_relative(root).generic_string() << "\n";
    say_what_is_lacking(models, course.languages, out);
    out << "A sound module in the track " << wanted.track << ", to write over. Next: preau check\n";
    return 0;
}

// The quiz of a language with the question behind its last one.
base::Result<FileToWrite> with_question(const fs::path& file, Language language, const Models& models,
                                        const std::string& kind, const std::string& comment) {
    auto text = base::read_file(file, authoring::max_file_bytes);
    if (!text) return tl::unexpected(text.error());
    const auto question = models.question(language, kind, comment);
    if (!question) return tl::unexpected(question.error());
    const bool crlf = text->find("\r\n") != std::string::npos;
    std::string added = "\n" + *question;
    for (std::size_t at = crlf ? added.find('\n') : std::string::npos; at != std::string::npos;
         at = added.find('\n', at + 2))
        added.replace(at, 1, "\r\n");
    text->erase(text->find_last_not_of(" \t\r\n") + 1);
    text->append(crlf ? "\r\n" : "\n").append(added);
    if (text->size() > authoring::max_file_bytes) return base::fail("file-too-large", file.string() + ": is full");
    return FileToWrite{file, std::move(*text), true};
}

}  // namespace

int new_module(const fs::path& root, const fs::path& models, const NewModule& wanted, std::ostream& out) {
    if (!base::is_content_id(wanted.id)) return refuse(out, "\"" + wanted.id + "\" is no id: " + id_rule);
    const CourseLock lock(root);
    const authoring::Loaded loaded = authoring::load(root);
    if (loaded.course == nullptr) return refuse(out, "course.yaml cannot be read: preau check says why");
    const course::Course& course = *loaded.course;
    NewModule module = wanted;
    if (module.track.empty() && !course.tracks.empty()) module.track = course.tracks.front().id;
    if (course.track(module.track) == nullptr) {
        std::vector<std::string> tracks;
        for (const course::Track& track : course.tracks) tracks.push_back(track.id);
        return refuse(out, "there is no track \"" + module.track + "\" in course.yaml; it has: " + in_list(tracks));
    }
    return write_module(course, root, Models(models), module, out);
}

int new_question(const fs::path& root, const fs::path& models_folder, const NewQuestion& wanted, std::ostream& out) {
    if (!base::is_content_id(wanted.id)) return refuse(out, "\"" + wanted.id + "\" is no id: " + id_rule);
    const auto& kinds = Models::kinds();
    if (std::find(kinds.begin(), kinds.end(), wanted.type) == kinds.end())
        return refuse(out, "\"" + wanted.type + "\" is no type of question; known: " + in_list(kinds));
    const CourseLock lock(root);
    const authoring::Loaded loaded = authoring::load(root);
    const course::Module* module = loaded.course != nullptr ? loaded.course->module(wanted.module) : nullptr;
    std::error_code ignored;
    if (module == nullptr)
        return refuse(out, fs::exists(root / "modules" / wanted.module, ignored)
                               ? "the module \"" + wanted.module + "\" has errors: preau check names them"
                               : "there is no module \"" + wanted.module + "\"");
    const Language main = loaded.course->default_language;
    if (module->item(wanted.id, main) != nullptr)
        return refuse(out, "the module has a question \"" + wanted.id + "\" already: an id is never used twice");
    std::string inherited = type_attribute(wanted.type);
    if (wanted.type != "vote" && !module->objectives.empty())
        inherited += " objective=" + module->objectives.front().id;
    if (!module->lesson(main).pages.empty()) inherited += " page=" + module->lesson(main).pages.front().id;

    const Models models(models_folder);
    std::vector<FileToWrite> files;
    std::vector<Language> written_in;
    for (const Language language : loaded.course->languages) {
        const fs::path file = root / "modules" / wanted.module / ("quiz." + code_of(language) + ".md");
        if (!fs::exists(file, ignored)) continue;  // preau check asks for it
        const auto changed =
            with_question(file, language, models, wanted.type, wanted.id + (language == main ? inherited : ""));
        if (!changed) return refuse(out, changed.error().message);
        files.push_back(*changed);
        written_in.push_back(language);
    }
    if (const auto written = write_files(files); !written) return refuse(out, written.error().message);
    for (const FileToWrite& file : files) out << file.file.lexically_relative(root).generic_string() << "\n";
    say_what_is_lacking(models, written_in, out);
    out << "A question at the end of each, to write over. Next: preau check\n";
    return 0;
}

}  // namespace commands
