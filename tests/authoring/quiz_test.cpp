#include "question.h"

using namespace course;
using sample::question;
using sample::Read;
using sample::read;

namespace {

const std::string good = "- (x) Oui\n  > Car.\n- ( ) Non\n  > Car.\n";

}  // namespace

TEST_CASE("A single choice is read with feedback, explanation, stem and attributes") {
    const Read result = read(
        "---\ndraw: 3\nshuffle: both\n---\n\n## Quoi ? <!-- q:a points=2.5 objective=o page=p variant=b -->\n\nLisez "
        ":\n\n"
        "- ( ) Non *merci*\n  > Car non.\n- (x) Oui <!-- o:yes -->\n  > Car oui.\n  >\n  > Encore.\n\n> Voilà !\n");
    CHECK(result.codes().empty());
    CHECK(result.bank.draw == 3);
    CHECK(result.bank.shuffle == Shuffle::both);
    REQUIRE(result.items.size() == 1);
    const Item& item = result.items[0];
    CHECK(item.id == "a");
    CHECK(item.points == 2.5);
    CHECK(item.objective == "o");
    CHECK(item.page == "p");
    CHECK(item.variant == "b");
    CHECK(plain(item.prompt) == "Quoi\u202F?");
    CHECK(plain(item.stem) == "Lisez\u00A0:");
    CHECK(plain(item.explanation) == "Voilà\u202F!");
    REQUIRE(std::holds_alternative<SingleChoice>(item.kind));
    REQUIRE(options(item).size() == 2);
    CHECK(options(item)[0].id == "1");
    CHECK_FALSE(options(item)[0].right);
    CHECK(plain(options(item)[0].text) == "Non merci");
    CHECK(options(item)[1].id == "yes");
    CHECK(options(item)[1].right);
    CHECK(options(item)[1].feedback.size() == 2);
}

TEST_CASE("The marks say what kind of question it is") {
    CHECK(std::holds_alternative<SingleChoice>(question(good).items[0].kind));
    CHECK(std::holds_alternative<TrueFalse>(question(good, "q:a type=truefalse").items[0].kind));
    const Read multiple = question("- [x] A\n  > a\n- [X] B\n  > b\n- [ ] C\n  > c\n");
    CHECK(multiple.codes().empty());
    REQUIRE(std::holds_alternative<MultipleChoice>(multiple.items[0].kind));
    CHECK(options(multiple.items[0])[1].right);
    CHECK(plain(options(multiple.items[0])[2].text) == "C");
    const Read ordering = question("1. A\n2. B\n   > b\n3. C\n");
    CHECK(ordering.codes().empty());
    REQUIRE(std::holds_alternative<Ordering>(ordering.items[0].kind));
    CHECK(options(ordering.items[0])[1].id == "2");
    CHECK(plain(options(ordering.items[0])[1].feedback) == "b");
}

TEST_CASE("A list in the stem is not taken for the answers") {
    const Read result = question("1. Un\n2. Deux\n\nAlors ?\n\n" + good);
    CHECK(result.codes().empty());
    CHECK(std::holds_alternative<SingleChoice>(result.items[0].kind));
    CHECK(result.items[0].stem.size() == 2);
}

TEST_CASE("Keys that cannot be right are found") {
    CHECK(question("- ( ) A\n  > a\n- ( ) B\n  > b\n").codes() == "one-right-answer@3:1 ");
    CHECK(question("- (x) A\n  > a\n- (x) B\n  > b\n").codes() == "one-right-answer@3:1 ");
    CHECK(question("- [ ] A\n  > a\n- [ ] B\n  > b\n").codes() == "no-right-answer@3:1 ");
    CHECK(question("- (x) A\n  > a\n").codes() == "too-few-options@3:1 ");
    CHECK(question(good + "- ( ) C\n  > c\n", "q:a type=truefalse").codes() == "true-false-options@3:1 ");
    CHECK(question(good, "q:a type=multiple").codes() == "type-shape@3:1 ");
    CHECK(question("- A\n- B\n").codes() == "no-marks@3:1 ");
    CHECK(question("Rien.\n").codes() == "no-answers@1:1 ");
    CHECK(question("- (x) A\n  > a\n- [ ] B\n  > b\n").codes().starts_with("mixed-marks@5:1"));
}

TEST_CASE("Misspelt marks are found") {
    for (const char* mark : {"()", "( x)", "(x]", "[]", "[x)"}) {
        INFO(mark);
        CHECK(question("- " + std::string(mark) + " A\n  > a\n- (x) B\n  > b\n").codes().starts_with("bad-mark@3:3"));
    }
    CHECK(question("- (x)A\n  > a\n- ( ) B\n  > b\n").codes() == "bad-mark@3:3 ");
    CHECK(question("- [x] A\n  > a\n- [ ] B\n  > b\n\n[x]: https://a.be\n").codes().starts_with("bad-mark@3:"));
    CHECK(question("- (x) (a) texte\n  > a\n- ( ) (b) texte\n  > b\n").codes().empty());
}

TEST_CASE("An answer without feedback is a warning, a step without is none") {
    const Read result = question("- (x) A\n  > a\n- ( ) B\n");
    CHECK(result.codes() == "feedback-missing@5:1 ");
    CHECK_FALSE(result.report.has_errors());
}

