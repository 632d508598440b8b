#include "authoring/changes.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace authoring {

namespace {

using base::Language;
using course::Course;
using course::Module;

// Pages, questions or terms: the same things in several languages, each in its order.
template <class Entry>
using Entries = std::map<Language, const std::vector<Entry>*>;

// What has an id and stands once in every language: a lesson's facts, a scenario, a feed.
template <class Value>
using Values = std::map<Language, const Value*>;

class Comparison {
public:
    void note(Change::What what, std::string thing, std::vector<Language> languages = {}) {
        changes_.push_back({what, std::move(thing), std::move(languages)});
    }

    template <class Entry>
    void entries(const std::string& word, const std::string& all, const Entries<Entry>& before,
                 const Entries<Entry>& after) {
        const std::vector<std::string> old_ids = ids(before), new_ids = ids(after);
        for (const std::string& id : new_ids) {
            if (std::find(old_ids.begin(), old_ids.end(), id) == old_ids.end())
                note(Change::What::added, word + id);
            else if (auto different = languages_of(before, after, id); !different.empty())
                note(Change::What::changed, word + id, std::move(different));
        }
        for (const std::string& id : old_ids)
            if (std::find(new_ids.begin(), new_ids.end(), id) == new_ids.end()) note(Change::What::removed, word + id);
        if (common(old_ids, new_ids) != common(new_ids, old_ids)) note(Change::What::moved, all);
    }

    template <class Value>
    void value(const std::string& thing, const Values<Value>& before, const Values<Value>& after) {
        if (before.empty() && after.empty()) return;
        if (before.empty()) return note(Change::What::added, thing);
        if (after.empty()) return note(Change::What::removed, thing);
        std::vector<Language> different;
        for (const Language language : base::all_languages) {
            const auto old = before.find(language), fresh = after.find(language);
            const bool was = old != before.end(), is = fresh != after.end();
            if (was != is || (was && !(*old->second == *fresh->second))) different.push_back(language);
        }
        if (!different.empty()) note(Change::What::changed, thing, std::move(different));
    }

    std::vector<Change> take() { return std::move(changes_); }

private:
    template <class Entry>
    static std::vector<std::string> ids(const Entries<Entry>& entries) {
        std::vector<std::string> found;
        std::set<std::string> known;
        for (const auto& [language, list] : entries)
            for (const Entry& entry : *list)
                if (known.insert(entry.id).second) found.push_back(entry.id);
        return found;
    }

    template <class Entry>
    static const Entry* find(const Entries<Entry>& entries, Language language, const std::string& id) {
        const auto list = entries.find(language);
        if (list == entries.end()) return nullptr;
        const auto found = std::find_if(list->second->begin(), list->second->end(),
                                        [&](const Entry& entry) { return entry.id == id; });
        return found == list->second->end() ? nullptr : &*found;
    }

    template <class Entry>
    static std::vector<Language> languages_of(const Entries<Entry>& before, const Entries<Entry>& after,
                                              const std::string& id) {
        std::vector<Language> different;
        for (const Language language : base::all_languages) {
            const Entry* old = find(before, language, id);
            const Entry* fresh = find(after, language, id);
            const bool same = old != nullptr && fresh != nullptr ? *old == *fresh : old == fresh;
            if (!same) different.push_back(language);
        }
        return different;
    }

    // Those of `ids` that are also among the others, in their order.
    static std::vector<std::string> common(std::vector<std::string> ids, const std::vector<std::string>& others) {
        const std::set<std::string> known(others.begin(), others.end());
        std::erase_if(ids, [&](const std::string& id) { return !known.contains(id); });
        return ids;
    }

