#include "ui/text_layout.h"

#include <algorithm>
#include <string>
#include <vector>

#include "ui/ruler.h"

#include "support/catch.h"

using namespace ui;
using namespace ui::ruler_test;

TEST_CASE("A text that fits is one run on one line") {
    const TextLayout layout = lay("Bonjour", 200);
    REQUIRE(layout.runs.size() == 1);
    CHECK(layout.lines == 1);
    CHECK(layout.width == 70);
    CHECK(layout.height == 28);
    CHECK(layout.runs[0].text == "Bonjour");
    CHECK(layout.runs[0].x == 0);
    CHECK(layout.runs[0].y == 0);
    CHECK(layout.runs[0].baseline == 20);
    CHECK(layout.runs[0].width == 70);
    CHECK(layout.runs[0].height == 28);
    CHECK_FALSE(layout.truncated);
}

TEST_CASE("An empty or blank text has no line") {
    CHECK(lay("", 100).lines == 0);
    CHECK(lay("", 100).height == 0);
    CHECK(lay_out({}, 100, ruler).lines == 0);
    CHECK(lay("   ", 100).lines == 0);
    CHECK(lay("   ", 100).width == 0);
    CHECK(lay(" \n ", 100).lines == 1);
}

TEST_CASE("Lines break at spaces, and the spaces at the break are dropped") {
    CHECK(lines_of("aaa bbb ccc", 65) == Lines{"aaa bbb", "ccc"});
    CHECK(lines_of("aaa bbb   ccc", 65) == Lines{"aaa bbb", "ccc"});
    CHECK(lines_of("aaa bbb", 64.9F) == Lines{"aaa", "bbb"});
    CHECK(lines_of("aaa ", 30) == Lines{"aaa"});
    CHECK(lay("aaa bbb ccc  ", 65).width == 65);
    CHECK(lines_of("  aaa", 200) == Lines{"aaa"});
    CHECK(lines_of("aaa  bbb", 200) == Lines{"aaa  bbb"});
}

TEST_CASE("A line feed ends the line, an empty line keeps its height") {
    CHECK(lines_of("a\nb", 100) == Lines{"a", "b"});
    CHECK(lines_of("a\n\nb", 100) == Lines{"a", "", "b"});
    CHECK(lay("a\n\nb", 100).height == 84);
    CHECK(lines_of("a\r\n  b", 100) == Lines{"a", "b"});
    CHECK(lines_of("a \n", 100) == Lines{"a"});
    CHECK(lines_of("\n", 100) == Lines{""});
    CHECK(lines_of("\na", 100) == Lines{"", "a"});
}

TEST_CASE("Without a width everything stands on one line") {
    const TextLayout layout = lay("un deux\ntrois quatre cinq six sept", 0);
    CHECK(lines_of(layout) == Lines{"un deux trois quatre cinq six sept"});
    CHECK(lay("un deux", -1).lines == 1);
    CHECK(lay("aaa bbb", 0).width == 65);
    CHECK(lay("aaa bbb", lay("aaa bbb", 0).width).lines == 1);
}

TEST_CASE("French signs stay with their word even behind a plain space") {
    CHECK(lines_of("aa bbb ; cc", 55) == Lines{"aa", "bbb ;", "cc"});
    CHECK(lines_of("aa bbb !", 55) == Lines{"aa", "bbb !"});
    CHECK(lines_of("aa bbb ?", 55) == Lines{"aa", "bbb ?"});
    CHECK(lines_of("aa bbb : cc", 55) == Lines{"aa", "bbb :", "cc"});
    CHECK(lines_of("aa 100 %", 55) == Lines{"aa", "100 %"});
    CHECK(lines_of("aa « bb » cc", 60) == Lines{"aa", "« bb »", "cc"});
    CHECK(lines_of("aa bbb\u202F; cc", 55) == Lines{"aa", "bbb\u202F;", "cc"});
    CHECK(lines_of("aa «\u00A0bb\u00A0» cc", 60) == Lines{"aa", "«\u00A0bb\u00A0»", "cc"});
    CHECK(lines_of("aaa bb », cc", 60) == Lines{"aaa", "bb »,", "cc"});
}

