// A text with gaps: typed into, chosen for, checked.
#include "base/utf8.h"
#include "ui/items/gap_text.h"
#include "ui/items/item_view.h"
#include "ui/stage.h"
#include "ui/widgets/button.h"

using namespace stage;

namespace {

course::Option choice(std::string id, std::string words, bool right = false) {
    course::Option option;
    option.id = std::move(id);
    option.text = course::text_of(std::move(words));
    option.right = right;
    return option;
}

course::Gap typed(std::string id, std::vector<std::string> accepted) {
    course::Gap gap;
    gap.id = std::move(id);
    gap.accepted = std::move(accepted);
    return gap;
}

course::Gap chosen(std::string id, std::vector<course::Option> choices) {
    course::Gap gap;
    gap.id = std::move(id);
    gap.choices = std::move(choices);
    return gap;
}

course::Gap number(std::string id, double low, double high, std::string written) {
    course::Gap gap;
    gap.id = std::move(id);
    gap.number = course::Gap::Number{low, high};
    gap.written = std::move(written);
    return gap;
}

// "I work for […] and speak in […] name, not in […] one. Words: […]."
course::Item bio() {
    course::Blanks kind;
    kind.gaps = {
        typed("1", {"the city", "a city"}), chosen("2", {choice("own", "my own", true), choice("his", "the mayor’s")}),
        chosen("3", {choice("her", "her"), choice("its", "the service’s", true)}), number("4", 20, 30, "20–30")};
    kind.around = {course::text_of("I work for "), course::text_of(" and speak in "), course::text_of(" name, not in "),
                   course::text_of(" one. Words: "), course::text_of(".")};
    course::Item item;
    item.id = "bio";
    item.prompt = course::text_of("A bio");
    item.kind = kind;
    return item;
}

const std::string first = "Blank 1 of 4: I work for … and speak in",
                  second = "Blank 2 of 4: and speak in … name, not in",
                  third = "Blank 3 of 4: name, not in … one. Words:", fourth = "Blank 4 of 4: one. Words: ….";

struct Question {
    explicit Question(ui::Vec2 size = {800, 600}) : stage([this](Ui& ui) { draw(ui); }, {size, 1}) {}

    void draw(Ui& ui) {
        ui.screen(checked ? "checked" : "open");
        if (ui::item_view(ui, "answers", {.item = item, .shown = shown, .draft = draft, .checked = checked})) ++changes;
        ui::button(ui, "after", "After");
        if (ui.take(Key::escape)) ++escapes;
    }
    const std::vector<std::string>& given() const { return std::get<learning::BlanksAnswer>(draft).given; }
    void type(std::string_view text) {
        std::vector<ui::InputEvent> events;
        for (std::size_t at = 0; at < text.size();) events.push_back(ui::TextTyped{base::next_code_point(text, at)});
        stage.frame(std::move(events));
        stage.settle();
    }
    std::size_t count(Role role) {
        const ui::Tree& tree = stage.ui().tree();
        return static_cast<std::size_t>(
            std::count_if(tree.begin(), tree.end(), [role](const ui::Node& node) { return node.role == role; }));
    }

    course::Item item = bio();
    std::vector<std::size_t> shown;
    learning::Answer draft = learning::empty_answer(item, {});
    bool checked = false;
    int changes = 0, escapes = 0;
    Stage stage;
};

}  // namespace

TEST_CASE("a gap is named after its place and the words around it") {
    Question question;
    CHECK(question.stage.focused() == first);
    CHECK(question.stage.node(first, Role::textbox).value.empty());
    CHECK(question.stage.node(second).value == "…");
    CHECK(question.stage.node(third).value == "…");
    CHECK(question.stage.node(fourth, Role::textbox).operable());
    CHECK(question.stage.node("I work for … and speak in … name, not in … one. Words: ….", Role::paragraph)
              .box.contains(question.stage.node(first, Role::textbox).box.centre()));
}

TEST_CASE("what is typed into a gap is the draft, letter by letter, and the caret stays between the frames") {
    Question question;
    question.type("a city");
    CHECK(question.given()[0] == "a city");
    CHECK(question.changes == 1);
    question.stage.key(Key::home);
    question.type("in ");
    CHECK(question.given()[0] == "in a city");
    CHECK(question.stage.node(first, Role::textbox).value == "in a city");
    question.stage.frame({KeyDown{.key = Key::z, .ctrl = true}});
    CHECK(question.given()[0] == "a city");
    question.stage.press(fourth, Role::textbox);
    question.type("24");
    CHECK(question.given() == std::vector<std::string>{"a city", "", "", "24"});
}

TEST_CASE("a draft set anew from outside is shown") {
    Question question;
    question.type("a");
    std::get<learning::BlanksAnswer>(question.draft).given[0] = "the city";
    question.stage.settle();
    CHECK(question.stage.node(first, Role::textbox).value == "the city");
    question.type("!");
    CHECK(question.given()[0] == "the city!");
}

TEST_CASE("a draft that is too long stays as it is until somebody edits it, and the caret moves in it") {
    Question question;
    std::get<learning::BlanksAnswer>(question.draft).given[0] = std::string(learning::max_gap_text + 5, 'x');
    question.stage.settle();
    question.stage.key(Key::home);
    CHECK(question.changes == 0);
    question.stage.key(Key::del);
    question.type("y");
    CHECK(question.given()[0] == "y" + std::string(learning::max_gap_text - 1, 'x'));
}

