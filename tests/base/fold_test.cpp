#include "base/fold.h"

#include "base/random.h"
#include "base/utf8.h"

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
    for (const char* text : {"L’Œuvre d'ART", "Łódź", "Ærø", "İstanbul", "ǆ", "mot™"})
        CHECK(fold(fold(text)) == fold(text));
}

TEST_CASE("Malformed text is folded as if repaired") {
    CHECK(fold("a\xff"
               "b") == "a b");
    CHECK(fold("\xc3") == "");
    CHECK(fold(std::string_view("a\0b", 3)) == "a b");
}

namespace {

std::string folded_word_by_word(std::string_view text) {
    std::string all;
    for (const base::WordPlace& word : base::words_in(text)) {
        const std::string folded = fold(text.substr(word.begin, word.end - word.begin));
        if (folded.empty()) continue;
        if (!all.empty()) all += ' ';
        all += folded;
    }
    return all;
}

}  // namespace

TEST_CASE("Words are found where they stand") {
    const std::string text = "« L’été »,\u202f2½ fois";
    std::vector<std::string> words;
    for (const base::WordPlace& word : base::words_in(text))
        words.push_back(text.substr(word.begin, word.end - word.begin));
    CHECK(words == std::vector<std::string>{"L", "été", "2½", "fois"});
    CHECK(base::words_in("").empty());
    CHECK(base::words_in(" … 🙂 — ").empty());
}

TEST_CASE("Folding word by word is folding the whole, whatever the text") {
    for (const char* text : {"L’Œuvre d'ART", "Łódź 2½™", "e\u0301te\u0301", "x \u0301 y",
                             "a\xff"
                             "b",
                             "①②", "ﬁn ﷺ"})
        CHECK(folded_word_by_word(text) == fold(text));
    base::Random random(20261128);
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (int n = 0; n < 12; ++n) {
            const auto low = static_cast<char32_t>(random.next() % 0x300),
                       any = static_cast<char32_t>(random.next() % 0x1F700);
            const char32_t c = random.next() % 3 == 0 ? U' ' : random.next() % 2 == 0 ? low : any;
            if (c < 0xD800 || c > 0xDFFF) base::append_utf8(text, c);
        }
        INFO(text);
        CHECK(folded_word_by_word(text) == fold(text));
    }
}
