#include "commands/album.h"

#include <array>
#include <cstdio>
#include <iostream>

namespace commands {

void Album::picture(const std::string& name) {
    need(person_.withdraw());
    picture_as_is(name);
}

void Album::picture_of(const Person& person, const std::string& name) {
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "%03d-", ++number_);
    const std::string file = number.data() + name + ".png";
    need(person.shot(folder_ / file));
    last_ = file;
    std::cout << file << std::endl;
}

void Album::need(const Done& done) const {
    if (!done) throw Stuck{last_, done.error()};
}

}  // namespace commands
