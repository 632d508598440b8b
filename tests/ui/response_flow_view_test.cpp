// A decision in questions: forwards, back, and tried on messages.
#include "ui/exhibits/exhibit_view.h"
#include "ui/stage.h"

using namespace stage;

namespace {

using Does = course::ResponseFlow::Does;

course::Exhibit decision(bool with_cases = true) {
    course::ResponseFlow flow;
    flow.steps = {{"danger", "Is anybody in danger?", "Then nothing else counts.", {{"Yes", 2}, {"No", 1}}, {}},
                  {"mandate", "May I answer here?", "", {{"No", 3}, {"Yes", 4}, {"I do not know", 3}}, {}},
                  {"alert", "Raise the alarm", "A call, not a comment.", {}, Does::report},
                  {"pass", "Pass it on", "", {}, Does::forward},
                  {"answer", "Answer", "Thanks, the fact.", {}, Does::reply}};
    if (with_cases) flow.cases = {{"“It smells of smoke.”", 2, "One never knows."}, {"“The 31st of February?”", 3, ""}};
    return {.title = "Reply?", .alternative = "Two questions, three advices.", .kind = flow};
}

struct Shown {
    explicit Shown(bool with_cases = true, ui::Viewport viewport = {{760, 1200}, 1})
        : exhibit(decision(with_cases)), stage([this](Ui& ui) { draw(ui); }, viewport) {
        ready = true;
        stage.settle();
    }
    void draw(Ui& ui) {
        if (!ready) return;
        ui.screen("page");
        ui::exhibit_view(ui, "exhibit", exhibit, state);
    }
    bool has(std::string_view name, Role role) {
        for (const ui::Node& node : stage.ui().tree())
            if (node.role == role && node.name == name) return true;
        return false;
    }
    bool asks(std::string_view question) { return has(question, Role::heading); }
    bool says(std::string_view words) {
        for (const ui::Node& node : stage.ui().tree())
            if (node.name.find(words) != std::string::npos) return true;
        return false;
    }

    course::Exhibit exhibit;
    ui::ExhibitState state;
    bool ready = false;
    Stage stage;
};

const std::string safe = "No (Is anybody in danger?)", danger = "Yes (Is anybody in danger?)",
                  not_mine = "No (May I answer here?)", mine = "Yes (May I answer here?)";
const std::string back_to_danger = "Back to the question: Is anybody in danger? Answer: No";
const std::string again = "Start again: Reply?", try_it = "Try it on a message: Reply?", next = "Next message: Reply?";

}  // namespace

TEST_CASE("it begins with its first question, why it is asked, and big answers") {
    Shown shown;
    CHECK(shown.asks("Is anybody in danger?"));
    CHECK(shown.has("Question 1", Role::paragraph));
    CHECK(shown.has("Then nothing else counts.", Role::paragraph));
    CHECK(shown.stage.node(danger).box.h >= 64);
    CHECK(shown.stage.node(safe).box.h >= 64);
    CHECK_FALSE(shown.has(again, Role::button));
    CHECK_FALSE(shown.says("The way so far"));
}

TEST_CASE("an answer leads on, its question joins the way, and the focus goes to the next answers") {
    Shown shown;
    shown.stage.press(safe);
    CHECK(shown.asks("May I answer here?"));
    CHECK_FALSE(shown.asks("Is anybody in danger?"));
    CHECK(shown.has(back_to_danger, Role::button));
    CHECK(shown.stage.focused() == not_mine);
    shown.stage.key(Key::tab);
    CHECK(shown.stage.focused() == mine);
    shown.stage.key(Key::enter);
    CHECK(shown.has("Answer", Role::heading));
    CHECK(shown.has("Advice: reply", Role::paragraph));
    CHECK(shown.has("Thanks, the fact.", Role::paragraph));
    CHECK(shown.stage.focused() == again);
}

TEST_CASE("a step of the way goes back to its question, and starting again to the first") {
    Shown shown;
    shown.stage.press(safe);
    shown.stage.press(not_mine);
    CHECK(shown.has("Pass it on", Role::heading));
    CHECK(shown.has("Advice: pass it on", Role::paragraph));
    shown.stage.press("Back to the question: May I answer here? Answer: No");
    CHECK(shown.asks("May I answer here?"));
    CHECK(shown.stage.focused() == not_mine);
    shown.stage.press(back_to_danger);
    CHECK(shown.asks("Is anybody in danger?"));
    CHECK(shown.stage.focused() == danger);
    shown.stage.press(danger);
    CHECK(shown.has("Advice: report", Role::paragraph));
    shown.stage.press(again);
    CHECK(shown.asks("Is anybody in danger?"));
    CHECK_FALSE(shown.says("The way so far"));
    CHECK(shown.stage.focused() == danger);
}

