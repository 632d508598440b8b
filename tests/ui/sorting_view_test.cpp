// Cards to sort into groups: by the buttons on a card, by digits, by dragging, by picking up and pressing a bin.
#include <algorithm>

#include "ui/items/item_view.h"
#include "ui/stage.h"

using namespace stage;

namespace {

using Groups = std::vector<std::optional<std::size_t>>;

course::Option option(std::size_t n, std::string text, std::string feedback = {}) {
    course::Option made;
    made.id = std::to_string(n + 1);
    made.text = course::text_of(std::move(text));
    if (!feedback.empty()) made.feedback = {course::Block{course::Paragraph{course::text_of(std::move(feedback))}}};
    return made;
}

const std::vector<std::string> cards{"Hours", "Press", "Photo", "Insult", "Thanks", "Dossier"};
const std::vector<std::string> group_names{"Answer", "Hand on", "Let be", "Report", "Ask"};

course::Item question(std::size_t groups) {
    course::Item item;
    item.id = "sort";
    item.prompt = course::text_of("What do you do?");
    course::Sorting kind;
    for (std::size_t i = 0; i < groups; ++i) kind.groups.push_back(option(i, group_names[i]));
    for (std::size_t i = 0; i < cards.size(); ++i) {
        kind.cards.push_back(option(i, cards[i], "About " + cards[i]));
        kind.group_of.push_back(i % groups);
    }
    item.kind = kind;
    return item;
}

constexpr ui::Viewport wide{{1280, 800}, 1}, narrow{{600, 1600}, 1};

struct Asked {
    course::Item item;
    std::vector<std::size_t> shown{3, 0, 5, 1, 4, 2};
    learning::Answer draft = learning::SortingAnswer{Groups(6)};
    bool checked = false, letters = true;
    int changes = 0, escapes = 0;
    Stage stage;

    explicit Asked(std::size_t groups = 2, ui::Viewport viewport = wide)
        : item(question(groups)), stage([this](Ui& ui) { draw(ui); }, viewport) {}

    void draw(Ui& ui) {
        ui.screen("quiz");
        const ui::ItemView view{.item = item, .shown = shown, .draft = draft, .checked = checked, .letters = letters};
        if (ui::item_view(ui, "answers", view)) ++changes;
        if (ui.take(Key::escape)) ++escapes;
    }
    Groups& group() { return std::get<learning::SortingAnswer>(draft).group; }
    void put(Groups groups) {
        group() = std::move(groups);
        stage.settle();
    }
    bool has(std::string_view name, Role role = Role::button) {
        return std::any_of(stage.ui().tree().begin(), stage.ui().tree().end(),
                           [&](const ui::Node& node) { return node.role == role && node.name == name; });
    }
    // The names of the cards in a list, from top to bottom.
    std::vector<std::string> in(std::string_view list) {
        const ui::Id id = stage.node(list, Role::list).id;
        std::vector<std::string> names;
        for (const ui::Node& node : stage.ui().tree())
            if (node.parent == id && node.role == Role::listitem) names.push_back(node.name);
        return names;
    }
    void pull(std::string_view card, ui::Vec2 to) {
        const ui::Vec2 at = stage.node("Move: " + std::string(card)).box.centre();
        pull_from(at, to);
    }
    void pull_from(ui::Vec2 at, ui::Vec2 to) {
        stage.frame({ui::PointerDown{at}});
        stage.frame({ui::PointerMove{{at.x, at.y + 20}}});
        stage.frame({ui::PointerMove{to}});
        stage.frame({ui::PointerUp{to}});
        stage.settle();
    }
    ui::Vec2 middle(std::string_view list) { return stage.node(list, Role::list).box.centre(); }
};

const Groups none(6);
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the pile shows the cards in the order shown, each with a button for every group") {
    Asked asked(GENERATE(std::size_t{2}, std::size_t{3}));
    CHECK(asked.in("To sort") == Names{"Insult", "Hours", "Dossier", "Press", "Thanks", "Photo"});
    asked.stage.press("Dossier: Hand on");
    CHECK(asked.group() == Groups{{}, {}, {}, {}, {}, 1});
    CHECK(asked.changes == 1);
    CHECK(asked.in("To sort") == Names{"Insult", "Hours", "Press", "Thanks", "Photo"});
    CHECK(asked.in("Hand on") == Names{"Dossier"});
    CHECK(asked.in("Answer").empty());
    asked.stage.press("Photo: Hand on");
    asked.stage.press("Insult: Hand on");
    CHECK(asked.in("Hand on") == Names{"Insult", "Dossier", "Photo"});
    CHECK_FALSE(asked.has("Dossier: Hand on"));
}

