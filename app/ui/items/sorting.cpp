// Cards to sort into groups: a button on the card, a digit, a drag into the bin, or press the card and then the bin.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/items/sorting_bins.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::string_view held_key = "held";
constexpr std::size_t most_digits = 9;

struct Carrying {  // a card being dragged
    std::size_t card;
    Vec2 by;
    std::optional<std::size_t> over;  // a bin
    bool over_pile = false;
    bool let_go = false;
};

struct Wish {  // where a card is to go; no group: back to the pile
    std::size_t card;
    std::optional<std::size_t> group;
};

class Sorter {
public:
    Sorter(Ui& ui, const ItemView& view, const course::Sorting& kind, learning::SortingAnswer& answer)
        : ui_(ui), view_(view), kind_(kind), answer_(answer), held_id_(ui.id(held_key)) {
        const auto code = static_cast<std::size_t>(ui.remembered(held_id_, 0));
        if (code > 0 && code <= kind.cards.size()) held_ = code - 1;
    }

    bool draw();

private:
    std::string name(std::size_t card) const { return course::plain(kind_.cards[card].text); }
    std::string group_name(std::size_t group) const { return course::plain(kind_.groups[group].text); }
    std::string bin_id(std::size_t group) const { return "bin-" + kind_.groups[group].id; }
    std::string to_id(std::size_t group) const { return "to-" + kind_.groups[group].id; }
    Id part_id(std::size_t card, std::string_view part) const;  // of a control of the card, where it stands now
    Id first_control(std::size_t card) const { return part_id(card, plan_.buttons ? to_id(0) : "grip"); }
    bool has_focus(std::size_t card) const;
    bool digits_count() const { return view_.letters && ui_.comfort().letter_keys; }
    std::optional<std::size_t> next_in_pile(std::optional<std::size_t> after = std::nullopt) const;

    std::string hint() const;
    std::optional<Carrying> carrying() const;
    void pile();
    void pile_card(std::size_t card, bool initial);
    Control grip(std::size_t card, Rect box, bool initial);
    void card_buttons(std::size_t card, float top, bool initial);
    void bin(std::size_t group, bool& initial);
    void placed_card(std::size_t card, bool initial);
    void ghost() const;
    void digits();
    void hold(std::optional<std::size_t> card);
    void pick_up(std::size_t card);
    void carry_out(const Wish& wish);

    Ui& ui_;
    const ItemView& view_;
    const course::Sorting& kind_;
    learning::SortingAnswer& answer_;
    Id held_id_;
    SortingPlan plan_;
    std::optional<std::size_t> held_, picked_;
    std::optional<Carrying> carrying_;
    std::optional<Wish> wish_;
    bool changed_ = false;
};

Id Sorter::part_id(std::size_t card, std::string_view part) const {
    const auto group = answer_.group[card];
    return make_id(make_id(ui_.id(group ? bin_id(*group) : "pile"), kind_.cards[card].id), part);
}

bool Sorter::has_focus(std::size_t card) const {
    const Id focus = ui_.interaction().focused();
    if (focus == part_id(card, "grip") || focus == part_id(card, "back")) return true;
    for (std::size_t group = 0; group < kind_.groups.size(); ++group)
        if (focus == part_id(card, to_id(group))) return true;
    return false;
}

// The card of the pile that stands behind another one, else the first.
std::optional<std::size_t> Sorter::next_in_pile(std::optional<std::size_t> after) const {
    std::optional<std::size_t> first;
    bool behind = false;
    for (const std::size_t card : view_.shown) {
        if (after == card) {
            behind = true;
        } else if (!answer_.group[card]) {
            if (behind) return card;
            if (!first) first = card;
        }
    }
    return first;
}

std::string Sorter::hint() const {
    if (kind_.groups.size() <= most_buttons || !next_in_pile()) return {};
    if (held_) return ui_.words()("quiz.sort-held", {{"card", name(*held_)}});
    return ui_.words()("quiz.sort-start");
}

