// Private to the feed: briefing, message, what stands beside it, and what came of it, each in a file of its own.
#pragma once

#include <functional>
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
        return learning::choice_of(feed, decided);
    }
};

std::string clock_words(const base::Words& words, const course::Feed& feed, int minute, bool with_day);
std::string first_words(const course::Feed::Message& message, std::size_t most);
std::string first_words(std::string text, std::size_t most);
std::string audience_words(const base::Words& words, course::Feed::Audience audience);
// Whom a post reaches; one person is who wrote the message.
std::string reader_words(const base::Words& words, const course::Feed::Message& message,
                         course::Feed::Audience audience);
char32_t audience_icon(course::Feed::Audience audience);
char32_t account_icon(std::string_view icon);
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

// Who writes, in an arch, and to whom: at the head of a card.
struct CardHead {
    std::string author, under, chip;
    course::Feed::Audience audience = course::Feed::Audience::everyone;
    std::string name;  // all of it, said
    bool initial = true;
    int level = 1;  // of the heading; only the first takes the focus
    std::function<void(ui::Rect)> picture;
};
void card_head(ui::Ui& ui, const CardHead& look);

// The message and what can be decided (feed_message.cpp).
Asked message_card(ui::Ui& ui, const View& view, const FeedScreen& screen, const Feeding& it);
std::optional<std::size_t> decision_buttons(ui::Ui& ui, const Feeding& it);  // the choice pressed
void waiting_messages(ui::Ui& ui, FeedScreen& screen, const Feeding& it);
void nothing_waits(ui::Ui& ui, FeedScreen& screen, const Feeding& it);

// Writing under a message (feed_compose.cpp).
bool composing(const FeedScreen& screen, const Feeding& it);
enum class Composed { nothing, sent, back };
Composed compose_card(ui::Ui& ui, FeedScreen& screen, const Feeding& it);
struct Pick {  // a row to choose or to tick
    ui::Role role = ui::Role::radio;
    char32_t icon = 0;  // 0: none
    std::string name, note;
    bool chosen = false;
};
bool pick_row(ui::Ui& ui, std::string_view id, const Pick& pick);

// What one has just sent (feed_sent.cpp): the post, what came of it, what to compare it with.
const learning::FeedPlace::Decided* just_sent(const FeedScreen& screen, const Feeding& it);
void post_card(ui::Ui& ui, const Feeding& it, const learning::FeedPlace::Decided& decided, bool initial);
Asked outcome_card(ui::Ui& ui, const View& view, const FeedScreen& screen, const Feeding& it,
                   const learning::FeedPlace::Decided& decided);
Asked compare(ui::Ui& ui, const View& view, FeedScreen& screen, const Feeding& it,
              const learning::FeedPlace::Decided& decided);
struct FeedMark {  // whether it is what one would recommend
    std::string words;
    char32_t icon;
    ui::Token ink;
};
FeedMark mark_of(const base::Words& words, const Feeding& it, const learning::FeedPlace::Decided& decided);

// Beside the message (feed_aside.cpp).
Asked previous_card(ui::Ui& ui, const View& view, const FeedScreen& screen, const Feeding& it);
void gauges_card(ui::Ui& ui, const Feeding& it, bool arches, bool at_end);
void progress_card(ui::Ui& ui, const FeedScreen& screen, const Feeding& it);
void counts_card(ui::Ui& ui, const Feeding& it);

}  // namespace screens
