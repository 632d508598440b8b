// Pairs to put together: by pressing, by drawing a line, by keys; in two columns and in one; before and after the
// check.
#include <algorithm>
#include <random>
#include <set>

#include "ui/items/item_view.h"
#include "ui/items/tiles.h"
#include "ui/stage.h"

using namespace stage;

namespace {

using Partners = std::vector<std::optional<std::size_t>>;

course::Option option(std::string id, std::string text, std::string feedback = {}) {
    course::Option made;
    made.id = std::move(id);
    made.text = course::text_of(std::move(text));
    if (!feedback.empty()) made.feedback = {course::Block{course::Paragraph{course::text_of(std::move(feedback))}}};
    return made;
}

course::Item question() {
    course::Item item;
    item.id = "who";
    item.prompt = course::text_of("Who brings what?");
    course::Matching kind;
    kind.left = {option("1", "Marketing", "They measure."), option("2", "Staff", "They hire."),
                 option("3", "Back office", "They know."), option("4", "Press", "They plan.")};
    kind.right = {option("1", "Figures"), option("2", "Vacancies"), option("3", "Answers"), option("4", "Tone"),
                  option("5", "Coffee")};
    item.kind = kind;
    return item;
}

constexpr ui::Viewport wide{{1280, 800}, 1}, narrow{{700, 1400}, 1};

struct Asked {
    course::Item item = question();
    std::vector<std::size_t> shown;
    learning::Answer draft = learning::MatchingAnswer{Partners(4)};
    bool checked = false;
    int changes = 0, escapes = 0;
    std::string typed;
    Stage stage;

    explicit Asked(ui::Viewport viewport = wide, course::Item of = question(),
                   std::vector<std::size_t> order = {2, 0, 4, 3, 1})
        : item(std::move(of)), shown(std::move(order)), stage([this](Ui& ui) { draw(ui); }, viewport) {}

    void draw(Ui& ui) {
        ui.screen("quiz");
        if (ui::item_view(ui, "answers", {.item = item, .shown = shown, .draft = draft, .checked = checked})) ++changes;
        if (ui.take(Key::escape)) ++escapes;
        if (ui.take_letter(U'a')) typed += 'a';
    }
    Partners& partner() { return std::get<learning::MatchingAnswer>(draft).partner; }
    std::string value(std::string_view name) const { return stage.node(name).value; }
    void pull(std::string_view from, ui::Vec2 to) {
        const ui::Vec2 at = stage.node(from).box.centre();
        stage.frame({ui::PointerDown{at}});
        stage.frame({ui::PointerMove{{at.x + 20, at.y}}});
        stage.frame({ui::PointerMove{to}});
        stage.frame({ui::PointerUp{to}});
        stage.settle();
    }
    void pull(std::string_view from, std::string_view to) { pull(from, stage.node(to).box.centre()); }
};

const Partners none(4);

bool no_right_twice(const Partners& partner) {
    return std::all_of(partner.begin(), partner.end(), [&](const auto& right) {
        return !right || std::count(partner.begin(), partner.end(), right) == 1;
    });
}

std::vector<std::string> buttons(Stage& stage) {
    std::vector<std::string> names;
    for (const ui::Node& node : stage.ui().tree())
        if (node.operable()) names.push_back(node.name);
    return names;
}

bool says(Stage& stage, std::string_view words) {
    return std::any_of(stage.ui().tree().begin(), stage.ui().tree().end(),
                       [words](const ui::Node& node) { return node.name == words; });
}

}  // namespace

TEST_CASE("eight pairs look different from one another: four colours, whole and dashed") {
    std::set<std::pair<ui::Token, bool>> looks;
    for (std::size_t pair = 0; pair < 8; ++pair) looks.insert({ui::nth_colours(pair).text, ui::second_round(pair)});
    CHECK(looks.size() == 8);
}

