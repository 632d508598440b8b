#include "base/yaml.h"

#include "support/catch.h"

using base::parse_yaml;
using base::YamlValue;

TEST_CASE("YAML values know their place and keep their order") {
    const auto yaml =
        parse_yaml("title: { fr: \"Été\", nl: Zomer }\n# a remark\nlist:\n  - id: één\n    n: 7\n  - ~\n");
    REQUIRE(yaml);
    REQUIRE(yaml->kind == YamlValue::Kind::map);
    REQUIRE(yaml->entries.size() == 2);
    const YamlValue* title = yaml->find("title");
    REQUIRE(title != nullptr);
    CHECK(title->entries[0].key == "fr");
    CHECK(title->entries[0].value.scalar == "Été");
    CHECK(title->entries[0].value.quoted);
    CHECK(title->entries[1].column == 21);
    CHECK_FALSE(title->entries[1].value.quoted);
    const YamlValue* list = yaml->find("list");
    REQUIRE(list->items.size() == 2);
    CHECK(list->items[0].find("n")->scalar == "7");
    CHECK(list->items[0].find("n")->line == 5);
    CHECK(list->items[0].find("n")->column == 8);
    CHECK(list->items[1].kind == YamlValue::Kind::null);
}

TEST_CASE("An empty YAML text is nothing, not an error") {
    for (const char* text : {"", "\n", "# only a remark\n"})
        CHECK(parse_yaml(text).value().kind == YamlValue::Kind::null);
    CHECK(parse_yaml("a:\n").value().find("a")->kind == YamlValue::Kind::null);
}

TEST_CASE("YAML mistakes name their line and column") {
    const auto broken = parse_yaml("a: 1\nbé: [1, 2\nc: 3\n");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == "yaml-syntax");
    CHECK(broken.error().line >= 2);
    CHECK_FALSE(broken.error().message.empty());

    const auto twice = parse_yaml("a: 1\nb: { é: 1, é: 2 }\n");
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == "yaml-duplicate-key");
    CHECK(twice.error().line == 2);
    CHECK(twice.error().column == 12);
}

TEST_CASE("A quote that is never closed is a mistake, not a long text") {
    for (const char* text : {"a: \"x\nb: y\n", "a: 'x\nb: y\n\n", "a: \"x"}) {
        REQUIRE_FALSE(parse_yaml(text));
        CHECK(parse_yaml(text).error().code == "yaml-syntax");
    }
}

TEST_CASE("What is indented wrongly is named where it stands") {
    const auto broken = parse_yaml("- a\nb: c\n");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().line == 2);
}

TEST_CASE("YAML that could grow or surprise is refused") {
    const auto code = [](std::string_view text) { return parse_yaml(text).error().code; };
    CHECK(code("a: &x [1]\nb: *x\n") == "yaml-unsupported");
    CHECK(code("a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]\n") == "yaml-unsupported");
    CHECK(code("a: !!binary eA==\n") == "yaml-unsupported");
    CHECK(code("? [a]\n: 1\n") == "yaml-unsupported");
    CHECK(code("a: 1\n---\nb: 2\n") == "yaml-unsupported");
    CHECK(code(std::string_view("a\0: 1", 5)) == "yaml-syntax");
    CHECK(code("a: \xFF") == "yaml-syntax");
}

TEST_CASE("Deeply nested YAML is refused before it can exhaust the stack") {
    CHECK(parse_yaml(std::string(32, '[') + std::string(32, ']')));
    CHECK(parse_yaml(std::string(33, '[') + std::string(33, ']')).error().code == "yaml-too-deep");
    CHECK_FALSE(parse_yaml(std::string(200'000, '[')));
    CHECK_FALSE(parse_yaml(std::string(200'000, '{')));
    std::string dashes;
    for (int i = 0; i < 50'000; ++i) dashes += "- ";
    CHECK_FALSE(parse_yaml(dashes));
    std::string questions;
    for (int i = 0; i < 50'000; ++i) questions += "? ";
    CHECK_FALSE(parse_yaml(questions));
}