TEST_CASE("a card in a bin has a button that puts it back") {
    Asked asked;
    asked.put({0, {}, {}, {}, {}, {}});
    asked.stage.press("Back to the pile: Hours");
    CHECK(asked.group() == none);
    CHECK(asked.changes == 1);
    CHECK(asked.in("Answer").empty());
}

TEST_CASE("when every card is sorted, the place of the pile says so") {
    Asked asked;
    CHECK_FALSE(asked.has("All sorted.", Role::status));
    asked.put({0, 1, 0, 1, 0, 1});
    CHECK(asked.has("All sorted.", Role::status));
    asked.stage.press("Back to the pile: Press");
    CHECK_FALSE(asked.has("All sorted.", Role::status));
}

TEST_CASE("a digit sorts the card with the focus, else the first one") {
    Asked asked;
    CHECK(asked.stage.focused() == "Insult: Answer");  // where the question opens
    asked.stage.letter(U'2');
    CHECK(asked.group() == Groups{{}, {}, {}, 1, {}, {}});
    asked.stage.ui().focus(0);
    asked.stage.key(Key::digit1);  // nothing has the focus: the first of the pile
    CHECK(asked.group() == Groups{0, {}, {}, 1, {}, {}});
    asked.stage.press("Press: Hand on");
    while (asked.stage.focused() != "Photo: Answer") asked.stage.key(Key::tab);
    asked.stage.key(Key::digit2);
    CHECK(asked.group() == Groups{0, 1, 1, 1, {}, {}});
    asked.stage.key(Key::digit3);  // no such group
    CHECK(asked.group() == Groups{0, 1, 1, 1, {}, {}});
}

TEST_CASE("a key press that comes both as a key and as a character sorts one card") {
    Asked asked;
    asked.stage.frame({KeyDown{.key = Key::digit1}, ui::TextTyped{U'1'}});
    asked.stage.settle();
    CHECK(asked.group() == Groups{{}, {}, {}, 0, {}, {}});
    CHECK(asked.changes == 1);
}

TEST_CASE("a digit moves a card that is in a bin when it has the focus") {
    Asked asked;
    asked.put({0, {}, {}, {}, {}, {}});
    while (asked.stage.focused() != "Back to the pile: Hours") asked.stage.key(Key::tab);
    asked.stage.key(Key::digit2);
    CHECK(asked.group() == Groups{1, {}, {}, {}, {}, {}});
}

TEST_CASE("digits do nothing where several questions share a screen, or when they are switched off") {
    Asked asked;
    SECTION("several questions") {
        asked.letters = false;
    }
    SECTION("switched off") {
        asked.stage.comfort.letter_keys = false;
    }
    asked.stage.settle();
    asked.stage.key(Key::digit1);
    asked.stage.letter(U'1');
    CHECK(asked.group() == none);
}

