#include "base/typed.h"

#include <vector>

#include "base/fold.h"
#include "base/random.h"
#include "base/utf8.h"

#include "support/catch.h"
#include "support/time_growth.h"

using base::same_typed;

namespace {

void all_the_same(const std::vector<const char*>& texts) {
    for (const char* one : texts)
        for (const char* other : texts) {
            INFO(one << " | " << other);
            CHECK(same_typed(one, other));
        }
}

void all_different(const std::vector<const char*>& texts) {
    for (const char* one : texts)
        for (const char* other : texts) {
            INFO(one << " | " << other);
            CHECK(same_typed(one, other) == (one == other));
        }
}

std::string made_up(base::Random& random, const std::u32string& signs, int most) {
    std::string text;
    for (std::uint64_t n = random.next() % static_cast<std::uint64_t>(most + 1); n > 0; --n)
        base::append_utf8(text, signs[random.next() % signs.size()]);
    return text;
}

std::string letters_of(std::string_view text) {
    std::string letters = base::fold(text);
    std::erase(letters, ' ');
    return letters;
}

}  // namespace

TEST_CASE("a space, a hyphen or an apostrophe too many or missing is forgiven, both ways") {
    all_the_same({"week-end", "weekend", "week end", "Week‑End", " week – end ", "week\u00ADend"});
    all_the_same({"aujourd’hui", "aujourd'hui", "aujourdhui", "aujourd hui", "AUJOURD´HUI"});
    all_the_same({"Zoë’s café", "zoes cafe", "Zoe's Café.", "« zoës-café »"});
    all_the_same({"porte parole", "porteparole", "porte-parole", "Porte‑parole !"});
    all_the_same({"oui, week-end", "oui weekend", "Oui ; weekend…"});
    all_the_same({"covid-19", "covid 19", "covid19", "COVID – 19"});
    all_the_same({"m²", "m2", "m 2"});
    all_the_same({"Merci 🙂", "merci", "Merci !"});
    all_the_same({"20 000", "20000", "20\u202F000"});
    all_the_same({"5 %", "5%", "５％"});
    all_the_same({"AT&T", "at & t", "A T & T"});
}

TEST_CASE("signs that carry meaning are not forgiven") {
    all_different({"C++", "C#", "c", "C+", "C&", "C§"});
    all_different({"3,5", "35", "3-5", "3:5", "3/5", "-3,5"});
    all_different({"-5", "5", "+5", ".5", "5%", "5 €", "5 $", "#5", "§ 5", "@5"});
    all_different({"10²", "102", "10+2"});
    all_different({"2½", "21/2", "212"});
    all_different({"@preau", "#preau", "preau", "preau@"});
    all_different({"a<b", "a>b", "a=b", "ab"});
    all_the_same({"3,5", "3.5", "3 , 5"});
    all_the_same({"-5", "- 5", "−5", "–5", "(−5)"});
    all_the_same({"2020-2025", "2020–2025", "2020 – 2025"});
    all_the_same({"½", "1/2"});
    CHECK_FALSE(same_typed("il fait -5", "il fait 5"));
}

TEST_CASE("a point between letters may be a space, but not be left out") {
    CHECK(same_typed("a.b", "a b"));
    CHECK_FALSE(same_typed("a.b", "ab"));
    CHECK(same_typed("préau.be", "Preau.be"));
    CHECK_FALSE(same_typed("préau.be", "preaube"));
    CHECK(same_typed("p.ex.", "p. ex."));
    CHECK(same_typed("Fin. Suite", "fin suite"));
}

TEST_CASE("a text of nothing that counts has no form") {
    for (const char* text : {"", " ", "— … !", "’", "🙂", "\u0301", "\xff", "-", "."}) {
        CHECK(base::typed_form(text) == base::TypedForm{});
        CHECK_FALSE(same_typed(text, "a"));
    }
    for (const char* text : {"+", "#", "€", "%", "5", "a"}) CHECK_FALSE(base::typed_form(text).joined.empty());
}

TEST_CASE("every text is the same as itself, and as another exactly when that one is the same as it") {
    base::Random random(20261128);
    const std::u32string signs = U"aAéz09 -’'.,+#%&@€/:()½²\u0301\u202F🙂…\uFFFD";
    for (int i = 0; i < 20'000; ++i) {
        const std::string one = made_up(random, signs, 6), other = made_up(random, signs, 6);
        INFO(one << " | " << other);
        REQUIRE(same_typed(one, one));
        REQUIRE(same_typed(one, other) == same_typed(other, one));
    }
}

TEST_CASE("texts of other letters or digits are never the same") {
    base::Random random(7);
    const std::u32string signs = U"abé12 -’.,+#½";
    int same = 0;
    for (int i = 0; i < 40'000; ++i) {
        const std::string one = made_up(random, signs, 4), other = made_up(random, signs, 4);
        if (!same_typed(one, other)) continue;
        ++same;
        INFO(one << " | " << other);
        REQUIRE(letters_of(one) == letters_of(other));
    }
    CHECK(same > 100);
}

TEST_CASE("comparing takes time in proportion to the text") {
    for (const char* piece : {"a-", "- ", "1 ,", ".", "½", "\u0301 ", "🙂"}) {
        const std::string small = support::repeated(piece, 20'000), large = support::repeated(piece, 200'000);
        INFO(piece);
        CHECK(support::growth([&] { (void)same_typed(small, small + "5"); },
                              [&] { (void)same_typed(large, large + "5"); }, 40) < 40);
    }
}

TEST_CASE("among words, spaces, hyphens and apostrophes never count, wherever they stand") {
    base::Random random(3);
    const std::u32string letters = U"abcéœ", forgiven = U" -’'‑–\u00A0";
    for (int i = 0; i < 5'000; ++i) {
        std::string plain, spaced;
        for (std::uint64_t n = 1 + random.next() % 8; n > 0; --n) {
            const char32_t letter = letters[random.next() % letters.size()];
            spaced += made_up(random, forgiven, 2);
            base::append_utf8(plain, letter);
            base::append_utf8(spaced, letter);
        }
        INFO(plain << " | " << spaced);
        REQUIRE(same_typed(plain, spaced));
    }
}

TEST_CASE("what folds to the same words stays the same, where no sign counts") {
    base::Random random(11);
    const std::u32string signs = U"aBé .,;!?’-:()";
    for (int i = 0; i < 20'000; ++i) {
        const std::string one = made_up(random, signs, 8), other = made_up(random, signs, 8);
        if (base::fold(one) != base::fold(other)) continue;
        INFO(one << " | " << other);
        REQUIRE(same_typed(one, other));
    }
}
