// A person who knows the course: answers its questions, rightly or wrongly, through the same controls as everybody. For
// the tour, and for the step `answer` of a drive script.
#pragma once

#include <optional>
#include <string>

#include "base/words.h"
#include "commands/person.h"
#include "course/course.h"

namespace commands {

class Pupil {
public:
    Pupil(Person& person, const course::Course& course, const base::Words& words)
        : person_(person), course_(course), words_(words) {}

    // The question on the screen, by its heading; null when there is none.
    const course::Item* question() const;
    // Chooses an answer; wrong: nothing is right in it that can be helped.
    Done choose(const course::Item& item, bool right);

private:
    struct Choosing;

    Done tick(const course::Item& item, bool right);
    // The kinds that are more than ticking (pupil_hands.cpp).
    Done match(const course::Matching& matching, bool right);
    Done sort(const course::Sorting& sorting, bool right);
    Done fill(const course::Blanks& blanks, bool right);
    Done estimate(const course::Item& item, const course::Estimate& estimate, bool right);
    Done write(const course::Item& item, bool right);
    Done press(ui::Role role, const std::string& name);
    Done put_in_order(const course::Ordering& ordering, bool right);
    std::vector<std::size_t> order_now(const course::Ordering& ordering) const;

    Person& person_;
    const course::Course& course_;
    const base::Words& words_;
};

// The words of the first link of a page that leads out of the course.
std::optional<std::string> outward_link(const course::Page& page);

}  // namespace commands
