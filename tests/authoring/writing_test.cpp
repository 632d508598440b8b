// Where one writes in a feed: what the file says, what other languages inherit, and what is wrong with it.
#include "authoring/story.h"
#include "sample.h"

#include "support/time_growth.h"

using namespace course;
using sample::replaced;

namespace {

constexpr std::string_view french = R"(---
title: "Une matinée"
summary: "Deux messages."
checked: 2026-11-22
variables:
  calm: { start: 5, from: 0, to: 10, name: "Calme" }
decisions:
  - { id: write, name: "Écrire", icon: write }
  - { id: leave, name: "Laisser", icon: leave }
accounts:
  - { id: own, name: "Vous", handle: "@vous", icon: person }
  - { id: page, name: "La page", icon: page }
---

Vous êtes au guichet.

## m1
**Noor** `minute 0` `internal`

À vous.

- [Écrire](decide:write)
  - [Sur la page](as:page) `public` `private` `calm+2` `best`
    > Bien.
  - [En votre nom](as:own) `calm-1`
    > Moins bien.
  - [Sinon](as:any)
    > Personne ne le lira.

> [!MODEL]
> « C'est réparé. »

- [ ] Dit ce qui est juste
- [ ] Ne promet rien

## m2
**Marc V.** `minute 4`

Merci.

- [Écrire](decide:write) `best`
  > Oui.
- [Laisser](decide:leave)
  > Non.
)";

constexpr std::string_view dutch = R"(---
title: "Een ochtend"
summary: "Twee berichten."
checked: 2026-11-22
variables: { calm: { name: "Rust" } }
decisions:
  - { id: write, name: "Schrijven" }
  - { id: leave, name: "Laten" }
accounts:
  - { id: own, name: "Jij", handle: "@jij" }
  - { id: page, name: "De pagina" }
---

Je zit aan het loket.

## m1
**Noor**

Aan jou.

- [Schrijven](decide:write)
  - [Op de pagina](as:page)
    > Goed.
  - [In jouw naam](as:own)
    > Minder goed.
  - [Anders](as:any)
    > Niemand leest het.

> [!MODEL]
> ‘Het is hersteld.’

- [ ] Zegt wat klopt
- [ ] Belooft niets

## m2
**Marc V.**

Bedankt.

- [Schrijven](decide:write)
  > Ja.
- [Laten](decide:leave)
  > Nee.
)";

const authoring::Setting fr{base::Language::fr, "modules/m"}, nl{base::Language::nl, "modules/m"};

std::string codes(const authoring::Report& report) {
    std::string all;
    for (const base::Diagnostic& finding : report.findings()) {
        all += finding.code + "@" + std::to_string(finding.line) + " ";
        CHECK_FALSE(finding.help.empty());
    }
    return all;
}

std::string wrong(std::string_view text) {
    authoring::Report report("feed.fr.md");
    static_cast<void>(authoring::read_feed(text, fr, nullptr, "", report));
    return codes(report);
}

std::string with(std::string_view from, std::string_view to) {
    return wrong(replaced(french, from, to));
}

authoring::ReadFeed sound() {
    authoring::Report report("feed.fr.md");
    authoring::ReadFeed read = authoring::read_feed(french, fr, nullptr, "", report);
    REQUIRE(codes(report).empty());
    return read;
}

std::string wrong_in_dutch(std::string_view from, std::string_view to) {
    const authoring::ReadFeed main = sound();
    authoring::Report report("feed.nl.md");
    static_cast<void>(authoring::read_feed(replaced(dutch, from, to), nl, &main, "feed.fr.md", report));
    return codes(report);
}

}  // namespace

TEST_CASE("Where one writes is read with accounts, ways to send, a model and what to look for") {
    const Feed feed = sound().feed;
    REQUIRE(feed.accounts.size() == 2);
    CHECK(feed.accounts[0] == Feed::Account{"own", "Vous", "@vous", "person"});
    CHECK(feed.accounts[1] == Feed::Account{"page", "La page", "", "page"});
    const Feed::Message& message = feed.messages[0];
    REQUIRE(message.writing);
    CHECK(message.choices.size() == 1);
    CHECK(message.choices[0].feedback.empty());
    const Feed::Writing& writing = *message.writing;
    CHECK(writing.choice == 0);
    REQUIRE(writing.sendings.size() == 3);
    CHECK(writing.sendings[0].account == 1);
    CHECK(writing.sendings[0].audiences == std::vector{Feed::Audience::everyone, Feed::Audience::one});
    CHECK(writing.sendings[0].choice.effects == std::vector{Effect{0, false, 2}});
    CHECK(writing.sendings[0].choice.best);
    CHECK(plain(writing.sendings[0].choice.text) == "Sur la page");
    CHECK(plain(writing.sendings[0].choice.feedback) == "Bien.");
    CHECK(writing.sendings[1].account == 0);
    CHECK(writing.sendings[1].audiences.empty());
    CHECK_FALSE(writing.sendings[2].account);
    CHECK(plain(writing.model) == "«\u00A0C’est réparé.\u00A0»");
    REQUIRE(writing.checks.size() == 2);
    CHECK(plain(writing.checks[1]) == "Ne promet rien");
    CHECK_FALSE(feed.messages[1].writing);
}

