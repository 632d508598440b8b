// The course that Préau brings along, tested like code.
#include <algorithm>
#include <cmath>
#include <set>

#include "authoring/load.h"
#include "base/utf8.h"

#include "support/catch.h"

namespace {

const authoring::Loaded& real() {
    static const authoring::Loaded loaded = authoring::load(PREAU_SOURCE_DIR "/content");
    return loaded;
}

}  // namespace

TEST_CASE("The course that comes with the program has nothing to mend") {
    for (const base::Diagnostic& finding : real().findings) UNSCOPED_INFO(base::to_text(finding));
    CHECK(real().findings.empty());
}

TEST_CASE("Every module of the course takes between eight and twelve minutes, in each language, and says how many") {
    REQUIRE(real().course);
    for (const course::Module& module : real().course->modules) {
        double longest = 0;
        for (const auto& [language, lesson] : module.lessons) {
            INFO(module.id << " " << base::code(language));
            double needed = course::quiz_minutes(static_cast<std::size_t>(module.bank.draw));
            for (const course::Page& page : lesson.pages) needed += course::minutes(page);
            CHECK(needed >= 8);
            CHECK(needed < 12.5);
            longest = std::max(longest, needed);
        }
        INFO(module.id);
        CHECK(module.minutes == std::lround(longest));
    }
}

TEST_CASE("Every module of the course speaks French, Dutch and English") {
    REQUIRE(real().course);
    REQUIRE(real().course->modules.size() >= 2);
    for (const course::Module& module : real().course->modules) {
        INFO(module.id);
        for (const base::Language language : {base::Language::fr, base::Language::nl, base::Language::en}) {
            INFO(base::code(language));
            REQUIRE(module.lessons.contains(language));
            REQUIRE(module.bank.items.contains(language));
            CHECK(module.items(language).size() >= static_cast<std::size_t>(module.bank.draw));
            for (const course::Page& page : module.lesson(language).pages) {
                INFO(page.id);
                CHECK_FALSE(page.notes.empty());
            }
        }
    }
}

TEST_CASE("Every objective of a module is asked about") {
    for (const course::Module& module : real().course->modules) {
        std::set<std::string> asked;
        for (const course::Item& item : module.items(base::Language::fr)) asked.insert(item.objective);
        for (const course::Objective& objective : module.objectives) {
            INFO(module.id << " " << objective.id);
            CHECK(asked.contains(objective.id));
        }
    }
}

TEST_CASE("No French text of the course breaks before a mark") {
    for (const course::Module& module : real().course->modules) {
        for (const course::Page& page : module.lesson(base::Language::fr).pages) {
            const std::string text = course::plain(page.blocks);
            for (const char* broken : {" ?", " !", " ;", " :", " »", "« ", " %", "'"}) {
                INFO(page.id << broken);
                CHECK(text.find(broken) == std::string::npos);
            }
        }
    }
}
