#include "reports/html/html_page.h"

#include <algorithm>

#include "course/link.h"
#include "reports/html/places.h"

namespace reports {

const base::Words& HtmlPage::words() const {
    const auto found = site_.words.find(spoken_);
    return found != site_.words.end() ? found->second : site_.words.at(language_);
}

std::string HtmlPage::lang(base::Language language) const {
    return language == spoken_ ? std::string() : std::string(base::code(language));
}

std::string HtmlPage::name(const course::Names& names) const {
    return course::in(names, spoken_, course().default_language);
}

void HtmlPage::named(std::string_view tag, const Attributes& attributes, const course::Names& names) {
    Attributes all = attributes;
    all.push_back({"lang", lang(there_in(names, spoken_, course().default_language))});
    put(tag, all, name(names));
}

std::string HtmlPage::to(const std::string& place, const std::string& fragment) const {
    const std::string way = place == place_ && !fragment.empty() ? std::string() : places::way(place_, place);
    return fragment.empty() ? way : way + "#" + fragment;
}

std::string HtmlPage::picture(const std::string& file) {
    site_.pictures.insert(file);
    return to(places::pictures + file);
}

std::string HtmlPage::address(const std::string& link) const {
    const auto behind = [&link](std::string_view scheme) { return link.substr(scheme.size()); };
    if (link.starts_with("http://") || link.starts_with("https://")) return link;
    if (link.starts_with("term:")) {
        const course::Glossary* glossary = course().glossary_in(language_);
        const std::string id = behind("term:");
        return glossary != nullptr && glossary->find(id) != nullptr ? to(places::glossary(language_), id)
                                                                    : std::string();
    }
    if (link.starts_with("guideline:")) {
        const course::Guidelines* guidelines = course().guidelines_in(language_);
        const std::string id = behind("guideline:");
        return guidelines != nullptr && guidelines->find(id) != nullptr ? to(places::guidelines(language_), id)
                                                                        : std::string();
    }
    if (const auto activity = course::linked_activity(module != nullptr ? module->id : std::string(), link))
        return course::has(course(), *activity) ? to(places::activity(language_, *activity)) : std::string();
    if (link.starts_with("contact:")) return {};  // who that is, is said by each organisation on its own machines
    // ../other-module/lesson.fr.md#page, ../modules/other-module/lesson.fr.md, or lesson.fr.md#page inside the module
    const auto hash = std::min(link.find('#'), link.size());
    const std::size_t here = link.starts_with("./") ? 2 : 0;
    const std::string path = hash < here ? std::string() : link.substr(here, hash - here);
    const auto file = path.rfind('/');
    std::string target = module != nullptr ? module->id : std::string();
    if (file != std::string::npos && file > 0) {
        const auto folder = path.rfind('/', file - 1);
        const std::size_t from = folder == std::string::npos ? 0 : folder + 1;
        target = path.substr(from, file - from);
    }
    const course::Module* found = course().module(target);
    if (found == nullptr) return {};
    const std::string page = hash < link.size() ? link.substr(hash + 1) : std::string();
    return to(places::lesson(language_, found->id), found->page(page, language_) != nullptr ? page : std::string());
}

std::string HtmlPage::new_id(const std::string& wanted) {
    int& count = wanted_[wanted];
    std::string id;
    do {
        ++count;
        id = count == 1 ? wanted : wanted + "." + std::to_string(count);
    } while (!ids_.insert(id).second);
    return id;
}

int HtmlPage::heading_level(int written) {
    while (!outline_.empty() && outline_.back() >= written) outline_.pop_back();
    outline_.push_back(written);
    return std::min(outline_level_ + static_cast<int>(outline_.size()) - 1, 6);
}

void write_document_head(HtmlPage& page, const std::string& title) {
    const auto whole = page.element("head");
    page.empty("meta", {{"charset", "utf-8"}});
    page.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    page.empty("meta", {{"name", "generator"}, {"content", "Préau"}});
    page.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    page.put("title", title);
    page.empty("link", {{"rel", "stylesheet"}, {"href", page.to(places::style)}});
    page.empty("link", {{"rel", "icon"}, {"type", "image/svg+xml"}, {"href", page.to(places::logo)}});
}

namespace {

struct Frame {
    HtmlPage& page;
    const std::vector<HtmlPage::Step>& way;