TEST_CASE("Another language brings words to where one writes, and nothing else") {
    const authoring::ReadFeed main = sound();
    authoring::Report report("feed.nl.md");
    const Feed feed = authoring::read_feed(dutch, nl, &main, "feed.fr.md", report).feed;
    CHECK(codes(report).empty());
    CHECK(feed.accounts[0] == Feed::Account{"own", "Jij", "@jij", "person"});
    CHECK(feed.accounts[1] == Feed::Account{"page", "De pagina", "", "page"});
    Feed::Writing own = *feed.messages[0].writing;
    const Feed::Writing& carried = *main.feed.messages[0].writing;
    CHECK(plain(own.sendings[1].choice.feedback) == "Minder goed.");
    CHECK(plain(own.checks[0]) == "Zegt wat klopt");
    for (std::size_t i = 0; i < own.sendings.size(); ++i) {
        own.sendings[i].choice.text = carried.sendings[i].choice.text;
        own.sendings[i].choice.feedback = carried.sendings[i].choice.feedback;
    }
    CHECK(own.sendings == carried.sendings);
    CHECK(own.choice == carried.choice);
}

TEST_CASE("What is wrong where one writes is said with its line and a cure") {
    CHECK(with("(as:page)", "(as:pagina)") == "unknown-account@23 ");
    CHECK(with("(as:page)", "(to:page)") == "choice-link@23 ");
    CHECK(with("[Sur la page](as:page)", "Sur la page") == "sending-form@23 no-best@17 ");
    CHECK(with("`public`", "`publique`") == "unknown-mark@23 ");
    CHECK(with("  - [Sinon](as:any)\n    > Personne ne le lira.\n", "") == "sending-missing@22 ");
    CHECK(with("  - [Sur la page]", "  - [Sinon](as:any)\n    > Non.\n  - [Sur la page]") == "sending-never@25 ");
    CHECK(with("    > Moins bien.\n", "") == "feedback-missing@25 ");
    CHECK(with("`calm+2` `best`", "`calm+2`") == "no-best@17 ");
    CHECK(with("> [!MODEL]\n> « C'est réparé. »\n", "Et voilà.\n") == "model-missing@22 ");
    CHECK(with("> [!MODEL]\n> « C'est réparé. »\n", "> [!MODEL]\n") == "empty-callout@30 ");
    CHECK(with("[!MODEL]\n", "[!MODEL] Ceci\n") == "callout-line@30 ");
    CHECK(with("- [ ] Dit", "> [!MODEL]\n> Encore.\n\n- [ ] Dit") == "second-model@33 ");
    CHECK(with("- [ ] Dit", "- [x] Dit") == "check-form@33 ");
    CHECK(with("(decide:write)\n", "(decide:write) `calm+1`\n") == "misplaced-mark@22 ");
    CHECK(with("(decide:write)\n", "(decide:write)\n  > Ah.\n") == "misplaced-feedback@23 ");
    CHECK(with("- [Écrire](decide:write) `best`\n  > Oui.",
               "- [Écrire](decide:write) `best`\n  > Oui.\n\n> [!MODEL]\n> Non.\n") == "misplaced-callout@44 ");
    CHECK(with("id: own,", "id: any,") == "reserved-id@11 unknown-account@25 ");
    CHECK(with("  - { id: own, name: \"Vous\", handle: \"@vous\", icon: person }\n", "") ==
          "bad-count@10 unknown-account@24 ");
    CHECK(with("icon: person", "icon: cat") == "bad-value@11 ");
    CHECK(with("- [Écrire](decide:write) `best`\n  > Oui.", "- [Écrire](decide:write) `best`\n  - x\n")
              .starts_with("sending-form@42 "));
}

TEST_CASE("What another language writes otherwise is said") {
    CHECK(wrong_in_dutch("(as:own)", "(as:page)") == "choices-differ@16 ");
    CHECK(wrong_in_dutch("- [ ] Belooft niets\n", "") == "choices-differ@16 ");
    CHECK(wrong_in_dutch("(as:own)", "(as:own) `calm-3`") == "marks-differ@16 ");
    CHECK(wrong_in_dutch("  - [Op de pagina](as:page)\n    > Goed.\n  - [In jouw naam](as:own)\n    > Minder goed.\n"
                         "  - [Anders](as:any)\n    > Niemand leest het.\n\n> [!MODEL]\n> ‘Het is hersteld.’\n\n"
                         "- [ ] Zegt wat klopt\n- [ ] Belooft niets\n",
                         "  > Goed.\n") == "choices-differ@16 ");
    CHECK(wrong_in_dutch("> [!MODEL]\n> ‘Het is hersteld.’\n", "Zo.\n") == "model-missing@21 ");
    CHECK(wrong_in_dutch("id: own", "id: eigen") == "unknown-id@10 ");
}

TEST_CASE("Ways to send made to be slow are read in time that grows with their length") {
    const std::string pattern = GENERATE(as<std::string>(), "  - [x](as:page) `public`\n",
                                         "- [x](decide:write)\n  - [x](as:any)\n", "- [ ] x\n", "> [!MODEL]\n> x\n\n",
                                         "  - - [x](as:own)\n\n", "- [x](decide:write)\n  - - - [ ] (as:\n");
    INFO(pattern);
    const std::string head(french);
    const auto read = [&](std::size_t bytes) {
        REQUIRE(wrong(head + support::repeated(pattern, bytes)).size() < 2'000'000);
    };
    CHECK(support::growth([&] { read(10'000); }, [&] { read(40'000); }, 9) < 9);
}
