// Pointer events → gestures: tap, drag, fling, long press. A pure state machine.
//
// A press becomes a tap on release when it moved less than the slop and was not a drag; acts on release, so a finger
// may slide away to think again. Touch: beyond the slop (8 px × scale) it is a drag. Mouse: beyond 4 px × scale. After
// a touch drag with speed, a fling: the offset decays exponentially (time constant 325 ms, as scrollers commonly do)
// until slower than 20 px/s × scale; a new press stops it, and when it was still quick that press is not a tap (the
// finger meant to stop the page, not to touch what passed under it). Long press: 0.5 s without moving (touch only); its
// release is not a tap.
//
// Movement adds up: DragStart covers from → at, every DragMove what came since, Fling what follows.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "ui/input.h"

namespace ui {

struct Tap {
    Vec2 at;
    PointerKind kind;
};
struct Press {
    Vec2 at;
    PointerKind kind;
};  // pointer went down
struct Release {
    Vec2 at;
    PointerKind kind;
    bool tap;
};  // pointer went up; tap: a Tap follows
struct DragStart {
    Vec2 from;
    Vec2 at;
    PointerKind kind;
};  // from: where the press was
struct DragMove {
    Vec2 from;
    Vec2 at;
    Vec2 delta;
    PointerKind kind;
};
struct DragEnd {
    Vec2 from;
    Vec2 at;
    PointerKind kind;
};  // its Release follows
struct Fling {
    Vec2 from;
    Vec2 delta;
};  // movement of the coasting content in this step
struct LongPress {
    Vec2 at;
};
struct Hover {
    std::optional<Vec2> at;
};  // the mouse; nothing after a touch or when it left

using Gesture = std::variant<Press, Release, Tap, DragStart, DragMove, DragEnd, Fling, LongPress, Hover>;

class Gestures {
public:
    // Feeds the events of one frame (others than pointer events are ignored) and the clock.
    std::vector<Gesture> step(const Input& input, float scale);

    bool pressed() const { return down_; }
    bool dragging() const { return dragging_; }
    // When the machine wants to be stepped again though nothing comes in (fling: at once; long press: its deadline).
    std::optional<double> next_deadline() const;
    void stop_fling();
    bool reduced_motion = false;  // no fling

private:
    struct Sample {
        double time;
        Vec2 at;
    };

    void on(const PointerDown& event);
    void on(const PointerMove& event);
    void on(const PointerUp& event);
    void hover(std::optional<Vec2> at);
    void finish(Vec2 at, bool may_tap);
    void sample(Vec2 at);
    void coast(double now, bool show);
    void start_fling();
    float slop() const;

    std::vector<Gesture> out_;  // of the step under way
    double now_ = 0, last_time_ = 0;
    float scale_ = 1;
    bool down_ = false, dragging_ = false;
    bool spent_ = false;  // long-pressed, or stopped a fling: no tap any more
    PointerKind kind_ = PointerKind::mouse;
    Vec2 from_, last_, fling_from_;
    double down_time_ = 0;
    std::vector<Sample> samples_;   // of the last moments
    std::optional<Vec2> velocity_;  // px/s while coasting
    std::optional<Vec2> hover_;
};

}  // namespace ui
