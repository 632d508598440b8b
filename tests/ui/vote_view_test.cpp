// An opinion: chosen like any answer, judged like none.
#include "ui/items/item_view.h"
#include "ui/stage.h"

using namespace stage;

namespace {

course::Item weekend() {
    course::Vote kind;
    for (const char* words : {"Yes", "No", "It depends"}) {
        course::Option option;
        option.id = words;
        option.text = course::text_of(words);
        kind.options.push_back(option);
    }
    kind.options[1].feedback = {{course::Paragraph{course::text_of("Then say so on Friday.")}}};
    course::Item item;
    item.id = "weekend";
    item.prompt = course::text_of("Should a service answer at weekends?");
    item.kind = kind;
    return item;
}

struct Question {
    Question() : stage([this](Ui& ui) { draw(ui); }) {}
    void draw(Ui& ui) {
        ui.screen(checked ? "checked" : "open");
        if (ui::item_view(ui, "answers", {.item = item, .shown = shown, .draft = draft, .checked = checked})) ++changes;
    }
    std::optional<std::size_t> chosen() const { return std::get<learning::VoteAnswer>(draft).chosen; }

    course::Item item = weekend();
    std::vector<std::size_t> shown{2, 0, 1};
    learning::Answer draft = learning::VoteAnswer{};
    bool checked = false;
    int changes = 0;
    Stage stage;
};

}  // namespace

TEST_CASE("an opinion is given by mouse, arrows and letter, and can be changed until it is checked") {
    Question question;
    CHECK(question.stage.focused() == "It depends");  // the first one shown
    question.stage.press("No", Role::radio);
    CHECK(question.chosen() == 1U);
    question.stage.key(Key::up);
    question.stage.key(Key::space);
    CHECK(question.chosen() == 0U);
    question.stage.letter(U'a');
    CHECK(question.chosen() == 2U);
    CHECK(question.changes == 3);
    question.stage.letter(U'a');
    CHECK(question.changes == 3);
    CHECK(question.stage.node("Should a service answer at weekends?", Role::radiogroup).id != 0);
}

TEST_CASE("after the check one’s opinion stands out, and nothing is called right or wrong") {
    Question question;
    question.draft = learning::VoteAnswer{.chosen = 2U};
    question.checked = true;
    question.stage.settle();
    CHECK(question.stage.node("It depends", Role::listitem).value == "Your opinion");
    CHECK(question.stage.node("Yes", Role::listitem).value.empty());
    CHECK(question.stage.node("No", Role::listitem).value.empty());
    CHECK(question.stage.node("Then say so on Friday.", Role::paragraph).id != 0);
    CHECK(question.stage.node("There is no right answer: it is an opinion.", Role::note).id != 0);
    for (const ui::Node& node : question.stage.ui().tree()) CHECK_FALSE(node.focusable);
}
