#include "reports/html/html_course.h"

#include <algorithm>

#include "base/yaml.h"
#include "reports/html/home.h"
#include "reports/html/html_page.h"
#include "reports/html/module.h"
#include "reports/html/places.h"
#include "reports/html/shelf.h"
#include "reports/html/stories.h"

namespace reports {
namespace {

// The folder of one language.
class LanguageFolder {
public:
    LanguageFolder(HtmlSite& site, base::Language language, std::map<std::string, std::string>& files)
        : site_(site), course_(site.course), language_(language), main_(course_.default_language), files_(files) {}

    void write() {
        // Its own words come first on these pages: they are in the folder's language.
        page(places::home(language_), {}, {}, language_, [](HtmlPage& page) { write_home(page); });
        if (!course_.departments.empty()) {
            const std::string title = site_.words.at(language_)("departments.title");
            page(places::departments(language_), title, {}, language_, [](HtmlPage& page) { write_departments(page); });
        }
        if (const auto* guidelines = course_.guidelines_in(language_))
            page(places::guidelines(language_), guidelines->title, {}, there(course_.guidelines),
                 [&](HtmlPage& page) { write_guidelines(page, *guidelines); });
        if (const auto* glossary = course_.glossary_in(language_))
            page(places::glossary(language_), glossary->title, {}, there(course_.glossary),
                 [&](HtmlPage& page) { write_glossary(page, *glossary); });
        if (const auto* objections = course_.objections_in(language_))
            page(places::objections(language_), objections->title, {}, there(course_.objections),
                 [&](HtmlPage& page) { write_objections(page, *objections); });
        for (const auto& [id, texts] : course_.aids) {
            const course::Scenario* aid = course_.aid(id, language_);
            if (aid == nullptr) continue;
            page(places::aid(language_, id), aid->facts.title, {}, there(texts),
                 [&](HtmlPage& page) { write_aid(page, *aid); });
        }
        for (const course::Module& module : course_.modules) write(module);
    }

private:
    template <class Texts>
    base::Language there(const Texts& texts) const {
        return there_in(texts, language_, main_);
    }

    // As HtmlPage::words: what is written in a language speaks it.
    const base::Words& words_in(base::Language language) const {
        const auto found = site_.words.find(language);
        return found != site_.words.end() ? found->second : site_.words.at(language_);
    }

    void write(const course::Module& module) {
        const course::Lesson& lesson = module.lesson(language_);
        const base::Language spoken = there(module.lessons);
        page(
            places::lesson(language_, module.id), lesson.title, track(module), spoken,
            [&](HtmlPage& page) { write_lesson(page, module); }, &module);
        std::vector<HtmlPage::Step> way = track(module);
        way.push_back({lesson.title, places::lesson(language_, module.id), spoken});
        if (!module.bank.items.empty())
            page(
                places::quiz(language_, module.id), words_in(there(module.bank.items))("quiz.title"), way,
                there(module.bank.items), [&](HtmlPage& page) { write_quiz(page, module); }, &module);
        if (const course::Scenario* scenario = module.scenario(language_))
            page(
                places::scenario(language_, module.id), scenario->facts.title, way, there(module.scenarios),
                [&](HtmlPage& page) { write_scenario(page, *scenario); }, &module);
        if (const course::Feed* feed = module.feed(language_))
            page(
                places::feed(language_, module.id), feed->facts.title, way, there(module.feeds),
                [&](HtmlPage& page) { write_feed(page, *feed); }, &module);
    }

    std::vector<HtmlPage::Step> track(const course::Module& module) const {
        const course::Track* track = course_.track(module.track);
        if (track == nullptr) return {};
        return {{course::in(track->name, language_, main_), places::home(language_), there(track->name), track->id}};
    }

    // `above`: between home and the page itself.
    template <class Write>
    void page(const std::string& place, const std::string& title, std::vector<HtmlPage::Step> above,
              base::Language spoken, const Write& write, const course::Module* module = nullptr) {
        HtmlPage page(site_, language_, place);
        page.module = module;
        {
            const auto voice = page.speak(spoken);
            write(page);
        }
        const bool home = place == places::home(language_);
        std::vector<HtmlPage::Step> way{
            {home ? course::in(course_.title, language_, main_) : site_.words.at(language_)("nav.home"),
             places::home(language_), language_}};
        way.insert(way.end(), above.begin(), above.end());
        if (!home) way.push_back({title, place, spoken});
        files_[place] = page.framed(way, spoken);
    }

    HtmlSite& site_;
    const course::Course& course_;
    base::Language language_, main_;
    std::map<std::string, std::string>& files_;
};

bool is_colour(std::string_view text) {
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

bool is_token(std::string_view text) {
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

std::string properties(std::string_view theme) {
    const auto read = base::parse_yaml(theme);
    std::string css = ":root {\n";
    if (read) {
        for (const base::YamlEntry& entry : read->entries) {
            if (is_token(entry.key) && is_colour(entry.value.scalar))
                css.append("  --").append(entry.key).append(": ").append(entry.value.scalar).append(";\n");
        }
    }
    return css + "}\n";
}

}  // namespace

HtmlCourse html_of(const course::Course& course, const std::vector<base::Language>& languages,
                   const std::map<base::Language, base::Words>& words, bool trainer) {
    HtmlSite site{course, words, languages, trainer, {}};
    HtmlCourse made;
    made.files[places::languages] = languages_page(site);
    for (const base::Language language : languages) LanguageFolder(site, language, made.files).write();
    made.pictures = std::move(site.pictures);
    return made;
}

std::string html_style_of(std::string_view light, std::string_view dark, std::string_view contrast,
                          std::string_view rules) {
    std::string css = properties(light);
    css += "@media screen and (prefers-color-scheme: dark) {\n" + properties(dark) + "}\n";
    css += "@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) {\n" + properties(contrast) +
           "}\n";
    return css.append(rules);
}

}  // namespace reports
