#include "course/findable.h"

#include <algorithm>

namespace course {
namespace {

using Kind = Findable::Kind;

void add_line(std::string& all, const std::string& line) {
    if (line.empty()) return;
    if (!all.empty()) all += '\n';
    all += line;
}

std::string text_of_blocks(const Blocks& blocks) {
    std::string all;
    for (const Block& block : blocks) add_line(all, findable_text(block));
    return all;
}

void add_module(std::vector<Findable>& all, const Module& module, Language language) {
    const Lesson& lesson = module.lesson(language);
    all.push_back({Kind::module, module.id, {}, lesson.title, lesson.summary});
    for (const Page& page : lesson.pages)
        all.push_back({Kind::page, module.id, page.id, page.title, text_of_blocks(page.blocks)});
    if (const Scenario* scenario = module.scenario(language))
        all.push_back({Kind::scenario, module.id, {}, scenario->facts.title, scenario->facts.summary});
    if (const Feed* feed = module.feed(language))
        all.push_back({Kind::feed, module.id, {}, feed->facts.title, feed->facts.summary});
}

}  // namespace

std::string findable_text(const Block& block) {
    const auto* exhibit = std::get_if<Exhibit>(&block.node);
    if (exhibit == nullptr) return plain(Blocks{block});
    std::string all;
    for (const std::string& text : texts(*exhibit)) add_line(all, text);
    return all;
}

std::vector<Findable> findables(const Course& course, Language language) {
    std::vector<Findable> all;
    for (const Module& module : course.modules) add_module(all, module, language);
    for (const auto& [id, languages] : course.aids)
        if (const Scenario* aid = course.aid(id, language))
            all.push_back({Kind::aid, {}, id, aid->facts.title, aid->facts.summary});
    for (const Department& one : course.departments)
        all.push_back({Kind::department,
                       {},
                       one.id,
                       in(one.name, language, course.default_language),
                       in(one.summary, language, course.default_language)});
    if (const Guidelines* guidelines = course.guidelines_in(language))
        for (const Guideline& one : guidelines->items)
            all.push_back({Kind::guideline, {}, one.id, one.title, text_of_blocks(one.blocks)});
    if (const Glossary* glossary = course.glossary_in(language))
        for (const Term& term : glossary->terms)
            all.push_back({Kind::term, {}, term.id, term.name, text_of_blocks(term.blocks)});
    if (const Objections* objections = course.objections_in(language))
        for (const ObjectionCard& card : objections->cards) {
            Findable found{Kind::card, {}, card.id, card.claim, text_of_blocks(card.blocks)};
            add_line(found.text, card.headline);
            add_line(found.text, text_of_blocks(card.evidence));
            all.push_back(std::move(found));
        }
    return all;
}

std::optional<PageOfModule> way_to(const Course& course, const Activity& activity, Language language) {
    for (const Module& module : course.modules)
        for (const Page& page : module.lesson(language).pages)
            for (const Block& block : page.blocks)
                if (const auto* way = std::get_if<Activity>(&block.node); way != nullptr && *way == activity)
                    return PageOfModule{module.id, page.id};
    return std::nullopt;
}

}  // namespace course
