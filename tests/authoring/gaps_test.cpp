// Questions with {{gaps}}: blanks and estimates.
#include <sstream>

#include "question.h"

using namespace course;
using base::Language;
using sample::listed;
using sample::question;
using sample::Read;

namespace {

const std::string why = "\n\n> Voilà.\n";

Read blanks(const std::string& text, Language language = Language::fr) {
    return question(text + why, "q:a", language);
}

Read estimate(const std::string& inside) {
    return question("{{" + inside + "}}" + why, "q:a type=estimate");
}

Gap only_gap(const Read& result) {
    REQUIRE(result.codes().empty());
    REQUIRE(result.only<Blanks>().gaps.size() == 1);
    return result.only<Blanks>().gaps[0];
}

// "low..high" of the only gap, a number.
std::string number(const std::string& inside) {
    INFO(inside);
    const Read result = blanks("Il y en a {{" + inside + "}}.");
    const Gap gap = only_gap(result);
    REQUIRE(gap.number);
    std::ostringstream text;
    text << gap.number->low << ".." << gap.number->high << " " << gap.written;
    return text.str();
}

std::string shown_in(Language language, const std::string& inside) {
    return only_gap(blanks("{{" + inside + "}} x", language)).written;
}

std::string around(const Read& result) {  // with the gaps as _
    std::string all;
    const Blanks kind = result.only<Blanks>();
    for (const Text& text : kind.around) all += (all.empty() ? "" : "_") + plain(text);
    return all;
}

}  // namespace

TEST_CASE("The text around the gaps is kept, with its styles, typeset as if they were filled") {
    const Read result = blanks(
        "Lisez ceci.\n\nJe parle en *mon* {{nom}} ? Oui, l'{{avis}}: le mien,\n{{#80}} % des fois.\n\nEntre deux.\n\n"
        "**Fin {{encore}}**");
    CHECK(result.codes().empty());
    CHECK(plain(result.items[0].stem) == "Lisez ceci.");
    CHECK(around(result) ==
          "Je parle en mon _\u202F? Oui, l’_\u00A0: le mien, _\u202F% des fois.\n\nEntre deux.\n\nFin _");
    const Blanks kind = result.only<Blanks>();
    REQUIRE(kind.around.size() == 5);
    CHECK(kind.around[0][1].italic);
    CHECK(kind.around[3].back().bold);
    CHECK(kind.around[4].empty());
    CHECK(kind.gaps[0].id == "1");
    CHECK(kind.gaps[3].id == "4");
    CHECK(key_hash(result.items[0]).size() == 16);
}

TEST_CASE("Gaps side by side and at the ends leave empty text around them") {
    const Blanks kind = blanks("{{a}}{{b}}\n{{c}}").only<Blanks>();
    REQUIRE(kind.around.size() == 4);
    CHECK(kind.around[0].empty());
    CHECK(kind.around[1].empty());
    CHECK(plain(kind.around[2]) == " ");
    CHECK(kind.around[3].empty());
}

TEST_CASE("Accepted texts keep their letters") {
    const Read result = blanks("On suit {{ l'avis | guide  pratique }}.");
    const Gap gap = only_gap(result);
    CHECK(gap.accepted == std::vector<std::string>{"l'avis", "guide  pratique"});
    CHECK_FALSE(gap.exact);
    CHECK(gap.choices.empty());
    CHECK_FALSE(gap.number);
    CHECK(only_gap(blanks("On suit {{(le) guide}}.")).accepted == std::vector<std::string>{"(le) guide"});
}

TEST_CASE("An exact text says so") {
    const Read result = blanks("On écrit {{=RGPD|R.G.P.D.}}.");
    CHECK(only_gap(result).exact);
    CHECK(only_gap(result).accepted == std::vector<std::string>{"RGPD", "R.G.P.D."});
    CHECK(only_gap(blanks("Le signe {{=!}} crie.")).accepted == std::vector<std::string>{"!"});
}

