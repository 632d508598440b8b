// Ui: focus, dialogs, scrolling, rest.
#include "ui/stage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

using namespace stage;

TEST_CASE("a screen that opens gives the focus to its first thing to do") {
    std::string screen = "one";
    Stage stage([&](Ui& ui) {
        ui.screen(screen);
        ui::button(ui, "other", "Other");
        ui::button(ui, "go", "Go", {.initial = true});
    });
    CHECK(stage.focused() == "Go");
    stage.key(Key::tab);
    CHECK(stage.focused() == "Other");
    stage.settle();
    CHECK(stage.focused() == "Other");
    screen = "two";
    stage.settle();
    CHECK(stage.focused() == "Go");
}

TEST_CASE("a dialog takes the focus and the keys, and gives the focus back where it was") {
    bool open = false;
    int escapes = 0, behind = 0;
    Stage stage([&](Ui& ui) {
        ui.screen("one");
        ui::button(ui, "first", "First", {.initial = true});
        if (ui::button(ui, "open", "Open")) open = true;
        if (ui.take(Key::escape)) ++behind;
        if (!open) return;
        const auto layer = ui.layer("dialog", "Dialog", {200, 200, 400, 300});
        const auto flow = ui.column({220, 220, 360, 1000});
        ui::button(ui, "no", "No");
        ui::button(ui, "yes", "Yes", {.initial = true});
        if (ui.take(Key::escape)) {
            ++escapes;
            open = false;
        }
    });
    stage.press("Open");
    REQUIRE(open);
    CHECK(stage.focused() == "Yes");
    CHECK(stage.node("First").state.inert);
    CHECK_FALSE(stage.node("First").operable());
    stage.key(Key::tab);
    CHECK(stage.focused() == "No");
    stage.key(Key::tab);
    CHECK(stage.focused() == "Yes");
    stage.key(Key::escape);
    CHECK(escapes == 1);
    CHECK(behind == 0);
    CHECK(stage.focused() == "Open");
    stage.key(Key::escape);
    CHECK(behind == 1);
}

TEST_CASE("of two dialogs the later one has the keys, and the first one gets them back") {
    int dialogs = 2;
    Stage stage([&](Ui& ui) {
        ui.screen("one");
        ui::button(ui, "behind", "Behind");
        const auto show = [&](const std::string& name, float x, int above) {
            const auto layer = ui.layer(name, name, {x, 100, 300, 300});
            const auto flow = ui.column({x + 20, 120, 260, 1000});
            ui::button(ui, "close", "Close " + name, {.initial = true});
            if (ui.take(Key::escape)) dialogs = above;
        };
        if (dialogs >= 1) show("first", 50, 0);
        if (dialogs >= 2) show("second", 400, 1);
    });
    CHECK(stage.focused() == "Close second");
    CHECK(stage.node("Close first").state.inert);
    stage.key(Key::tab);
    CHECK(stage.focused() == "Close second");
    stage.click(stage.node("Close first").box.centre());
    CHECK_FALSE(stage.node("Close first").state.focused);
    stage.key(Key::escape);
    CHECK(dialogs == 1);
    CHECK(stage.node("Behind").state.inert);
    CHECK(stage.node("Close first").operable());
    stage.key(Key::escape);
    CHECK(dialogs == 0);
    CHECK(stage.node("Behind").operable());
}

TEST_CASE("the focus is scrolled into sight, by Tab in both directions") {
    Stage stage([](Ui& ui) {
        ui.screen("list");
        const auto area = ui.scroll(Role::main, "main", "List", {0, 0, 800, 600}, 20, 20);
        for (int i = 0; i < 30; ++i) {
            ui::button(ui, "row-" + std::to_string(i), "Row " + std::to_string(i));
            ui.gap(10);
        }
    });
    for (int i = 0; i < 35; ++i) {
        stage.key(Key::tab);
        const ui::Node& node = stage.node(stage.focused());
        CHECK(node.box.y >= 0);
        CHECK(node.box.bottom() <= 600);
    }
    for (int i = 0; i < 8; ++i) {
        stage.key(Key::tab, true);
        const ui::Node& node = stage.node(stage.focused());
        CHECK(node.box.y >= 0);
        CHECK(node.box.bottom() <= 600);
    }
}

