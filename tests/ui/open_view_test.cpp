// An answer in one's own words: the field it is written in, the model, the judgement on oneself.
#include <numeric>

#include "base/utf8.h"
#include "ui/items/item_view.h"
#include "ui/stage.h"
#include "ui/text_rows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_area.h"

using namespace stage;
using learning::SelfMark;

namespace {

std::vector<ui::InputEvent> typing(std::string_view text) {
    std::vector<ui::InputEvent> events;
    for (std::size_t at = 0; at < text.size();) events.push_back(ui::TextTyped{base::next_code_point(text, at)});
    return events;
}

course::Item bio() {
    course::Open kind;
    kind.model = {{course::Paragraph{course::text_of("I work for the city. I speak for myself.")}}};
    course::Item item;
    item.id = "bio";
    item.prompt = course::text_of("Write your bio");
    item.kind = kind;
    return item;
}

const std::string field = "Your answer: Write your bio", compare = "Compare with a model",
                  missing = "The main point is missing", partly = "Part of it is there",
                  there = "The main point is there";

struct Question {
    explicit Question(ui::Vec2 size = {1100, 700}) : stage([this](Ui& ui) { draw(ui); }, {size, 1}) {}
    void draw(Ui& ui) {
        ui.screen(checked ? "checked" : "open");
        if (ui::item_view(ui, "answers", {.item = item, .shown = shown, .draft = draft, .checked = checked})) ++changes;
        ui::button(ui, "after", "After");
    }
    const learning::OpenAnswer& answer() const { return std::get<learning::OpenAnswer>(draft); }
    void type(std::string_view text) {
        stage.frame(typing(text));
        stage.settle();
    }
    bool offers(std::string_view name) {
        const ui::Tree& tree = stage.ui().tree();
        return std::any_of(tree.begin(), tree.end(),
                           [name](const ui::Node& node) { return node.name == name && node.focusable; });
    }

    course::Item item = bio();
    std::vector<std::size_t> shown;
    learning::Answer draft = learning::OpenAnswer{};
    bool checked = false;
    int changes = 0;
    Stage stage;
};

// A field of many lines on its own, 400 px wide.
struct Field {
    explicit Field(std::size_t limit = 2000)
        : edit({}, limit, ui::TextLines::many), stage([this](Ui& ui) { draw(ui); }) {}
    void draw(Ui& ui) {
        ui.screen("field");
        const auto flow = ui.column({100, 50, 400, 500});
        ui::text_area(ui, "field", edit, {.name = "Field", .initial = true});
        ui::button(ui, "after", "After");
    }
    void type(std::string_view text) {
        stage.frame(typing(text));
        stage.settle();
    }
    void lines(int count) {
        for (int i = 0; i < count; ++i) {
            if (i > 0) stage.key(Key::enter);
            type("line " + std::to_string(i));
        }
    }
    ui::Rect box() const { return stage.node("Field", Role::textbox).box; }

    ui::TextEdit edit;
    Stage stage;
};

ui::TextRows rows(std::u32string_view text, float width) {
    return {text, std::vector<float>(text.size(), 10.0F), width};
}

}  // namespace

TEST_CASE("rows break after spaces, which hang over, and at line feeds") {
    const ui::TextRows page = rows(U"one two  three\n\nend\n", 75);
    REQUIRE(page.rows().size() == 5);
    CHECK(page.rows()[0].end == 9);  // "one two  ": the spaces belong to it
    CHECK(page.rows()[0].wraps);
    CHECK(page.rows()[1].begin == 9);
    CHECK(page.rows()[1].end == 14);
    CHECK_FALSE(page.rows()[1].wraps);
    CHECK(page.rows()[2].begin == 15);
    CHECK(page.rows()[2].end == 15);
    CHECK(page.rows()[4].begin == 20);
    CHECK(page.row_of(9) == 1);   // between two rows: the second
    CHECK(page.row_of(14) == 1);  // before the line feed
    CHECK(page.row_of(15) == 2);
    CHECK(page.row_of(20) == 4);
    CHECK(rows(U"", 75).rows().size() == 1);
}

