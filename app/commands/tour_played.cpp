#include "commands/tour_played.h"

#include <algorithm>

namespace commands {

using Kind = course::Activity::Kind;

void TourPlayed::key(std::string_view text) {
    need(person_.key(*key_from_text(text)));
}

void TourPlayed::press(ui::Role role, const std::string& name) {
    need(person_.press({role, name, 0}));
}

void TourPlayed::activity(const course::Module& module, const course::Activity& activity, const std::string& name) {
    if (activity.kind == Kind::scenario) {
        scenario(*module.scenario(words_.language()), name + "-scenario");
    } else if (activity.kind == Kind::feed) {
        feed(*module.feed(words_.language()), name + "-feed");
    } else if (activity.kind == Kind::objections) {
        const std::string title = course_.objections_in(words_.language())->title;
        press(ui::Role::button, words_("activity.open-named", {{"title", title}}));
        album_.picture(name + "-cards");
        need(person_.press({ui::Role::radio, {}, 1}));
        album_.picture(name + "-cards-voted");
        key("Escape");
    }
}

void TourPlayed::scenario(const course::Scenario& scenario, const std::string& name) {
    press(ui::Role::button, words_("activity.play-named", {{"title", scenario.facts.title}}));
    album_.picture(name);
    press(ui::Role::button, course::plain(scenario.nodes[scenario.start].choices.front().text));
    album_.picture(name + "-chosen");
    key("Escape");
}

void TourPlayed::feed(const course::Feed& feed, const std::string& name) {
    press(ui::Role::button, words_("activity.play-named", {{"title", feed.facts.title}}));
    album_.picture(name);
    if (!feed.roles.empty()) need(person_.press({ui::Role::radio, {}, 1}));
    press(ui::Role::button, words_("feed.begin"));
    album_.picture(name + "-begun");
    key("1");
    album_.picture(name + "-decided");
    written(feed, name);
    key("Escape");
}

// On to the first message where one writes, if there is one: written, and sent.
void TourPlayed::written(const course::Feed& feed, const std::string& name) {
    const Target send{ui::Role::button, words_("feed.send"), 0},
        wait{ui::Role::button, words_("feed.nothing-to-it"), 0};
    const auto writes = [](const course::Feed::Message& message) { return message.writing.has_value(); };
    if (std::ranges::none_of(feed.messages, writes)) return;
    for (std::size_t i = 0; i < 2 * feed.messages.size() && !person_.sees(send); ++i) {
        if (person_.sees(wait))
            need(person_.press(wait));
        else
            key("1");
    }
    if (!person_.sees(send)) return;
    album_.picture(name + "-writing");
    const std::string field = words_("feed.write-name", {{"author", "…"}});
    need(person_.type({ui::Role::textbox, field.substr(0, field.find("…")) + "…", 0}, feed.facts.title));
    need(person_.press({ui::Role::radio, feed.accounts.front().name, 0}));
    need(person_.press({ui::Role::radio, words_("feed.to-colleagues"), 0}));
    album_.picture(name + "-written");
    need(person_.press(send));
    album_.picture(name + "-sent");
}

void TourPlayed::shelf() {
    for (const auto& [id, languages] : course_.aids) aid(*course_.aid(id, words_.language()), "aid-" + id);
    if (!course_.departments.empty()) departments();
    press(ui::Role::link, words_("notebook.title"));
    album_.picture("notebook-empty");
    home();
}

// Always the first answer: to the advice it leads to.
void TourPlayed::aid(const course::Scenario& aid, const std::string& name) {
    press(ui::Role::link, aid.facts.title);
    album_.picture(name);
    constexpr int most = 40;
    for (int step = 0; step < most && !person_.sees({ui::Role::button, words_("aid.again"), 0}); ++step) key("a");
    album_.picture(name + "-advice");
    home();
}

void TourPlayed::departments() {
    press(ui::Role::link, words_("departments.title"));
    for (const course::Department& one : course_.departments) {
        const std::string name = course::in(one.name, words_.language(), course_.default_language);
        if (person_.sees({ui::Role::link, name, 0})) press(ui::Role::link, name);
        album_.picture("department-" + one.id);
        const Target list{ui::Role::button, words_("departments.title"), 0};
        if (person_.sees(list)) need(person_.press(list));  // a small window: one or the other
    }
    home();
}

void TourPlayed::notebook(const course::Page& page) {
    press(ui::Role::button, words_("notebook.mark"));
    key("Ctrl+n");
    need(person_.type({ui::Role::textbox, words_("notebook.note-on", {{"page", page.title}}), 0}, page.title));
    album_.picture("note");
    press(ui::Role::button, words_("notebook.open"));
    album_.picture("notebook");
}

}  // namespace commands
