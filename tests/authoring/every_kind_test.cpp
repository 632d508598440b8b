// One bank with a question of every kind: read at once, translated, and damaged.
#include "base/random.h"
#include "question.h"
#include "sample.h"

using namespace course;
using sample::Content;
using sample::Found;
using sample::found;
using sample::replaced;

namespace {

constexpr std::string_view quiz_en = R"(---
draw: 5          # questions drawn for one attempt
shuffle: options # none, options, questions, both
---

## A journalist writes to you privately. What do you do? <!-- q:journalist points=2 -->

> [!HINT]
> Who has the mandate to speak for the service?

- (x) I pass it to the press service
  > It has the mandate, and it will thank you.
- (/) I answer that I am not the right person
  > True, and it leaves them without an address.
- ( ) I block the account
  > Asking is a journalist's job.

> Nobody expects you to have the answer; they expect you to know who has.

## Which of these help you to follow a subject? <!-- q:follow -->
- [x] An RSS feed
- [x] A colleague's curated list
- [ ] Refreshing a page all day

## Put the response in order <!-- q:crisis-order -->
1. Keep a screenshot
2. Tell the community manager
   > Before anything is answered: others may be at it already.
3. Let the mandated person answer

## Who brings what? <!-- q:roles -->
- Human resources -> vacancies
- Front office -> the questions people really ask
- -> a distractor with no partner

## Sort these <!-- q:sort -->
- **I may answer**
  - A question about opening hours
- **I pass it on**
  - A journalist's question

## Complete <!-- q:blanks -->
I speak in {{(my own) | the service's}} name, and I follow the {{guidelines|guideline}}. Age group measured: {{#55}} and over.

## What share of European internet users over 55 used social networks in 2011? <!-- q:share type=estimate -->
{{#86 +- 5 in 0..100 %}}

## Write the two lines of your bio <!-- q:bio type=open -->
> [!MODEL]
> A model answer, shown for comparison; the learner marks their own.

## Should a service answer at weekends? <!-- q:weekend type=vote -->
- Yes
- No
- It depends on the service
)";

constexpr std::string_view quiz_fr = R"(---
draw: 1
---

## Paires <!-- q:pairs -->

> [!HINT]
> Pensez-y.

- Un -> 1
- Deux -> 2 <!-- o:two -->
- -> 3 <!-- o:three -->

> Voilà.

## Groupes <!-- q:groups -->

- **Pair** <!-- o:even -->
  - Deux
  - Quatre
- **Impair**
  - Un

> Voilà.

## Trous <!-- q:gaps -->

Il y en a {{#2 +- 1}}, {{deux|2}} ou {{=DEUX}}, ou {{un | (deux)}}.

> Voilà.

## Combien ? <!-- q:share type=estimate -->

{{#86 +- 5 in 0..100 step 5 %}}

> Voilà.

## Écrivez <!-- q:bio type=open -->

> [!MODEL]
> Ainsi.

## Votre avis ? <!-- q:vote type=vote -->

- Oui
- Non

## Laquelle ? <!-- q:half -->

- (x) Celle-ci
  > a
- (/) Celle-là
  > b
)";

constexpr std::string_view quiz_nl = R"(## Paren <!-- q:pairs -->

> [!HINT]
> Denk even na.

- Een -> I
- Twee -> II
- -> III

> Zo.

## Groepen <!-- q:groups -->

- **Even**
  - Twee
  - Vier
- **Oneven**
  - Een

> Zo.

## Gaten <!-- q:gaps -->

Er zijn er {{#2,0 ± 1}}, {{twee|2|een paar}} of {{=TWEE}}, of {{één | (twee)}}.

> Zo.

## Hoeveel? <!-- q:share -->

{{#86 +- 5 in 0..100 step 5 procent}}

> Zo.

## Schrijf <!-- q:bio -->

> [!MODEL]
> Zo dus.

## Je mening? <!-- q:vote -->

- Ja
- Nee

## Welke? <!-- q:half -->

- (x) Deze
  > a
- (/) Die
  > b
)";

class Kinds : public Content {
public:
    Kinds() {
        write("modules/m/quiz.fr.md", quiz_fr);
        write("modules/m/quiz.nl.md", quiz_nl);
    }
    Found dutch(std::string_view what, std::string_view with) const {
        write("modules/m/quiz.nl.md", replaced(quiz_nl, what, with));
        return found(load());
    }
};

}  // namespace

TEST_CASE("A bank of every kind is read without an error") {
    const sample::Read result = sample::read(std::string(quiz_en), base::Language::en);
    CHECK(result.codes() ==
          "feedback-missing@21:1 feedback-missing@22:1 feedback-missing@23:1 explanation-missing@31:1 "
          "explanation-missing@36:1 explanation-missing@42:1 explanation-missing@45:1 ");
    CHECK_FALSE(result.report.has_errors());
    std::string kinds;
    for (const Item& item : result.items) kinds += std::string(kind_name(item)) + " ";
    CHECK(kinds == "single multiple ordering matching sorting blanks estimate open vote ");
}

TEST_CASE("Another language gives its own texts to every kind, and nothing else") {
    const Kinds content;
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded).empty());
    const Module& module = loaded.course->modules.at(0);
    for (const Item& fr : module.items(base::Language::fr)) {
        INFO(fr.id);
        const Item& nl = *module.item(fr.id, base::Language::nl);
        CHECK(key_hash(nl) == key_hash(fr));
        CHECK(nl.kind.index() == fr.kind.index());
        CHECK(nl.hints.size() == fr.hints.size());
        CHECK_FALSE(nl == fr);
    }
    const auto kind = [&](std::string_view id) -> const ItemKind& { return module.item(id, base::Language::nl)->kind; };
    CHECK(plain(module.item("pairs", base::Language::nl)->hints[0]) == "Denk even na.");
    CHECK(sample::listed(std::get<Matching>(kind("pairs")).left) == "1:Een two:Twee ");
    CHECK(sample::listed(std::get<Matching>(kind("pairs")).right) == "1:I two:II three:III ");
    CHECK(sample::listed(std::get<Sorting>(kind("groups")).groups) == "even:Even 2:Oneven ");
    CHECK(sample::listed(std::get<Sorting>(kind("groups")).cards) == "1:Twee 2:Vier 3:Een ");
    const Blanks& blanks = std::get<Blanks>(kind("gaps"));
    CHECK(plain(blanks.around[0]) == "Er zijn er ");
    CHECK(blanks.gaps[0].written == "2,0");
    CHECK(blanks.gaps[1].accepted.back() == "een paar");
    CHECK(plain(blanks.gaps[3].choices[1].text) == "twee");
    CHECK(std::get<Estimate>(kind("share")).unit == "procent");
    CHECK(plain(std::get<Open>(kind("bio")).model) == "Zo dus.");
    CHECK(sample::listed(std::get<Vote>(kind("vote")).options) == "1:Ja 2:Nee ");
    CHECK(module.item("vote", base::Language::nl)->points == 0);
    CHECK(std::get<SingleChoice>(kind("half")).options[1].defensible);
}

TEST_CASE("Pairs and groups that differ between languages are errors that name the other line") {
    const Kinds content;
    CHECK(content.dutch("- Twee -> II\n", "") == Found{"quiz.nl.md:6:1 option-count"});
    CHECK(content.load().findings.at(0).message == "1 pair stands here, 2 in quiz.fr.md on line 10");
    CHECK(content.dutch("- -> III\n", "") == Found{"quiz.nl.md:6:1 option-count"});
    CHECK(content.load().findings.at(0).message == "0 distractors stand here, 1 in quiz.fr.md on line 10");
    CHECK(content.dutch("- Een -> I\n- Twee -> II\n- -> III", "1. Een\n2. Twee\n3. Drie") ==
          Found{"quiz.nl.md:6:1 kind-differs"});
    CHECK(content.dutch("-> II\n", "-> II <!-- o:twee -->\n") == Found{"quiz.nl.md:7:1 option-id-differs"});
    CHECK(content.dutch("-> III\n", "-> III <!-- o:drie -->\n") == Found{"quiz.nl.md:8:1 option-id-differs"});
    CHECK(content.dutch("-> III\n", "-> II\n") == Found{"quiz.nl.md:8:1 same-text"});
    CHECK(content.dutch("  - Vier\n", "") == Found{"quiz.nl.md:14:1 option-count"});
    CHECK(content.dutch("- **Oneven**\n", "").at(0) == "quiz.nl.md:14:1 option-count");
    CHECK(content.dutch("**Even**", "**Even** <!-- o:paar -->") == Found{"quiz.nl.md:14:1 option-id-differs"});
    CHECK(content.dutch("**Even**", "**Even** <!-- o:even -->").empty());
}

TEST_CASE("Gaps that differ between languages are errors") {
    const Kinds content;
    CHECK(content.dutch(" of {{=TWEE}}", "") == Found{"quiz.nl.md:24:1 gap-count"});
    CHECK(content.load().findings.at(0).message == "3 gaps stand here, 4 in quiz.fr.md on line 28");
    CHECK(content.dutch("{{=TWEE}}", "{{TWEE}}") == Found{"quiz.nl.md:24:49 gap-differs"});
    CHECK(content.dutch("{{#2,0 ± 1}}", "{{twee}}") == Found{"quiz.nl.md:24:12 gap-differs"});
    CHECK(content.dutch("{{#2,0 ± 1}}", "{{#3 ± 1}}") == Found{"quiz.nl.md:24:12 gap-differs"});
    CHECK(content.dutch("{{#2,0 ± 1}}", "{{#1..3}}").empty());
    CHECK(content.dutch("| (twee)", "| (twee) | drie") == Found{"quiz.nl.md:24:63 gap-differs"});
    CHECK(content.dutch("één | (twee)", "(één) | twee") == Found{"quiz.nl.md:24:63 gap-differs"});
    CHECK(content.dutch("0..100 step 5", "0..100") == Found{"quiz.nl.md:30:1 gap-differs"});
    CHECK(content.dutch("#86 +- 5", "#85 +- 5") == Found{"quiz.nl.md:30:1 gap-differs"});
    CHECK(content.dutch("{{#86 +- 5 in 0..100 step 5 procent}}", "Veel.") == Found{"quiz.nl.md:28:1 kind-differs"});
}

TEST_CASE("Hints, models, votes and marks that differ between languages are errors") {
    const Kinds content;
    CHECK(content.dutch("> [!HINT]\n> Denk even na.\n\n", "") == Found{"quiz.nl.md:1:1 hint-count"});
    CHECK(content.load().findings.at(0).message == "0 hints stand here, 1 in quiz.fr.md on line 5");
    CHECK(content.dutch("> [!MODEL]\n> Zo dus.\n", "Zo dus.\n") == Found{"quiz.nl.md:34:1 kind-differs"});
    CHECK(content.dutch("- Nee\n", "") == Found{"quiz.nl.md:41:1 option-count"});
    CHECK(content.dutch("q:vote", "q:vote points=1") == Found{"quiz.nl.md:39:27 attribute-differs"});
    CHECK(content.dutch("(/) Die", "( ) Die") == Found{"quiz.nl.md:48:1 answer-differs"});
    CHECK(content.load().findings.at(0).message == "this answer is wrong here and defensible in quiz.fr.md on line 52");
    const std::string unmarked = replaced(replaced(quiz_nl, "(x) Deze", "Deze"), "(/) Die", "Die");
    content.write("modules/m/quiz.nl.md", unmarked);
    CHECK(found(content.load()).empty());
}

TEST_CASE("Explanations are missed in the language that lacks them") {
    const Kinds content;
    CHECK(content.dutch("- -> III\n\n> Zo.\n", "- -> III\n") == Found{"quiz.nl.md:1:1 explanation-missing"});
    CHECK(content.load().course->modules.size() == 1);
}

TEST_CASE("Random damage to any kind never does more than give findings") {
    const Content content;
    base::Random random(86);
    const std::string_view signs = "-*>[](){}{}|#=!/:.,+_`\n\n <&\\x0±–é";
    for (int round = 0; round < 150; ++round) {
        const auto damage = [&](std::string_view text) {
            std::string damaged(text);
            for (int i = 0; i < 6; ++i) {
                const std::size_t at = random.below(damaged.size());
                if (random.below(3) == 0) damaged.erase(at, random.below(20));
                const std::size_t from = random.below(signs.size() - 8);
                damaged.insert(std::min(at, damaged.size()), signs.substr(from, 1 + random.below(3)));
            }
            return damaged;
        };
        content.write("modules/m/quiz.fr.md", round % 4 == 0 ? std::string(quiz_fr) : damage(quiz_fr));
        content.write("modules/m/quiz.nl.md", round % 4 == 1 ? std::string(quiz_nl) : damage(quiz_nl));
        const authoring::Loaded loaded = content.load();
        REQUIRE(loaded.course);
        if (loaded.course->modules.empty()) {
            CHECK_FALSE(loaded.findings.empty());
            continue;
        }
        for (const Item& item : loaded.course->modules[0].items(base::Language::fr)) {  // sound: safe to play
            const Item* nl = loaded.course->modules[0].item(item.id, base::Language::nl);
            REQUIRE(nl != nullptr);
            CHECK(key_hash(*nl) == key_hash(item));
            if (const auto* blanks = std::get_if<Blanks>(&item.kind)) {
                CHECK(blanks->around.size() == blanks->gaps.size() + 1);
            }
        }
    }
}
