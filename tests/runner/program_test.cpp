// The running program as its owner sees it, the window or a command: starting, reading the course, asking for frames.
#include "runner/program.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "support/catch.h"
#include "support/folder.h"

using runner::Program;

namespace {

const std::filesystem::path content = std::filesystem::path(PREAU_SOURCE_DIR) / "content";
const ui::Viewport window{{1280, 800}, 1};

records::Store empty_store() {
    auto store = records::Store::open_in_memory(base::Random(1));
    REQUIRE(store);
    return std::move(*store);
}

runner::ProgramSetup setup(std::filesystem::path course = content) {
    runner::ProgramSetup setup;
    setup.assets = std::filesystem::path(PREAU_BINARY_DIR) / "share/preau/assets";
    setup.content = std::move(course);
    setup.font_folders = runner::font_folders(setup.assets);
    setup.version = "1.2.3";
    setup.load_in_background = false;
    setup.clock = std::make_shared<base::FixedClock>(base::Instant{});
    setup.random = base::Random(1);
    return setup;
}

std::unique_ptr<Program> start(runner::ProgramSetup with = setup(), records::Store store = empty_store()) {
    auto program = Program::create(std::move(with), std::move(store));
    INFO((program ? "" : program.error().message));
    REQUIRE(program);
    return std::move(*program);
}

std::string heading(const Program& program) {
    for (const ui::Node& node : program.tree())
        if (node.role == ui::Role::heading && node.level == 1) return node.name;
    return {};
}

bool sees(const Program& program, std::string_view name) {
    return std::any_of(program.tree().begin(), program.tree().end(),
                       [&](const ui::Node& node) { return node.name == name; });
}

void key(Program& program, double& time, ui::KeyDown down) {
    time += 1.0 / 60;
    REQUIRE(program.frame({.time = time, .events = {down}}, window));
    REQUIRE(program.settle(time, window));
}

}  // namespace