std::optional<Carrying> Sorter::carrying() const {
    for (std::size_t card = 0; card < kind_.cards.size(); ++card) {
        const auto drag = ui_.drag(part_id(card, "grip"));
        if (!drag) continue;
        const Vec2 by = drag->at - drag->from;
        if (std::hypot(by.x, by.y) <= ui_.px(8)) return std::nullopt;
        Carrying carried{card, by, std::nullopt, plan_.pile_area.contains(drag->at), drag->ended};
        for (std::size_t group = 0; group < plan_.bins.size(); ++group)
            if (plan_.bins[group].contains(drag->at)) carried.over = group;
        return carried;
    }
    return std::nullopt;
}

// What takes drags and, with many groups, is pressed to pick the card up. With few it is for the pointer only: the
// buttons do the same.
Control Sorter::grip(std::size_t card, Rect box, bool initial) {
    const bool stop = !plan_.buttons && !answer_.group[card];
    const Control control = ui_.control({.role = Role::button,
                                         .id = "grip",
                                         .name = stop ? name(card) : ui_.words()("quiz.move", {{"step", name(card)}}),
                                         .box = box,
                                         .state = {.checked = held_ == card},
                                         .initial = initial && stop,
                                         .draggable = plan_.drags});
    ui_.last_node().pointer_only = !stop;
    if (control.activated) picked_ = card;
    return control;
}

void Sorter::card_buttons(std::size_t card, float top, bool initial) {
    const Rect box = plan_.pile[card];
    const float right = box.right() - ui_.sp(10), between = ui_.sp(8);
    const float left = plan_.beside ? right - plan_.buttons_w : box.x + ui_.sp(10);
    float x = left, y = top, row = 0;
    for (std::size_t group = 0; group < kind_.groups.size(); ++group) {
        const course::Text& text = kind_.groups[group].text;
        const Vec2 size = group_button_size(ui_, text, plan_.buttons_w);
        if (x > left && x + size.x > right + 1) {
            x = left;
            y += row + between;
            row = 0;
        }
        row = std::max(row, size.y);
        const Rect at{x, plan_.beside ? std::round(box.centre().y - size.y / 2) : y, size.x, size.y};
        if (group_button(ui_, at, to_id(group), text, group,
                         ui_.words()("quiz.sort-into", {{"card", name(card)}, {"group", group_name(group)}}),
                         initial && group == 0))
            wish_ = Wish{card, group};
        x += size.x + between;
    }
}

void Sorter::pile_card(std::size_t card, bool initial) {
    const Rect box = plan_.pile[card];
    const course::Text& words = kind_.cards[card].text;
    const auto item = ui_.group(Role::listitem, kind_.cards[card].id, name(card), box);
    const bool buttons = plan_.buttons || (plan_.narrow && held_ == card);
    const bool below = buttons && !plan_.beside;
    const float band = below ? tile_words_height(ui_, words, plan_.words_w, false) + ui_.sp(16) : box.h;
    Rect handle{box.x, box.y, plan_.words_x + plan_.words_w, band};
    if (plan_.buttons && ui_.breadth() <= Breadth::narrow) handle.w = plan_.words_x;  // by the words, a finger scrolls
    const Control control = grip(card, handle, initial);
    if (carrying_ && carrying_->card == card) {
        draw::dashed_rect(ui_.list(), box, ui_.colour(Token::line_strong), ui_.px(14), ui_.px(2), ui_.px(7), ui_.px(5));
        return;
    }
    const bool lively = !carrying_ && (control.hovered || control.pressed);
    if (held_ == card)
        lifted_ground(ui_, box);
    else
        tile_ground(ui_, box,
                    {lively ? Token::accent_soft : Token::surface_raised, lively ? Token::accent : Token::line_strong});
    if (plan_.drags)
        ui_.fonts().draw_icon(ui_.list(), icon::drag_vertical, ui_.ic(24),
                              {box.x + ui_.sp(10) + ui_.ic(12), box.y + band / 2},
                              ui_.colour(lively ? Token::accent : Token::ink_muted));
    tile_words(ui_, "text", words, {box.x + plan_.words_x, box.y, plan_.words_w, band}, false);
    if (buttons) card_buttons(card, box.y + band, initial);
}

