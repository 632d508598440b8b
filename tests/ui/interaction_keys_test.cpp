// What a person does to the controls of a frame with the keyboard, and where the focus goes.
#include "ui/hands.h"

#include "support/catch.h"

using namespace hands;

TEST_CASE("Tab goes round in the order recorded, Shift and Tab the other way") {
    Hands hands = with(three());
    std::vector<Id> there, back;
    for (int i = 0; i < 4; ++i) {
        hands.key(Key::tab);
        there.push_back(hands.does.focused());
    }
    CHECK(there == std::vector<Id>{left, right, third, left});
    for (int i = 0; i < 3; ++i) {
        hands.key(Key::tab, true);
        back.push_back(hands.does.focused());
    }
    CHECK(back == std::vector<Id>{third, right, left});
    CHECK(hands.does.focus_visible());
    CHECK(hands.does.modality() == ui::Modality::keyboard);
}

TEST_CASE("Tab passes by what is disabled and what is for the pointer only") {
    Tree tree = three();
    tree[0].state.disabled = true;
    tree[1].pointer_only = true;
    Hands hands = with(tree);
    for (int i = 0; i < 2; ++i) {
        hands.key(Key::tab);
        CHECK(hands.does.focused() == third);
    }
}

TEST_CASE("with nothing focused, Tab goes into the page, past the navigation") {
    Tree tree = three();
    ui::Node main;
    main.role = ui::Role::main;
    main.id = 77;
    tree.insert(tree.begin() + 1, main);
    tree[2].parent = 77;
    Hands hands = with(tree);
    hands.key(Key::tab);
    CHECK(hands.does.focused() == right);
    hands.key(Key::tab, true);
    CHECK(hands.does.focused() == left);
}

TEST_CASE("the ring is hidden by a press and shown by a key") {
    Hands hands = with(three());
    hands.key(Key::tab);
    CHECK(hands.does.focus_visible());
    hands.down(on_right);
    CHECK_FALSE(hands.does.focus_visible());
    hands.up(on_right);
    CHECK(hands.does.focused() == right);
    hands.key(Key::tab);
    CHECK(hands.does.focused() == third);
    CHECK(hands.does.focus_visible());
}

TEST_CASE("Enter and Space press what has the focus, held down they press once") {
    const auto key = GENERATE(Key::enter, Key::space);
    Hands hands = with(three());
    hands.key(Key::tab);
    hands.key(key);
    CHECK(hands.does.activated() == left);
    CHECK(hands.does.keys().empty());
    hands.frame({KeyDown{.key = key, .repeat = true}});
    CHECK(hands.does.activated() == 0);
}

TEST_CASE("in a text field Enter is the form's and Space is a letter") {
    Node name = control(field, left_box, Role::textbox);
    name.keyboard_text = true;
    Hands hands = with({name, control(right, right_box)});
    hands.key(Key::tab);
    REQUIRE(hands.does.focused() == field);
    hands.frame({KeyDown{.key = Key::space}, ui::TextTyped{U' '}});
    CHECK(hands.does.activated() == 0);
    CHECK(hands.does.typed() == std::vector<char32_t>{U' '});
    hands.key(Key::enter);
    CHECK(hands.does.take(Key::enter));
    hands.key(Key::left);
    CHECK(hands.does.take(Key::left));
}

TEST_CASE("when what has the focus goes, its nearest survivor has it") {
    Hands hands = with(three());
    hands.does.focus(right);
    SECTION("the next one") {
        hands.now({control(left, left_box), control(third, third_box)});
        CHECK(hands.does.focused() == third);
    }
    SECTION("the one before, when nothing follows") {
        hands.now({control(left, left_box)});
        CHECK(hands.does.focused() == left);
    }
    SECTION("the next one too, when it is disabled") {
        Tree next = three();
        next[1].state.disabled = true;
        hands.now(next);
        CHECK(hands.does.focused() == third);
    }
    SECTION("nothing, when nothing is left") {
        hands.now({});
        CHECK(hands.does.focused() == 0);
    }
    SECTION("what came in its place, before what follows") {
        hands.now({control(left, left_box), control(99, right_box), control(third, third_box)});
        CHECK(hands.does.focused() == 99);
    }
    SECTION("what is of its kind, before what else came") {
        hands.now({control(left, left_box), control(98, right_box, Role::link), control(99, right_box),
                   control(third, third_box)});
        CHECK(hands.does.focused() == 99);
    }
    SECTION("not what came elsewhere") {
        hands.now({control(98, left_box), control(left, left_box), control(third, third_box), control(99, right_box)});
        CHECK(hands.does.focused() == third);
    }
    SECTION("itself, while it is there") {
        hands.now({control(third, third_box), control(right, right_box)});
        CHECK(hands.does.focused() == right);
    }
}

