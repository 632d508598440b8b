// What a person does to the controls of a frame with a mouse or a finger.
#include "ui/hands.h"

#include "support/catch.h"

using namespace hands;

TEST_CASE("the mouse hovers over what is under it, until it leaves the window") {
    Hands hands = with(three());
    hands.move(on_left);
    CHECK(hands.does.hovered() == left);
    hands.move(on_right);
    CHECK(hands.does.hovered() == right);
    hands.frame({ui::PointerLeave{}});
    CHECK(hands.does.hovered() == 0);
}

TEST_CASE("a finger does not hover, neither before nor after a tap") {
    Hands hands = with(three());
    hands.down(on_left, PointerKind::touch);
    CHECK(hands.does.hovered() == 0);
    hands.up(on_left, PointerKind::touch);
    CHECK(hands.does.activated() == left);
    hands.frame();
    CHECK(hands.does.hovered() == 0);
}

TEST_CASE("a press acts on release, once") {
    Hands hands = with(three());
    hands.down(on_left);
    CHECK(hands.does.pressed() == left);
    CHECK(hands.does.activated() == 0);
    hands.up(on_left);
    CHECK(hands.does.activated() == left);
    CHECK(hands.does.pressed() == 0);
    hands.frame();
    CHECK(hands.does.activated() == 0);
}

TEST_CASE("a mouse that trembles on what it pressed has pressed it") {
    Hands hands = with(three());
    hands.down(on_left);
    hands.move({on_left.x + 20, on_left.y + 9});
    hands.move({on_left.x - 12, on_left.y});
    hands.up({on_left.x - 12, on_left.y});
    CHECK(hands.does.activated() == left);
    hands.down(on_left);
    hands.move(on_right);
    hands.up(on_right);
    CHECK(hands.does.activated() == 0);
}

TEST_CASE("who slides away before letting go does nothing") {
    const auto kind = GENERATE(PointerKind::mouse, PointerKind::touch);
    Hands hands = with(three());
    hands.down(on_left, kind);
    hands.move({250, 130}, kind);
    hands.move(on_right, kind);
    hands.up(on_right, kind);
    CHECK(hands.does.activated() == 0);
    CHECK(hands.does.pressed() == 0);
}

TEST_CASE("a tap inside one frame is not lost") {
    Hands hands = with(three());
    hands.frame({PointerDown{on_left, PointerKind::touch}, PointerUp{on_left, PointerKind::touch}});
    CHECK(hands.does.activated() == left);
}

TEST_CASE("a tap beside a small control hits it, unless a neighbour is drawn there") {
    Node small = control(left, {100, 100, 20, 20});
    small.target = {86, 86, 48, 48};
    Node next = control(right, {124, 100, 60, 60});
    const auto other_first = GENERATE(false, true);
    Hands hands = with(other_first ? Tree{next, small} : Tree{small, next});
    SECTION("beside it") {
        hands.down({90, 90}, PointerKind::touch);
        hands.up({90, 90}, PointerKind::touch);
        CHECK(hands.does.activated() == left);
    }
    SECTION("where the neighbour is drawn") {
        hands.down({128, 110}, PointerKind::touch);
        hands.up({128, 110}, PointerKind::touch);
        CHECK(hands.does.activated() == right);
    }
}

TEST_CASE("what its scroll area cuts off cannot be hit there") {
    Node node = control(left, left_box);
    node.clip = {0, 0, 800, 120};
    Hands hands = with({node});
    hands.down({150, 140});
    CHECK(hands.does.pressed() == 0);
    hands.up({150, 140});
    hands.down({150, 110});
    CHECK(hands.does.pressed() == left);
}

TEST_CASE("a disabled control takes the press for itself and does nothing") {
    Tree tree = three();
    tree[0].state.disabled = true;
    Hands hands = with(tree);
    hands.down(on_left);
    hands.up(on_left);
    CHECK(hands.does.activated() == 0);
    CHECK(hands.does.focused() != left);
}