    std::vector<Change> changes_;
};

template <class Map, class Part>
auto pick(const Map& map, Part part) {
    std::map<Language, std::remove_reference_t<decltype(part(map.begin()->second))>> picked;
    for (const auto& [language, whole] : map) picked.emplace(language, part(whole));
    return picked;
}

template <class Value>
Values<Value> all_of(const std::map<Language, Value>& map) {
    return pick(map, [](const Value& value) { return &value; });
}

// A lesson without its pages, a module without its lessons: what is said about them.
std::map<Language, course::Lesson> facts_of(const std::map<Language, course::Lesson>& lessons) {
    return pick(lessons, [](const course::Lesson& lesson) {
        return course::Lesson{lesson.title, lesson.summary, lesson.checked, lesson.sources, {}};
    });
}

Module facts_of(const Module& module) {
    Module facts = module;
    facts.lessons.clear();
    facts.bank.items.clear();
    facts.scenarios.clear();
    facts.feeds.clear();
    return facts;
}

void compare_modules(const Module& before, const Module& after, Comparison& comparison) {
    if (!(facts_of(before) == facts_of(after))) comparison.note(Change::What::changed, "module " + after.id);
    const auto old_facts = facts_of(before.lessons), new_facts = facts_of(after.lessons);
    comparison.value("title and facts of " + after.id, all_of(old_facts), all_of(new_facts));
    const auto pages = [](const course::Lesson& lesson) { return &lesson.pages; };
    comparison.entries<course::Page>("page " + after.id + "#", "pages of " + after.id, pick(before.lessons, pages),
                                     pick(after.lessons, pages));
    const auto items = [](const std::vector<course::Item>& list) { return &list; };
    comparison.entries<course::Item>("question " + after.id + "/", "questions of " + after.id,
                                     pick(before.bank.items, items), pick(after.bank.items, items));
    comparison.value("scenario of " + after.id, all_of(before.scenarios), all_of(after.scenarios));
    comparison.value("feed of " + after.id, all_of(before.feeds), all_of(after.feeds));
}

void compare_shelves(const Course& before, const Course& after, Comparison& comparison) {
    const auto guidelines = [](const course::Guidelines& shelf) { return &shelf.items; };
    comparison.entries<course::Guideline>("guideline ", "guidelines", pick(before.guidelines, guidelines),
                                          pick(after.guidelines, guidelines));
    const auto terms = [](const course::Glossary& shelf) { return &shelf.terms; };
    comparison.entries<course::Term>("term ", "terms", pick(before.glossary, terms), pick(after.glossary, terms));
    const auto cards = [](const course::Objections& shelf) { return &shelf.cards; };
    comparison.entries<course::ObjectionCard>("card ", "cards", pick(before.objections, cards),
                                              pick(after.objections, cards));
}

// Kinds of work: one thing for all languages.
void compare_departments(const Course& before, const Course& after, Comparison& comparison) {
    for (const course::Department& one : after.departments) {
        const course::Department* old = before.department(one.id);
        if (old == nullptr)
            comparison.note(Change::What::added, "department " + one.id);
        else if (!(*old == one))
            comparison.note(Change::What::changed, "department " + one.id);
    }
    for (const course::Department& one : before.departments)
        if (after.department(one.id) == nullptr) comparison.note(Change::What::removed, "department " + one.id);
}

void compare_aids(const Course& before, const Course& after, Comparison& comparison) {
    auto aids = before.aids;
    aids.insert(after.aids.begin(), after.aids.end());
    const auto of = [](const Course& course, const std::string& id) {
        const auto found = course.aids.find(id);
        return found == course.aids.end() ? Values<course::Scenario>{} : all_of(found->second);
    };
    for (const auto& [id, aid] : aids) comparison.value("decision aid " + id, of(before, id), of(after, id));
}

Course facts_of(const Course& course) {
    return {course.id, 0, course.default_language, course.languages, course.title, course.tracks, {}, {}, {}, {},
            {},        {}};
}

}  // namespace

std::vector<Change> changes_between(const Course& before, const Course& after) {
    Comparison comparison;
    if (!(facts_of(before) == facts_of(after))) comparison.note(Change::What::changed, "course " + after.id);
    for (const Module& module : after.modules) {
        if (const Module* old = before.module(module.id))
            compare_modules(*old, module, comparison);
        else
            comparison.note(Change::What::added, "module " + module.id);
    }
    for (const Module& module : before.modules)
        if (after.module(module.id) == nullptr) comparison.note(Change::What::removed, "module " + module.id);
    compare_shelves(before, after, comparison);
    compare_aids(before, after, comparison);
    compare_departments(before, after, comparison);
    return comparison.take();
}

std::string to_text(const Change& change) {
    static constexpr std::array<std::string_view, 4> words{"added", "removed", "changed", "moved"};
    std::string text(words[static_cast<std::size_t>(change.what)]);
    text.append(" ").append(change.thing);
    std::string_view before = " (";
    for (const Language language : change.languages) {
        text.append(before).append(base::code(language));
        before = ", ";
    }
    return text + (change.languages.empty() ? "" : ")");
}

}  // namespace authoring