TEST_CASE("wheel, keys, finger and scrollbar move a long page, no further than its ends") {
    Stage stage([](Ui& ui) {
        ui.screen("page");
        const auto area = ui.scroll(Role::main, "main", "Page", {0, 0, 800, 600}, 20, 40);
        for (int i = 0; i < 40; ++i) ui::text(ui, "line-" + std::to_string(i), "Words");
        ui.gap(1000);
    });
    const ui::Id area = stage.node("Page", Role::main).id;
    const auto fraction = [&] { return stage.ui().scroll_fraction(area); };
    CHECK(fraction() == 0);
    SECTION("wheel") {
        stage.frame({ui::Wheel{{400, 300}, -3}});
        stage.settle();
        CHECK(fraction() > 0);
        for (int i = 0; i < 100; ++i) stage.frame({ui::Wheel{{400, 300}, -3}});
        stage.settle();
        CHECK(fraction() == 1);
        CHECK(stage.ui().scroll_at_end(area));
    }
    SECTION("keys") {
        stage.key(Key::page_down);
        const float once = fraction();
        CHECK(once > 0);
        stage.key(Key::end);
        CHECK(fraction() == 1);
        stage.key(Key::home);
        CHECK(fraction() == 0);
        stage.key(Key::space);
        CHECK(fraction() == Approx(once));
    }
    SECTION("finger") {
        using enum ui::PointerKind;
        stage.frame({ui::PointerDown{{400, 400}, touch}});
        for (int i = 1; i <= 20; ++i) stage.frame({ui::PointerMove{{400, 400 - 10.0F * static_cast<float>(i)}, touch}});
        for (int i = 0; i < 10; ++i) stage.frame({ui::PointerMove{{400, 200}, touch}});
        stage.frame({ui::PointerUp{{400, 200}, touch}});
        stage.settle();
        const ui::Node& first = stage.node("Words", Role::paragraph);
        CHECK(first.box.y == Approx(-200).margin(1));
    }
    SECTION("scrollbar") {
        const ui::Rect bar = stage.node("scroll", Role::scrollbar).box;
        const ui::Vec2 grip{bar.centre().x, bar.y + 10};
        stage.frame({ui::PointerDown{grip}});
        stage.frame({ui::PointerMove{{grip.x, grip.y + 100}}});
        stage.frame({ui::PointerMove{{grip.x, 2000}}});
        CHECK(fraction() == 1);
        stage.frame({ui::PointerUp{{grip.x, 2000}}});
        stage.settle();
        CHECK(fraction() == 1);
    }
    SECTION("from outside, by share") {
        stage.ui().scroll_to_fraction(area, 0.5F);
        stage.settle();
        CHECK(fraction() == Approx(0.5F));
    }
}

TEST_CASE("what moved comes to rest, and then no frame is asked for") {
    bool on = false;
    Stage stage([&](Ui& ui) {
        if (ui::switch_row(ui, "switch", "Switch", {}, on)) on = !on;
    });
    CHECK_FALSE(stage.ui().next_deadline());
    const ui::Vec2 at = stage.node("Switch", Role::switch_).box.centre();
    stage.frame({ui::PointerDown{at}});
    stage.frame({ui::PointerUp{at}});
    stage.frame();
    CHECK(on);
    CHECK(stage.ui().next_deadline());  // its knob slides
    stage.settle();
    CHECK_FALSE(stage.ui().next_deadline());
    SECTION("with less motion it does not slide at all") {
        stage.comfort.reduced_motion = true;
        stage.settle();
        stage.frame({ui::PointerDown{at}});
        stage.frame({ui::PointerUp{at}});
        stage.frame();
        stage.frame();
        CHECK_FALSE(on);
        CHECK_FALSE(stage.ui().next_deadline());
    }
}

