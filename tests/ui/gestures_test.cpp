#include "ui/gestures.h"

#include <cmath>
#include <utility>
#include <vector>

#include "support/catch.h"

using namespace ui;

namespace {

constexpr auto touch = PointerKind::touch;
constexpr auto mouse = PointerKind::mouse;

// Plays events and gathers what comes of them.
struct Stage {
    Gestures gestures;
    double time = 10;
    float scale = 1;
    std::vector<Gesture> seen;

    void step(std::vector<InputEvent> events, double after = 0.016) {
        time += after;
        const std::vector<Gesture> more = gestures.step({time, std::move(events)}, scale);
        seen.insert(seen.end(), more.begin(), more.end());
    }

    template <class T>
    std::vector<T> all() const {
        std::vector<T> found;
        for (const Gesture& gesture : seen)
            if (const auto* one = std::get_if<T>(&gesture)) found.push_back(*one);
        return found;
    }
    template <class T>
    std::size_t count() const {
        return all<T>().size();
    }

    // A finger drawn downwards at a steady speed and lifted while it moves.
    void flick(float pixels_per_frame, int frames = 6) {
        step({PointerDown{{100, 100}, touch}});
        for (int i = 1; i <= frames; ++i)
            step({PointerMove{{100, 100 + pixels_per_frame * static_cast<float>(i)}, touch}});
        step({PointerUp{{100, 100 + pixels_per_frame * static_cast<float>(frames)}, touch}}, 0.001);
    }
};

}  // namespace

TEST_CASE("Pressing and releasing at one place is a tap, on release") {
    for (const PointerKind kind : {mouse, touch}) {
        Stage stage;
        stage.step({PointerDown{{50, 60}, kind}});
        CHECK(stage.count<Tap>() == 0);
        CHECK(stage.gestures.pressed());
        stage.step({PointerUp{{51, 61}, kind}});
        REQUIRE(stage.count<Tap>() == 1);
        CHECK(stage.all<Tap>()[0].at == Vec2{51, 61});
        CHECK(stage.all<Tap>()[0].kind == kind);
        CHECK(stage.all<Release>()[0].tap);
        CHECK_FALSE(stage.gestures.pressed());
    }
}

TEST_CASE("The release comes before its tap, the press before both") {
    Stage stage;
    stage.step({PointerDown{{1, 1}, touch}, PointerUp{{1, 1}, touch}});
    REQUIRE(stage.seen.size() == 3);
    CHECK(std::holds_alternative<Press>(stage.seen[0]));
    CHECK(std::holds_alternative<Release>(stage.seen[1]));
    CHECK(std::holds_alternative<Tap>(stage.seen[2]));
}

TEST_CASE("A tap shorter than a frame is not lost") {
    Stage stage;
    stage.step({PointerMove{{5, 5}, mouse}, PointerDown{{5, 5}, mouse}, PointerUp{{5, 5}, mouse}});
    CHECK(stage.count<Press>() == 1);
    CHECK(stage.count<Tap>() == 1);
}

TEST_CASE("A trembling finger still taps, within the slop of its scale") {
    Stage stage;
    stage.scale = 2;
    stage.step({PointerDown{{50, 50}, touch}});
    stage.step({PointerMove{{50, 65}, touch}});
    stage.step({PointerUp{{50, 60}, touch}});
    CHECK(stage.count<Tap>() == 1);
    CHECK(stage.count<DragStart>() == 0);
}

TEST_CASE("Released far away without a drag, a press is no tap") {
    Stage stage;
    stage.step({PointerDown{{50, 50}, mouse}});
    stage.step({PointerUp{{90, 50}, mouse}});
    CHECK(stage.count<Tap>() == 0);
    CHECK(stage.count<DragStart>() == 0);
    REQUIRE(stage.count<Release>() == 1);
    CHECK_FALSE(stage.all<Release>()[0].tap);
}

TEST_CASE("Sliding away and back is a drag, not a tap") {
    Stage stage;
    stage.step({PointerDown{{50, 50}, touch}});
    stage.step({PointerMove{{90, 50}, touch}});
    stage.step({PointerMove{{50, 50}, touch}});
    stage.step({PointerUp{{50, 50}, touch}});
    CHECK(stage.count<Tap>() == 0);
    CHECK(stage.count<DragEnd>() == 1);
}

TEST_CASE("A drag's movements add up to the whole way") {
    Stage stage;
    stage.step({PointerDown{{50, 50}, mouse}});
    stage.step({PointerMove{{53, 50}, mouse}});
    CHECK(stage.count<DragStart>() == 0);
    stage.step({PointerMove{{55, 50}, mouse}});
    REQUIRE(stage.count<DragStart>() == 1);
    CHECK(stage.gestures.dragging());
    stage.step({PointerMove{{70, 52}, mouse}, PointerMove{{80, 54}, mouse}});
    stage.step({PointerUp{{90, 60}, mouse}});
    const DragStart start = stage.all<DragStart>()[0];
    CHECK(start.from == Vec2{50, 50});
    Vec2 way = start.at - start.from;
    for (const DragMove& move : stage.all<DragMove>()) {
        way = way + move.delta;
        CHECK(move.from == Vec2{50, 50});
    }
    CHECK(way == Vec2{40, 10});
    REQUIRE(stage.count<DragEnd>() == 1);
    CHECK(stage.all<DragEnd>()[0].at == Vec2{90, 60});
    CHECK_FALSE(stage.all<Release>()[0].tap);
}

