// What stands beside the message: what was decided before, the gauges, how far one is.
#include <algorithm>
#include <cmath>

#include "screens/feed_parts.h"
#include "screens/follow.h"
#include "screens/gauges.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/reader.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

std::size_t total_of(const Feeding& it, const std::string& role) {
    std::size_t total = it.place.decided.size() + it.place.waiting.size();
    for (std::size_t i = it.place.next.value_or(it.feed.messages.size()); i < it.feed.messages.size(); ++i) {
        const course::Feed::Message& message = it.message(i);
        const bool mine = !message.role || it.feed.roles[*message.role].id == role;
        if (mine && learning::holds(message.conditions, it.place.values)) ++total;
    }
    return total;
}

// The message decided last: what one decided, what came of it.
Asked previous_card(ui::Ui& ui, const View& view, const FeedScreen& screen, const Feeding& it) {
    const base::Words& words = ui.words();
    const learning::FeedPlace::Decided& last = it.place.decided.back();
    const course::Feed::Message& message = it.message(last.message);
    const course::Choice& choice = it.choice(last);
    const course::Feed::Decision& decision = it.feed.decisions[choice.to];
    const std::string over = it.place.over() ? words("feed.last") : words("feed.previous");
    const ui::Card card(ui, "previous-" + message.id, over, {.padding = 24, .role = ui::Role::status});
    {
        const Rect start = ui.rest();
        const float tile_w = std::round(ui.ic(44)), tile_h = std::round(ui.ic(48)), gap = ui.sp(14);
        const ui::Font small{Type::small, Weight::regular}, strong{Type::body, Weight::semibold};
        const float width = start.w - tile_w - gap;
        const float over_h = ui::text_height(ui, over, small, width),
                    name_h = ui::text_height(ui, decision.name, strong, width);
        const Rect box = ui.take_box(std::round(std::max(tile_h, over_h + name_h)));
        ui::arch_tile(ui, {box.x, std::round(box.centre().y - tile_h / 2), tile_w, tile_h}, ui.colour(Token::accent),
                      ui.colour(Token::accent_ink), decision_icon(decision.icon));
        const float x = box.x + tile_w + gap, y = std::round(box.centre().y - (over_h + name_h) / 2);
        ui::text_in(ui, {x, y, width, over_h}, over, {.font = small, .colour = Token::ink_muted});
        ui::text_in(ui, {x, y + over_h, width, name_h}, decision.name, {.font = strong});
        ui.note_node(ui::Role::heading, "title", words("feed.decided", {{"decision", decision.name}}), box, {}, 2);
    }
    // Where the next message stands below, there is no room to say this one again.
    if (it.place.over() || ui.breadth() >= ui::Breadth::medium) {
        ui.gap(ui.sp(16));
        const ui::Card quote(ui, "quote", message.author,
                             {.padding = 14,
                              .radius = 14,
                              .fill = Token::surface_sunken,
                              .edge_width = ui.high_contrast() ? 2.0F : 0.0F,
                              .raised = false});
        const std::string& author = last.post ? it.feed.accounts[last.post->account].name : message.author;
        ui::text(ui, "words", last.post ? first_words(last.post->text, 90) : first_words(message, 90),
                 {.font = {Type::small, Weight::regular}});
        ui::text(ui, "author", author, {.font = {Type::caption, Weight::regular}, .colour = Token::ink_muted});
    }
    ui.gap(ui.sp(16));
    const auto link = ui::read_blocks(ui, "feedback", choice.feedback, {.check = {}, .type = Type::body});
    ui.gap(ui.sp(16));
    gauge_changes(ui, "change", it.feed.facts.variables, last.before, last.after);
    return link ? follow(view, screen.module, *link) : std::nullopt;
}

void gauges_card(ui::Ui& ui, const Feeding& it, bool arches, bool at_end) {
    const std::vector<Gauge> all = gauges_of(it.feed.facts.variables, it.place.values);
    if (all.empty()) return;
    const std::string title = at_end ? ui.words()("gauge.title-end") : ui.words()("gauge.title");
    const ui::Card card(ui, "gauges", title, {.padding = 24});
    ui::heading(ui, "title", 2, title, {Type::h3, Weight::semibold});
    ui.gap(ui.sp(16));
    gauges(ui, all, arches, at_end ? GaugeNote::way : GaugeNote::since_start);
}