TEST_CASE("a word wider than the row is cut, and nothing is lost or doubled") {
    const float width = GENERATE(5.0F, 10.0F, 30.0F, 55.0F);
    const std::u32string_view text = U"a incomprehensibilities « oui » ; e\u0301tat\nx";
    const ui::TextRows page = rows(text, width);
    std::size_t next = 0;
    for (const ui::TextRows::Row& row : page.rows()) {
        CHECK(row.begin == next);
        CHECK((row.end > row.begin || !row.wraps));
        next = row.wraps ? row.end : row.end + 1;
    }
    CHECK(next == text.size() + 1);
}

TEST_CASE("every place of the caret in a row is found again by where it stands") {
    const ui::TextRows page = rows(U"one two three\nfour", 75);
    for (std::size_t position = 0; position <= 18; ++position)
        CHECK(page.position_at(page.row_of(position), page.x_of(position)) == position);
    CHECK(page.position_at(0, 1000) == page.last_of(0));
    CHECK(page.row_of(page.last_of(0)) == 0);
    CHECK(page.position_at(2, -5) == 14);
}

TEST_CASE("Enter begins a new line, Tab leaves, and Up and Down keep to their column") {
    Field area;
    area.type("a long first line");
    area.stage.key(Key::enter);
    area.type("b");
    area.stage.key(Key::enter);
    area.type("another long line");
    CHECK(area.edit.text() == "a long first line\nb\nanother long line");
    area.stage.key(Key::up);
    CHECK(area.edit.caret() == 19);  // behind the b
    area.stage.key(Key::up);
    CHECK(area.edit.caret() >= 16);  // back at the right, as far as the letters allow
    CHECK(area.edit.caret() <= 17);
    area.stage.key(Key::up);
    CHECK(area.edit.caret() == 0);
    area.stage.key(Key::end);
    CHECK(area.edit.caret() == 17);
    area.stage.key(Key::down);
    area.stage.key(Key::home);
    CHECK(area.edit.caret() == 18);
    area.stage.key(Key::down, true);
    CHECK(area.edit.selection() == std::pair<std::size_t, std::size_t>{18, 20});
    area.stage.frame({KeyDown{.key = Key::end, .ctrl = true}});
    CHECK(area.edit.caret() == 37);
    area.stage.key(Key::tab);
    CHECK(area.stage.focused() == "After");
    CHECK(area.edit.text().size() == 37);
}

TEST_CASE("a field of many lines grows from three rows to eight, then scrolls after the caret") {
    Field area;
    const float three = area.box().h;
    area.lines(3);
    CHECK(area.box().h == three);
    area.stage.key(Key::enter);
    area.stage.settle();
    const float four = area.box().h, line = four - three;
    CHECK(line > 20);
    area.lines(8);  // goes on in the fourth line: eleven in all
    CHECK(area.box().h == three + 5 * line);
    const ui::Id rows_area = ui::make_id(0, "field-rows");
    CHECK(area.stage.ui().scroll_fraction(rows_area) == Approx(1));
    CHECK(area.stage.node("After").box.y >= area.box().bottom());
    area.stage.frame({KeyDown{.key = Key::home, .ctrl = true}});
    area.stage.settle();
    CHECK(area.edit.caret() == 0);
    CHECK(area.stage.ui().scroll_fraction(rows_area) == Approx(0));
    area.stage.frame({ui::Wheel{area.box().centre(), -2}});
    area.stage.settle();
    CHECK(area.stage.ui().scroll_fraction(rows_area) > 0);  // the caret may stay behind while one looks around
    area.stage.key(Key::page_down);
    CHECK(area.edit.caret() > 40);
}

TEST_CASE("a press sets the caret in its row, a drag selects over rows, typing replaces") {
    Field area;
    area.type("first");
    area.stage.key(Key::enter);
    area.type("second");
    const ui::Rect box = area.box();
    const auto kind = GENERATE(ui::PointerKind::mouse, ui::PointerKind::touch);
    const ui::Vec2 before{box.x + 4, box.y + 25}, behind{box.right() - 40, box.y + 50};
    area.stage.frame({ui::PointerDown{before, kind}});
    area.stage.frame({ui::PointerUp{before, kind}});
    area.stage.settle();
    CHECK(area.edit.caret() == 0);
    area.stage.frame({ui::PointerDown{before, kind}});
    for (int i = 1; i <= 6; ++i)
        area.stage.frame({ui::PointerMove{before + (behind - before) * (static_cast<float>(i) / 6), kind}});
    area.stage.frame({ui::PointerUp{behind, kind}});
    area.stage.settle();
    CHECK(area.edit.selection() == std::pair<std::size_t, std::size_t>{0, 12});
    area.type("x");
    CHECK(area.edit.text() == "x");
}

