// What formatting does, and above all what it does not do: it changes nothing that anybody reads.
#include "authoring/format/format.h"

#include <array>

#include "authoring/bank.h"
#include "authoring/folder.h"
#include "base/folders.h"
#include "base/random.h"
#include "sample.h"

#include "support/same_course.h"
#include "support/time_growth.h"

using base::Language;
using support::repeated;

namespace {

std::string formatted(std::string_view text, Language language = Language::fr, const std::string& file = "x.md") {
    authoring::Report report(file);
    const auto result = authoring::formatted(text, language, report);
    return result ? *result : "refused";
}

std::string nl(std::string_view text) {
    return formatted(text, Language::nl);
}

// Copies a course, each of its texts changed by `change`.
template <class Change>
void copy_course(const std::filesystem::path& from, const support::TemporaryFolder& to, const Change& change) {
    const authoring::Folder folder = authoring::Folder::scan(from);
    for (const std::string& file : folder.files()) {
        const auto bytes = base::read_file(from / file, authoring::max_binary_bytes);
        REQUIRE(bytes);
        const bool text = file.ends_with(".md") || file.ends_with(".yaml");
        to.write(file, text ? change(file, *bytes) : *bytes);
    }
}

std::string as_formatted(const std::string& file, const std::string& bytes) {
    return formatted(bytes, authoring::language_of(file).value_or(Language::en), file);
}

void check_same(const authoring::Loaded& before, const authoring::Loaded& after) {
    REQUIRE((before.course == nullptr) == (after.course == nullptr));
    if (before.course != nullptr) CHECK(support::CourseComparison::difference(*before.course, *after.course).empty());
}

// What authors do with their keys, without a look at what it does to the text.
class Damage {
public:
    explicit Damage(std::uint64_t seed) : random_(seed) {}

    std::string operator()(std::string text) {
        static constexpr std::array<std::string_view, 24> pieces{
            "'",      "\"",     " ",  "  \n", "\t",     "\n\n\n", "?",     " ?",   ": ",  ";",  "«", "»",
            "\u00A0", "\u202F", "* ", "1) ",  "\"a\" ", "l'eau ", "`x'y`", "\r\n", " \n", "\\", "%", "!"};
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> swaps{{{"’", "'"},
                                                                                             {"« ", "\""},
                                                                                             {" »", "\""},
                                                                                             {"“", "\""},
                                                                                             {"”", "\""},
                                                                                             {"- ", "* "},
                                                                                             {" ?", "?"},
                                                                                             {" :", "\u00A0:"},
                                                                                             {"\n\n", "\n \n\n"}}};
        for (std::size_t i = random_.below(8) == 0 ? random_.below(4) : 0; i > 0; --i) {
            std::size_t at = random_.below(text.size() + 1);
            while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
            text.insert(at, pieces[random_.below(pieces.size())]);
        }
        const std::uint64_t one_in = 4 + 6 * random_.below(3);  // some authors more than others
        for (const auto& [what, with] : swaps) {
            for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
                const bool swap = random_.below(one_in) == 0;
                if (swap) text.replace(at, what.size(), with);
                at += swap ? with.size() : what.size();
            }
        }
        return text;
    }

private:
    base::Random random_;
};

}  // namespace

TEST_CASE("Quotes, apostrophes and French spaces are written as they are read, with plain spaces") {
    CHECK(formatted("L'eau, \"vraiment\"? Oui!\n") == "L’eau, « vraiment » ? Oui !\n");
    CHECK(formatted("Déjà\u202F: «\u00A0oui\u00A0»\u202F; 20\u00A0000\n") == "Déjà : « oui » ; 20\u00A0000\n");
    CHECK(nl("'s Morgens zei ze: \"foto's\"?\n") == "’s Morgens zei ze: ‘foto’s’?\n");
    CHECK(formatted("It's \"fine\".\n", Language::en) == "It’s “fine”.\n");
    CHECK(formatted("Le **mot**? *l*'eau [l'an](x'y)!\n") == "Le **mot** ? *l*’eau [l’an](x'y) !\n");
    CHECK(formatted("Un\n\"long\nmot\" ici\n") == "Un\n« long\nmot » ici\n");
}