TEST_CASE("a left and then a right are a pair, and so are a right and then a left") {
    Asked asked;
    CHECK(asked.value("Marketing") == "not joined yet");
    asked.stage.press("Marketing");
    CHECK(asked.stage.node("Marketing").state.checked);
    CHECK(asked.changes == 0);  // nothing is answered by taking something up
    asked.stage.press("Figures");
    CHECK(asked.partner() == Partners{0, {}, {}, {}});
    CHECK(asked.changes == 1);
    CHECK_FALSE(asked.stage.node("Marketing").state.checked);
    CHECK(asked.value("Marketing") == "with: Figures");
    CHECK(asked.value("Figures") == "with: Marketing");
    asked.stage.press("Coffee");
    asked.stage.press("Press");
    CHECK(asked.partner() == Partners{0, {}, {}, 4});
    CHECK(asked.value("Tone") == "not joined yet");
}

TEST_CASE("a right that was taken moves to the left it is joined to last") {
    Asked asked;
    asked.partner() = {0, 1, {}, {}};
    asked.stage.settle();
    asked.stage.press("Marketing");
    asked.stage.press("Vacancies");
    CHECK(asked.partner() == Partners{1, {}, {}, {}});
    CHECK(asked.value("Staff") == "not joined yet");
    CHECK(asked.value("Figures") == "not joined yet");
}

TEST_CASE("pressing another of the same side takes that one up instead") {
    Asked asked;
    asked.stage.press("Marketing");
    asked.stage.press("Staff");
    CHECK_FALSE(asked.stage.node("Marketing").state.checked);
    CHECK(asked.stage.node("Staff").state.checked);
    asked.stage.press("Tone");
    CHECK(asked.partner() == Partners{{}, 3, {}, {}});
}

TEST_CASE("a pair is set free by pressing it twice, by pressing both again, and by its button") {
    Asked asked;
    asked.partner() = {0, {}, {}, {}};
    asked.stage.settle();
    SECTION("the left twice") {
        asked.stage.press("Marketing");
        CHECK(asked.partner() == Partners{0, {}, {}, {}});
        asked.stage.press("Marketing");
    }
    SECTION("the right twice") {
        asked.stage.press("Figures");
        asked.stage.press("Figures");
    }
    SECTION("both again") {
        asked.stage.press("Marketing");
        asked.stage.press("Figures");
    }
    SECTION("its button") {
        asked.stage.press("Marketing");
        asked.stage.press("Separate: Marketing");
    }
    CHECK(asked.partner() == none);
    CHECK(asked.changes == 1);
    CHECK_FALSE(asked.stage.node("Marketing").state.checked);
    CHECK_FALSE(asked.stage.node("Figures").state.checked);
}

TEST_CASE("a line drawn from one side to the other makes a pair, one that ends elsewhere changes nothing") {
    Asked asked;
    asked.pull("Marketing", "Figures");
    CHECK(asked.partner() == Partners{0, {}, {}, {}});
    CHECK(asked.changes == 1);
    asked.pull("Vacancies", "Staff");
    CHECK(asked.partner() == Partners{0, 1, {}, {}});
    asked.pull("Marketing", ui::Vec2{640, 700});  // to nowhere
    asked.pull("Marketing", "Staff");             // to its own side
    asked.pull("Marketing", "Figures");           // to where it is already
    CHECK(asked.partner() == Partners{0, 1, {}, {}});
    CHECK(asked.changes == 2);
    asked.pull("Press", "Figures");  // to one that is taken
    CHECK(asked.partner() == Partners{{}, 1, {}, 0});
    CHECK(std::none_of(asked.stage.ui().tree().begin(), asked.stage.ui().tree().end(),
                       [](const ui::Node& node) { return node.state.checked; }));
}

TEST_CASE("while a line is drawn, both its ends are shown as taken up") {
    Asked asked;
    const ui::Vec2 from = asked.stage.node("Marketing").box.centre(), to = asked.stage.node("Answers").box.centre();
    asked.stage.frame({ui::PointerDown{from, ui::PointerKind::touch}});
    asked.stage.frame({ui::PointerMove{{from.x + 40, from.y}, ui::PointerKind::touch}});
    CHECK(asked.stage.node("Marketing").state.checked);
    CHECK_FALSE(asked.stage.node("Answers").state.checked);
    asked.stage.frame({ui::PointerMove{to, ui::PointerKind::touch}});
    CHECK(asked.stage.node("Answers").state.checked);
    CHECK(asked.partner() == none);
    asked.stage.frame({ui::PointerUp{to, ui::PointerKind::touch}});
    CHECK(asked.partner() == Partners{2, {}, {}, {}});
}

