// preau tour: the whole journey in pictures, without a display, the same to the byte each time.
#include <fstream>
#include <iostream>

#include "authoring/pack.h"
#include "commands/album.h"
#include "commands/commands.h"
#include "commands/pupil.h"
#include "commands/stage.h"
#include "commands/tour_played.h"
#include "commands/tour_quiz.h"

namespace commands {

namespace {

constexpr std::uint64_t tour_seed = 20261123;

class Tour {
public:
    Tour(Person& person, Album& album, const course::Course& course, const base::Words& words)
        : person_(person),
          album_(album),
          course_(course),
          words_(words),
          quiz_(person, album, course, words),
          played_(person, album, course, words) {}

    void welcome() {
        album_.picture("welcome");
        button("welcome.start");
        album_.picture("welcome-error");
        need(person_.type({ui::Role::textbox, words_("welcome.name"), 0}, "Nadia"));
        album_.picture("welcome-filled");
        button("welcome.start");
        album_.picture("home-new");
    }

    void states_of_a_button() {
        const Target start{ui::Role::button, words_("home.start"), 0};
        need(person_.hover(start));
        album_.picture_as_is("home-hover");
        need(person_.hold(start));
        album_.picture_as_is("home-pressed");
        need(person_.release_elsewhere());
        need(person_.reach({ui::Role::button, words_("nav.home"), 0}));
        album_.picture("home-focus-rail");
        need(person_.reach(start));
        album_.picture("home-focus-button");
        need(person_.release_elsewhere());
        further("home-new");
    }

    void panels() {
        key("F2");
        album_.picture("comfort");
        further("comfort");
        key("Escape");
        key("F1");
        album_.picture("help");
        further("help");
        button("help.erase");
        album_.picture("erase");
        button("help.erase-cancel");
        key("Escape");
    }

    void module(const course::Module& module, bool first) {
        need(person_.press({ui::Role::link, module.lesson(words_.language()).title, 0}));
        const auto& pages = module.lesson(words_.language()).pages;
        for (const course::Page& page : pages) {
            lesson_page(module, page);
            if (first && &page == &pages[pages.size() / 2]) home_and_back(page);
            const std::string next = &page == &pages.back()
                                         ? words_("lesson.to-quiz")
                                         : words_("lesson.next-named", {{"page", (&page + 1)->title}});
            need(person_.press({ui::Role::button, next, 0}));
        }
        quiz_.play(module);
        key_home();
        album_.picture(first ? "home-one-done" : "home-done");
        if (!first) further("home-done");
    }

    void shelf() { played_.shelf(); }

    // Kinds of questions the two attempts did not bring.
    void rest_of_the_quizzes() { quiz_.complete(); }

    void in_other_looks(const std::string& name) {
        const auto in = [&](const std::string& theme, const std::string& label) {
            key("F2");
            need(person_.press({ui::Role::radio, label, 0}));
            if (theme == "dark") album_.picture("comfort-dark");
            key("Escape");
            album_.picture(name + "-" + theme);
        };
        in("dark", words_("comfort.theme-dark"));
        in("contrast", words_("comfort.theme-contrast"));
        key("F2");
        button("comfort.default");
        key("Escape");
    }

private:
    void need(const Done& done) { album_.need(done); }
    void key(std::string_view text) { need(person_.key(*key_from_text(text))); }
    void button(std::string_view key) { need(person_.press({ui::Role::button, words_(key), 0})); }
    void key_home() { need(person_.press({ui::Role::button, words_("nav.home"), 0})); }

    // What lies below, a window's height at a time.
    void further(const std::string& name) {
        for (int part = 2; part < 20 && person_.scroll_on(); ++part) album_.picture(name + "-" + std::to_string(part));
    }

    void lesson_page(const course::Module& module, const course::Page& page) {
        const std::string name = "lesson-" + module.id + "-" + page.id;
        album_.picture(name);
        if (&page == &module.lesson(words_.language()).pages.front()) outline(name);
        if (!linked_) link(page);
        further(name);
        for (const course::Block& block : page.blocks)
            if (const auto* check = std::get_if<course::Check>(&block.node)) inline_check(module, *check, name);
        for (const course::Block& block : page.blocks)
            if (const auto* activity = std::get_if<course::Activity>(&block.node))
                played_.activity(module, *activity, name);
    }

    void outline(const std::string& name) {
        const Target open{ui::Role::button, words_("lesson.outline"), 0};
        if (!person_.sees(open)) return;
        need(person_.press(open));
        album_.picture(name + "-outline");
        key("Escape");
    }

