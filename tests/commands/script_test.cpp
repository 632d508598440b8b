#include "commands/script.h"

#include <string>

#include "support/catch.h"

using namespace commands;

namespace {

Script read(std::string_view text) {
    auto script = parse_script(text);
    if (!script) FAIL(script.error().line << ": " << script.error().what);
    return *script;
}

template <class What>
What only(std::string_view text) {
    const Script script = read(text);
    REQUIRE(script.steps.size() == 1);
    const What* what = std::get_if<What>(&script.steps.front().what);
    REQUIRE(what != nullptr);
    return *what;
}

std::string mistake(std::string_view text) {
    const auto script = parse_script(text);
    REQUIRE_FALSE(script);
    return std::to_string(script.error().line) + ": " + script.error().what;
}

}  // namespace

TEST_CASE("a step names a control by role and name, or by its place") {
    const auto press = only<Press>(R"(press button "Reprendre")");
    CHECK(press.target.role == ui::Role::button);
    CHECK(press.target.name == "Reprendre");
    CHECK_FALSE(press.by_finger);
    CHECK(only<Press>("press first radio").target.ordinal == 1);
    CHECK(only<Press>("tap radio 2").target.ordinal == 2);
    CHECK(only<Press>("tap radio 2").by_finger);
    const auto up = only<Press>(R"(press first button "Monter…")");
    CHECK(up.target.ordinal == 1);
    CHECK(up.target.name == "Monter…");
    CHECK(only<Press>(R"(press button 2 "Monter…")").target.ordinal == 2);
    CHECK(only<Press>(R"(press button "« Dire \"je\" »")").target.name == "« Dire \"je\" »");
}

