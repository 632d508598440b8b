#include "commands/options.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace commands;

namespace {

using Arguments = std::vector<std::string>;

Options options_of(const Arguments& arguments) {
    const CommandLine line = parse(arguments);
    INFO(line.said);
    REQUIRE_FALSE(line.exit_status);
    return line.options;
}

}  // namespace

TEST_CASE("without arguments the window opens as it was") {
    const CommandLine line = parse({});
    CHECK(line.task == Task::window);
    CHECK_FALSE(line.exit_status);
    CHECK_FALSE(line.options.language);
    CHECK_FALSE(line.options.size);
    CHECK_FALSE(line.options.touch);
}

TEST_CASE("the options of the window are read") {
    const Options options = options_of({"--lang", "nl", "--size", "1366x768", "--dpi", "1.5", "--text", "150",
                                        "--theme", "contrast", "--fullscreen", "--data", "d", "--content", "c"});
    CHECK(options.language == base::Language::nl);
    CHECK(options.size == Size{1366, 768});
    CHECK(options.dpi == 1.5F);
    CHECK(options.text_percent == 150);
    CHECK(options.theme == base::ThemeName::contrast);
    CHECK(options.fullscreen);
    CHECK(options.data == "d");
    CHECK(options.content == "c");
}

TEST_CASE("a finger may be announced alone, or switched on and off") {
    CHECK(options_of({"--touch"}).touch);
    CHECK(options_of({"--touch", "on"}).touch);
    CHECK_FALSE(options_of({"--touch", "off"}).touch);
    CHECK(options_of({"--touch", "--fullscreen"}).touch);
    CHECK(options_of({"--touch", "--fullscreen"}).fullscreen);
    CHECK(parse({"--touch", "maybe"}).exit_status == 2);
}

TEST_CASE("what looks like an option is no other option's value") {
    const CommandLine line = parse({"--data", "--help"});
    CHECK(line.exit_status == 2);
    CHECK(line.said.find("--data: needs FOLDER behind it, not the option --help") != std::string::npos);
    CHECK(parse({"--content", "--fullscreen"}).exit_status == 2);
    CHECK(parse({"--documents", "-x"}).exit_status == 2);
    CHECK(parse({"tour", "--out", "--theme"}).exit_status == 2);
    CHECK(parse({"pack", "c", "--unsigned", "--out", "--replace"}).exit_status == 2);
    CHECK(parse({"export", "html", "--out", "--trainer"}).exit_status == 2);
    CHECK(options_of({"--data", "./--help"}).data == "./--help");
    CHECK(options_of({"--data=d", "--touch"}).data == "d");
}

TEST_CASE("each subcommand knows its own options") {
    const CommandLine drive =
        parse({"drive", "a.preau", "--by", "touch", "--seed", "7", "--lang", "en", "--verbose", "--data", "d"});
    REQUIRE_FALSE(drive.exit_status);
    CHECK(drive.task == Task::drive);
    CHECK(drive.options.script == "a.preau");
    CHECK(drive.options.by == By::touch);
    CHECK(drive.options.seed == 7);
    CHECK(drive.options.verbose);

    const CommandLine tour = parse({"tour", "--out", "pictures", "--theme", "dark"});
    CHECK(tour.task == Task::tour);
    CHECK(tour.options.out == "pictures");

    const CommandLine check = parse({"check", "content", "--format", "json"});
    CHECK(check.task == Task::check);
    CHECK(check.options.folder == "content");
    CHECK(check.options.check.format == CheckFormat::json);
    const CommandLine dated = parse({"check", "--format", "github", "--today", "2026-11-28"});
    CHECK(dated.options.check.format == CheckFormat::github);
    CHECK(dated.options.check.today == "2026-11-28");
    CHECK(parse({"check"}).options.folder.empty());

    const CommandLine format = parse({"format", "content", "a.fr.md", "--check"});
    CHECK(format.task == Task::format);
    CHECK(format.options.author.places == std::vector<std::filesystem::path>{"content", "a.fr.md"});
    CHECK(format.options.author.check);

    const CommandLine module = parse({"new", "module", "my-module", "--track", "listen", "--content", "c"});
    CHECK(module.task == Task::new_module);
    CHECK(module.options.author.id == "my-module");
    CHECK(module.options.author.track == "listen");
    CHECK(module.options.content == "c");
    const CommandLine question = parse({"new", "question", "my-module", "why", "--type", "open"});
    CHECK(question.task == Task::new_question);
    CHECK(question.options.author.module == "my-module");
    CHECK(question.options.author.id == "why");
    CHECK(question.options.author.type == "open");
    const CommandLine import = parse({"import", "gift", "a.txt", "--out", "b.md", "--force", "--lang", "nl"});
    CHECK(import.task == Task::import_bank);
    CHECK(import.options.author.format == "gift");
    CHECK(import.options.author.file == "a.txt");
    CHECK(import.options.author.out == "b.md");
    CHECK(import.options.author.force);
    CHECK(import.options.language == base::Language::nl);
    CHECK(parse({"export", "gift", "my-module"}).task == Task::export_bank);
    CHECK(parse({"export", "gift", "my-module"}).options.author.what == "my-module");
    CHECK(parse({"export", "gift", "my-module"}).options.author.format == "gift");
    const CommandLine web = parse({"export", "html", "--out", "pages", "--trainer", "--lang", "fr", "--content", "c"});
    CHECK(web.task == Task::export_html);
    CHECK(web.options.author.out == "pages");
    CHECK(web.options.author.trainer);
    CHECK(web.options.language == base::Language::fr);
    CHECK(web.options.content == "c");
    CHECK(parse({"export", "html"}).task == Task::export_html);
    CHECK(parse({"new", "question", "m", "q"}).options.author.type == "single");
}

