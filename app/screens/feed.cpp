// A morning of messages: the briefing, one message after the other, what came of it.
#include <algorithm>
#include <cmath>

#include "screens/chrome.h"
#include "screens/feed_parts.h"
#include "screens/preview.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Breadth;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

// A clock that runs leaves out what nobody sees: a window that slept, a machine that was busy.
constexpr double longest_frame = 1;

bool dialog_above(const ui::Ui& ui) {
    return std::any_of(ui.tree().begin(), ui.tree().end(), [](const ui::Node& node) { return node.layer > 0; });
}

Feeding stand_in(const FeedScreen& screen, const course::Module& module, const course::Feed& feed) {
    const int minute = feed.runs ? static_cast<int>(std::floor(screen.seconds / 60)) : 0;
    Feeding it{module, feed, learning::stand(feed, screen.role, screen.steps, minute), minute, {}};
    for (const std::size_t waiting : it.place.waiting)
        if (feed.messages[waiting].id == screen.open) it.open = waiting;
    if (!it.open && !it.place.waiting.empty()) it.open = it.place.waiting.front();
    if (feed.runs) return it;
    if (!it.place.decided.empty()) it.minute = it.place.decided.back().minute;
    if (it.open) it.minute = std::max(it.minute, feed.messages[*it.open].minute);
    return it;
}

// What was decided before tells how late it is at least: a clock that runs begins there when one comes back.
void set_clock(FeedScreen& screen, const course::Feed& feed) {
    const learning::FeedPlace place = learning::stand(feed, screen.role, screen.steps, 0);
    if (!place.decided.empty()) screen.seconds = std::max(screen.seconds, 60.0 * place.decided.back().minute);
}

// While one writes, and while one looks at what one has sent, nothing else comes.
bool clock_held(const FeedScreen& screen, const Feeding& it) {
    return composing(screen, it) || just_sent(screen, it) != nullptr;
}

void run_clock(ui::Ui& ui, FeedScreen& screen, const course::Feed& feed, bool held) {
    const double before = screen.drawn_at;
    screen.drawn_at = ui.time();
    if (!feed.runs || !screen.begun) return;
    if (before < 0) {
        set_clock(screen, feed);
        if (ui.comfort().reduced_motion) screen.paused = true;
        return;
    }
    if (!screen.paused && !held && !dialog_above(ui))
        screen.seconds += std::clamp(ui.time() - before, 0.0, longest_frame) * feed.speed;
}

Asked back_to_lesson(const FeedScreen& screen) {
    if (screen.module.empty() || screen.page.empty()) return GoHome{};
    return OpenPage{screen.module, screen.page, true};
}

// The step, and whether it is the last one.
TakeStep step_of(const FeedScreen& screen, const Feeding& it, std::size_t choice) {
    const course::Feed::Message& message = it.message(*it.open);
    TakeStep take{screen.activity, {message.id, choice, it.feed.decisions[message.choices[choice].to].id, {}}, {}};
    std::vector<learning::Step> steps = screen.steps;
    steps.push_back(take.step);
    if (learning::stand(it.feed, screen.role, steps, it.minute).over()) take.ending = "end";
    return take;
}

// The same, of what was written.
TakeStep sending_of(FeedScreen& screen, const Feeding& it) {
    const course::Feed::Message& message = it.message(*it.open);
    const PostDraft& draft = screen.drafts[message.id];
    TakeStep take = step_of(screen, it, message.writing->choice);
    take.step.text = learning::words_to_send(draft.text);
    take.step.account = draft.account;
    take.step.audience = learning::audience_id(*draft.audience);
    return take;
}

struct Playing {
    ui::Ui& ui;
    const View& view;
    FeedScreen& screen;
    const Feeding& it;
    bool say_simulation;  // in the flow
    Asked asked;

