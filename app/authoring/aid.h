// decide/<id>.<language>.md → decision aids: scenarios that ask about the reader's own post.
#pragma once

#include <map>
#include <string>

#include "authoring/module.h"

namespace authoring {

// One aid, in every language it is written in. The default language always has an entry here, if only to say that its
// file is missing.
struct ReadAid {
    base::Language main = base::Language::fr;
    std::map<base::Language, ScenarioFile> files;
};
using ReadAids = std::map<std::string, ReadAid>;  // by id

ReadAids read_aids(const Folder& folder, const Languages& languages);

// Files without an error become texts of the course; none of an aid when its default language's has one.
void put_aids(const ReadAids& aids, course::Course& course);

// "may-i-post" of decide/may-i-post.fr.md, in any language of Préau; nothing for other files.
std::optional<std::string> aid_of_file(const std::string& file);

inline constexpr const char* aids_folder = "decide";

}  // namespace authoring
