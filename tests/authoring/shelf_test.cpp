// Guidelines and glossary: what their files must say, and what becomes of them.

#include "base/random.h"
#include "shelf_sample.h"

#include "support/pictures.h"
#include "support/time_growth.h"

using base::Language;
using sample::Found;
using sample::found;
using sample::replaced;
using sample::Shelved;
using support::repeated;

namespace {

// The guidelines' file ends with this counter-example.
constexpr std::string_view last = "> Partager au cas où.\n";

std::string last_and(std::string_view text) {
    return std::string(last) + "\n" + std::string(text);
}

}  // namespace

TEST_CASE("Guidelines and glossary load in every language without a finding") {
    const Shelved content;
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded).empty());
    REQUIRE(loaded.course);
    const course::Guidelines& guidelines = *loaded.course->guidelines_in(Language::fr);
    CHECK(guidelines.title == "Deux repères");
    CHECK(guidelines.summary == "Courts");
    CHECK(guidelines.version == "1.0");
    CHECK(guidelines.checked == "2026-11-22");
    CHECK(guidelines.sources == std::vector<std::string>{"Un livre, 2024"});
    REQUIRE(guidelines.items.size() == 2);
    CHECK(guidelines.items[0].id == "say-who");
    CHECK(guidelines.items[0].title == "Dites qui vous êtes");
    CHECK(guidelines.items[0].blocks.size() == 5);
    CHECK(course::plain(guidelines.items[0].blocks).starts_with("Dites-le\u00A0: cela aide."));
    CHECK(loaded.course->guidelines_in(Language::nl)->find("check")->title == "Kijk na");
    CHECK(loaded.course->glossary_in(Language::fr)->title == "Glossaire");
    CHECK(loaded.course->glossary_in(Language::fr)->checked == "2026-11-22");
    CHECK(course::plain(loaded.course->glossary_in(Language::nl)->find("work")->blocks) == "Wat je doet.");
}

TEST_CASE("A course without guidelines and glossary is sound") {
    const sample::Content content;
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded).empty());
    CHECK(loaded.course->guidelines_in(Language::fr) == nullptr);
    CHECK(loaded.course->glossary_in(Language::fr) == nullptr);
}

TEST_CASE("Terms stand as a reader looks for them, in each language by its own names") {
    const Shelved content;
    const auto order = [&](Language language) {
        const authoring::Loaded loaded = content.load();
        std::string names;
        for (const course::Term& term : loaded.course->glossary_in(language)->terms) names += term.name + " ";
        return names;
    };
    CHECK(order(Language::fr) == "Été Œuvre Semaine ");
    CHECK(order(Language::nl) == "Arbeid Week Zomer ");
}

TEST_CASE("Guidelines carry a version between quotes, a glossary none") {
    const Shelved content;
    CHECK(content.guidelines("version: \"1.0\"\n", "") == Found{"guidelines.fr.md:2:0 missing-key"});
    CHECK(content.guidelines("\"1.0\"", "1.0") == Found{"guidelines.fr.md:4:10 bad-value"});
    CHECK(content.guidelines("\"1.0\"", "\" \"") == Found{"guidelines.fr.md:4:10 bad-value"});
    CHECK(content.guidelines("\"1.0\"", "[1]") == Found{"guidelines.fr.md:4:10 bad-value"});
    CHECK(content.glossary("title:", "version: \"1.0\"\ntitle:") == Found{"glossary.fr.md:2:1 unknown-key"});
}

TEST_CASE("Mistakes in the facts at their head are found on their line") {
    const Shelved content;
    CHECK(content.guidelines("summary: \"Courts\"\n", "") == Found{"guidelines.fr.md:2:0 missing-key"});
    CHECK(content.guidelines("checked: 2026-11-22\n", "") == Found{"guidelines.fr.md:1:1 not-checked"});
    CHECK(content.glossary("2026-11-22", "22/11/2026") == Found{"glossary.fr.md:4:1 bad-date"});
    CHECK(content.glossary("checked:", "sources: [\"Un livre\"]\nchecked:").empty());
    CHECK(content.glossary("checked: 2026-11-22\n---\n", "checked: 2026-11-22\n") ==
          Found{"glossary.fr.md:1:1 front-matter-open"});
    const std::string head(sample::glossary_fr.substr(0, sample::glossary_fr.find("## ")));
    CHECK(content.glossary(head, "") == Found{"glossary.fr.md:1:1 front-matter-missing"});
}