TEST_CASE("What does not belong to a question is found") {
    CHECK(question(good + "\nTexte.\n").codes() == "text-after-answers@8:1 ");
    CHECK(question(good + "\n> E.\n\n- (x) Z\n").codes() == "second-list@10:1 ");
    CHECK(question("- (x) A\n\n  Deuxième alinéa.\n- ( ) B\n  > b\n").codes().starts_with("option-content@5:3"));
    CHECK(question("- (x) A <!-- o:z -->\n  > a\n- ( ) B <!-- o:z -->\n  > b\n").codes() == "duplicate-id@5:1 ");
    CHECK(read("Texte.\n\n## Q <!-- q:a -->\n" + good).codes() == "text-before-question@1:1 ");
    CHECK(read("").codes() == "no-questions@1:0 ");
    CHECK(read("# Q <!-- q:a -->\n" + good).codes() == "misplaced-heading@1:1 ");
    CHECK(read("## Q\n" + good).codes() == "question-id-missing@1:1 ");
    CHECK(read("## Q <!-- q:a -->\n" + good + "## R <!-- q:a -->\n" + good).codes() == "duplicate-id@6:11 ");
}

TEST_CASE("Attributes that are wrong are found where they stand") {
    CHECK(question(good, "q:a pints=2").codes() == "unknown-attribute@1:20 ");
    CHECK(question(good, "q:a pints=2").report.findings()[0].help == "did you mean \"points\"?");
    CHECK(question(good, "q:a points=-1").codes() == "bad-value@1:20 ");
    CHECK(question(good, "q:a points=").codes().starts_with("unknown-attribute@1:20"));
    CHECK(question(good, "q:a points=1 points=2").codes() == "duplicate-attribute@1:29 ");
    CHECK(question(good, "q:a type=singel").codes() == "unknown-type@1:20 ");
    CHECK(read("---\ndraw: 0\nshuffle: all\n---\n## Q <!-- q:a -->\n" + good).codes() ==
          "bad-value@2:7 bad-value@3:1 ");
}

TEST_CASE("What this version does not play is said plainly") {
    const Read result = question(good, "q:a use=before,after");
    CHECK(result.codes() == "not-played-yet@1:20 ");
    CHECK(result.report.findings()[0].message.ends_with("by this version of Préau"));
}

TEST_CASE("A defensible answer is marked (/), beside exactly one right one") {
    const Read result = question("- (x) A\n  > a\n- (/) B\n  > b\n- ( ) C\n  > c\n- (/) D\n  > d\n");
    CHECK(result.codes().empty());
    const std::vector<Option> options = result.only<SingleChoice>().options;
    CHECK(options[0].right);
    CHECK_FALSE(options[0].defensible);
    CHECK(options[1].defensible);
    CHECK_FALSE(options[1].right);
    CHECK_FALSE(options[2].defensible);
    CHECK(options[3].defensible);
    CHECK(question("- (/) A\n  > a\n- (/) B\n  > b\n").codes() == "one-right-answer@3:1 ");
    CHECK(question("- (x) A\n  > a\n- (/) B\n  > b\n", "q:a type=truefalse").codes() == "half-right@5:1 ");
    CHECK(question("- [x] A\n  > a\n- [/] B\n  > b\n").codes() == "bad-mark@5:3 ");
    CHECK(question("- (x) A\n  > a\n- (/)B\n  > b\n").codes() == "bad-mark@5:3 ");
}

TEST_CASE("Hints stand between the question and its answers, in their order") {
    const Read result =
        question("> [!HINT]\n> Un.\n\nLisez.\n\n> [!hint]\n> Deux.\n>\n> - ici\n\n" + good + "\n> Voilà.\n");
    CHECK(result.codes().empty());
    const Item& item = result.items.at(0);
    REQUIRE(item.hints.size() == 2);
    CHECK(plain(item.hints[0]) == "Un.");
    CHECK(item.hints[1].size() == 2);
    CHECK(plain(item.stem) == "Lisez.");
    CHECK(plain(item.explanation) == "Voilà.");
}

TEST_CASE("Hints that cannot be given are found") {
    const std::string hint = "> [!HINT]\n> x\n\n";
    CHECK(question(hint + hint + hint + hint + hint + good).codes().empty());
    const Read six = question(hint + hint + hint + hint + hint + hint + good);
    CHECK(six.codes() == "too-many-hints@18:3 ");
    CHECK(six.items.at(0).hints.size() == max_hints);
    CHECK(question(good + "\n" + hint).codes() == "misplaced-callout@8:3 ");
    CHECK(question("> [!HINT]\n\n" + good).codes() == "empty-callout@3:3 ");
    CHECK(question("> [!HINT] x\n\n" + good).codes() == "callout-line@3:3 ");
    CHECK(question("> > [!HINT]\n> > x\n\n" + good).codes() == "misplaced-callout@3:5 ");
    CHECK(question("- (x) A\n  > [!HINT]\n  > x\n- ( ) B\n  > b\n").codes() ==
          "misplaced-callout@4:5 feedback-form@4:5 feedback-missing@3:1 ");
}
