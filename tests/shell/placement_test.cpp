#include "shell/placement.h"

#include "support/catch.h"

using namespace shell;

namespace {

const Area laptop{0, 0, 1366, 768}, beside{1366, 0, 1920, 1080};

}  // namespace

TEST_CASE("what is remembered of a window is read back as it was") {
    const Placement placement{{-20, 40, 1280, 800}, true};
    CHECK(placement_from_text(to_text(placement)) == placement);
}

TEST_CASE("broken memories of a window are forgotten") {
    for (const char* text :
         {"", "{}", "[1]", R"({"x":1,"y":2,"width":0,"height":5})", R"({"x":1,"y":2,"width":9})",
          R"({"x":1e9,"y":2,"width":800,"height":600})", R"({"x":99999999,"y":2,"width":8,"height":6})"})
        CHECK_FALSE(placement_from_text(text));
}

TEST_CASE("a first window stands in the middle of the primary monitor, and fits it") {
    CHECK(place({}, default_area, {beside, laptop}).area == Area{1366 + 320, 140, 1280, 800});
    CHECK(place({}, default_area, {laptop}).area == Area{43, 0, 1280, 768});
    CHECK_FALSE(place({}, default_area, {laptop}).maximised);
}

TEST_CASE("a window comes back where it was, also on the second monitor") {
    const Placement there{{2000, 100, 1000, 700}, true};
    CHECK(place(there, default_area, {laptop, beside}) == there);
}

TEST_CASE("a window whose monitor is gone comes back to the middle of what is left, in its size") {
    const Placement there{{2000, 100, 1000, 700}, true};
    const Placement back = place(there, default_area, {laptop});
    CHECK(back.area == Area{183, 34, 1000, 700});
    CHECK(back.maximised);
}

TEST_CASE("a corner of 100 × 60 is enough to take hold of a window, less is not") {
    const Placement corner{{1266, 708, 1000, 700}, false};
    CHECK(place(corner, default_area, {laptop}).area.x == 1266);
    const Placement lost{{1267, 708, 1000, 700}, false};
    CHECK(place(lost, default_area, {laptop}).area.x == 183);
}

TEST_CASE("a window larger than its monitor is made smaller") {
    const Placement large{{0, 0, 3000, 2000}, false};
    CHECK(place(large, default_area, {laptop}).area == Area{0, 0, 1366, 768});
}
