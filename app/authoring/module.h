// modules/<id>/ → a module, with what must still be looked up in the rest of the course.
#pragma once

#include <map>

#include "authoring/bank.h"
#include "authoring/fields.h"
#include "authoring/folder.h"
#include "authoring/lesson.h"
#include "authoring/story.h"

namespace authoring {

struct LessonFile {
    Report report;
    ReadLesson read;
};

struct BankFile {
    Report report;
    ReadBank read;
};

struct ScenarioFile {
    Report report;
    ReadScenario read;
};

struct FeedFile {
    Report report;
    ReadFeed read;
};

struct ReadModule {
    course::Module module;
    Report facts;  // of module.yaml
    Place track_place, order_place, minutes_place, cover_place;
    std::vector<Place> prerequisite_places;
    std::map<base::Language, LessonFile> lessons;
    std::map<base::Language, BankFile> banks;
    std::map<base::Language, ScenarioFile> scenarios;
    std::map<base::Language, FeedFile> feeds;

    bool is_sound() const;  // no error in any of its files
};

ReadModule read_module(const Folder& folder, const std::string& id, const Languages& languages);

}  // namespace authoring