TEST_CASE("a card is dragged into a bin, from one to the other, and back to the pile") {
    Asked asked;
    asked.pull("Thanks", asked.middle("Answer"));
    CHECK(asked.group() == Groups{{}, {}, {}, {}, 0, {}});
    asked.pull("Thanks", asked.middle("Hand on"));
    CHECK(asked.group() == Groups{{}, {}, {}, {}, 1, {}});
    asked.pull("Thanks", ui::Vec2{1270, 790});  // nowhere: it stays
    CHECK(asked.group() == Groups{{}, {}, {}, {}, 1, {}});
    asked.pull("Thanks", asked.middle("To sort"));
    CHECK(asked.group() == none);
    CHECK(asked.changes == 3);
    asked.pull("Insult", asked.stage.node("Photo", Role::listitem).box.centre());  // within the pile
    CHECK(asked.changes == 3);
}

TEST_CASE("a card pressed and then a bin pressed are enough for those who cannot drag") {
    Asked asked;
    CHECK_FALSE(asked.has("Answer"));  // a bin is a button only while there is something to put into it
    asked.stage.press("Move: Hours");
    CHECK(asked.stage.node("Move: Hours").state.checked);
    asked.stage.press("Hand on");
    CHECK(asked.group() == Groups{1, {}, {}, {}, {}, {}});
    CHECK_FALSE(asked.has("Hand on"));
    asked.stage.press("Move: Hours");
    asked.stage.press("Answer");
    CHECK(asked.group() == Groups{0, {}, {}, {}, {}, {}});
    asked.stage.press("Move: Press");
    asked.stage.press("Move: Press");
    CHECK_FALSE(asked.stage.node("Move: Press").state.checked);
    CHECK(asked.changes == 2);
}

TEST_CASE("with the keyboard one card after the other is sorted without looking for the next") {
    Asked asked;
    for (const auto& card : {"Insult", "Hours", "Dossier"}) {
        CHECK(asked.stage.focused() == std::string(card) + ": Answer");
        asked.stage.key(Key::enter);
    }
    asked.stage.key(Key::tab);
    CHECK(asked.stage.focused() == "Press: Hand on");
    asked.stage.key(Key::space);
    CHECK(asked.stage.focused() == "Thanks: Answer");
    asked.stage.key(Key::enter);
    asked.stage.key(Key::enter);
    CHECK(asked.group() == Groups{0, 1, 0, 0, 0, 0});
    CHECK_FALSE(asked.stage.focused().empty());
}

TEST_CASE("with many groups a card is picked up and a bin is pressed") {
    Asked asked(5);
    CHECK_FALSE(asked.has("Hours: Answer"));
    CHECK(asked.has("Choose a card, then its group.", Role::status));
    asked.stage.press("Hours");
    CHECK(asked.stage.node("Hours").state.checked);
    CHECK(asked.has("Which group does “Hours” go in?", Role::status));
    asked.stage.press("Report");
    CHECK(asked.group() == Groups{3, {}, {}, {}, {}, {}});
    CHECK(asked.changes == 1);
    CHECK(asked.in("Report") == Names{"Hours"});
    asked.pull_from(asked.stage.node("Press").box.centre(), asked.middle("Ask"));
    CHECK(asked.group() == Groups{3, 4, {}, {}, {}, {}});
}

TEST_CASE("with many groups and the keyboard, the arrows choose the bin and the next card has the focus") {
    Asked asked(4);
    CHECK(asked.stage.focused() == "Insult");
    asked.stage.key(Key::enter);
    CHECK(asked.stage.focused() == "Answer");
    asked.stage.key(Key::right);
    asked.stage.key(Key::right);
    CHECK(asked.stage.focused() == "Let be");
    asked.stage.key(Key::enter);
    CHECK(asked.group() == Groups{{}, {}, {}, 2, {}, {}});
    CHECK(asked.stage.focused() == "Hours");
    asked.stage.key(Key::space);
    asked.stage.key(Key::escape);
    CHECK(asked.stage.focused() == "Hours");
    CHECK_FALSE(asked.stage.node("Hours").state.checked);
    CHECK(asked.escapes == 0);
    asked.stage.key(Key::escape);
    CHECK(asked.escapes == 1);
    asked.stage.key(Key::enter);
    asked.stage.key(Key::digit4);  // the card in the hand
    CHECK(asked.group() == Groups{3, {}, {}, 2, {}, {}});
}

