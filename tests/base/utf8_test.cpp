#include "base/utf8.h"

#include "support/catch.h"

using namespace std::string_view_literals;

TEST_CASE("Every code point survives writing and reading") {
    for (char32_t c = 1; c <= 0x10FFFF; c += 37) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        base::append_utf8(text, c);
        std::size_t at = 0;
        REQUIRE(base::next_code_point(text, at) == c);
        REQUIRE(at == text.size());
        REQUIRE(base::first_invalid_utf8(text) == std::string_view::npos);
    }
}

TEST_CASE("Malformed bytes are found and read as the replacement character, one byte at a time") {
    const std::string_view broken =
        GENERATE("\x80"sv, "\xC0\xAF"sv, "\xC1\xBF"sv, "\xE0\x80\x80"sv, "\xE0\x9F\xBF"sv, "\xED\xA0\x80"sv,
                 "\xF0\x8F\xBF\xBF"sv, "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFF"sv, "\xC3"sv, "\xE2\x82"sv,
                 "\xF0\x9F\x92"sv, "\xE2\x28\xA1"sv);
    const std::string text = "é" + std::string(broken);
    CHECK(base::first_invalid_utf8(text) == 2);
    std::size_t at = 2;
    CHECK(base::next_code_point(text, at) == 0xFFFD);
    CHECK(at == 3);
}

TEST_CASE("What cannot be written becomes the replacement character") {
    std::string text;
    base::append_utf8(text, 0xD800);
    base::append_utf8(text, 0x110000);
    CHECK(text == "\uFFFD\uFFFD");
}

TEST_CASE("Characters are counted, not bytes") {
    CHECK(base::code_points("") == 0);
    CHECK(base::code_points("Préau") == 5);
    CHECK(base::code_points("80\u202F% 🎓") == 6);
    CHECK(base::code_points("a\xFF\xFE") == 3);
}

TEST_CASE("White space goes at both ends only") {
    CHECK(base::trim(" \t a b \r\n") == "a b");
    CHECK(base::trim("\n \t") == "");
    CHECK(base::trim("") == "");
    CHECK(base::trim("\u00A0a") == "\u00A0a");
}
