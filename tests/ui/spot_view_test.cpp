// What should not be in this picture: pressed in the drawing, by key or in a list.
#include <algorithm>

#include "ui/exhibits/exhibit_view.h"
#include "ui/picture_parts.h"
#include "ui/stage.h"

#include "support/folder.h"

using namespace stage;

namespace {

// A thing moved by its group, a thing with a line that has no fill, one in a corner, one very small.
constexpr std::string_view desk =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="600" viewBox="0 0 1200 600">)"
    R"(<rect width="1200" height="600" fill="#eeeeee"/>)"
    R"svg(<g transform="translate(100 50)"><g id="badge"><rect width="100" height="80" fill="#aa0000"/></g></g>)svg"
    R"(<g id="plant"><path d="M500 300 L600 400" fill="none" stroke="#00aa00" stroke-width="4"/></g>)"
    R"(<rect id="letter" x="1100" y="500" width="100" height="100" fill="#0000aa"/>)"
    R"(<rect id="key" x="620" y="500" width="20" height="20" fill="#aaaa00"/></svg>)";

course::Exhibit exhibit() {
    course::Spot spot;
    spot.picture = "desk.svg";
    spot.things = {{"badge", "The badge", "It can be copied.", true},
                   {"plant", "The plant", "It hides nothing.", false},
                   {"letter", "The letter", "An address.", true},
                   {"key", "The key", "It opens a door.", true}};
    return {"What is too much?", "A desk.", spot};
}

struct Asked {
    support::TemporaryFolder folder;
    course::Exhibit shown = exhibit();
    ui::ExhibitState state;
    Stage stage;

    explicit Asked(ui::Viewport viewport = {{800, 2400}, 1}, std::string_view drawing = desk)
        : stage(
              [this](Ui& ui) {
                  ui.screen("lesson");
                  const auto flow = ui.column({20, 20, ui.viewport().size.x - 40, 1e6F});
                  ui::exhibit_view(ui, "spot", shown, state);
              },
              viewport) {
        std::get<course::Spot>(shown.kind).picture = folder.write("desk.svg", drawing);
        state = {};
        stage.settle();
    }
    bool has(std::string_view name, Role role = Role::button) {
        const auto& tree = stage.ui().tree();
        return std::any_of(tree.begin(), tree.end(),
                           [&](const ui::Node& node) { return node.role == role && node.name == name; });
    }
    std::string said(std::string_view name) { return stage.node(name).value; }
    const std::vector<std::string> names{"The badge", "The plant", "The letter", "The key"};
};

}  // namespace

TEST_CASE("the parts of a drawing are known with the transforms above them, and only those that are there") {
    const support::TemporaryFolder folder;
    const auto parts = ui::picture_parts(folder.write("desk.svg", desk), {"badge", "plant", "letter", "nothing"});
    REQUIRE(parts);
    CHECK(parts->size == ui::Vec2{1200, 600});
    CHECK(parts->boxes[0] == ui::Rect{100, 50, 100, 80});
    CHECK(parts->boxes[1] == ui::Rect{500, 300, 100, 100});  // an unfilled line does not reach to the corner
    CHECK(parts->boxes[2] == ui::Rect{1100, 500, 100, 100});
    CHECK_FALSE(parts->boxes[3]);
    CHECK_FALSE(ui::picture_parts(folder.path() / "none.svg", {"badge"}));
    CHECK_FALSE(ui::picture_parts(folder.write("broken.svg", "<svg"), {"badge"}));
}

TEST_CASE("every thing, harmless ones too, can be reached by Tab and says nothing before it is pressed") {
    Asked asked;
    for (const std::string& name : asked.names) {
        asked.stage.key(Key::tab);
        CHECK(asked.stage.focused() == name);
        CHECK(asked.said(name).empty());
        CHECK(asked.stage.node(name).description.empty());
    }
    CHECK(asked.has("0 of 3 found", Role::progressbar));
    CHECK_FALSE(asked.has("Show what is left"));
    CHECK_FALSE(asked.has("Start again"));
}

TEST_CASE("a thing lies where the drawing shows it") {
    Asked asked;
    const ui::Rect picture = asked.stage.node("A desk.", Role::figure).box;
    const ui::Rect badge = asked.stage.node("The badge").box;
    const float scale = picture.w / 1200;
    CHECK(badge.centre().x == Approx(picture.x + 150 * scale).margin(1));
    CHECK(badge.centre().y == Approx(picture.y + 90 * scale).margin(1));
    CHECK(asked.stage.node("The letter").box.right() <= picture.right() + 0.5F);
}

TEST_CASE("what is pressed is judged, with its reason, and counted only when it should not be there") {
    Asked asked;
    asked.stage.press("The badge");
    CHECK(asked.said("The badge") == "Found");
    CHECK(asked.has("The badge: Found", Role::status));
    CHECK(asked.has("It can be copied.", Role::paragraph));
    CHECK(asked.has("1 of 3 found", Role::progressbar));
    asked.stage.press("The plant");
    CHECK(asked.said("The plant") == "May stay");
    CHECK(asked.has("The plant: May stay", Role::status));
    CHECK_FALSE(asked.has("It can be copied.", Role::paragraph));
    CHECK(asked.has("1 of 3 found", Role::progressbar));
    asked.stage.press("The badge");  // to read it once more
    CHECK(asked.has("The badge: Found", Role::status));
    CHECK(asked.has("1 of 3 found", Role::progressbar));
}

