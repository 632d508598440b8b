// A small story and a decision aid, built by hand, and somebody who plays them without the rest of the program: what a
// screen asks for is carried out as runner/ does.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "learning/happenings.h"
#include "screens/lesson_parts.h"
#include "screens/screen.h"
#include "ui/stage.h"

#include "support/catch.h"

namespace story {

using course::Activity;
using course::StoryNode;

inline course::Blocks said(std::string words) {
    return {course::Block{course::Paragraph{course::text_of(std::move(words))}}};
}

inline course::Choice choice(std::size_t to, std::string text, std::string feedback,
                             std::vector<course::Effect> effects = {}, course::Conditions conditions = {}) {
    return {.to = to,
            .text = course::text_of(std::move(text)),
            .feedback = said(std::move(feedback)),
            .effects = std::move(effects),
            .conditions = std::move(conditions)};
}

inline StoryNode ending(std::string id, std::string title, StoryNode::End end, std::string text) {
    return {.id = std::move(id), .title = std::move(title), .blocks = said(std::move(text)), .end = end};
}

// 0 message ─▶ 1 answer ─▶ 4 quoted (bad)
//      │  └──▶ 2 report ─▶ 3 wait ─▶ 5 silence (mixed), 6 together (good), back to 2 report
//      └────────────────────────────▶ 5 silence
inline course::Scenario journalist() {
    course::Scenario made;
    made.facts.title = "A journalist writes";
    made.facts.summary = "Friday, 16.40. The message is kind. What do you do?";
    made.facts.variables = {{"trust", 50, 0, 100, "Trust"}, {"told", 0, 0, 0, ""}, {"reach", 10, 0, 200, "Reach"}};
    const course::Effect less{0, false, -20}, more{0, false, 10}, told{1, true, 1}, seen{2, false, 60};
    const course::Condition was_told{1, course::Condition::Is::equal, 1};
    made.nodes = {
        {.id = "message",
         .title = "Friday, 16.40",
         .blocks = said("“I saw your post about the works. Could you tell me more?” He writes for the regional paper."),
         .choices = {choice(1, "I answer at once", "You are not the one who speaks for the service.", {less, seen}),
                     choice(2, "I tell the press office", "They know him, and what he is working on.", {more, told}),
                     choice(5, "I leave it for Monday", "On Monday the paper is printed.", {})}},
        {.id = "answer",
         .title = "He has a second question",
         .blocks = said("He thanks you, and asks whether the budget was exceeded."),
         .choices = {choice(4, "I say what I think", "What you think is printed as what the service thinks.", {less}),
                     choice(2, "I stop and tell the press office", "Late is better than never.", {told})},
         .no_back = true},
        {.id = "report",
         .title = "The press office takes over",
         .effects = {{2, false, 5}},
         .blocks = said("Nadia answers within the hour. She needs one figure from you."),
         .choices = {choice(3, "I look for it", "It takes ten minutes.", {more}),
                     choice(6, "I tell her whom to ask", "Knowing who knows is half of the answer.", {}, {was_told})}},
        {.id = "wait",
         .title = "The figure is not final",
         .blocks = said("Two files, two figures. It is 17.30."),
         .choices = {choice(6, "I give both, and say which is which", "She can work with that.", {more}),
                     choice(5, "I wait for certainty", "Certainty comes on Tuesday.", {less}),
                     choice(2, "I ask Nadia what she needs", "She says: a round number will do.", {})}},
        ending("quoted", "Quoted, and not as you meant it", StoryNode::End::bad, "It happens to those who help."),
        ending("silence", "The article appears without you", StoryNode::End::mixed, "Nobody is cross. Nobody is told."),
        ending("together", "One voice, and it was true", StoryNode::End::good, "He writes again in spring."),
    };
    return made;
}

inline course::Scenario may_i_post() {
    course::Scenario made;
    made.facts.title = "May I post this?";
    made.facts.summary = "Three questions about your own post.";
    made.nodes = {
        {.id = "whose",
         .title = "Is it about your work?",
         .choices = {choice(1, "Yes", "Then the service is in it too."), choice(2, "No", "Then it is yours.")}},
        {.id = "known",
         .title = "Is it public already?",
         .choices = {choice(2, "Yes", "What is public may be shared."), choice(3, "No", "Then somebody decides.")}},
        ending("post", "Post it", StoryNode::End::good, "In your own name."),
        ending("ask", "Ask first", StoryNode::End::mixed, "One phone call."),
    };
    return made;
}

inline course::Course small_course() {
    course::Course made;
    made.id = "small";
    made.default_language = base::Language::en;
    made.languages = {base::Language::en};
    course::Module module;
    module.id = "press";
    module.fallback = base::Language::en;
    course::Lesson lesson;
    lesson.title = "When the press calls";
    lesson.pages = {{.id = "play", .title = "Your turn", .blocks = {}, .notes = {}, .slide = {}}};
    module.lessons = {{base::Language::en, std::move(lesson)}};
    module.scenarios = {{base::Language::en, journalist()}};
    made.modules = {std::move(module)};
    made.aids["may-i-post"] = {{base::Language::en, may_i_post()}};
    return made;
}

inline const Activity scenario{Activity::Kind::scenario, "press"};
inline const Activity aid{Activity::Kind::aid, "may-i-post"};

class Player {
public:
    explicit Player(const Activity& activity = scenario, ui::Viewport window = {{1280, 800}, 1},
                    std::vector<learning::Step> steps = {}) {
        screen.activity = activity;
        screen.module = "press";
        screen.page = "play";
        screen.steps = std::move(steps);
        for (const learning::Step& step : screen.steps) keep_step(activity, step, {});
        stage = std::make_unique<stage::Stage>([this](ui::Ui& ui) { draw(ui); }, window);
    }

