// What stands beside the modules for looking up: guidelines and glossary, each one language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "course/block.h"

namespace course {

struct Guideline {
    std::string id;
    std::string title;
    Blocks blocks;  // what is encouraged, the reason, example, counter-example, links to what trains it
    bool operator==(const Guideline&) const = default;
};

struct Guidelines {
    std::string title;
    std::string summary;
    std::string version;  // as the organisation counts them: "1.0"
    std::string checked;  // ISO date; may be empty
    std::vector<std::string> sources;
    std::vector<Guideline> items;  // in the order to be read

    const Guideline* find(std::string_view id) const;
    bool operator==(const Guidelines&) const = default;
};

struct Term {
    std::string id;
    std::string name;
    Blocks blocks;
    bool operator==(const Term&) const = default;
};

struct Glossary {
    std::string title;
    std::string summary;
    std::string checked;
    std::vector<Term> terms;  // as the language sorts their names

    const Term* find(std::string_view id) const;
    bool operator==(const Glossary&) const = default;
};

}  // namespace course