TEST_CASE("what is not understood ends with 2 and a short sentence") {
    const std::vector<Arguments> wrong{{"--lang", "xx"},
                                       {"--lang", "de"},
                                       {"--size", "wide"},
                                       {"--size", "10x10"},
                                       {"--dpi", "9"},
                                       {"--text", "90"},
                                       {"--text", "1e2"},
                                       {"--theme", "pink"},
                                       {"--no-such-option"},
                                       {"dance"},
                                       {"tour"},
                                       {"drive"},
                                       {"new"},
                                       {"import", "gift"},
                                       {"import", "word", "a"},
                                       {"export", "aiken", "m"},
                                       {"export"},
                                       {"export", "gift"},
                                       {"export", "html", "--force"},
                                       {"new", "module"},
                                       {"new", "question", "m"},
                                       {"drive", "a", "--by", "foot"},
                                       {"check", "--format", "xml"},
                                       {"check", "--today", "tomorrow"},
                                       {"check", "--today", "2026-02-30"},
                                       {"--dpi", "1.5x"}};
    for (const Arguments& arguments : wrong) {
        const CommandLine line = parse(arguments);
        INFO(arguments.back());
        CHECK(line.exit_status == 2);
        CHECK(line.said.starts_with("preau: "));
        CHECK(line.said.size() < 300);
    }
}

TEST_CASE("help and version are answers, not mistakes") {
    CHECK(parse({"--help"}).exit_status == 0);
    CHECK(parse({"--help"}).said.find("--fullscreen") != std::string::npos);
    CHECK(parse({"--version"}).exit_status == 0);
    CHECK(parse({"--version"}).said.starts_with("preau "));
    CHECK(parse({"drive", "--help"}).said.find("--seed") != std::string::npos);
}

TEST_CASE("packs are made and verified from the command line") {
    const CommandLine keygen = parse({"keygen", "--out", "ministry"});
    REQUIRE_FALSE(keygen.exit_status);
    CHECK(keygen.task == Task::keygen);
    CHECK(keygen.options.out == "ministry");
    const CommandLine pack = parse({"pack", "content", "--key", "a.key", "--out", "course.preau", "--replace"});
    REQUIRE_FALSE(pack.exit_status);
    CHECK(pack.task == Task::pack);
    CHECK(pack.options.folder == "content");
    CHECK(pack.options.key == "a.key");
    CHECK(pack.options.out == "course.preau");
    CHECK(pack.options.replace);
    CHECK(options_of({"pack", "content", "--unsigned", "--out", "course.preau"}).not_signed);
    CHECK(parse({"pack", "content", "--out", "course.preau"}).exit_status == 2);
    CHECK(parse({"pack", "content", "--out", "course.preau"}).said.find("--key") != std::string::npos);
    CHECK(parse({"pack", "content", "--key", "a", "--unsigned", "--out", "b"}).exit_status == 2);
    CHECK(parse({"pack", "--key", "a", "--out", "b"}).exit_status == 2);
    const CommandLine verify = parse({"verify", "a.preau", "--keys", "k", "--against", "b.preau", "--etc", "e"});
    REQUIRE_FALSE(verify.exit_status);
    CHECK(verify.task == Task::verify);
    CHECK(verify.options.pack == "a.preau");
    CHECK(verify.options.keys == "k");
    CHECK(verify.options.against == "b.preau");
    CHECK(verify.options.etc == "e");
    CHECK(parse({"verify"}).exit_status == 2);
    CHECK(options_of({"--content", "a.preau", "--etc", "e"}).etc == "e");
}