    void keep(Asked found) {
        if (found) asked = std::move(found);
    }
    void write() {
        const Composed composed = compose_card(ui, screen, it);
        if (composed == Composed::back) screen.writing.clear();
        if (composed != Composed::sent) return;
        keep(sending_of(screen, it));
        screen.sent = it.message(*it.open).id;
        screen.open.clear();
        screen.writing.clear();
    }
    void decide() {
        const auto choice = decision_buttons(ui, it);
        if (!choice) return;
        const course::Feed::Message& message = it.message(*it.open);
        if (message.writing && message.writing->choice == *choice) {
            screen.writing = screen.open = message.id;
            return;
        }
        keep(step_of(screen, it, *choice));
        screen.open.clear();
    }
    // What one has just sent; `all`: what to compare it with does not stand beside it.
    void sent(const learning::FeedPlace::Decided& decided, bool all) {
        screen.drafts.erase(screen.sent);
        post_card(ui, it, decided, true);
        ui.gap(ui.sp(20));
        keep(outcome_card(ui, view, screen, it, decided));
        ui.gap(ui.sp(20));
        if (all) {
            keep(compare(ui, view, screen, it, decided));
            ui.gap(ui.sp(20));
        }
        const std::string go_on = ui.words()(it.place.over() ? "feed.sent-end" : "feed.sent-next");
        if (ui::button(ui, "go-on", go_on, {.kind = ui::ButtonKind::primary, .icon_after = ui::icon::arrow_right}))
            screen.sent.clear();
    }
    void previous() {
        if (it.place.decided.empty() || just_sent(screen, it) != nullptr) return;
        keep(previous_card(ui, view, screen, it));
        ui.gap(ui.sp(20));
    }
    void message() {
        if (const auto* decided = just_sent(screen, it)) return sent(*decided, ui.breadth() != Breadth::wide);
        if (!it.open) return nothing_waits(ui, screen, it);
        keep(message_card(ui, view, screen, it));
        ui.gap(ui.sp(24));
        if (composing(screen, it)) return write();
        decide();
        if (!it.feed.runs) {
            ui.gap(ui.sp(14));
            ui::text(ui, "stands", ui.words()("feed.clock-stands"),
                     {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
        }
        waiting_messages(ui, screen, it);
    }
    void numbers(bool arches) {
        gauges_card(ui, it, arches, false);
        ui.gap(ui.sp(20));
        progress_card(ui, screen, it);
    }
    void counts() {
        if (it.place.decided.empty()) return;
        counts_card(ui, it);
    }

    // Gauges, message, what was decided.
    void three(Rect area) {
        const float gap = ui.sp(32), left = ui.sp(340), right = ui.sp(400), middle = area.w - left - right - 2 * gap;
        {
            const auto flow = ui.column({area.x, area.y, left, 1e6F}, true);
            numbers(true);
            ui.gap(ui.sp(40));
        }
        {
            const auto flow = ui.column({area.x + left + gap, area.y, middle, 1e6F}, true);
            message();
            ui.gap(ui.sp(40));
        }
        const auto flow = ui.column({area.right() - right, area.y, right, 1e6F}, true);
        if (const auto* decided = just_sent(screen, it)) return keep(compare(ui, view, screen, it, *decided));
        if (it.place.decided.empty()) feed_facts(ui, it);
        previous();
        counts();
        ui.gap(ui.sp(40));
    }
    void two(Rect area) {
        const float gap = ui.sp(28), right = std::round(std::min(ui.sp(380), area.w * 0.36F));
        {
            const auto flow = ui.column({area.x, area.y, area.w - right - gap, 1e6F}, true);
            if (say_simulation) {
                simulation_in_flow(ui);
                ui.gap(ui.sp(12));
            }
            message();
            ui.gap(ui.sp(40));
        }
        const auto flow = ui.column({area.right() - right, area.y, right, 1e6F}, true);
        previous();
        numbers(false);
        ui.gap(ui.sp(40));
    }
    void one(Rect area) {
        const float width = std::min(area.w, ui.em(760));
        const auto flow = ui.column({std::round(area.x + (area.w - width) / 2), area.y, width, 1e6F}, true);
        feed_tools_row(ui, screen, it);
        ui.gap(ui.sp(16));
        previous();
        message();
        ui.gap(ui.sp(32));
        numbers(false);
        ui.gap(ui.sp(40));
    }
};

std::string part_of(const FeedScreen& screen, const Feeding& it) {
    if (!screen.begun) return "briefing";
    if (just_sent(screen, it) != nullptr) return "sent/" + screen.sent;
    if (it.place.over()) return "end";
    if (it.open && composing(screen, it)) return "write/" + it.message(*it.open).id;
    return it.open ? "message/" + it.message(*it.open).id : "nothing";
}

Asked play(ui::Ui& ui, const View& view, FeedScreen& screen, const Feeding& it, Rect content, bool said) {
    const std::string id = part_of(screen, it);
    const auto main = ui.scroll(ui::Role::main, "main/" + id, it.feed.facts.title, content, 0, 0);
    ui.gap(ui.sp(ui.breadth() >= Breadth::medium ? 4 : 12));
    const Rect start = ui.rest();
    const float side = page_margin(ui), room = content.w - 2 * side, width = std::min(room, ui.sp(1760));
    const Rect area{start.x + side, start.y, width, 1e6F};
    Playing playing{ui, view, screen, it, !said, {}};
    switch (ui.breadth()) {
        case Breadth::wide:
            playing.three(area);
            break;
        case Breadth::medium:
            playing.two(area);
            break;
        default:
            playing.one(area);
    }
    return playing.asked;
}

std::vector<std::string> crumbs_of(const FeedScreen& screen, const View& view, const Feeding& it) {
    std::vector<std::string> crumbs;
    if (const course::Module* from = view.course->module(screen.module)) {
        crumbs.push_back(from->lesson(view.language).title);
        if (const course::Page* page = from->page(screen.page, view.language)) crumbs.push_back(page->title);
    }
    crumbs.push_back(it.feed.facts.title);
    return crumbs;
}

}  // namespace

Asked FeedScreen::draw(ui::Ui& ui, const View& view) {
    const course::Module* found = view.course->module(activity.id);
    const course::Feed* feed = found != nullptr ? found->feed(view.language) : nullptr;
    if (feed == nullptr) return GoHome{};
    run_clock(ui, *this, *feed, clock_held(*this, stand_in(*this, *found, *feed)));
    const Feeding it = stand_in(*this, *found, *feed);
    const bool over = it.place.over() && just_sent(*this, it) == nullptr, playing = begun && !over;
    ui.screen("feed/" + activity.id + "/" + part_of(*this, it));
    Frame outer = frame(ui, view, screens::Place::lesson, file_of(view, activity.id, "feed"));
    Asked asked = outer.asked;
    const auto keep = [&asked](Asked pressed) {
        if (pressed) asked = std::move(pressed);
    };
    bool leave = false;
    TopBar bar;
    bar.crumbs = crumbs_of(*this, view, it);
    Rect row;
    float tools = 0;
    bar.right = [&](Rect box) { return row = box, tools = feed_tools(ui, *this, it, box, playing, leave); };
    keep(top_bar(ui, view, outer.content, bar));
    const bool said = playing && ui.breadth() >= Breadth::medium && simulation_in_bar(ui, bar.crumbs, row, tools);
    if (!begun)
        keep(feed_briefing(ui, view, *this, it, outer.content));
    else if (over)
        keep(feed_debrief(ui, view, *this, it, outer.content));
    else
        keep(play(ui, view, *this, it, outer.content, said));
    if (!writing.empty() && ui.take(ui::Key::escape)) writing.clear();
    if (leave || ui.take(ui::Key::escape)) keep(back_to_lesson(*this));
    if (asked && std::holds_alternative<BeginActivity>(*asked)) drawn_at = -1;
    if (playing && feed->runs && !paused && !clock_held(*this, it) && !dialog_above(ui))
        ask_for_clock(ui, *this, *feed);
    return asked;
}

}  // namespace screens
