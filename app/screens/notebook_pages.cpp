#include "screens/notebook_pages.h"

#include <algorithm>
#include <set>

namespace screens {

using Kind = records::Note::Kind;

namespace {

void add(NotedPage& page, const records::Note& note) {
    if (note.kind == Kind::bookmark)
        page.bookmark = &note;
    else
        page.written.push_back(&note);
}

NotedModule of_module(const View& view, const course::Module& module, std::set<const records::Note*>& placed) {
    const course::Lesson& lesson = module.lesson(view.language);
    NotedModule noted{module.id, lesson.title, {}};
    for (const course::Page& page : lesson.pages) {
        NotedPage found{module.id, page.id, page.title, true, nullptr, {}};
        for (const records::Note& note : *view.notes) {
            if (note.module != module.id || note.page != page.id) continue;
            add(found, note);
            placed.insert(&note);
        }
        if (found.bookmark != nullptr || !found.written.empty()) noted.pages.push_back(std::move(found));
    }
    return noted;
}

}  // namespace

std::string above_of(const base::Words& words, const records::Note& note) {
    return note.kind == Kind::reflection && !note.question.empty() ? note.question : words("notebook.note");
}

std::vector<NotedModule> noted_modules(const base::Words& words, const View& view) {
    std::vector<NotedModule> modules;
    if (view.notes == nullptr) return modules;
    std::set<const records::Note*> placed;
    for (const course::Module& module : view.course->modules) {
        NotedModule noted = of_module(view, module, placed);
        if (!noted.pages.empty()) modules.push_back(std::move(noted));
    }
    NotedModule rest{"elsewhere", words("notebook.elsewhere"), {}};
    for (const records::Note& note : *view.notes) {
        if (placed.contains(&note)) continue;
        const bool same =
            !rest.pages.empty() && rest.pages.back().module == note.module && rest.pages.back().page == note.page;
        if (!same) rest.pages.push_back({note.module, note.page, note.module + " › " + note.page, false, nullptr, {}});
        add(rest.pages.back(), note);
    }
    if (!rest.pages.empty()) modules.push_back(std::move(rest));
    return modules;
}

}  // namespace screens