TEST_CASE("Every entry has an id and a name of its own") {
    const Shelved content;
    content.remove("guidelines/guidelines.nl.md");
    const std::string missing = "guidelines.fr.md:0:0 language-missing";
    CHECK(content.guidelines(" <!-- guideline:say-who -->", "") ==
          Found{missing, "guidelines.fr.md:10:1 guideline-id-missing"});
    CHECK(content.guidelines("guideline:say-who", "guideline:check") ==
          Found{missing, "guidelines.fr.md:24:18 duplicate-id"});
    CHECK(content.guidelines("guideline:say-who", "guideline:Say") == Found{missing, "guidelines.fr.md:10:29 bad-id"});
    CHECK(content.guidelines("guideline:say-who", "term:say-who") ==
          Found{missing, "guidelines.fr.md:10:29 misplaced-id"});
    CHECK(content.guidelines("Dites qui vous êtes ", "") == Found{missing, "guidelines.fr.md:10:1 empty-heading"});
    CHECK(content.lesson("Un <!-- term:week -->") == Found{missing, "lesson.fr.md:9:9 misplaced-id"});
}

TEST_CASE("Everything stands under a heading with two signs, and each heading holds a text") {
    const Shelved content;
    const std::string_view first = "## Dites", second = "## Vérifiez";
    CHECK(content.guidelines(first, "Un mot.\n\nEncore.\n\n## Dites") ==
          Found{"guidelines.fr.md:10:1 text-before-guideline"});
    CHECK(content.guidelines(first, "<!-- une remarque -->\n\n## Dites").empty());
    CHECK(content.guidelines(first, "# Dites") == Found{"guidelines.fr.md:10:1 misplaced-heading"});
    CHECK(content.guidelines(second, "### Encore\n\n## Vérifiez") == Found{"guidelines.fr.md:24:1 misplaced-heading"});
    CHECK(content.guidelines("> Se cacher.", "> #### Encore") == Found{"guidelines.fr.md:20:3 misplaced-heading"});
    CHECK(content.guidelines("> Se cacher.", "> # Encore") == Found{"guidelines.fr.md:20:3 misplaced-heading"});
    CHECK(content.glossary("Une saison.\n", "") == Found{"glossary.fr.md:15:1 empty-term"});
    CHECK(content.glossary("Une saison.\n", "<!-- une remarque -->\n") == Found{"glossary.fr.md:15:1 empty-term"});
    CHECK(content.with("glossary/glossary.fr.md", sample::glossary_fr.substr(0, sample::glossary_fr.find("## ")),
                       sample::glossary_fr) == Found{"glossary.fr.md:6:0 no-terms"});
}

TEST_CASE("A guideline says what it encourages and why, with an example and a counter-example") {
    const Shelved content;
    CHECK(content.guidelines("On vous reconnaîtra.\n", "") == Found{"guidelines.fr.md:10:1 guideline-reason"});
    CHECK(content.guidelines("> [!EXAMPLE]\n> Mona", "> [!STORY]\n> Mona") ==
          Found{"guidelines.fr.md:24:1 guideline-example"});
    CHECK(content.guidelines("> [!DONT]\n> Se", "> [!NOTE]\n> Se") == Found{"guidelines.fr.md:10:1 guideline-dont"});
    content.write("guidelines/guidelines.fr.md", replaced(sample::guidelines_fr, "> [!DONT]\n> Se", "> Se"));
    CHECK(content.load().course->guidelines_in(Language::fr)->items.size() == 2);  // a warning leaves nothing out
}

TEST_CASE("What belongs to a lesson is refused in guidelines and glossary") {
    const Shelved content;
    const auto with = [&](std::string_view text) { return content.guidelines(last, last_and(text)); };
    CHECK(with("> [!TRAINER]\n> 4 min · seul\n") == Found{"guidelines.fr.md:36:3 misplaced-callout"});
    CHECK(with("> [!SLIDE]\n> Un mot\n") == Found{"guidelines.fr.md:36:3 misplaced-callout"});
    CHECK(with("> [!CHECK]\n> [Un](question:one-two)\n") == Found{"guidelines.fr.md:36:3 misplaced-callout"});
    CHECK(with("> [!HINT]\n> Un mot\n") == Found{"guidelines.fr.md:36:3 misplaced-callout"});
    CHECK(with("```exhibit spread\na: 1\n```\n") == Found{"guidelines.fr.md:36:1 misplaced-exhibit"});
    CHECK(with("- Un\n\n  ```exhibit spread\n  a: 1\n  ```\n") == Found{"guidelines.fr.md:38:3 misplaced-exhibit"});
    CHECK(with("[Un](question:one-two)\n") == Found{"guidelines.fr.md:36:2 misplaced-question"});
    CHECK(content.glossary("Une saison.", "> [!TRAINER]\n> 4 min") == Found{"glossary.fr.md:17:3 misplaced-callout"});
    CHECK(content.glossary("Une saison.", "```exhibit chart\n```") == Found{"glossary.fr.md:17:1 misplaced-exhibit"});
}

