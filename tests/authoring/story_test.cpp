// Scenarios and feeds: what their files say, what other languages inherit, and what is wrong with them.

#include "authoring/story.h"

#include "sample.h"

#include "support/time_growth.h"

using namespace course;
using sample::Content;
using sample::Found;
using sample::found;
using sample::replaced;

namespace {

constexpr std::string_view scenario_fr = R"(---
title: "Un message"
summary: "Que faire ?"
checked: 2026-11-22
start: post
variables:
  trust: { start: 50, from: 0, to: 100, name: "Confiance" }
  told: { start: 0 }
---

## post
**Vendredi, 16 h 40** `trust-5`

Un message arrive.

- [Je réponds](#alone) `trust-20`
  > Seul, donc.
- [Je demande](#help) `told=1` `trust+10`
  > À plusieurs.

## alone
**Seul** `no-back`

Et maintenant ?

- [Je demande quand même](#help)
  > Mieux vaut tard.
- [J'insiste](#bad) `if trust>=20 and told!=1`
  > Hum.

## help
**Ensemble** `end good`

Bien.

## bad
**Seul au monde** `end bad`

On recommence ?
)";

constexpr std::string_view scenario_nl = R"(---
title: "Een bericht"
summary: "Wat nu?"
checked: 2026-11-22
variables: { trust: { name: "Vertrouwen" } }
---

## post
**Vrijdag, 16.40 uur**

Er komt een bericht.

- [Ik antwoord](#alone)
  > Alleen dus.
- [Ik vraag raad](#help)
  > Samen.

## alone
**Alleen**

En nu?

- [Ik vraag toch raad](#help)
  > Beter laat.
- [Ik zet door](#bad)
  > Hm.

## help
**Samen**

Goed.

## bad
**Moederziel alleen**

Nog een keer?
)";

constexpr std::string_view feed_fr = R"(---
title: "Une matinée"
summary: "Deux messages."
checked: 2026-11-22
clock: { start: "09:05", day: "mardi", runs: true }
speed: 30
variables:
  calm: { start: 5, from: 0, to: 10, name: "Calme" }
roles:
  - { id: desk, name: "Guichet", text: "Vous accueillez." }
keep: { decision: keep, most: 1 }
decisions:
  - { id: keep, name: "Garder", icon: keep }
  - { id: leave, name: "Laisser", icon: leave }
---

Vous êtes au guichet.

## m1
**Gaëlle D.** · @gaelle `minute 0` `public` `likes 12`

Bonjour !

- [Garder](decide:keep) `calm+1` `best`
  > Oui.
- [Laisser](decide:leave)
  > Non.

## m2
**Marc V.** `minute 4` `private` `if calm>5` `role desk`

Merci.

- [Garder](decide:keep)
  > Non.
- [Laisser](decide:leave) `best`
  > Oui.
)";

constexpr std::string_view feed_nl = R"(---
title: "Een ochtend"
summary: "Twee berichten."
checked: 2026-11-22
clock: { day: "dinsdag" }
variables: { calm: { name: "Rust" } }
roles:
  - { id: desk, name: "Loket", text: "Jij ontvangt." }
decisions:
  - { id: keep, name: "Houden" }
  - { id: leave, name: "Laten" }
---

Je zit aan het loket.

## m1
**Gaëlle D.** · @gaelle

Dag!

- [Houden](decide:keep)
  > Ja.
- [Laten](decide:leave)
  > Nee.

## m2
**Marc V.**

Bedankt.

- [Houden](decide:keep)
  > Nee.
- [Laten](decide:leave)
  > Ja.
)";

const authoring::Setting fr{base::Language::fr, "modules/m"}, nl{base::Language::nl, "modules/m"};

std::string codes(const authoring::Report& report) {
    std::string all;
    for (const base::Diagnostic& finding : report.findings())
        all += finding.code + "@" + std::to_string(finding.line) + " ";
    return all;
}

std::string scenario_codes(std::string_view text) {
    authoring::Report report("scenario.fr.md");
    static_cast<void>(authoring::read_scenario(text, fr, nullptr, "", report));
    return codes(report);
}

std::string feed_codes(std::string_view text) {
    authoring::Report report("feed.fr.md");
    static_cast<void>(authoring::read_feed(text, fr, nullptr, "", report));
    return codes(report);
}

}  // namespace

TEST_CASE("A scenario is read with its nodes, marks and choices") {
    authoring::Report report("scenario.fr.md");
    const Scenario scenario = authoring::read_scenario(scenario_fr, fr, nullptr, "", report).scenario;
    CHECK(codes(report).empty());
    REQUIRE(scenario.nodes.size() == 4);
    CHECK(scenario.back);
    const StoryNode& post = scenario.nodes[0];
    CHECK(post.title == "Vendredi, 16 h 40");
    CHECK(post.effects == std::vector<Effect>{{0, false, -5}});
    REQUIRE(post.choices.size() == 2);
    CHECK(plain(post.choices[1].text) == "Je demande");
    CHECK(plain(post.choices[1].feedback) == "À plusieurs.");
    CHECK(post.choices[1].effects == std::vector<Effect>{{1, true, 1}, {0, false, 10}});
    CHECK(post.choices[1].to == 2);
    CHECK(scenario.nodes[1].no_back);
    CHECK(scenario.nodes[1].choices[1].conditions ==
          Conditions{{0, Condition::Is::at_least, 20}, {1, Condition::Is::other, 1}});
    CHECK(scenario.nodes[2].end == StoryNode::End::good);
    CHECK(scenario.nodes[3].end == StoryNode::End::bad);
    CHECK(plain(scenario.nodes[3].blocks) == "On recommence\u202F?");
}

TEST_CASE("Another language inherits the marks of a scenario and says its own words") {
    authoring::Report report("scenario.fr.md"), own("scenario.nl.md");
    const auto main = authoring::read_scenario(scenario_fr, fr, nullptr, "", report);
    const Scenario dutch = authoring::read_scenario(scenario_nl, nl, &main, "scenario.fr.md", own).scenario;
    CHECK(codes(own).empty());
    CHECK(dutch.facts.variables[0].name == "Vertrouwen");
    CHECK(dutch.facts.variables[0].to == 100);
    CHECK(dutch.nodes[0].title == "Vrijdag, 16.40 uur");
    CHECK(dutch.nodes[0].choices[1].effects == main.scenario.nodes[0].choices[1].effects);
    CHECK(dutch.nodes[1].no_back);
    CHECK(dutch.nodes[3].end == StoryNode::End::bad);
    const auto with = [&](std::string_view from, std::string_view to) {
        authoring::Report found("scenario.nl.md");
        static_cast<void>(
            authoring::read_scenario(replaced(scenario_nl, from, to), nl, &main, "scenario.fr.md", found));
        return codes(found);
    };
    CHECK(with("(#bad)", "(#help)") == "choices-differ@18 ");
    CHECK(with("(#help)\n  > Samen.", "(#help) `trust+11`\n  > Samen.") == "marks-differ@8 ");
    CHECK(with("{ trust:", "{ trast:") == "unknown-variable@5 ");
}

TEST_CASE("What is wrong in a scenario is said with its line") {
    const auto with = [](std::string_view from, std::string_view to) {
        return scenario_codes(replaced(scenario_fr, from, to));
    };
    CHECK(with("(#bad)", "(#worse)") == "unknown-node@28 ");
    CHECK(with("(#bad)", "(#help)") == "unreachable@36 ");
    CHECK(with(" `end bad`", "") == "dead-end@36 ");
    CHECK(with("`trust-20`", "`trast-20`") == "unknown-variable@16 ");
    CHECK(with("`trust-20`", "`trust*20`") == "unknown-mark@16 ");
    CHECK(with("`end good`", "`end well`") == "unknown-mark@32 dead-end@31 ");
    CHECK(with("start: post", "start: past") == "unknown-node@5 ");
    CHECK(with("**Seul** `no-back`", "Seul") == "title-missing@21 ");
    CHECK(with("  > Seul, donc.\n", "") == "feedback-missing@16 ");
    CHECK(with("## help", "## post") == "duplicate-id@31 unknown-node@18 unknown-node@26 ");
    CHECK(with("start: 50, from: 0, to: 100", "start: 50") == "bad-range@7 ");
    CHECK(with("(#alone) `trust-20`", "(#alone) `trust-20` et voilà") == "choice-words@16 ");
    CHECK(with("(#alone)", "(alone)").starts_with("bad-link") == false);
    const std::string circle = replaced(replaced(scenario_fr, "`end good`\n\nBien.", "\n\n- [x](#post)\n  > y"),
                                        "`end bad`\n\nOn recommence ?", "\n\n- [x](#post)\n  > y");
    CHECK(scenario_codes(circle).starts_with("endless-way"));
}

namespace {

// From a hub one goes on, waits (which changes a variable) or ends; the marks and variables are what is tried.
std::string hub(const std::string& variables, const std::string& marks_of_waiting, const std::string& marks_of_ending,
                const std::string& more = "") {
    return "---\ntitle: \"T\"\nsummary: \"S\"\nchecked: 2026-11-22\nstart: hub\nvariables:\n  " + variables +
           "\n---\n\n## hub\n**Hub**\n\nx\n\n- [Wait](#hub)" + marks_of_waiting + "\n  > y\n- [End](#end)" +
           marks_of_ending + "\n  > y\n" + more + "\n## end\n**End** `end good`\n\nx\n";
}

}  // namespace

TEST_CASE("A way whose conditions never hold is no way") {
    const std::string still = "t: { start: 0 }";
    CHECK(scenario_codes(hub(still, " `t+1`", " `if t>5`")).empty());
    CHECK(scenario_codes(hub(still, "", " `if t>5`")) == "endless-way@10 unreachable@20 ");
    CHECK(scenario_codes(hub(still, " `t+1`", " `if t>5 and t<3`")) == "endless-way@10 unreachable@20 ");
    CHECK(scenario_codes(hub("t: { start: 0, from: 0, to: 5, name: \"T\" }", " `t+1`", " `if t>5`")) ==
          "endless-way@10 unreachable@20 ");
    CHECK(scenario_codes(hub(still, " `t+1`", " `if t<1`")) == "endless-way@10 ");  // who waits once waits for ever
    CHECK(scenario_codes(hub(still, " `t-1`", " `if t<=-3`")).empty());
    CHECK(scenario_codes(hub(still, " `t=7`", " `if t=7`")).empty());
    CHECK(scenario_codes(hub(still, " `t+1`", "", "- [Never](#end) `if t<0`\n  > y\n")) == "never-open@10 ");
}

TEST_CASE("What is said of conditions names the values and the cure") {
    authoring::Report report("scenario.fr.md");
    static_cast<void>(authoring::read_scenario(hub("t: { start: 0 }", " `t+1`", " `if t<1`"), fr, nullptr, "", report));
    REQUIRE(report.findings().size() == 1);
    CHECK(report.findings()[0].message ==
          "there is a way to \"hub\" from which no ending can be reached any more (t 1)");
}

TEST_CASE("Trying conditions stops somewhere, and then asks only for choices") {
    // Eight variables that count up and down without an end.
    std::string variables, up, down;
    for (const char name : std::string("abcdefgh")) {
        variables += std::string(variables.empty() ? "" : "\n  ") + name + ": { start: 0 }";
        up += std::string(" `") + name + "+" + std::to_string(name - 'a' + 1) + "`";
        down += std::string(" `") + name + "-" + std::to_string(2 * (name - 'a') + 1) + "`";
    }
    const std::string text = hub(variables, up, " `if a>5 and b>5 and c>5 and d>5 and e>5 and f>5 and g>5 and h<-5`",
                                 "- [Down](#hub)" + down + "\n  > y\n");
    std::string found;
    CHECK(support::processor_time([&] { found = scenario_codes(text); }) < 10);
    CHECK(found.empty());
}

TEST_CASE("A message that no decision brings about never comes") {
    const auto with = [](std::string_view from, std::string_view to) {
        return feed_codes(replaced(feed_fr, from, to));
    };
    CHECK(with("calm>5", "calm>50") == "unreachable@29 ");
    CHECK(with("calm>5", "calm<5") == "unreachable@29 ");
    CHECK(with("calm>5", "calm>=10").empty());  // the clock runs: who knows in which order
    const std::string waits = replaced(feed_fr, "runs: true", "runs: false");
    CHECK(feed_codes(waits).empty());
    CHECK(feed_codes(replaced(waits, "calm>5", "calm>=10")) == "unreachable@29 ");
    CHECK(feed_codes(replaced(waits, "calm>5", "calm=6")).empty());
}

TEST_CASE("A message comes on the day on which the clock starts") {
    const auto with = [](const std::string& minute) {
        return feed_codes(replaced(feed_fr, "`minute 4`", "`minute " + minute + "`"));
    };
    CHECK(with("894").empty());  // 23:59
    CHECK(with("895") == "minute-too-late@29 ");
    CHECK(with("999999") == "minute-too-late@29 ");
}

TEST_CASE("A feed is read with its clock, roles, decisions and messages") {
    authoring::Report report("feed.fr.md");
    const auto main = authoring::read_feed(feed_fr, fr, nullptr, "", report);
    const Feed& feed = main.feed;
    CHECK(codes(report).empty());
    CHECK(feed.clock == 9 * 60 + 5);
    CHECK(feed.day == "mardi");
    CHECK(feed.runs);
    CHECK(feed.speed == 30);
    REQUIRE(feed.limit);
    CHECK(*feed.limit == Feed::Limit{0, 1});
    CHECK(feed.decisions.at(1).icon == "leave");
    CHECK(plain(feed.briefing) == "Vous êtes au guichet.");
    REQUIRE(feed.messages.size() == 2);
    CHECK(feed.messages[0].author == "Gaëlle D.");
    CHECK(feed.messages[0].handle == "@gaelle");
    CHECK(feed.messages[0].likes == 12);
    CHECK(feed.messages[0].shares == -1);
    CHECK(feed.messages[0].choices[0].best);
    CHECK(feed.messages[1].minute == 4);
    CHECK(feed.messages[1].audience == Feed::Audience::one);
    CHECK(feed.messages[1].role == 0);
    CHECK(feed.messages[1].conditions == Conditions{{0, Condition::Is::more, 5}});

    authoring::Report own("feed.nl.md");
    const Feed dutch = authoring::read_feed(feed_nl, nl, &main, "feed.fr.md", own).feed;
    CHECK(codes(own).empty());
    CHECK(dutch.day == "dinsdag");
    CHECK(dutch.clock == feed.clock);
    CHECK(dutch.roles.at(0).name == "Loket");
    CHECK(dutch.decisions.at(1).name == "Laten");
    CHECK(dutch.decisions.at(1).icon == "leave");
    CHECK(dutch.messages[1].conditions == feed.messages[1].conditions);
    CHECK(dutch.messages[1].choices[1].best);
    CHECK(plain(dutch.messages[1].blocks) == "Bedankt.");
}

TEST_CASE("What is wrong in a feed is said with its line") {
    const auto with = [](std::string_view from, std::string_view to) {
        return feed_codes(replaced(feed_fr, from, to));
    };
    CHECK(with("09:05", "9 h 05") == "bad-value@5 ");
    CHECK(with("`minute 4`", "`minute quatre`") == "unknown-mark@30 ");
    CHECK(with("`minute 0`", "`minute 9`") == "minute-falls@29 ");
    CHECK(with("`role desk`", "`role chef`") == "unknown-role@30 ");
    CHECK(with("(decide:leave) `best`", "(decide:leave)") == "no-best@29 ");
    CHECK(with("(decide:leave)\n", "(decide:live)\n") == "unknown-decision@26 duplicate-decision@26 ");
    CHECK(with("(decide:leave)\n", "(decide:keep)\n") == "duplicate-decision@26 ");
    CHECK(with("icon: leave", "icon: sleep") == "bad-value@14 ");
    CHECK(with("Vous êtes au guichet.\n", "") == "briefing-missing@16 ");
}

TEST_CASE("Words of a page lead to what is played too, where it is there") {
    const Content content;
    const auto with = [&](const std::string& link) {
        content.write("modules/m/lesson.fr.md", std::string(sample::lesson_fr) + "\n[x](" + link + ")\n");
        return found(content.load());
    };
    CHECK(with("scenario.fr.md") == Found{"lesson.fr.md:15:2 nothing-to-play"});
    CHECK(with("../../decide/may-i-post.fr.md") == Found{"lesson.fr.md:15:2 nothing-to-play"});
    CHECK(with("../../objections/objections.fr.md") == Found{"lesson.fr.md:15:2 nothing-to-play"});
    CHECK(with("../other/feed.fr.md") == Found{"lesson.fr.md:15:2 bad-link"});
    CHECK(with("../../aside/may-i-post.fr.md") == Found{"lesson.fr.md:15:2 bad-link"});
    content.write("modules/m/scenario.fr.md", scenario_fr);
    content.write("modules/m/scenario.nl.md", scenario_nl);
    CHECK(with("scenario.fr.md") == Found{});
    CHECK(with("./scenario.fr.md") == Found{});
    CHECK(with("scenario.nl.md") == Found{"lesson.fr.md:15:2 link-language"});
    const course::CoursePtr course = content.load().course;
    CHECK(course->modules.at(0).scenarios.size() == 2);
}

TEST_CASE("A page leads to what its module has to play, and to nothing else") {
    const Content content;
    const auto with = [&](std::string_view link) {
        const auto page = [&](std::string_view lesson, const std::string& language) {
            return std::string(lesson) + "\n> [!PLAY]\n> [x](" + std::string(link) + "." + language + ".md)\n";
        };
        content.write("modules/m/lesson.fr.md", page(sample::lesson_fr, "fr"));
        content.write("modules/m/lesson.nl.md", page(sample::lesson_nl, "nl"));
        return found(content.load());
    };
    CHECK(with("scenario") == Found{"lesson.fr.md:16:4 nothing-to-play", "lesson.nl.md:16:4 nothing-to-play"});
    content.write("modules/m/scenario.fr.md", scenario_fr);
    content.write("modules/m/scenario.nl.md", scenario_nl);
    content.write("modules/m/feed.fr.md", feed_fr);
    content.write("modules/m/feed.nl.md", feed_nl);
    CHECK(with("feed") == Found{});
    CHECK(with("scenario") == Found{});
    CHECK(with("scenarii") == Found{"lesson.fr.md:15:3 play-link", "lesson.nl.md:15:3 play-link"});
    CHECK(content.load().course->modules.empty());
    CHECK(with("./feed") == Found{});
    const auto course = content.load().course;
    const Module& module = course->modules.front();
    CHECK(module.scenario(base::Language::nl)->nodes.size() == 4);
    CHECK(module.feed(base::Language::fr)->messages.size() == 2);
}

TEST_CASE("Scenarios and feeds made to be slow are read in time that grows with their length") {
    const std::string pattern =
        GENERATE(as<std::string>(), "## a\n**b**\n\n", "- [x](#post) `trust+1`\n", "`trust+1` ", "**a** ", "`if a<1` ",
                 "- [x](decide:keep)\n", "- - [x](#a)\n\n", "[x](#post) ");
    const bool is_feed = GENERATE(false, true);
    INFO(pattern << is_feed);
    const std::string head(is_feed ? feed_fr : scenario_fr);
    const auto read = [&](std::size_t bytes) {
        const std::string text = head + support::repeated(pattern, bytes);
        REQUIRE((is_feed ? feed_codes(text) : scenario_codes(text)).size() < 10'000);
    };
    CHECK(support::growth([&] { read(15'000); }, [&] { read(60'000); }, 9) < 9);
}
