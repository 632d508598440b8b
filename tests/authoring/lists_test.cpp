// Questions whose answers are a list without marks: matching, sorting, votes.
#include "question.h"

using namespace course;
using sample::listed;
using sample::question;
using sample::Read;

namespace {

const std::string why = "\n> Voilà.\n";

std::string lines(const std::string& line, int count) {
    std::string all;
    for (int i = 1; i <= count; ++i) all += line + std::to_string(i) + "\n";
    return all;
}

}  // namespace

TEST_CASE("Pairs are read with ids, feedback and distractors") {
    const Read result = question(
        "- -> rien\n- Les *RH* -> les offres d'emploi <!-- o:hr -->\n  > Elles recrutent.\n- Le guichet -> les "
        "questions\n"
        "- -> la météo <!-- o:rain -->\n" +
        why);
    CHECK(result.codes().empty());
    const Matching matching = result.only<Matching>();
    CHECK(listed(matching.left) == "hr:Les RH 2:Le guichet ");
    CHECK(listed(matching.right) == "hr:les offres d’emploi 2:les questions 3:rien rain:la météo ");
    CHECK(matching.left[0].text[1].italic);
    CHECK(plain(matching.left[0].feedback) == "Elles recrutent.");
    CHECK(matching.right[0].feedback.empty());
    CHECK(plain(result.items[0].explanation) == "Voilà.");
    CHECK(key_hash(result.items[0]).size() == 16);
}

TEST_CASE("An arrow in code is a sign, and a pair may take two lines") {
    const auto result = question("- `a -> b` et\n  la suite -> un\n- c -> deux\n" + why);
    CHECK(result.codes().empty());
    CHECK(listed(result.only<Matching>().left) == "1:a -> b et la suite 2:c ");
}

TEST_CASE("Pairs that cannot be matched are found") {
    CHECK(question("- A -> 1\n- B\n- C -> 3\n" + why).codes() == "pair-form@4:1 ");
    CHECK(question("- A -> 1 -> 2\n- B -> 2\n- C -> 3\n" + why).codes() == "pair-form@3:1 ");
    CHECK(question("- A ->\n- B -> 2\n- C -> 3\n" + why).codes() == "pair-form@3:1 ");
    CHECK(question("- A -> 1\n- -> 2\n" + why).codes() == "too-few-options@3:1 ");
    CHECK(question("- A -> 1\n- B -> 1\n" + why).codes() == "same-text@4:1 ");
    CHECK(question("- A -> 1\n- B -> 2\n- -> 2\n" + why).codes() == "same-text@5:1 ");
    CHECK(question("- A -> 1\n- A -> 2\n" + why).codes() == "same-text@4:1 ");
    CHECK(question("- A -> 1 <!-- o:2 -->\n- B -> 2\n" + why).codes() == "duplicate-id@4:1 ");
    CHECK(question("- A -> 1\n  - x\n- B -> 2\n" + why).codes() == "option-content@4:3 ");
    CHECK(question(lines("- x -> ", 8).replace(2, 1, "a") + why).codes().starts_with("same-text"));
    std::string pairs;
    for (int i = 1; i <= 9; ++i) pairs += "- l" + std::to_string(i) + " -> r" + std::to_string(i) + "\n";
    CHECK(question(pairs + why).codes() == "too-many-options@3:1 ");
    CHECK(question(pairs + lines("- -> ", 9) + why).codes() == "too-many-options@3:1 ");
    CHECK(question("- A -> 1\n- B -> 2\n" + why, "q:a type=sorting").codes() == "type-shape@3:1 ");
    CHECK(question("- (x) A -> 1\n  > a\n- ( ) B -> 2\n  > b\n").codes().empty());
}

TEST_CASE("Feedback that no learner would see is a warning") {
    const Read result = question("- A -> 1\n- B -> 2\n- -> 3\n  > Non.\n" + why);
    CHECK(result.codes() == "distractor-feedback@5:1 ");
    CHECK_FALSE(result.report.has_errors());
}

TEST_CASE("Groups are read with their cards numbered through") {
    const Read result = question(
        "- **Je réponds**\n  - Les heures\n    > Elles sont publiques.\n  - L'adresse <!-- o:where -->\n"
        "- **Je *transmets*** <!-- o:pass -->\n  - Un journaliste\n");
    CHECK(result.codes().empty());
    const Sorting sorting = result.only<Sorting>();
    CHECK(listed(sorting.groups) == "1:Je réponds pass:Je transmets ");
    CHECK(listed(sorting.cards) == "1:Les heures where:L’adresse 3:Un journaliste ");
    CHECK(sorting.group_of == std::vector<std::size_t>{0, 0, 1});
    CHECK(plain(sorting.cards[0].feedback) == "Elles sont publiques.");
    CHECK_FALSE(sorting.groups[0].text[0].bold);
    CHECK(sorting.groups[1].text[1].italic);
    CHECK(key_hash(result.items[0]).size() == 16);
}

