// Objection cards: the claim, my vote, what is known, my vote once more. Nothing of it is kept.
#include <algorithm>
#include <array>
#include <cmath>

#include "screens/chrome.h"
#include "screens/follow.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/reader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

// Which of the three was voted, if any.
std::optional<int> vote_of(const std::map<std::string, int>& votes, const std::string& card) {
    const auto found = votes.find(card);
    return found == votes.end() ? std::nullopt : std::optional(found->second);
}

std::array<std::string, 3> votes_in(const base::Words& words) {
    return {words("objections.agree"), words("objections.unsure"), words("objections.disagree")};
}

// Three chips; the one pressed in this frame. Not enabled: the vote is only shown.
std::optional<int> vote_row(ui::Ui& ui, const std::string& id, const std::string& question, std::optional<int> voted,
                            bool enabled) {
    std::optional<int> pressed;
    const auto group = ui.group(ui::Role::radiogroup, id, question);
    ui::heading(ui, "question", 2, question, {Type::h3, Weight::semibold});
    ui.gap(ui.sp(12));
    const auto row = ui.row("votes", ui.sp(12));
    const auto names = votes_in(ui.words());
    for (int i = 0; i < 3; ++i) {
        const std::string& name = names.at(static_cast<std::size_t>(i));
        const Rect box = ui.place(ui::chip_choice_size(ui, name, ui.width()));
        if (ui::chip_choice(ui, box, "vote-" + std::to_string(i), name, {.chosen = voted == i, .enabled = enabled}))
            pressed = i;
    }
    return pressed;
}

std::string moved(const base::Words& words, int before, int after) {
    return before == after
               ? words("objections.same")
               : words("objections.moved", {{"before", votes_in(words).at(static_cast<std::size_t>(before))},
                                            {"after", votes_in(words).at(static_cast<std::size_t>(after))}});
}

