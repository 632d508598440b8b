#include "ui/emoji.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/random.h"
#include "base/utf8.h"
#include "ui/line_breaks.h"
#include "ui/ruler.h"
#include "ui/text_rows.h"

#include "support/catch.h"
#include "support/time_growth.h"

using ui::advances;
using ui::Break;
using ui::character_begin;
using ui::character_end;
using ui::emoji_at;
using ui::emoji_length;
using namespace ui::ruler_test;

namespace {

std::string utf8(std::u32string_view text) {
    std::string bytes;
    for (const char32_t c : text) base::append_utf8(bytes, c);
    return bytes;
}

// The text in the pieces that emoji_length and, between them, single code points make of it.
std::vector<std::u32string> pieces(std::u32string_view text) {
    std::vector<std::u32string> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(1, emoji_length(text, at));
        all.emplace_back(text.substr(at, length));
        at += length;
    }
    return all;
}

// What stands in Unicode's own list, with its status ("fully-qualified", …).
struct Listed {
    std::u32string text;
    std::string status;
};

std::vector<Listed> listed() {
    std::ifstream file("/usr/share/unicode/emoji/emoji-test.txt");  // Debian: unicode-data
    std::vector<Listed> all;
    for (std::string line; std::getline(file, line);) {
        const std::size_t semicolon = line.find(';');
        if (line.empty() || line[0] == '#' || semicolon == std::string::npos) continue;
        Listed one;
        std::istringstream codes(line.substr(0, semicolon)), behind(line.substr(semicolon + 1));
        for (std::string code; codes >> code;) one.text.push_back(static_cast<char32_t>(std::stoul(code, nullptr, 16)));
        behind >> one.status;
        all.push_back(std::move(one));
    }
    return all;
}

// Pictographs, what joins them, and letters, in a reproducible jumble.
std::u32string jumble(base::Random& random, std::size_t length) {
    static const std::u32string parts = U"aé1#* \n\u0301\u200D\uFE0E\uFE0F\u20E3❤©⚡👩👍🏽🏿🚒🇧🇪\U000E0067\U000E007F漢";
    std::u32string text;
    for (std::size_t i = 0; i < length; ++i) text.push_back(parts[random.below(parts.size())]);
    return text;
}

}  // namespace

TEST_CASE("Every emoji of Unicode's list is one piece") {
    const std::vector<Listed> all = listed();
    REQUIRE(all.size() > 4000);
    for (const Listed& emoji : all) {
        if (emoji.status == "unqualified" && emoji.text.size() == 1) continue;  // ❤ ☎ ©: text without U+FE0F
        INFO(utf8(emoji.text) << ", " << emoji.status);
        CHECK(emoji_length(emoji.text, 0) == emoji.text.size());
        CHECK(emoji_at(utf8(emoji.text) + "a", 0) == emoji.text);
        CHECK(emoji_at("é" + utf8(emoji.text), 2) == emoji.text);
        CHECK(pieces(emoji.text + emoji.text + U'a') == std::vector<std::u32string>{emoji.text, emoji.text, U"a"});
    }
}

TEST_CASE("Letters, figures and signs of text are no emoji") {
    for (const char32_t c : std::u32string_view(U"aéñ1#*«’“…–€→©❤✔☎漢 \n\u200D\uFE0F\u20E3")) {
        INFO(utf8(std::u32string(1, c)));
        CHECK(emoji_length(std::u32string(1, c), 0) == 0);
        CHECK(emoji_at(utf8(std::u32string(1, c)), 0).empty());
    }
    CHECK_FALSE(ui::may_hold_emoji("« L’été… », – “12 €” — ¿ñ?"));
    CHECK(ui::may_hold_emoji("©\u200D©"));
    CHECK(emoji_length(U"", 0) == 0);
    CHECK(emoji_length(U"😀", 7) == 0);
    CHECK(emoji_length(U"1\uFE0F", 0) == 0);
    CHECK(emoji_length(U"a\u20E3", 0) == 0);
}

