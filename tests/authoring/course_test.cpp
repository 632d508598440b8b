#include "base/crypto.h"
#include "sample.h"

#include "support/pictures.h"

using sample::Content;
using sample::Found;
using sample::found;
using sample::replaced;

TEST_CASE("Modules stand by track, then by their order") {
    const Content content;
    content.module("a");
    content.module("b");
    content.write("modules/m/module.yaml", replaced(sample::module_yaml, "track: one", "track: two"));
    content.write("modules/a/module.yaml", replaced(sample::module_yaml, "order: 1", "order: 2"));
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded).empty());
    std::string order;
    for (const course::Module& module : loaded.course->modules) order += module.id;
    CHECK(order == "bam");
}

TEST_CASE("A module with an error is left out, the rest opens") {
    const Content content;
    content.module("broken");
    content.write("modules/broken/module.yaml", replaced(sample::module_yaml, "order: 1", "order: 2"));
    content.write("modules/broken/lesson.nl.md", "---\ntitle: x\n");
    content.write("modules/m/module.yaml", std::string(sample::module_yaml) + "prerequisites: [broken]\n");
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) == Found{"lesson.nl.md:1:1 front-matter-open"});
    REQUIRE(loaded.course->modules.size() == 1);
    CHECK(loaded.course->modules[0].id == "m");
    CHECK(loaded.course->modules[0].prerequisites.empty());
}

TEST_CASE("Mistakes in module.yaml are found on their line") {
    const Content content;
    const auto with = [&](std::string_view what, std::string_view other) {
        content.write("modules/m/module.yaml", replaced(sample::module_yaml, what, other));
        return found(content.load());
    };
    CHECK(with("track: one", "track: onee") == Found{"module.yaml:1:1 unknown-track"});
    CHECK(with("minutes: 2", "minuts: 2") == Found{"module.yaml:1:0 missing-key", "module.yaml:3:1 unknown-key"});
    CHECK(with("minutes: 2", "minutes: \"two\"") == Found{"module.yaml:3:10 bad-value"});
    CHECK(with("minutes: 2", "minutes: 30") == Found{"module.yaml:3:1 minutes-off"});
    CHECK(with("minutes: 2", "minutes: 2\npass_mark: 101") == Found{"module.yaml:4:12 bad-value"});
    CHECK(with("minutes: 2", "minutes: 2\nhint_cost: 101") == Found{"module.yaml:4:12 bad-value"});
    CHECK(with("minutes: 2", "minutes: 2\nhint_cost: -1") == Found{"module.yaml:4:12 bad-value"});
    CHECK(with("minutes: 2", "minutes: 2\ncover: images/no.svg") == Found{"module.yaml:4:1 image-missing"});
    CHECK(with("minutes: 2", "minutes: 2\nprerequisites: [other]") == Found{"module.yaml:4:17 unknown-module"});
    CHECK(with("minutes: 2", "minutes: 2\nprerequisites: [m]") == Found{"module.yaml:4:17 prerequisite-circle"});
    CHECK(with("- id: see", "- id: See") == Found{"module.yaml:5:9 bad-id"});
    CHECK(with(", nl: \"Zien\"", "") == Found{"module.yaml:6:5 missing-translation"});
    CHECK(with("nl: \"Zien\"", "en: \"See\"") ==
          Found{"module.yaml:6:5 missing-translation", "module.yaml:6:25 unknown-key"});
    CHECK(with("order: 1", "order: [1") == Found{"module.yaml:3:8 yaml-syntax"});
}

TEST_CASE("A hint costs what module.yaml says, else a quarter") {
    const Content content;
    const auto cost = [&] { return content.load().course->modules.at(0).hint_cost; };
    CHECK(cost() == 25);
    content.write("modules/m/module.yaml", std::string(sample::module_yaml) + "hint_cost: 0\n");
    CHECK(cost() == 0);
    content.write("modules/m/module.yaml", std::string(sample::module_yaml) + "hint_cost: 100\n");
    CHECK(cost() == 100);
}