TEST_CASE("Images come from the folder beside the text") {
    const Shelved content;
    content.write("guidelines/images/a.svg", support::svg);
    const auto with = [&](std::string_view text) { return content.guidelines(last, last_and(text)); };
    CHECK(with("![Une image](images/a.svg)\n*Légende.*\n").empty());
    CHECK(with("![Une image](images/b.svg)\n") == Found{"guidelines.fr.md:36:1 image-missing"});
    CHECK(with("![](images/a.svg)\n") == Found{"guidelines.fr.md:36:1 alt-missing"});
    CHECK(content.glossary("Une saison.", "![Une image](../guidelines/images/a.svg)").empty());
}

TEST_CASE("Files beside the texts that nobody reads are named") {
    const Shelved content;
    content.write("guidelines/guideline.fr.md", "x");
    content.write("glossary/glossary.en.md", "x");
    content.write("glossary/more/glossary.fr.md", "x");
    content.write("glossary/images/a.svg", support::svg);
    content.write("guidelines/README.md", "x");
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) == Found{"glossary.en.md:0:0 unknown-file", "glossary.fr.md:0:0 unknown-file",
                                 "guideline.fr.md:0:0 unknown-file"});
    CHECK(loaded.findings.at(0).help.find("does not speak \"en\"") != std::string::npos);
    CHECK(loaded.findings.at(2).help == "did you mean \"guidelines/guidelines.fr.md\"?");
    CHECK(loaded.course->guidelines.size() == 2);
}

TEST_CASE("The same entries stand in every language in the same order") {
    const Shelved content;
    const auto with = [&](std::string_view what, std::string_view other) {
        return content.with(sample::glossary_nl, "glossary/glossary.nl.md", what, other);
    };
    CHECK(with("term:work", "term:wrok") ==
          Found{"glossary.nl.md:0:0 term-missing", "glossary.nl.md:11:1 term-not-in-default"});
    CHECK(with("## Zomer <!-- term:summer -->\n\nEen seizoen.\n", "") == Found{"glossary.nl.md:0:0 term-missing"});
    std::string swapped = replaced(sample::guidelines_nl, "guideline:say-who", "guideline:x");
    swapped = replaced(swapped, "guideline:check", "guideline:say-who");
    CHECK(content.with("guidelines/guidelines.nl.md", replaced(swapped, "guideline:x", "guideline:check"),
                       sample::guidelines_nl) == Found{"guidelines.nl.md:8:1 guideline-order"});
}

TEST_CASE("A language that is missing or broken falls back to the default one") {
    const Shelved content;
    const auto title = [&] { return content.load().course->guidelines_in(Language::nl)->title; };
    CHECK(title() == "Twee wegwijzers");
    content.write("guidelines/guidelines.nl.md", replaced(sample::guidelines_nl, "title:", "titel:"));
    CHECK(found(content.load()) == Found{"guidelines.nl.md:2:0 missing-key", "guidelines.nl.md:2:1 unknown-key"});
    CHECK(title() == "Deux repères");
    CHECK(content.load().course->modules.size() == 1);
    content.remove("guidelines/guidelines.nl.md");
    CHECK(found(content.load()) == Found{"guidelines.fr.md:0:0 language-missing"});
    CHECK(title() == "Deux repères");
}

TEST_CASE("Without its default language nothing of a text opens") {
    const Shelved content;
    content.write("glossary/glossary.fr.md", replaced(sample::glossary_fr, "title:", "titel:"));
    CHECK(found(content.load()) == Found{"glossary.fr.md:2:0 missing-key", "glossary.fr.md:2:1 unknown-key"});
    CHECK(content.load().course->glossary.empty());
    content.remove("glossary/glossary.fr.md");
    CHECK(found(content.load()) == Found{"glossary.fr.md:0:0 file-missing"});
    CHECK(content.load().course->glossary.empty());
    CHECK(content.load().course->guidelines.size() == 2);
}

