// The words of the interface: the same in every language, all there, none too many.
#include <string>
#include <vector>

#include "house/catalogue.h"
#include "house/tree.h"

#include "support/catch.h"

namespace {

using house::Catalogue;
using house::TextFile;

Catalogue words_in(const std::string& code) {
    const std::string path = "assets/translations/" + code + ".po";
    return house::read_catalogue({path, house::read(house::root() / path)});
}

std::vector<Catalogue> every_language() {
    std::vector<Catalogue> all{words_in("en")};  // the first is what the others are held against
    for (const auto& file : house::files_under("assets/translations", {".po"})) {
        if (!file.path.ends_with("/en.po")) all.push_back(house::read_catalogue(file));
    }
    return all;
}

std::vector<TextFile> app() {
    return house::files_under("app", {".h", ".cpp"});
}

void check_none(const std::vector<std::string>& offences) {
    INFO(house::listed(offences));
    CHECK(offences.empty());
}

std::string only(const std::vector<std::string>& offences) {
    INFO(house::listed(offences));
    REQUIRE(offences.size() == 1);
    return offences.front();
}

const std::string header =
    "# preau-dynamic: error.\nmsgid \"\"\nmsgstr \"\"\n\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n";

Catalogue catalogue(const std::string& path, const std::string& entries) {
    return house::read_catalogue({path, header + entries});
}

std::string entry(const std::string& key, const std::string& text) {
    return "msgid \"" + key + "\"\nmsgstr \"" + text + "\"\n\n";
}

}  // namespace

TEST_CASE("every language has every key, with the same placeholders and its own plural forms") {
    const auto all = every_language();
    CHECK(all.size() >= 3);
    CHECK(all.front().entries.size() >= 100);
    check_none(house::disagreements(all));
}

TEST_CASE("a translation that differs is named") {
    const auto fr = catalogue("fr.po", entry("a.one", "Bonjour {name}") + entry("a.two", "Deux"));
    const auto against = [&](const std::string& entries) {
        return only(house::disagreements({fr, catalogue("nl.po", entries)}));
    };
    CHECK(against(entry("a.one", "Dag {name}")) == "nl.po: a.two is missing");
    CHECK(against(entry("a.one", "Dag {naam}") + entry("a.two", "Twee")) ==
          "nl.po:6: a.one has other {placeholders} than in the first language");
    CHECK(against(entry("a.one", "Dag {name}") + entry("a.two", "")) == "nl.po:9: a.two is empty");
    CHECK(against(entry("a.one", "Dag {name}") + entry("a.two", "Twee") + entry("a.two", "Twee")) ==
          "nl.po:12: a.two stands twice");
    CHECK(against(entry("a.two", "Twee") + entry("a.one", "Dag {name}")) ==
          "nl.po: a.one is not in its place: keys are sorted");
    CHECK(against(entry("a.one", "Dag {name}") + entry("a.two", "Twee") + entry("a.zero", "Nul")) ==
          "nl.po:12: a.zero is in this language only");
    CHECK(against(entry("a.one", "Dag {name}") +
                  "msgid \"a.two\"\nmsgid_plural \"a.two\"\nmsgstr[0] \"Een\"\nmsgstr[1] \"Twee\"\n") ==
          "nl.po:9: a.two has plural forms in one language only");
}

TEST_CASE("a plural may leave the number out of its singular, and nothing else") {
    const auto plural = [](const std::string& one, const std::string& many) {
        return catalogue("en.po", "msgid \"a.left\"\nmsgid_plural \"a.left\"\nmsgstr[0] \"" + one + "\"\nmsgstr[1] \"" +
                                      many + "\"\n");
    };
    check_none(house::disagreements({plural("One page of {total}", "{n} pages of {total}")}));
    CHECK(only(house::disagreements({plural("One page", "{n} pages of {total}")})) ==
          "en.po:6: a.left lacks a {placeholder} in one plural form");
    const auto short_one = catalogue("en.po", "msgid \"a.left\"\nmsgid_plural \"a.left\"\nmsgstr[0] \"{n} page\"\n");
    CHECK(only(house::disagreements({short_one})) == "en.po:6: a.left has not as many plural forms as its language");
}

