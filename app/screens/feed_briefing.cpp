// Before it begins: where one is, what is asked, who one is.
#include <algorithm>
#include <cmath>

#include "screens/chrome.h"
#include "screens/feed_parts.h"
#include "screens/follow.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/reader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Breadth;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

FeedPressed feed_actions(ui::Ui& ui, Rect box, const FeedActions& actions) {
    const base::Words& words = ui.words();
    const auto group = ui.group(ui::Role::region, "actions", words("quiz.actions"),
                                {box.x - ui.sp(16), box.y, box.w + ui.sp(16), box.h});
    FeedPressed pressed = FeedPressed::nothing;
    float right = box.right();
    const auto button = [&](std::string_view id, const std::string& label, const ui::ButtonLook& look,
                            FeedPressed what) {
        ui::Vec2 size = ui::button_size(ui, label, look);
        size.x = std::min(size.x, box.w);
        right -= size.x;
        if (ui::button_in(ui, {right, std::round(box.centre().y - size.y / 2), size.x, size.y}, id, label, look))
            pressed = what;
        right -= ui.sp(12);
    };
    button("primary", actions.label,
           {.kind = ui::ButtonKind::primary,
            .icon = actions.icon,
            .enabled = actions.reason.empty(),
            .description = actions.reason},
           FeedPressed::primary);
    const ui::ButtonLook second{.icon = ui::icon::refresh}, quiet{.kind = ui::ButtonKind::quiet};
    const std::string& other = actions.second.empty() ? words("feed.back") : actions.second;
    const bool back = actions.second.empty();
    const ui::ButtonLook& look = back ? quiet : second;
    const ui::Vec2 size = ui::button_size(ui, other, look);
    if (size.x > right - box.x) return pressed;  // the cross in the bar does the same
    if (!back) {
        button("second", other, look, FeedPressed::second);
        return pressed;
    }
    if (ui::button_in(ui, {box.x - ui.sp(16), std::round(box.centre().y - size.y / 2), size.x, size.y}, "back", other,
                      quiet))
        pressed = FeedPressed::back;
    const float free = right - box.x - size.x - ui.sp(24);
    if (!actions.reason.empty() && free > ui.em(160)) {
        const Rect at{right - free, box.y, free, box.h};
        ui::text_in(ui, at, actions.reason,
                    {.font = {Type::small, Weight::regular},
                     .colour = Token::ink_muted,
                     .align = ui::TextAlign::right,
                     .max_lines = 2});
        ui.note_node(ui::Role::status, "reason", actions.reason, at);
    }
    return pressed;
}

namespace {

// An icon and a sentence.
void fact(ui::Ui& ui, std::string_view id, char32_t icon, const std::string& words, bool strong) {
    const ui::Font font{Type::small, strong ? Weight::semibold : Weight::regular};
    const float side = ui.ic(24), gap = ui.sp(12), width = ui.width() - side - gap;
    const float height = ui::text_height(ui, words, font, width), line = ui.fonts().line_height(font);
    const Rect box = ui.take_box(std::max(height, side));
    ui.fonts().draw_icon(ui.list(), icon, side, {box.x + side / 2, box.y + std::max(line, side) / 2},
                         ui.colour(Token::accent));
    const float y = height > line * 1.5F ? box.y : std::round(box.centre().y - height / 2);
    ui::text_in(ui, {box.x + side + gap, y, width, height}, words, {.font = font});
    ui.note_node(ui::Role::paragraph, id, words, box);
    ui.gap(ui.sp(12));
}

// As many as one will be told there are once it has begun; they may differ between roles.
std::string how_many(const base::Words& words, const Feeding& it) {
    std::size_t fewest = total_of(it, {}), most = fewest;
    for (const course::Feed::Role& role : it.feed.roles) {
        const Feeding begun{it.module, it.feed, learning::stand(it.feed, role.id, {}, 0), 0, std::nullopt};
        const bool first = &role == it.feed.roles.data();
        const std::size_t total = total_of(begun, role.id);
        fewest = first ? total : std::min(fewest, total);
        most = first ? total : std::max(most, total);
    }
    const auto count = static_cast<std::int64_t>(most);
    if (fewest == most) return words.plural("feed.messages", count);
    return words.plural("feed.messages-between", count, {{"least", std::to_string(fewest)}});
}

}  // namespace

void feed_facts(ui::Ui& ui, const Feeding& it) {
    const base::Words& words = ui.words();
    const course::Feed& feed = it.feed;
    const ui::Card card(ui, "facts", words("feed.briefing-facts"), {.padding = 24});
    ui::heading(ui, "title", 2, words("feed.briefing-facts"), {Type::h3, Weight::semibold});
    ui.gap(ui.sp(16));
    fact(ui, "messages", ui::icon::comment_text_outline, how_many(words, it), true);
    fact(ui, "start", ui::icon::clock_outline, clock_words(words, feed, 0, true), true);
    fact(ui, "clock", feed.runs ? ui::icon::pause : ui::icon::timer,
         feed.runs ? words("feed.clock-runs") : words("feed.clock-stands"), false);
    fact(ui, "simulation", ui::icon::flask_outline, words("feed.simulation"), false);
    ui::draw::fill_rect(ui.list(), ui.take_box(ui.px(1)), ui.colour(Token::line));
    ui.gap(ui.sp(16));
    ui::heading(ui, "decide", 3, words("feed.decide"), {Type::body, Weight::semibold});
    ui.gap(ui.sp(12));
    for (std::size_t i = 0; i < feed.decisions.size(); ++i) {
        const course::Feed::Decision& decision = feed.decisions[i];
        const std::string said =
            feed.limit && feed.limit->decision == i
                ? words.plural("feed.limit-rule", feed.limit->most,
                               {{"decision", decision.name}, {"n", std::to_string(feed.limit->most)}})
                : decision.name;
        fact(ui, decision.id, decision_icon(decision.icon), said, false);
    }
}