TEST_CASE("typing, keys, waiting, pictures and sizes are read") {
    const auto type = only<Type>(R"(type textbox "Prénom" "Nadia # pas un commentaire")");
    CHECK(type.text == "Nadia # pas un commentaire");
    CHECK(only<Wait>("wait 2s").seconds == 2);
    CHECK(only<Wait>("wait 0.5s").seconds == 0.5);
    CHECK(only<Shot>("shot home.png").file == "home.png");
    CHECK(only<Size>("resize 800x600") == Size{800, 600});
    CHECK(only<AnswerQuestion>("answer right").right);
    CHECK_FALSE(only<AnswerQuestion>("answer wrong").right);
    CHECK(mistake("answer well") == "1: answer is right or wrong, not well");
    CHECK(only<Swipe>("swipe up").down == 300);
    CHECK(only<Swipe>("swipe down 120").down == -120);
}

TEST_CASE("a letter with Ctrl may be written as the keyboard prints it") {
    CHECK(key_from_text("Ctrl+B")->key.key == ui::Key::b);
    CHECK(key_from_text("Ctrl+b")->key.key == ui::Key::b);
    CHECK(key_from_text("B")->typed == U'B');
}

TEST_CASE("a key comes with its modifiers and with what it types") {
    const auto plus = only<KeyPress>("key Ctrl+Plus");
    CHECK(plus.key.key == ui::Key::plus);
    CHECK(plus.key.ctrl);
    CHECK(plus.typed == 0);
    const auto back = only<KeyPress>("key Shift+Tab");
    CHECK(back.key.shift);
    CHECK(back.key.key == ui::Key::tab);
    const auto letter = only<KeyPress>("key a");
    CHECK(letter.key.key == ui::Key::a);
    CHECK(letter.typed == U'a');
    CHECK(only<KeyPress>("key 3").key.key == ui::Key::digit3);
    CHECK(only<KeyPress>("key é").key.key == ui::Key::none);
    CHECK(only<KeyPress>("key é").typed == U'é');
    CHECK(only<KeyPress>("key Ctrl++").key.key == ui::Key::plus);
    CHECK(only<KeyPress>("key Ctrl+F").key.key == ui::Key::f);
    CHECK(only<KeyPress>("key Ctrl+F").typed == 0);
    CHECK_FALSE(key_from_text("Ctrl+Entrée"));
}

TEST_CASE("an expectation may ask for states, a value, or absence") {
    const auto radio = only<Condition>(R"(expect radio "Vrai" checked not disabled)");
    REQUIRE(radio.traits.size() == 2);
    CHECK(radio.traits[0].trait == Trait::checked);
    CHECK(radio.traits[0].is);
    CHECK(radio.traits[1].trait == Trait::disabled);
    CHECK_FALSE(radio.traits[1].is);
    CHECK(only<Condition>(R"(expect no button "Reprendre")").absent);
    CHECK(only<Condition>(R"(expect textbox "Prénom" value "Nadia")").value == "Nadia");
}

TEST_CASE("a drag goes some way, or to another control") {
    CHECK(only<Drag>(R"(drag button "Déplacer : un" down 120)").by == ui::Vec2{0, 120});
    const auto drag = only<Drag>(R"(drag button "un" to button "deux")");
    REQUIRE(drag.to);
    CHECK(drag.to->name == "deux");
}

TEST_CASE("blocks hold steps, and may hold blocks") {
    const auto loop =
        only<While>("while button \"Suivant*\"\n  repeat 3\n    key Tab\n  end\n  press button \"Suivant*\"\nend\n");
    REQUIRE(loop.steps.size() == 2);
    CHECK(loop.steps[1].line == 5);
    const auto* repeat = std::get_if<Repeat>(&loop.steps.front().what);
    REQUIRE(repeat != nullptr);
    CHECK(repeat->times == 3);
    CHECK(repeat->steps.size() == 1);
    CHECK(only<If>("if no dialog \"*\"\nend").condition.absent);
}

TEST_CASE("comments and empty lines are passed over, the head sets how the program is started") {
    const Script script = read("# a journey\n\nby keyboard\nseed 7\nlang nl\nsize 1024x768  # small\n\nkey Tab\n");
    CHECK(script.settings.by == By::keyboard);
    CHECK(script.settings.seed == 7);
    CHECK(script.settings.language == base::Language::nl);
    CHECK(script.settings.size == Size{1024, 768});
    REQUIRE(script.steps.size() == 1);
    CHECK(script.steps.front().line == 8);
}

TEST_CASE("a mistake in a script is named with its line") {
    CHECK(mistake("key Tab\nclick button \"x\"") == "2: \"click\" is no step");
    CHECK(mistake("press knob \"x\"") == "1: \"knob\" is no role");
    CHECK(mistake("press button \"x") == "1: a closing \" is missing");
    CHECK(mistake("press button") == "1: which button: a name in \"quotes\" or a number is missing");
    CHECK(mistake("press button \"\"").find("never empty") != std::string::npos);
    CHECK(mistake("press radio 0").find("number 1") != std::string::npos);
    CHECK(mistake("tree now").find("one word too many") != std::string::npos);
    CHECK(mistake("key Tab\nrepeat 2\nkey Tab") == "2: its end is missing");
    CHECK(mistake("end") == "1: there is nothing to end here");
    CHECK(mistake("key Tab\nby mouse").find("before the first step") != std::string::npos);
    CHECK(mistake("expect radio \"x\" ticked") == "1: \"ticked\" is no state");
    CHECK(mistake("wait soon").find("as 2s") != std::string::npos);
}

TEST_CASE("a name in a script matches its typographic form, and any ending after an ellipsis") {
    CHECK(matches("Suivant : L'accord", "Suivant\u00a0: L’accord"));
    CHECK(matches("Bonjour…", "Bonjour Nadia"));
    CHECK(matches("Bonjour*", "Bonjour Nadia"));
    CHECK(matches("*", ""));
    CHECK_FALSE(matches("Bonjour", "Bonjour Nadia"));
    CHECK_FALSE(matches("bonjour*", "Bonjour Nadia"));
    CHECK(matches("porte-parole", "porte\u2011parole"));
}