TEST_CASE("A mouse drags after 4 pixels, a finger after 8") {
    Stage with_mouse, with_finger;
    with_mouse.step({PointerDown{{0, 0}, mouse}, PointerMove{{5, 0}, mouse}});
    with_finger.step({PointerDown{{0, 0}, touch}, PointerMove{{5, 0}, touch}});
    CHECK(with_mouse.gestures.dragging());
    CHECK_FALSE(with_finger.gestures.dragging());
    with_finger.step({PointerMove{{8.5F, 0}, touch}});
    CHECK(with_finger.gestures.dragging());
}

TEST_CASE("A flick coasts on, slower and slower, and comes to rest") {
    Stage stage;
    stage.flick(20);  // 1250 px/s
    REQUIRE(stage.gestures.next_deadline().has_value());
    float way = 0;
    int frames = 0;
    while (stage.gestures.next_deadline() && frames < 1000) {
        CHECK(*stage.gestures.next_deadline() <= stage.time);
        stage.step({});
        ++frames;
    }
    const std::vector<Fling> flings = stage.all<Fling>();
    REQUIRE(flings.size() > 20);
    for (std::size_t i = 0; i < flings.size(); ++i) {
        way += flings[i].delta.y;
        CHECK(flings[i].from == Vec2{100, 100});
        CHECK(flings[i].delta.y > 0);
        if (i > 0) CHECK(flings[i].delta.y < flings[i - 1].delta.y + 0.001F);
    }
    CHECK(way == Approx(1250 * 0.325F).epsilon(0.1));  // v₀ τ
    CHECK(frames * 0.016 < 2.0);
    CHECK(stage.count<Tap>() == 0);
}

TEST_CASE("A fling goes as far with few frames as with many") {
    const auto way = [](double frame) {
        Stage stage;
        stage.flick(20);
        for (int i = 0; i < static_cast<int>(3 / frame); ++i) stage.step({}, frame);
        float sum = 0;
        for (const Fling& fling : stage.all<Fling>()) sum += fling.delta.y;
        return sum;
    };
    CHECK(way(0.008) == Approx(way(0.1)).epsilon(0.05));
}

TEST_CASE("A finger that rests before it lifts does not throw") {
    Stage stage;
    stage.step({PointerDown{{100, 100}, touch}});
    for (int i = 1; i <= 6; ++i) stage.step({PointerMove{{100, 100.0F + 20 * static_cast<float>(i)}, touch}});
    stage.step({PointerUp{{100, 220}, touch}}, 0.3);
    CHECK_FALSE(stage.gestures.next_deadline().has_value());
    stage.step({});
    CHECK(stage.count<Fling>() == 0);
}

TEST_CASE("Neither a mouse nor someone who asked for less motion flings") {
    Stage stage;
    stage.gestures.reduced_motion = true;
    stage.flick(30);
    stage.step({});
    CHECK(stage.count<Fling>() == 0);
    CHECK(stage.count<DragEnd>() == 1);
    CHECK_FALSE(stage.gestures.next_deadline().has_value());

    Stage with_mouse;
    with_mouse.step({PointerDown{{0, 0}, mouse}});
    for (int i = 1; i < 6; ++i) with_mouse.step({PointerMove{{0, 30.0F * static_cast<float>(i)}, mouse}});
    with_mouse.step({PointerUp{{0, 150}, mouse}}, 0.001);
    with_mouse.step({});
    CHECK(with_mouse.count<Fling>() == 0);
}

TEST_CASE("Asking for less motion stops a fling under way") {
    Stage stage;
    stage.flick(30);
    stage.gestures.reduced_motion = true;
    stage.step({});
    CHECK(stage.count<Fling>() == 0);
    CHECK_FALSE(stage.gestures.next_deadline().has_value());
}

TEST_CASE("A new press stops the page, and is not a tap while it was quick") {
    Stage stage;
    stage.flick(30);
    stage.step({});
    const std::size_t before = stage.count<Fling>();
    stage.step({PointerDown{{200, 200}, touch}});
    stage.step({PointerUp{{200, 200}, touch}});
    stage.step({});
    CHECK(stage.count<Fling>() == before);
    CHECK(stage.count<Tap>() == 0);
    stage.step({PointerDown{{200, 200}, touch}, PointerUp{{200, 200}, touch}});
    CHECK(stage.count<Tap>() == 1);
}

TEST_CASE("A page that hardly moves any more can be tapped") {
    Stage stage;
    stage.flick(20);
    for (int i = 0; i < 1000 && stage.count<Fling>() < 60; ++i) stage.step({});  // 1250 e^(-0.96/0.325) ≈ 65 px/s
    REQUIRE(stage.gestures.next_deadline().has_value());
    stage.step({PointerDown{{200, 200}, touch}});
    stage.step({PointerUp{{200, 200}, touch}});
    CHECK(stage.count<Tap>() == 1);
}

