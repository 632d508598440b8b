// Decision aids: scenarios beside the modules, one file a language.

#include "sample.h"

#include "support/pictures.h"

using base::Language;
using sample::Content;
using sample::Found;
using sample::found;
using sample::replaced;

namespace {

constexpr std::string_view aid_fr = R"(---
title: "Puis-je publier ?"
summary: "Deux questions."
checked: 2026-11-22
start: public
---

## public
**Est-ce déjà public ?**

- [Oui](#go)
  > Alors tout le monde peut vérifier.
- [Non, pas encore](#ask)
  > D'autres comptent dessus.

## go
**Publiez** `end good`

Avec le lien, et avec votre nom : [Première](../modules/m/lesson.fr.md#first).

## ask
**Demandez d'abord** `end mixed`

« Peux-tu lire ceci avant que je le publie ? »
)";

std::string dutch() {
    std::string text = replaced(aid_fr, "start: public\n", "");
    text = replaced(text, "Puis-je publier ?", "Mag ik dit plaatsen?");
    text = replaced(text, " `end good`", "");
    text = replaced(text, " `end mixed`", "");
    return replaced(text, "lesson.fr.md", "lesson.nl.md");
}

constexpr const char* file_fr = "decide/may-i-post.fr.md";
constexpr const char* file_nl = "decide/may-i-post.nl.md";

}  // namespace

TEST_CASE("A decision aid is read in every language, and a page leads to it") {
    const Content content;
    content.write(file_fr, aid_fr);
    content.write(file_nl, dutch());
    for (const auto& [language, lesson] : {std::pair("fr", sample::lesson_fr), {"nl", sample::lesson_nl}})
        content.write("modules/m/lesson." + std::string(language) + ".md",
                      std::string(lesson) + "\n> [!PLAY]\n> [x](../../decide/may-i-post." + language + ".md)\n");
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) == Found{});
    const course::Scenario* aid = loaded.course->aid("may-i-post", Language::nl);
    REQUIRE(aid != nullptr);
    CHECK(aid->facts.title == "Mag ik dit plaatsen?");
    REQUIRE(aid->nodes.size() == 3);
    CHECK(aid->nodes[1].end == course::StoryNode::End::good);
    CHECK(aid->nodes[0].choices[1].to == 2);
    const auto* activity =
        std::get_if<course::Activity>(&loaded.course->module("m")->page("second", Language::fr)->blocks.back().node);
    REQUIRE(activity != nullptr);
    CHECK(course::key_of(*activity) == "aid/may-i-post");
}

TEST_CASE("A decision aid with a mistake is left out, in a translation, people see the default language") {
    const Content content;
    content.write(file_nl, replaced(dutch(), "(#ask)", "(#aks)"));
    content.write(file_fr, aid_fr);
    const authoring::Loaded translated = content.load();
    CHECK(sample::has_code(translated, "unknown-node"));
    CHECK(translated.course->aid("may-i-post", Language::nl)->facts.title == "Puis-je publier\u202F?");

    content.write(file_fr, replaced(aid_fr, " `end mixed`", ""));
    const authoring::Loaded broken = content.load();
    CHECK(sample::has_code(broken, "dead-end"));
    CHECK(broken.course->aids.empty());
    CHECK(broken.course->modules.size() == 1);
}

TEST_CASE("A decision aid needs its default language, an id for a name, and links that lead somewhere") {
    const Content content;
    content.write(file_nl, dutch());
    CHECK(found(content.load()) == Found{"may-i-post.fr.md:0:0 file-missing"});
    content.write(file_fr, aid_fr);
    content.remove(file_nl);
    CHECK(found(content.load()) == Found{"may-i-post.fr.md:0:0 language-missing"});
    CHECK(content.load().course->aid("may-i-post", Language::nl) != nullptr);

    content.write(file_nl, replaced(dutch(), "lesson.nl.md#first", "lesson.nl.md#frist"));
    CHECK(found(content.load()) == Found{"may-i-post.nl.md:18:36 unknown-page"});
    content.write(file_nl, replaced(dutch(), "« Peux-tu", "![](images/x.svg)\n\n« Peux-tu"));
    CHECK(sample::has_code(content.load(), "image-missing"));
    content.write(file_nl, dutch());
    content.write("decide/May_I.fr.md", aid_fr);
    content.write("decide/May_I.nl.md", dutch());
    CHECK(found(content.load()) == Found{"May_I.fr.md:0:0 bad-id"});
    CHECK(content.load().course->aids.size() == 1);
}

TEST_CASE("What is no decision aid in decide/ is named") {
    const Content content;
    content.write(file_fr, aid_fr);
    content.write(file_nl, dutch());
    content.write("decide/may-i-post.en.md", aid_fr);
    content.write("decide/notes.txt", "hm");
    content.write("decide/images/x.svg", support::svg);
    CHECK(found(content.load()) == Found{"may-i-post.en.md:0:0 unknown-file", "notes.txt:0:0 unknown-file"});
    CHECK(content.load().course->aid("may-i-post", Language::nl)->facts.title == "Mag ik dit plaatsen?");
}
