// A number guessed on a slider, and numbers as languages write them.
#include "ui/items/item_view.h"
#include "ui/items/numbers.h"
#include "ui/stage.h"

using namespace stage;
using base::Language;

namespace {

const std::string slider_name = "Your estimate: How many?", less = "Less: How many?", more = "More: How many?";

struct Question {
    explicit Question(course::Estimate kind = {.target = 86, .low = 81, .high = 91, .unit = "%"},
                      Language language = Language::en)
        : stage([this](Ui& ui) { draw(ui); }) {
        item.id = "share";
        item.prompt = course::text_of("How many?");
        item.kind = std::move(kind);
        stage.language = language;
        ready = true;
        stage.settle();
    }
    void draw(Ui& ui) {
        if (!ready) return;
        ui.screen(checked ? "checked" : "open");
        if (ui::item_view(ui, "answers", {.item = item, .shown = shown, .draft = draft, .checked = checked})) ++changes;
    }
    std::optional<double> value() const { return std::get<learning::EstimateAnswer>(draft).value; }
    void check(double given) {
        draft = learning::EstimateAnswer{given};
        checked = true;
        stage.settle();
    }
    const ui::Node& slider() const { return stage.node(slider_name, Role::slider); }

    course::Item item;
    std::vector<std::size_t> shown;
    learning::Answer draft = learning::EstimateAnswer{};
    bool checked = false, ready = false;
    int changes = 0;
    Stage stage;
};

}  // namespace

TEST_CASE("a scale nobody touched is no answer, though its thumb stands in the middle") {
    Question question;
    CHECK(question.stage.focused() == slider_name);
    CHECK_FALSE(question.value());
    CHECK(question.slider().value == "…");
    CHECK(question.slider().range->now == 50);
    CHECK_FALSE(learning::is_complete(question.item, question.draft));
    question.stage.key(Key::tab);
    question.stage.key(Key::tab);
    CHECK_FALSE(question.value());
    CHECK(question.changes == 0);
}

TEST_CASE("the middle can be meant: Enter on the thumb takes it") {
    Question question;
    question.stage.key(Key::enter);
    CHECK(question.value() == 50.0);
    question.stage.key(Key::enter);
    CHECK(question.value() == 50.0);
    CHECK(question.changes == 1);
}

TEST_CASE("arrows go one step, the Page keys ten, Home and End to the ends and no further") {
    Question question;
    question.stage.key(Key::right);
    CHECK(question.value() == 51.0);
    question.stage.key(Key::down);
    CHECK(question.value() == 50.0);
    question.stage.key(Key::page_up);
    CHECK(question.value() == 60.0);
    question.stage.key(Key::page_down);
    question.stage.key(Key::page_down);
    CHECK(question.value() == 40.0);
    question.stage.key(Key::end);
    CHECK(question.value() == 100.0);
    CHECK(question.slider().value == "100%");
    question.stage.key(Key::up);
    CHECK(question.value() == 100.0);
    question.stage.key(Key::home);
    question.stage.key(Key::page_down);
    CHECK(question.value() == 0.0);
    CHECK(question.changes == 7);
}

TEST_CASE("minus and plus stand beside the slider, and stop at its ends") {
    Question question({.target = 2, .low = 2, .high = 2, .from = 0, .to = 4, .step = 1, .unit = ""});
    question.stage.press(less);
    CHECK(question.value() == 1.0);
    question.stage.press(less);
    CHECK(question.value() == 0.0);
    CHECK(question.stage.node(less).state.disabled);
    CHECK_FALSE(question.stage.node(more).state.disabled);
    question.stage.press(more);
    CHECK(question.value() == 1.0);
    CHECK(question.stage.node(less).box.right() <= question.slider().box.x);
    CHECK(question.stage.node(more).box.x >= question.slider().box.right());
}

TEST_CASE("a press on the track and a drag along it choose a step") {
    Question question;
    const ui::Rect box = question.slider().box;
    question.stage.click({box.right() - 1, box.centre().y});
    CHECK(question.value() == 100.0);
    const auto kind = GENERATE(ui::PointerKind::mouse, ui::PointerKind::touch);
    const ui::Vec2 from{box.x + 1, box.centre().y};
    question.stage.frame({ui::PointerDown{from, kind}});
    CHECK(question.value() == 0.0);
    for (int i = 1; i <= 8; ++i)
        question.stage.frame({ui::PointerMove{{from.x + static_cast<float>(i) * box.w / 16, from.y}, kind}});
    CHECK(question.value().value_or(0) == Approx(50).margin(2));
    question.stage.frame({ui::PointerUp{box.centre(), kind}});
    question.stage.settle();
    CHECK(question.value() == 50.0);
    CHECK(question.value() == std::round(question.value().value_or(0.5)));
}

