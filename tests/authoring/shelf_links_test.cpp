// Links to guidelines and terms, links out of them, and what becomes of a link when its end was left out.
#include "shelf_sample.h"

using base::Language;
using sample::Found;
using sample::found;
using sample::links_in;
using sample::replaced;
using sample::Shelved;

namespace {

const course::Blocks& guideline(const authoring::Loaded& loaded, std::string_view id) {
    return loaded.course->guidelines_in(Language::fr)->find(id)->blocks;
}

const course::Blocks& first_page(const authoring::Loaded& loaded) {
    return loaded.course->modules.at(0).page("first", Language::fr)->blocks;
}

}  // namespace

TEST_CASE("A link to a guideline or a term leads to one that is there, wherever it stands") {
    const Shelved content;
    CHECK(content.lesson("[Un](guideline:check), [deux](term:summer).").empty());
    CHECK(content.lesson("[Un](guideline:chek)") == Found{"lesson.fr.md:9:2 unknown-guideline"});
    CHECK(content.lesson("[Un](term:sumer)") == Found{"lesson.fr.md:9:2 unknown-term"});
    CHECK(content.lesson("[Un](term:)") == Found{"lesson.fr.md:9:2 unknown-term"});
    CHECK(content.lesson("[Un](Guideline:check)") == Found{"lesson.fr.md:9:2 bad-link"});
    CHECK(content.with(sample::quiz_fr, "modules/m/quiz.fr.md", "> Voilà.", "> [Voilà](term:winter).") ==
          Found{"quiz.fr.md:12:4 unknown-term"});
    CHECK(content.guidelines("](term:week)", "](term:weak)") == Found{"guidelines.fr.md:28:25 unknown-term"});
    CHECK(content.glossary("](guideline:check)", "](guideline:czech)") ==
          Found{"glossary.fr.md:13:17 unknown-guideline"});
}

TEST_CASE("An unknown guideline or term is told with the nearest one that is known") {
    const Shelved content;
    content.write("modules/m/lesson.fr.md", replaced(sample::lesson_fr, "Bonjour !", "[Un](guideline:say-woh)"));
    const authoring::Loaded loaded = content.load();
    REQUIRE(loaded.findings.size() == 1);
    CHECK(loaded.findings[0].message == "there is no guideline \"say-woh\"");
    CHECK(loaded.findings[0].help == "did you mean \"say-who\"?");
    CHECK(loaded.course->modules.empty());
}

TEST_CASE("A link to guidelines or a glossary that nobody wrote says which file to write") {
    const sample::Content content;
    content.write("modules/m/lesson.fr.md",
                  replaced(sample::lesson_fr, "Bonjour !", "[Un](guideline:check)\n[deux](term:week)"));
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) == Found{"lesson.fr.md:9:2 unknown-guideline", "lesson.fr.md:10:2 unknown-term"});
    CHECK(loaded.findings.at(0).help.find("guidelines/guidelines.fr.md") != std::string::npos);
    CHECK(loaded.findings.at(1).help.find("glossary/glossary.fr.md") != std::string::npos);
}

TEST_CASE("A text that cannot be read is told once, not again at every link to it") {
    const Shelved content;
    content.write("modules/m/lesson.fr.md", replaced(sample::lesson_fr, "Bonjour !", "[Un](guideline:check) mot"));
    content.write("guidelines/guidelines.fr.md", "---\ntitle: x\n");
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) == Found{"guidelines.fr.md:1:1 front-matter-open"});
    REQUIRE(loaded.course->modules.size() == 1);
    CHECK(course::plain(first_page(loaded)) == "Un mot");
    CHECK(links_in(first_page(loaded)).empty());
}

TEST_CASE("An entry whose id cannot be read is told once, not again at every link to it") {
    const Shelved content;
    CHECK(content.glossary(" <!-- term:week -->", "") == Found{"glossary.fr.md:7:1 term-id-missing"});
    CHECK(content.glossary("term:week", "term:Week") == Found{"glossary.fr.md:7:17 bad-id"});
}

TEST_CASE("A guideline's callout begins with the link to it") {
    const Shelved content;
    const auto with = [&](const std::string& text) { return content.lesson("> [!GUIDELINE]\n" + text); };
    CHECK(with("> **Repère 2**\n> Un mot. [Lire](guideline:check), [plus](https://a.be)").empty());
    CHECK(with("> [Lire](guideline:chek)") == Found{"lesson.fr.md:10:4 unknown-guideline"});
    CHECK(with("> [Plus](https://a.be), [lire](guideline:check)") == Found{"lesson.fr.md:10:4 guideline-link"});
    CHECK(with("> Un mot.") == Found{"lesson.fr.md:9:3 guideline-link"});
    CHECK(with("> Un mot.\n\n[Lire](guideline:check)") == Found{"lesson.fr.md:9:3 guideline-link"});
    content.write("modules/m/lesson.fr.md", replaced(sample::lesson_fr, "Bonjour !", "> [!GUIDELINE]\n> Un mot."));
    CHECK(content.load().course->modules.size() == 1);  // a warning
}

