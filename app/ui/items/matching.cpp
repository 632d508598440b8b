// Pairs to put together: press one and then the other, on whichever side first, or draw a line between them.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/items/matching_board.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::string_view held_key = "held";

struct Pulling {  // a line being drawn
    End from;
    Vec2 at;
    std::optional<End> over;
    bool let_go = false;
};

class Table {
public:
    Table(Ui& ui, const ItemView& view, const course::Matching& kind, learning::MatchingAnswer& answer)
        : ui_(ui), view_(view), kind_(kind), answer_(answer), held_id_(ui.id(held_key)) {
        const auto code = static_cast<std::size_t>(ui.remembered(held_id_, 0));
        if (code > 0 && code <= kind.left.size()) held_ = End{Side::left, code - 1};
        if (code > kind.left.size() && code <= kind.left.size() + kind.right.size())
            held_ = End{Side::right, code - 1 - kind.left.size()};
    }

    bool draw();

private:
    std::string name(End end) const {
        return course::plain((end.side == Side::left ? kind_.left : kind_.right)[end.index].text);
    }
    std::optional<End> partner(End end) const {
        const auto other = end.side == Side::left ? answer_.partner[end.index] : left_of(answer_, end.index);
        if (!other) return std::nullopt;
        return End{end.side == Side::left ? Side::right : Side::left, *other};
    }
    std::optional<std::size_t> pair(End end) const {
        return end.side == Side::left ? (answer_.partner[end.index] ? std::optional{end.index} : std::nullopt)
                                      : left_of(answer_, end.index);
    }
    Id tile_id(End end) const {
        const bool left = end.side == Side::left;
        return make_id(ui_.id(left ? "left" : "right"), (left ? kind_.left : kind_.right)[end.index].id);
    }

    std::string hint() const;
    std::optional<Pulling> pulling() const;
    std::optional<End> first_free(Side side, std::size_t after) const;
    TileLook look_of(End end, const course::Text& text) const;
    static Rect around(const std::vector<Rect>& tiles);
    void tile(End end, std::string_view id, Rect box, std::optional<Rect> ground = {});
    void inside_tile(std::size_t left);
    void hint_line();
    void lines() const;
    void hold(std::optional<End> end);
    void press(End end);
    void part(End end);
    void join(End one, End other);

    Ui& ui_;
    const ItemView& view_;
    const course::Matching& kind_;
    learning::MatchingAnswer& answer_;
    Id held_id_;
    Board board_;
    std::optional<End> held_;
    std::optional<Pulling> pulling_;
    std::optional<End> pressed_, parted_;
    bool changed_ = false;
};

std::string Table::hint() const {
    const base::Words& words = ui_.words();
    if (held_) return words("quiz.match-held", {{"item", name(*held_)}});
    const bool done = std::all_of(answer_.partner.begin(), answer_.partner.end(),
                                  [](const auto& right) { return right.has_value(); });
    return words(done ? "quiz.match-done" : "quiz.match-start");
}

// The line under way: its own tile or its own side is nowhere to end it.
std::optional<Pulling> Table::pulling() const {
    if (board_.stacked) return std::nullopt;
    const auto from = [&](End end) -> std::optional<Pulling> {
        const auto drag = ui_.drag(tile_id(end));
        if (!drag || std::hypot(drag->at.x - drag->from.x, drag->at.y - drag->from.y) <= ui_.px(8)) return std::nullopt;
        Pulling pulled{end, drag->at, std::nullopt, drag->ended};
        const Side other = end.side == Side::left ? Side::right : Side::left;
        const std::size_t count = other == Side::left ? kind_.left.size() : kind_.right.size();
        for (std::size_t i = 0; i < count; ++i)
            if (board_.of({other, i}).grown(ui_.px(4)).contains(drag->at)) pulled.over = End{other, i};
        return pulled;
    };
    for (std::size_t i = 0; i < kind_.left.size(); ++i)
        if (auto pulled = from({Side::left, i})) return pulled;
    for (std::size_t i = 0; i < kind_.right.size(); ++i)
        if (auto pulled = from({Side::right, i})) return pulled;
    return std::nullopt;
}

// The next one that is not joined yet, from `after` on and round again, in the order it stands there.
std::optional<End> Table::first_free(Side side, std::size_t after) const {
    const std::size_t count = side == Side::left ? kind_.left.size() : view_.shown.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = (after + i) % count;
        const End end{side, side == Side::left ? at : view_.shown[at]};
        if (!partner(end)) return end;
    }
    return std::nullopt;
}

