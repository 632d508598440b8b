#include "authoring/course_file.h"

#include <algorithm>
#include <set>

#include "authoring/exhibit.h"
#include "authoring/picture_report.h"

namespace authoring {
namespace {

const std::vector<std::string> colours{"soleil", "brique", "ciel", "encre"};

std::optional<base::Language> language_named(const std::string& code) {
    const auto language = base::language_from_code(code);
    return language && base::code(*language) == code ? language : std::nullopt;
}

void read_languages(Fields& fields, course::Course& course, Report& report) {
    std::vector<std::string> codes;
    for (const base::Language language : base::all_languages) codes.emplace_back(base::code(language));
    for (const std::string& code : fields.texts("languages")) {
        const auto language = language_named(code);
        if (!language) {
            report.error(fields.place("languages"), "unknown-language", "\"" + code + "\" is no language of Préau",
                         report.suggestion(code, codes));
        } else if (std::find(course.languages.begin(), course.languages.end(), *language) == course.languages.end()) {
            course.languages.push_back(*language);
        }
    }
    if (fields.find("languages") == nullptr) {
        report.error({1, 0}, "missing-key", "\"languages\" is missing", "add a line languages: [fr, nl, en]");
    }
    const std::string main = fields.text("default_language", Fields::Need::required);
    const auto language = language_named(main);
    const bool spoken =
        language && std::find(course.languages.begin(), course.languages.end(), *language) != course.languages.end();
    if (spoken) {
        course.default_language = *language;
    } else if (!main.empty()) {
        report.error(fields.place("default_language"), "unknown-language",
                     "\"" + main + "\" is not among the course's languages",
                     "add it to languages, or choose one of them");
    }
}

class TrackReader {
public:
    TrackReader(const Folder& folder, const Languages& languages, Report& report)
        : folder_(folder), languages_(languages), report_(report) {}

    std::vector<course::Track> read(Fields& fields) {
        std::vector<course::Track> tracks;
        const base::YamlValue* list = fields.list("tracks");
        if (list == nullptr || list->items.empty()) {
            report_.error(fields.place("tracks"), "no-tracks", "the course has no track",
                          "add tracks: with at least one");
            return tracks;
        }
        for (const base::YamlValue& item : list->items) {
            if (item.kind == base::YamlValue::Kind::map) {
                tracks.push_back(read_track(item));
            } else {
                report_.error({item.line, item.column}, "bad-value", "a track needs id, colour and name",
                              "write - id: understand, then colour: and name: under it");
            }
        }
        return tracks;
    }

private:
    course::Track read_track(const base::YamlValue& item) {
        Fields fields(item, {"id", "colour", "cover", "name", "summary"}, report_);
        course::Track track;
        track.id = fields.id("id", Fields::Need::required);
        if (!track.id.empty() && !ids_.insert(track.id).second) {
            report_.error(fields.place("id"), "duplicate-id", "there is a track \"" + track.id + "\" already",
                          "give this one an id of its own");
        }
        track.colour = fields.text("colour", Fields::Need::required);
        if (!track.colour.empty() && std::find(colours.begin(), colours.end(), track.colour) == colours.end()) {
            report_.error(fields.place("colour"), "unknown-colour", "\"" + track.colour + "\" is no colour of a track",
                          report_.suggestion(track.colour, colours));
        }
        track.cover = fields.text("cover", Fields::Need::optional);
        if (!track.cover.empty()) check_image(track.cover, fields.place("cover"), folder_, report_);
        track.name = fields.names("name", languages_, Fields::Need::required);
        track.summary = fields.names("summary", languages_, Fields::Need::optional);
        return track;
    }

