// Private to the feed: briefing, message, what stands beside it, and what came of it, each in a file of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "screens/screen.h"

namespace screens {

struct Feeding {
    const course::Module& module;
    const course::Feed& feed;
    learning::FeedPlace place;
    int minute = 0;                   // of the clock, after the start
    std::optional<std::size_t> open;  // the message looked at

    const course::Feed::Message& message(std::size_t i) const { return feed.messages[i]; }
    const course::Choice& choice(const learning::FeedPlace::Decided& decided) const {
        return feed.messages[decided.message].choices[decided.choice];
    }
};

std::string clock_words(const base::Words& words, const course::Feed& feed, int minute, bool with_day);
std::string first_words(const course::Feed::Message& message, std::size_t most);
std::string audience_words(const base::Words& words, course::Feed::Audience audience);
char32_t decision_icon(std::string_view icon);
// How many messages there are as things stand; of the given role.
std::size_t total_of(const Feeding& it, const std::string& role);
// An arch with the first letter of the author; its colour is theirs throughout.
void portrait(ui::Ui& ui, ui::Rect box, const course::Feed::Message& message, ui::Type letter);

// A clock that runs asks to be drawn when it shows something else.
void ask_for_clock(ui::Ui& ui, const FeedScreen& screen, const course::Feed& feed);
// At the right of the bar: the clock, the way out. Its width.
float feed_tools(ui::Ui& ui, FeedScreen& screen, const Feeding& it, ui::Rect row, bool playing, bool& leave);
// That it is a simulation: beside the last crumb, where there is room, else in the flow.
bool simulation_in_bar(ui::Ui& ui, const std::vector<std::string>& crumbs, ui::Rect row, float tools);
void simulation_in_flow(ui::Ui& ui);
void feed_tools_row(ui::Ui& ui, FeedScreen& screen, const Feeding& it);  // narrow windows: over the message

// Back at the left, the one thing to do at the right: in the bar at the bottom, or in the flow.
struct FeedActions {
    std::string label, reason;  // reason: why it cannot be pressed
    char32_t icon = 0;
    std::string second;  // left of it; "": none
};
enum class FeedPressed { nothing, back, second, primary };
FeedPressed feed_actions(ui::Ui& ui, ui::Rect box, const FeedActions& actions);

void feed_facts(ui::Ui& ui, const Feeding& it);  // what to expect, as a card
Asked feed_briefing(ui::Ui& ui, const View& view, FeedScreen& screen, const Feeding& it, ui::Rect content);
Asked feed_debrief(ui::Ui& ui, const View& view, FeedScreen& screen, const Feeding& it, ui::Rect content);

// The message and what can be decided (feed_message.cpp).
Asked message_card(ui::Ui& ui, const View& view, const FeedScreen& screen, const Feeding& it);
std::optional<std::size_t> decision_buttons(ui::Ui& ui, const Feeding& it);  // the choice pressed
void waiting_messages(ui::Ui& ui, FeedScreen& screen, const Feeding& it);
void nothing_waits(ui::Ui& ui, FeedScreen& screen, const Feeding& it);

// Beside the message (feed_aside.cpp).
Asked previous_card(ui::Ui& ui, const View& view, const FeedScreen& screen, const Feeding& it);
void gauges_card(ui::Ui& ui, const Feeding& it, bool arches, bool at_end);
void progress_card(ui::Ui& ui, const FeedScreen& screen, const Feeding& it);
void counts_card(ui::Ui& ui, const Feeding& it);

}  // namespace screens
