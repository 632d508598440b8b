#include "ui/text_edit.h"

#include <array>
#include <string>
#include <vector>

#include "base/random.h"
#include "base/utf8.h"
#include "ui/emoji.h"

#include "support/catch.h"

using namespace ui;

namespace {

using Selection = std::pair<std::size_t, std::size_t>;

// A text field with a person in front of it.
struct Field {
    explicit Field(std::string text = {}, std::size_t limit = 200) : edit(std::move(text), limit) {}

    bool press(Key key, bool shift = false, bool ctrl = false, bool alt = false) {
        return edit.key({key, shift, ctrl, alt, false}, clipboard);
    }
    bool ctrl(Key key, bool shift = false) { return press(key, shift, true); }
    void type(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) edit.type(base::next_code_point(text, at));
    }
    void times(int count, Key key, bool shift = false, bool with_ctrl = false) {
        for (int i = 0; i < count; ++i) press(key, shift, with_ctrl);
    }

    TextEdit edit;
    std::string board;
    TextEdit::Clipboard clipboard{[this] { return board; }, [this](const std::string& text) { board = text; }};
};

}  // namespace

TEST_CASE("A new field holds its text with the caret behind it") {
    const Field field("Élise");
    CHECK(field.edit.text() == "Élise");
    CHECK(field.edit.caret() == 5);
    CHECK(field.edit.selection() == Selection{5, 5});
}

TEST_CASE("Typing puts characters where the caret is, accents and emoji too") {
    Field field("ac");
    field.press(Key::left);
    field.type("b");
    CHECK(field.edit.text() == "abc");
    CHECK(field.edit.caret() == 2);
    field.type("é€😀");
    CHECK(field.edit.text() == "abé€😀c");
    CHECK(field.edit.caret() == 5);
}

TEST_CASE("Control characters cannot be typed") {
    Field field("a");
    for (const char32_t c :
         {U'\n', U'\t', U'\x1B', U'\x7F', char32_t{0x85}, char32_t{0xD800}, char32_t{0x110000}, char32_t{0}})
        CHECK_FALSE(field.edit.type(c));
    CHECK(field.edit.text() == "a");
}

TEST_CASE("The limit holds for typing, pasting and setting") {
    Field field("abcd", 5);
    CHECK(field.edit.type(U'é'));
    CHECK_FALSE(field.edit.type(U'f'));
    CHECK(field.edit.text() == "abcdé");
    field.press(Key::home, true);
    CHECK(field.edit.type(U'x'));  // in place of the selection
    CHECK(field.edit.text() == "x");
    field.board = "123456789";
    field.ctrl(Key::v);
    CHECK(field.edit.text() == "x1234");
    field.edit.set_text("éééééééé");
    CHECK(field.edit.text() == "ééééé");
    CHECK(Field("abcdef", 3).edit.text() == "abc");
    CHECK(field.edit.caret() == 5);
}

TEST_CASE("Arrows, Home and End move, with Shift they select") {
    Field field("abcdef");
    field.press(Key::home);
    CHECK(field.edit.caret() == 0);
    field.press(Key::left);
    CHECK(field.edit.caret() == 0);
    field.times(2, Key::right);
    CHECK(field.edit.caret() == 2);
    field.times(2, Key::right, true);
    CHECK(field.edit.selection() == Selection{2, 4});
    field.press(Key::end, true);
    CHECK(field.edit.selection() == Selection{2, 6});
    field.press(Key::home, true);
    CHECK(field.edit.selection() == Selection{0, 2});
    field.press(Key::right);  // to the end of the selection
    CHECK(field.edit.caret() == 2);
    CHECK(field.edit.selection() == Selection{2, 2});
    field.press(Key::end);
    field.press(Key::right);
    CHECK(field.edit.caret() == 6);
    field.press(Key::left, true);
    field.press(Key::left);
    CHECK(field.edit.caret() == 5);
}

