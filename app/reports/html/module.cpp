#include "reports/html/module.h"

#include <algorithm>

#include "reports/html/blocks.h"
#include "reports/html/places.h"
#include "reports/html/questions.h"

namespace reports {
namespace {

class LessonWriter {
public:
    LessonWriter(HtmlPage& page, const course::Module& module)
        : page_(page), module_(module), lesson_(module.lesson(page.language())) {}

    void write() {
        page_.use_breadth();
        const auto whole = page_.element("div", {{"class", "lesson"}});
        {
            const auto head = page_.element("div", {{"class", "head"}});
            page_.put("h1", lesson_.title);
            if (!lesson_.summary.empty()) page_.put("p", {{"class", "lead"}}, lesson_.summary);
            facts();
        }
        contents();
        const auto text = page_.element("div", {{"class", "text"}});
        for (const course::Page& page : lesson_.pages) write_page(page);
        way_on();
        write_sources(page_, lesson_.sources, lesson_.checked);
    }

private:
    void fact(const std::string& name, const auto& value) {
        const auto whole = page_.element("div");
        page_.put("dt", name);
        const auto what = page_.element("dd");
        value();
    }

    void facts() {
        const base::Words& words = page_.words();
        {
            const auto list = page_.element("dl", {{"class", "about"}});
            fact(words("html.minutes"), [&] { page_.text(words.minutes(module_.minutes)); });
            if (!page_.name(module_.audience).empty())
                fact(words("html.audience"), [&] { page_.named("span", {}, module_.audience); });
            if (!module_.prerequisites.empty()) fact(words("html.before"), [&] { before(); });
        }
        if (module_.objectives.empty()) return;
        const std::string id = page_.new_id("_objectives");
        page_.put("p", {{"class", "kind"}, {"id", id}}, words("html.objectives"));
        const auto list = page_.element("ul", {{"class", "objectives"}, {"aria-labelledby", id}});
        for (const course::Objective& objective : module_.objectives) page_.named("li", {}, objective.name);
    }

    void before() {
        bool first = true;
        for (const std::string& id : module_.prerequisites) {
            const course::Module* found = page_.course().module(id);
            if (found == nullptr) continue;
            if (!first) page_.text(", ");
            first = false;
            page_.put(
                "a",
                {{"href", page_.to(places::lesson(page_.language(), id))},
                 {"lang", page_.lang(there_in(found->lessons, page_.language(), page_.course().default_language))}},
                found->lesson(page_.language()).title);
        }
    }

    void contents() {
        const std::string id = page_.new_id("_contents");
        const auto nav = page_.element("nav", {{"class", "contents"}, {"aria-labelledby", id}});
        page_.put("p", {{"class", "kind"}, {"id", id}}, page_.words()("lesson.outline"));
        const auto list = page_.element("ul");
        for (const course::Page& page : lesson_.pages) {
            const auto item = page_.element("li");
            page_.put("a", {{"href", "#" + page.id}}, page.title);
            page_.text(" ");
            page_.put("span", {{"class", "minutes"}}, page_.words().minutes(course::reading_minutes(page)));
        }
        if (module_.bank.items.empty()) return;
        const auto item = page_.element("li");
        page_.put("a", {{"href", page_.to(places::quiz(page_.language(), module_.id))}},
                  page_.words()("lesson.quiz-step"));
        page_.text(" ");
        page_.put("span", {{"class", "minutes"}}, count());
    }

    std::string count() const {
        return page_.words().plural("lesson.quiz-count",
                                    static_cast<std::int64_t>(module_.items(page_.language()).size()));
    }

    void write_page(const course::Page& page) {
        const auto whole = page_.element("section", {{"class", "page"}, {"id", page_.new_id(page.id)}});
        page_.put("h2", page.title);
        page_.begin_outline(3);
        write_blocks(page_, page.blocks);
        if (!page_.site().trainer) return;
        if (page.slide) {
            const auto slide = page_.element("div", {{"class", "trainer"}, {"role", "note"}});
            page_.put("p", {{"class", "kind"}}, page_.words()("preview.slide"));
            write_blocks(page_, *page.slide);
        }
        for (const course::TrainerNote& note : page.notes) {
            const auto one = page_.element("div", {{"class", "trainer"}, {"role", "note"}});
            page_.put("p", {{"class", "kind"}}, page_.words()("preview.trainer"));
            if (!note.setting.empty()) page_.put("p", {{"class", "title"}}, note.setting);
            write_blocks(page_, note.blocks);
        }
    }

    // To the quiz, and to the module that follows.
    void way_on() {
        const base::Words& words = page_.words();
        const std::vector<course::Module>& all = page_.course().modules;
        const auto next =
            std::find_if(all.begin(), all.end(), [&](const course::Module& module) { return module.id == module_.id; });
        const bool is_next = next != all.end() && next + 1 != all.end();
        if (module_.bank.items.empty() && !is_next) return;
        const auto nav = page_.element("nav", {{"class", "on"}, {"aria-label", words("html.way-on")}});
        const auto list = page_.element("ul");
        if (!module_.bank.items.empty()) {
            const auto item = page_.element("li");
            page_.put("span", {{"class", "kind"}}, count());
            page_.put("a", {{"class", "main"}, {"href", page_.to(places::quiz(page_.language(), module_.id))}},
                      words("lesson.to-quiz"));
        }
        if (!is_next) return;
        const course::Module& module = *(next + 1);
        const auto item = page_.element("li");
        page_.put("span", {{"class", "kind"}}, words("result.next-module"));
        page_.put("a",
                  {{"href", page_.to(places::lesson(page_.language(), module.id))},
                   {"lang", page_.lang(there_in(module.lessons, page_.language(), page_.course().default_language))}},
                  module.lesson(page_.language()).title);
    }

    HtmlPage& page_;
    const course::Module& module_;
    const course::Lesson& lesson_;
};

}  // namespace

void write_lesson(HtmlPage& page, const course::Module& module) {
    LessonWriter(page, module).write();
}

void write_quiz(HtmlPage& page, const course::Module& module) {
    const base::Words& words = page.words();
    const std::vector<course::Item>& items = module.items(page.language());
    page.put("h1", words("html.quiz-of", {{"title", module.lesson(page.language()).title}}));
    page.put("p", {{"class", "lead"}}, words.plural("lesson.quiz-count", static_cast<std::int64_t>(items.size())));
    for (const course::Item& item : items) write_question(page, item);
}

}  // namespace reports