TEST_CASE("A drop-down has one choice in brackets") {
    const Read result = blanks("Je parle {{pour tous | (en mon nom, l'un d'eux) | (a) ou (b)}}.");
    const Gap gap = only_gap(result);
    CHECK(gap.accepted.empty());
    CHECK(listed(gap.choices) == "1:pour tous 2:en mon nom, l’un d’eux 3:(a) ou (b) ");
    CHECK_FALSE(gap.choices[0].right);
    CHECK(gap.choices[1].right);
    CHECK_FALSE(gap.choices[2].right);
}

TEST_CASE("Numbers are read as people write them, exactly") {
    CHECK(number("#24") == "24..24 24");
    CHECK(number("#24 +- 2") == "22..26 24");
    CHECK(number("# 24±2") == "22..26 24");
    CHECK(number("#20..30") == "20..30 20–30");
    CHECK(number("#20 – 30") == "20..30 20–30");
    CHECK(number("#0,5 +/- 0.25") == "0.25..0.75 0,5");
    CHECK(number("#-3") == "-3..-3 −3");
    CHECK(number("#−3..-1") == "-3..-1 −3 – −1");
    CHECK(number("#20 000") == "20000..20000 20\u202F000");
    CHECK(number("#1 234,5") == "1234.5..1234.5 1\u202F234,5");
    CHECK(number("#0.125") == "0.125..0.125 0,125");
    const Read result = blanks("Il y en a {{#0.8 +- 0.1}}.");
    for (const char* typed : {"#2.5", "#2,5"}) {
        CHECK(shown_in(Language::en, typed) == "2.5");
        CHECK(shown_in(Language::fr, typed) == "2,5");
        CHECK(shown_in(Language::nl, typed) == "2,5");
    }
    CHECK(shown_in(Language::en, "#0,5..1,5") == "0.5–1.5");
    CHECK(only_gap(result).number == Gap::Number{0.7, 0.9});  // 0.8 - 0.1 as doubles is more than 0.7
}

TEST_CASE("Gaps that cannot be filled are found where they open") {
    const auto codes = [](const std::string& inside) {
        INFO(inside);
        const Read result = blanks("Dans « {{" + inside + "}} ».");
        CHECK(result.report.has_errors());
        return result.codes();
    };
    for (const char* nothing : {"", " ", "a||b", "=", "!", "a|?", "(a)||b", "()|b"}) {
        INFO(nothing);
        CHECK(codes(nothing) == "gap-empty@3:8 ");
    }
    for (const char* choices : {"(a)", "(a)|(b)", "(a)|(b)|c"}) {
        INFO(choices);
        CHECK(codes(choices) == "gap-choices@3:8 ");
    }
    CHECK(codes("(a)|b|b") == "same-text@3:8 ");
    CHECK(codes("(a)|b|c|d|e|f|g") == "too-many-options@3:8 ");
    CHECK(codes("a|b|c|d|e|f|g|h|i|j|k|l|m") == "too-many-options@3:8 ");
    CHECK(codes(std::string(121, 'a')) == "gap-too-long@3:8 ");
    for (const char* number : {"#", "#a", "#24 +-", "#24 +- -2", "#24 km", "#20..", "#30..20", "#1.000", "#1,000",
                               "#1234567890", "#0.1234567", "#20-30", "#24|25", "#1.2.3", "#- "}) {
        INFO(number);
        CHECK(codes(number) == "gap-number@3:8 ");
    }
    CHECK(codes("#86 +- 5 in 0..100 %") == "estimate-form@3:1 " + std::string());
    CHECK(blanks("{{a}} et {{#86 +- 5 in 0..100}}").codes() == "estimate-form@3:10 ");
    CHECK(question("{{#86 in 0..100}}" + why, "q:a type=blanks").codes().starts_with("estimate"));
}

TEST_CASE("Curly brackets that do not close are found") {
    CHECK(blanks("Un {{a").codes() == "gap-open@3:4 ");
    CHECK(blanks("Un {{a\n\nDeux {{b}}.").codes() == "gap-open@3:4 ");
    CHECK(blanks("Un {{a {{b}}.").codes() == "gap-open@3:4 ");
    CHECK(blanks("Un a}} et {{b}}.").codes() == "gap-open@3:5 ");
    CHECK(blanks("Un {{{a}}}.").codes() == "gap-open@3:4 ");
    CHECK(blanks("Un {{a}b}}.").codes() == "gap-open@3:4 ");
    CHECK(blanks("Un {a} et {{b}}.").codes().empty());
}

