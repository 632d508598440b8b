// Whether two courses are the same value for value, their content version apart; and where they are not.
#pragma once

#include <string>

#include "course/course.h"

namespace support {

class CourseComparison {
public:
    // Empty when they are the same, else where they differ first.
    static std::string difference(const course::Course& one, const course::Course& other) {
        CourseComparison comparison;
        comparison.courses(one, other);
        return comparison.where_;
    }

private:
    template <class Value>
    void same(const std::string& what, const Value& one, const Value& other) {
        if (where_.empty() && !(one == other)) where_ = what;
    }

    template <class List, class Compare>
    void each(const std::string& what, const List& one, const List& other, const Compare& compare) {
        same(what + ": count", one.size(), other.size());
        if (!where_.empty()) return;
        auto there = other.begin();
        for (const auto& entry : one) compare(entry, *there++);
    }

    template <class Map, class Compare>
    void each_language(const std::string& what, const Map& one, const Map& other, const Compare& compare) {
        each(what, one, other, [&](const auto& here, const auto& there) {
            same(what + ": languages", here.first, there.first);
            compare(what + "." + std::string(base::code(here.first)), here.second, there.second);
        });
    }

    void courses(const course::Course& one, const course::Course& other) {
        same("id", one.id, other.id);
        same("version", one.version, other.version);
        same("languages", one.languages, other.languages);
        same("default", one.default_language, other.default_language);
        same("title", one.title, other.title);
        each("tracks", one.tracks, other.tracks, [&](const course::Track& here, const course::Track& there) {
            same("track " + here.id, std::tie(here.id, here.colour, here.cover, here.name, here.summary),
                 std::tie(there.id, there.colour, there.cover, there.name, there.summary));
        });
        each("modules", one.modules, other.modules, [&](const auto& here, const auto& there) { modules(here, there); });
        each_language("guidelines", one.guidelines, other.guidelines, [&](auto what, auto& here, auto& there) {
            same(what, std::tie(here.title, here.summary, here.version, here.checked, here.sources, here.items),
                 std::tie(there.title, there.summary, there.version, there.checked, there.sources, there.items));
        });
        each_language("glossary", one.glossary, other.glossary, [&](auto what, auto& here, auto& there) {
            same(what, std::tie(here.title, here.summary, here.checked, here.terms),
                 std::tie(there.title, there.summary, there.checked, there.terms));
        });
        each_language("objections", one.objections, other.objections, [&](auto what, auto& here, auto& there) {
            same(what, std::tie(here.title, here.summary, here.checked, here.sources),
                 std::tie(there.title, there.summary, there.checked, there.sources));
            each(what, here.cards, there.cards, [&](auto& card, auto& card_there) {
                same(what + " " + card.id, std::tie(card.id, card.claim, card.blocks, card.headline, card.evidence),
                     std::tie(card_there.id, card_there.claim, card_there.blocks, card_there.headline,
                              card_there.evidence));
            });
        });
    }

    void modules(const course::Module& one, const course::Module& other) {
        const std::string what = "module " + one.id;
        same(
            what, std::tie(one.id, one.track, one.order, one.minutes, one.pass_mark, one.hint_cost, one.cover),
            std::tie(other.id, other.track, other.order, other.minutes, other.pass_mark, other.hint_cost, other.cover));
        same(what, std::tie(one.audience, one.prerequisites), std::tie(other.audience, other.prerequisites));
        each(what + " objectives", one.objectives, other.objectives, [&](auto& here, auto& there) {
            same(what + " objective", std::tie(here.id, here.name), std::tie(there.id, there.name));
        });
        same(what + " bank", std::tie(one.bank.draw, one.bank.shuffle), std::tie(other.bank.draw, other.bank.shuffle));
        each_language(what + " quiz", one.bank.items, other.bank.items, [&](auto name, auto& here, auto& there) {
            each(name, here, there, [&](const course::Item& item, const course::Item& item_there) {
                same(name + " " + item.id, item, item_there);
            });
        });
        each_language(what + " lesson", one.lessons, other.lessons, [&](auto name, auto& here, auto& there) {
            same(name, std::tie(here.title, here.summary, here.checked, here.sources),
                 std::tie(there.title, there.summary, there.checked, there.sources));
            each(name, here.pages, there.pages, [&](const course::Page& page, const course::Page& page_there) {
                same(name + " " + page.id, page, page_there);
            });
        });
        each_language(what + " scenario", one.scenarios, other.scenarios,
                      [&](auto name, auto& here, auto& there) { same(name, here, there); });
        each_language(what + " feed", one.feeds, other.feeds,
                      [&](auto name, auto& here, auto& there) { same(name, here, there); });
    }

    std::string where_;
};

}  // namespace support
