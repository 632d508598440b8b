// Where the words of a search stand in a text.
#include "course/excerpt.h"

#include "base/random.h"
#include "base/utf8.h"

#include "support/catch.h"
#include "support/time_growth.h"

using namespace course;

namespace {

std::string shown(const Parts& parts) {
    std::string all;
    for (const Part& part : parts) all += part.match ? "[" + part.text + "]" : part.text;
    return all;
}
std::string shown(std::string_view text, std::string_view query, std::size_t length = 60) {
    return shown(excerpt(text, query_words(query), length));
}
Block paragraph(std::string text) {
    return {Paragraph{text_of(std::move(text))}};
}

const std::string letter =
    "Le facteur passe chaque matin vers dix heures et ne sonne jamais deux fois, sauf le vendredi.\n"
    "Une lettre au citoyen\n"
    "Répondez dans la semaine : une lettre courte vaut mieux qu’une lettre tardive, et personne ne la relira.";

}  // namespace

TEST_CASE("The words of a query are compared without case and accents") {
    CHECK(query_words("  L’Été, ça VA ! ") == std::vector<std::string>{"l", "ete", "ca", "va"});
    CHECK(query_words("🙂 …").empty());
}

TEST_CASE("A word is marked where one of the words begins it") {
    CHECK(shown(marked("L’été, étés et été-là", query_words("ÉTÉ"))) == "L’[été], [étés] et [été]-là");
    // Of “droit à l’image”, the small words do not make every word that begins like them look found.
    CHECK(shown(marked("avant le droit à l’image", query_words("droit à l’image"))) ==
          "avant le [droit] [à] [l]’[image]");
    CHECK(shown(marked("avant le droit", query_words("l"))) == "avant [le] droit");
    CHECK(shown(marked("rien", query_words("x"))) == "rien");
    CHECK(marked("", query_words("x")).empty());
    CHECK(shown(marked("abc", {})) == "abc");
}

TEST_CASE("An excerpt shows the place where most of the words stand together") {
    CHECK(shown(letter, "courte") == "… une lettre [courte] vaut mieux qu’une lettre tardive, et …");
    CHECK(shown(letter, "lettre citoyen") == "Une [lettre] au [citoyen] · Répondez dans la semaine : une [lettre] …");
}

TEST_CASE("Without a match an excerpt is the beginning") {
    CHECK(shown(letter, "zzz") == "Le facteur passe chaque matin vers dix heures et ne sonne …");
    CHECK(shown("Trois mots seulement", "zzz") == "Trois mots seulement");
    CHECK(shown("", "zzz").empty());
}

TEST_CASE("An excerpt is sound whatever the text") {
    base::Random random(5);
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        for (std::size_t n = random.below(120); n > 0; --n) {
            const auto kind = random.below(6);
            if (kind == 0) text += ' ';
            if (kind == 1) text += "\n";
            if (kind == 2) text += "été";
            if (kind == 3) base::append_utf8(text, static_cast<char32_t>(0x1F600 + random.below(40)));
            if (kind > 3) text += static_cast<char>('a' + random.below(4));
        }
        const Parts parts = excerpt(text, {"a", "e"}, 20);
        INFO(text << "\n→ " << shown(parts));
        std::string all;
        for (const Part& part : parts) {
            CHECK_FALSE(part.text.empty());
            all += part.text;
        }
        CHECK(base::first_invalid_utf8(all) == std::string::npos);
        CHECK(all.find('\n') == std::string::npos);
        CHECK(all.size() < 20 + text.size());
        bool marks = false;
        for (const Part& part : parts) marks = marks || part.match;
        const Parts whole = marked(text, {"a", "e"});
        CHECK(marks == std::any_of(whole.begin(), whole.end(), [](const Part& part) { return part.match; }));
    }
}

TEST_CASE("A word as long as the text is cut, between characters") {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "é";
    const Parts parts = excerpt(text, {"e"}, 40);
    REQUIRE(parts.size() == 2);
    CHECK(parts.front().match);
    CHECK(base::first_invalid_utf8(parts.front().text) == std::string::npos);
}

TEST_CASE("The block to go to is the first that holds most of the words") {
    const Blocks blocks{paragraph("Un début."),
                        paragraph("Une photo."),
                        {Rule{}},
                        paragraph("La photo, et le groupe."),
                        paragraph("Photo de groupe.")};
    CHECK(block_with(blocks, query_words("photo groupe")) == 3U);
    CHECK(block_with(blocks, query_words("photo")) == 1U);
    CHECK_FALSE(block_with(blocks, query_words("zzz")));
    CHECK_FALSE(block_with(blocks, {}));
    CHECK_FALSE(block_with({}, query_words("photo")));
}

TEST_CASE("An excerpt takes time in proportion to the text") {
    const auto cut = [](std::size_t bytes) {
        return [text = support::repeated("mot mot mots, ", bytes)] { CHECK(excerpt(text, {"mot", "m"}).size() > 2); };
    };
    CHECK(support::growth(cut(20'000), cut(160'000), 20) < 20);
}