TEST_CASE("what is left is counted when little is") {
    Field area(210);
    area.type("123456789");
    const auto counted = [&] {
        const ui::Tree& tree = area.stage.ui().tree();
        return std::any_of(tree.begin(), tree.end(), [](const ui::Node& node) { return node.role == Role::status; });
    };
    CHECK_FALSE(counted());
    area.type("0");
    CHECK(area.stage.node("200 characters left", Role::status).id != 0);
    area.type(std::string(199, 'x'));
    CHECK(area.stage.node("1 character left", Role::status).id != 0);
    area.type("yz");
    CHECK(area.stage.node("0 characters left", Role::status).id != 0);
    CHECK(area.edit.text().size() == 210);
}

TEST_CASE("the model is there for those who have written something") {
    Question question;
    CHECK(question.stage.focused() == field);
    CHECK(question.stage.node(compare).state.disabled);
    question.type(" …  ");
    CHECK(question.stage.node(compare).state.disabled);  // dots are no answer
    question.type("I ride");
    question.stage.key(Key::enter);
    question.type("a bike");
    CHECK(question.answer().text == " …  I ride\na bike");
    CHECK_FALSE(question.stage.node(compare).state.disabled);
    CHECK_FALSE(question.answer().compared);
    CHECK(question.changes == 4);
}

TEST_CASE("the model once seen, the text is locked and one judges it oneself, as often as one likes") {
    Question question;
    question.type("I ride a bike");
    question.stage.press(compare);
    CHECK(question.answer().compared);
    CHECK_FALSE(question.offers(field));
    CHECK_FALSE(question.offers(compare));
    CHECK(question.stage.focused() == missing);
    CHECK(question.stage.node("I ride a bike", Role::paragraph).id != 0);
    CHECK(question.stage.node("I work for the city. I speak for myself.", Role::paragraph).id != 0);
    CHECK_FALSE(question.answer().mark);
    question.stage.key(Key::space);
    CHECK(question.answer().mark == SelfMark::missing);
    question.stage.press(there, Role::radio);
    CHECK(question.answer().mark == SelfMark::there);
    CHECK(question.stage.node(there, Role::radio).state.checked);
    question.stage.key(Key::left);
    question.stage.key(Key::enter);
    CHECK(question.answer().mark == SelfMark::partly);
    CHECK(question.changes == 5);
    question.stage.press(partly, Role::radio);
    CHECK(question.changes == 5);
    question.type("more");
    CHECK(question.answer().text == "I ride a bike");
}

TEST_CASE("after the check there are the text, the model and what one said") {
    Question question;
    question.draft = learning::OpenAnswer{.text = "I ride a bike", .compared = true, .mark = SelfMark::partly};
    question.checked = true;
    question.stage.settle();
    CHECK(question.stage.node("I ride a bike", Role::paragraph).id != 0);
    CHECK(question.stage.node("A model", Role::note).id != 0);
    CHECK(question.stage.node("You said: “Part of it is there”", Role::listitem).id != 0);
    CHECK_FALSE(question.offers(partly));
    CHECK(question.changes == 0);
}

TEST_CASE("text and model stand side by side where there is room, and are then of one height") {
    Question wide({1100, 700});
    wide.draft = learning::OpenAnswer{.text = "I ride a bike\n\n\nand more", .compared = true, .mark = {}};
    wide.stage.settle();
    const ui::Rect own = wide.stage.node("Your text", Role::note).box,
                   model = wide.stage.node("A model", Role::note).box;
    CHECK(own.y == model.y);
    CHECK(own.right() < model.x);
    CHECK(own.h == model.h);
    Question narrow({600, 700});
    narrow.draft = wide.draft;
    narrow.stage.settle();
    CHECK(narrow.stage.node("Your text", Role::note).box.bottom() < narrow.stage.node("A model", Role::note).box.y);
}
