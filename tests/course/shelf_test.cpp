// What stands beside the modules for looking up.
#include "course/shelf.h"

#include "course/course.h"

#include "support/catch.h"

using namespace course;

namespace {

Guidelines guidelines(const std::string& title) {
    Guidelines all;
    all.title = title;
    all.items = {{"say-who", "Zeg wie je bent", {}}, {"check", "Kijk na", {}}};
    return all;
}

}  // namespace

TEST_CASE("Guidelines and terms are found by their id alone") {
    const Guidelines all = guidelines("Wegwijzers");
    REQUIRE(all.find("check") != nullptr);
    CHECK(all.find("check")->title == "Kijk na");
    CHECK(all.find("chec") == nullptr);
    CHECK(all.find("") == nullptr);
    Glossary glossary;
    CHECK(glossary.find("web") == nullptr);
    glossary.terms = {{"web", "Web", {}}, {"wiki", "Wiki", {}}};
    CHECK(glossary.find("wiki") == &glossary.terms[1]);
}

TEST_CASE("Guidelines and glossary fall back to the default language, and may be absent") {
    Course course;
    course.default_language = Language::nl;
    CHECK(course.guidelines_in(Language::nl) == nullptr);
    CHECK(course.glossary_in(Language::fr) == nullptr);
    course.guidelines[Language::nl] = guidelines("Wegwijzers");
    course.guidelines[Language::fr] = guidelines("Repères");
    REQUIRE(course.guidelines_in(Language::en) != nullptr);
    CHECK(course.guidelines_in(Language::en)->title == "Wegwijzers");
    CHECK(course.guidelines_in(Language::fr)->title == "Repères");
    course.glossary[Language::fr].title = "Glossaire";
    CHECK(course.glossary_in(Language::nl) == nullptr);  // never another language than these two
    CHECK(course.glossary_in(Language::fr)->title == "Glossaire");
}