    std::string course_title() const { return page.name(page.course().title); }

    void head() {
        const std::string title = course_title();
        write_document_head(page, way.size() < 2 ? title : way.back().name + " – " + title);
    }

    void entry(const std::string& place, std::string_view name, base::Language language) {
        const bool here = place == page.place();
        const auto item = page.element("li");
        page.put("a", {{"href", page.to(place)}, {"aria-current", here ? "page" : ""}, {"lang", page.lang(language)}},
                 name);
    }

    void shelf() {
        const base::Words& words = page.words();
        const course::Course& course = page.course();
        const base::Language language = page.language();
        const auto nav = page.element("nav", {{"class", "shelf"}, {"aria-label", words("nav.main")}});
        const auto list = page.element("ul");
        entry(places::home(language), words("nav.home"), language);
        if (!course.departments.empty()) entry(places::departments(language), words("departments.title"), language);
        if (course.guidelines_in(language) != nullptr)
            entry(places::guidelines(language), words("nav.guidelines"), language);
        if (const auto* glossary = course.glossary_in(language))
            entry(places::glossary(language), glossary->title,
                  there_in(course.glossary, language, course.default_language));
    }

    void languages() {
        if (page.site().languages.size() < 2) return;
        const auto nav =
            page.element("nav", {{"class", "languages"}, {"aria-label", page.words()("comfort.language")}});
        const auto list = page.element("ul");
        for (const base::Language language : page.site().languages) {
            const std::string code(base::code(language));
            const bool here = language == page.language();
            const auto item = page.element("li");
            page.put("a",
                     {{"href", page.to(places::in_language(page.place(), language))},
                      {"lang", code},
                      {"hreflang", code},
                      {"aria-current", here ? "true" : ""}},
                     base::own_name(language));
        }
    }

    void banner() {
        const auto whole = page.element("header", {{"class", "banner"}});
        const auto inside = page.element("div", {{"class", "wide"}});
        {
            const auto link = page.element("a", {{"class", "brand"}, {"href", page.to(places::home(page.language()))}});
            page.empty("img", {{"src", page.to(places::logo)}, {"alt", ""}, {"width", "40"}, {"height", "40"}});
            page.named("span", {}, page.course().title);
        }
        shelf();
        languages();
    }

    void breadcrumb() {
        if (way.size() < 2) return;
        const auto nav = page.element("nav", {{"class", "way"}, {"aria-label", page.words()("lesson.you-are-here")}});
        const auto list = page.element("ol");
        for (const HtmlPage::Step& step : way) {
            const auto item = page.element("li");
            page.put("a",
                     {{"href", page.to(step.place, step.fragment)},
                      {"lang", page.lang(step.language)},
                      {"aria-current", step.place == page.place() ? "page" : ""}},
                     step.name);
        }
    }

    void footer() {
        const auto whole = page.element("footer");
        const auto inside = page.element("div", {{"class", "wide"}});
        page.put("p", page.words()("html.copy"));
        const auto line = page.element("p");
        page.named("span", {}, page.course().title);
        page.text(" · " + page.words()("guidelines.version", {{"version", std::to_string(page.course().version)}}) +
                  " · " + page.words()("app.name"));
    }
};

}  // namespace

std::string HtmlPage::framed(const std::vector<Step>& way, base::Language main) const {
    HtmlPage frame(site_, language_, place_);
    Frame parts{frame, way};
    frame.raw("<!DOCTYPE html>\n");
    {
        const auto html = frame.element("html", {{"lang", std::string(base::code(language_))}});
        parts.head();
        const auto body = frame.element("body");
        frame.put("a", {{"class", "skip"}, {"href", "#_main"}}, frame.words()("html.skip"));
        parts.banner();
        {
            const auto wide = frame.element("div", {{"class", "wide"}});
            const auto column = frame.element_if(!wide_, "div", {{"class", "column"}});
            parts.breadcrumb();
            const auto whole = frame.element("main", {{"id", "_main"}, {"tabindex", "-1"}, {"lang", frame.lang(main)}});
            frame.raw(this->html());
        }
        parts.footer();
    }
    return frame.html();
}

}  // namespace reports