void Sorter::pile() {
    const auto list = ui_.group(Role::list, "pile", ui_.words()("quiz.sort-pile"), plan_.pile_area);
    if (carrying_ && carrying_->over_pile && answer_.group[carrying_->card])
        draw::stroke_rect(ui_.list(), plan_.pile_area.grown(ui_.px(4)), ui_.colour(Token::accent), ui_.px(16),
                          ui_.px(3));
    bool initial = view_.initial;
    for (const std::size_t card : view_.shown) {
        if (answer_.group[card]) continue;
        pile_card(card, initial);
        initial = false;
    }
    if (!next_in_pile()) all_sorted(ui_, plan_.pile_area);
}

void Sorter::placed_card(std::size_t card, bool initial) {
    const Rect box = plan_.placed[card];
    const auto item = ui_.group(Role::listitem, kind_.cards[card].id, name(card), box);
    const float undo = std::round(ui_.ic(48));
    // While a card is in the hand, a press anywhere in the bin puts it there.
    bool lively = false;
    if (ui_.breadth() > Breadth::narrow && (!held_ || held_ == card)) {
        const Control control = grip(card, {box.x, box.y, box.w - undo, box.h}, false);
        lively = !carrying_ && (control.hovered || control.pressed);
    }
    if (carrying_ && carrying_->card == card) {
        draw::dashed_rect(ui_.list(), box, ui_.colour(Token::line_strong), ui_.px(12), ui_.px(2), ui_.px(7), ui_.px(5));
        return;
    }
    if (held_ == card)
        lifted_ground(ui_, box, Token::accent_soft, 12);
    else
        tile_ground(ui_, box,
                    {lively ? Token::accent_soft : Token::surface_raised, lively ? Token::accent : Token::line}, 12);
    tile_words(ui_, "text", kind_.cards[card].text, {box.x + ui_.sp(12), box.y, box.w - ui_.sp(12) - undo, box.h},
               false);
    if (icon_button_in(ui_, {box.right() - undo, std::round(box.centre().y - undo / 2), undo, undo}, "back",
                       ui_.words()("quiz.sort-back", {{"card", name(card)}}), icon::undo,
                       {.edged = false, .initial = initial}))
        wish_ = Wish{card, std::nullopt};
}

void Sorter::bin(std::size_t group, bool& initial) {
    const Rect box = plan_.bins[group];
    bool hovered = false;
    if (held_) {
        const Control control = ui_.control({.role = Role::button,
                                             .id = "press-" + kind_.groups[group].id,
                                             .name = group_name(group),
                                             .box = box,
                                             .arrows = true});
        hovered = control.hovered || control.pressed;
        if (control.activated) wish_ = Wish{*held_, group};
    }
    const auto list = ui_.group(Role::list, bin_id(group), group_name(group), box);
    draw_bin(ui_, box,
             {.name = kind_.groups[group].text,
              .index = group,
              .key = digits_count() && group < most_digits,
              .over = carrying_ && carrying_->over == group,
              .wanted = held_.has_value() || carrying_,
              .hovered = hovered});
    bool any = false;
    for (const std::size_t card : view_.shown) {
        if (answer_.group[card] != group) continue;
        placed_card(card, initial);
        initial = false;
        any = true;
    }
    if (any) return;
    const float pad = ui_.sp(10), top = box.y + bin_head(ui_);
    draw::dashed_rect(ui_.list(), {box.x + pad, top, box.w - 2 * pad, box.bottom() - pad - top},
                      ui_.colour(nth_colours(group).text).with_alpha(0.55F), ui_.px(12), ui_.px(1), ui_.px(5),
                      ui_.px(5));
}

