// Widgets: what they answer and what they put into the tree.
#include "ui/items/item_view.h"
#include "ui/stage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fields.h"

using namespace stage;

namespace {

course::Text words(std::string text) {
    course::Span span;
    span.text = std::move(text);
    return {span};
}

course::Item question(std::vector<std::string> texts) {
    course::Item item;
    item.id = "question";
    course::SingleChoice kind;
    for (const std::string& text : texts) {
        course::Option option;
        option.id = text;
        option.right = kind.options.empty();
        option.text = words(text);
        kind.options.push_back(option);
    }
    item.kind = kind;
    return item;
}

}  // namespace

TEST_CASE("a button is pressed by mouse, Enter and Space, and not when it is disabled") {
    int pressed = 0;
    bool enabled = true;
    Stage stage([&](Ui& ui) {
        if (ui::button(ui, "go", "Go", {.enabled = enabled})) ++pressed;
    });
    stage.press("Go");
    CHECK(pressed == 1);
    stage.key(Key::enter);  // the press left the focus there
    CHECK(pressed == 2);
    stage.key(Key::space);
    CHECK(pressed == 3);
    enabled = false;
    stage.settle();
    stage.press("Go");
    stage.key(Key::enter);
    CHECK(pressed == 3);
    CHECK(stage.node("Go").state.disabled);
    CHECK_FALSE(stage.node("Go").operable());
}

TEST_CASE("a button shows that it is hovered and pressed") {
    Stage stage([](Ui& ui) { ui::button(ui, "go", "Go"); });
    const ui::Vec2 at = stage.node("Go").box.centre();
    stage.frame({ui::PointerMove{at}});
    CHECK(stage.node("Go").state.hovered);
    stage.frame({ui::PointerDown{at}});
    CHECK(stage.node("Go").state.pressed);
    stage.frame({ui::PointerMove{{700, 500}}});
    stage.frame({ui::PointerUp{{700, 500}}});
    stage.frame();
    CHECK_FALSE(stage.node("Go").state.pressed);
    CHECK_FALSE(stage.node("Go").state.hovered);
}

TEST_CASE("letters choose an answer, except while somebody types, and except when they are switched off") {
    const course::Item item = question({"red", "green", "blue"});
    learning::Answer draft = learning::SingleAnswer{};
    const std::vector<std::size_t> shown{2, 0, 1};
    ui::TextEdit name{{}, 20};
    Stage stage([&](Ui& ui) {
        ui.screen("quiz");
        ui::text_box(ui, "name", name, {.label = "Name", .hint = {}, .error = {}});
        ui::item_view(ui, "answers", {.item = item, .shown = shown, .draft = draft});
    });
    const auto chosen = [&] { return std::get<learning::SingleAnswer>(draft).chosen; };
    SECTION("the letter shown beside it") {
        stage.letter(U'a');
        CHECK(chosen() == 2U);  // the first one shown
        CHECK(stage.node("blue", Role::radio).state.checked);
        CHECK(stage.focused() == "blue");
        stage.letter(U'C');
        CHECK(chosen() == 1U);
    }
    SECTION("typing a name") {
        stage.press("Name", Role::textbox);
        stage.letter(U'a');
        CHECK_FALSE(chosen());
        CHECK(name.text() == "a");
    }
    SECTION("switched off") {
        stage.comfort.letter_keys = false;
        stage.letter(U'a');
        CHECK_FALSE(chosen());
    }
}

TEST_CASE("the arrows walk the answers, Space chooses") {
    const course::Item item = question({"red", "green", "blue"});
    learning::Answer draft = learning::SingleAnswer{};
    const std::vector<std::size_t> shown{0, 1, 2};
    Stage stage([&](Ui& ui) {
        ui.screen("quiz");
        ui::item_view(ui, "answers", {.item = item, .shown = shown, .draft = draft});
    });
    CHECK(stage.focused() == "red");
    stage.key(Key::down);
    CHECK(stage.focused() == "green");
    CHECK_FALSE(std::get<learning::SingleAnswer>(draft).chosen);
    stage.key(Key::space);
    CHECK(std::get<learning::SingleAnswer>(draft).chosen == 1U);
}

TEST_CASE("a text field takes what is typed, and leaves Enter to the form") {
    ui::TextEdit name{{}, 20};
    int entered = 0;
    Stage stage([&](Ui& ui) {
        ui.screen("form");
        ui::text_box(ui, "name", name, {.label = "Name", .hint = "first name", .error = {}, .initial = true});
        if (ui.interaction().focused() == ui.id("name") && ui.take(Key::enter)) ++entered;
    });
    stage.letter(U'É');
    stage.frame({KeyDown{.key = Key::space}, ui::TextTyped{U' '}});
    stage.letter(U'a');
    stage.key(Key::left);
    stage.key(Key::backspace);
    CHECK(name.text() == "Éa");
    CHECK(stage.node("Name", Role::textbox).value == "Éa");
    CHECK(stage.node("Name", Role::textbox).description == "first name");
    stage.key(Key::enter);
    CHECK(entered == 1);
}

TEST_CASE("a slider follows arrows, Home, End and a press on its track") {
    float value = 100;
    Stage stage([&](Ui& ui) {
        const ui::SliderLook look{.name = "Size",
                                  .value = std::to_string(value),
                                  .range = {.now = value, .min = 100, .max = 200, .step = 10},
                                  .page = 50};
        if (const auto now = ui::slider(ui, "size", look)) value = *now;
    });
    stage.key(Key::tab);
    stage.key(Key::right);
    CHECK(value == 110);
    stage.key(Key::page_up);
    CHECK(value == 160);
    stage.key(Key::end);
    stage.key(Key::right);
    CHECK(value == 200);
    stage.key(Key::home);
    CHECK(value == 100);
    const ui::Rect box = stage.node("Size", Role::slider).box;
    stage.click(box.centre());
    CHECK(value == Approx(150).margin(10));
}
