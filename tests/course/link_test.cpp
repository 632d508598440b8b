#include "course/link.h"

#include "support/catch.h"

using course::Activity;
using course::linked_activity;
using Kind = Activity::Kind;

TEST_CASE("A link names what is played by the file it names") {
    CHECK(linked_activity("m", "scenario.fr.md") == Activity{Kind::scenario, "m"});
    CHECK(linked_activity("m", "./feed.nl.md") == Activity{Kind::feed, "m"});
    CHECK(linked_activity("m", "../../decide/may-i-post.fr.md") == Activity{Kind::aid, "may-i-post"});
    CHECK(linked_activity("", "../decide/may-i-post.en.md") == Activity{Kind::aid, "may-i-post"});
    CHECK(linked_activity("", "../objections/objections.fr.md") == Activity{Kind::objections, {}});
}

TEST_CASE("Other links name nothing that is played") {
    for (const char* link : {"", "/", "lesson.fr.md", "../other/scenario.fr.md", "scenario.md", "scenario.xx.md",
                             "scenario.fr", "decide/.fr.md", "../decide/x.fr.md#y", "../objections/cards.fr.md",
                             "term:scenario.fr.md", "https://example.org/decide/x.html"}) {
        INFO(link);
        CHECK_FALSE(linked_activity("m", link));
    }
    CHECK_FALSE(linked_activity("", "scenario.fr.md"));
}

TEST_CASE("What is played is there or not") {
    course::Course course;
    CHECK_FALSE(has(course, {Kind::objections, {}}));
    CHECK_FALSE(has(course, {Kind::aid, "a"}));
    CHECK_FALSE(has(course, {Kind::scenario, "m"}));
    course.modules.emplace_back().id = "m";
    CHECK_FALSE(has(course, {Kind::scenario, "m"}));
    course.modules[0].scenarios[base::Language::fr] = {};
    CHECK(has(course, {Kind::scenario, "m"}));
    CHECK_FALSE(has(course, {Kind::feed, "m"}));
}