TileLook Table::look_of(End end, const course::Text& text) const {
    const std::optional<End> hand = pulling_ ? std::optional{pulling_->from} : held_;
    TileLook look{.text = text, .side = end.side, .pair = pair(end), .value = {}};
    const auto other = partner(end);
    look.value = other ? ui_.words()("quiz.match-with", {{"item", name(*other)}}) : ui_.words()("quiz.match-free");
    look.held = hand == end || (pulling_ && pulling_->over == end);
    look.wanted = hand && hand->side != end.side;
    look.initial = view_.initial && end == End{Side::left, 0};
    look.draggable = !board_.stacked;
    return look;
}

void Table::tile(End end, std::string_view id, Rect box, std::optional<Rect> ground) {
    const course::Option& option = (end.side == Side::left ? kind_.left : kind_.right)[end.index];
    TileLook look = look_of(end, option.text);
    look.ground = ground;
    look.inside = ground && end.side == Side::right;
    if (matching_tile(ui_, id, box, look).activated) pressed_ = end;
}

Rect Table::around(const std::vector<Rect>& tiles) {
    Rect all = tiles.front();
    for (const Rect& tile : tiles) {
        const Vec2 end{std::max(all.right(), tile.right()), std::max(all.bottom(), tile.bottom())};
        all = {std::min(all.x, tile.x), std::min(all.y, tile.y), 0, 0};
        all.w = end.x - all.x;
        all.h = end.y - all.y;
    }
    return all;
}

// Stacked: what a left is joined to, within its tile, with a button that sets it free.
void Table::inside_tile(std::size_t left) {
    const std::size_t right = *answer_.partner[left];
    const Rect box = board_.right[right], card = board_.cards[left];
    const float button = std::round(ui_.ic(48)), inset = ui_.sp(8);
    const Rect whole{box.x, box.y, card.right() - inset - box.x, box.h};
    tile({Side::right, right}, "with-" + kind_.right[right].id, box, whole);
    const Rect at{whole.right() - button - ui_.px(2), std::round(box.centre().y - button / 2), button, button};
    if (icon_button_in(ui_, at, "part-" + kind_.left[left].id,
                       ui_.words()("quiz.match-part-item", {{"item", name({Side::left, left})}}), icon::close,
                       {.edged = false}))
        parted_ = End{Side::left, left};
}

// What to do next; what is held and joined can be set free here.
void Table::hint_line() {
    const std::string words = hint();
    Rect box = board_.hint;
    if (!board_.stacked && held_ && partner(*held_)) {
        const std::string label = ui_.words()("quiz.match-part");
        const ButtonLook look{
            .kind = ButtonKind::quiet,
            .size = ButtonSize::compact,
            .icon = icon::close,
            .accessible_name = ui_.words()("quiz.match-part-item", {{"item", name(*held_)}}),
        };
        const Vec2 size = button_size(ui_, label, look);
        const float beside = box.x + text_width(ui_, words, hint_font()) + ui_.sp(8);
        const Rect at{std::min(std::round(beside), box.right() - size.x), std::round(box.centre().y - size.y / 2),
                      size.x, size.y};
        if (button_in(ui_, at, "part", label, look)) parted_ = held_;
        box.w -= size.x + ui_.sp(12);
    }
    text_in(
        ui_, box, words,
        {.font = hint_font(), .colour = held_ ? Token::ink : Token::ink_muted, .max_lines = board_.stacked ? 0 : 2});
    ui_.note_node(Role::status, "hint", words, box);
}

void Table::lines() const {
    for (std::size_t left = 0; left < answer_.partner.size(); ++left) {
        if (!answer_.partner[left]) continue;
        if (pulling_ && pulling_->from == End{Side::left, left}) continue;  // its new line is being drawn
        pair_line(ui_, mouth(board_.left[left], Side::left), mouth(board_.right[*answer_.partner[left]], Side::right),
                  ui_.colour(nth_colours(left).text), second_round(left));
    }
}

void Table::hold(std::optional<End> end) {
    held_ = end;
    const std::size_t code =
        !end ? 0 : end->index + 1 + (end->side == Side::right ? kind_.left.size() : std::size_t{0});
    ui_.remember(held_id_, static_cast<float>(code));
}

void Table::part(End end) {
    std::optional<std::size_t>& right =
        answer_.partner[end.side == Side::left ? end.index : *left_of(answer_, end.index)];
    changed_ = changed_ || right.has_value();
    right.reset();
    hold(std::nullopt);
}