TEST_CASE("A guideline's callout needs no link where the course has no guidelines") {
    const sample::Content content;
    content.write("modules/m/lesson.fr.md", replaced(sample::lesson_fr, "Bonjour !", "> [!GUIDELINE]\n> Un mot."));
    CHECK(found(content.load()).empty());
}

TEST_CASE("Links in guidelines and glossary start from their own file") {
    const Shelved content;
    const auto with = [&](const std::string& target) {
        return content.glossary("Une saison.", "Une [saison](" + target + ").");
    };
    for (const char* good :
         {"https://a.be", "../modules/m/lesson.fr.md", "../modules/m/lesson.fr.md#second", "term:week"}) {
        INFO(good);
        CHECK(with(good).empty());
    }
    CHECK(with("../modules/n/lesson.fr.md") == Found{"glossary.fr.md:17:6 unknown-module"});
    CHECK(with("../modules/m/lesson.fr.md#third") == Found{"glossary.fr.md:17:6 unknown-page"});
    CHECK(with("../modules/m/lesson.nl.md") == Found{"glossary.fr.md:17:6 link-language"});
    CHECK(with("contact:press") == Found{"glossary.fr.md:17:6 unknown-contact"});
    const std::string long_way = "../modules/" + std::string(authoring::max_file_bytes / 8, '.') + "/lesson.fr.md";
    for (const std::string& bad : {std::string("../m/lesson.fr.md"), std::string("lesson.fr.md"),
                                   std::string("glossary.fr.md#week"), std::string("#week"), long_way}) {
        INFO(bad.substr(0, 80));
        CHECK(with(bad) == Found{"glossary.fr.md:17:6 bad-link"});
    }
}

TEST_CASE("The words of a link may differ from the name of the term, in every language") {
    const Shelved content;
    CHECK(content.with(sample::glossary_nl, "glossary/glossary.nl.md", "Zeven dagen.", "[Iets](term:work), anders.")
              .empty());
}

TEST_CASE("A module that was left out leaves words behind, no link") {
    const Shelved content;
    content.module("other");
    content.write("modules/other/module.yaml", replaced(sample::module_yaml, "order: 1", "order: 2"));
    const std::string link = "../modules/other/lesson.fr.md";
    content.write("guidelines/guidelines.fr.md",
                  replaced(sample::guidelines_fr, "](../modules/m/lesson.fr.md)",
                           "](../modules/m/lesson.fr.md)\n- [L'autre](" + link + "#second)"));
    content.write("glossary/glossary.fr.md", replaced(sample::glossary_fr, "saison", "[saison](" + link + ")"));
    content.write("modules/m/lesson.fr.md", replaced(sample::lesson_fr, "Bonjour !",
                                                     "[Autre](../other/lesson.fr.md), [ici](lesson.fr.md#second)"));
    content.write("modules/m/quiz.fr.md", replaced(sample::quiz_fr, "> Voilà.", "> [Voilà](../other/lesson.fr.md)."));
    const auto quiz_link = [](const authoring::Loaded& loaded) {
        return links_in(loaded.course->modules.at(0).item("one-two", Language::fr)->explanation);
    };
    const auto term_link = [](const authoring::Loaded& loaded) {
        return links_in(loaded.course->glossary_in(Language::fr)->find("summer")->blocks);
    };

    const authoring::Loaded whole = content.load();
    CHECK(found(whole).empty());
    CHECK(links_in(guideline(whole, "say-who")) == "../modules/m/lesson.fr.md " + link + "#second ");
    CHECK(term_link(whole) == link + " ");
    CHECK(links_in(first_page(whole)) == "../other/lesson.fr.md lesson.fr.md#second ");
    CHECK(quiz_link(whole) == "../other/lesson.fr.md ");

    content.write("modules/other/module.yaml", replaced(sample::module_yaml, "order: 1", "order: 2\npass_mark: 101"));
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) == Found{"module.yaml:3:12 bad-value"});
    CHECK(links_in(guideline(loaded, "say-who")) == "../modules/m/lesson.fr.md ");
    CHECK(course::plain(guideline(loaded, "say-who")).ends_with("L’autre"));
    CHECK(term_link(loaded).empty());
    CHECK(links_in(first_page(loaded)) == "lesson.fr.md#second ");
    CHECK(quiz_link(loaded).empty());
}