TEST_CASE("Questions name objectives, pages and questions that are there") {
    const Content content;
    const auto with = [&](std::string_view what, std::string_view other) {
        content.write("modules/m/quiz.fr.md", replaced(sample::quiz_fr, what, other));
        return found(content.load());
    };
    CHECK(with("objective=see", "objective=sea") == Found{"quiz.fr.md:5:41 unknown-objective"});
    CHECK(with("page=first", "page=fist") == Found{"quiz.fr.md:5:55 unknown-page"});
    CHECK(with("page=first", "variant=order").empty());
    CHECK(with("page=first", "variant=one-two") == Found{"quiz.fr.md:5:55 own-variant"});
    CHECK(with("page=first", "variant=none") == Found{"quiz.fr.md:5:55 unknown-question"});
    CHECK(with("draw: 1", "draw: 9") == Found{"quiz.fr.md:2:1 draw-too-many"});
}

TEST_CASE("Links lead to modules and pages that are there, in the same language") {
    const Content content;
    content.module("other");
    content.write("modules/other/module.yaml", replaced(sample::module_yaml, "order: 1", "order: 2"));
    const auto with = [&](const std::string& target) {
        content.write("modules/m/lesson.fr.md", replaced(sample::lesson_fr, "Bonjour !", "Un [lien](" + target + ")."));
        return found(content.load());
    };
    for (const char* good : {"https://a.be", "http://a.be/x", "../other/lesson.fr.md", "../other/lesson.fr.md#second",
                             "lesson.fr.md#first"}) {
        INFO(good);
        CHECK(with(good).empty());
    }
    CHECK(with("../othr/lesson.fr.md") == Found{"lesson.fr.md:9:5 unknown-module"});
    CHECK(with("../other/lesson.fr.md#third") == Found{"lesson.fr.md:9:5 unknown-page"});
    CHECK(with("../other/lesson.nl.md") == Found{"lesson.fr.md:9:5 link-language"});
    CHECK(with("contact:press") == Found{"lesson.fr.md:9:5 unknown-contact"});
    CHECK(with("question:order") == Found{"lesson.fr.md:9:5 misplaced-question"});
    for (const char* bad : {"", "#first", "../../../etc/passwd", "mailto:a@b.be", "../other/quiz.fr.md", "https://"}) {
        INFO(bad);
        CHECK(with(bad) == Found{"lesson.fr.md:9:5 bad-link"});
    }
}

TEST_CASE("Modules that wait for each other are told so, once") {
    const Content content;
    content.module("n");
    content.write("modules/m/module.yaml", std::string(sample::module_yaml) + "prerequisites: [n]\n");
    content.write("modules/n/module.yaml",
                  replaced(sample::module_yaml, "order: 1", "order: 2") + "prerequisites: [m]\n");
    CHECK(found(content.load()) == Found{"module.yaml:7:17 prerequisite-circle"});
}

TEST_CASE("Two modules at the same place of a track are a warning") {
    const Content content;
    content.module("n");
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) == Found{"module.yaml:2:1 same-order"});
    CHECK(loaded.course->modules.size() == 2);
}

TEST_CASE("Mistakes in course.yaml are found, without it there is no course") {
    const Content content;
    const auto with = [&](std::string_view what, std::string_view other) {
        content.write("course.yaml", replaced(sample::course_yaml, what, other));
        return found(content.load());
    };
    CHECK(with("colour: soleil", "colour: solei") == Found{"course.yaml:8:5 unknown-colour"});
    CHECK(with("id: two", "id: one") == Found{"course.yaml:10:5 duplicate-id"});
    CHECK(with("default_language: fr", "default_language: en") == Found{"course.yaml:3:1 unknown-language"});
    CHECK(with("[fr, nl]", "[fr, nl, xx]") == Found{"course.yaml:4:1 unknown-language"});
    CHECK(with("colour: soleil", "colour: soleil\n    cover: images/x.svg") == Found{"course.yaml:9:5 image-missing"});
    content.write("course.yaml", "id: [");
    CHECK(content.load().course == nullptr);
    content.remove("course.yaml");
    const authoring::Loaded loaded = content.load();
    CHECK(loaded.course == nullptr);
    CHECK(found(loaded) == Found{"course.yaml:0:0 file-missing"});
    CHECK(found(authoring::load(content.path() / "none")) == Found{"course.yaml:0:0 folder-missing"});
}

