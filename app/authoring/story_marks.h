// What stands in `code marks` of scenarios and feeds: effects, conditions, endings, numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/syntax.h"
#include "course/story.h"

namespace authoring {

struct Marks {
    std::vector<course::Effect> effects;
    course::Conditions conditions;
    std::optional<course::StoryNode::End> end;
    bool no_back = false, best = false;
    std::optional<int> minute, likes, shares, views;
    std::vector<course::Feed::Audience> audiences;  // of a message: the last one holds
    std::string role;
    Place role_place;
    bool any = false;  // one at least was written
};

enum class MarksOf { node, choice, message, option, sending };

// Reads the code parts among `inlines`. Reports marks that are not known there, and variables that are not.
Marks read_marks(const Inlines& inlines, MarksOf where, const std::vector<course::Variable>& variables, Report& report);

}  // namespace authoring
