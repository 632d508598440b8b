// preau drive: the program run by a script.
#include <fstream>
#include <iostream>
#include <sstream>

#include "authoring/pack.h"
#include "commands/commands.h"
#include "commands/person.h"
#include "commands/pupil.h"
#include "commands/script.h"
#include "commands/setup.h"
#include "commands/stage.h"

namespace commands {

namespace {

constexpr int most_rounds = 200;  // of a while: a script that waits for what never goes is stopped

class Driver {
public:
    Driver(Person& person, const Setup& setup, const Options& options)
        : person_(person), setup_(setup), options_(options) {}

    // Stops at the first step that fails and remembers its line.
    Done run(const Steps& steps) {
        for (const Step& step : steps) {
            line_ = step.line;
            Done done = std::visit([this](const auto& what) { return this->act(what); }, step.what);
            if (!done) return done;
            if (options_.verbose) std::cout << "ok " << step.line << std::endl;
            ++steps_;
        }
        return {};
    }
    int line() const { return line_; }
    int steps() const { return steps_; }

private:
    Done act(const Press& press) {
        return press.by_finger ? person_.press(press.target, By::touch) : person_.press(press.target);
    }
    Done act(const Type& type) { return person_.type(type.target, type.text); }
    Done act(const KeyPress& key) { return person_.key(key); }
    Done act(const Condition& condition) { return person_.expect(condition); }
    Done act(const Drag& drag) { return person_.drag(drag); }
    Done act(const Swipe& swipe) { return person_.swipe(swipe.down); }
    Done act(const Wait& wait) { return person_.wait(wait.seconds); }
    Done act(const Size& size) { return person_.resize(size); }
    Done act(const Shot& shot) { return person_.shot(options_.out / shot.file); }
    // The course is read once more, and only for this: to press what the screen shows, nobody needs to know it.
    Done act(const AnswerQuestion& answer) {
        if (!course_) course_ = authoring::open_course(setup_.installation().content, setup_.trust()).course;
        const auto language = options_.language.value_or(base::Language::fr);
        const auto words = base::Words::load(setup_.installation().assets / "translations", language);
        if (!course_ || !words) return tl::unexpected<std::string>("the course cannot be read");
        Pupil pupil(person_, *course_, *words);
        const course::Item* question = pupil.question();
        if (question == nullptr) return tl::unexpected<std::string>("no question of the course is on the screen");
        return pupil.choose(*question, answer.right || !course::is_scored(*question));
    }
    Done act(const PrintTree&) {
        std::cout << ui::to_text(person_.tree()) << std::flush;
        return {};
    }
    Done act(const Repeat& repeat) {
        Done done;
        for (int i = 0; i < repeat.times && done; ++i) done = run(repeat.steps);
        return done;
    }
    Done act(const If& condition) { return person_.expect(condition.condition) ? run(condition.steps) : Done{}; }
    Done act(const While& loop) {
        const int opened_at = line_;
        for (int round = 0; person_.expect(loop.condition); ++round) {
            if (round == most_rounds) {
                line_ = opened_at;
                return tl::unexpected<std::string>("after " + std::to_string(most_rounds) + " rounds it is still so");
            }
            if (Done done = run(loop.steps); !done) return done;
        }
        return {};
    }

    Person& person_;
    const Setup& setup_;
    const Options& options_;
    course::CoursePtr course_;
    int line_ = 0, steps_ = 0;
};

// What the command line leaves open is taken from the script's head.
Options merged(Options options, const Options& script) {
    if (!options.by) options.by = script.by;
    if (!options.seed) options.seed = script.seed;
    if (!options.language) options.language = script.language;
    if (!options.size) options.size = script.size;
    if (!options.dpi) options.dpi = script.dpi;
    if (!options.text_percent) options.text_percent = script.text_percent;
    if (!options.theme) options.theme = script.theme;
    return options;
}

int play(const Script& script, const Setup& setup, const Options& options, Stage& stage) {
    Person person(*stage.program, options.by.value_or(By::mouse), viewport(options), stage.clock);
    Driver driver(person, setup, options);
    Done done = person.look();
    if (done) done = driver.run(script.steps);
    stage.program->flush();
    if (done) {
        std::cout << options.script.string() << ": " << driver.steps() << " steps done" << std::endl;
        return 0;
    }
    std::cerr << options.script.string() << ":" << driver.line() << ": " << done.error() << "\n"
              << ui::to_text(person.tree()) << std::flush;
    return 1;
}

}  // namespace

int drive(const Options& asked) {
    std::ifstream file(asked.script, std::ios::binary);
    std::stringstream text;
    if (!file || !(text << file.rdbuf())) {
        std::cerr << "preau: " << asked.script.string() << " cannot be read, or is empty" << std::endl;
        return 2;
    }
    const auto script = parse_script(text.str());
    if (!script) {
        std::cerr << asked.script.string() << ":" << script.error().line << ": " << script.error().what << std::endl;
        return 2;
    }
    const Options options = merged(asked, script->settings);
    const auto setup = Setup::find(options);
    if (!setup) {
        complain(setup.error());
        return cannot_start;
    }
    auto stage = build_stage(*setup, options);
    if (!stage) {
        setup->complain(stage.error());
        return cannot_start;
    }
    return play(*script, *setup, options, *stage);
}

}  // namespace commands