TEST_CASE("The wheel can stop a fling") {
    Stage stage;
    stage.flick(30);
    stage.gestures.stop_fling();
    stage.step({});
    CHECK(stage.count<Fling>() == 0);
}

TEST_CASE("A finger held still for half a second presses long, and that is no tap") {
    Stage stage;
    stage.step({PointerDown{{50, 50}, touch}});
    REQUIRE(stage.gestures.next_deadline().has_value());
    CHECK(*stage.gestures.next_deadline() == Approx(stage.time + 0.5));
    stage.step({}, 0.4);
    CHECK(stage.count<LongPress>() == 0);
    stage.step({}, 0.11);
    REQUIRE(stage.count<LongPress>() == 1);
    CHECK(stage.all<LongPress>()[0].at == Vec2{50, 50});
    CHECK_FALSE(stage.gestures.next_deadline().has_value());
    stage.step({}, 0.5);
    CHECK(stage.count<LongPress>() == 1);
    stage.step({PointerUp{{50, 50}, touch}});
    CHECK(stage.count<Tap>() == 0);
}

TEST_CASE("A mouse, a moving finger and a tap in a slow frame do not press long") {
    Stage with_mouse;
    with_mouse.step({PointerDown{{0, 0}, mouse}});
    CHECK_FALSE(with_mouse.gestures.next_deadline().has_value());
    with_mouse.step({}, 2);
    CHECK(with_mouse.count<LongPress>() == 0);
    with_mouse.step({PointerUp{{0, 0}, mouse}});
    CHECK(with_mouse.count<Tap>() == 1);

    Stage moving;
    moving.step({PointerDown{{0, 0}, touch}});
    moving.step({PointerMove{{20, 0}, touch}});
    moving.step({}, 2);
    CHECK(moving.count<LongPress>() == 0);

    Stage slow;
    slow.step({PointerDown{{0, 0}, touch}});
    slow.step({PointerUp{{0, 0}, touch}}, 0.9);
    CHECK(slow.count<LongPress>() == 0);
    CHECK(slow.count<Tap>() == 1);
}

TEST_CASE("The mouse hovers, a touch leaves no hover behind") {
    Stage stage;
    stage.step({PointerMove{{10, 20}, mouse}});
    REQUIRE(stage.count<Hover>() == 1);
    CHECK(stage.all<Hover>()[0].at == Vec2{10, 20});
    stage.step({PointerMove{{10, 20}, mouse}});
    CHECK(stage.count<Hover>() == 1);
    stage.step({PointerDown{{50, 50}, touch}});
    REQUIRE(stage.count<Hover>() == 2);
    CHECK_FALSE(stage.all<Hover>()[1].at.has_value());
    stage.step({PointerMove{{51, 50}, touch}});
    stage.step({PointerUp{{51, 50}, touch}});
    CHECK(stage.count<Hover>() == 2);
    stage.step({PointerMove{{5, 5}, mouse}});
    stage.step({PointerLeave{}});
    REQUIRE(stage.count<Hover>() == 4);
    CHECK_FALSE(stage.all<Hover>()[3].at.has_value());
}

TEST_CASE("A click tells where the mouse is even when it never moved") {
    Stage stage;
    stage.step({PointerDown{{7, 8}, mouse}, PointerUp{{7, 8}, mouse}});
    REQUIRE(stage.count<Hover>() == 1);
    CHECK(stage.all<Hover>()[0].at == Vec2{7, 8});
}

TEST_CASE("A second press without a release ends the first one without a tap") {
    Stage stage;
    stage.step({PointerDown{{10, 10}, touch}});
    stage.step({PointerDown{{200, 200}, touch}});
    REQUIRE(stage.count<Release>() == 1);
    CHECK_FALSE(stage.all<Release>()[0].tap);
    CHECK(stage.count<Press>() == 2);
    stage.step({PointerUp{{200, 200}, touch}});
    CHECK(stage.count<Tap>() == 1);
    CHECK(stage.all<Tap>()[0].at == Vec2{200, 200});
    stage.step({PointerUp{{10, 10}, touch}});  // the stray one
    CHECK(stage.count<Release>() == 2);
}

TEST_CASE("A lost release in the middle of a drag ends the drag") {
    Stage stage;
    stage.step({PointerDown{{10, 10}, touch}, PointerMove{{60, 10}, touch}});
    stage.step({PointerDown{{200, 200}, touch}});
    CHECK(stage.count<DragEnd>() == 1);
    CHECK_FALSE(stage.gestures.dragging());
}

TEST_CASE("Keys, wheel and text are none of its business") {
    Stage stage;
    stage.step({KeyDown{Key::enter}, TextTyped{U'a'}, Wheel{{1, 1}, 2}});
    CHECK(stage.seen.empty());
    stage.step({PointerUp{{1, 1}, touch}});
    CHECK(stage.seen.empty());
}
