#include "base/fold.h"

#include "support/catch.h"

using base::fold;

TEST_CASE("Folding leaves what a person means") {
    CHECK(fold("L’Œuvre  d'ART !") == "l oeuvre d art");
    CHECK(fold("Ça, c’est l’été.") == "ca c est l ete");
    CHECK(fold("« à 14 h 30 »") == "a 14 h 30");
    CHECK(fold("één coördinator, geïnformeerd") == "een coordinator geinformeerd");
    CHECK(fold("Straße") == fold("STRASSE"));
    CHECK(fold("n\u00b02") == fold("N\u00b0 2"));
}

TEST_CASE("The same letter, composed or not, folds to the same") {
    CHECK(fold("\u00e9t\u00e9") == fold("e\u0301te\u0301"));
    CHECK(fold("ﬁchier") == "fichier");
    CHECK(fold("２０１２") == "2012");
}

TEST_CASE("What holds no letter folds to nothing") {
    for (const char* text : {"", "   ", "…", "— !", "\u202f"}) CHECK(fold(text).empty());
}

TEST_CASE("Folding twice is folding once") {
    for (const char* text : {"L’Œuvre d'ART", "Łódź", "Ærø", "İstanbul", "ǆ"}) CHECK(fold(fold(text)) == fold(text));
}

TEST_CASE("Malformed text is folded as if repaired") {
    CHECK(fold("a\xff"
               "b") == "a b");
    CHECK(fold("\xc3") == "");
    CHECK(fold(std::string_view("a\0b", 3)) == "a b");
}