void Table::join(End one, End other) {
    const std::size_t left = one.side == Side::left ? one.index : other.index;
    const std::size_t right = one.side == Side::left ? other.index : one.index;
    if (const auto before = left_of(answer_, right)) answer_.partner[*before].reset();
    answer_.partner[left] = right;
    changed_ = true;
    hold(std::nullopt);
}

// With the keyboard the focus goes over to the other side with what is held, and comes back with the line, as it would
// into a menu and out of it. Not where it might end up out of sight.
void Table::press(End end) {
    const bool keyboard = ui_.interaction().modality() == Modality::keyboard && !board_.stacked;
    const auto go = [&](std::optional<End> to) {
        if (keyboard && to && intersection(board_.of(*to), ui_.clip_rect()) == board_.of(*to))
            ui_.focus(tile_id(*to), true);
    };
    const Side across = end.side == Side::left ? Side::right : Side::left;
    if (!held_ || (held_->side == end.side && held_ != end)) {
        hold(end);
        const auto other = partner(end);
        go(other ? other : first_free(across, 0));
        return;
    }
    if (held_ == end) {
        if (partner(end))
            part(end);
        else
            hold(std::nullopt);
        return;
    }
    const End first = *held_;
    if (partner(first) == end)
        part(first);
    else
        join(first, end);
    go(first_free(first.side, first.side == Side::left ? first.index : 0));
}

bool Table::draw() {
    const std::string words = hint();
    board_ = board_of(ui_, view_, kind_, answer_, words, ui_.sp(48));
    if (ui_.take_box(board_.height).empty()) return false;
    pulling_ = pulling();
    if (!board_.stacked) lines();
    {
        const auto group = ui_.group(Role::group, "left", ui_.words()("quiz.match-left"),
                                     around(board_.stacked ? board_.cards : board_.left));
        for (std::size_t i = 0; i < kind_.left.size(); ++i) {
            tile({Side::left, i}, kind_.left[i].id, board_.left[i],
                 board_.stacked ? std::optional{board_.cards[i]} : std::nullopt);
            if (board_.stacked && answer_.partner[i]) inside_tile(i);
        }
    }
    if (board_.stacked) hint_line();
    {
        const auto group = ui_.group(Role::group, "right", ui_.words()("quiz.match-right"), around(board_.right));
        for (const std::size_t i : view_.shown)
            if (!board_.stacked || !left_of(answer_, i)) tile({Side::right, i}, kind_.right[i].id, board_.right[i]);
    }
    if (!board_.stacked) hint_line();
    if (pulling_) {
        const Vec2 to = pulling_->over ? mouth(board_.of(*pulling_->over), pulling_->over->side) : pulling_->at;
        pair_line(ui_, mouth(board_.of(pulling_->from), pulling_->from.side), to, ui_.colour(Token::accent));
        draw::circle(ui_.list(), to, ui_.px(8), ui_.colour(Token::accent));
    }
    if (pulling_ && pulling_->let_go) {
        hold(std::nullopt);
        if (pulling_->over && partner(pulling_->from) != pulling_->over) join(pulling_->from, *pulling_->over);
    } else if (parted_) {
        part(*parted_);
    } else if (pressed_) {
        press(*pressed_);
    }
    if (held_ && ui_.take(Key::escape)) {
        const End end = *held_;
        hold(std::nullopt);
        if (!board_.stacked) ui_.focus(tile_id(end), true);
    }
    return changed_;
}

void checked_pairs(Ui& ui, const ItemView& view, const course::Matching& kind, const learning::MatchingAnswer& answer) {
    const auto marks = learning::marks(view.item, view.draft);
    for (std::size_t i = 0; i < kind.left.size(); ++i) {
        if (i > 0) ui.gap(ui.sp(10));
        const bool right = marks[i] == learning::Mark::right_chosen;
        marked_row(ui, kind.left[i].id,
                   {.text = kind.left[i].text,
                    .joined = answer.partner[i] ? &kind.right[*answer.partner[i]].text : nullptr,
                    .right = right,
                    .belongs = right ? std::string()
                                     : ui.words()("quiz.match-belongs", {{"item", course::plain(kind.right[i].text)}}),
                    .feedback = kind.left[i].feedback});
    }
}

}  // namespace

bool matching_view(Ui& ui, const ItemView& view, const course::Matching& kind, learning::MatchingAnswer& answer) {
    if (!view.checked) return Table(ui, view, kind, answer).draw();
    ui.remember(ui.id(held_key), 0);
    checked_pairs(ui, view, kind, answer);
    return false;
}

}  // namespace ui
