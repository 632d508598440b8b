// The course as plain values: loaded once by authoring/, shared read-only, replaced whole.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "course/block.h"
#include "course/item.h"
#include "course/shelf.h"
#include "course/story.h"

namespace course {

using base::Language;
using Names = std::map<Language, std::string>;  // one text a language

struct TrainerNote {
    std::string setting;  // its first line: "4 min · in pairs · without phones: show of hands"
    Blocks blocks;
    bool operator==(const TrainerNote&) const = default;
};

struct Page {
    std::string id;
    std::string title;
    Blocks blocks;
    std::vector<TrainerNote> notes;  // never shown to a learner
    std::optional<Blocks> slide;     // what the projector shows instead of the page
    bool operator==(const Page&) const = default;
};

struct Lesson {  // one language
    std::string title;
    std::string summary;
    std::string checked;  // ISO date on which perishable facts were verified; may be empty
    std::vector<std::string> sources;
    std::vector<Page> pages;
    bool operator==(const Lesson&) const = default;
};

struct Objective {
    std::string id;
    Names name;
    bool operator==(const Objective&) const = default;
};

struct Bank {
    int draw = 5;  // questions drawn for one attempt
    Shuffle shuffle = Shuffle::options;
    std::map<Language, std::vector<Item>> items;  // the same ids in the same order in every language
    bool operator==(const Bank&) const = default;
};

struct Module {
    std::string id;
    std::string track;
    int order = 0;  // within the track, from 1
    int minutes = 0;
    int pass_mark = 70;  // per cent
    int hint_cost = 25;  // per cent of what a question earns, each hint
    std::string cover;   // image, relative to the content folder; may be empty
    Names audience;
    std::vector<Objective> objectives;
    std::vector<std::string> prerequisites;
    std::map<Language, Lesson> lessons;
    Bank bank;
    std::map<Language, Scenario> scenarios;  // empty: the module has none
    std::map<Language, Feed> feeds;

    // The asked language, else the course's default one. A loaded module always has at least one lesson.
    const Lesson& lesson(Language language) const;
    const std::vector<Item>& items(Language language) const;
    const Scenario* scenario(Language language) const;  // null when there is none
    const Feed* feed(Language language) const;
    const Item* item(std::string_view id, Language language) const;
    const Page* page(std::string_view id, Language language) const;
    std::optional<std::size_t> page_index(std::string_view id) const;
    Language fallback = Language::fr;
    bool operator==(const Module&) const = default;
};

struct Track {
    std::string id;
    std::string colour;  // soleil, brique, ciel, encre
    std::string cover;
    Names name;
    Names summary;
    bool operator==(const Track&) const = default;
};

struct Department {  // a kind of work, and the modules that matter most there
    std::string id;
    Bridges::Icon icon = Bridges::Icon::bridge;
    Names name;
    Names summary;
    std::vector<std::string> modules;  // ids, in the order to take them; those that are in the course
    bool operator==(const Department&) const = default;
};

struct Contact {  // somebody to ask, by what they do; who that is, the organisation says (course/organisation.h)
    std::string id;
    Names name;
    Names summary;  // what for; may be empty
    bool operator==(const Contact&) const = default;
};

struct Course {
    std::string id;
    int version = 1;
    Language default_language = Language::fr;
    std::vector<Language> languages;
    Names title;
    std::vector<Track> tracks;                  // in order; also those without modules yet
    std::vector<Module> modules;                // by track, then order
    std::vector<Department> departments;        // may be empty
    std::vector<Contact> contacts;              // likewise
    std::map<Language, Guidelines> guidelines;  // empty: the course has none
    std::map<Language, Glossary> glossary;
    std::map<std::string, std::map<Language, Scenario>> aids;  // decision aids by id
    std::map<Language, Objections> objections;
    std::string content_version;  // SHA-256 over the manifest of sorted paths and their hashes

    const Module* module(std::string_view id) const;
    const Track* track(std::string_view id) const;
    const Department* department(std::string_view id) const;
    const Contact* contact(std::string_view id) const;
    // The asked language, else the default one; null when the course has none.
    const Guidelines* guidelines_in(Language language) const;
    const Glossary* glossary_in(Language language) const;
    const Scenario* aid(const std::string& id, Language language) const;
    const Objections* objections_in(Language language) const;
    std::vector<const Module*> modules_of(std::string_view track) const;
    bool operator==(const Course&) const = default;
};

using CoursePtr = std::shared_ptr<const Course>;

const std::string& in(const Names& names, Language language, Language fallback);

// Minutes a page takes: words ÷ 200 a minute, sources left out (they are looked up, not read), and what is done there:
// 2/3 for each inline question, 1 for each exhibit, 2 for each decision aid, 3 for each other activity. 200: a cautious
// figure below the mean of 238 for silent reading of English non-fiction (M. Brysbaert, "How many words do we read per
// minute?", Journal of Memory and Language 109, 2019).
double minutes(const Page& page);
int reading_minutes(const Page& page);       // the same, rounded; at least 1
double quiz_minutes(std::size_t questions);  // that many questions of a quiz: 2/3 each

}  // namespace course