TEST_CASE("what can be undone is forgotten with the screen") {
    Question question;
    question.type("a city");
    question.checked = true;
    question.stage.settle();
    question.checked = false;
    question.stage.settle();
    question.stage.press(first, Role::textbox);
    question.stage.frame({KeyDown{.key = Key::z, .ctrl = true}});
    CHECK(question.given()[0] == "a city");
}

TEST_CASE("Enter goes on to the next gap, whatever its kind, and stays in the last") {
    Question question;
    question.stage.key(Key::enter);
    CHECK(question.stage.focused() == second);
    question.stage.press(fourth, Role::textbox);
    question.stage.key(Key::enter);
    CHECK(question.stage.focused() == fourth);
    CHECK(question.changes == 0);
}

TEST_CASE("a drop-down opens its choices under the text, and takes the focus back with what was chosen") {
    Question question;
    question.stage.press(second);
    CHECK(question.stage.node(second).state.expanded);
    const ui::Rect row = question.stage.node(second, Role::radiogroup).box;
    CHECK(row.y >= question.stage.node(fourth, Role::textbox).box.bottom());
    CHECK(question.stage.focused() == "my own");
    question.stage.key(Key::right);
    CHECK(question.stage.focused() == "the mayor’s");
    CHECK(question.given()[1].empty());
    question.stage.key(Key::space);
    CHECK(question.given()[1] == "his");
    CHECK(question.changes == 1);
    CHECK(question.stage.focused() == second);
    CHECK(question.stage.node(second).value == "the mayor’s");
    CHECK_FALSE(question.stage.node(second).state.expanded);
    CHECK(question.count(Role::radio) == 0);

    question.stage.key(Key::enter);  // once more: the choice of before is where one begins
    CHECK(question.stage.focused() == "the mayor’s");
    CHECK(question.stage.node("the mayor’s", Role::radio).state.checked);
    question.stage.press("the mayor’s", Role::radio);
    CHECK(question.changes == 1);  // the same again changes nothing
    CHECK(question.count(Role::radio) == 0);
}

TEST_CASE("only one drop-down is open at a time, and Escape or a second press closes it") {
    Question question;
    question.stage.press(second);
    question.stage.press(third);
    CHECK_FALSE(question.stage.node(second).state.expanded);
    CHECK(question.stage.node(third).state.expanded);
    CHECK(question.count(Role::radiogroup) == 1);
    CHECK(question.stage.focused() == "her");
    question.stage.key(Key::escape);
    CHECK(question.stage.focused() == third);
    CHECK(question.count(Role::radiogroup) == 0);
    CHECK(question.escapes == 0);
    question.stage.press(third);
    question.stage.press(third);
    CHECK(question.count(Role::radiogroup) == 0);
    question.stage.key(Key::escape);
    CHECK(question.escapes == 1);  // nothing is open: it is somebody else’s
    CHECK(question.changes == 0);
}

TEST_CASE("after the check every gap says what was given and what is right, and nothing can be changed") {
    Question question;
    question.draft = learning::BlanksAnswer{.given = {"The City", "his", "its", "twelve"}};
    question.checked = true;
    question.stage.settle();
    CHECK(question.stage.node(first, Role::listitem).value == "The City: right");
    CHECK(question.stage.node(second, Role::listitem).value == "the mayor’s: to review. Right answer: my own");
    CHECK(question.stage.node(third, Role::listitem).value == "the service’s: right");
    CHECK(question.stage.node(fourth, Role::listitem).value == "twelve: to review. Right answer: 20–30");
    CHECK(question.count(Role::textbox) == 0);
    CHECK(question.count(Role::button) == 1);
    CHECK(question.stage.focused().empty());
    CHECK(question.changes == 0);
}

TEST_CASE("gaps stay inside the column and apart from each other, at any size of text") {
    const int percent = GENERATE(100, 150, 200);
    const float width = GENERATE(320.0F, 600.0F, 1100.0F);
    const bool checked = GENERATE(false, true);
    CAPTURE(percent, width, checked);
    Question question({width, 900});
    question.draft = learning::BlanksAnswer{
        .given = {"a city whose name nobody can remember, let alone spell, when the line is full", "his", "her", "7"}};
    question.checked = checked;
    question.stage.comfort.text_percent = percent;
    question.stage.settle();
    std::vector<ui::Rect> boxes;
    for (const std::string& name : {first, second, third, fourth})
        for (const ui::Node& node : question.stage.ui().tree())
            if (node.name == name && node.role != Role::radiogroup) boxes.push_back(node.box);
    REQUIRE(boxes.size() == 4);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        CHECK(boxes[i].x >= 0);
        CHECK(boxes[i].right() <= width);
        CHECK(boxes[i].h >= 48);
        for (std::size_t j = 0; j < i; ++j) CHECK(intersection(boxes[i], boxes[j]).empty());
    }
}

TEST_CASE("a typed gap is as wide as its longest answer wants, and never smaller than a finger needs") {
    Question question;
    course::Blanks& kind = std::get<course::Blanks>(question.item.kind);
    const float least = question.stage.node(fourth, Role::textbox).box.w;
    CHECK(least == 96);
    kind.gaps[0].accepted = {"x", "the administration of roads and waterways"};
    question.stage.settle();
    CHECK(question.stage.node(first, Role::textbox).box.w > 300);
    kind.gaps[0].accepted = {std::string(400, 'w')};
    question.stage.settle();
    CHECK(question.stage.node(first, Role::textbox).box.right() <= 800);
}
