// Objection cards: a claim, and what is known about it.

#include "shelf_sample.h"

using base::Language;
using sample::Content;
using sample::Found;
using sample::found;
using sample::replaced;

namespace {

constexpr std::string_view cards_fr = R"(---
title: "Cartes"
summary: "Deux objections."
checked: 2026-11-22
---

## « C'est inutile » <!-- card:useless -->

À quoi bon ?

> [!EVIDENCE]
> **Pas d'étude**
>
> Essayez, dix minutes.

## « Ça va passer » <!-- card:vanish -->

Tout passe.

> [!EVIDENCE]
> **Un fait**
>
> Les outils passent.
)";

std::string dutch() {
    return replaced(replaced(std::string(cards_fr), "Cartes", "Kaarten"), "Tout passe.", "Alles gaat voorbij.");
}

}  // namespace

TEST_CASE("A card has its claim, its words and its evidence, in every language") {
    const Content content;
    content.write("objections/objections.fr.md", cards_fr);
    content.write("objections/objections.nl.md", dutch());
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) == Found{});
    const course::Objections* all = loaded.course->objections_in(Language::fr);
    REQUIRE(all != nullptr);
    REQUIRE(all->cards.size() == 2);
    CHECK(all->cards[0].claim == "«\u00A0C’est inutile\u00A0»");
    CHECK(course::plain(all->cards[0].blocks) == "À quoi bon\u202F?");
    CHECK(all->cards[0].headline == "Pas d’étude");
    CHECK(course::plain(all->cards[0].evidence) == "Essayez, dix minutes.");
    CHECK(course::plain(loaded.course->objections_in(Language::nl)->cards[1].blocks) == "Alles gaat voorbij.");
}

TEST_CASE("A card without evidence, or with two, is an error that leaves the cards out") {
    const Content content;
    content.write("objections/objections.nl.md", dutch());
    const auto with = [&](std::string_view from, std::string_view to) {
        content.write("objections/objections.fr.md", replaced(cards_fr, from, to));
        const authoring::Loaded loaded = content.load();
        CHECK(loaded.course->objections.empty());
        return found(loaded);
    };
    CHECK(with("> **Un fait**\n>\n", "") == Found{"objections.fr.md:16:1 evidence-missing"});
    CHECK(with("## « Ça va passer » <!-- card:vanish -->\n\nTout passe.\n\n", "") ==
          Found{"objections.fr.md:16:3 second-evidence", "objections.nl.md:16:1 card-not-in-default"});
    CHECK(with("card:vanish", "card:useless").front() == "objections.fr.md:16:26 duplicate-id");
}