TEST_CASE("German guillemets, which point the other way, open and close as they touch the word") {
    CHECK(lines_of("aaa »bb« cc", 50) == Lines{"aaa", "»bb«", "cc"});
    CHECK(lines_of("aaa »bb« ccc", 75) == Lines{"aaa »bb«", "ccc"});
    CHECK(lines_of("„aa“ bbb", 50) == Lines{"„aa“", "bbb"});
}

TEST_CASE("A number keeps its unit") {
    CHECK(lines_of("aaaa 12\u00A0min", 60) == Lines{"aaaa", "12\u00A0min"});
    CHECK(lines_of("aaaa 12 €", 60) == Lines{"aaaa", "12 €"});
    CHECK(lines_of("aaa € 12", 50) == Lines{"aaa", "€ 12"});
    CHECK(lines_of("aaaa 1\u202F200", 60) == Lines{"aaaa", "1\u202F200"});
    CHECK(lines_of("aaaa 20 °C", 60) == Lines{"aaaa", "20 °C"});
}

TEST_CASE("A short number stays with what it counts, while it can") {
    CHECK(lines_of("aaaa 12 minutes", 100) == Lines{"aaaa", "12 minutes"});
    CHECK(lines_of("aaaa 1er juin", 80) == Lines{"aaaa", "1er juin"});
    CHECK(lines_of("aaaa art. 50", 70) == Lines{"aaaa", "art. 50"});
    CHECK(lines_of("aaaa 2012 deux", 90) == Lines{"aaaa 2012", "deux"});  // a year counts nothing
    CHECK(lines_of("aaaa 12 300", 70) == Lines{"aaaa 12", "300"});
    CHECK(lines_of("12 minutes", 70) == Lines{"12", "minutes"});  // no room for both: better there than inside a word
}

TEST_CASE("A formula keeps its signs") {
    CHECK(lines_of("aaaaa R = 1", 70) == Lines{"aaaaa", "R = 1"});
    CHECK(lines_of("aaaaa (1 − R)", 100) == Lines{"aaaaa", "(1 − R)"});
    CHECK(lines_of("aaaaa = bbb", 70) == Lines{"aaaaa", "= bbb"});
    CHECK(lines_of("a + b", 30) == Lines{"a +", "b"});
}

TEST_CASE("A word breaks behind its hyphens and dashes, never before") {
    CHECK(lines_of("peut-être", 60) == Lines{"peut-", "être"});
    CHECK(lines_of("peut-être", 45) == Lines{"peu", "t-", "être"});  // the hyphen does not fit, but begins no line
    CHECK(lines_of("aaa porte-parole", 110) == Lines{"aaa porte-", "parole"});
    CHECK(lines_of("aaa peut-être", 90) ==
          Lines{"aaa", "peut-être"});  // a short piece begins no line if it can help it
    CHECK(lines_of("que dites-vous ?", 110) == Lines{"que", "dites-vous ?"});
    CHECK(lines_of("Bruxelles–Namur", 110) == Lines{"Bruxelles–", "Namur"});
    CHECK(lines_of("avant—après", 70) == Lines{"avant—", "après"});
    CHECK(lines_of("2019–2024", 60) == Lines{"2019–", "2024"});
}

TEST_CASE("Short pieces, negative numbers and the no-break hyphen hold together") {
    CHECK(lines_of("aaa e-mail", 60) == Lines{"aaa", "e-mail"});
    CHECK(lines_of("aaa a-t-il", 80) == Lines{"aaa", "a-t-il"});
    CHECK(lines_of("aaaa -50", 60) == Lines{"aaaa", "-50"});
    CHECK(lines_of("aaa COVID-19", 100) == Lines{"aaa", "COVID-19"});
    CHECK(lines_of("aaa porte\u2011parole", 125) == Lines{"aaa", "porte\u2011parole"});
    CHECK(lines_of("aaaa (co-)aa", 85) == Lines{"aaaa", "(co-)aa"});
}