TEST_CASE("Code, addresses, comments, gaps and pictures' names are left alone") {
    for (const char* text :
         {"Voir `l'eau?` et https://a.be/l'x?y=1;z\n", "<https://a.be/l'an>\n",
          "{{l'eau?|l'air}} et {{(l'un) | l'autre}}\n", "[x](l'an.md \"l'an\")\n", "# Titre <!-- page:l'x -->\n",
          "<!-- l'eau\nl'air? -->\n", "```\nl'eau?  \n```\n", "```exhibit timeline\ntitle: \"l'eau?\"  \n```\n",
          "> ```\n> l'eau\n> ```\n", "    l'eau?\n", "![x](l'eau.svg)\n", "[l'a]: http://x\n", "> [!NOTE]\n> x\n",
          "a\\'b\n", "5' et 6\"\n", "l&#39;eau\n"}) {
        CHECK(formatted(text) == text);
    }
}

TEST_CASE("Lists, blank lines and line ends are written in one way") {
    CHECK(formatted("a  \r\n\r\n\r\n\r\nb\t\r\n") == "a\n\nb\n");
    CHECK(formatted("\n\na") == "a\n");
    CHECK(formatted("a\n   \n   ") == "a\n");
    CHECK(formatted("* a\n* b\n  + c\n") == "- a\n- b\n  - c\n");
    CHECK(formatted("1) a\n2) b\n") == "1. a\n2. b\n");
    CHECK(formatted("a\n# B <!-- page:b -->\nc\n") == "a\n\n# B <!-- page:b -->\nc\n");
    CHECK(formatted("> a \n>  \n>\n> b\n") == "> a\n>\n> b\n");
    CHECK(formatted("---\ntitle: \"L'eau?\" \nversion: \"l'un\"\n---\n\n\nx\n") ==
          "---\ntitle: \"L’eau ?\"\nversion: \"l'un\"\n---\n\nx\n");
    CHECK(formatted("a: b  \r\nc: |\n  d\n", Language::en, "module.yaml") == "a: b\nc: |\n  d\n");
    CHECK(formatted("a: |\n  d  \n  e\n", Language::en, "module.yaml") == "a: |\n  d  \n  e\n");
}

TEST_CASE("Blanks that break a line become a backslash that can be seen") {
    CHECK(formatted("a  \nb  \n") == "a\\\nb\n");
    CHECK(formatted("> a  \n> b\n") == "> a\\\n> b\n");
    CHECK(formatted("|a|b|  \n|-|-|  \n|c|d|  \n") == "|a|b|\n|-|-|\n|c|d|\n");
}

TEST_CASE("What would become something else is not touched") {
    CHECK(formatted("- a\n\n* b\n") == "- a\n\n* b\n");                                      // two lists
    CHECK(formatted("\"a -> b\" -> c\n") == "\"a -> b\" -> c\n");                            // one quote, two sides
    CHECK(formatted("> [!TIP]\n> **\"a**\n> b\" c\n") == "> [!TIP]\n> **\"a**\n> b\" c\n");  // a title and a text
    CHECK(formatted("* * *\n") == "* * *\n");
    CHECK(formatted("    * code\n") == "    * code\n");
}

TEST_CASE("What is no text is refused") {
    CHECK(formatted("a\xFF") == "refused");
    CHECK(formatted("---\na: [\n---\n") == "refused");
    CHECK(formatted(repeated("> ", 80)) == "refused");
    CHECK(formatted("").empty());
    CHECK(formatted("\xEF\xBB\xBFx") == "x\n");
}

TEST_CASE("Formatting a whole course changes no value of it, and twice is once") {
    for (const char* course : {"/content", "/tests/reference"}) {
        INFO(course);
        const std::filesystem::path from = std::string(PREAU_SOURCE_DIR) + course;
        const support::TemporaryFolder folder;
        copy_course(from, folder, as_formatted);
        check_same(authoring::load(from), authoring::load(folder.path()));
        for (const std::string& file : authoring::Folder::scan(folder.path()).files()) {
            if (!file.ends_with(".md") && !file.ends_with(".yaml")) continue;
            const auto bytes = base::read_file(folder.path() / file, authoring::max_file_bytes);
            INFO(file);
            CHECK((as_formatted(file, *bytes) == *bytes));
        }
    }
}

