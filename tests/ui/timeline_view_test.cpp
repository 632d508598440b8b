// A timeline: from moment to moment, each with its doubt.
#include "ui/exhibits/exhibit_view.h"
#include "ui/stage.h"

using namespace stage;

namespace {

course::Exhibit election(std::size_t moments = 3) {
    course::Timeline timeline;
    timeline.moments = {{"June, first round", "Ahead", "32 percent.", "Not elected yet.", "A paper"},
                        {"12 June, 11 h 56", "The tweet", "It is read aloud.", "By how many?", ""},
                        {"17 June", "Beaten", "63 to 37.", "", "Another paper"}};
    for (std::size_t i = 3; i < moments; ++i)
        timeline.moments.push_back({"Day " + std::to_string(i), "Moment " + std::to_string(i), "Text.", "", ""});
    return {.title = "A tweet", .alternative = "First ahead, then beaten.", .kind = timeline};
}

struct Shown {
    explicit Shown(course::Exhibit made = election(), ui::Viewport viewport = {{800, 1000}, 1})
        : exhibit(std::move(made)), stage([this](Ui& ui) { draw(ui); }, viewport) {
        ready = true;
        stage.settle();
    }
    void draw(Ui& ui) {
        if (!ready) return;
        ui.screen("page");
        ui::exhibit_view(ui, "exhibit", exhibit, state);
    }
    bool has(std::string_view name, Role role) {
        for (const ui::Node& node : stage.ui().tree())
            if (node.role == role && node.name == name) return true;
        return false;
    }
    bool lit(std::string_view station) const { return stage.node(station).state.current; }

    course::Exhibit exhibit;
    ui::ExhibitState state;
    bool ready = false;
    Stage stage;
};

const std::string first = "June, first round: Ahead", second = "12 June, 11 h 56: The tweet", third = "17 June: Beaten";

}  // namespace

TEST_CASE("a timeline opens at its first moment, with when, title, text and source") {
    Shown shown;
    CHECK(shown.lit(first));
    CHECK_FALSE(shown.lit(second));
    CHECK(shown.has("June, first round", Role::paragraph));
    CHECK(shown.has("Ahead", Role::heading));
    CHECK(shown.has("32 percent.", Role::paragraph));
    CHECK(shown.has("Source: A paper", Role::paragraph));
    CHECK(shown.has("1 of 3", Role::status));
    CHECK(shown.stage.node("A tweet", Role::heading).description == "First ahead, then beaten.");
}

TEST_CASE("a station pressed is lit, and those seen before say so") {
    Shown shown;
    CHECK(shown.stage.node(third).value.empty());
    shown.stage.press(third);
    CHECK(shown.lit(third));
    CHECK(shown.has("3 of 3", Role::status));
    CHECK(shown.has("Beaten", Role::heading));
    CHECK(shown.stage.node(first).value == "already seen");
    CHECK(shown.stage.node(second).value.empty());
}

TEST_CASE("arrows go along the stations and stop at both ends") {
    Shown shown;
    shown.stage.press(first);
    shown.stage.key(Key::left);
    CHECK(shown.stage.focused() == first);
    shown.stage.key(Key::right);
    CHECK(shown.stage.focused() == second);
    CHECK(shown.lit(second));
    shown.stage.key(Key::right);
    shown.stage.key(Key::right);
    CHECK(shown.stage.focused() == third);
    CHECK(shown.lit(third));
    shown.stage.key(Key::left);
    CHECK(shown.lit(second));
}

TEST_CASE("the ways to the next moment and back bear its title, and hand each other the focus at the ends") {
    const ui::Viewport viewport = GENERATE(ui::Viewport{{800, 1000}, 1}, ui::Viewport{{400, 1000}, 1});
    Shown shown(election(), viewport);
    shown.stage.press("Next: The tweet");
    CHECK(shown.lit(second));
    CHECK(shown.stage.focused() == "Next: Beaten");
    shown.stage.key(Key::enter);
    CHECK(shown.lit(third));
    CHECK(shown.stage.focused() == "Previous: The tweet");
    shown.stage.key(Key::enter);
    shown.stage.key(Key::enter);
    CHECK(shown.lit(first));
    CHECK(shown.stage.focused() == "Next: The tweet");
}

TEST_CASE("a critical reading opens and closes, and each moment keeps its own") {
    Shown shown;
    const std::string button = "Read critically: Ahead";
    CHECK_FALSE(shown.has("Not elected yet.", Role::paragraph));
    CHECK_FALSE(shown.stage.node(button).state.expanded);
    shown.stage.press(button);
    CHECK(shown.has("Not elected yet.", Role::paragraph));
    CHECK(shown.stage.node(button).state.expanded);
    shown.stage.press("Next: The tweet");
    CHECK_FALSE(shown.has("By how many?", Role::paragraph));
    shown.stage.press("Next: Beaten");
    CHECK_FALSE(shown.has("Read critically: Beaten", Role::button));  // nothing to doubt
    shown.stage.press(first);
    CHECK(shown.has("Not elected yet.", Role::paragraph));
    shown.stage.press(button);
    CHECK_FALSE(shown.has("Not elected yet.", Role::paragraph));
}

TEST_CASE("the ways stay where they are while one goes along") {
    Shown shown;
    const ui::Rect before = shown.stage.node("Next: The tweet").box;
    shown.stage.press("Next: The tweet");
    CHECK(shown.stage.node("Next: Beaten").box == before);
}

TEST_CASE("stations stand in one row where they fit, else in several") {
    Shown wide(election(12));
    const float y = wide.stage.node(first).box.y;
    CHECK(wide.stage.node("Day 11: Moment 11").box.y == y);
    Shown narrow(election(12), {{400, 1200}, 1});
    CHECK(narrow.stage.node("Day 11: Moment 11").box.y > narrow.stage.node(first).box.bottom());
    narrow.stage.press("Day 11: Moment 11");
    narrow.stage.key(Key::left);
    CHECK(narrow.lit("Day 10: Moment 10"));
}

TEST_CASE("a timeline stays within its width at every size, and every target is big enough") {
    const auto viewport =
        GENERATE(ui::Viewport{{330, 3000}, 1}, ui::Viewport{{700, 3000}, 1}, ui::Viewport{{1920, 1080}, 1.5F});
    const int percent = GENERATE(100, 200);
    const std::size_t moments = GENERATE(std::size_t{2}, std::size_t{6}, std::size_t{12});
    Shown shown(election(moments), viewport);
    shown.stage.comfort.text_percent = percent;
    shown.stage.settle();
    shown.stage.press("Read critically: Ahead");
    for (const ui::Node& node : shown.stage.ui().tree()) {
        INFO(node.name << " at " << percent << " % in " << viewport.size.x);
        CHECK(node.box.x >= 0);
        CHECK(node.box.right() <= viewport.size.x + 0.5F);
        if (!node.operable()) continue;
        CHECK(node.target.w >= 48 * viewport.dpi);
        CHECK(node.target.h >= 48 * viewport.dpi);
    }
}