TEST_CASE("with many groups in a narrow window, the card in the hand shows a button for each") {
    Asked asked(5, {{480, 1600}, 1});
    CHECK_FALSE(asked.has("Hours: Ask"));
    asked.stage.press("Hours");
    CHECK_FALSE(asked.has("Press: Ask"));
    asked.stage.press("Hours: Ask");
    CHECK(asked.group() == Groups{4, {}, {}, {}, {}, {}});
    CHECK_FALSE(asked.has("Hours: Ask"));
}

TEST_CASE("bins stand side by side where there is room, else below each other") {
    Asked asked;
    CHECK(asked.middle("Answer").y == asked.middle("Hand on").y);
    Asked stacked(2, {{480, 1600}, 1});
    CHECK(stacked.middle("Answer").x == stacked.middle("Hand on").x);
    CHECK(stacked.middle("Answer").y < stacked.middle("Hand on").y);
}

TEST_CASE("in a narrow window a finger scrolls by the words of a card, and drags by its grip") {
    Asked asked(2, narrow);
    CHECK(asked.stage.node("Move: Hours").box.w < 80);
    asked.pull("Hours", asked.middle("Hand on"));
    CHECK(asked.group() == Groups{1, {}, {}, {}, {}, {}});
    CHECK_FALSE(asked.has("Move: Hours"));
    Asked roomy;
    CHECK(roomy.stage.node("Move: Hours").box.w > 300);
}

TEST_CASE("cards and bins stay within their width at every size, and every target is big enough") {
    const auto viewport =
        GENERATE(ui::Viewport{{400, 900}, 1}, ui::Viewport{{1280, 800}, 1}, ui::Viewport{{1920, 1080}, 1.5F});
    const int percent = GENERATE(100, 150, 200);
    const std::size_t groups = GENERATE(std::size_t{2}, std::size_t{3}, std::size_t{5});
    Asked asked(groups, viewport);
    asked.stage.comfort.text_percent = percent;
    asked.put({0, 1, {}, {}, {}, {}});
    for (const ui::Node& node : asked.stage.ui().tree()) {
        INFO(node.name << " at " << percent << " % in " << viewport.size.x);
        CHECK(node.box.x >= 0);
        CHECK(node.box.right() <= viewport.size.x + 0.5F);
        if (!node.operable()) continue;
        CHECK(node.target.w >= 48 * viewport.dpi);
        CHECK(node.target.h >= 48 * viewport.dpi);
    }
}

TEST_CASE("six cards are low enough for the question, the confidence and the button to stay on the screen") {
    Asked asked;
    CHECK(asked.stage.node("What do you do?", Role::group).box.h <= 440);
    asked.put({0, 1, 0, 1, 0, 1});
    CHECK(asked.stage.node("What do you do?", Role::group).box.h <= 440);
}

TEST_CASE("after the check every card says how it was sorted, and the wrong one where it goes") {
    Asked asked(2, GENERATE(wide, narrow));
    asked.put({0, 1, 1, 1, 0, 1});
    asked.checked = true;
    asked.stage.settle();
    CHECK(asked.in("Answer") == Names{"Hours", "Thanks"});
    CHECK(asked.in("Hand on") == Names{"Insult", "Dossier", "Press", "Photo"});
    CHECK(asked.stage.node("Hours", Role::listitem).value == "Right answer");
    CHECK(asked.stage.node("Photo", Role::listitem).value == "Goes in: Answer");
    CHECK(asked.has("Goes in: Answer", Role::paragraph));
    CHECK(asked.has("About Photo", Role::paragraph));
    CHECK_FALSE(asked.has("Goes in: Hand on", Role::paragraph));
    CHECK(std::none_of(asked.stage.ui().tree().begin(), asked.stage.ui().tree().end(),
                       [](const ui::Node& node) { return node.operable(); }));
    CHECK(asked.changes == 0);
}
