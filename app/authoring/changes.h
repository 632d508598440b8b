// What is different between two versions of a course, by the ids that people's progress is kept by.
#pragma once

#include <string>
#include <vector>

#include "course/course.h"

namespace authoring {

struct Change {
    enum class What { added, removed, changed, moved };
    What what = What::changed;
    std::string thing;  // "module hello", "page hello#try", "question hello/promise", "term mandate"
    std::vector<base::Language> languages;  // in which it is different; empty: in none of them alone
    bool operator==(const Change&) const = default;
};

// In the order of the new course, what was removed behind what is there. A module that was added or removed stands
// for all that is in it. Moved: the same things stand in another order.
std::vector<Change> changes_between(const course::Course& before, const course::Course& after);

std::string to_text(const Change& change);  // "changed question hello/promise (fr, nl)"

}  // namespace authoring