TEST_CASE("every key the program asks for has words, and every placeholder its value") {
    check_none(house::missing_keys(words_in("en"), app()));
}

TEST_CASE("a key without words is named with its file and line") {
    const auto words = catalogue("en.po", entry("a.one", "One"));
    const auto missing = [&](const std::string& code) {
        return house::missing_keys(words, {{"app/screens/a.cpp", code}});
    };
    CHECK(only(missing("int a;\nui.text(view.words(\"a.two\"));\n")) == "app/screens/a.cpp:2: a.two has no words");
    CHECK(only(missing("w.plural(\n  \"a.two\", 3)")) == "app/screens/a.cpp:1: a.two has no words");
    CHECK(only(missing("words(many ? \"a.one\" : \"a.two\", {{\"n.n\", \"3\"}})")) ==
          "app/screens/a.cpp:1: a.two has no words");
    CHECK(only(missing("const base::Words& say = ui.words();\nsay(\"a.two\");")) ==
          "app/screens/a.cpp:2: a.two has no words");
    CHECK(only(missing("words(\"callout.\" + name)")) ==
          "app/screens/a.cpp:1: keys that begin with callout. are not declared (preau-dynamic in en.po)");
    CHECK(
        missing("words(\"a.one\"); words(\"error.\" + code); // words(\"a.two\")\nswords(\"a.two\"); draw(\"a.two\");")
            .empty());
}

TEST_CASE("a placeholder that a person would see raw is named") {
    const auto words = catalogue("en.po", entry("a.one", "{n} of {total}"));
    const auto missing = [&](const std::string& code) {
        return house::missing_keys(words, {{"app/screens/a.cpp", code}});
    };
    CHECK(only(missing("words(\"a.one\", {{\"n\", std::to_string(done)}})")) ==
          "app/screens/a.cpp:1: {total} of a.one is not filled in");
    CHECK(only(missing("words.plural(\"a.one\", done)")) == "app/screens/a.cpp:1: {total} of a.one is not filled in");
    CHECK(missing("words.plural(\"a.one\", done, {{\"total\", name(\"x\")}})").empty());
}

TEST_CASE("no key is there for nothing") {
    check_none(house::unused_keys(words_in("en"), app()));
    const auto words = catalogue("en.po", entry("a.one", "One") + entry("a.two", "Two") + entry("error.full", "Full"));
    CHECK(only(house::unused_keys(words, {{"app/a.cpp", "f(\"a.one\", \"error.\", '\"'); // \"a.two\"\n"}})) ==
          "en.po:9: a.two is used nowhere");
    CHECK(only(house::unused_keys(words, {{"app/a.cpp", "f(\"a.one\", \"a.two\", 1'000);"}})) ==
          "en.po: no source begins a key with error.");
}

TEST_CASE("whatever may go wrong below the command line can be said in words") {
    std::vector<TextFile> sources;
    for (auto& file : app()) {
        const bool for_the_terminal = file.path.starts_with("app/commands/") || file.path.starts_with("app/authoring/");
        const bool for_the_caller = file.path == "app/base/json.cpp" || file.path == "app/base/yaml.cpp";
        if (!for_the_terminal && !for_the_caller) sources.push_back(std::move(file));
    }
    check_none(house::speechless_errors(words_in("en"), sources));
    CHECK(only(house::speechless_errors(
              catalogue("en.po", entry("error.full", "Full")),
              {{"app/records/a.cpp", "return base::fail(\"full\", x);\nreturn fail(\"locked\", y);\n"}})) ==
          "app/records/a.cpp:2: error.locked has no words");
}

TEST_CASE("apostrophes, quotes and French spaces are set with care") {
    for (const auto& language : every_language())
        check_none(house::careless_typography(language, language.path.ends_with("/fr.po")));
    const auto plain_space = catalogue("fr.po", entry("a.one", "Vrai ou faux ?"));
    CHECK(house::careless_typography(plain_space, true).size() == 2);  // could break, and is not narrow
    CHECK(house::careless_typography(plain_space, false).empty());
    CHECK(only(house::careless_typography(catalogue("en.po", entry("a.one", "I'd bet")), false)) ==
          "en.po:6: a.one has a straight quote or apostrophe");
}