TEST_CASE("U+FE0F makes a sign an emoji, U+FE0E keeps an emoji text") {
    CHECK(emoji_length(U"❤\uFE0F", 0) == 2);
    CHECK(emoji_length(U"❤\uFE0E", 0) == 0);
    CHECK(emoji_length(U"⚡", 0) == 1);
    CHECK(emoji_length(U"⚡\uFE0E", 0) == 0);
    CHECK(emoji_length(U"❤\u200D🔥", 0) == 3);
    CHECK(emoji_length(U"❤\u200Da", 0) == 0);
}

TEST_CASE("What is not whole ends where it stops making sense") {
    CHECK(emoji_length(U"👩\u200D", 0) == 1);
    CHECK(emoji_length(U"👩\u200Da", 0) == 1);
    CHECK(emoji_length(U"👍🏽🏽", 0) == 2);
    CHECK(emoji_length(U"🇧", 0) == 1);
    CHECK(pieces(U"🇧🇪🇫") == std::vector<std::u32string>{U"🇧🇪", U"🇫"});
    CHECK(emoji_length(U"🏴\U000E0067\U000E0062a", 0) == 1);  // tags without their end
    CHECK(emoji_at("\xF0\x9F\x98", 0).empty());
    CHECK(emoji_at("\xF0\x9F\x91\xA9\xE2\x80", 0) == U"👩");
}

TEST_CASE("Whatever stands in a text is cut into characters without loss, the same from bytes and from code points") {
    base::Random random(20261128);
    for (int round = 0; round < 2000; ++round) {
        const std::u32string text = jumble(random, 1 + random.below(40));
        const std::string bytes = utf8(text);
        std::u32string again;
        for (const std::u32string& piece : pieces(text)) {
            REQUIRE(piece.size() <= ui::longest_emoji);
            const std::u32string from_bytes = emoji_at(bytes, utf8(again).size());
            if (!from_bytes.empty()) CHECK(ui::may_hold_emoji(bytes));
            CHECK(from_bytes == (emoji_length(text, again.size()) > 0 ? piece : std::u32string{}));
            again += piece;
        }
        CHECK(again == text);
        for (std::size_t at = 0; at <= text.size(); ++at) {
            const std::size_t begin = character_begin(text, at), end = character_end(text, at);
            CHECK((begin <= at && at <= end && end <= text.size()));
            CHECK((begin == at) == (end == at));
            CHECK(character_end(text, begin) == begin);
            CHECK(character_begin(text, end) == end);
        }
    }
}

TEST_CASE("A character is a letter with its marks, or an emoji with what belongs to it") {
    const std::u32string text = U"ae\u0301👩🏽\u200D🚒b🇧🇪🇫🇷\u200D";
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at <= text.size(); ++at)
        if (character_begin(text, at) == at) begins.push_back(at);
    CHECK(begins == std::vector<std::size_t>{0, 1, 3, 7, 8, 10, 13});
    CHECK(character_end(U"\n\u0301", 1) == 1);  // nothing clings to a line end
}

TEST_CASE("A line never ends inside an emoji, but between emoji and words") {
    for (const Listed& emoji : listed()) {
        if (emoji.status != "fully-qualified") continue;
        const auto breaks = ui::find_breaks(U"mot" + emoji.text + emoji.text + U"mot");
        INFO(utf8(emoji.text));
        for (std::size_t i = 0; i < 2 * emoji.text.size(); ++i)
            CHECK(breaks[3 + i] == (i % emoji.text.size() == 0 ? Break::allowed : Break::never));
        CHECK(breaks[3 + 2 * emoji.text.size()] == Break::allowed);
    }
}