    const Folder& folder_;
    const Languages& languages_;
    Report& report_;
    std::set<std::string> ids_;
};

course::Department read_department(const base::YamlValue& item, const Languages& languages, const Folder& folder,
                                   Report& report) {
    Fields fields(item, {"id", "icon", "name", "summary", "modules"}, report);
    course::Department department;
    department.id = fields.id("id", Fields::Need::required);
    const std::string icon = fields.text("icon", Fields::Need::required);
    const auto known = std::find(bridge_icons().begin(), bridge_icons().end(), icon);
    if (known != bridge_icons().end()) {
        department.icon = static_cast<course::Bridges::Icon>(known - bridge_icons().begin());
    } else if (!icon.empty()) {
        report.error(fields.place("icon"), "bad-value", "\"" + icon + "\" is no icon",
                     report.suggestion(icon, bridge_icons()));
    }
    department.name = fields.names("name", languages, Fields::Need::required);
    department.summary = fields.names("summary", languages, Fields::Need::required);
    const std::vector<std::string> there = folder.modules();
    for (const std::string& id : fields.texts("modules")) {
        const bool twice =
            std::find(department.modules.begin(), department.modules.end(), id) != department.modules.end();
        if (twice) {
            report.error(fields.place("modules"), "duplicate-id", "the module \"" + id + "\" stands here twice",
                         "name each module once, in the order to take them");
        } else if (std::find(there.begin(), there.end(), id) == there.end()) {
            report.error(fields.place("modules"), "unknown-module", "there is no module \"" + id + "\"",
                         report.suggestion(id, there));
        } else {
            department.modules.push_back(id);
        }
    }
    if (department.modules.empty()) {
        report.error(fields.place("modules"), "no-modules", "this department has no module",
                     "add modules: [who-is-speaking, …], in the order to take them");
    }
    return department;
}

// Kinds of work, each with its path; a course may do without.
std::vector<course::Department> read_departments(Fields& fields, const Languages& languages, const Folder& folder,
                                                 Report& report) {
    std::vector<course::Department> departments;
    if (fields.find("departments") == nullptr) return departments;
    const base::YamlValue* list = fields.list("departments");
    if (list == nullptr) return departments;
    if (list->items.size() > max_departments) {
        report.error(fields.place("departments"), "bad-count",
                     "at most " + std::to_string(max_departments) + " departments are read",
                     "keep those that people look for");
    }
    std::set<std::string> ids;
    for (const base::YamlValue& item : list->items) {
        if (departments.size() == max_departments) break;
        if (item.kind != base::YamlValue::Kind::map) {
            report.error({item.line, item.column}, "bad-value", "a department needs id, icon, name and modules",
                         "write - id: front-office, then icon:, name:, summary: and modules: under it");
            continue;
        }
        course::Department department = read_department(item, languages, folder, report);
        if (!department.id.empty() && !ids.insert(department.id).second) {
            report.error({item.line, item.column}, "duplicate-id",
                         "there is a department \"" + department.id + "\" already", "give this one an id of its own");
        } else if (!department.modules.empty()) {
            departments.push_back(std::move(department));
        }
    }
    return departments;
}

// Whom the texts may send people to; who that is, an organisation says in its settings.
std::vector<course::Contact> read_contacts(Fields& fields, const Languages& languages, Report& report) {
    std::vector<course::Contact> contacts;
    const base::YamlValue* list = fields.find("contacts") != nullptr ? fields.list("contacts") : nullptr;
    if (list == nullptr) return contacts;
    for (const base::YamlValue& item : list->items) {
        if (item.kind != base::YamlValue::Kind::map) {
            report.error(fields.place(item), "bad-value", "a contact needs id and name",
                         "write - id: community-manager, then name: under it");
            continue;
        }
        Fields of(item, {"id", "name", "summary"}, report);
        course::Contact contact{of.id("id", Fields::Need::required),
                                of.names("name", languages, Fields::Need::required),
                                of.names("summary", languages, Fields::Need::optional)};
        if (contact.id.empty() || contact.name.empty()) continue;
        const bool twice = std::any_of(contacts.begin(), contacts.end(),
                                       [&](const course::Contact& other) { return other.id == contact.id; });
        if (twice)
            report.error(fields.place(item), "duplicate-id", "there is a contact \"" + contact.id + "\" already",
                         "give this one an id of its own");
        else
            contacts.push_back(std::move(contact));
    }
    if (contacts.size() > max_contacts) {
        report.error(fields.place("contacts"), "bad-count",
                     "at most " + std::to_string(max_contacts) + " contacts are read", "keep those that texts name");
        contacts.resize(max_contacts);
    }
    return contacts;
}

}  // namespace

std::optional<course::Course> read_course_file(const Folder& folder, Report& report) {
    const auto text = folder.text(course_file, report);
    if (!text) return std::nullopt;
    const auto yaml = read_yaml_map(*text, report);
    if (!yaml) return std::nullopt;
    Fields fields(*yaml,
                  {"id", "version", "default_language", "languages", "title", "tracks", "departments", "contacts"},
                  report);
    course::Course course;
    course.id = fields.id("id", Fields::Need::required);
    course.version = fields.number("version", 1, 1'000'000, Fields::Need::optional).value_or(1);
    read_languages(fields, course, report);
    if (course.languages.empty()) return std::nullopt;
    if (std::find(course.languages.begin(), course.languages.end(), course.default_language) ==
        course.languages.end()) {
        course.default_language = course.languages.front();  // reported; the rest still opens
    }
    const Languages languages{course.languages, course.default_language};
    course.title = fields.names("title", languages, Fields::Need::required);
    course.tracks = TrackReader(folder, languages, report).read(fields);
    course.departments = read_departments(fields, languages, folder, report);
    course.contacts = read_contacts(fields, languages, report);
    return course;
}

void check_image(const std::string& file, Place place, const Folder& folder, Report& report) {
    static const std::vector<std::string> kinds{".svg", ".png", ".jpg", ".jpeg"};
    if (file.find(":/") != std::string::npos) {
        report.error(place, "image-elsewhere", "the image lies on the network, where a kiosk does not go",
                     "put the file into the folder images/ and name it from there");
    } else if (file.starts_with("..") || file.starts_with("/")) {
        report.error(place, "outside-folder", "the image lies outside the content folder",
                     "put the file into the folder images/ and name it from there");
    } else if (!folder.has(file)) {
        std::vector<std::string> near;
        const std::string beside = file.substr(0, file.rfind('/') + 1);
        for (const std::string& other : report.is_full() ? std::vector<std::string>() : folder.files()) {
            if (other.starts_with(beside) && other.find('/', beside.size()) == std::string::npos) near.push_back(other);
        }
        report.error(place, "image-missing", "there is no image " + file,
                     report.suggestion(file, near, "put the file there, or name another one"));
    } else if (std::none_of(kinds.begin(), kinds.end(),
                            [&](const std::string& kind) { return file.ends_with(kind); })) {
        report.error(place, "image-kind", file + " is no image that can be shown", "use SVG, PNG or JPEG");
    } else if (const auto& fault = folder.picture_fault(file)) {
        report_picture(file, *fault, place, report);
    }
}

}  // namespace authoring