TEST_CASE("behind a dialog nothing hovers, is pressed, or gets the focus") {
    Tree tree = three();
    for (Node& node : tree) node.state.inert = true;
    Node ok = control(field, {300, 300, 100, 60});
    ok.layer = 1;
    tree.push_back(ok);
    Hands hands = with(tree);
    hands.move(on_left);
    CHECK(hands.does.hovered() == 0);
    hands.down(on_left);
    hands.up(on_left);
    CHECK(hands.does.activated() == 0);
    for (int i = 0; i < 3; ++i) {
        hands.key(Key::tab);
        CHECK(hands.does.focused() == field);
    }
}

TEST_CASE("the wheel scrolls what is under the pointer") {
    Hands hands = with({scrolling(page, {0, 0, 400, 600}), scrolling(field, {400, 0, 400, 600})});
    hands.frame({ui::Wheel{{100, 100}, -2}});
    CHECK(hands.scrolled(page) > 0);
    CHECK(hands.scrolled(field) == 0);
    const float once = hands.scrolled(page);
    hands.scale = 2;
    hands.frame({ui::Wheel{{500, 100}, 2}});
    CHECK(hands.scrolled(field) == Approx(-2 * once));
}

TEST_CASE("a finger pulls the page along, a mouse does not") {
    Hands hands = with({scrolling(page, window), within(control(left, left_box), page)});
    SECTION("finger") {
        hands.down(on_left, PointerKind::touch);
        float moved = 0;
        for (int i = 1; i <= 10; ++i) {
            hands.move({150, 130 - 10.0F * static_cast<float>(i)}, PointerKind::touch);
            moved += hands.scrolled(page);
        }
        CHECK(moved == Approx(100));
        CHECK(hands.does.pressed() == 0);  // no longer
        hands.up({150, 30}, PointerKind::touch);
        CHECK(hands.does.activated() == 0);
    }
    SECTION("mouse") {
        hands.down(on_left);
        for (int i = 1; i <= 10; ++i) {
            hands.move({150, 130 - 10.0F * static_cast<float>(i)});
            CHECK(hands.scrolled(page) == 0);
        }
    }
}

TEST_CASE("what is dragged itself does not pull the page") {
    Node grip = within(control(left, left_box), page);
    grip.draggable = true;
    Hands hands = with({scrolling(page, window), grip});
    hands.down(on_left, PointerKind::touch);
    hands.move({150, 200}, PointerKind::touch);
    REQUIRE(hands.does.drag());
    CHECK(hands.does.drag()->id == left);
    CHECK(hands.does.drag()->from == on_left);
    CHECK(hands.does.drag()->at == Vec2{150, 200});
    CHECK(hands.scrolled(page) == 0);
    hands.up({150, 210}, PointerKind::touch);
    REQUIRE(hands.does.drag());
    CHECK(hands.does.drag()->ended);
    CHECK(hands.does.activated() == 0);
    hands.frame();
    CHECK_FALSE(hands.does.drag());
}

TEST_CASE("a thrown page coasts, asks for frames until it stands, and a finger stops it") {
    Hands hands = with({scrolling(page, window)});
    hands.down({400, 500}, PointerKind::touch);
    for (int i = 1; i <= 5; ++i) hands.move({400, 500 - 40.0F * static_cast<float>(i)}, PointerKind::touch);
    hands.up({400, 300}, PointerKind::touch);
    hands.frame();
    CHECK(hands.scrolled(page) > 0);
    CHECK(hands.does.next_deadline());
    SECTION("by itself") {
        for (int i = 0; i < 300; ++i) hands.frame();
        CHECK(hands.scrolled(page) == 0);
        CHECK_FALSE(hands.does.next_deadline());
    }
    SECTION("by a finger") {
        hands.down(nowhere, PointerKind::touch);
        hands.up(nowhere, PointerKind::touch);
        hands.frame();
        CHECK(hands.scrolled(page) == 0);
        CHECK_FALSE(hands.does.next_deadline());
    }
}
