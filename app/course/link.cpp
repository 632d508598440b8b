#include "course/link.h"

#include <string_view>

#include "base/language.h"

namespace course {

std::optional<Activity> linked_activity(const std::string& own, const std::string& link) {
    const auto slash = link.rfind('/');
    const std::string_view whole = link;
    std::string_view folder = slash == std::string::npos ? std::string_view() : whole.substr(0, slash);
    folder = folder.substr(folder.rfind('/') + 1);  // npos + 1 is 0
    std::string_view name = slash == std::string::npos ? whole : whole.substr(slash + 1);
    if (!name.ends_with(".md")) return std::nullopt;
    name.remove_suffix(3);
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || !base::language_from_code(name.substr(dot + 1))) return std::nullopt;
    const std::string stem(name.substr(0, dot));
    if (folder == "decide" && !stem.empty()) return Activity{Activity::Kind::aid, stem};
    if (folder == "objections" && stem == "objections") return Activity{Activity::Kind::objections, {}};
    const bool here = folder.empty() || folder == ".";
    if (!here || own.empty()) return std::nullopt;
    if (stem == "scenario") return Activity{Activity::Kind::scenario, own};
    if (stem == "feed") return Activity{Activity::Kind::feed, own};
    return std::nullopt;
}

bool has(const Course& course, const Activity& activity) {
    const Module* module = course.module(activity.id);
    switch (activity.kind) {
        case Activity::Kind::scenario:
            return module != nullptr && !module->scenarios.empty();
        case Activity::Kind::feed:
            return module != nullptr && !module->feeds.empty();
        case Activity::Kind::aid:
            return course.aids.contains(activity.id);
        case Activity::Kind::objections:
            break;
    }
    return !course.objections.empty();
}

}  // namespace course
