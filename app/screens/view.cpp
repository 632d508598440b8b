#include "screens/view.h"

#include <algorithm>

namespace screens {

const records::Place* View::place(std::string_view module) const {
    if (places == nullptr) return nullptr;
    const auto found = std::find_if(places->begin(), places->end(),
                                    [module](const records::Place& place) { return place.module == module; });
    return found == places->end() ? nullptr : &*found;
}

const records::Note* View::note(records::Note::Kind kind, std::string_view module, std::string_view page,
                                int place) const {
    if (notes == nullptr) return nullptr;
    const auto found = std::find_if(notes->begin(), notes->end(),
                                    [&](const records::Note& note) { return note.is_at(kind, module, page, place); });
    return found == notes->end() ? nullptr : &*found;
}

namespace {

Resume resume_in(const View& view, const course::Module& module) {
    const learning::ModuleProgress& progress = view.progress->of(module.id);
    Resume resume{.kind = Resume::Kind::page, .module = &module};
    const records::Place* place = view.place(module.id);
    if (place != nullptr && !place->page.empty() && module.page(place->page, view.language) != nullptr) {
        resume.page = place->page;
        return resume;
    }
    if (place != nullptr && place->page.empty()) {
        resume.kind = Resume::Kind::quiz;
        return resume;
    }
    for (const course::Page& page : module.lesson(view.language).pages)
        if (!progress.pages_read.contains(page.id)) {
            resume.page = page.id;
            if (progress.pages_read.empty() && progress.attempts.empty()) resume.kind = Resume::Kind::start;
            return resume;
        }
    resume.kind = Resume::Kind::quiz;
    return resume;
}

}  // namespace

Resume resume_target(const View& view) {
    if (view.course == nullptr || view.progress == nullptr) return {};
    const auto unfinished = [&view](const course::Module& module) {
        return learning::state(module, view.progress->of(module.id)) != learning::ModuleState::finished;
    };
    if (view.places != nullptr)
        for (const records::Place& place : *view.places)
            if (const course::Module* module = view.course->module(place.module);
                module != nullptr && unfinished(*module))
                return resume_in(view, *module);
    for (const course::Module& module : view.course->modules)
        if (unfinished(module)) return resume_in(view, module);
    return {};
}

}  // namespace screens
