// A morning of messages, drawn without a window: somebody decides, and what was asked for is done at once.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "screens/screen.h"
#include "ui/stage.h"

namespace feeds {

using course::Feed;
using stage::Stage;
using ui::Role;

inline course::Blocks words(const std::string& text) {
    return {course::Block{course::Paragraph{course::text_of(text)}}};
}

inline course::Choice choice(std::size_t decision, const std::string& text, int trust, bool best = false) {
    course::Choice made;
    made.to = decision;
    made.text = course::text_of(text);
    made.feedback = words("Because " + text);
    if (trust != 0) made.effects = {{0, false, trust}};
    made.best = best;
    return made;
}

inline Feed::Message message(const std::string& id, const std::string& author, int minute) {
    Feed::Message one;
    one.id = id;
    one.author = author;
    one.handle = "@" + id;
    one.minute = minute;
    one.likes = 1204;
    one.blocks = words("Text of " + author);
    one.choices = {choice(0, "say thanks", 5, true), choice(1, "keep it", -3), choice(2, "let it pass", 0)};
    return one;
}

inline Feed a_feed() {
    Feed feed;
    feed.facts.title = "Three messages";
    feed.facts.summary = "And a coffee.";
    feed.facts.variables = {{"trust", 50, 0, 100, "Trust"}, {"told", 0, 0, 0, ""}};
    feed.briefing = words("You look after the page.");
    feed.clock = 9 * 60 + 58;
    feed.day = "tuesday";
    feed.decisions = {{"reply", "Reply", "reply"}, {"keep", "Keep", "keep"}, {"leave", "Leave", "leave"}};
    feed.messages = {message("m1", "Ann", 0), message("m2", "Ben", 4), message("m3", "Cléo", 16)};
    feed.messages[1].audience = Feed::Audience::one;
    feed.messages[2].audience = Feed::Audience::inside;
    return feed;
}

inline Feed a_running_feed() {
    Feed feed = a_feed();
    feed.runs = true;
    feed.speed = 60;
    feed.messages[1].minute = 1;
    return feed;
}

// The screen, and somebody who carries out what it asks for.
struct Morning {
    course::Course course;
    learning::Progress progress;
    screens::View view;
    screens::FeedScreen screen;
    std::vector<screens::Command> asked;
    std::vector<std::string> endings;
    std::unique_ptr<Stage> stage;
    ui::Viewport window;

    explicit Morning(const Feed& feed, bool begun = true, ui::Viewport size = {{1280, 800}, 1}) : window(size) {
        course::Module module;
        module.id = "post";
        module.fallback = base::Language::en;
        course::Page page;
        page.id = "practice";
        page.title = "Practice";
        module.lessons[base::Language::en] = {"The post", "", "", {}, {page}};
        module.feeds[base::Language::en] = feed;
        course.modules = {module};
        view.course = &course;
        view.progress = &progress;
        view.language = base::Language::en;
        screen.activity = {course::Activity::Kind::feed, "post"};
        screen.module = "post";
        screen.page = "practice";
        screen.begun = begun;
        stage = std::make_unique<Stage>([this](ui::Ui& ui) { draw(ui); }, size);
    }
    void draw(ui::Ui& ui) {
        if (const screens::Asked found = screen.draw(ui, view)) {
            asked.push_back(*found);
            carry_out(*found);
        }
        if (panel_open) {
            const auto layer = ui.layer("panel", "Panel", {100, 100, 200, 200});
            ui.control({.id = "inside", .name = "Inside", .box = {120, 120, 60, 60}});
        }
    }
    void carry_out(const screens::Command& command) {
        if (const auto* begin = std::get_if<screens::BeginActivity>(&command)) {
            screen.begun = true;
            screen.steps.clear();
            screen.role = begin->role;
            screen.seconds = 0;
            screen.paused = false;
            screen.open.clear();
        }
        if (const auto* take = std::get_if<screens::TakeStep>(&command)) {
            screen.steps.push_back(take->step);
            if (!take->ending.empty()) endings.push_back(take->ending);
        }
    }
    bool sees(Role role, const std::string& name) const {
        return std::any_of(tree().begin(), tree().end(),
                           [&](const ui::Node& node) { return node.role == role && node.name == name; });
    }
    const ui::Tree& tree() const { return stage->ui().tree(); }
    void frames(int count) {
        for (int i = 0; i < count; ++i) stage->frame();
    }
    void decide(char32_t key) { stage->letter(key); }
    template <class Kind>
    const Kind& last() const {
        REQUIRE_FALSE(asked.empty());
        REQUIRE(std::holds_alternative<Kind>(asked.back()));
        return std::get<Kind>(asked.back());
    }
    bool panel_open = false;
};

}  // namespace feeds