TEST_CASE("Signs of punctuation stay with their emoji as with a word") {
    CHECK(lines_of("aa 😀!", 35) == Lines{"aa", "😀!"});
    CHECK(lines_of("aa 😀 !", 40) == Lines{"aa", "😀 !"});
    CHECK(lines_of("aa («😀») bb", 60) == Lines{"aa", "(«😀»)", "bb"});
    CHECK(lines_of("aa b\u00A0😀", 45) == Lines{"aa", "b\u00A0😀"});
    CHECK(lines_of("bravo👍👍", 60) == Lines{"bravo👍", "👍"});
}

TEST_CASE("An emoji is laid out in one piece, however the text is cut into spans, and ends with an ellipsis whole") {
    const std::string firefighter = "👩🏽‍🚒";
    for (std::size_t cut = 0; cut <= firefighter.size(); ++cut) {
        if (cut < firefighter.size() && (static_cast<unsigned char>(firefighter[cut]) & 0xC0U) == 0x80U) continue;
        const std::string first = "aa " + firefighter.substr(0, cut), second = firefighter.substr(cut) + " bb";
        const ui::TextLayout layout = ui::lay_out({{first, plain, 1}, {second, bold, 2}}, 60, ruler);
        INFO("cut at " << cut);
        CHECK(lines_of(layout) == Lines{"aa " + firefighter, "bb"});
        CHECK(layout.width == (cut == 0 ? 37 : 35));
    }
    CHECK(lines_of("aa" + firefighter + "bb", 40, {ui::TextAlign::left, 1}) == Lines{"aa" + firefighter + "…"});
    CHECK(lines_of("aa" + firefighter + "bb", 35, {ui::TextAlign::left, 1}) == Lines{"aa…"});
    CHECK(ui::longest_word({{"a " + firefighter + " b", plain, 0}}, ruler) == 10);
}

TEST_CASE("Marks that join nothing are not drawn") {
    CHECK(lines_of("a\u200Db\uFE0Fc\U000E0067", 100) == Lines{"abc"});
    CHECK(lay("a\u200Db\uFE0Fc", 100).width == 30);
    CHECK(lines_of("\u200D😀\uFE0F\uFE0F", 100) == Lines{"😀\uFE0F"});
}

TEST_CASE("All of an emoji's width is that of its first code point, and no place in a row lies inside it") {
    const std::u32string text = U"a👩🏽\u200D🚒b👍🏽";
    const std::vector<float> widths = advances(ruler, plain, text);
    CHECK(widths == std::vector<float>{10, 10, 0, 0, 0, 10, 10, 0});
    const ui::TextRows rows(text, widths, 30);
    REQUIRE(rows.rows().size() == 2);
    CHECK(rows.rows()[1].begin == 6);
    CHECK(rows.last_of(0) == 5);
    for (float x = -5; x < 100; x += 1)
        for (const std::size_t row : {0U, 1U}) {
            const std::size_t place = rows.position_at(row, x);
            CHECK(character_begin(text, place) == place);
        }
    CHECK(rows.position_at(0, 13) == 1);
    CHECK(rows.position_at(0, 17) == 5);
    const ui::TextRows narrow(U"👩🏽\u200D🚒👍🏽", {40, 0, 0, 0, 20, 0}, 30);
    REQUIRE(narrow.rows().size() == 2);
    CHECK(narrow.last_of(0) == 0);  // behind the emoji is the next row
}

TEST_CASE("The time grows with the emoji in a text, not faster") {
    for (const std::string piece :
         {"😀", "👩🏽‍🚒", "👩\u200D", "🇧", "🏴\U000E0067", "1\uFE0F\u20E3", "\u200D", "❤", "👍🏽🏽"}) {
        INFO(piece);
        const std::string small = support::repeated(piece, 25'000), large = support::repeated(piece, 100'000);
        const auto work = [](const std::string& text) {
            REQUIRE_FALSE(lay(text, 700).truncated);
            const std::u32string decoded = ui::utf32(text);
            REQUIRE(advances(ruler, plain, decoded).size() == decoded.size());
            REQUIRE(character_end(decoded, decoded.size()) == decoded.size());
        };
        CHECK(support::growth([&] { work(small); }, [&] { work(large); }, 9) < 9);
    }
}