TEST_CASE("Ctrl with arrows goes from word to word, over apostrophes and guillemets") {
    Field field("l’école « du soir » peut-être");
    field.press(Key::home);
    std::vector<std::size_t> stops;
    for (int i = 0; i < 6; ++i) {
        field.ctrl(Key::right);
        stops.push_back(field.edit.caret());
    }
    CHECK(stops == std::vector<std::size_t>{2, 10, 13, 20, 25, 29});
    field.ctrl(Key::left);
    CHECK(field.edit.caret() == 25);
    field.ctrl(Key::left, true);
    CHECK(field.edit.selection() == Selection{20, 25});
}

TEST_CASE("Backspace and Delete take one character, the selection, or with Ctrl a word") {
    Field field("un deux trois");
    field.press(Key::backspace);
    CHECK(field.edit.text() == "un deux troi");
    field.ctrl(Key::backspace);
    CHECK(field.edit.text() == "un deux ");
    field.press(Key::home);
    field.press(Key::del);
    CHECK(field.edit.text() == "n deux ");
    field.ctrl(Key::del);
    CHECK(field.edit.text() == "deux ");
    field.times(2, Key::right, true);
    field.press(Key::del);
    CHECK(field.edit.text() == "ux ");
    field.ctrl(Key::a);
    field.press(Key::backspace);
    CHECK(field.edit.text().empty());
    CHECK(field.press(Key::backspace));
    CHECK(field.press(Key::del));
    CHECK(field.edit.text().empty());
}

TEST_CASE("Typing replaces the selection, and one undo brings it back") {
    Field field("bonjour");
    field.ctrl(Key::a);
    field.type("x");
    CHECK(field.edit.text() == "x");
    field.ctrl(Key::z);
    CHECK(field.edit.text() == "bonjour");
    field.ctrl(Key::y);
    CHECK(field.edit.text() == "x");
}

TEST_CASE("What was typed in one go is undone word by word") {
    Field field;
    field.type("un deux trois");
    field.ctrl(Key::z);
    CHECK(field.edit.text() == "un deux ");
    field.ctrl(Key::z);
    CHECK(field.edit.text() == "un ");
    field.ctrl(Key::z, true);  // Ctrl+Shift+Z is redo
    CHECK(field.edit.text() == "un deux ");
    field.ctrl(Key::y);
    CHECK(field.edit.text() == "un deux trois");
    CHECK(field.edit.caret() == 13);
    field.times(3, Key::z, false, true);
    CHECK(field.edit.text().empty());
    CHECK(field.ctrl(Key::z));
    CHECK(field.edit.text().empty());
}

TEST_CASE("Moving the caret begins a new step, typing after an undo forgets the redo") {
    Field field;
    field.type("ab");
    field.press(Key::left);
    field.type("X");
    field.ctrl(Key::z);
    CHECK(field.edit.text() == "ab");
    field.type("Y");
    CHECK(field.edit.text() == "aYb");
    field.ctrl(Key::y);
    CHECK(field.edit.text() == "aYb");
    field.ctrl(Key::z);
    field.ctrl(Key::z);
    CHECK(field.edit.text().empty());
}

TEST_CASE("Copy, cut and paste go through the clipboard") {
    Field field("un deux");
    field.ctrl(Key::left, true);
    field.ctrl(Key::c);
    CHECK(field.board == "deux");
    CHECK(field.edit.text() == "un deux");
    field.ctrl(Key::x);
    CHECK(field.edit.text() == "un ");
    field.board = "é";
    CHECK(field.ctrl(Key::c));  // nothing selected: the clipboard keeps what it has
    CHECK(field.board == "é");
    field.ctrl(Key::v);
    CHECK(field.edit.text() == "un é");
    field.ctrl(Key::z);
    CHECK(field.edit.text() == "un ");
    field.ctrl(Key::z);
    CHECK(field.edit.text() == "un deux");
}

