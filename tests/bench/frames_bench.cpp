// Building one frame of three screens, beside turning that frame into pixels on the CPU.
#include <memory>
#include <stdexcept>

#include "bench/pairs.h"
#include "commands/person.h"
#include "commands/stage.h"
#include "ui/raster.h"

namespace bench {

namespace {

enum class Where { home, lesson, quiz, spread, search };

// The program on one of its screens, everything decoded, nothing moving.
class Scene {
public:
    explicit Scene(Where where) {
        options_.language = base::Language::fr;
        options_.size = commands::Size{1920, 1080};
        options_.seed = 7;
        const auto setup = commands::Setup::find(options_);
        if (!setup) throw std::runtime_error(setup.error().message);
        auto stage = commands::build_stage(*setup, options_);
        if (!stage) throw std::runtime_error(stage.error().message);
        stage_ = std::move(*stage);
        walk_to(where);
    }

    base::Result<runner::Program::Frame> frame() {
        time_ += 1.0 / 60;
        return stage_.program->frame({.time = time_, .events = {}}, commands::viewport(options_));
    }
    ui::Image pixels(const ImDrawData& drawn) const {
        return ui::rasterise(drawn, options_.size->width, options_.size->height, stage_.program->background());
    }

private:
    static void need(const commands::Done& done) {
        if (!done) throw std::runtime_error(done.error());
    }
    static commands::Target button(const std::string& name) { return {.role = ui::Role::button, .name = name}; }

    void walk_to(Where where) {
        commands::Person person(*stage_.program, commands::By::mouse, commands::viewport(options_), stage_.clock);
        need(person.look());
        need(person.type({.role = ui::Role::textbox, .name = "*"}, "Camille"));
        need(person.press(button("Commencer")));
        if (where == Where::spread || where == Where::search) return search(person, where);
        if (where != Where::home) need(person.press(button("Commencer")));
        if (where == Where::quiz) {
            while (person.sees(button("Suivant…"))) need(person.key({.key = {.key = ui::Key::right, .alt = true}}));
            need(person.press(button("Passer au quiz")));
        }
        need(person.expect({.target = where == Where::home     ? commands::Target{ui::Role::heading, "Bonjour*"}
                                      : where == Where::lesson ? button("Suivant…")
                                                               : button("Vérifier ma réponse"),
                            .value = std::nullopt}));
    }

    // The page with the model of how a message spreads, run once; the search panel with as many results as it shows.
    void search(commands::Person& person, Where where) {
        need(person.press(button("Rechercher")));
        const commands::Target field{.role = ui::Role::textbox, .name = "Mots à rechercher"};
        need(person.type(field, where == Where::search ? "a" : "Quatre messages, cent départs"));
        if (where == Where::search) return;
        need(person.press({.role = ui::Role::link, .name = "", .ordinal = 1}));
        need(person.press({.role = ui::Role::radio, .name = "Rumeur au guichet*"}));
        need(person.press(button("Lancer")));
    }

    commands::Options options_;
    commands::Stage stage_;
    double time_ = 10'000;  // long after whatever the walk had moving
};

// Built when the first of a pair needs it: a filter may leave both out.
class Late {
public:
    explicit Late(Where where) : where_(where) {}
    Scene& scene() {
        if (!scene_) scene_ = std::make_unique<Scene>(where_);
        return *scene_;
    }

private:
    Where where_;
    std::unique_ptr<Scene> scene_;
};

Pair pair(const std::string& name, Where where) {
    auto late = std::make_shared<Late>(where);
    return {.name = "frame-" + name,
            .what = "one frame of the " + name + ", 1920x1080",
            .other = "the same frame into pixels, on the CPU",
            .ours =
                [late](benchmark::State& state) {
                    Scene& scene = late->scene();
                    for (auto _ : state) {
                        const auto frame = scene.frame();
                        if (!frame) return state.SkipWithError(frame.error().message.c_str());
                        benchmark::DoNotOptimize(frame->draw_data);
                    }
                },
            .theirs =
                [late](benchmark::State& state) {
                    const auto frame = late->scene().frame();
                    if (!frame) return state.SkipWithError(frame.error().message.c_str());
                    for (auto _ : state) benchmark::DoNotOptimize(late->scene().pixels(*frame->draw_data));
                }};
}

}  // namespace

std::vector<Pair> frames() {
    return {pair("home", Where::home), pair("lesson", Where::lesson), pair("quiz", Where::quiz),
            pair("spread", Where::spread), pair("search", Where::search)};
}

}  // namespace bench