TEST_CASE("Groups that cannot be sorted into are found") {
    const std::string rest = "- **B**\n  - b\n" + why;
    CHECK(question("- **A**\n  - a\n" + rest).codes().empty());
    CHECK(question("- A\n  - a\n" + rest).codes() == "group-head@3:1 ");
    CHECK(question("- **A** :\n  - a\n" + rest).codes() == "group-head@3:1 ");
    CHECK(question("- **A**\n- **C**\n  - a\n" + rest).codes() == "empty-group@3:1 ");
    CHECK(question("- **A**\n  > f\n  - a\n" + rest).codes() == "option-content@4:3 ");
    CHECK(question("- **A**\n  - a\n    - aa\n" + rest).codes() == "option-content@5:5 ");
    CHECK(question("- **A**\n  - ( ) a\n" + rest).codes() == "mixed-marks@4:3 ");
    CHECK(question("- **A**\n  - b\n" + rest).codes() == "same-text@6:3 ");
    CHECK(question("- **B**\n  - a\n" + rest).codes() == "same-text@5:1 ");
    CHECK(question("- **A**\n  - a\n  - c\n" + why).codes() == "too-few-options@3:1 ");
    CHECK(question("- **A**\n" + lines("  - a", 11) + rest).codes().empty());
    CHECK(question("- **A**\n" + lines("  - a", 12) + rest).codes() == "too-many-options@3:1 ");
    std::string groups;
    for (int i = 1; i <= 7; ++i) groups += "- **G" + std::to_string(i) + "**\n  - c" + std::to_string(i) + "\n";
    CHECK(question(groups + why).codes() == "too-many-options@3:1 ");
}

TEST_CASE("Matching and sorting explain something, somewhere") {
    CHECK(question("- A -> 1\n- B -> 2\n").codes() == "explanation-missing@1:1 ");
    CHECK(question("- A -> 1\n  > a\n- B -> 2\n").codes().empty());
    CHECK(question("- **A**\n  - a\n- **B**\n  - b\n").codes() == "explanation-missing@1:1 ");
    const Read warned = question("- A -> 1\n- B -> 2\n");
    CHECK_FALSE(warned.report.has_errors());
}

TEST_CASE("A vote is a plain list that nothing is right in") {
    const Read result = question("- Oui\n  > Beaucoup disent cela.\n- Non\n", "q:a type=vote page=p");
    CHECK(result.codes().empty());
    CHECK(listed(result.only<Vote>().options) == "1:Oui 2:Non ");
    CHECK(plain(result.only<Vote>().options[0].feedback) == "Beaucoup disent cela.");
    CHECK(result.items[0].points == 0);
    CHECK(result.items[0].page == "p");
}

TEST_CASE("Votes that would be counted are found") {
    const std::string two = "- Oui\n- Non\n";
    CHECK(question(two, "q:a type=vote points=1").codes() == "vote-form@1:30 ");
    CHECK(question(two, "q:a type=vote objective=o").codes() == "vote-form@1:30 ");
    CHECK(question("> [!HINT]\n> x\n\n" + two, "q:a type=vote").codes() == "vote-form@1:1 ");
    CHECK(question("- Oui\n", "q:a type=vote").codes() == "too-few-options@3:1 ");
    CHECK(question(lines("- ", 7), "q:a type=vote").codes() == "too-many-options@3:1 ");
    CHECK(question("- ( ) Oui\n- ( ) Non\n", "q:a type=vote").codes() == "type-shape@3:1 ");
    CHECK(question(two).codes() == "no-marks@3:1 ");
    CHECK(question(two, "q:a type=matching").codes() == "type-shape@3:1 ");
}

TEST_CASE("An open question is compared with its model") {
    const Read result = question(
        "Lisez :\n\n1. Un\n2. Deux\n\n> [!HINT]\n> Court.\n\n> [!MODEL]\n> *Agent au SPF.*\n>\n> - bavard\n\n> Parce "
        "que.\n",
        "q:a type=open");
    CHECK(result.codes().empty());
    CHECK(result.only<Open>().model.size() == 2);
    CHECK(result.items[0].stem.size() == 2);
    CHECK(result.items[0].hints.size() == 1);
    CHECK(plain(result.items[0].explanation) == "Parce que.");
    CHECK(result.items[0].points == 1);
    CHECK(question("> [!MODEL]\n> Ainsi.\n", "q:a type=open").codes().empty());
}

TEST_CASE("Open questions without exactly one model are found") {
    CHECK(question("Rien.\n", "q:a type=open").codes() == "model-missing@1:1 ");
    CHECK(question("- Oui\n- Non\n", "q:a type=open").codes() == "model-missing@1:1 ");
    CHECK(question("> [!MODEL]\n\n> x\n", "q:a type=open").codes() == "empty-callout@3:3 ");
    CHECK(question("> [!MODEL] x\n", "q:a type=open").codes() == "callout-line@3:3 ");
    CHECK(question("> [!MODEL]\n> x\n\n> [!MODEL]\n> y\n", "q:a type=open").codes() == "second-model@6:3 ");
    CHECK(question("> [!MODEL]\n> x\n\n- (x) A\n  > a\n- ( ) B\n  > b\n").codes() == "second-model@3:3 ");
    CHECK(question("- (x) A\n  > a\n- ( ) B\n  > b\n\n> [!MODEL]\n> x\n").codes() == "second-model@8:3 ");
    CHECK(question("> [!MODEL]\n> x\n\n- A\n- B\n", "q:a type=open").codes() == "second-list@6:1 ");
    CHECK(question("> [!MODEL]\n> x\n", "q:a type=single").codes() == "type-shape@3:3 ");
}
