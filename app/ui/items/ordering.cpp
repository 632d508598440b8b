// Steps to put in order: drag by the grip, buttons up and down beside it, or Space on the grip and the arrows.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/items/item_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::string_view grab_key = "grabbed";

struct Measures {
    float pad, grip, tile, button, between, text_x, text_w;
};

Measures measures(Ui& ui, bool checked) {
    Measures m{};
    m.pad = ui.sp(10);
    m.grip = checked ? 0 : std::round(ui.ic(48));
    m.tile = std::round(ui.ic(36));
    m.button = checked ? 0 : std::round(ui.ic(48));
    m.between = ui.sp(10);
    m.text_x = m.pad + m.grip + m.tile + m.between + (checked ? ui.sp(6) : 0);
    m.text_w = ui.width() - m.text_x - m.pad - 2 * m.button - m.between;
    return m;
}

float row_height(Ui& ui, const course::Option& step, const Measures& m) {
    return std::round(std::max(ui.sp(64), rich_height(ui, step.text, m.text_w, {.type = Type::body}) + ui.sp(20)));
}

void number_tile(Ui& ui, Rect box, std::size_t number, Token fill, Token ink) {
    draw::fill_arch(ui.list(), box, ui.colour(fill), ui.px(6));
    if (ui.high_contrast()) draw::stroke_arch(ui.list(), box, ui.colour(Token::line), ui.px(6), ui.px(2));
    text_in(ui, {box.x, box.y + box.h * 0.06F, box.w, box.h}, std::to_string(number),
            {.font = {Type::small, Weight::semibold}, .colour = ink, .align = TextAlign::centre});
}

bool move(learning::OrderingAnswer& answer, std::size_t from, std::size_t to) {
    if (to >= answer.order.size() || from == to) return false;
    const std::size_t step = answer.order[from];
    answer.order.erase(answer.order.begin() + static_cast<std::ptrdiff_t>(from));
    answer.order.insert(answer.order.begin() + static_cast<std::ptrdiff_t>(to), step);
    answer.touched = true;
    return true;
}

struct RowResult {
    std::size_t to;
    bool toggled = false;
};

// One open row at `box`. Where it wants to go, which is where it is when nothing happened.
RowResult open_row(Ui& ui, const ItemView& view, const course::Option& step, Rect box, std::size_t at,
                   std::size_t count, bool grabbed, const Measures& m) {
    const std::string words = course::plain(step.text);
    const base::Words& say = ui.words();
    const auto group = ui.group(Role::listitem, step.id, words, box);
    const Control grip =
        ui.control({.role = Role::button,
                    .id = "grip",
                    .name = say("quiz.move", {{"step", words}}),
                    .box = {box.x + ui.px(2), std::round(box.centre().y - m.grip / 2), m.grip, m.grip},
                    .value = say("quiz.position", {{"n", std::to_string(at + 1)}, {"total", std::to_string(count)}}),
                    .state = {.checked = grabbed},
                    .initial = view.initial && at == 0,
                    .draggable = true,
                    .radius = 12});
    RowResult result{at, grip.activated};
    const auto drag = ui.drag(grip.id);
    const bool dragged = drag && std::abs(drag->at.y - drag->from.y) > ui.px(6);
    const bool lifted = grabbed || dragged;
    const float radius = ui.px(16);
    if (lifted && ui.theme().name == base::ThemeName::light)
        draw::shadow(ui.list(), box, radius, draw::Elevation::raised, ui.colour(Token::ink), ui.viewport().dpi);
    draw::fill_rect(ui.list(), box, ui.colour(lifted ? Token::accent_soft : Token::surface_raised), radius);
    draw::stroke_rect(ui.list(), box, ui.colour(lifted ? Token::accent : Token::line_strong), radius,
                      ui.px(lifted               ? 3.0F
                            : ui.high_contrast() ? 2.0F
                                                 : 1.0F));
    ui.fonts().draw_icon(ui.list(), icon::drag_vertical, ui.ic(24), grip.box.centre(),
                         ui.colour(lifted ? Token::accent : Token::ink_muted));
    number_tile(
        ui, {box.x + m.pad + m.grip, std::round(box.centre().y - m.tile * 0.55F), m.tile, std::round(m.tile * 1.1F)},
        at + 1, Token::surface_sunken, Token::ink);
    {
        const float height = rich_height(ui, step.text, m.text_w, {.type = Type::body});
        const auto flow = ui.column({box.x + m.text_x, std::round(box.centre().y - height / 2), m.text_w, 1e6F});
        rich_text(ui, "text", step.text, {.type = Type::body});
    }
    const float y = std::round(box.centre().y - m.button / 2);
    const IconButtonLook up{.enabled = at > 0, .edged = false}, down{.enabled = at + 1 < count, .edged = false};
    if (icon_button_in(ui, {box.right() - m.pad - 2 * m.button, y, m.button, m.button}, "up",
                       say("quiz.move-up", {{"step", words}}), icon::arrow_up, up))
        result.to = at - 1;
    if (icon_button_in(ui, {box.right() - m.pad - m.button, y, m.button, m.button}, "down",
                       say("quiz.move-down", {{"step", words}}), icon::arrow_down, down))
        result.to = at + 1;
    if (grabbed && grip.has_focus) {
        if (ui.take(Key::up) && at > 0) result.to = at - 1;
        if (ui.take(Key::down) && at + 1 < count) result.to = at + 1;
        if (ui.take(Key::escape)) result.toggled = true;
    }
    if (dragged) {
        result.toggled = false;
        if (drag->at.y < box.y - ui.sp(12) && at > 0) result.to = at - 1;
        if (drag->at.y > box.bottom() + ui.sp(12) && at + 1 < count) result.to = at + 1;
    }
    return result;
}

