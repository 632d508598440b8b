// What one has written under a message, once it is sent: the post, what came of it, a model, what to look for.
#include <algorithm>
#include <cmath>

#include "screens/feed_parts.h"
#include "screens/follow.h"
#include "screens/gauges.h"
#include "ui/icons.h"
#include "ui/items/model_sheet.h"
#include "ui/items/remark.h"
#include "ui/reader.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Breadth;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

const learning::FeedPlace::Decided* just_sent(const FeedScreen& screen, const Feeding& it) {
    if (screen.sent.empty()) return nullptr;
    const auto found = std::ranges::find_if(it.place.decided, [&](const auto& decided) {
        return decided.post && it.message(decided.message).id == screen.sent;
    });
    return found != it.place.decided.end() ? &*found : nullptr;
}

FeedMark mark_of(const base::Words& words, const Feeding& it, const learning::FeedPlace::Decided& decided) {
    const course::Choice& choice = it.choice(decided);
    if (choice.best) return {words("feed.recommended"), ui::icon::check_circle, Token::success};
    const course::Choice& best = learning::best_of(it.message(decided.message));
    // The same decision, sent in another way: its name would say nothing.
    const std::string better = best.to == choice.to ? course::plain(best.text) : it.feed.decisions[best.to].name;
    return {words("feed.best-was", {{"decision", better}}), ui::icon::lightbulb_on_outline, Token::encre};
}

void post_card(ui::Ui& ui, const Feeding& it, const learning::FeedPlace::Decided& decided, bool initial) {
    const course::Feed::Message& message = it.message(decided.message);
    const learning::FeedPlace::Post& post = *decided.post;
    const course::Feed::Account& account = it.feed.accounts[post.account];
    const std::string time = clock_words(ui.words(), it.feed, decided.minute, false);
    const std::string readers = reader_words(ui.words(), message, post.audience);
    const bool roomy = ui.breadth() >= Breadth::medium;
    const ui::Card card(ui, "post", ui.words()("feed.post"), {.padding = roomy && initial ? 32.0F : 20.0F});
    card_head(
        ui, {.author = account.name,
             .under = account.handle.empty() ? time : account.handle + " · " + time,
             .chip = readers,
             .audience = post.audience,
             .name = ui.words()("feed.post-named", {{"account", account.name}, {"time", time}, {"audience", readers}}),
             .level = initial ? 1 : 4,
             .picture = [&](Rect box) {
                 ui::arch_tile(ui, box, ui.colour(Token::accent), ui.colour(Token::accent_ink),
                               account_icon(account.icon), 28);
             }});
    ui.gap(ui.sp(20));
    ui::text(ui, "text", post.text, {.font = {Type::body, Weight::regular}});
}

Asked outcome_card(ui::Ui& ui, const View& view, const FeedScreen& screen, const Feeding& it,
                   const learning::FeedPlace::Decided& decided) {
    const course::Choice& choice = it.choice(decided);
    const std::string title = course::plain(choice.text);
    const ui::Card card(ui, "outcome", title, {.padding = ui.breadth() >= Breadth::medium ? 32.0F : 20.0F});
    ui::heading(ui, "title", 2, title, {Type::h3, Weight::semibold});
    ui.gap(ui.sp(10));
    const FeedMark mark = mark_of(ui.words(), it, decided);
    ui::remark(ui, "mark", {.icon = mark.icon, .colour = mark.ink, .words = mark.words});
    ui.gap(ui.sp(12));
    const auto link = ui::read_blocks(ui, "feedback", choice.feedback, {.check = {}, .type = Type::body});
    ui.gap(ui.sp(16));
    gauge_changes(ui, "change", it.feed.facts.variables, decided.before, decided.after);
    return link ? follow(view, screen.module, *link) : std::nullopt;
}

Asked compare(ui::Ui& ui, const View& view, FeedScreen& screen, const Feeding& it,
              const learning::FeedPlace::Decided& decided) {
    const course::Feed::Message& message = it.message(decided.message);
    const auto link = ui::model_sheet(ui, message.writing->model);
    const std::vector<course::Text>& checks = message.writing->checks;
    if (!checks.empty()) {
        ui.gap(ui.sp(20));
        const std::string asks = ui.words()("quiz.open-mark");
        ui::heading(ui, "checks-title", 2, asks, {Type::body, Weight::semibold});
        ui.gap(ui.sp(4));
        ui::text(ui, "checks-note", ui.words()("feed.checks-note"),
                 {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
        const auto group = ui.group(ui::Role::group, "checks", asks);
        for (std::size_t i = 0; i < checks.size(); ++i) {
            ui.gap(ui.sp(8));
            const std::string key = message.id + "/" + std::to_string(i);
            const bool ticked = screen.ticked.contains(key);
            if (!pick_row(ui, "check-" + std::to_string(i),
                          {.role = ui::Role::checkbox, .name = course::plain(checks[i]), .chosen = ticked}))
                continue;
            if (ticked)
                screen.ticked.erase(key);
            else
                screen.ticked.insert(key);
        }
    }
    return link ? follow(view, screen.module, *link) : std::nullopt;
}

}  // namespace screens
