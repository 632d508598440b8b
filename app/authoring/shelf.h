// guidelines/, glossary/ and objections/: what stands beside the modules for looking up, a heading with an id for each
// entry.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/fields.h"
#include "authoring/folder.h"
#include "authoring/markdown.h"
#include "authoring/text_facts.h"

namespace authoring {

struct ShelfKind {
    std::string folder;  // and the first part of its files' names: "guidelines"
    std::string entry;   // what one is called, what its id begins with and a link to it: "guideline"
    Version version = Version::none;
    std::size_t most = 0;  // entries
};

ShelfKind guidelines_kind();
ShelfKind glossary_kind();
ShelfKind objections_kind();

struct ReadEntry {
    std::string id;
    Place place;
    std::string name;
    course::Blocks blocks;
    std::string headline;  // of the [!EVIDENCE] of an objection card
    course::Blocks evidence;
};

struct ReadText {
    TextFacts facts;
    std::vector<ReadEntry> entries;
    std::vector<Reference> references;
};

ReadText read_shelf_text(std::string_view text, const ShelfKind& kind, base::Language language, Report& report);

struct ShelfFile {
    Report report;
    ReadText read;
};

// One of them, in every language it is written in. When it is written at all, the default language has an entry
// here, if only to say that its file is missing.
struct ReadShelf {
    ShelfKind kind;
    base::Language main = base::Language::fr;
    std::map<base::Language, ShelfFile> files;
};

ReadShelf read_shelf(const Folder& folder, const ShelfKind& kind, const Languages& languages);

// Files without an error become texts of the course; none when the default language's has one.
void put_guidelines(const ReadShelf& shelf, course::Course& course);
void put_glossary(const ReadShelf& shelf, course::Course& course);
void put_objections(const ReadShelf& shelf, course::Course& course);

inline constexpr std::size_t max_guidelines = 60;
inline constexpr std::size_t max_terms = 500;
inline constexpr std::size_t max_cards = 40;

}  // namespace authoring
