// Kinds of work in course.yaml, each with its path of modules.

#include "sample.h"

using sample::Content;
using sample::Found;
using sample::found;

namespace {

std::string with(std::string_view departments) {
    return std::string(sample::course_yaml) + std::string(departments);
}

constexpr std::string_view desk = R"(departments:
  - id: desk
    icon: counter
    name: { fr: "Guichet", nl: "Loket" }
    summary: { fr: "Vous entendez.", nl: "Jij hoort." }
    modules: [n, m]
)";

}  // namespace

TEST_CASE("A department has its modules in the order to take them") {
    const Content content;
    content.module("n");
    content.write("modules/n/module.yaml", sample::replaced(sample::module_yaml, "order: 1", "order: 2"));
    content.write("course.yaml", with(desk));
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) == Found{});
    REQUIRE(loaded.course->departments.size() == 1);
    const course::Department* one = loaded.course->department("desk");
    REQUIRE(one != nullptr);
    CHECK(one->icon == course::Bridges::Icon::counter);
    CHECK(one->modules == std::vector<std::string>{"n", "m"});
    CHECK(loaded.course->department("nobody") == nullptr);
}

TEST_CASE("A module that was left out leaves the paths it is on, and a path without modules leaves the course") {
    const Content content;
    content.module("n");
    content.write("modules/n/module.yaml", "nothing here");
    content.write("course.yaml", with(desk));
    CHECK(content.load().course->department("desk")->modules == std::vector<std::string>{"m"});
    content.write("course.yaml", with(sample::replaced(desk, "[n, m]", "[n]")));
    CHECK(content.load().course->departments.empty());
}

TEST_CASE("What is wrong with a department is said with its line, the rest opens") {
    const Content content;
    const auto wrong = [&](std::string_view what, std::string_view instead) {
        content.write("course.yaml", with(sample::replaced(sample::replaced(desk, "[n, m]", "[m]"), what, instead)));
        const authoring::Loaded loaded = content.load();
        CHECK(loaded.course->modules.size() == 1);
        return found(loaded);
    };
    CHECK(wrong("[m]", "[mm]") == Found{"course.yaml:18:5 unknown-module", "course.yaml:18:5 no-modules"});
    CHECK(wrong("[m]", "[m, m]") == Found{"course.yaml:18:5 duplicate-id"});
    CHECK(wrong("icon: counter", "icon: conter") == Found{"course.yaml:15:5 bad-value"});
    CHECK(wrong("    icon: counter\n", "") == Found{"course.yaml:14:0 missing-key"});
    CHECK(wrong("  - id: desk\n", "  - id: Desk\n") == Found{"course.yaml:14:9 bad-id"});
    CHECK(wrong("nl: \"Loket\"", "de: \"Schalter\"").size() >= 1);
    CHECK(wrong("  - id: desk", "  - desk\n  - id: desk") == Found{"course.yaml:14:5 bad-value"});
}