TEST_CASE("arrows move among neighbours of one group and stop at its ends") {
    Tree tree{area(page, {0, 0, 800, 300}, Role::radiogroup)};
    for (const Id id : {left, right, third}) {
        Node node = within(control(id, left_box, Role::radio), page);
        node.arrows = true;
        tree.push_back(node);
    }
    Node other = control(field, right_box);
    other.arrows = true;
    tree.push_back(other);
    Hands hands = with(tree);
    hands.does.focus(left);
    hands.key(Key::down);
    CHECK(hands.does.focused() == right);
    hands.key(Key::right);
    CHECK(hands.does.focused() == third);
    hands.key(Key::down);
    CHECK(hands.does.focused() == third);
    hands.key(Key::up);
    CHECK(hands.does.focused() == right);
    hands.key(Key::home);
    CHECK(hands.does.focused() == left);
    hands.key(Key::end);
    CHECK(hands.does.focused() == third);
    CHECK(hands.does.activated() == 0);
}

TEST_CASE("a control with a range keeps the arrows for itself") {
    Node slider = control(left, left_box, Role::slider);
    slider.arrows = true;
    slider.range = ui::Range{};
    Node peer = control(right, right_box);
    peer.arrows = true;
    Hands hands = with({slider, peer});
    hands.does.focus(left);
    hands.key(Key::right);
    CHECK(hands.does.focused() == left);
    CHECK(hands.does.take(Key::right));
}

TEST_CASE("F6 goes from landmark to landmark and passes by those without a control") {
    constexpr Id navigation = 31, empty = 32, main = 33, aside = 34;
    Hands hands =
        with({area(navigation, window, Role::navigation), within(control(left, left_box), navigation),
              area(empty, window, Role::region), area(main, window), within(area(aside, window, Role::region), main),
              within(control(third, third_box), aside), within(control(right, right_box), main)});
    std::vector<Id> stops;
    for (int i = 0; i < 4; ++i) {
        hands.key(Key::f6);
        stops.push_back(hands.does.focused());
    }
    CHECK(stops == std::vector<Id>{left, right, third, left});
    hands.key(Key::f6, true);
    CHECK(hands.does.focused() == third);
}

TEST_CASE("keys scroll the area around the focus, else the largest one") {
    Hands hands =
        with({scrolling(page, {0, 0, 200, 600}), scrolling(field, {200, 0, 600, 600}), control(left, left_box)});
    hands.tree[2].scroll = page;
    hands.key(Key::page_down);
    CHECK(hands.scrolled(field) == Approx(600 * 0.85F));
    hands.does.focus(left);
    hands.key(Key::down);
    CHECK(hands.scrolled(page) > 0);
    CHECK(hands.scrolled(field) == 0);
    hands.key(Key::end);
    CHECK(hands.scrolled(page) > 1e6F);
    hands.key(Key::home);
    CHECK(hands.scrolled(page) < -1e6F);
}

TEST_CASE("a shortcut is used up by the first who takes it") {
    Hands hands = with({});
    hands.frame({KeyDown{.key = Key::plus, .ctrl = true}, ui::TextTyped{U'B'}});
    CHECK_FALSE(hands.does.take(Key::plus));
    CHECK(hands.does.take(Key::plus, true));
    CHECK_FALSE(hands.does.take(Key::plus, true));
    CHECK_FALSE(hands.does.take_letter(U'a'));
    CHECK(hands.does.take_letter(U'b'));
    CHECK_FALSE(hands.does.take_letter(U'b'));
}