TEST_CASE("what was found stands in a list, harmless things do not") {
    Asked asked;
    asked.stage.press("The letter");
    asked.stage.press("The plant");
    asked.stage.press("The badge");
    std::vector<std::string> items;
    for (const ui::Node& node : asked.stage.ui().tree())
        if (node.role == Role::listitem) items.push_back(node.name);
    CHECK(items == std::vector<std::string>{"The letter", "The badge"});
}

TEST_CASE("when all is found there is a kind word, every reason, and nothing left to show") {
    Asked asked;
    for (const char* name : {"The badge", "The letter", "The key"}) asked.stage.press(name);
    CHECK(asked.has("3 of 3 found", Role::progressbar));
    CHECK(asked.has(asked.stage.ui().words()("spot.all"), Role::status));
    for (const char* why : {"It can be copied.", "An address.", "It opens a door."})
        CHECK(asked.has(why, Role::paragraph));
    CHECK_FALSE(asked.has("Show what is left"));
}

TEST_CASE("the rest can be shown after a try, and is not counted as found") {
    Asked asked;
    asked.stage.press("The plant");
    asked.stage.press("Show what is left");
    CHECK(asked.has("0 of 3 found", Role::progressbar));
    CHECK(asked.said("The badge") == "Shown");
    CHECK(asked.has("An address.", Role::paragraph));
    CHECK(asked.has(asked.stage.ui().words()("spot.revealed"), Role::status));
    CHECK_FALSE(asked.has(asked.stage.ui().words()("spot.all"), Role::status));
    CHECK_FALSE(asked.has("Show what is left"));
    asked.stage.press("The badge");
    CHECK(asked.said("The badge") == "Shown");
}

TEST_CASE("one may start again, and the focus goes to the first thing") {
    Asked asked;
    asked.stage.press("The badge");
    asked.stage.press("Start again");
    CHECK(asked.said("The badge").empty());
    CHECK(asked.has("0 of 3 found", Role::progressbar));
    CHECK(asked.stage.focused() == "The badge");
    CHECK_FALSE(asked.has("Start again"));
}

TEST_CASE("as a list every thing is a button once, with what the picture shows in words") {
    Asked asked;
    asked.stage.press("The badge");
    asked.stage.press("Show as a list");
    CHECK(asked.has("A desk.", Role::paragraph));
    for (const std::string& name : asked.names) {
        const auto& tree = asked.stage.ui().tree();
        CHECK(std::count_if(tree.begin(), tree.end(),
                            [&](const ui::Node& node) { return node.role == Role::button && node.name == name; }) == 1);
    }
    CHECK(asked.said("The badge") == "Found");
    asked.stage.press("The key");
    CHECK(asked.said("The key") == "Found");
    CHECK(asked.has("It opens a door.", Role::paragraph));
    asked.stage.press("Search in the picture");
    CHECK(asked.said("The key") == "Found");
    CHECK_FALSE(asked.has("A desk.", Role::paragraph));
}

TEST_CASE("with the keyboard things are pressed by Enter and Space, and the arrows go from one to the next") {
    Asked asked;
    asked.stage.key(Key::tab);
    asked.stage.key(Key::right);
    CHECK(asked.stage.focused() == "The plant");
    asked.stage.key(Key::enter);
    CHECK(asked.said("The plant") == "May stay");
    asked.stage.key(Key::right);
    asked.stage.key(Key::space);
    CHECK(asked.said("The letter") == "Found");
    CHECK(asked.stage.focused() == "The letter");
}

TEST_CASE("without a readable drawing, or without one of its things, there is the list") {
    const std::string_view drawing = GENERATE(
        std::string_view("no drawing"),
        std::string_view(
            R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect id="badge" width="5" height="5"/></svg>)"));
    Asked asked({{800, 2400}, 1}, drawing);
    CHECK(asked.has("A desk.", Role::paragraph));
    asked.stage.press("The letter");
    CHECK(asked.said("The letter") == "Found");
    CHECK_FALSE(asked.has("Search in the picture"));
}

TEST_CASE("everything stays within the width at every size, and every target is big enough") {
    const auto viewport =
        GENERATE(ui::Viewport{{370, 2400}, 1}, ui::Viewport{{760, 2400}, 1}, ui::Viewport{{1600, 2400}, 1.5F});
    const int percent = GENERATE(100, 150, 200);
    const bool list = GENERATE(false, true);
    Asked asked(viewport);
    asked.stage.comfort.text_percent = percent;
    asked.stage.settle();
    asked.stage.press("The badge");
    if (list) asked.stage.press("Show as a list");
    for (const ui::Node& node : asked.stage.ui().tree()) {
        INFO(node.name << " at " << percent << " % in " << viewport.size.x);
        CHECK(node.box.x >= 19.5F);
        CHECK(node.box.right() <= viewport.size.x - 19.5F);
        if (!node.operable()) continue;
        CHECK(node.target.w >= 48 * viewport.dpi);
        CHECK(node.target.h >= 48 * viewport.dpi);
    }
}