TEST_CASE("Tab goes down the left and then the right, the arrows stay in their column") {
    Asked asked;
    CHECK(asked.stage.focused() == "Marketing");  // where the question opens
    std::vector<std::string> order;
    for (int i = 0; i < 9; ++i) {
        order.push_back(asked.stage.focused());
        asked.stage.key(Key::tab);
    }
    CHECK(order == std::vector<std::string>{"Marketing", "Staff", "Back office", "Press", "Answers", "Figures",
                                            "Coffee", "Tone", "Vacancies"});
    CHECK(asked.stage.focused() == "Marketing");
    for (int i = 0; i < 6; ++i) asked.stage.key(Key::down);
    CHECK(asked.stage.focused() == "Press");
    asked.stage.key(Key::tab);
    asked.stage.key(Key::up);
    CHECK(asked.stage.focused() == "Answers");
}

TEST_CASE("with the keyboard, Enter takes up, the focus goes over, Enter joins and the next left has the focus") {
    Asked asked;
    asked.stage.key(Key::enter);
    CHECK(asked.stage.node("Marketing").state.checked);
    CHECK(asked.stage.focused() == "Answers");  // the first on the right that is free
    asked.stage.key(Key::down);
    asked.stage.key(Key::space);
    CHECK(asked.partner() == Partners{0, {}, {}, {}});
    CHECK(asked.stage.focused() == "Staff");
    asked.stage.key(Key::enter);
    CHECK(asked.stage.focused() == "Answers");
    asked.stage.key(Key::enter);
    CHECK(asked.partner() == Partners{0, 2, {}, {}});
    CHECK(asked.stage.focused() == "Back office");
    // Of a pair, the other half has the focus: Enter once more takes the two apart.
    asked.stage.key(Key::up);
    asked.stage.key(Key::enter);
    CHECK(asked.stage.focused() == "Answers");
    asked.stage.key(Key::enter);
    CHECK(asked.partner() == Partners{0, {}, {}, {}});
}

TEST_CASE("Escape puts down what is held, and only then is the screen's") {
    Asked asked;
    asked.stage.key(Key::enter);
    CHECK(asked.stage.focused() == "Answers");
    asked.stage.key(Key::escape);
    CHECK_FALSE(asked.stage.node("Marketing").state.checked);
    CHECK(asked.stage.focused() == "Marketing");
    CHECK(asked.escapes == 0);
    asked.stage.key(Key::escape);
    CHECK(asked.escapes == 1);
    CHECK(asked.changes == 0);
}

TEST_CASE("letters are left alone: those on the tiles only say what belongs together") {
    Asked asked;
    asked.stage.letter(U'a');
    CHECK(asked.partner() == none);
    CHECK(asked.typed == "a");
}

TEST_CASE("whatever is pressed, no right is joined twice, and both halves say the same") {
    Asked asked(GENERATE(wide, narrow));
    std::mt19937 chance(20);
    for (int i = 0; i < 60; ++i) {
        const auto names = buttons(asked.stage);
        REQUIRE(names.size() >= 9);
        asked.stage.press(names[chance() % names.size()]);
        REQUIRE(no_right_twice(asked.partner()));
        const auto& kind = std::get<course::Matching>(asked.item.kind);
        for (std::size_t left = 0; left < 4; ++left) {
            const auto right = asked.partner()[left];
            const std::string mine = course::plain(kind.left[left].text);
            if (!right) {
                CHECK(asked.value(mine) == "not joined yet");
                continue;
            }
            const std::string theirs = course::plain(kind.right[*right].text);
            CHECK(asked.value(mine) == "with: " + theirs);
            CHECK(asked.value(theirs) == "with: " + mine);
        }
    }
    CHECK(asked.changes > 10);
}