    std::string heading() const {
        for (const ui::Node& node : stage->ui().tree())
            if (node.role == ui::Role::heading && node.level == 1) return node.name;
        return {};
    }
    bool sees(std::string_view name) const {
        for (const ui::Node& node : stage->ui().tree())
            if (node.name == name && !intersection(node.box, node.clip).empty()) return true;
        return false;
    }
    // Somewhere on the page, in sight or not.
    const ui::Node* find(ui::Role role, std::string_view start) const {
        for (const ui::Node& node : stage->ui().tree())
            if (node.role == role && node.name.starts_with(start)) return &node;
        return nullptr;
    }
    void press(std::string_view name, ui::Role role = ui::Role::button) {
        const ui::Node* node = find(role, name);
        INFO("no " << name << " in\n" << ui::to_text(stage->ui().tree()));
        REQUIRE(node != nullptr);
        const ui::Id id = node->id;
        for (int i = 0; i < 60 && out_of_sight(id); ++i) {
            const ui::Node& seen = *ui::find(stage->ui().tree(), id);
            stage->frame({ui::Wheel{seen.clip.centre(), seen.box.y < seen.clip.y ? 1.0F : -1.0F}});
            stage->settle();
        }
        const ui::Node& now = *ui::find(stage->ui().tree(), id);
        stage->click(intersection(now.box, now.clip).centre());
    }
    learning::Progress progress() const { return learning::replay(log.events); }

    course::Course course = small_course();
    screens::ScenarioScreen screen;
    screens::Asked left;  // what the screen asked for that leads elsewhere
    samples::Log log;
    std::unique_ptr<stage::Stage> stage;

private:
    bool out_of_sight(ui::Id id) const {
        const ui::Node* node = ui::find(stage->ui().tree(), id);
        return node != nullptr && (node->box.y < node->clip.y || node->box.bottom() > node->clip.bottom());
    }
    void draw(ui::Ui& ui) {
        const learning::Progress known = progress();
        screens::View view;
        view.course = &course;
        view.progress = &known;
        view.language = base::Language::en;
        if (const screens::Asked asked = screen.draw(ui, view)) carry_out(*asked);
    }
    void keep_step(const Activity& activity, const learning::Step& step, const std::string& ending) {
        if (activity.kind == Activity::Kind::aid) return;
        const std::string key = course::key_of(activity);
        log.add(learning::ActivityStep{key, step.at, static_cast<int>(step.choice), step.to, step.text});
        if (!ending.empty()) log.add(learning::ActivityEnded{key, ending});
    }
    void carry_out(const screens::Command& command) {
        const std::string key = course::key_of(screen.activity);
        const bool kept = screen.activity.kind != Activity::Kind::aid;
        if (const auto* take = std::get_if<screens::TakeStep>(&command)) {
            keep_step(take->activity, take->step, take->ending);
            if (!kept) screen.steps.push_back(take->step);
        } else if (const auto* back = std::get_if<screens::TakeBack>(&command)) {
            if (kept)
                log.add(learning::ActivityBack{key, back->steps});
            else
                screen.steps.resize(static_cast<std::size_t>(back->steps));
        } else if (std::holds_alternative<screens::BeginActivity>(command)) {
            if (kept)
                log.add(learning::ActivityBegun{key, {}});
            else
                screen.steps.clear();
        } else {
            left = command;
        }
        if (kept) screen.steps = progress().play(key).steps;
    }
};

}  // namespace story
