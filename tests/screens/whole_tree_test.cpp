// What every screen owes to everybody, looked at in the tree of every screen and state, at the sizes we promise, in the
// languages we speak. Sizes, languages and modules share the work: each size is walked in one language.
#include <algorithm>
#include <map>

#include "screens/course_taker.h"
#include "screens/screen.h"
#include "screens/tour.h"
#include "screens/tree_rules.h"

#include "support/catch.h"

using person::Person;
using person::Seat;

namespace {

struct Size {
    const char* name;
    ui::Viewport window;
    int text_percent;
    bool by_keyboard;  // walked with Tab, too; what Tab does hangs on the lay-out, and each of the four is among these
};

const Size small{"800x600", {{800, 600}, 1}, 100, true};
const Size small_large_text{"800x600 at 200 %", {{800, 600}, 1}, 200, true};
const Size middle{"1280x800", {{1280, 800}, 1}, 100, true};
const Size middle_large_text{"1280x800 at 200 %", {{1280, 800}, 1}, 200, false};
const Size wide{"1920x1080", {{1920, 1080}, 1}, 100, true};
const Size wide_large_text{"1920x1080 at 200 %", {{1920, 1080}, 1}, 200, false};
const Size wall{"3840x2160, two pixels each", {{3840, 2160}, 2}, 100, false};

Seat seat_of(const Size& size, base::Language language) {
    Seat seat;
    seat.window = size.window;
    seat.text_percent = size.text_percent;
    seat.language = language;
    return seat;
}

using Offered = std::map<std::string, std::set<ui::Id>>;  // by state

tour::Visit look(const Size& size, base::Language language) {
    return [&size, language](const std::string& state, Person& person) {
        INFO(size.name << ", " << base::code(language) << ": " << state << "\n" << ui::to_text(person.tree()));
        CHECK(rules::joined(rules::of_the_tree(person.tree(), person.seat().window)) == "");
        CHECK(rules::joined(rules::of_rest(person)) == "");
        if (size.by_keyboard) CHECK(rules::joined(rules::of_the_keyboard(person)) == "");
    };
}

void walk(const Size& size, base::Language language, std::size_t module) {
    const Seat seat = seat_of(size, language);
    const auto visit = look(size, language);
    const auto& modules = taker::course().modules;
    tour::first_start(seat, visit);
    tour::lesson(seat, modules[module % modules.size()], visit);
    tour::quiz(seat, visit);
    tour::shelf(seat, visit);
    tour::played(seat, visit);
    tour::home_shelf(seat, visit);
    tour::notebook(seat, visit);
    tour::preview(seat, visit);
    tour::search(seat, visit);
    tour::all_done(seat, visit);
    tour::problems(seat, visit);
}

}  // namespace

TEST_CASE("every screen is sound in a small window") {
    walk(small, base::Language::nl, 0);
}
TEST_CASE("every screen is sound in a small window with the largest text") {
    walk(small_large_text, base::Language::fr, 0);
}
TEST_CASE("every screen is sound in a laptop's window") {
    walk(middle, base::Language::en, 1);
}
TEST_CASE("every screen is sound in a laptop's window with the largest text") {
    walk(middle_large_text, base::Language::nl, 1);
}
TEST_CASE("every screen is sound in a large window") {
    walk(wide, base::Language::fr, 0);
}
TEST_CASE("every screen is sound in a large window with the largest text") {
    walk(wide_large_text, base::Language::en, 0);
}
TEST_CASE("every screen is sound on a wall of twice the pixels") {
    walk(wall, base::Language::fr, 1);
}

TEST_CASE("a screen offers the same things by the same ids in every language") {
    std::map<base::Language, Offered> offered;
    for (const base::Language language : {base::Language::fr, base::Language::nl, base::Language::en}) {
        const Seat seat = seat_of(small_large_text, language);
        const auto note = [&](const std::string& state, Person& person) {
            INFO(base::code(language) << ": " << state << "\n" << ui::to_text(person.tree()));
            offered[language][state] = rules::offered(person.tree());
            CHECK(rules::joined(rules::of_the_tree(person.tree(), person.seat().window)) == "");
        };
        tour::first_start(seat, note);
        tour::lesson(seat, taker::course().modules.back(), note);
        tour::quiz(seat, note);
        tour::shelf(seat, note);
        tour::home_shelf(seat, note);
        tour::notebook(seat, note);
    }
    REQUIRE(offered[base::Language::fr].size() > 15);
    for (const base::Language language : {base::Language::nl, base::Language::en})
        for (const auto& [state, ids] : offered[base::Language::fr]) {
            INFO(base::code(language) << ": " << state);
            CHECK(offered[language][state] == ids);
        }
}

TEST_CASE("while the course is read the screen says so and rests") {
    const std::filesystem::path assets = std::filesystem::path(PREAU_BINARY_DIR) / "share/preau/assets";
    for (const Size& size : {small_large_text, wide}) {
        INFO(size.name);
        auto made = ui::Ui::create(
            {.assets = assets, .content = {}, .font_folders = runner::font_folders(assets), .code_points = {}});
        auto words = base::Words::load(assets / "translations", base::Language::nl);
        REQUIRE(made);
        REQUIRE(words);
        ui::Ui& ui = **made;
        screens::LoadingScreen loading;
        const base::Comfort comfort{.text_percent = size.text_percent};
        for (int frame = 1; frame <= 20; ++frame) {
            ui.between();
            REQUIRE(ui.configure(size.window, comfort, *words));
            ui.begin({.time = frame / 60.0, .events = {}});
            CHECK_FALSE(loading.draw(ui, screens::View{}));
            ui.end();
        }
        CHECK(rules::joined(rules::of_the_tree(ui.tree(), size.window)) == "");
        CHECK_FALSE(ui.next_deadline());
        CHECK(std::any_of(ui.tree().begin(), ui.tree().end(),
                          [&](const ui::Node& node) { return node.name == (*words)("loading.title"); }));
    }
}