TEST_CASE("in a narrow window, what is joined stands inside its left, with a button that sets it free") {
    Asked asked(narrow);
    const float pool = asked.stage.node("Figures").box.y;
    CHECK(pool > asked.stage.node("Press").box.bottom());
    asked.stage.press("Marketing");
    asked.stage.press("Figures");
    CHECK(asked.partner() == Partners{0, {}, {}, {}});
    const ui::Rect inside = asked.stage.node("Figures").box;
    CHECK(inside.y >= asked.stage.node("Marketing").box.bottom());
    CHECK(inside.bottom() < asked.stage.node("Staff").box.y);
    asked.stage.press("Figures");  // take it up where it is, and give it to another
    asked.stage.press("Press");
    CHECK(asked.partner() == Partners{{}, {}, {}, 0});
    asked.stage.press("Separate: Press");
    CHECK(asked.partner() == none);
    CHECK(asked.stage.node("Figures").box.y == Approx(pool));
}

TEST_CASE("texts too long for two columns stand below each other in a wide window too") {
    course::Item item = question();
    std::string tale;
    for (int i = 0; i < 80; ++i) tale += "long ";
    std::get<course::Matching>(item.kind).right[2].text = course::text_of(tale);
    Asked asked(wide, item);
    CHECK(asked.stage.node("Figures").box.x == asked.stage.node("Marketing").box.x);
    Asked brief;
    CHECK(brief.stage.node("Figures").box.x > brief.stage.node("Marketing").box.right() + 80);
}

TEST_CASE("pairs stay within their width at every size of text and window, and every target is big enough") {
    const auto viewport =
        GENERATE(ui::Viewport{{400, 900}, 1}, ui::Viewport{{1280, 800}, 1}, ui::Viewport{{1920, 1080}, 1.5F});
    const int percent = GENERATE(100, 150, 200);
    Asked asked(viewport);
    asked.partner() = {4, {}, 1, {}};
    asked.stage.comfort.text_percent = percent;
    asked.stage.settle();
    for (const ui::Node& node : asked.stage.ui().tree()) {
        INFO(node.name << " at " << percent << " % in " << viewport.size.x);
        CHECK(node.box.x >= 0);
        CHECK(node.box.right() <= viewport.size.x + 0.5F);
        if (!node.operable()) continue;
        CHECK(node.target.w >= 48 * viewport.dpi);
        CHECK(node.target.h >= 48 * viewport.dpi);
    }
}

TEST_CASE("four pairs are low enough for the question, the confidence and the button to stay on the screen") {
    course::Item item = question();
    std::get<course::Matching>(item.kind).right.pop_back();
    Asked asked(wide, item, {2, 0, 3, 1});
    CHECK(asked.stage.node("Who brings what?", Role::group).box.h <= 400);
}

TEST_CASE("after the check every left says how it was joined, and the wrong one what it goes with") {
    Asked asked(GENERATE(wide, narrow));
    asked.partner() = {0, 4, 2, 3};
    asked.checked = true;
    asked.stage.settle();
    const int before = asked.changes;
    CHECK(asked.stage.node("Marketing", Role::listitem).value == "Right answer");
    CHECK(asked.stage.node("Staff", Role::listitem).value == "Goes with: Vacancies");
    CHECK(says(asked.stage, "Goes with: Vacancies"));
    CHECK(says(asked.stage, "Coffee"));  // what the person chose stays to be seen
    CHECK(says(asked.stage, "They hire."));
    CHECK_FALSE(says(asked.stage, "Goes with: Figures"));
    CHECK(buttons(asked.stage).empty());
    CHECK(asked.changes == before);
}

TEST_CASE("a distractor nobody chose is not named after the check") {
    Asked asked;
    asked.partner() = {0, 1, 2, 3};
    asked.checked = true;
    asked.stage.settle();
    CHECK_FALSE(says(asked.stage, "Coffee"));
    CHECK(says(asked.stage, "Vacancies"));
}

TEST_CASE("what was held is put down by the check") {
    Asked asked;
    asked.stage.press("Marketing");
    asked.checked = true;
    asked.stage.settle();
    asked.checked = false;
    asked.stage.settle();
    CHECK_FALSE(asked.stage.node("Marketing").state.checked);
}
