// What of the course can be found by searching: what people read, in one language, as plain text. Not the questions and
// their answers, not the trainer's notes, not what is said only once a story is played.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "course/course.h"

namespace course {

struct Findable {
    enum class Kind : std::uint8_t { module, page, scenario, feed, aid, department, guideline, term, card };
    Kind kind = Kind::page;
    std::string module;  // of a module, page, scenario or feed
    std::string id;      // of a page, aid, department, guideline, term or objection card
    std::string title;
    std::string text;  // lines parted by "\n"
    bool operator==(const Findable&) const = default;
};

// In the order of the course; what a language lacks, in the course's default one.
std::vector<Findable> findables(const Course& course, Language language);

// The words of one block as findables() has them: of an exhibit all its texts.
std::string findable_text(const Block& block);

// Where the way to a scenario, a feed, an aid or the cards stands.
struct PageOfModule {
    std::string module, page;
    bool operator==(const PageOfModule&) const = default;
};
std::optional<PageOfModule> way_to(const Course& course, const Activity& activity, Language language);

}  // namespace course