TEST_CASE("Past a number of entries nobody would find one again") {
    const Shelved content;
    content.remove("glossary/glossary.nl.md");
    std::string text(sample::glossary_fr);
    for (std::size_t i = 3; i < authoring::max_terms; ++i) {
        text += "\n## T <!-- term:t" + std::to_string(i) + " -->\n\nUn mot.\n";
    }
    CHECK(content.with("glossary/glossary.fr.md", text, text) == Found{"glossary.fr.md:0:0 language-missing"});
    CHECK(content.load().course->glossary_in(Language::fr)->terms.size() == authoring::max_terms);
    text += "\n## T <!-- term:more -->\n\nUn mot.\n\n## T <!-- term:still-more -->\n\nUn mot.\n";
    CHECK(content.with("glossary/glossary.fr.md", text, text) ==
          Found{"glossary.fr.md:0:0 language-missing", "glossary.fr.md:2007:1 too-many-terms"});
    CHECK(authoring::max_guidelines == 60);
}

TEST_CASE("Limits of a file hold for guidelines and glossary too") {
    const Shelved content;
    const std::string file = "glossary/glossary.nl.md";
    const auto with = [&](std::string_view text) { return content.with(file, text, sample::glossary_nl); };
    CHECK(with(std::string(authoring::max_file_bytes + 1, 'x')) == Found{"glossary.nl.md:0:0 file-too-large"});
    CHECK(with("---\né\xFFx") == Found{"glossary.nl.md:2:2 not-utf8"});
    CHECK(with(repeated("> ", 80)) == Found{"glossary.nl.md:1:1 too-deep"});
    CHECK(with("") == Found{"glossary.nl.md:1:0 no-terms", "glossary.nl.md:1:1 front-matter-missing"});
}

TEST_CASE("Guidelines made to be slow are read in time that grows with their length") {
    const std::string_view head = "---\ntitle: T\nsummary: S\nversion: \"1\"\nchecked: 2026-11-22\n---\n";
    const std::string pattern =
        GENERATE(as<std::string>(), "## Q <!-- guideline:a -->\n", "[a](guideline:b) ", "[a](../x/../y) ",
                 "> [!GUIDELINE]\n> x\n\n", "> [!GUIDELINE]\n> [x](term:y)\n\n", "- > - > ### a\n\n", "# A\n", "../");
    INFO(pattern);
    const auto read = [&](std::size_t bytes) {
        const Shelved content;
        const std::string body = pattern == "../" ? "[a](" + repeated(pattern, bytes) + ")" : repeated(pattern, bytes);
        content.write("guidelines/guidelines.fr.md", std::string(head) + "## Q <!-- guideline:q -->\n\n" + body);
        CHECK_FALSE(content.load().findings.empty());
    };
    // Four times the text: four times the time, sixteen times if it were quadratic.
    CHECK(support::growth([&] { read(15'000); }, [&] { read(60'000); }, 9) < 9);
}

TEST_CASE("Random damage to guidelines and glossary never does more than give findings") {
    const Shelved content;
    base::Random random(1129);
    const std::string_view signs = "-*>[](){}!#:|`\n \"'<&\\x1.";
    const auto damage = [&](std::string_view text) {
        std::string damaged(text);
        for (int i = 0; i < 4; ++i) {
            const std::size_t at = random.below(damaged.size());
            if (random.below(3) == 0) damaged.erase(at, random.below(20));
            damaged.insert(std::min(at, damaged.size()), 1, signs[random.below(signs.size())]);
        }
        return damaged;
    };
    for (int round = 0; round < 150; ++round) {
        content.write("guidelines/guidelines.fr.md", damage(sample::guidelines_fr));
        content.write("guidelines/guidelines.nl.md", damage(sample::guidelines_nl));
        content.write("glossary/glossary.fr.md", damage(sample::glossary_fr));
        const authoring::Loaded loaded = content.load();
        REQUIRE(loaded.course);
        if (loaded.course->guidelines.empty() || loaded.course->glossary.empty()) CHECK_FALSE(loaded.findings.empty());
    }
}
