// The small course with guidelines and a glossary beside it, right in every respect.
#pragma once

#include "authoring/shelf.h"
#include "sample.h"

namespace sample {

inline constexpr std::string_view guidelines_fr = R"(---
title: "Deux repères"
summary: "Courts"
version: "1.0"
checked: 2026-11-22
sources:
  - "Un livre, 2024"
---

## Dites qui vous êtes <!-- guideline:say-who -->

Dites-le : cela aide.

On vous reconnaîtra.

> [!EXAMPLE]
> Farid le dit.

> [!DONT]
> Se cacher.

- [Une leçon](../modules/m/lesson.fr.md)

## Vérifiez <!-- guideline:check -->

Regardez la date.

Une minute épargne une [semaine](term:week).

> [!EXAMPLE]
> Mona regarde.

> [!DONT]
> Partager au cas où.
)";

inline constexpr std::string_view guidelines_nl = R"(---
title: "Twee wegwijzers"
summary: "Kort"
version: "1.0"
checked: 2026-11-22
---

## Zeg wie je bent <!-- guideline:say-who -->

Zeg het.

Ze herkennen je toch.

> [!EXAMPLE]
> Farid zegt het.

> [!DONT]
> Je verstoppen.

- [Een les](../modules/m/lesson.nl.md#second)

## Kijk na <!-- guideline:check -->

Kijk naar de datum.

Een minuut bespaart een [hele week](term:week).

> [!EXAMPLE]
> Mona kijkt.

> [!DONT]
> Delen voor het geval dat.
)";

inline constexpr std::string_view glossary_fr = R"(---
title: "Glossaire"
summary: "Des mots"
checked: 2026-11-22
---

## Semaine <!-- term:week -->

Sept jours. Voir aussi : [Œuvre](term:work)

## Œuvre <!-- term:work -->

Ce qu'on fait. [Repère](guideline:check)

## Été <!-- term:summer -->

Une saison.
)";

inline constexpr std::string_view glossary_nl = R"(---
title: "Woordenlijst"
summary: "Woorden"
checked: 2026-11-22
---

## Week <!-- term:week -->

Zeven dagen.

## Arbeid <!-- term:work -->

Wat je doet.

## Zomer <!-- term:summer -->

Een seizoen.
)";

class Shelved : public Content {
public:
    Shelved() {
        write("guidelines/guidelines.fr.md", guidelines_fr);
        write("guidelines/guidelines.nl.md", guidelines_nl);
        write("glossary/glossary.fr.md", glossary_fr);
        write("glossary/glossary.nl.md", glossary_nl);
    }

    // What is found when one file says something else; the file is mended again afterwards.
    Found with(std::string_view original, const std::string& file, std::string_view what,
               std::string_view other) const {
        return with(file, replaced(original, what, other), original);
    }
    Found with(const std::string& file, std::string_view text, std::string_view original) const {
        write(file, text);
        Found all = found(load());
        write(file, original);
        return all;
    }
    Found guidelines(std::string_view what, std::string_view other) const {
        return with(guidelines_fr, "guidelines/guidelines.fr.md", what, other);
    }
    Found glossary(std::string_view what, std::string_view other) const {
        return with(glossary_fr, "glossary/glossary.fr.md", what, other);
    }
    Found lesson(std::string_view text) const { return with(lesson_fr, "modules/m/lesson.fr.md", "Bonjour !", text); }
};

// The address of every link in some blocks, in order, each with a space behind it.
inline std::string links_in(const course::Blocks& blocks) {
    std::string all;
    for (const course::Block& block : blocks) {
        if (const auto* paragraph = std::get_if<course::Paragraph>(&block.node)) {
            for (const course::Span& span : paragraph->text) {
                if (!span.link.empty()) all += span.link + " ";
            }
        }
        if (const auto* list = std::get_if<course::List>(&block.node)) {
            for (const course::Blocks& item : list->items) all += links_in(item);
        }
    }
    return all;
}

}  // namespace sample