namespace {

void roles(ui::Ui& ui, FeedScreen& screen, const course::Feed& feed) {
    if (feed.roles.empty()) return;
    ui.gap(ui.sp(20));
    ui::heading(ui, "roles-title", 2, ui.words()("feed.roles"), {Type::h3, Weight::semibold});
    const auto group = ui.group(ui::Role::radiogroup, "roles", ui.words()("feed.roles"));
    for (std::size_t i = 0; i < feed.roles.size(); ++i) {
        ui.gap(ui.sp(12));
        const course::Feed::Role& role = feed.roles[i];
        const course::Text text{course::Span{.text = role.name, .bold = true}, course::Span{.text = "\n" + role.text}};
        const auto letter = static_cast<char>('A' + static_cast<int>(i));
        const bool pressed = ui::choice_row(
            ui, role.id,
            {.text = &text, .key = std::string(1, letter), .chosen = screen.role == role.id, .initial = i == 0});
        if (pressed || ui.take_letter(U'a' + static_cast<char32_t>(i))) screen.role = role.id;
    }
}

Asked story(ui::Ui& ui, const View& view, const FeedScreen& screen, const course::Feed& feed) {
    ui::heading(ui, "title", 1, feed.facts.title, {Type::h1, Weight::bold});
    ui.gap(ui.sp(12));
    ui::text(ui, "summary", feed.facts.summary, {.font = {Type::lead, Weight::regular}, .colour = Token::ink_muted});
    // Where a role is to be chosen the words make room, so that the first one is seen whole in a window of 1280 × 800.
    const bool tight = !feed.roles.empty();
    ui.gap(ui.sp(tight ? 16 : 24));
    const auto link =
        ui::read_blocks(ui, "briefing", feed.briefing, {.check = {}, .type = tight ? Type::body : Type::reading});
    return link ? follow(view, screen.module, *link) : std::nullopt;
}

}  // namespace

Asked feed_briefing(ui::Ui& ui, const View& view, FeedScreen& screen, const Feeding& it, Rect content) {
    Asked asked;
    const base::Words& words = ui.words();
    const bool chosen =
        it.feed.roles.empty() || std::any_of(it.feed.roles.begin(), it.feed.roles.end(),
                                             [&](const course::Feed::Role& role) { return role.id == screen.role; });
    const FeedActions what{words("feed.begin"), chosen ? std::string() : words("feed.choose-role"), ui::icon::play, {}};
    FeedPressed pressed = FeedPressed::nothing;
    const ActionBar bottom = action_bar(ui, content);
    const float side = page_margin(ui);
    {
        const auto main = ui.scroll(ui::Role::main, "main/briefing", it.feed.facts.title, content, 0, 0);
        ui.gap(ui.sp(ui.breadth() >= Breadth::medium ? 8 : 20));
        const Rect start = ui.rest();
        const float room = content.w - 2 * side, gap = ui.sp(56), aside = ui.sp(400);
        const bool beside = ui.breadth() >= Breadth::medium && room > aside + gap + ui.em(480);
        const float column_w = std::min(beside ? room - aside - gap : room, ui.em(704));
        const float x = start.x + side;
        {
            const auto flow = ui.column({x, start.y, column_w, 1e6F}, true);
            asked = story(ui, view, screen, it.feed);
            roles(ui, screen, it.feed);
            if (!beside) {
                ui.gap(ui.sp(28));
                feed_facts(ui, it);
            }
            if (bottom.inline_) {
                ui.gap(ui.sp(24));
                pressed = feed_actions(ui, ui.take_box(ui.sp(72)), what);
            }
            ui.gap(ui.sp(48));
        }
        if (beside) {
            const auto flow = ui.column({x + column_w + gap, start.y, aside, 1e6F}, true);
            feed_facts(ui, it);
            ui.gap(ui.sp(48));
        }
    }
    if (!bottom.inline_) {
        draw_action_bar(ui, bottom);
        pressed = feed_actions(ui, {bottom.box.x + side, bottom.box.y, bottom.box.w - 2 * side, bottom.box.h}, what);
    }
    if (pressed == FeedPressed::primary)
        asked = BeginActivity{screen.activity, it.feed.roles.empty() ? std::string() : screen.role};
    if (pressed == FeedPressed::back) asked = OpenPage{screen.module, screen.page, true};
    return asked;
}

}  // namespace screens