// The card under the pointer.
void Sorter::ghost() const {
    if (!carrying_) return;
    const bool placed = answer_.group[carrying_->card].has_value();
    Rect box = (placed ? plan_.placed : plan_.pile)[carrying_->card].moved(carrying_->by);
    if (!placed) {
        box.w = plan_.words_x + plan_.words_w;
        box.h =
            std::round(tile_words_height(ui_, kind_.cards[carrying_->card].text, plan_.words_w, false) + ui_.sp(22));
    }
    lifted_ground(ui_, box, Token::surface_raised);
    if (!placed)
        ui_.fonts().draw_icon(ui_.list(), icon::drag_vertical, ui_.ic(24),
                              {box.x + ui_.sp(10) + ui_.ic(12), box.centre().y}, ui_.colour(Token::accent));
    const float left = placed ? ui_.sp(12) : plan_.words_x, right = placed ? std::round(ui_.ic(48)) : 0;
    text_in(ui_, {box.x + left, box.y, box.w - left - right, box.h}, name(carrying_->card), {});
}

// A digit sorts the card in the hand, else the one with the focus, else the first of the pile.
void Sorter::digits() {
    if (!digits_count()) return;
    for (std::size_t group = 0; group < std::min(kind_.groups.size(), most_digits); ++group) {
        const bool typed = ui_.take_letter(U'1' + static_cast<char32_t>(group));
        const bool down = ui_.take(static_cast<Key>(static_cast<std::size_t>(Key::digit1) + group));
        if (!typed && !down) continue;
        std::optional<std::size_t> card = held_;
        for (std::size_t i = 0; !card && i < kind_.cards.size(); ++i)
            if (has_focus(i)) card = i;
        if (!card) card = next_in_pile();
        if (card) wish_ = Wish{*card, group};
    }
}

void Sorter::hold(std::optional<std::size_t> card) {
    held_ = card;
    ui_.remember(held_id_, card ? static_cast<float>(*card + 1) : 0.0F);
}

// With the keyboard the focus goes to the bins, where the arrows choose; not where they might be out of sight.
void Sorter::pick_up(std::size_t card) {
    if (held_ == card) {
        hold(std::nullopt);
        return;
    }
    hold(card);
    const Rect first = plan_.bins.front();
    if (ui_.interaction().modality() == Modality::keyboard && !plan_.narrow &&
        intersection(first, ui_.clip_rect()) == first)
        ui_.focus(ui_.id("press-" + kind_.groups.front().id), true);
}

void Sorter::carry_out(const Wish& wish) {
    hold(std::nullopt);
    if (answer_.group[wish.card] == wish.group) return;
    const bool from_pile = !answer_.group[wish.card];
    answer_.group[wish.card] = wish.group;
    changed_ = true;
    if (!from_pile || ui_.interaction().modality() != Modality::keyboard) return;
    if (const auto next = next_in_pile(wish.card)) ui_.focus(first_control(*next), true);
}

bool Sorter::draw() {
    std::string words = hint();
    plan_ = plan_of(ui_, view_, kind_, {answer_, held_, words});
    if (ui_.take_box(plan_.height).empty()) return false;
    carrying_ = carrying();
    pile();
    if (picked_) {  // before the bins are drawn: they are controls while a card is in the hand
        pick_up(*picked_);
        picked_.reset();
        words = hint();
    }
    if (!words.empty()) sorting_hint(ui_, plan_.hint, words, held_.has_value());
    bool initial = view_.initial && !next_in_pile();
    for (std::size_t group = 0; group < kind_.groups.size(); ++group) bin(group, initial);
    ghost();
    if (picked_) pick_up(*picked_);
    if (carrying_ && carrying_->let_go) {
        hold(std::nullopt);
        if (carrying_->over)
            wish_ = Wish{carrying_->card, carrying_->over};
        else if (carrying_->over_pile)
            wish_ = Wish{carrying_->card, std::nullopt};
    }
    digits();
    if (wish_) carry_out(*wish_);
    if (held_ && ui_.take(Key::escape)) {
        const std::size_t card = *held_;
        hold(std::nullopt);
        if (!plan_.buttons && !answer_.group[card]) ui_.focus(part_id(card, "grip"), true);
    }
    return changed_;
}

}  // namespace

bool sorting_view(Ui& ui, const ItemView& view, const course::Sorting& kind, learning::SortingAnswer& answer) {
    if (!view.checked) return Sorter(ui, view, kind, answer).draw();
    ui.remember(ui.id(held_key), 0);
    checked_groups(ui, view, kind, answer);
    return false;
}

}  // namespace ui
