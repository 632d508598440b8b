// Who is meant by the contacts of a course: what the organisation's settings say on this machine. Not part of the
// course.
#pragma once

#include <map>
#include <string>

#include "course/course.h"

namespace course {

struct Answerer {
    Names name, where;  // either may be empty
    std::string phone, mail;
    bool operator==(const Answerer&) const = default;
};

using Organisation = std::map<std::string, Answerer, std::less<>>;  // by the id of the contact

}  // namespace course
