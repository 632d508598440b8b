// What no single file can tell: whether a module's languages agree and whether what it names is there.
#pragma once

#include <map>
#include <string>

#include "authoring/aid.h"
#include "authoring/module.h"
#include "authoring/shelf.h"

namespace authoring {

using ReadModules = std::map<std::string, ReadModule>;

struct ReadCourse {
    ReadModules modules;
    ReadShelf guidelines;
    ReadShelf glossary;
    ReadShelf objections;
    ReadAids aids;
    std::vector<std::string> contacts;  // ids
};

void check_module(ReadModule& read, const Folder& folder, const Languages& languages);  // within one module
void check_shelf(ReadShelf& shelf, const Folder& folder);                               // within guidelines, glossary
void check_aids(ReadAids& aids, const Folder& folder);                                  // within decision aids
void check_links(ReadCourse& all);
void check_places(ReadModules& all, const course::Course& course);  // tracks, order within them, prerequisites

}  // namespace authoring