TEST_CASE("A soft hyphen shows only where it is used") {
    CHECK(lines_of("anti\u00ADcipation", 200) == Lines{"anticipation"});
    CHECK(lines_of("annnnn\u00ADcccccc", 75) == Lines{"annnnn-", "cccccc"});
    const Lines tight = lines_of("annnnn\u00ADcccccc", 65);
    CHECK(tight == Lines{"annnnn", "cccccc"});  // no room for the hyphen: the word is cut without
    CHECK(lay("annnnn\u00ADcccccc", 75).runs[0].width == 70);
}

TEST_CASE("A zero-width space offers a break and is never drawn") {
    CHECK(lines_of("aaa\u200Bbbb", 40) == Lines{"aaa", "bbb"});
    CHECK(lines_of("aaa\u200Bbbb", 60) == Lines{"aaabbb"});
    CHECK(lines_of("\u200Bbbbbbb", 40) == Lines{"bbbb", "bb"});
}

TEST_CASE("A word wider than the line is cut between code points, marks stay with their base") {
    CHECK(lines_of("abcdefgh", 30) == Lines{"abc", "def", "gh"});
    CHECK(lines_of("aa abcdefgh", 30) == Lines{"aa", "abc", "def", "gh"});
    CHECK(lines_of("abe\u0301cd", 30) == Lines{"abe\u0301", "cd"});
    CHECK(lines_of("e\u0301e\u0301", 10) == Lines{"e\u0301", "e\u0301"});
    CHECK(lines_of("é😀ü", 15) == Lines{"é", "😀", "ü"});
    CHECK(lines_of("abc", 3) == Lines{"a", "b", "c"});
    CHECK(lines_of("abcd.", 40) == Lines{"abc", "d."});  // no line begins with a full stop
    CHECK(lines_of(".....", 20) == Lines{"..", "..", "."});
}