TEST_CASE("Pasted line ends and tabs become spaces, control characters go") {
    Field field;
    field.board = "un\r\ndeux\ttrois\nquatre\x01\x7F\n";
    field.ctrl(Key::v);
    CHECK(field.edit.text() == "un deux trois quatre");
    field.edit.set_text("a\nb");
    CHECK(field.edit.text() == "a b");
    field.board = "\n\x02";
    field.ctrl(Key::a);
    field.ctrl(Key::v);
    CHECK(field.edit.text() == "a b");  // nothing to paste takes nothing away
}

TEST_CASE("An empty clipboard front does no harm") {
    TextEdit edit("abc");
    const TextEdit::Clipboard none;
    edit.select_all();
    CHECK(edit.key({Key::c, false, true, false, false}, none));
    CHECK(edit.key({Key::v, false, true, false, false}, none));
    CHECK(edit.text() == "abc");
    CHECK(edit.key({Key::x, false, true, false, false}, none));
    CHECK(edit.text().empty());
}

TEST_CASE("Keys that do not edit are left to others") {
    Field field("abc");
    for (const Key key :
         {Key::tab, Key::enter, Key::escape, Key::up, Key::down, Key::page_up, Key::f1, Key::a, Key::space})
        CHECK_FALSE(field.press(key));
    CHECK_FALSE(field.ctrl(Key::f));
    CHECK_FALSE(field.press(Key::v, false, true, true));  // AltGr arrives as Ctrl+Alt
    CHECK_FALSE(field.press(Key::left, false, false, true));
    for (const Key key : {Key::left, Key::right, Key::home, Key::end, Key::backspace, Key::del})
        CHECK(field.press(key));
    for (const Key key : {Key::a, Key::c, Key::x, Key::v, Key::z, Key::y}) CHECK(field.ctrl(key));
}

TEST_CASE("A click puts the caret at the nearer side of a character") {
    Field field("aéb");
    const std::vector<float> widths{10, 20, 10};
    const auto at = [&](float x) {
        field.edit.click(x, widths);
        return field.edit.caret();
    };
    CHECK(at(-5) == 0);
    CHECK(at(4) == 0);
    CHECK(at(6) == 1);
    CHECK(at(19) == 1);
    CHECK(at(21) == 2);
    CHECK(at(500) == 3);
    CHECK(field.edit.selection() == Selection{3, 3});
    TextEdit empty;
    empty.click(10, {});
    CHECK(empty.caret() == 0);
}

TEST_CASE("Dragging the mouse selects both ways") {
    Field field("abcdef");
    const std::vector<float> widths(6, 10.0F);
    field.edit.click(30, widths);
    field.edit.drag(52, widths);
    CHECK(field.edit.selection() == Selection{3, 5});
    field.edit.drag(-100, widths);
    CHECK(field.edit.selection() == Selection{0, 3});
    field.type("x");
    CHECK(field.edit.text() == "xdef");
    CHECK(field.edit.caret() == 1);
}

TEST_CASE("A copy edits on its own, with its own undo") {
    Field field("abc");
    field.type("d");
    TextEdit copy = field.edit;
    copy.type(U'e');
    CHECK(copy.text() == "abcde");
    CHECK(field.edit.text() == "abcd");
    copy.key({Key::z, false, true, false, false}, {});
    CHECK(copy.text() == "abc");
    field.edit = copy;
    CHECK(field.edit.text() == "abc");
    TextEdit moved = std::move(copy);
    CHECK(moved.text() == "abc");
}

TEST_CASE("Setting the text forgets the undo") {
    Field field;
    field.type("abc");
    field.edit.set_text("xyz");
    field.ctrl(Key::z);
    CHECK(field.edit.text() == "xyz");
}

