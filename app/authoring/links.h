// Where the links of an author's text lead inside the course.
#pragma once

#include <optional>
#include <string>

#include "authoring/markdown.h"
#include "base/language.h"
#include "course/course.h"

namespace authoring {

struct LessonLink {
    std::string module;
    base::Language language = base::Language::fr;
    std::optional<std::string> page;
};

// What "../other-module/lesson.fr.md#page" names in a text that lies in `folder` ("modules/hello", "guidelines").
// Nothing when it names no lesson.
std::optional<LessonLink> lesson_link(const std::string& folder, const std::string& target);

struct PlayLink {
    course::Activity activity;
    base::Language language = base::Language::fr;
};

// What "scenario.fr.md", "feed.fr.md", "../../decide/may-i-post.fr.md" or "../../objections/objections.fr.md" names in
// a text that lies in `folder`; nothing when it names nothing that is played, or what another module plays.
std::optional<PlayLink> play_link(const std::string& folder, const std::string& target);

std::string own_module(const std::string& folder);  // "hello" of "modules/hello"; else ""

// A module, guideline or term that was left out must not leave a link behind that answers nothing when it is pressed:
// the words stay, the link goes. To be called when everything that opens is in the course.
void unlink_left_out(course::Course& course);

inline constexpr std::size_t max_link_bytes = 1000;  // of a link inside the course

}  // namespace authoring
