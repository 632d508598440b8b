#include "sample.h"

using sample::Content;
using sample::Found;
using sample::found;
using sample::replaced;

TEST_CASE("A sound course loads in every language without a finding") {
    const Content content;
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded).empty());
    REQUIRE(loaded.course);
    CHECK(loaded.files == 6);
    REQUIRE(loaded.course->modules.size() == 1);
    const course::Module& module = loaded.course->modules[0];
    CHECK(module.id == "m");
    CHECK(module.lessons.size() == 2);
    CHECK(module.objectives[0].name.at(base::Language::nl) == "Zien");
    CHECK(module.bank.draw == 1);
    CHECK(loaded.course->title.at(base::Language::fr) == "L’essai");
}

TEST_CASE("Another language inherits points, objective, page and key") {
    const authoring::Loaded loaded = Content().load();
    const course::Module& module = loaded.course->modules.at(0);
    const course::Item& fr = *module.item("one-two", base::Language::fr);
    const course::Item& nl = *module.item("one-two", base::Language::nl);
    CHECK(nl.points == 2);
    CHECK(nl.objective == "see");
    CHECK(nl.page == "first");
    CHECK(course::plain(nl.prompt) == "Een of twee?");
    CHECK(course::plain(course::options(nl)[0].feedback) == "Ja.");
    CHECK(course::key_hash(nl) == course::key_hash(fr));
}

TEST_CASE("Another language may leave the marks to the default one") {
    const Content content;
    std::string nl = replaced(sample::quiz_nl, "(x) ", "");
    nl = replaced(nl, "( ) ", "");
    content.write("modules/m/quiz.nl.md", nl);
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded).empty());
    CHECK(course::options(*loaded.course->modules.at(0).item("one-two", base::Language::nl))[0].right);
}

TEST_CASE("Pages that differ between languages are errors, and the module is left out") {
    const Content content;
    const auto with = [&](std::string_view what, std::string_view other) {
        content.write("modules/m/lesson.nl.md", replaced(sample::lesson_nl, what, other));
        const authoring::Loaded loaded = content.load();
        CHECK(loaded.course->modules.empty());
        return found(loaded);
    };
    CHECK(with("page:second", "page:secund") ==
          Found{"lesson.nl.md:0:0 page-missing", "lesson.nl.md:11:1 page-not-in-default"});
    CHECK(with("# Tweede <!-- page:second -->\n\nTot ziens.\n", "") == Found{"lesson.nl.md:0:0 page-missing"});
    std::string swapped = replaced(sample::lesson_nl, "page:first", "page:x");
    swapped = replaced(swapped, "page:second", "page:first");
    content.write("modules/m/lesson.nl.md", replaced(swapped, "page:x", "page:second"));
    CHECK(found(content.load()) == Found{"lesson.nl.md:7:1 page-order"});
}

TEST_CASE("Questions that differ between languages are errors") {
    const Content content;
    const auto with = [&](std::string_view what, std::string_view other) {
        content.write("modules/m/quiz.nl.md", replaced(sample::quiz_nl, what, other));
        return found(content.load());
    };
    CHECK(with("q:one-two", "q:one-tow") ==
          Found{"quiz.nl.md:0:0 question-missing", "quiz.nl.md:1:1 question-not-in-default"});
    CHECK(with("- (x) Een", "- ( ) Een") == Found{"quiz.nl.md:3:1 answer-differs"});
    CHECK(with("3. Drie\n", "") == Found{"quiz.nl.md:12:1 option-count"});
    CHECK(with("1. Een\n2. Twee\n3. Drie", "- Een\n- Twee\n- Drie") == Found{"quiz.nl.md:12:1 kind-differs"});
    CHECK(with("q:one-two", "q:one-two points=3") == Found{"quiz.nl.md:1:32 attribute-differs"});
    CHECK(with("q:one-two", "q:one-two points=2").empty());
    CHECK(with("(x) Een", "(x) Een <!-- o:een -->") == Found{"quiz.nl.md:3:1 option-id-differs"});
    CHECK(with("## Een", "---\ndraw: 2\n---\n## Een") == Found{"quiz.nl.md:2:1 attribute-differs"});
    CHECK(with("  > Ja.\n", "") == Found{"quiz.nl.md:3:1 feedback-missing"});
}

TEST_CASE("A missing translation is a warning, people see the default language") {
    const Content content;
    content.remove("modules/m/lesson.nl.md");
    content.remove("modules/m/quiz.nl.md");
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) == Found{"module.yaml:0:0 language-missing", "module.yaml:0:0 language-missing"});
    REQUIRE(loaded.course->modules.size() == 1);
    CHECK(loaded.course->modules[0].lesson(base::Language::nl).title == "Une leçon");
    CHECK(loaded.course->modules[0].items(base::Language::nl).size() == 2);
}

TEST_CASE("A missing default language is an error") {
    const Content content;
    content.remove("modules/m/lesson.fr.md");
    const authoring::Loaded loaded = content.load();
    CHECK(sample::has_code(loaded, "file-missing"));
    CHECK(loaded.course->modules.empty());
}

TEST_CASE("An inline question that one language lacks is a warning") {
    const Content content;
    content.write("modules/m/lesson.fr.md",
                  replaced(sample::lesson_fr, "Bonjour !", "> [!CHECK]\n> [x](question:one-two)"));
    CHECK(found(content.load()) == Found{"lesson.nl.md:0:0 check-missing"});
}
