#include "authoring/typography.h"

#include "base/random.h"
#include "base/utf8.h"

#include "support/catch.h"

using authoring::typeset;
using base::Language;

namespace {

std::string fr(std::string_view text) {
    return typeset(text, Language::fr);
}

}  // namespace

TEST_CASE("French marks get their narrow space, typed or not") {
    CHECK(fr("Vraiment ?") == "Vraiment\u202F?");
    CHECK(fr("Vraiment? Oui! Bien; merci") == "Vraiment\u202F? Oui\u202F! Bien\u202F; merci");
    CHECK(fr("Quoi\u00A0?!") == "Quoi\u202F?!");
    CHECK(fr("Hein…? (Ah bon!)") == "Hein…\u202F? (Ah bon\u202F!)");
    CHECK(fr("80 % et 5%") == "80\u202F% et 5\u202F%");
}

TEST_CASE("A French colon gets a no-break space") {
    CHECK(fr("Deux mots : oui") == "Deux mots\u00A0: oui");
    CHECK(fr("Deux mots: oui") == "Deux mots\u00A0: oui");
    CHECK(fr("Ensuite :") == "Ensuite\u00A0:");
    CHECK(fr("à 12:30") == "à 12:30");
}

TEST_CASE("French quotation marks hold their words, typed with spaces or without") {
    CHECK(fr("« Oui »") == "«\u00A0Oui\u00A0»");
    CHECK(fr("«Oui»") == "«\u00A0Oui\u00A0»");
    CHECK(fr("«\u202FOui\u202F»") == "«\u00A0Oui\u00A0»");
    CHECK(fr("« Oui ? »") == "«\u00A0Oui\u202F?\u00A0»");
}

TEST_CASE("Setting a set text changes nothing") {
    const std::string once = fr("«Vraiment?» : l'idée, 80 % ; «oui!»");
    CHECK(fr(once) == once);
}

TEST_CASE("Marks that are no punctuation stay as they are") {
    for (const char* text : {"https://a.be/x?y=1;z", "voir https://a.be/?q=1 ici", "?", "!x", "a?b", "(?)", "%", "%d",
                             "porte-parole", "12 h 30"}) {
        CHECK(fr(text) == text);
    }
}

TEST_CASE("The apostrophe between letters is curled in every language") {
    CHECK(fr("l'eau, aujourd'hui, qu'« il »") == "l’eau, aujourd’hui, qu’«\u00A0il\u00A0»");
    CHECK(typeset("don't 'quote' me", Language::en) == "don’t 'quote' me");
    CHECK(typeset("foto's, 's morgens", Language::nl) == "foto’s, ’s morgens");
    CHECK(typeset("'t is 's avonds, 'hallo' 'k weet", Language::nl) == "’t is ’s avonds, 'hallo' ’k weet");
    CHECK(typeset("'s morgens", Language::en) == "'s morgens");
    CHECK(typeset("5'6", Language::en) == "5'6");
}

TEST_CASE("Straight quotes become those of the language") {
    CHECK(fr("Il dit \"oui\", puis l'\"eau\"?") == "Il dit «\u00A0oui\u00A0», puis l’«\u00A0eau\u00A0»\u202F?");
    CHECK(fr("« Il a dit \"non\" »") == "«\u00A0Il a dit “non”\u00A0»");
    CHECK(typeset("He said \"yes\" (\"no\").", Language::en) == "He said “yes” (“no”).");
    CHECK(typeset("Ze zei \"ja\".", Language::nl) == "Ze zei ‘ja’.");
    CHECK(typeset("Sie sagte \"ja\".", Language::de) == "Sie sagte „ja“.");
}

TEST_CASE("Quotes that cannot all be paired stay as they were typed") {
    for (const char* text : {"a 5\" screen", "\"a", "a\"", "\"a \"b\" c\"", "\" a \"", "\"\"", "\"ok\" and 7\""}) {
        CHECK(typeset(text, Language::en) == text);
        CHECK(typeset(text, Language::nl) == text);
    }
}

TEST_CASE("Setting any text twice gives what setting it once gives") {
    base::Random random(7);
    const std::u32string_view signs = U"ab1 \"\"'«»“”‘’?!:;%.,()-–…\u00A0\u202F\nstnk";
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t i = random.below(14); i > 0; --i) base::append_utf8(text, signs[random.below(signs.size())]);
        INFO(text);
        for (const Language language : base::all_languages) {
            const std::string once = typeset(text, language);
            if (typeset(once, language) != once) CHECK(typeset(once, language) == once);
        }
    }
}

TEST_CASE("Other languages keep their spaces") {
    CHECK(typeset("Really? 80% : «x»", Language::en) == "Really? 80% : «x»");
    CHECK(typeset("Echt? 80%", Language::nl) == "Echt? 80%");
}

TEST_CASE("A mark may stand in another span than its word") {
    course::Text text{{"« "}, {.text = "Oui", .bold = true}, {" » et "}, {.text = "x ? y", .code = true}, {" ?"}};
    typeset(text, Language::fr);
    CHECK(text[0].text == "«\u00A0");
    CHECK(text[2].text == "\u00A0» et ");
    CHECK(text[3].text == "x ? y");
    CHECK(course::plain(text).starts_with("«\u00A0Oui\u00A0»"));
    course::Text elision{{"l'"}, {.text = "État", .italic = true}};
    typeset(elision, Language::fr);
    CHECK(elision[0].text == "l’");
}
