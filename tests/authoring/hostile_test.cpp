#include <unistd.h>

#include "authoring/bank.h"
#include "authoring/lesson.h"
#include "authoring/prescan.h"
#include "base/random.h"
#include "sample.h"

#include "support/time_growth.h"

using sample::Content;
using sample::Found;
using sample::found;
using support::repeated;

namespace {

// Reads a text as a lesson and as a quiz.
void read_both(const std::string& body) {
    for (const bool quiz : {false, true}) {
        authoring::Report report("x.fr.md");
        const auto text = authoring::prescan(body, true, report);
        if (!text) continue;
        const authoring::Setting setting{base::Language::fr, "modules/m"};
        if (quiz) {
            static_cast<void>(authoring::read_bank(*text, setting, report));
        } else {
            static_cast<void>(authoring::read_lesson(*text, setting, report));
        }
        REQUIRE(report.findings().size() <= authoring::max_findings + 1);
    }
}

// Reads the head, then the pattern until it is 15,000 and then 60,000 bytes long.
double growth(const std::string& head, const std::string& pattern, const std::string& end = "") {
    const std::string small = head + repeated(pattern, 15'000) + end;
    const std::string large = head + repeated(pattern, 60'000) + end;
    return support::growth([&] { read_both(small); }, [&] { read_both(large); }, 9);
}

}  // namespace

TEST_CASE("What is no text is refused with its place") {
    const Content content;
    const auto with = [&](std::string_view bytes) {
        content.write("modules/m/lesson.nl.md", bytes);
        return found(content.load());
    };
    CHECK(with("---\né\xFFx") == Found{"lesson.nl.md:2:2 not-utf8"});
    CHECK(with(std::string_view("ab\0c", 4)) == Found{"lesson.nl.md:1:3 not-text"});
    CHECK(with(std::string(authoring::max_file_bytes + 1, 'x')) == Found{"lesson.nl.md:0:0 file-too-large"});
}

TEST_CASE("Line ends and byte order marks of every editor are read") {
    const Content content;
    std::string windows = "\xEF\xBB\xBF", old(sample::lesson_nl);
    for (const char c : sample::lesson_nl) windows.append(c == '\n' ? 1 : 0, '\r').push_back(c);
    content.write("modules/m/lesson.nl.md", windows);
    CHECK(found(content.load()).empty());
    std::replace(old.begin(), old.end(), '\n', '\r');
    content.write("modules/m/lesson.nl.md", old);
    CHECK(found(content.load()).empty());
}

TEST_CASE("Nesting past the limit is refused before it costs time") {
    const auto code = [](const std::string& text) {
        authoring::Report report("x.md");
        authoring::prescan(text, true, report);
        return report.findings().empty() ? "" : report.findings().front().code;
    };
    CHECK(code(repeated("> ", 64)).empty());
    CHECK(code(repeated("> ", 66)) == "too-deep");
    CHECK(code("Tekst\n" + repeated("* ", 80)) == "too-deep");
    CHECK(code(repeated("1. ", 120)) == "too-deep");
    CHECK(code(std::string(200, ' ') + "- x") == "too-deep");
    CHECK(code(std::string(200, ' ') + "x").empty());
    std::string stairs = "# P <!-- page:p -->\n\n";
    for (std::size_t depth = 0; depth < 40; ++depth) stairs += std::string(2 * depth, ' ') + "- a\n";
    authoring::Report report("x.md");
    authoring::read_lesson(stairs, {}, report);
    CHECK(std::any_of(report.findings().begin(), report.findings().end(),
                      [](const auto& finding) { return finding.code == "too-deep"; }));
}

TEST_CASE("Texts made to be slow are read in time that grows with their length") {
    const std::string head = "---\ntitle: T\nsummary: S\nchecked: 2026-11-22\n---\n# P <!-- page:p -->\n\n";
    const std::string pattern =
        GENERATE(as<std::string>(), "*a **b ", "[a](", "![a](b) ", "![](x)\n\n", "<!-- ", "<b>", "`a", "| a ",
                 "[x](y) ", "> [!NOTE]\n", "# P <!-- page:p -->\n\n", "## Q <!-- q:a -->\n- (x) b\n",
                 "<!-- q:a b=c -->", "« ? ! : ", "- [ ] a\n", "a: b\n", "{{", "}}", "{{a}}", "{{*a* ", "{", "{{#1..",
                 "- a -> b\n", "- **a**\n  - b\n", "> [!HINT]\n> x\n\n", "> [!MODEL]\n", "- -> ", "{{|", "\\|", "[!",
                 "é<b>", "* a\n\n\n\n", "- > - > a\n\n", "&amp;", "[a]: b\n", "1. a\n   > b\n", "***");
    INFO(pattern);
    // Four times the text: four times the time, sixteen times if it were quadratic.
    CHECK(growth(head, pattern) < 9);
    CHECK(growth("## Q <!-- q:a -->\n\n", pattern) < 9);
    CHECK(growth("|a|b|\n|-|-|\n", "|" + pattern) < 9);
}

TEST_CASE("What stands beside an id is read in time that grows with its length") {
    CHECK(growth("## Q <!-- q:a ", "a=b points=1 ", "-->\n") < 9);
}

TEST_CASE("Random damage never does more than give findings") {
    const Content content;
    base::Random random(2026);
    const std::string_view signs = "-*>[](){}!#:|`\n \"'<&\\x1.";
    for (int round = 0; round < 150; ++round) {
        const auto damage = [&](std::string_view text) {
            std::string damaged(text);
            for (int i = 0; i < 4; ++i) {
                const std::size_t at = random.below(damaged.size());
                if (random.below(3) == 0) damaged.erase(at, random.below(20));
                damaged.insert(std::min(at, damaged.size()), 1, signs[random.below(signs.size())]);
            }
            return damaged;
        };
        content.write("course.yaml", round % 3 == 0 ? damage(sample::course_yaml) : std::string(sample::course_yaml));
        content.write("modules/m/module.yaml", damage(sample::module_yaml));
        content.write("modules/m/lesson.fr.md", damage(sample::lesson_fr));
        content.write("modules/m/quiz.fr.md", damage(sample::quiz_fr));
        content.write("modules/m/quiz.nl.md", damage(sample::quiz_nl));
        const authoring::Loaded loaded = content.load();
        if (loaded.course == nullptr) CHECK_FALSE(loaded.findings.empty());
        if (loaded.course != nullptr && loaded.course->modules.empty()) CHECK_FALSE(loaded.findings.empty());
    }
}

TEST_CASE("Links out of the content folder are refused") {
    const Content content;
    const support::TemporaryFolder outside;
    outside.write("secret.md", "secret");
    std::filesystem::create_symlink(outside.path() / "secret.md", content.path() / "modules/m/images.svg");
    std::filesystem::create_symlink(outside.path(), content.path() / "images");
    std::filesystem::create_symlink("nowhere", content.path() / "LICENSE");
    CHECK(found(content.load()) ==
          Found{"LICENSE:0:0 outside-folder", "images:0:0 outside-folder", "images.svg:0:0 outside-folder"});
    const Content inside;
    inside.write("images/a.svg", "<svg/>");
    std::filesystem::create_symlink("a.svg", inside.path() / "images/b.svg");
    CHECK(found(inside.load()).empty());
    CHECK(inside.load().files == 8);
}

TEST_CASE("Files that cannot be opened are findings") {
    const Content content;
    std::filesystem::remove(content.path() / "modules/m/quiz.nl.md");
    std::filesystem::create_directory(content.path() / "modules/m/quiz.nl.md");
    CHECK(found(content.load()) == Found{"module.yaml:0:0 language-missing"});
    if (geteuid() != 0) {  // root may read everything
        std::filesystem::permissions(content.path() / "modules/m/lesson.nl.md", std::filesystem::perms::none);
        CHECK(sample::has_code(content.load(), "file-unreadable"));
    }
}

TEST_CASE("A folder of very many files is read up to a limit") {
    const Content content;
    for (int i = 0; i < 2010; ++i) content.write("images/" + std::to_string(i) + ".svg", "x");
    const authoring::Loaded loaded = content.load();
    CHECK(sample::has_code(loaded, "too-many-files"));
    CHECK(loaded.files == 2000);
}

TEST_CASE("One file gives no more findings than a person can read") {
    const Content content;
    std::string body(sample::lesson_nl);
    for (int i = 0; i < 500; ++i) body += "\n<b>\n";
    content.write("modules/m/lesson.nl.md", body);
    const authoring::Loaded loaded = content.load();
    CHECK(loaded.findings.size() == authoring::max_findings + 1);
    CHECK(sample::has_code(loaded, "too-many-findings"));
}
