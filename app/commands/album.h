// The pictures of a tour: numbered files in a folder.
#pragma once

#include <filesystem>
#include <string>

#include "commands/person.h"

namespace commands {

// The tour cannot go on: a control is missing, or a file cannot be written.
struct Stuck {
    std::string after;  // the last picture
    std::string what;
};

class Album {
public:
    Album(Person& person, std::filesystem::path folder) : person_(person), folder_(std::move(folder)) {}

    void picture(const std::string& name);  // without the mouse in it
    void picture_as_is(const std::string& name) { picture_of(person_, name); }
    void picture_of(const Person& person, const std::string& name);
    void need(const Done& done) const;  // throws Stuck

private:
    Person& person_;
    std::filesystem::path folder_;
    int number_ = 0;
    std::string last_ = "the start";
};

}  // namespace commands