TEST_CASE("Formatting inside a gap is found, around a whole gap it is not") {
    for (const char* inside : {"*a*", "a|*b*", "`a`", "[a](https://a.be)", "<b>a</b>", "**a**|b", "![a](b.svg)"}) {
        INFO(inside);
        CHECK(blanks("Un {{" + std::string(inside) + "}}.").codes() == "gap-formatting@3:4 ");
    }
    CHECK(blanks("*Un {{a*}}.").codes() == "gap-formatting@3:5 ");
    CHECK(blanks("[Un {{a}}](https://a.be)").codes() == "gap-formatting@3:5 ");
    CHECK(blanks("***Un {{a}}*** et `{{b}}`.").codes().empty());
    CHECK(only_gap(blanks("Un {{a\\*b|snake_case|1 \\< 2}}.")).accepted ==
          std::vector<std::string>{"a*b", "snake_case", "1 < 2"});
    CHECK(only_gap(blanks("Un {{long\nmot}}.")).accepted == std::vector<std::string>{"long mot"});
}

TEST_CASE("Gaps stand in paragraphs and nowhere else") {
    CHECK(question("- Un {{a}}\n- Deux\n" + why, "q:a type=vote").codes() == "gap-place@3:3 ");
    CHECK(question("- (x) Un {{a}}\n  > b\n- ( ) Deux\n  > c\n").codes() == "gap-place@3:3 ");
    CHECK(question("Un {{a}}.\n\n- (x) Un\n  > b\n- ( ) Deux\n  > c\n").codes() == "gap-place@3:1 ");
    CHECK(question("Un {{a}}.\n\n- Deux\n\nTrois {{b}}." + why).codes() == "gap-place@5:1 ");
    CHECK(question("| a |\n|---|\n| {{b}} |\n" + why).codes() == "gap-place@3:1 ");
    CHECK(question("Un {{a}}.\n\n| a |\n|---|\n\nDeux {{b}}." + why).codes() == "gap-place@5:1 ");
    CHECK(question("> Un {{a}}\n\nDeux {{b}}." + why).codes() == "gap-place@3:3 ");
    CHECK(sample::read("## Un {{a}} <!-- q:a -->\n\n{{b}}" + why).codes() == "gap-place@1:4 ");
    CHECK(question("Un {{a}}.\n\nSuite.\n").codes() == "text-after-answers@5:1 explanation-missing@1:1 ");
    CHECK(question("Un {{a}}.\n\n- (b)\n" + why).codes() == "second-list@5:1 ");
    CHECK(question("1. Un\n2. Deux\n\nAlors {{a}}." + why).codes().empty());
}

TEST_CASE("A question has at most twelve gaps") {
    std::string text;
    for (int i = 0; i < 12; ++i) text += "{{a}} ";
    CHECK(blanks(text).codes().empty());
    CHECK(blanks(text + "{{b}} {{c}}").codes() == "too-many-gaps@3:73 ");
}

TEST_CASE("An estimate is a number on a slider") {
    const Estimate kind = estimate("#86 +- 5 in 0..100 %").only<Estimate>();
    CHECK(kind == Estimate{.target = 86, .low = 81, .high = 91, .from = 0, .to = 100, .step = 1, .unit = "%"});
    CHECK(estimate("#86 +- 5 in 0..100 step 5 %").only<Estimate>().step == 5);
    CHECK(estimate("#86 +- 5 in 0..100% step 5").only<Estimate>() ==
          Estimate{.target = 86, .low = 81, .high = 91, .from = 0, .to = 100, .step = 5, .unit = "%"});
    CHECK(estimate("#20..30 in 25..40 jours ouvrables").only<Estimate>() ==
          Estimate{.target = 25, .low = 25, .high = 30, .from = 25, .to = 40, .step = 1, .unit = "jours ouvrables"});
    CHECK(question("Lisez.\n\n{{#5±1 in 0..9}}" + why).only<Estimate>().unit.empty());  // a lone slider needs no type
    CHECK(estimate("#86 +- 5 in 0..100 %").codes().empty());
}