TEST_CASE("A long address is cut behind its signs") {
    CHECK(lines_of("https://exemple.be/guide/pages", 200) == Lines{"https://exemple.be/", "guide/pages"});
    CHECK(lines_of("https://exemple.be/a?mot=cle&lang=fr", 260) == Lines{"https://exemple.be/a?mot=", "cle&lang=fr"});
    CHECK(lines_of("https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 300)[0].size() == 30);  // not just "https://"
    CHECK(lines_of("voir www.mon-compte.be", 140) == Lines{"voir", "www.mon-", "compte.be"});
    CHECK(lines_of("aaa prenom-nom@service.be", 220) == Lines{"aaa", "prenom-nom@service.be"});
}

TEST_CASE("A word of several styles is one word") {
    const std::vector<TextSpan> spans{{"aa bb", plain, 1}, {"cc", bold, 2}, {"dd ee", plain, 3}};
    const TextLayout layout = lay_out(spans, 80, ruler);
    REQUIRE(lines_of(layout) == Lines{"aa", "bbccdd", "ee"});
    REQUIRE(layout.runs.size() == 5);
    CHECK(layout.runs[1].text == "bb");
    CHECK(layout.runs[2].text == "cc");
    CHECK(layout.runs[2].x == 20);
    CHECK(layout.runs[2].width == 24);
    CHECK(layout.runs[2].tag == 2);
    CHECK(layout.runs[2].span == 1);
    CHECK(layout.runs[2].font == bold);
    CHECK(layout.runs[3].x == 44);
    CHECK(layout.runs[4].line == 2);
    CHECK(layout.runs[4].span == 2);
}

TEST_CASE("A link over three lines is one run a line, all of the same span") {
    const TextLayout layout =
        lay_out({{"aaa ", plain, 0}, {"bbb ccc ddd eee", plain, 7}, {" ff.", plain, 0}}, 65, ruler);
    REQUIRE(lines_of(layout) == Lines{"aaa bbb", "ccc ddd", "eee ff."});
    CHECK(std::count_if(layout.runs.begin(), layout.runs.end(), [](const TextRun& run) { return run.tag == 7; }) == 3);
    CHECK(layout.runs.size() == 5);
}

TEST_CASE("Styles of different size share the baseline and make the line taller") {
    const TextLayout layout = lay_out({{"aa ", plain, 0}, {"B", title, 1}, {"\ncc", plain, 2}}, 300, ruler);
    REQUIRE(layout.runs.size() == 3);
    CHECK(layout.runs[0].baseline == 40);
    CHECK(layout.runs[1].baseline == 40);
    CHECK(layout.runs[0].height == 50);
    CHECK(layout.runs[2].y == 50);
    CHECK(layout.runs[2].baseline == 70);
    CHECK(layout.height == 78);
}

TEST_CASE("Lines can stand in the middle or at the right") {
    const TextLayout right = lay("aaa bbb c", 70, {TextAlign::right, 0});
    REQUIRE(right.runs.size() == 2);
    CHECK(right.runs[0].x == 5);
    CHECK(right.runs[1].x == 60);
    const TextLayout centre = lay("aaa bbb c", 71, {TextAlign::centre, 0});
    CHECK(centre.runs[0].x == 3);
    CHECK(centre.runs[1].x == 30.5F);
    CHECK(centre.width == 65);
    CHECK(lay("aaa", 0, {TextAlign::right, 0}).runs[0].x == 0);
}

TEST_CASE("The last permitted line ends in an ellipsis, at a word when possible") {
    CHECK(lines_of("aaa bbb ccc ddd", 70, {TextAlign::left, 1}) == Lines{"aaa…"});
    CHECK(lines_of("aaa bbb ccc ddd", 75, {TextAlign::left, 1}) == Lines{"aaa bbb…"});
    CHECK(lines_of("aaa bbb ccc ddd", 70, {TextAlign::left, 2}) == Lines{"aaa bbb", "ccc ddd"});
    CHECK_FALSE(lay("aaa bbb ccc ddd", 70, {TextAlign::left, 2}).truncated);
    CHECK(lay("aaa bbb ccc ddd", 70, {TextAlign::left, 1}).truncated);
    CHECK(lines_of("aaaaaaaaaa", 50, {TextAlign::left, 1}) == Lines{"aaaa…"});
    CHECK(lines_of("aaa\nbbb", 100, {TextAlign::left, 1}) == Lines{"aaa…"});
    CHECK(lines_of("aaa\n ", 100, {TextAlign::left, 1}) == Lines{"aaa"});
    CHECK(lines_of("aaa, bbb ccc", 75, {TextAlign::left, 1}) == Lines{"aaa…"});
    CHECK(lines_of("aaa bbbbb", 8, {TextAlign::left, 1}) == Lines{"…"});
    CHECK(lines_of("abe\u0301cdefg", 40, {TextAlign::left, 1}) == Lines{"abe\u0301…"});
}

TEST_CASE("The ellipsis takes the style of the word before it") {
    const TextLayout layout =
        lay_out({{"aaa ", plain, 1}, {"bbb", bold, 2}, {" ccc ddd", plain, 3}}, 90, ruler, {TextAlign::left, 1});
    REQUIRE(layout.runs.size() == 2);
    CHECK(layout.runs[1].text == "bbb…");
    CHECK(layout.runs[1].tag == 2);
    CHECK(layout.width == 35 + 48);
}

TEST_CASE("Controls and invisible marks are not drawn") {
    CHECK(lines_of("a\x01\u200D\u200E\uFE0F\u2060\uFEFF"
                   "b\u007F",
                   100) == Lines{"ab"});
    CHECK(lines_of("a\tb", 100) == Lines{"a b"});
    CHECK(lines_of("a\xFF"
                   "b",
                   100) == Lines{"a\uFFFD"
                                 "b"});
}

TEST_CASE("The longest word tells the least width of a column") {
    CHECK(longest_word({{"aa bbbb c", plain, 0}}, ruler) == 40);
    CHECK(longest_word({{"bb", plain, 0}, {"bb", bold, 0}, {" c", plain, 0}}, ruler) == 44);
    CHECK(longest_word({{"peut-être", plain, 0}}, ruler) == 50);
    CHECK(longest_word({{"aaa ; b", plain, 0}}, ruler) == 45);
    CHECK(longest_word({}, ruler) == 0);
}