TEST_CASE("steps that are no whole numbers do not add up errors, and the end is reached though no step meets it") {
    Question question({.target = 1, .low = 0.9, .high = 1.1, .from = 0, .to = 1.05, .step = 0.1, .unit = ""});
    question.stage.key(Key::home);
    for (int i = 0; i < 3; ++i) question.stage.key(Key::right);
    CHECK(question.value().value_or(0) == Approx(0.3).epsilon(1e-12));
    CHECK(question.slider().value == "0.3");
    question.stage.key(Key::end);
    CHECK(question.value() == 1.05);
    question.stage.key(Key::left);
    CHECK(question.value().value_or(0) == Approx(1.0).epsilon(1e-12));
}

TEST_CASE("after the check it says what was estimated, what it is, and how it went") {
    Question question;
    const double given = GENERATE(84.0, 75.0, 20.0);
    question.check(given);
    const std::string estimate = "Your estimate: " + std::to_string(static_cast<int>(given)) + "%";
    CHECK(question.stage.node(estimate, Role::listitem).value == (given == 84   ? "Right"
                                                                  : given == 75 ? "Partly right"
                                                                                : "To review"));
    CHECK(question.stage.node("Answer: 86%, give or take 5", Role::listitem).id != 0);
    for (const ui::Node& node : question.stage.ui().tree()) CHECK_FALSE(node.focusable);
    CHECK(question.changes == 0);
}

TEST_CASE("an accepted range that is not even on both sides is written out, and one number stands alone") {
    Question uneven({.target = 12500, .low = 10000, .high = 20000, .from = 0, .to = 100000, .step = 500, .unit = "€"});
    uneven.check(10500);
    CHECK(uneven.stage.node("Answer: 12,500\u00A0€ (accepted: 10,000–20,000\u00A0€)", Role::listitem).id != 0);
    Question exact({.target = 7, .low = 7, .high = 7, .from = 0, .to = 10, .step = 1, .unit = ""});
    exact.check(7);
    CHECK(exact.stage.node("Answer: 7", Role::listitem).id != 0);
}

TEST_CASE("years are never grouped") {
    Question question({.target = 2004, .low = 2003, .high = 2005, .from = 1990, .to = 2020, .step = 1, .unit = ""});
    question.stage.key(Key::end);
    CHECK(question.slider().value == "2020");
}

TEST_CASE("numbers are written as the language writes them") {
    CHECK(ui::written_number(Language::fr, 1234567.5, 1) == "1\u202F234\u202F567,5");
    CHECK(ui::written_number(Language::nl, 1234567.5, 1) == "1.234.567,5");
    CHECK(ui::written_number(Language::de, 1234, 0) == "1.234");
    CHECK(ui::written_number(Language::en, 1234567.5, 1) == "1,234,567.5");
    CHECK(ui::written_number(Language::en, 999, 2) == "999.00");
    CHECK(ui::written_number(Language::fr, -12.25, 2) == "\u221212,25");
    CHECK(ui::written_number(Language::fr, -0.001, 2) == "0,00");
    CHECK(ui::written_number(Language::fr, 2004, 0, false) == "2004");
    CHECK(ui::with_unit(Language::fr, "72", "%") == "72\u202F%");
    CHECK(ui::with_unit(Language::nl, "72", "%") == "72\u202F%");
    CHECK(ui::with_unit(Language::nl, "25", "€") == "25\u00A0€");
    CHECK(ui::with_unit(Language::en, "25", "") == "25");
}

TEST_CASE("a number has as few decimals as it takes") {
    CHECK(ui::decimals_of(0) == 0);
    CHECK(ui::decimals_of(-40) == 0);
    CHECK(ui::decimals_of(0.5) == 1);
    CHECK(ui::decimals_of(0.1 + 0.2) == 1);
    CHECK(ui::decimals_of(2.25) == 2);
    CHECK(ui::decimals_of(1e12) == 0);
    CHECK(ui::decimals_of(1.0 / 3) == 6);
}

TEST_CASE("the scale fits the narrowest window at the largest text") {
    Question question({.target = 5e6, .low = 4e6, .high = 6e6, .from = 0, .to = 1e7, .step = 1e5, .unit = "euros"},
                      Language::fr);
    question.stage.comfort.text_percent = 200;
    question.stage.settle();
    question.stage.key(Key::end);
    for (const ui::Node& node : question.stage.ui().tree()) {
        CHECK(node.box.x >= 0);
        CHECK(node.box.right() <= 800);
    }
    CHECK(question.value() == 1e7);
}