TEST_CASE("a small control has a target of 48 pixels, larger where pixels are smaller") {
    const float dpi = GENERATE(1.0F, 2.0F);
    Stage stage(
        [](Ui& ui) {
            ui.control({.role = Role::button, .id = "dot", .name = "Dot", .box = {100, 100, 20, 20}});
        },
        {{800, 600}, dpi});
    const ui::Node& dot = stage.node("Dot");
    CHECK(dot.box == ui::Rect{100, 100, 20, 20});
    CHECK(dot.target.w == 48 * dpi);
    CHECK(dot.target.h == 48 * dpi);
    CHECK(dot.target.centre() == dot.box.centre());
}

TEST_CASE("two windows of different size and language live in one process") {
    const auto draw = [](Ui& ui) { ui::button(ui, "go", ui.words()("nav.home")); };
    Stage small(draw), large(draw, {{3840, 2160}, 2});
    small.language = base::Language::nl;
    large.language = base::Language::fr;
    small.settle();
    large.settle();
    small.frame();
    const ui::Node one = small.ui().tree().front(), other = large.ui().tree().front();
    CHECK(one.name != other.name);
    CHECK(one.id == other.id);
    CHECK(other.box.h > one.box.h * 1.8F);
}

TEST_CASE("what the program gives the focus to is brought into sight, and what a screen opens with is not") {
    bool asked = false;
    Stage stage([&](Ui& ui) {
        ui.screen("list");
        const auto area = ui.scroll(Role::main, "main", "List", {0, 0, 800, 600}, 20, 20);
        for (int i = 0; i < 30; ++i) {
            ui::button(ui, "row-" + std::to_string(i), "Row " + std::to_string(i), {.initial = i == 25});
            ui.gap(10);
        }
        if (asked) ui.focus(ui.id("row-28"));
        asked = false;
    });
    CHECK(stage.focused() == "Row 25");
    CHECK(stage.node("Row 0").box.y == 0);
    asked = true;
    stage.settle();
    CHECK(stage.focused() == "Row 28");
    CHECK(stage.node("Row 28").box.bottom() <= 600);
    CHECK(stage.node("Row 28").box.y >= 0);
}

TEST_CASE("a place in a page is brought to the top of what scrolls, as far as it goes") {
    int wanted = -1;
    Stage stage([&](Ui& ui) {
        ui.screen("page");
        const auto area = ui.scroll(Role::main, "main", "Page", {0, 100, 800, 400}, 20, 20);
        for (int i = 0; i < 30; ++i) {
            if (i == wanted) ui.scroll_here();
            ui::button(ui, "row-" + std::to_string(i), "Row " + std::to_string(i));
            ui.gap(10);
        }
        wanted = -1;
    });
    const auto top_of = [&](int row) {
        wanted = row;
        stage.settle();
        return stage.node("Row " + std::to_string(row)).box.y;
    };
    CHECK(top_of(12) == 124);
    CHECK(top_of(3) == 124);
    CHECK(top_of(0) == 100);
    CHECK(top_of(29) > 124);
    CHECK(stage.node("Row 29").box.bottom() <= 500);
}

TEST_CASE("at the end of a group an arrow is left for others") {
    int ups = 0;
    Stage stage([&](Ui& ui) {
        ui.screen("rows");
        for (const char* row : {"One", "Two"})
            ui.control({.role = Role::link, .id = row, .name = row, .box = ui.take_box(60), .arrows = true});
        if (ui.take(Key::up)) ++ups;
    });
    stage.key(Key::tab);
    stage.key(Key::down);
    CHECK(stage.focused() == "Two");
    stage.key(Key::up);
    CHECK(stage.focused() == "One");
    CHECK(ups == 0);
    stage.key(Key::up);
    CHECK(stage.focused() == "One");
    CHECK(ups == 1);
}