TEST_CASE("Whatever authors do to a course, formatting it changes no value of it") {
    const std::filesystem::path from = std::string(PREAU_SOURCE_DIR) + "/tests/reference";
    std::size_t opened = 0;  // what is left out for its errors proves nothing
    for (std::uint64_t round = 0; round < 30; ++round) {
        INFO("round " << round);
        Damage damage(round);
        const support::TemporaryFolder typed, set;
        copy_course(from, typed, [&](const std::string&, const std::string& bytes) { return damage(bytes); });
        bool refused = false;
        copy_course(typed.path(), set, [&](const std::string& file, const std::string& bytes) {
            const std::string once = as_formatted(file, bytes);
            refused = refused || once == "refused";
            if (once == "refused") return bytes;
            if (as_formatted(file, once) != once) CHECK(as_formatted(file, once) == once);
            return once;
        });
        const authoring::Loaded before = authoring::load(typed.path());
        check_same(before, authoring::load(set.path()));
        if (before.course != nullptr) opened += before.course->modules.size() + before.course->guidelines.size();
    }
    CHECK(opened >= 20);
}

TEST_CASE("Random paragraphs mean the same after formatting") {
    base::Random random(11);
    const std::vector<std::string> signs{
        "a", "b'c", "'",     "\"", " ",      " ",   "\n", "*", "**",   "_",  "`",     "[",    "](x'y)",
        "!", "?",   ":",     "«",  "»",      "{{",  "}}", "|", " -> ", "- ", "> ",    "  \n", "\n\n",
        "<", ">",   "&amp;", "\\", "\u00A0", "1) ", "# ", "(", ")",    "![", "<!-- ", " -->", "http://x"};
    for (int round = 0; round < 2500; ++round) {
        std::string text = "## Q <!-- q:a -->\n\n";
        for (std::size_t i = random.below(24); i > 0; --i) text += signs[random.below(signs.size())];
        const std::string once = formatted(text);
        INFO(text);
        if (formatted(once) != once) CHECK(formatted(once) == once);
        const auto read = [](const std::string& from) {
            authoring::Report report("x.md");
            const authoring::ReadBank bank = authoring::read_bank(from, {Language::fr, "modules/m"}, report);
            return bank;
        };
        const auto one = read(text), other = read(once);
        REQUIRE(one.questions.size() == other.questions.size());
        for (std::size_t i = 0; i < one.questions.size(); ++i) {
            const authoring::ReadQuestion &a = one.questions[i], &b = other.questions[i];
            bool same = a.prompt == b.prompt && a.stem == b.stem && a.hints == b.hints && a.around == b.around &&
                        a.explanation == b.explanation && a.shape == b.shape && a.options.size() == b.options.size() &&
                        a.places.size() == b.places.size() && a.gaps.size() == b.gaps.size();
            for (std::size_t k = 0; same && k < a.options.size(); ++k)
                same = a.options[k].option == b.options[k].option;
            for (std::size_t k = 0; same && k < a.places.size(); ++k) same = a.places[k].option == b.places[k].option;
            for (std::size_t k = 0; same && k < a.gaps.size(); ++k) same = a.gaps[k].gap == b.gaps[k].gap;
            INFO(once);
            if (!same) CHECK(same);
        }
    }
}

TEST_CASE("Texts made to be slow are formatted in time that grows with their length") {
    const std::string pattern =
        GENERATE(as<std::string>(), "\"a\" ", "l'eau? ", "* a\n", "`a", "``a` ", "<", "<!--", "{{", "](", "a  \n",
                 "\n \n", "> a\n", "[x]: y\n", "```\n", "&a", "«", "# a\n", "|'a|\n", "1) a\n", "- a\n\n* b\n\n");
    INFO(pattern);
    const std::string small = repeated(pattern, 15'000), large = repeated(pattern, 60'000);
    CHECK(support::growth([&] { formatted(small); }, [&] { formatted(large); }, 9) < 9);
}
