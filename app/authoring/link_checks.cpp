#include <algorithm>
#include <array>
#include <set>

#include "authoring/checks.h"
#include "authoring/links.h"

namespace authoring {
namespace {

struct Scheme {
    std::string_view prefix;
    std::string_view what;
};
constexpr std::string_view contact = "contact:";
constexpr std::array<Scheme, 2> schemes_for_later{{{"use:", "comparisons"}, {"decide:", "decisions"}}};

// Everything in the course that a link may lead to.
class Destinations {
public:
    explicit Destinations(const ReadCourse& all)
        : modules(all.modules),
          aids(all.aids),
          contacts(all.contacts),
          has_objections(!all.objections.files.empty()),
          shelves{Shelf(all.guidelines), Shelf(all.glossary)} {
        for (const auto& [id, module] : modules) module_ids.push_back(id);
    }

    struct Shelf {
        explicit Shelf(const ReadShelf& read) : kind(read.kind), main(read.main), is_written(!read.files.empty()) {
            if (!is_written) return;
            for (const ReadEntry& entry : read.files.at(main).read.entries) ids.push_back(entry.id);
            known.insert(ids.begin(), ids.end());
            is_known = !ids.empty() && !known.contains("");
        }
        const ShelfKind& kind;
        base::Language main;
        bool is_written;
        bool is_known = false;         // every id could be read; if not, that is told there
        std::vector<std::string> ids;  // in the order of the default language's file
        std::set<std::string> known;
    };

    const Shelf& guidelines() const { return shelves[0]; }

    const ReadModules& modules;
    const ReadAids& aids;
    const std::vector<std::string>& contacts;
    bool has_objections;
    std::vector<std::string> module_ids;
    std::array<Shelf, 2> shelves;
};

class LinkCheck {
public:
    LinkCheck(std::string folder, base::Language language, const Destinations& all, Report& report)
        : folder_(std::move(folder)), language_(language), all_(all), report_(report) {}

    void check(const std::vector<Reference>& references) {
        for (const Reference& reference : references) {
            if (reference.kind == Reference::Kind::link) check_link(reference);
            if (reference.kind == Reference::Kind::no_guideline && all_.guidelines().is_written) {
                report_.warning(reference.place, "guideline-link", "this [!GUIDELINE] does not say which one is meant",
                                "link to it: [its title](guideline:its-id)");
            }
        }
    }

private:
    bool in_module() const { return folder_.starts_with("modules/"); }

    void check_link(const Reference& reference) {
        const std::string& target = reference.target;
        for (const std::string_view web : {"https://", "http://"}) {
            if (target.starts_with(web) && target.size() > web.size()) return;
        }
        for (const Destinations::Shelf& shelf : all_.shelves) {
            const std::string scheme = shelf.kind.entry + ":";
            if (target.starts_with(scheme)) return check_entry(reference, target.substr(scheme.size()), shelf);
        }
        if (target.starts_with(contact)) return check_contact(reference, target.substr(contact.size()));
        for (const Scheme& scheme : schemes_for_later) {
            if (!target.starts_with(scheme.prefix)) continue;
            report_.error(reference.place, "not-played-yet",
                          "links to " + std::string(scheme.what) + " are not opened by this version of Préau",
                          "say it in the text, without the link");
            return;
        }
        if (target.starts_with("question:")) {
            report_.error(reference.place, "misplaced-question", "a question is linked outside a [!CHECK]",
                          in_module() ? "put the link into a quote that begins with [!CHECK]"
                                      : "ask it on a page of a lesson, and link to that page from here");
            return;
        }
        check_lesson(reference);
    }

    void check_entry(const Reference& reference, const std::string& id, const Destinations::Shelf& shelf) {
        const std::string& entry = shelf.kind.entry;
        const std::string file =
            shelf.kind.folder + "/" + shelf.kind.folder + "." + std::string(base::code(shelf.main)) + ".md";
        if (!shelf.is_written) {
            report_.error(
                reference.place, "unknown-" + entry, "the course has no " + shelf.kind.folder,
                "write " + file + ", with ## A heading <!-- " + entry + ":" + id + " -->, or say it without the link");
        } else if (shelf.is_known && !shelf.known.contains(id)) {
            report_.error(reference.place, "unknown-" + entry, "there is no " + entry + " \"" + id + "\"",
                          report_.suggestion(id, shelf.ids, "the ids stand in " + file));
        }
    }

    void check_contact(const Reference& reference, const std::string& id) {
        if (std::find(all_.contacts.begin(), all_.contacts.end(), id) != all_.contacts.end()) return;
        report_.error(
            reference.place, "unknown-contact", "there is no contact \"" + id + "\"",
            report_.suggestion(id, all_.contacts, "contacts stand in course.yaml: contacts:, then - id: and name:"));
    }

