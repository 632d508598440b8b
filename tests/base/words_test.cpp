#include "base/words.h"

#include <cstdlib>

#include "support/catch.h"
#include "support/folder.h"

using base::Language;
using base::Words;

namespace {

constexpr std::string_view french = R"(msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

msgid "home.resume"
msgstr "Reprendre l’étape {step} : {title}"

msgid "home.pages"
msgid_plural "home.pages"
msgstr[0] "{n} page dans {module}"
msgstr[1] "{n} pages dans {module}"
)";

void compile(const support::TemporaryFolder& folder, std::string_view code, std::string_view po) {
    const std::string source = folder.write(std::string(code) + ".po", po).string();
    const std::string target = (folder.path() / (std::string(code) + ".mo")).string();
    REQUIRE(std::system(("msgfmt -o '" + target + "' '" + source + "'").c_str()) == 0);
}

}  // namespace

TEST_CASE("Words are read without any system locale") {
    const support::TemporaryFolder folder;
    compile(folder, "fr", french);
    const auto words = Words::load(folder.path(), Language::fr);
    REQUIRE(words);
    CHECK(words->language() == Language::fr);
    CHECK((*words)("home.resume") == "Reprendre l’étape {step} : {title}");
    CHECK((*words)("home.resume", {{"step", "3"}, {"title", "{step}"}}) == "Reprendre l’étape 3 : {step}");
    CHECK((*words)("home.resume", {{"step", "3"}}) == "Reprendre l’étape 3 : {title}");
    CHECK(words->has("home.resume"));
    CHECK(words->has("home.pages"));
    CHECK_FALSE(words->has("home.nothing"));
    CHECK((*words)("home.nothing") == "home.nothing");
}

TEST_CASE("The plural follows the language's own rule") {
    const support::TemporaryFolder folder;
    compile(folder, "fr", french);
    std::string dutch(french);
    dutch.replace(dutch.find("(n > 1)"), 7, "(n != 1)");
    compile(folder, "nl", dutch);
    const auto fr = Words::load(folder.path(), Language::fr);
    const auto nl = Words::load(folder.path(), Language::nl);
    REQUIRE(fr);
    REQUIRE(nl);
    CHECK(fr->plural("home.pages", 0, {{"module", "A"}}) == "0 page dans A");
    CHECK(nl->plural("home.pages", 0, {{"module", "A"}}) == "0 pages dans A");
    CHECK(fr->plural("home.pages", 1, {{"module", "A"}}) == "1 page dans A");
    CHECK(fr->plural("home.pages", 2, {{"module", "A"}}) == "2 pages dans A");
    CHECK(nl->plural("home.pages", 5'000'000'001, {{"module", "A"}}) == "5000000001 pages dans A");
    CHECK(fr->plural("home.none", 2) == "home.none");
}

TEST_CASE("A missing or broken catalogue is an error that names the file") {
    const support::TemporaryFolder folder;
    const auto missing = Words::load(folder.path(), Language::de);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == "words-missing");
    CHECK(missing.error().detail == (folder.path() / "de.mo").string());
    for (const std::string& bytes :
         {std::string(), std::string("nonsense"), std::string("\xDE\x12\x04\x95") + std::string(40, '\x7F')}) {
        folder.write("de.mo", bytes);
        const auto broken = Words::load(folder.path(), Language::de);
        if (broken) {
            CHECK((*broken)("home.resume") == "home.resume");
        } else {
            CHECK(broken.error().code == "words-missing");
        }
    }
}

TEST_CASE("Percentages and minutes are written as the language writes them") {
    const support::TemporaryFolder folder;
    for (const char* code : {"fr", "nl", "en", "de"}) compile(folder, code, french);
    CHECK(Words::load(folder.path(), Language::fr)->percent(80) == "80\u202F%");
    CHECK(Words::load(folder.path(), Language::de)->percent(80) == "80\u202F%");
    CHECK(Words::load(folder.path(), Language::nl)->percent(80) == "80\u202F%");
    CHECK(Words::load(folder.path(), Language::en)->percent(100) == "100%");
    CHECK(Words::load(folder.path(), Language::nl)->minutes(8) == "8\u00A0min");
}