void progress_card(ui::Ui& ui, const FeedScreen& screen, const Feeding& it) {
    const base::Words& words = ui.words();
    const std::size_t total = total_of(it, screen.role), done = it.place.decided.size();
    const ui::Card card(ui, "progress", words("feed.sorting"), {.padding = 24});
    ui::heading(ui, "title", 2, words("feed.sorting"), {Type::h3, Weight::semibold});
    ui.gap(ui.sp(14));
    std::vector<ui::ArchStep> steps(total, ui::ArchStep::to_come);
    for (std::size_t i = 0; i < done; ++i) steps[i] = ui::ArchStep::done;
    if (done < total && it.open) steps[done] = ui::ArchStep::current;
    const std::string said = words("feed.sorted", {{"n", std::to_string(done)}, {"total", std::to_string(total)}});
    const ui::ArcadeLook look{.fill = Token::ciel_fill, .size = 22};
    if (total > 12 || ui::arcade_width(ui, total, look) > ui.width())
        ui::progress_bar(ui, "arcade", said, total > 0 ? static_cast<float>(done) / static_cast<float>(total) : 0, -1);
    else
        ui::arcade(ui, "arcade", steps, said, look);
    ui.gap(ui.sp(8));
    ui::text(ui, "sorted", said, {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted, .tabular = true});
    const auto role = std::find_if(it.feed.roles.begin(), it.feed.roles.end(),
                                   [&](const course::Feed::Role& one) { return one.id == screen.role; });
    if (role == it.feed.roles.end()) return;
    ui.gap(ui.sp(20));
    ui::text(ui, "role", words("feed.role"), {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    ui::text(ui, "role-name", role->name, {.font = {Type::body, Weight::semibold}});
    ui::text(ui, "role-text", role->text, {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
}

void counts_card(ui::Ui& ui, const Feeding& it) {
    const base::Words& words = ui.words();
    const ui::Card card(ui, "counts", words("feed.counts"), {.padding = 24});
    ui::heading(ui, "title", 2, words("feed.counts"), {Type::h3, Weight::semibold});
    ui.gap(ui.sp(8));
    const ui::Font strong{Type::small, Weight::semibold}, plain{Type::small, Weight::regular};
    for (std::size_t i = 0; i < it.feed.decisions.size(); ++i) {
        const course::Feed::Decision& decision = it.feed.decisions[i];
        const auto taken = std::count_if(it.place.decided.begin(), it.place.decided.end(),
                                         [&](const auto& decided) { return it.choice(decided).to == i; });
        if (i > 0) ui::draw::fill_rect(ui.list(), ui.take_box(ui.px(1)), ui.colour(Token::line));
        const std::string times = words.plural("feed.times", taken);
        const float icon = ui.ic(24), gap = ui.sp(12), times_w = ui::text_width(ui, times, plain) + 2;
        const float width = ui.width() - icon - 2 * gap - times_w;
        const Rect box =
            ui.take_box(std::round(std::max(ui.sp(48), ui::text_height(ui, decision.name, strong, width) + ui.sp(16))));
        ui.fonts().draw_icon(ui.list(), decision_icon(decision.icon), icon, {box.x + icon / 2, box.centre().y},
                             ui.colour(taken > 0 ? Token::accent : Token::ink_muted));
        ui::text_in(ui, {box.x + icon + gap, box.y, width, box.h}, decision.name,
                    {.font = strong, .colour = taken > 0 ? Token::ink : Token::ink_muted});
        ui::text_in(ui, {box.right() - times_w, box.y, times_w, box.h}, times,
                    {.font = plain, .colour = Token::ink_muted, .align = ui::TextAlign::right});
        ui.note_node(ui::Role::listitem, decision.id, decision.name, box, times);
    }
}

}  // namespace screens
