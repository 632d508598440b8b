// scenario.<language>.md, decide/<id>.<language>.md and feed.<language>.md → what is played.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authoring/assemble.h"
#include "authoring/markdown.h"
#include "course/story.h"

namespace authoring {

// Another language's file inherits marks, numbers and the order of the default language's, `main`, and is compared with
// it; its own variables, roles and decisions carry names only.
struct ReadScenario {
    course::Scenario scenario;
    std::vector<IdAt> nodes;
    std::vector<Reference> references;
};
ReadScenario read_scenario(std::string_view text, const Setting& setting, const ReadScenario* main,
                           const std::string& main_file, Report& report);

struct ReadFeed {
    course::Feed feed;
    std::vector<IdAt> messages;
    std::vector<Reference> references;
};
ReadFeed read_feed(std::string_view text, const Setting& setting, const ReadFeed* main, const std::string& main_file,
                   Report& report);

inline constexpr std::size_t max_nodes = 40;  // of a scenario, messages of a feed
inline constexpr std::size_t max_variables = 8;
inline constexpr std::size_t max_story_choices = 5;

}  // namespace authoring