TEST_CASE("Any sequence of edits can be undone to the beginning and redone to the end") {
    base::Random random(42);
    for (int round = 0; round < 60; ++round) {
        Field field("début", 60);
        field.board = "collé avec é";
        for (int i = 0; i < 60; ++i) {
            switch (random.below(9)) {
                case 0:
                    field.press(Key::left, random.below(2) == 0);
                    break;
                case 1:
                    field.press(Key::right, random.below(2) == 0);
                    break;
                case 2:
                    field.press(Key::backspace);
                    break;
                case 3:
                    field.press(Key::del);
                    break;
                case 4:
                    field.ctrl(Key::v);
                    break;
                case 5:
                    field.ctrl(Key::left, random.below(2) == 0);
                    break;
                case 6:
                    field.press(Key::home, true);
                    break;
                default:
                    field.type("mot é ");
                    break;
            }
            REQUIRE(base::code_points(field.edit.text()) <= 60);
            REQUIRE(field.edit.selection().second <= base::code_points(field.edit.text()));
        }
        const std::string last = field.edit.text();
        field.times(250, Key::z, false, true);
        CHECK(field.edit.text() == "début");
        field.times(250, Key::y, false, true);
        CHECK(field.edit.text() == last);
    }
}

TEST_CASE("A very long history loses its oldest steps, never its mind") {
    Field field({}, 4000);
    field.board = std::string(3000, 'x');
    for (int i = 0; i < 40; ++i) {
        field.ctrl(Key::v);
        field.ctrl(Key::a);
        if (i % 3 == 0) field.press(Key::backspace);
        field.times(i % 5, Key::z, false, true);
        field.times(i % 4, Key::y, false, true);
        REQUIRE(field.edit.text().size() <= 4000);
        REQUIRE(field.edit.text().find_first_not_of('x') == std::string::npos);
    }
}

TEST_CASE("Many lines: Enter breaks one, pasted line ends stay, Home and End keep to theirs") {
    TextEdit edit("one\r\ntwo\tthree\x07", 20, TextLines::many);
    CHECK(edit.text() == "one\ntwo three");
    CHECK(edit.left() == 7);
    const auto press = [&edit](Key key, bool ctrl = false) { return edit.key({key, false, ctrl, false, false}, {}); };
    CHECK(press(Key::home));
    CHECK(edit.caret() == 4);
    CHECK(press(Key::enter));
    CHECK(edit.text() == "one\n\ntwo three");
    CHECK(press(Key::end));
    CHECK(edit.caret() == 14);
    CHECK(press(Key::home, true));
    CHECK(edit.caret() == 0);
    CHECK(press(Key::z, true));
    CHECK(edit.text() == "one\ntwo three");
    CHECK_FALSE(press(Key::enter, true));
    CHECK_FALSE(press(Key::up));
    CHECK_FALSE(edit.type(U'\n'));
}

TEST_CASE("Whoever draws the lines moves the caret, and what Up and Down aim at lasts until something else happens") {
    TextEdit edit("one two", 20, TextLines::many);
    edit.move_to(3, false, 42.0F);
    CHECK(edit.aim() == 42.0F);
    edit.key({Key::up, false, false, false, false}, {});
    CHECK(edit.aim() == 42.0F);
    edit.move_to(5, true);
    CHECK(edit.selection() == Selection{3, 5});
    CHECK_FALSE(edit.aim());
    edit.move_to(99, true, 7.0F);
    CHECK(edit.selection() == Selection{3, 7});
    edit.type(U'x');
    CHECK(edit.text() == "onex");
    CHECK_FALSE(edit.aim());
}

TEST_CASE("The caret walks around an emoji and a letter with its marks, never into them") {
    Field field("a👩🏽‍🚒e\u0301🇧🇪b");  // 1 + 4 + 2 + 2 + 1 code points
    std::vector<std::size_t> stops{field.edit.caret()};
    while (field.edit.caret() > 0) {
        field.press(Key::left);
        stops.push_back(field.edit.caret());
    }
    CHECK(stops == std::vector<std::size_t>{10, 9, 7, 5, 1, 0});
    field.press(Key::right);
    field.press(Key::right, true);
    CHECK(field.edit.selection() == Selection{1, 5});
    field.press(Key::left, true);
    CHECK(field.edit.selection() == Selection{1, 1});
    for (const std::size_t inside : {2U, 3U, 4U}) {
        field.edit.move_to(inside, false);
        CHECK(field.edit.caret() == 5);
    }
}