    void link(const course::Page& page) {
        const auto words = outward_link(page);
        if (!words) return;
        need(person_.press({ui::Role::link, *words, 0}));
        album_.picture("link");
        key("Escape");
        linked_ = true;
    }

    void inline_check(const course::Module& module, const course::Check& check, const std::string& name) {
        const course::Item* item = module.item(check.question, words_.language());
        if (item == nullptr) return;
        need(quiz_.pupil().choose(*item, true));
        album_.picture(name + "-check-chosen");
        const bool opinion = !course::is_scored(*item), own = std::holds_alternative<course::Open>(item->kind);
        const auto target = [&](const std::string& action) {
            const std::string question = course::plain(item->prompt);
            return Target{ui::Role::button, words_("lesson.check-named", {{"action", action}, {"question", question}}),
                          0};
        };
        need(person_.press(target(opinion ? words_("lesson.opinion-action")
                                  : own   ? words_("lesson.write-action")
                                          : words_("lesson.check-action"))));
        album_.picture(name + "-check-done");
        need(person_.show(target(opinion ? words_("lesson.opinion-again") : words_("lesson.check-again"))));
        album_.picture(name + "-check-end");
    }

    void home_and_back(const course::Page& page) {
        played_.notebook(page);
        key_home();
        album_.picture("home-midway");
        button("home.resume");
    }

    Person& person_;
    Album& album_;
    const course::Course& course_;
    const base::Words& words_;
    TourQuiz quiz_;
    TourPlayed played_;
    bool linked_ = false;
};

// Screens of a program that has nothing to show.
void problems(Options options, Album& album) {
    const auto one = [&](const std::filesystem::path& content, const std::string& name) {
        options.content = content;
        const auto other = Setup::find(options);
        if (!other) return album.need(tl::unexpected(other.error().message));
        auto stage = build_stage(*other, options);
        if (!stage) return album.need(tl::unexpected(stage.error().message));
        Person person(*stage->program, By::mouse, viewport(options), stage->clock);
        album.need(person.look());
        album.picture_of(person, name);
    };
    // A place that is the same on every machine, for it stands in the picture.
    one("/media/preau/content", "problem-no-course");
    const auto folder = std::filesystem::temp_directory_path() / "preau-course-without-modules";
    std::error_code problem;
    std::filesystem::create_directory(folder, problem);
    std::ofstream(folder / "course.yaml", std::ios::binary)
        << "id: empty\ndefault_language: fr\nlanguages: [fr, nl, en]\ntitle: { fr: \"…\", nl: \"…\", en: \"…\" }\n"
           "tracks:\n  - { id: one, colour: ciel, name: { fr: \"…\", nl: \"…\", en: \"…\" } }\n";
    one(folder, "problem-empty-course");
    std::filesystem::remove_all(folder, problem);
}

int walk(const Options& options, Stage& stage, const course::Course& course, const base::Words& words) {
    Person person(*stage.program, By::mouse, viewport(options), stage.clock);
    Album album(person, options.out);
    try {
        album.need(person.look());
        Tour tour(person, album, course, words);
        tour.welcome();
        tour.states_of_a_button();
        tour.panels();
        tour.shelf();
        for (const course::Module& module : course.modules) tour.module(module, &module == &course.modules.front());
        tour.in_other_looks("home-done");
        tour.rest_of_the_quizzes();
        problems(options, album);
    } catch (const Stuck& stuck) {
        std::cerr << "preau tour: after " << stuck.after << ": " << stuck.what << "\n"
                  << ui::to_text(person.tree()) << std::flush;
        return 1;
    }
    return 0;
}

}  // namespace

int tour(const Options& asked) {
    Options options = asked;
    options.seed = tour_seed;
    options.language = asked.language.value_or(base::Language::fr);  // whatever the locale
    const auto setup = Setup::find(options);
    if (!setup) {
        complain(setup.error());
        return cannot_start;
    }
    const auto words = base::Words::load(setup->installation().assets / "translations", *options.language);
    const authoring::Loaded loaded = authoring::open_course(setup->installation().content, setup->trust());
    Options at_a_desk = options;  // where sheets are offered; nothing is pressed that saves one
    at_a_desk.documents = options.out;
    auto stage = build_stage(*setup, at_a_desk);
    if (!words || !stage) {
        setup->complain(words ? stage.error() : words.error());
        return cannot_start;
    }
    if (!loaded.course) {
        std::cerr << "preau tour: no course in " << setup->installation().content.string() << std::endl;
        return cannot_start;
    }
    return walk(options, *stage, *loaded.course, *words);
}

}  // namespace commands