TEST_CASE("A slider steps by a hundredth of its range, rounded, and by whole numbers where all are whole") {
    const auto step = [](const std::string& inside) { return estimate(inside).only<Estimate>().step; };
    CHECK(step("#5 +- 1 in 0..10") == 1);
    CHECK(step("#1998 +- 2 in 1990..2026") == 1);
    CHECK(step("#50 +- 9 in 0..250") == 2);
    CHECK(step("#50 +- 30 in 0..400") == 5);
    CHECK(step("#50 000 +- 9 000 in 0..1 000 000") == 10000);
    CHECK(step("#0,5 +- 0,1 in 0..1") == 0.01);
    CHECK(step("#0.5 +- 0.1 in 0..10") == 0.1);
    CHECK(step("#2.5 +- 0.5 in 0..8") == 0.1);
    CHECK(step("#2..3 in 0..8") == 1);
}

TEST_CASE("Estimates that nobody could make are found") {
    CHECK(estimate("#86 +- 5 in 100..0").codes() == "estimate-range@3:1 ");
    CHECK(estimate("#86 +- 5 in 0..80").codes() == "estimate-range@3:1 ");
    CHECK(estimate("#86 +- 5 in 0..100 step 0").codes() == "estimate-step@3:1 ");
    CHECK(estimate("#86 +- 5 in 0..100 step 101").codes() == "estimate-step@3:1 ");
    CHECK(estimate("#86 +- 1 in 0..100 step 10").codes() == "estimate-step@3:1 ");
    CHECK(estimate("#98 +- 4 in 0..100 step 30").codes().empty());  // the last step ends at 100
    for (const char* broken : {"#86 +- 5 in", "#86 +- 5 in 0", "#86 +- 5 in 0 to 100", "#86 +- 5 in 0..100 step",
                               "#86 +- 5 in 0..100 step %", "#86 +- 5 in 0..100 5", "#86 in 0..1.000",
                               "#86 in 0..100 an unbelievably long unit"}) {
        INFO(broken);
        CHECK(estimate(broken).codes() == "gap-number@3:1 ");
    }
    CHECK(estimate("#86 +- 5").codes() == "estimate-form@3:1 ");
    CHECK(estimate("quatre-vingt").codes() == "estimate-form@3:1 ");
    CHECK(question("Environ {{#86 +- 5 in 0..100}}" + why, "q:a type=estimate").codes() == "estimate-form@3:1 ");
    CHECK(question("Rien.\n", "q:a type=estimate").codes() == "no-answers@1:1 ");
    CHECK(question("1. A\n2. B\n", "q:a type=estimate").codes() == "type-shape@3:1 ");
    const Read exact = estimate("#86 in 0..100");
    CHECK(exact.codes() == "estimate-exact@3:1 ");
    CHECK_FALSE(exact.report.has_errors());
}

TEST_CASE("Blanks and estimates are explained") {
    CHECK(question("Un {{a}}.\n").codes() == "explanation-missing@1:1 ");
    CHECK(question("{{#86 +- 5 in 0..100}}\n", "q:a type=estimate").codes() == "explanation-missing@1:1 ");
    CHECK_FALSE(question("Un {{a}}.\n").report.has_errors());
}

TEST_CASE("Every language is typeset in its own way around gaps") {
    CHECK(around(blanks("Do you {{speak}} ?", Language::en)) == "Do you _ ?");
    CHECK(listed(only_gap(blanks("Kies {{(l'un) | b ?}}.", Language::nl)).choices) == "1:l’un 2:b ? ");
    CHECK(listed(only_gap(blanks("Choix {{(l'un ?) | b}}.")).choices) == "1:l’un\u202F? 2:b ");
}