TEST_CASE("Backspace and Delete take an emoji whole, in one step of the undo") {
    Field field("a👩🏽‍🚒b");
    field.press(Key::left);
    field.press(Key::backspace);
    CHECK(field.edit.text() == "ab");
    field.ctrl(Key::z);
    CHECK(field.edit.text() == "a👩🏽‍🚒b");
    CHECK(field.edit.caret() == 5);
    field.press(Key::home);
    field.press(Key::right);
    field.press(Key::del);
    CHECK(field.edit.text() == "ab");
    CHECK(field.edit.caret() == 1);
    field.ctrl(Key::z);
    field.press(Key::end);
    field.ctrl(Key::backspace);
    CHECK(field.edit.text().empty());
}

TEST_CASE("An emoji that is typed in parts comes together, and the caret stands behind it") {
    Field field("🚒", 20);
    field.press(Key::home);
    field.type("👩");
    CHECK(field.edit.caret() == 1);
    field.type("\u200D");
    CHECK(field.edit.text() == "👩‍🚒");
    CHECK(field.edit.caret() == 3);  // it has joined what stood behind
    field.press(Key::backspace);
    CHECK(field.edit.text().empty());
}

TEST_CASE("A click on an emoji puts the caret on one of its sides") {
    Field field("a👩🏽‍🚒b");
    const std::vector<float> widths{10, 20, 0, 0, 0, 10};
    for (float x = 0; x < 50; x += 1) {
        field.edit.click(x, widths);
        INFO(x);
        CHECK(field.edit.caret() == (x < 5 ? 0U : x < 20 ? 1U : x < 35 ? 5U : 6U));
    }
    field.edit.click(0, widths);
    field.edit.drag(26, widths);
    CHECK(field.edit.selection() == Selection{0, 5});
}

TEST_CASE("The limit cuts no emoji in two") {
    CHECK(TextEdit("ab👩🏽‍🚒", 5).text() == "ab");
    Field field("ab", 5);
    field.board = "👩🏽‍🚒";
    field.ctrl(Key::v);
    CHECK(field.edit.text() == "ab");
    field.board = "c🇧🇪";
    field.ctrl(Key::v);
    CHECK(field.edit.text() == "abc🇧🇪");
}

TEST_CASE("Whatever is done among emoji, the caret never stands inside a character") {
    base::Random random(28);
    const std::vector<std::string> parts{"a",      " ", "👩",     "\u200D", "🚒",     "🏽",
                                         "\uFE0F", "🇧", "\u0301", "1",      "\u20E3", "\n"};
    for (int round = 0; round < 200; ++round) {
        Field field("👩🏽‍🚒 🇧🇪🇫🇷 1️⃣", 30);
        field.board = "🏽‍🚒";
        for (int i = 0; i < 60; ++i) {
            const bool shift = random.below(3) == 0, ctrl = random.below(4) == 0;
            static constexpr std::array keys{Key::left, Key::right, Key::backspace, Key::del, Key::home, Key::end};
            const std::size_t what = random.below(10);
            if (what < keys.size()) field.press(keys[what], shift, ctrl);
            if (what == 6) field.ctrl(Key::v);
            if (what == 7) field.ctrl(random.below(2) == 0 ? Key::z : Key::y);
            if (what > 7) field.type(parts[random.below(parts.size())]);
            const std::u32string text = utf32(field.edit.text());
            REQUIRE(text.size() <= 30);
            const auto [begin, end] = field.edit.selection();
            for (const std::size_t place : {field.edit.caret(), begin, end})
                REQUIRE(character_begin(text, place) == place);
        }
    }
}
