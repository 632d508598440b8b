#include "course/course.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace course {
namespace {

template <class Value>
const Value& in_language(const std::map<Language, Value>& values, Language language, Language fallback) {
    assert(!values.empty());
    auto found = values.find(language);
    if (found == values.end()) found = values.find(fallback);
    return found != values.end() ? found->second : values.begin()->second;
}

template <class Things>
auto by_id(const Things& things, std::string_view id) -> decltype(things.data()) {
    const auto found = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
    return found != things.end() ? &*found : nullptr;
}

// A question inside the page or in the quiz: reading it, choosing, reading why.
constexpr double minutes_a_question = 2.0 / 3;

double doing_minutes(const Activity& activity) {
    return activity.kind == Activity::Kind::aid ? 2 : 3;
}

}  // namespace

const Lesson& Module::lesson(Language language) const {
    return in_language(lessons, language, fallback);
}

const std::vector<Item>& Module::items(Language language) const {
    static const std::vector<Item> none;  // a module without a quiz
    return bank.items.empty() ? none : in_language(bank.items, language, fallback);
}

const Item* Module::item(std::string_view item_id, Language language) const {
    return by_id(items(language), item_id);
}

const Page* Module::page(std::string_view page_id, Language language) const {
    return by_id(lesson(language).pages, page_id);
}

std::optional<std::size_t> Module::page_index(std::string_view page_id) const {
    const std::vector<Page>& pages = lesson(fallback).pages;
    const Page* found = by_id(pages, page_id);
    return found != nullptr ? std::optional(static_cast<std::size_t>(found - pages.data())) : std::nullopt;
}

namespace {

template <class Text>
const Text* text_in(const std::map<Language, Text>& texts, Language language, Language fallback) {
    auto found = texts.find(language);
    if (found == texts.end()) found = texts.find(fallback);
    return found == texts.end() ? nullptr : &found->second;
}

}  // namespace

const Scenario* Module::scenario(Language language) const {
    return text_in(scenarios, language, fallback);
}

const Feed* Module::feed(Language language) const {
    return text_in(feeds, language, fallback);
}

const Module* Course::module(std::string_view module_id) const {
    return by_id(modules, module_id);
}

const Guidelines* Course::guidelines_in(Language language) const {
    return text_in(guidelines, language, default_language);
}

const Glossary* Course::glossary_in(Language language) const {
    return text_in(glossary, language, default_language);
}

const Scenario* Course::aid(const std::string& aid_id, Language language) const {
    const auto found = aids.find(aid_id);
    return found == aids.end() ? nullptr : text_in(found->second, language, default_language);
}

const Objections* Course::objections_in(Language language) const {
    return text_in(objections, language, default_language);
}

const Track* Course::track(std::string_view track_id) const {
    return by_id(tracks, track_id);
}

const Department* Course::department(std::string_view department_id) const {
    return by_id(departments, department_id);
}

const Contact* Course::contact(std::string_view contact_id) const {
    return by_id(contacts, contact_id);
}

std::vector<const Module*> Course::modules_of(std::string_view track_id) const {
    std::vector<const Module*> found;
    for (const Module& candidate : modules) {
        if (candidate.track == track_id) found.push_back(&candidate);
    }
    return found;
}

const std::string& in(const Names& names, Language language, Language fallback) {
    static const std::string nothing;
    return names.empty() ? nothing : in_language(names, language, fallback);
}

double minutes(const Page& page) {
    constexpr double words_a_minute = 200;
    int words = word_count(page.blocks);
    double done = 0;
    // What is done stands on the page itself, never inside a list, quote or callout; neither do its sources.
    for (const Block& block : page.blocks) {
        const auto* callout = std::get_if<Callout>(&block.node);
        if (callout != nullptr && callout->kind == CalloutKind::source) words -= word_count({block});
        if (std::holds_alternative<Check>(block.node)) done += minutes_a_question;
        if (std::holds_alternative<Exhibit>(block.node)) done += 1;
        if (const auto* activity = std::get_if<Activity>(&block.node)) done += doing_minutes(*activity);
    }
    return words / words_a_minute + done;
}

int reading_minutes(const Page& page) {
    return std::max(1, static_cast<int>(std::lround(minutes(page))));
}

double quiz_minutes(std::size_t questions) {
    return static_cast<double>(questions) * minutes_a_question;
}

}  // namespace course
