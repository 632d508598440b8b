// In words what an exhibit shows: at its foot, for whoever asks, by pointer and by keyboard.
#include "ui/exhibits/exhibit_view.h"
#include "ui/stage.h"

using namespace stage;

namespace {

const std::string alternative = "What one would see, in words.";

course::Exhibit made(int kind) {
    course::Exhibit exhibit{.title = "It", .alternative = alternative, .kind = course::Timeline{}};
    if (kind == 0) {
        course::Timeline timeline;
        timeline.moments = {{"June", "First", "Text.", "", ""}, {"July", "Second", "Text.", "", ""}};
        exhibit.kind = timeline;
    } else if (kind == 1) {
        exhibit.kind = course::Chart{.unit = "", .from = 0, .to = 2, .labels = {"A", "B"}, .series = {{"S", {1, 2}}}};
    } else if (kind == 2) {
        course::ResponseFlow flow;
        flow.steps.resize(2);
        flow.steps[0].title = "Is it?";
        flow.steps[0].answers = {{"Yes", 1}};
        flow.steps[1].title = "Do";
        exhibit.kind = flow;
    } else {
        course::Bridges bridges;
        bridges.centre = "Noor";
        bridges.bridges = {{"a", "A", course::Bridges::Icon::team, "", {"x"}, {"y"}, ""},
                           {"b", "B", course::Bridges::Icon::team, "", {"x"}, {"y"}, ""}};
        exhibit.kind = bridges;
    }
    return exhibit;
}

struct Shown {
    explicit Shown(int kind, ui::Viewport viewport = {{800, 1600}, 1})
        : exhibit(made(kind)),
          stage(
              [this](Ui& ui) {
                  ui.screen("page");
                  const auto flow = ui.column({20, 20, ui.viewport().size.x - 40, 1e6F});
                  ui::exhibit_view(ui, "exhibit", exhibit, state);
              },
              viewport) {}
    bool says_it() {
        for (const ui::Node& node : stage.ui().tree())
            if (node.role == Role::paragraph && node.name == alternative) return true;
        return false;
    }
    course::Exhibit exhibit;
    ui::ExhibitState state;
    Stage stage;
};

}  // namespace

TEST_CASE("the alternative of an exhibit is shown when it is asked for, and hidden again") {
    const int kind = GENERATE(0, 1, 2, 3);
    Shown shown(kind);
    const std::string button = "Description: It";
    CHECK_FALSE(shown.says_it());
    CHECK(shown.stage.node(button).state.expanded == false);
    shown.stage.press(button);
    CHECK(shown.says_it());
    CHECK(shown.stage.node(button).state.expanded == true);
    shown.stage.press(button);
    CHECK_FALSE(shown.says_it());
}

TEST_CASE("it is reached and pressed by keyboard") {
    Shown shown(GENERATE(0, 1, 2, 3));
    for (int i = 0; i < 40 && shown.stage.focused() != "Description: It"; ++i) shown.stage.key(Key::tab);
    REQUIRE(shown.stage.focused() == "Description: It");
    shown.stage.key(Key::enter);
    CHECK(shown.says_it());
    CHECK(shown.stage.focused() == "Description: It");
}

TEST_CASE("in a narrow window with large text it is inside, and big enough for a finger") {
    const int kind = GENERATE(0, 1, 2, 3);
    Shown shown(kind, {{360, 3000}, 1});
    shown.stage.comfort.text_percent = 200;
    shown.stage.settle();
    shown.stage.press("Description: It");
    CHECK(shown.says_it());
    const ui::Node& button = shown.stage.node("Description: It");
    CHECK(button.target.h >= 48);
    CHECK(button.box.right() <= 360);
}
