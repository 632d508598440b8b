#include "reports/html/home.h"

#include "reports/html/blocks.h"
#include "reports/html/places.h"

namespace reports {
namespace {

base::Language language_of(const HtmlPage& page, const course::Module& module) {
    return there_in(module.lessons, page.language(), page.course().default_language);
}

void write_way(HtmlPage& page, const course::Module& module) {
    page.put(
        "a",
        {{"href", page.to(places::lesson(page.language(), module.id))}, {"lang", page.lang(language_of(page, module))}},
        module.lesson(page.language()).title);
}

void write_module(HtmlPage& page, const course::Module& module) {
    const auto item = page.element("li");
    {
        const auto head = page.element("p", {{"class", "title"}});
        write_way(page, module);
        page.text(" ");
        page.put("span", {{"class", "minutes"}}, page.words().minutes(module.minutes));
    }
    if (module.objectives.empty()) return;
    const auto list = page.element("ul", {{"class", "objectives"}, {"aria-label", page.words()("html.objectives")}});
    for (const course::Objective& objective : module.objectives) page.named("li", {}, objective.name);
}

void write_track(HtmlPage& page, const course::Track& track) {
    const auto modules = page.course().modules_of(track.id);
    if (modules.empty()) return;
    const auto whole = page.element("section", {{"class", "track " + track.colour}, {"id", page.new_id(track.id)}});
    if (!track.cover.empty()) page.empty("img", {{"class", "cover"}, {"src", page.picture(track.cover)}, {"alt", ""}});
    const auto inside = page.element("div");
    page.named("h3", {}, track.name);
    if (!page.name(track.summary).empty()) page.named("p", {{"class", "summary"}}, track.summary);
    const auto list = page.element("ul", {{"class", "modules"}});
    for (const course::Module* module : modules) write_module(page, *module);
}

void write_link(HtmlPage& page, const std::string& place, const std::string& title, const std::string& summary,
                base::Language language) {
    const auto whole = page.element("div", {{"class", "card"}});
    {
        const auto head = page.element("h3", {{"class", "title"}});
        page.put("a", {{"href", page.to(place)}, {"lang", page.lang(language)}}, title);
    }
    if (!summary.empty()) page.put("p", {{"lang", page.lang(language)}}, summary);
}

// What is taken off the shelf when it is needed.
void write_shelf(HtmlPage& page) {
    const course::Course& course = page.course();
    const base::Language language = page.language(), main = course.default_language;
    const bool any = !course.departments.empty() || !course.guidelines.empty() || !course.glossary.empty() ||
                     !course.aids.empty() || !course.objections.empty();
    if (!any) return;
    page.put("h2", page.words()("home.shelf"));
    const auto cards = page.element("div", {{"class", "cards"}});
    if (!course.departments.empty())
        write_link(page, places::departments(language), page.words()("departments.title"),
                   page.words().plural("departments.summary", static_cast<std::int64_t>(course.departments.size())),
                   language);
    if (const auto* guidelines = course.guidelines_in(language))
        write_link(page, places::guidelines(language), guidelines->title, guidelines->summary,
                   there_in(course.guidelines, language, main));
    if (const auto* glossary = course.glossary_in(language))
        write_link(page, places::glossary(language), glossary->title, glossary->summary,
                   there_in(course.glossary, language, main));
    for (const auto& [id, aid] : course.aids) write_card(page, {course::Activity::Kind::aid, id}, "h3");
    if (!course.objections.empty()) write_card(page, {course::Activity::Kind::objections, {}}, "h3");
}

}  // namespace

void write_home(HtmlPage& page) {
    page.use_breadth();
    page.named("h1", {}, page.course().title);
    page.put("h2", page.words()("home.tracks"));
    {
        const auto tracks = page.element("div", {{"class", "tracks"}});
        for (const course::Track& track : page.course().tracks) write_track(page, track);
    }
    write_shelf(page);
}

void write_departments(HtmlPage& page) {
    const base::Words& words = page.words();
    page.put("h1", words("departments.title"));
    page.put("p", {{"class", "lead"}}, words("departments.advice"));
    for (const course::Department& department : page.course().departments) {
        const auto whole = page.element("section", {{"class", "entry"}, {"id", page.new_id(department.id)}});
        page.named("h2", {}, department.name);
        if (!page.name(department.summary).empty()) page.named("p", {}, department.summary);
        const std::string id = page.new_id("_path");
        page.put("p", {{"class", "kind"}, {"id", id}}, words("departments.path"));
        const auto list = page.element("ol", {{"class", "path"}, {"aria-labelledby", id}});
        for (const std::string& module_id : department.modules) {
            const course::Module* module = page.course().module(module_id);
            if (module == nullptr) continue;
            const auto item = page.element("li");
            write_way(page, *module);
            page.text(" ");
            page.put("span", {{"class", "minutes"}}, words.minutes(module->minutes));
        }
    }
}

std::string languages_page(HtmlSite& site) {
    const base::Language main = site.languages.front();
    HtmlPage page(site, main, places::languages);
    page.raw("<!DOCTYPE html>\n");
    {
        const auto html = page.element("html", {{"lang", std::string(base::code(main))}});
        write_document_head(page, page.name(site.course.title));
        const auto body = page.element("body", {{"class", "door"}});
        const auto whole = page.element("main", {{"id", "_main"}});
        page.empty("img", {{"src", page.to(places::logo)}, {"alt", ""}, {"width", "96"}, {"height", "96"}});
        page.put("h1", page.words()("app.name"));
        const auto list = page.element("ul");
        for (const base::Language language : site.languages) {
            const std::string code(base::code(language));
            const auto voice = page.speak(language);
            const auto item = page.element("li", {{"lang", code}});
            const auto link = page.element("a", {{"href", page.to(places::home(language))}, {"hreflang", code}});
            page.put("strong", base::own_name(language));
            page.text(" ");
            page.named("span", {}, site.course.title);
        }
    }
    return page.html();
}

}  // namespace reports
