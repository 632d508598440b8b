#include "screens/sheets.h"

#include <utility>

namespace screens {

using Kind = records::Note::Kind;

namespace {

course::Block paragraph(std::string words, bool italic = false) {
    return {course::Paragraph{{course::Span{.text = std::move(words), .italic = italic}}}};
}

std::string two_digits(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

reports::Sheet sheet(const base::Words& words, const View& view, std::string kicker, std::string title) {
    const base::CivilTime day = base::civil(view.now);
    const std::string course = course::in(view.course->title, view.language, view.course->default_language);
    return {.kicker = std::move(kicker),
            .title = std::move(title),
            .blocks = {},
            .footer = words("sheet.footer", {{"course", course},
                                             {"date", two_digits(day.day) + "/" + two_digits(day.month) + "/" +
                                                          std::to_string(day.year)}}),
            .made = view.now};
}

void add(course::Blocks& all, const course::Blocks& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

reports::Sheet keep_sheet(const base::Words& words, const View& view, const course::Module& module, std::string title,
                          const course::Callout& callout) {
    reports::Sheet made = sheet(words, view, module.lesson(view.language).title, std::move(title));
    made.blocks = callout.blocks;
    return made;
}

reports::Sheet advice_sheet(const base::Words& words, const View& view, const Story& story) {
    reports::Sheet made = sheet(words, view, story.scenario.facts.title, story.node().title);
    made.blocks = story.node().blocks;
    made.blocks.push_back({course::Heading{2, course::text_of(words("aid.reasons"))}});
    for (std::size_t step = 0; step < story.place.taken.size(); ++step) {
        const course::Choice& choice = story.choice_at(step);
        course::Text answered{{.text = story.node_at(step).title + " ", .bold = true}};
        answered.insert(answered.end(), choice.text.begin(), choice.text.end());
        made.blocks.push_back({course::Paragraph{std::move(answered)}});
        add(made.blocks, choice.feedback);
    }
    return made;
}

reports::Sheet notebook_sheet(const base::Words& words, const View& view) {
    reports::Sheet made =
        sheet(words, view, view.person != nullptr ? view.person->name : std::string(), words("notebook.title"));
    for (const NotedModule& module : noted_modules(words, view)) {
        made.blocks.push_back({course::Heading{2, course::text_of(module.title)}});
        for (const NotedPage& page : module.pages) {
            const std::string mark = page.bookmark != nullptr ? " · " + words("notebook.bookmark") : std::string();
            made.blocks.push_back({course::Heading{3, course::text_of(page.title + mark)}});
            for (const records::Note* note : page.written) {
                if (note->kind == Kind::reflection) made.blocks.push_back(paragraph(note->question, true));
                made.blocks.push_back(paragraph(note->text));
            }
        }
    }
    return made;
}

}  // namespace screens