TEST_CASE("Files that nothing reads are named") {
    const Content content;
    content.write("README.md", "x");
    content.write("modules/m/images/a.svg", support::svg);
    content.write("modules/m/.swap", "x");
    CHECK(found(content.load()).empty());
    content.write("modules/m/leson.fr.md", "x");
    content.write("modules/m/quiz.de.md", "x");
    content.write("notes.txt", "x");
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) ==
          Found{"leson.fr.md:0:0 unknown-file", "quiz.de.md:0:0 unknown-file", "notes.txt:0:0 unknown-file"});
    CHECK(loaded.findings[0].help == "did you mean \"lesson.fr.md\"?");
    CHECK(loaded.course->modules.size() == 1);
}

TEST_CASE("A scenario or feed that cannot be read leaves its module out") {
    const Content content;
    content.write("modules/m/feed.fr.md", "x");
    const authoring::Loaded loaded = content.load();
    CHECK(found(loaded) ==
          Found{"feed.fr.md:1:0 bad-count", "feed.fr.md:1:1 front-matter-missing", "module.yaml:0:0 language-missing"});
    CHECK(loaded.course->modules.empty());
}

TEST_CASE("Right answers that give themselves away are a warning") {
    const Content content;
    std::string fr(sample::quiz_fr), nl(sample::quiz_nl);
    for (const char* id : {"a", "b", "c", "d"}) {
        const std::string question = "\n## Q " + std::string(id) + " <!-- q:" + id +
                                     " -->\n- (x) Une réponse longue\n  > x\n- ( ) B\n  > x\n- ( ) C\n  > x\n";
        fr += question;
        nl += question;
    }
    content.write("modules/m/quiz.fr.md", fr);
    content.write("modules/m/quiz.nl.md", nl);
    CHECK(found(content.load()) == Found{"quiz.fr.md:0:0 always-first", "quiz.fr.md:0:0 always-longest",
                                         "quiz.nl.md:0:0 always-first", "quiz.nl.md:0:0 always-longest"});
}

TEST_CASE("Several right answers give themselves away as one does") {
    const Content content;
    const auto with = [&](const std::string& answers, const std::string& last) {
        std::string fr(sample::quiz_fr), nl(sample::quiz_nl);
        for (const char* id : {"a", "b", "c", "d"}) {
            const std::string question = "\n## Q " + std::string(id) + " <!-- q:" + id + " -->\n" +
                                         (std::string_view(id) == "d" ? last : answers);
            fr += question;
            nl += question;
        }
        content.write("modules/m/quiz.fr.md", fr);
        content.write("modules/m/quiz.nl.md", nl);
        return found(content.load());
    };
    const std::string told = "- [x] Une réponse longue\n  > x\n- [x] Une autre\n  > x\n- [ ] C\n  > x\n";
    const std::string hidden = "- [x] Une réponse longue\n  > x\n- [ ] Courte\n  > x\n- [x] C\n  > x\n";
    const std::string one = "- (x) Une réponse longue\n  > x\n- ( ) B\n  > x\n- ( ) C\n  > x\n";
    const Found both{"quiz.fr.md:0:0 always-first", "quiz.fr.md:0:0 always-longest", "quiz.nl.md:0:0 always-first",
                     "quiz.nl.md:0:0 always-longest"};
    CHECK(with(told, told) == both);
    CHECK(with(told, one) == both);
    CHECK(with(told, hidden).empty());
}

TEST_CASE("The same folder always gives the same course and version") {
    const Content one, two;
    const auto first = one.load().course, second = two.load().course;
    CHECK(first->content_version == second->content_version);
    CHECK(first->content_version.size() == 64);
    CHECK(first->modules[0].lessons.at(base::Language::fr).pages ==
          second->modules[0].lessons.at(base::Language::fr).pages);
    two.write("modules/m/.hidden", "x");
    two.write(".git/config", "x");
    CHECK(two.load().course->content_version == first->content_version);
    two.write("README.md", "x");
    CHECK(two.load().course->content_version != first->content_version);
}

TEST_CASE("The version is the hash of the sorted paths and their hashes") {
    const support::TemporaryFolder folder;
    folder.write("course.yaml", sample::course_yaml);
    folder.write("images/b.svg", "b");
    folder.write("images/a.svg", "a");
    const std::string manifest = "course.yaml " + base::sha256_hex(sample::course_yaml) + "\nimages/a.svg " +
                                 base::sha256_hex("a") + "\nimages/b.svg " + base::sha256_hex("b") + "\n";
    CHECK(authoring::load(folder.path()).course->content_version == base::sha256_hex(manifest));
}