TEST_CASE("without messages there is nothing to try it on") {
    Shown shown(false);
    CHECK_FALSE(shown.has(try_it, Role::button));
    shown.stage.press(danger);
    CHECK_FALSE(shown.has(try_it, Role::button));
    CHECK(shown.has(again, Role::button));
}

TEST_CASE("tried on a message it says whether the author would advise the same, and why") {
    Shown shown;
    shown.stage.press(try_it);
    CHECK(shown.has("Message 1 of 2", Role::status));
    CHECK(shown.has("“It smells of smoke.”", Role::paragraph));
    CHECK(shown.stage.focused() == danger);
    CHECK_FALSE(shown.says("our advice"));
    shown.stage.key(Key::enter);
    CHECK(shown.has("That is our advice too.", Role::note));
    CHECK(shown.has("One never knows.", Role::paragraph));
    CHECK(shown.stage.focused() == next);
    shown.stage.key(Key::enter);
    CHECK(shown.has("Message 2 of 2", Role::status));
    CHECK(shown.asks("Is anybody in danger?"));
    CHECK(shown.stage.focused() == danger);
}

TEST_CASE("another advice is worth another look, and the message can be tried again") {
    Shown shown;
    shown.stage.press(try_it);
    shown.stage.press(safe);
    shown.stage.press(mine);
    CHECK(shown.has("Worth another look: our advice for this message is “Raise the alarm”.", Role::note));
    CHECK_FALSE(shown.says("our advice too"));
    shown.stage.press("Try this message again: Reply?");
    CHECK(shown.has("Message 1 of 2", Role::status));
    CHECK(shown.asks("Is anybody in danger?"));
    CHECK_FALSE(shown.says("Worth another look"));
}

TEST_CASE("after the last message one may begin anew or leave") {
    Shown shown;
    shown.stage.press(try_it);
    shown.stage.press(danger);
    CHECK_FALSE(shown.says("every message"));
    shown.stage.press(next);
    shown.stage.press(safe);
    shown.stage.press(not_mine);
    CHECK(shown.has("That is our advice too.", Role::note));
    CHECK(shown.has("You have tried every message.", Role::note));
    CHECK_FALSE(shown.has(next, Role::button));
    CHECK(shown.stage.focused() == "Start over with the first message: Reply?");
    shown.stage.key(Key::enter);
    CHECK(shown.has("Message 1 of 2", Role::status));
    CHECK(shown.stage.focused() == danger);
    shown.stage.press("Leave the messages: Reply?");
    CHECK_FALSE(shown.says("Message 1 of 2"));
    CHECK(shown.asks("Is anybody in danger?"));
    CHECK(shown.has(try_it, Role::button));
}

TEST_CASE("short answers stand side by side where there is room, else below each other") {
    Shown wide;
    CHECK(wide.stage.node(danger).box.y == wide.stage.node(safe).box.y);
    Shown narrow(true, {{300, 1600}, 1});
    narrow.stage.press(safe);
    CHECK(narrow.stage.node(not_mine).box.bottom() <= narrow.stage.node(mine).box.y);
    CHECK(narrow.stage.node(not_mine).box.x == narrow.stage.node(mine).box.x);
}

TEST_CASE("a response flow stays within its width at every size, and every target is big enough") {
    const auto viewport =
        GENERATE(ui::Viewport{{330, 5000}, 1}, ui::Viewport{{700, 5000}, 1}, ui::Viewport{{1920, 2400}, 1.5F});
    const int percent = GENERATE(100, 200);
    const bool advised = GENERATE(false, true);
    Shown shown(true, viewport);
    shown.stage.comfort.text_percent = percent;
    shown.stage.settle();
    shown.stage.press(try_it);
    shown.stage.press(safe);
    if (advised) shown.stage.press(mine);
    for (const ui::Node& node : shown.stage.ui().tree()) {
        INFO(node.name << " at " << percent << " % in " << viewport.size.x);
        CHECK(node.box.x >= 0);
        CHECK(node.box.right() <= viewport.size.x + 0.5F);
        if (!node.operable()) continue;
        CHECK(node.target.w >= 48 * viewport.dpi);
        CHECK(node.target.h >= 48 * viewport.dpi);
    }
}
