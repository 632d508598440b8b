#include "ui/type.h"

#include <array>

#include "support/catch.h"

using namespace ui;

namespace {
constexpr std::array all_types{Type::display, Type::h1,    Type::question, Type::h2,
                               Type::h3,      Type::lead,  Type::reading,  Type::reading_title,
                               Type::body,    Type::small, Type::caption};
}

TEST_CASE("No text is smaller than 14 pixels, and every line has air") {
    for (const Type type : all_types) {
        INFO(static_cast<int>(type));
        CHECK(metrics(type).size >= 14);
        CHECK(metrics(type).line >= metrics(type).size * 1.14F);
        CHECK(metrics(type).tracking <= 0);
        CHECK(metrics(type).tracking >= -0.02F);
    }
}

TEST_CASE("Body text and lessons have the sizes of the design") {
    CHECK(metrics(Type::body).size == 18);
    CHECK(metrics(Type::body).line == 28);
    CHECK(metrics(Type::reading).size == 20);
    CHECK(metrics(Type::reading).line == 32);
    CHECK(metrics(Type::question).size == 32);
    CHECK(metrics(Type::question).line == 42);
}

TEST_CASE("Only what is read follows the reader's face, its title is as big as any other") {
    for (const Type type : all_types)
        CHECK(metrics(type).reading == (type == Type::reading || type == Type::reading_title));
    CHECK(metrics(Type::reading_title).size == metrics(Type::h1).size);
    CHECK(metrics(Type::reading_title).line == metrics(Type::h1).line);
}
