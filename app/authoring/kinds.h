// What kind of question stands in the file, whether it can be one, and its course::ItemKind.
#pragma once

#include <string>

#include "authoring/bank.h"

namespace authoring {

// "single", "matching", …: what type= says, else what the answers look like. Empty (and a finding) when it is none.
std::string type_of(const ReadQuestion& question, Report& report);

// What only the default language carries: how many answers, which is right.
void check_key(const ReadQuestion& question, const std::string& type, Report& report);
// What every language has to see to: feedback, an explanation, texts that can be told apart. `shape` is the default
// language's; the others may leave the marks to it.
void check_texts(const ReadQuestion& question, ReadQuestion::Shape shape, Report& report);

// Options without an id of their own get their ordinal. Reports ids that stand twice.
course::ItemKind kind_of(const ReadQuestion& question, const std::string& type, Report& report);

}  // namespace authoring
