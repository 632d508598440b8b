#include "ui/qr.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace ui;

namespace {

// Reads a code of version 1 (21 modules) the way a phone does, errors apart: format, mask, then the bits in zigzag.
struct Reader {
    const QrCode& code;

    bool at(int x, int y) const { return code.dark[static_cast<std::size_t>(y * code.size + x)]; }

    // The 15 format bits around the upper left finder, most significant first, unmasked (ISO/IEC 18004, 7.9).
    unsigned format() const {
        unsigned bits = 0;
        const auto take = [&](int x, int y) { bits = bits << 1U | (at(x, y) ? 1U : 0U); };
        for (int x = 0; x <= 5; ++x) take(x, 8);
        take(7, 8);
        take(8, 8);
        take(8, 7);
        for (int y = 5; y >= 0; --y) take(8, y);
        return bits ^ 0x5412U;
    }

    bool masked(int x, int y) const {
        switch (format() >> 10U & 7U) {
            case 0:
                return (x + y) % 2 == 0;
            case 1:
                return y % 2 == 0;
            case 2:
                return x % 3 == 0;
            case 3:
                return (x + y) % 3 == 0;
            case 4:
                return (y / 2 + x / 3) % 2 == 0;
            case 5:
                return x * y % 2 + x * y % 3 == 0;
            case 6:
                return (x * y % 2 + x * y % 3) % 2 == 0;
            default:
                return ((x + y) % 2 + x * y % 3) % 2 == 0;
        }
    }

    bool carries_data(int x, int y) const {
        const bool finder = (x < 9 && y < 9) || (x > 12 && y < 9) || (x < 9 && y > 12);
        return !finder && x != 6 && y != 6;
    }

    std::vector<bool> bits() const {
        std::vector<bool> stream;
        bool up = true;
        for (int right = 20; right > 0; right -= 2, up = !up) {
            if (right == 6) right = 5;  // the timing column stands aside
            for (int i = 0; i < 21; ++i) {
                const int y = up ? 20 - i : i;
                for (const int x : {right, right - 1})
                    if (carries_data(x, y)) stream.push_back(at(x, y) != masked(x, y));
            }
        }
        return stream;
    }

    std::string bytes() const {
        const std::vector<bool> stream = bits();
        std::size_t next = 0;
        const auto number = [&](int count) {
            unsigned value = 0;
            for (int i = 0; i < count; ++i) value = value << 1U | (stream.at(next++) ? 1U : 0U);
            return value;
        };
        if (number(4) != 4) return "not in byte mode";
        std::string text;
        for (unsigned left = number(8); left > 0; --left) text += static_cast<char>(number(8));
        return text;
    }
};

bool finder_at(const QrCode& code, int left, int top) {
    const Reader reader{code};
    for (int y = 0; y < 7; ++y)
        for (int x = 0; x < 7; ++x) {
            const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
            if (reader.at(left + x, top + y) != (ring != 2)) return false;
        }
    return true;
}

}  // namespace

TEST_CASE("A short text makes the smallest code, and reading it gives the text back") {
    for (const std::string text : {"preau.be/é", "a", "bonjour, vous!"}) {
        const auto code = qr_code(text);
        REQUIRE(code);
        REQUIRE(code->size == 21);
        REQUIRE(code->dark.size() == 441);
        CHECK(Reader{*code}.bytes() == text);
    }
}

TEST_CASE("The code says that its error correction is M") {
    const auto code = qr_code("preau");
    REQUIRE(code);
    CHECK(Reader{*code}.format() >> 13U == 0U);  // 00 is M, 01 L, 11 Q, 10 H
}

TEST_CASE("Three corners carry the finder pattern, whatever the size") {
    for (const std::size_t length : {5U, 60U, 600U, 2000U}) {
        const auto code = qr_code(std::string(length, 'x'));
        REQUIRE(code);
        CHECK((code->size - 21) % 4 == 0);
        CHECK(finder_at(*code, 0, 0));
        CHECK(finder_at(*code, code->size - 7, 0));
        CHECK(finder_at(*code, 0, code->size - 7));
        CHECK_FALSE(finder_at(*code, code->size - 7, code->size - 7));
    }
}

TEST_CASE("The same text gives the same code, another text another one") {
    CHECK(qr_code("https://exemple.be/a")->dark == qr_code("https://exemple.be/a")->dark);
    CHECK(qr_code("https://exemple.be/a")->dark != qr_code("https://exemple.be/b")->dark);
}

TEST_CASE("What a code cannot hold makes none") {
    CHECK_FALSE(qr_code(""));
    CHECK(qr_code(std::string(2331, 'x')));
    CHECK_FALSE(qr_code(std::string(2332, 'x')));
    CHECK_FALSE(qr_code(std::string_view("a\0b", 3)));
}
