#include "authoring/changes.h"

#include "sample.h"

using sample::Content;
using sample::replaced;

namespace {

std::vector<std::string> changes(const Content& before, const Content& after) {
    const authoring::Loaded old = before.load(), fresh = after.load();
    REQUIRE(old.course);
    REQUIRE(fresh.course);
    std::vector<std::string> all;
    for (const authoring::Change& change : authoring::changes_between(*old.course, *fresh.course))
        all.push_back(authoring::to_text(change));
    return all;
}

using Changes = std::vector<std::string>;

}  // namespace

TEST_CASE("Two versions of a course are compared by their ids") {
    const Content before, after;
    CHECK(changes(before, after).empty());

    after.write("modules/m/lesson.fr.md", replaced(sample::lesson_fr, "Bonjour !", "Bonsoir !"));
    CHECK(changes(before, after) == Changes{"changed page m#first (fr)"});
    after.write("modules/m/quiz.nl.md", replaced(sample::quiz_nl, "> Ja.", "> Jazeker."));
    CHECK(changes(before, after) == Changes{"changed page m#first (fr)", "changed question m/one-two (nl)"});
    after.write("modules/m/lesson.fr.md", replaced(sample::lesson_fr, "Une leçon", "Une autre leçon"));
    after.write("modules/m/quiz.nl.md", sample::quiz_nl);
    CHECK(changes(before, after) == Changes{"changed title and facts of m (fr)"});
}

TEST_CASE("Pages and questions that come, go and change places are named") {
    const Content before, after;
    after.write("modules/m/lesson.fr.md", replaced(sample::lesson_fr, "page:second", "page:other"));
    after.write("modules/m/lesson.nl.md", replaced(sample::lesson_nl, "page:second", "page:other"));
    CHECK(changes(before, after) == Changes{"added page m#other", "removed page m#second"});
    const auto swapped = [](std::string_view text, std::string_view one, std::string_view other) {
        const std::string half = replaced(text, one, "HERE");
        return replaced(replaced(half, other, one), "HERE", other);
    };
    after.write("modules/m/lesson.fr.md", swapped(sample::lesson_fr, "# Première <!-- page:first -->\n\nBonjour !",
                                                  "# Seconde <!-- page:second -->\n\nAu revoir."));
    after.write("modules/m/lesson.nl.md", swapped(sample::lesson_nl, "# Eerste <!-- page:first -->\n\nDag!",
                                                  "# Tweede <!-- page:second -->\n\nTot ziens."));
    CHECK(changes(before, after) == Changes{"moved pages of m"});
    after.write("modules/m/lesson.fr.md", sample::lesson_fr);
    after.write("modules/m/lesson.nl.md", sample::lesson_nl);
    for (const auto& [file, text] :
         {std::pair("quiz.fr.md", sample::quiz_fr), std::pair("quiz.nl.md", sample::quiz_nl)})
        after.write(std::string("modules/m/") + file,
                    std::string(text.substr(0, text.find("q:order"))) + "q:sequence -->\n\n1. A\n2. B\n3. C\n");
    CHECK(changes(before, after) == Changes{"added question m/sequence", "removed question m/order"});
}

TEST_CASE("Modules, facts of a module and of the course are named") {
    const Content before, after;
    after.module("n");
    after.write("modules/n/module.yaml", replaced(sample::module_yaml, "order: 1", "order: 2"));
    CHECK(changes(before, after) == Changes{"added module n"});
    CHECK(changes(after, before) == Changes{"removed module n"});
    after.remove("modules/n/module.yaml");  // an error: the module is left out
    CHECK(changes(before, after).empty());
    after.write("modules/m/module.yaml", std::string(sample::module_yaml) + "pass_mark: 80\n");
    after.write("course.yaml", replaced(sample::course_yaml, "Deux", "2"));
    CHECK(changes(before, after) == Changes{"changed course sample", "changed module m"});
    after.write("course.yaml", replaced(sample::course_yaml, "version: 1", "version: 2"));
    CHECK(changes(before, after) == Changes{"changed module m"});
}

TEST_CASE("Terms, guidelines and stories are compared too") {
    const Content before, after;
    const std::string head = "---\ntitle: \"G\"\nsummary: \"S\"\nchecked: 2026-11-22\n---\n\n";
    for (const char* language : {"fr", "nl"}) {
        const std::string file = std::string("glossary/glossary.") + language + ".md";
        before.write(file, head + "## A <!-- term:a -->\n\nText.\n\n## B <!-- term:b -->\n\nText.\n");
        after.write(file, head + "## A <!-- term:a -->\n\nOther text.\n\n## C <!-- term:c -->\n\nText.\n");
    }
    CHECK(changes(before, after) == Changes{"changed term a (fr, nl)", "added term c", "removed term b"});
}

TEST_CASE("Decision aids and departments are compared too") {
    const Content before, after;
    const std::string aid = R"(---
title: "A"
summary: "S"
checked: 2026-11-22
start: start
---

## start
**?**

- [1](#end)
  > 1.
- [2](#end)
  > 2.

## end
**!** `end good`

3.
)";
    const std::string dutch = replaced(aid, "start: start\n", "");
    const std::string path =
        std::string(sample::course_yaml) +
        "departments:\n  - id: desk\n    icon: counter\n    name: { fr: \"D\", nl: \"D\" }\n    summary: { fr: "
        "\"S\", nl: \"S\" }\n    modules: [m]\n";
    after.write("decide/post.fr.md", aid);
    after.write("decide/post.nl.md", dutch);
    after.write("course.yaml", path);
    CHECK(changes(before, after) == Changes{"added decision aid post", "added department desk"});
    CHECK(changes(after, before) == Changes{"removed decision aid post", "removed department desk"});
    before.write("decide/post.fr.md", aid);
    before.write("decide/post.nl.md", replaced(dutch, "3.", "4."));
    before.write("course.yaml", replaced(path, "icon: counter", "icon: files"));
    CHECK(changes(before, after) == Changes{"changed decision aid post (nl)", "changed department desk"});
}