TEST_CASE("a course read in the background wakes its owner, and the first screen follows") {
    auto with = setup();
    with.load_in_background = true;
    std::atomic<int> woken = 0;
    auto program = start(std::move(with));
    program->on_wake([&woken] { ++woken; });
    double time = 0;
    for (int i = 0; i < 2000 && program->busy(); ++i) {
        time += 1.0 / 60;
        REQUIRE(program->frame({.time = time, .events = {}}, window));
        if (program->busy()) {
            CHECK(heading(*program) == program->ui().words()("loading.title"));
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
    CHECK_FALSE(program->busy());
    REQUIRE(program->settle(time, window));
    CHECK(heading(*program) == program->ui().words()("welcome.title"));
}

TEST_CASE("a program closed while it still reads the course ends well") {
    auto with = setup();
    with.load_in_background = true;
    const auto program = start(std::move(with));
    double time = 0;
    CHECK(program->frame({.time = time, .events = {}}, window));
}

TEST_CASE("without a course the program says so and can only be closed") {
    const support::TemporaryFolder folder;
    auto program = start(setup(folder.path() / "nothing"));
    double time = 0;
    REQUIRE(program->settle(time, window));
    const base::Words& words = program->ui().words();
    CHECK(heading(*program) == words("problem.title"));
    CHECK(sees(*program, words("error.content-missing", {{"detail", (folder.path() / "nothing").string()}})));
    CHECK_FALSE(program->quit_wanted());
    key(*program, time, {.key = ui::Key::enter});
    CHECK(program->quit_wanted());
}

TEST_CASE("a course without a module says what to do") {
    const support::TemporaryFolder folder;
    folder.write("course.yaml",
                 "id: empty\nversion: 1\ndefault_language: fr\nlanguages: [fr]\ntitle: { fr: \"Vide\" }\ntracks: []\n");
    auto program = start(setup(folder.path()));
    double time = 0;
    REQUIRE(program->settle(time, window));
    CHECK(heading(*program) == program->ui().words()("empty.title"));
}

TEST_CASE("one broken module does not keep the others closed, and home says so") {
    const support::TemporaryFolder folder;
    std::filesystem::copy(content, folder.path() / "course", std::filesystem::copy_options::recursive);
    folder.write("course/modules/broken/module.yaml", "track: [");
    auto store = empty_store();
    REQUIRE(store.add_person("Camille", base::Language::fr, {}));
    auto program = start(setup(folder.path() / "course"), std::move(store));
    double time = 0;
    REQUIRE(program->settle(time, window));
    CHECK(sees(*program, program->ui().words().plural("home.broken", 1)));
    CHECK(sees(*program, program->ui().words()("home.start")));
}

TEST_CASE("what the command line asks for wins over what is remembered, for this run") {
    auto store = empty_store();
    auto who = store.add_person("Camille", base::Language::fr, {});
    REQUIRE(who);
    who->comfort.text_percent = 150;
    REQUIRE(store.save_person(*who));
    auto with = setup();
    with.language = base::Language::nl;
    with.theme = base::ThemeName::contrast;
    with.text_percent = 120;
    auto program = start(std::move(with), std::move(store));
    double time = 0;
    REQUIRE(program->settle(time, window));
    CHECK(program->ui().words().language() == base::Language::nl);
    CHECK(program->ui().comfort().theme == base::ThemeName::contrast);
    CHECK(program->ui().comfort().text_percent == 120);
    CHECK(program->store().people()->front() == *who);
}

TEST_CASE("without an order a person gets their own language and comfort back") {
    auto store = empty_store();
    auto who = store.add_person("Camille", base::Language::en, {});
    REQUIRE(who);
    who->comfort = {.text_percent = 130,
                    .theme = base::ThemeName::dark,
                    .face = base::ReadingFace::andika,
                    .reduced_motion = true,
                    .letter_keys = false};
    REQUIRE(store.save_person(*who));
    auto program = start(setup(), std::move(store));
    double time = 0;
    REQUIRE(program->settle(time, window));
    CHECK(program->ui().words().language() == base::Language::en);
    CHECK(program->ui().comfort() == who->comfort);
    CHECK(heading(*program) == program->ui().words()("home.hello", {{"name", "Camille"}}));
}

TEST_CASE("text size by keys is applied at once, kept, and stops at its ends") {
    auto store = empty_store();
    REQUIRE(store.add_person("Camille", base::Language::fr, {}));
    auto program = start(setup(), std::move(store));
    double time = 0;
    REQUIRE(program->settle(time, window));
    key(*program, time, {.key = ui::Key::plus, .ctrl = true});
    CHECK(program->ui().comfort().text_percent == 110);
    CHECK(program->store().people()->front().comfort.text_percent == 110);
    key(*program, time, {.key = ui::Key::zero, .ctrl = true});
    key(*program, time, {.key = ui::Key::minus, .ctrl = true});
    CHECK(program->ui().comfort().text_percent == base::min_text_percent);
}

TEST_CASE("F11 asks the window for the whole screen, once") {
    auto program = start();
    double time = 0;
    REQUIRE(program->settle(time, window));
    CHECK_FALSE(program->take_fullscreen_toggle());
    key(*program, time, {.key = ui::Key::f11});
    CHECK(program->take_fullscreen_toggle());
    CHECK_FALSE(program->take_fullscreen_toggle());
    CHECK(program->window_title() == program->ui().words()("app.name"));
}

TEST_CASE("settling ends, at rest no frame is asked for, and the drawing is there") {
    auto program = start();
    double time = 0;
    const auto drawn = program->settle(time, window);
    REQUIRE(drawn);
    CHECK(drawn->draw_data != nullptr);
    CHECK_FALSE(drawn->draw_again_at);
    CHECK(time < 3);
    CHECK(program->background().a == 255);
}

TEST_CASE("assets that are missing are an error, not an end") {
    const support::TemporaryFolder folder;
    auto with = setup();
    with.assets = folder.path();
    const auto program = Program::create(std::move(with), empty_store());
    REQUIRE_FALSE(program);
    CHECK(program.error().code == "words-missing");
}

TEST_CASE("fonts that are missing are an error of the first frame") {
    auto with = setup();
    with.font_folders.clear();
    auto program = start(std::move(with));
    const auto drawn = program->frame({.time = 0, .events = {}}, window);
    REQUIRE_FALSE(drawn);
    CHECK(drawn.error().code == "fonts-missing");
}