void checked_rows(Ui& ui, const ItemView& view, const course::Ordering& kind, const learning::OrderingAnswer& answer) {
    const auto marks = learning::marks(view.item, view.draft);
    const Measures m = measures(ui, true);
    for (std::size_t at = 0; at < answer.order.size(); ++at) {
        if (at > 0) ui.gap(ui.sp(10));
        const std::size_t written = answer.order[at];
        const course::Option& step = kind.steps[written];
        const bool right = marks[written] == learning::Mark::right_chosen;
        const std::string place =
            right ? std::string() : ui.words()("quiz.belongs", {{"n", std::to_string(written + 1)}});
        const std::string note = course::plain(step.feedback);
        const Font small{Type::small, Weight::semibold}, body{Type::body, Weight::regular};
        const float words = rich_height(ui, step.text, m.text_w, {.type = Type::body, .strong = true});
        const float place_height = right ? 0 : ui.fonts().line_height(small);
        const float note_height = note.empty() ? 0 : text_height(ui, note, body, m.text_w);
        const Rect box = ui.take_box(std::round(std::max(ui.sp(60), words + place_height + note_height + ui.sp(24))));
        const float radius = ui.px(16);
        draw::fill_rect(ui.list(), box, ui.colour(right ? Token::success_soft : Token::danger_soft), radius);
        if (right)
            draw::stroke_rect(ui.list(), box, ui.colour(Token::success), radius, ui.px(3));
        else
            draw::dashed_rect(ui.list(), box, ui.colour(Token::danger), radius, ui.px(3), ui.px(7), ui.px(5));
        ui.note_node(Role::listitem, step.id, course::plain(step.text), box, place);
        number_tile(ui, {box.x + m.pad + ui.sp(6), std::round(box.y + ui.sp(12)), m.tile, std::round(m.tile * 1.1F)},
                    at + 1, right ? Token::success : Token::danger, Token::surface_raised);
        const auto flow = ui.column({box.x + m.text_x, box.y + ui.sp(12), m.text_w, 1e6F});
        rich_text(ui, step.id + "-text", step.text, {.type = Type::body, .strong = true});
        if (!right) text(ui, step.id + "-place", place, {.font = small, .colour = Token::danger});
        if (!note.empty()) text(ui, step.id + "-note", note, {.font = body});
    }
}

}  // namespace

bool ordering_view(Ui& ui, const ItemView& view, const course::Ordering& kind, learning::OrderingAnswer& answer) {
    if (view.checked) {
        checked_rows(ui, view, kind, answer);
        return false;
    }
    const Measures m = measures(ui, false);
    const Id grab = ui.id(grab_key);
    const auto grabbed_step = static_cast<std::size_t>(ui.remembered(grab, 0));  // 1 + written index, 0: none
    bool changed = false;
    std::optional<RowResult> wish;
    std::size_t wish_at = 0;
    const std::vector<std::size_t> order = answer.order;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const std::size_t written = order[at];
        const course::Option& step = kind.steps[written];
        const Rect place = ui.take_box(row_height(ui, step, m));
        if (at + 1 < order.size()) ui.gap(ui.sp(10));
        const bool grabbed = grabbed_step == written + 1;
        const RowResult result = open_row(ui, view, step, place, at, order.size(), grabbed, m);
        if (result.toggled) {
            ui.remember(grab, grabbed ? 0 : static_cast<float>(written + 1));
            // Taking a step up and putting it down again says: I have looked, it stands where it should.
            changed = changed || !answer.touched;
            answer.touched = true;
        }
        if (result.to != at && !wish) {
            wish = result;
            wish_at = at;
        }
    }
    if (wish) changed = move(answer, wish_at, wish->to) || changed;
    return changed;
}

}  // namespace ui
