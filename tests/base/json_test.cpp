#include "base/json.h"

#include "support/catch.h"

using base::dump_json;
using base::Json;
using base::parse_json;

TEST_CASE("JSON keeps every kind of value and sorts its keys") {
    const std::string text = R"({"b":[1,2.5,"é",true,null],"a":{"n":-9007199254740993}})";
    const auto json = parse_json(text);
    REQUIRE(json);
    CHECK(dump_json(*json) == R"({"a":{"n":-9007199254740993},"b":[1,2.5,"é",true,null]})");
    CHECK(json->find("a")->find("n")->integer() == -9007199254740993);
    const Json::Array& list = *json->find("b")->array();
    CHECK(list[0].number() == 1.0);
    CHECK(list[1].number() == 2.5);
    CHECK_FALSE(list[1].integer());
    CHECK(*list[2].string() == "é");
    CHECK(list[3].boolean() == true);
    CHECK(json->find("none") == nullptr);
    CHECK(list[0].find("a") == nullptr);
    CHECK(*parse_json(dump_json(*json)) == *json);
}

TEST_CASE("A number past 64 bits is read as a fraction") {
    CHECK(parse_json("18446744073709551615")->number() == 18446744073709551615.0);
}

TEST_CASE("Broken JSON is an error, never a crash") {
    for (const char* text : {"", "{", "[1,]", "{\"a\":}", "nul", "1 2", "\"\xFF\"", "{\"a\":1"}) {
        const auto json = parse_json(text);
        REQUIRE_FALSE(json);
        CHECK(json.error().code == "json-broken");
    }
    CHECK_FALSE(parse_json(std::string(1'000'000, '[')));
    CHECK_FALSE(parse_json(std::string(65, '[') + std::string(65, ']')));
    CHECK(parse_json(std::string(64, '[') + std::string(64, ']')));
}

TEST_CASE("Malformed text is written as the replacement character") {
    CHECK(dump_json(Json("a\xFF")) == "\"a\uFFFD\"");
}