    void check_played(const Reference& reference, const PlayLink& link) {
        if (!plays(link.activity)) {
            report_.error(reference.place, "nothing-to-play", "there is no file for what this link leads to",
                          "write it, or say it without the link");
        } else if (link.language != language_) {
            wrong_language(reference, link.language);
        }
    }

    bool plays(const course::Activity& activity) const {
        using Kind = course::Activity::Kind;
        const auto module = all_.modules.find(activity.id);
        if (activity.kind == Kind::scenario) return module != all_.modules.end() && !module->second.scenarios.empty();
        if (activity.kind == Kind::feed) return module != all_.modules.end() && !module->second.feeds.empty();
        return activity.kind == Kind::aid ? all_.aids.contains(activity.id) : all_.has_objections;
    }

    void wrong_language(const Reference& reference, base::Language language) {
        report_.warning(reference.place, "link-language",
                        "this link leads to the text in " + std::string(base::own_name(language)),
                        "name the file that ends with ." + std::string(base::code(language_)) + ".md");
    }

    void check_lesson(const Reference& reference) {
        if (const auto played = play_link(folder_, reference.target)) return check_played(reference, *played);
        const auto link = lesson_link(folder_, reference.target);
        if (!link) {
            const std::string other = in_module() ? "../another-module/lesson.fr.md or lesson.fr.md#page-id"
                                                  : "../modules/a-module/lesson.fr.md";
            report_.error(reference.place, "bad-link", "\"" + reference.target + "\" leads nowhere in the course",
                          "write https://… for the web, " + other + " for a lesson, guideline:id or term:id for those");
            return;
        }
        const auto module = all_.modules.find(link->module);
        if (module == all_.modules.end()) {
            report_.error(reference.place, "unknown-module", "there is no module \"" + link->module + "\"",
                          report_.suggestion(link->module, all_.module_ids));
            return;
        }
        if (link->language != language_) wrong_language(reference, link->language);
        if (link->page) check_page(reference, *link->page, module->second);
    }

    void check_page(const Reference& reference, const std::string& page, const ReadModule& module) {
        std::vector<std::string> pages;
        const auto main = module.lessons.find(module.module.fallback);
        if (main == module.lessons.end() || main->second.report.is_unread()) return;  // reported there
        for (const course::Page& known : main->second.read.lesson.pages) pages.push_back(known.id);
        if (std::find(pages.begin(), pages.end(), page) != pages.end()) return;
        report_.error(reference.place, "unknown-page",
                      "there is no page \"" + page + "\" in the module " + module.module.id,
                      report_.suggestion(page, pages));
    }

    std::string folder_;
    base::Language language_;
    const Destinations& all_;
    Report& report_;
};

}  // namespace

namespace {

// What a [!PLAY] leads to is there.
void check_activities(const std::vector<Reference>& references, const ReadModule& module, const ReadCourse& all,
                      Report& report) {
    for (const Reference& reference : references) {
        if (reference.kind != Reference::Kind::activity) continue;
        const std::string& key = reference.target;
        const bool there = (key.starts_with("scenario/") && !module.scenarios.empty()) ||
                           (key.starts_with("feed/") && !module.feeds.empty()) ||
                           (key == "objections" && !all.objections.files.empty()) ||
                           (key.starts_with("aid/") && all.aids.contains(key.substr(4)));
        if (!there)
            report.error(reference.place, "nothing-to-play", "there is no file for what is to be played here",
                         "write it, or take the [!PLAY] away");
    }
}

}  // namespace

void check_links(ReadCourse& all) {
    const Destinations destinations(all);
    const auto check_files = [&](const std::string& folder, auto& files) {
        for (auto& [language, file] : files) {
            LinkCheck(folder, language, destinations, file.report).check(file.read.references);
        }
    };
    for (auto& [id, read] : all.modules) {
        check_files("modules/" + id, read.lessons);
        check_files("modules/" + id, read.banks);
        check_files("modules/" + id, read.scenarios);
        check_files("modules/" + id, read.feeds);
        for (auto& [language, file] : read.lessons) check_activities(file.read.references, read, all, file.report);
    }
    check_files(all.guidelines.kind.folder, all.guidelines.files);
    check_files(all.glossary.kind.folder, all.glossary.files);
    check_files(all.objections.kind.folder, all.objections.files);
    for (auto& [id, aid] : all.aids) check_files(aids_folder, aid.files);
}

}  // namespace authoring
