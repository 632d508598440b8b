// Bridges around a centre: by pointer, by the arrow keys, by the buttons of the card, as a list where it is narrow.
#include <algorithm>

#include "ui/exhibits/exhibit_view.h"
#include "ui/stage.h"

using namespace stage;

namespace {

course::Exhibit exhibit(std::size_t count) {
    const std::vector<std::string> names{
        "Press", "Marketing", "Knowledge management", "Human resources", "ICT", "Files", "Counter", "Law", "Cabinet"};
    course::Bridges bridges{"Sofie", "community manager", {}};
    for (std::size_t i = 0; i < count; ++i)
        bridges.bridges.push_back({"bridge-" + std::to_string(i),
                                   names[i],
                                   course::Bridges::Icon::chart,
                                   "Motto of " + names[i],
                                   {"From " + names[i]},
                                   {"To " + names[i]},
                                   i == 0 ? "" : "Example of " + names[i]});
    return {"Bridges", "Seven services around one job.", bridges};
}

constexpr ui::Viewport roomy{{760, 2400}, 1}, narrow{{480, 2400}, 1};

struct Asked {
    course::Exhibit shown;
    ui::ExhibitState state;
    Stage stage;

    explicit Asked(ui::Viewport viewport = roomy, std::size_t count = 7)
        : shown(exhibit(count)),
          stage(
              [this](Ui& ui) {
                  ui.screen("lesson");
                  const auto flow = ui.column({20, 20, ui.viewport().size.x - 40, 1e6F});
                  ui::exhibit_view(ui, "bridges", shown, state);
              },
              viewport) {}
    bool has(std::string_view name, Role role = Role::button) {
        const auto& tree = stage.ui().tree();
        return std::any_of(tree.begin(), tree.end(),
                           [&](const ui::Node& node) { return node.role == role && node.name == name; });
    }
    bool open(std::string_view name) { return has(name, Role::status) && stage.node(name).state.current; }
};

}  // namespace

TEST_CASE("a bridge opens its card: motto, what crosses it in both directions, an example") {
    Asked asked(GENERATE(roomy, narrow));
    CHECK(asked.has("0 of 7 bridges explored", Role::progressbar));
    CHECK(asked.has("Choose a bridge. The traffic goes both ways.", Role::paragraph));
    asked.stage.press("Marketing");
    CHECK(asked.open("Marketing"));
    CHECK(asked.has("Motto of Marketing", Role::paragraph));
    CHECK(asked.has("From Marketing", Role::listitem));
    CHECK(asked.has("To Marketing", Role::listitem));
    CHECK(asked.has("Example of Marketing", Role::paragraph));
    CHECK(asked.stage.node("Marketing").value == "Explored");
    CHECK(asked.stage.node("ICT").value.empty());
    CHECK(asked.has("1 of 7 bridges explored", Role::progressbar));
}

TEST_CASE("a bridge opened twice is explored once, and one without an example shows none") {
    Asked asked;
    asked.stage.press("Press");
    asked.stage.press("ICT");
    asked.stage.press("Press");
    CHECK(asked.has("2 of 7 bridges explored", Role::progressbar));
    CHECK(asked.open("Press"));
    CHECK_FALSE(asked.has("For example", Role::note));
}

TEST_CASE("the buttons of the card go round, and are named with the bridge they lead to") {
    Asked asked(GENERATE(roomy, narrow));
    asked.stage.press("Press");
    asked.stage.press("Previous bridge: Counter");
    CHECK(asked.open("Counter"));
    asked.stage.press("Next bridge: Press");
    asked.stage.press("Next bridge: Marketing");
    CHECK(asked.open("Marketing"));
    CHECK(asked.has("3 of 7 bridges explored", Role::progressbar));
}

TEST_CASE("on the map the arrow keys go round the circle and open what they come to, while Tab opens nothing") {
    Asked asked;
    asked.stage.key(Key::tab);
    CHECK(asked.stage.focused() == "Press");
    asked.stage.key(Key::tab);
    CHECK(asked.stage.focused() == "Marketing");
    CHECK(asked.has("0 of 7 bridges explored", Role::progressbar));
    asked.stage.key(Key::left);
    CHECK(asked.stage.focused() == "Press");
    CHECK(asked.open("Press"));
    asked.stage.key(Key::left);
    CHECK(asked.stage.focused() == "Counter");
    CHECK(asked.open("Counter"));
    asked.stage.key(Key::right);
    CHECK(asked.open("Press"));
    asked.stage.key(Key::tab);
    asked.stage.key(Key::enter);
    CHECK(asked.open("Marketing"));
}

TEST_CASE("the name below or above an arch belongs to what can be pressed") {
    Asked asked;
    const ui::Node& node = asked.stage.node("Press");
    CHECK(node.target.h > node.box.h + 20);
    asked.stage.click({node.target.centre().x, node.target.y + 6});
    CHECK(asked.open("Press"));
}

TEST_CASE("where it is narrow the map is a list, in which a bridge closes again") {
    Asked asked(narrow);
    CHECK(asked.stage.node("Press").box.x == asked.stage.node("ICT").box.x);
    CHECK(asked.has("Sofie", Role::heading));
    asked.stage.press("ICT");
    CHECK(asked.open("ICT"));
    asked.stage.press("ICT");
    CHECK_FALSE(asked.has("ICT", Role::status));
    CHECK(asked.stage.node("ICT").value == "Explored");
    Asked map;
    CHECK(map.stage.node("Press").box.x != map.stage.node("ICT").box.x);
}

TEST_CASE("bridges and their names neither overlap nor leave the width, whatever their number and size") {
    const auto viewport =
        GENERATE(ui::Viewport{{370, 4000}, 1}, ui::Viewport{{660, 4000}, 1}, ui::Viewport{{1300, 4000}, 1.5F});
    const int percent = GENERATE(100, 150, 200);
    const std::size_t count = GENERATE(std::size_t{3}, std::size_t{7}, std::size_t{9});
    Asked asked(viewport, count);
    asked.stage.comfort.text_percent = percent;
    asked.stage.settle();
    asked.stage.press("Marketing");
    std::vector<ui::Rect> arches;
    for (const ui::Node& node : asked.stage.ui().tree()) {
        INFO(node.name << " of " << count << " at " << percent << " % in " << viewport.size.x);
        CHECK(node.box.x >= 19.5F);
        CHECK(node.box.right() <= viewport.size.x - 19.5F);
        if (!node.operable()) continue;
        CHECK(node.target.w >= 48 * viewport.dpi);
        CHECK(node.target.h >= 48 * viewport.dpi);
        for (const ui::Rect& other : arches) CHECK(intersection(node.box, other).empty());
        arches.push_back(node.box);
    }
}

TEST_CASE("with the room of a whole page the card stands beside the map, and the map stays where it is") {
    Asked page(ui::Viewport{{1400, 1000}, 1});
    const ui::Rect before = page.stage.node("Press").box;
    page.stage.press("Press");
    REQUIRE(page.open("Press"));
    const ui::Rect card = page.stage.node("Press", Role::status).box;
    CHECK(page.stage.node("Press").box.x == before.x);
    CHECK(page.stage.node("Press").box.y == before.y);
    for (const char* around : {"Press", "Marketing", "ICT", "Human resources"})
        CHECK(page.stage.node(around).box.right() < card.x);
    CHECK(card.right() <= 1380);
    CHECK(card.y < page.stage.node("Human resources").box.y);
}
