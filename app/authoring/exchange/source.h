// What every reader of foreign questions gives back: items as the course knows them, each with its line, and a report
// of what could not be carried over. An error: the question is left out; a warning: something of it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/report.h"
#include "base/language.h"
#include "course/item.h"

namespace authoring {

struct ForeignItem {
    course::Item item;  // its id as the source has it, or empty
    int line = 0;
    std::string category;  // the last one that was named before it
};

// A quiz holds 300 questions and 256 KiB: what is far beyond that is not worth the time to read it.
inline constexpr std::size_t most_looked_at = 1000;  // questions, sound or not
void report_too_many(int line, Report& report);
bool is_too_long(std::size_t bytes, int line, Report& report);  // of one question; reports it

enum class Source { gift, aiken, moodle_xml };

std::vector<ForeignItem> read_gift(std::string_view text, base::Language language, Report& report);
std::vector<ForeignItem> read_aiken(std::string_view text, base::Language language, Report& report);
std::vector<ForeignItem> read_moodle_xml(std::string_view text, base::Language language, Report& report);

// The words a format leaves to the program that reads it.
struct ForeignWords {
    std::string_view right, wrong;  // of true or false
    std::string_view complete;      // "Complete the sentence.", over a gap
    std::string_view model;         // of an open question that brings none
};
ForeignWords foreign_words(base::Language language);
// Whether these words say that a statement is true, or false; nothing when they say something else.
std::optional<bool> truth_of(std::string_view words, base::Language language);

}  // namespace authoring