Asked card_body(ui::Ui& ui, const View& view, ObjectionsScreen& screen, const course::Objections& all) {
    Asked asked;
    const base::Words& words = ui.words();
    const course::ObjectionCard& card = all.cards[screen.card];
    ui::chip(ui, "number",
             words("objections.number",
                   {{"n", std::to_string(screen.card + 1)}, {"total", std::to_string(all.cards.size())}}),
             {.fill = Token::accent_soft, .ink = Token::accent});
    ui.gap(ui.sp(14));
    ui::heading(ui, "title", 1, card.claim, {Type::reading_title, Weight::bold});
    ui.gap(ui.sp(16));
    if (const auto link = ui::read_blocks(ui, "claim", card.blocks, {.check = {}, .type = Type::lead}))
        asked = follow(view, screen.module, *link);
    ui.gap(ui.sp(28));
    const auto before = vote_of(screen.before, card.id);
    // Once the evidence is there, a vote before it can no longer be given.
    if (const auto pressed = vote_row(ui, "before", words("objections.vote"), before, !before))
        screen.before[card.id] = *pressed;
    if (!before) {
        ui.gap(ui.sp(14));
        ui::text(ui, "private", words("objections.private"),
                 {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
        return asked;
    }
    ui.gap(ui.sp(14));
    ui::text(ui, "stands", words("objections.stands"),
             {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    ui.gap(ui.sp(28));
    const course::Blocks evidence{{course::Callout{course::CalloutKind::note, card.headline, card.evidence}}};
    if (const auto link = ui::read_blocks(ui, "evidence", evidence, {.check = {}, .type = Type::body}))
        asked = follow(view, screen.module, *link);
    ui.gap(ui.sp(28));
    const auto after = vote_of(screen.after, card.id);
    if (const auto pressed = vote_row(ui, "after", words("objections.vote-again"), after, true))
        screen.after[card.id] = *pressed;
    if (after) {
        ui.gap(ui.sp(14));
        ui::text(ui, "moved", moved(words, *before, *after), {.font = {Type::body, Weight::semibold}});
        ui.last_node().role = ui::Role::status;
    }
    return asked;
}

// Every card with what was voted; a press leads back to it.
void overview(ui::Ui& ui, ObjectionsScreen& screen, const course::Objections& all) {
    const base::Words& words = ui.words();
    ui::heading(ui, "title", 1, words("objections.overview"), {Type::reading_title, Weight::bold});
    ui.gap(ui.sp(12));
    const auto changed = std::count_if(screen.after.begin(), screen.after.end(), [&](const auto& voted) {
        return vote_of(screen.before, voted.first) != voted.second;
    });
    ui::text(ui, "count",
             words.plural("objections.changed", static_cast<int>(changed),
                          {{"n", std::to_string(changed)}, {"total", std::to_string(screen.after.size())}}),
             {.font = {Type::lead, Weight::regular}});
    ui.gap(ui.sp(24));
    const auto list = ui.group(ui::Role::list, "cards", words("objections.overview"));
    for (std::size_t i = 0; i < all.cards.size(); ++i) {
        const course::ObjectionCard& card = all.cards[i];
        const auto before = vote_of(screen.before, card.id), after = vote_of(screen.after, card.id);
        const std::string note = before && after ? moved(words, *before, *after)
                                 : before        ? votes_in(words).at(static_cast<std::size_t>(*before))
                                                 : words("objections.open");
        const ui::Font strong{Type::body, Weight::semibold}, small{Type::small, Weight::regular};
        const float pad = ui.sp(16), mark = ui.ic(24), width = ui.width() - 3 * pad - mark;
        const float claim_h = ui::text_height(ui, card.claim, strong, width),
                    note_h = ui::text_height(ui, note, small, width);
        const Rect box = ui.take_box(std::round(std::max(ui.sp(64), claim_h + note_h + 2 * ui.sp(12))));
        const ui::Control control = ui.control({.role = ui::Role::button,
                                                .id = card.id,
                                                .name = card.claim,
                                                .box = box,
                                                .description = note,
                                                .arrows = true,
                                                .radius = 16});
        if (control.hovered || control.pressed)
            ui::draw::fill_rect(ui.list(), box, ui.colour(Token::accent_soft), ui.px(16));
        if (ui.high_contrast() && control.hovered)
            ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::accent), ui.px(16), ui.px(2));
        const float y = std::round(box.centre().y - (claim_h + note_h) / 2);
        ui::text_in(ui, {box.x + pad, y, width, claim_h}, card.claim, {.font = strong});
        ui::text_in(ui, {box.x + pad, y + claim_h, width, note_h}, note, {.font = small, .colour = Token::ink_muted});
        const bool other = before && after && *before != *after;
        ui.fonts().draw_icon(ui.list(),
                             other   ? ui::icon::refresh
                             : after ? ui::icon::check
                                     : ui::icon::chevron_right,
                             mark, {box.right() - pad - mark / 2, box.centre().y},
                             ui.colour(other ? Token::accent : Token::ink_muted));
        if (control.activated) screen.card = i;
        ui.gap(ui.sp(4));
    }
}

// Back at the left, on at the right.
Asked actions(ui::Ui& ui, ObjectionsScreen& screen, const course::Objections& all, Rect box) {
    Asked asked;
    const base::Words& words = ui.words();
    const auto group = ui.group(ui::Role::region, "actions", words("quiz.actions"),
                                {box.x - ui.sp(16), box.y, box.w + ui.sp(16), box.h});
    const bool ends = screen.card >= all.cards.size();
    const bool last = screen.card + 1 == all.cards.size();
    const std::string label = ends   ? words(screen.module.empty() ? "nav.home" : "objections.back")
                              : last ? words("objections.overview")
                                     : words("objections.next");
    const std::string next =
        ends || last ? label : words("objections.next-named", {{"claim", all.cards[screen.card + 1].claim}});
    const bool voted = !ends && screen.before.contains(all.cards[screen.card].id);
    const ui::ButtonLook look{.kind = ends || voted ? ui::ButtonKind::primary : ui::ButtonKind::secondary,
                              .icon_after = ends ? char32_t{0} : ui::icon::arrow_right,
                              .accessible_name = next};
    const ui::Vec2 size = ui::button_size(ui, label, look);
    const float right = box.right() - size.x;
    if (ui::button_in(ui, {right, std::round(box.centre().y - size.y / 2), size.x, size.y}, "next", label, look)) {
        if (!ends)
            ++screen.card;
        else
            asked = screen.module.empty() ? Asked(GoHome{}) : Asked(OpenPage{screen.module, screen.page, true});
    }
    float x = box.x;
    const float side = std::round(ui.ic(48)), y = std::round(box.centre().y - side / 2);
    if (screen.card > 0) {
        const course::ObjectionCard& before = all.cards[std::min(screen.card, all.cards.size()) - 1];
        if (ui::icon_button_in(ui, {x, y, side, side}, "previous",
                               words("objections.previous-named", {{"claim", before.claim}}), ui::icon::arrow_left))
            --screen.card;
        x += side + ui.sp(12);
    }
    if (!ends && !screen.module.empty()) {
        const ui::ButtonLook back{.kind = ui::ButtonKind::quiet};
        const ui::Vec2 back_size = ui::button_size(ui, words("objections.back"), back);
        if (x + back_size.x < right - ui.sp(8) &&
            ui::button_in(ui, {x, std::round(box.centre().y - back_size.y / 2), back_size.x, back_size.y}, "back",
                          words("objections.back"), back))
            asked = OpenPage{screen.module, screen.page, true};
    }
    return asked;
}

}  // namespace

Asked ObjectionsScreen::draw(ui::Ui& ui, const View& view) {
    const course::Objections* all = view.course->objections_in(view.language);
    if (all == nullptr || all->cards.empty()) return GoHome{};
    card = std::min(card, all->cards.size());
    const bool ends = card == all->cards.size();
    const std::string at = ends ? "overview" : all->cards[card].id;
    ui.screen("objections/" + at);
    Frame outer = frame(ui, view, module.empty() ? Place::none : Place::lesson,
                        "objections/objections." + std::string(base::code(view.language)) + ".md");
    Asked asked = outer.asked;
    const auto keep = [&asked](Asked pressed) {
        if (pressed) asked = std::move(pressed);
    };
    TopBar bar;
    if (const course::Module* from = view.course->module(module)) bar.crumbs = {from->lesson(view.language).title};
    bar.crumbs.push_back(all->title);
    keep(top_bar(ui, view, outer.content, bar));
    const ActionBar bottom = action_bar(ui, outer.content);
    const float side = page_margin(ui);
    {
        const auto main = ui.scroll(ui::Role::main, "main/" + at, all->title, outer.content, 0, 0);
        ui.gap(ui.sp(20));
        const Rect start = ui.rest();
        const float room = outer.content.w - 2 * side, column_w = std::min(room, ui.em(704));
        const auto flow =
            ui.column({std::round(start.x + side + (room - column_w) / 2), start.y, column_w, 1e6F}, true);
        if (ends)
            overview(ui, *this, *all);
        else
            keep(card_body(ui, view, *this, *all));
        if (bottom.inline_) {
            ui.gap(ui.sp(28));
            keep(actions(ui, *this, *all, ui.take_box(ui.sp(72))));
        }
        ui.gap(ui.sp(48));
    }
    if (!bottom.inline_) {
        draw_action_bar(ui, bottom);
        keep(actions(ui, *this, *all, {bottom.box.x + side, bottom.box.y, bottom.box.w - 2 * side, bottom.box.h}));
    }
    if (ui.take(ui::Key::escape)) keep(module.empty() ? Asked(GoHome{}) : Asked(OpenPage{module, page, true}));
    return asked;
}

}  // namespace screens
