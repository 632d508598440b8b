// A text with gaps: some are typed into, some open a row of choices under the text.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/items/gap_text.h"
#include "ui/items/item_view.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::string_view nothing_yet = "…", open_key = "open-gap";
constexpr Font filled = GapText::font();

struct Gaps {
    Ui& ui;
    const ItemView& view;
    const course::Blanks& kind;
    const learning::BlanksAnswer& answer;

    const course::Gap& at(std::size_t i) const { return kind.gaps[i]; }
    bool chosen_from(std::size_t i) const { return !at(i).choices.empty(); }

    std::string name(std::size_t i) const {
        return ui.words()("quiz.gap", {{"n", std::to_string(i + 1)},
                                       {"total", std::to_string(kind.gaps.size())},
                                       {"around", around_gap(kind, i)}});
    }
    // What stands in it: the words typed or chosen, "…" while there are none.
    std::string given(std::size_t i) const {
        const std::string& given = answer.given[i];
        if (given.empty()) return std::string(nothing_yet);
        if (!chosen_from(i)) return given;
        const auto option = std::ranges::find(at(i).choices, given, &course::Option::id);
        return option == at(i).choices.end() ? std::string(nothing_yet) : course::plain(option->text);
    }
    std::string right(std::size_t i) const {
        const course::Gap& gap = at(i);
        if (gap.number) return gap.written;
        if (gap.choices.empty()) return gap.accepted.front();
        return course::plain(std::ranges::find(gap.choices, true, &course::Option::right)->text);
    }
    bool fills(std::size_t i) const { return learning::fills(at(i), answer.given[i]); }
};

float pad(const Ui& ui) {
    return ui.sp(12);
}
float icon_room(const Ui& ui) {
    return ui.ic(20) + ui.sp(8);
}

// A box as wide as its words want, never wider than the text: then they take more lines.
GapBox box_for(Ui& ui, std::size_t gap, std::string_view words, float beside) {
    const float around = 2 * pad(ui) + beside, most = GapText::widest_box(ui);
    const float wanted = std::ceil(text_width(ui, words, filled) + 2 + around);
    if (wanted <= most) return {gap, wanted};
    return {gap, most, ui.layout({TextSpan{words, filled, 0}}, most - around).lines};
}

GapText open_text(const Gaps& gaps) {
    Ui& ui = gaps.ui;
    const float least = std::ceil(std::min(ui.em(96), GapText::widest_box(ui)));
    std::vector<GapBox> boxes;
    for (std::size_t i = 0; i < gaps.kind.gaps.size(); ++i) {
        const course::Gap& gap = gaps.at(i);
        GapBox widest{i, least};
        const auto hold = [&](const GapBox& box) {
            widest.width = std::max(widest.width, box.width);
            widest.lines = std::max(widest.lines, box.lines);
        };
        for (const course::Option& option : gap.choices)
            hold(box_for(ui, i, course::plain(option.text), icon_room(ui)));
        for (const std::string& accepted : gap.accepted) hold(box_for(ui, i, accepted, ui.sp(12)));
        if (gap.number) hold(box_for(ui, i, gap.written, ui.sp(12)));
        if (!gaps.chosen_from(i)) widest.lines = 1;  // what is typed slides when it is too long
        boxes.push_back(widest);
    }
    return {ui, gaps.kind, std::move(boxes)};
}

// Words in a box; struck through, line by line, where they were not right.
void words_in(Ui& ui, Rect box, std::string_view words, Token colour, bool struck = false) {
    const TextLayout& layout = ui.layout({TextSpan{words, filled, 0}}, box.w - 2 * pad(ui));
    const Vec2 at{box.x + pad(ui), std::round(box.y + (box.h - layout.height) / 2)};
    const Colour ink = ui.colour(colour);
    ui.draw(layout, at, [ink](int) { return ink; });
    if (!struck) return;
    for (const TextRun& run : layout.runs) {
        const float y = std::round(at.y + run.y + run.height * 0.54F);
        draw::line(ui.list(), {at.x + run.x, y}, {at.x + run.x + run.width, y}, ui.colour(Token::danger), ui.px(2));
    }
}

// The box of a drop-down. True when it was pressed.
bool choice_box(const Gaps& gaps, std::size_t i, Rect box, std::string_view id, bool open) {
    Ui& ui = gaps.ui;
    const bool empty = gaps.answer.given[i].empty();
    const Control control = ui.control({.role = Role::button,
                                        .id = id,
                                        .name = gaps.name(i),
                                        .box = box,
                                        .value = gaps.given(i),
                                        .state = {.expanded = open},
                                        .initial = gaps.view.initial && i == 0,
                                        .radius = 2,
                                        .ring_inside = true});  // outside it would cover the comma behind
    const bool lively = control.hovered || control.pressed;
    const float radius = ui.px(10);
    draw::fill_rect(ui.list(), box, ui.colour(open || lively ? Token::accent_soft : Token::surface_raised), radius);
    if (empty && !open && !lively)
        draw::dashed_rect(ui.list(), box, ui.colour(Token::line_strong), radius, ui.px(2), ui.px(6), ui.px(4));
    else
        draw::stroke_rect(ui.list(), box, ui.colour(open || lively ? Token::accent : Token::line_strong), radius,
                          ui.px(open ? 3 : 2));
    words_in(ui, {box.x, box.y, box.w - icon_room(ui), box.h}, gaps.given(i), empty ? Token::ink_muted : Token::ink);
    ui.fonts().draw_icon(ui.list(), open ? icon::chevron_up : icon::chevron_down, ui.ic(20),
                         {box.right() - pad(ui) - ui.ic(10), box.centre().y}, ui.colour(Token::ink_muted));
    return control.activated;
}

std::string gap_id(const course::Gap& gap) {
    return "gap-" + gap.id;
}

// The choices of the open gap, in a row under the text. The id that was chosen.
std::optional<std::string> choices_row(const Gaps& gaps, std::size_t i, bool opening) {
    Ui& ui = gaps.ui;
    const course::Gap& gap = gaps.at(i);
    std::optional<std::string> chosen;
    ui.gap(ui.sp(12));
    const auto group = ui.group(Role::radiogroup, "choices-" + gap.id, gaps.name(i));
    if (opening) {
        const auto current = std::ranges::find(gap.choices, gaps.answer.given[i], &course::Option::id);
        ui.focus(ui.id(current == gap.choices.end() ? gap.choices.front().id : current->id));
    }
    const auto row = ui.row("chips", ui.sp(10));
    for (const course::Option& option : gap.choices) {
        const std::string words = course::plain(option.text);
        const Rect box = ui.place(chip_choice_size(ui, words, ui.width()));
        if (chip_choice(ui, box, option.id, words, {.chosen = gaps.answer.given[i] == option.id})) chosen = option.id;
    }
    return chosen;
}

bool open_blanks(Ui& ui, const ItemView& view, const course::Blanks& kind, learning::BlanksAnswer& answer) {
    const Gaps gaps{ui, view, kind, answer};
    const Id open_id = ui.id(open_key);
    if (ui.arriving()) ui.remember(open_id, 0);
    const auto was_open = static_cast<std::size_t>(ui.remembered(open_id, 0));  // 1 + gap, 0: none
    std::size_t open = was_open <= kind.gaps.size() ? was_open : 0;
    bool changed = false;
    GapText text = open_text(gaps);
    const Rect place = text.draw(ui);
    ui.note_node(Role::paragraph, "text", said_text(kind, [&](std::size_t i) { return gaps.given(i); }), place);
    for (const GapBox& at : text.boxes()) {
        const std::size_t i = at.gap;
        const std::string id = gap_id(kind.gaps[i]);
        if (gaps.chosen_from(i)) {
            if (choice_box(gaps, i, at.box, id, open == i + 1)) open = open == i + 1 ? 0 : i + 1;
            continue;
        }
        TextEdit& edit =
            ui.editing(ui.id(id + "/" + view.item.id), answer.given[i], learning::max_gap_text, TextLines::one);
        const BareFieldResult field = bare_field(ui, at.box, id, edit,
                                                 {.name = gaps.name(i),
                                                  .font = filled,
                                                  .pad = pad(ui),
                                                  .initial = view.initial && i == 0,
                                                  .quiet = edit.text().empty()});
        changed = changed || field.changed;
        if (field.changed) answer.given[i] = edit.text();
        if (field.control.has_focus && i + 1 < kind.gaps.size() && ui.take(Key::enter))
            ui.focus(ui.id(gap_id(kind.gaps[i + 1])));
    }
    if (open > 0) {
        const course::Gap& gap = kind.gaps[open - 1];
        const auto chosen = choices_row(gaps, open - 1, open != was_open);
        if (chosen && answer.given[open - 1] != *chosen) {
            answer.given[open - 1] = *chosen;
            changed = true;
        }
        if (chosen || ui.take(Key::escape)) {
            ui.focus(ui.id(gap_id(gap)));
            open = 0;
        }
    }
    ui.remember(open_id, static_cast<float>(open));
    return changed;
}

enum class Part : std::uint8_t { right, wrong, solution };

void checked_box(const Gaps& gaps, Part part, Rect box, const std::string& words) {
    Ui& ui = gaps.ui;
    const bool wrong = part == Part::wrong;
    const float radius = ui.px(10);
    draw::fill_rect(ui.list(), box, ui.colour(wrong ? Token::danger_soft : Token::success_soft), radius);
    if (wrong)
        draw::dashed_rect(ui.list(), box, ui.colour(Token::danger), radius, ui.px(2), ui.px(6), ui.px(4));
    else
        draw::stroke_rect(ui.list(), box, ui.colour(Token::success), radius, ui.px(part == Part::right ? 2 : 1));
    const float beside = part == Part::solution ? 0 : icon_room(ui);
    words_in(ui, {box.x, box.y, box.w - beside, box.h}, words, Token::ink, wrong);
    if (part != Part::solution)
        ui.fonts().draw_icon(ui.list(), wrong ? icon::close : icon::check, ui.ic(20),
                             {box.right() - pad(ui) - ui.ic(10), box.centre().y},
                             ui.colour(wrong ? Token::danger : Token::success));
}

void checked_blanks(Ui& ui, const ItemView& view, const course::Blanks& kind, const learning::BlanksAnswer& answer) {
    const Gaps gaps{ui, view, kind, answer};
    std::vector<GapBox> boxes;
    std::vector<Part> parts;
    const auto add = [&](std::size_t i, Part part, const std::string& words) {
        boxes.push_back(box_for(ui, i, words, part == Part::solution ? 0 : icon_room(ui)));
        parts.push_back(part);
    };
    for (std::size_t i = 0; i < kind.gaps.size(); ++i) {
        add(i, gaps.fills(i) ? Part::right : Part::wrong, gaps.given(i));
        if (!gaps.fills(i)) add(i, Part::solution, gaps.right(i));
    }
    GapText text(ui, kind, std::move(boxes));
    const Rect place = text.draw(ui);
    ui.note_node(Role::paragraph, "text", said_text(kind, [&](std::size_t i) { return gaps.right(i); }), place);
    for (std::size_t box = 0; box < parts.size(); ++box) {
        const GapBox& at = text.boxes()[box];
        const std::string given = gaps.given(at.gap), right = gaps.right(at.gap);
        checked_box(gaps, parts[box], at.box, parts[box] == Part::solution ? right : given);
        if (parts[box] == Part::solution) continue;
        const base::Words& words = ui.words();
        ui.note_node(Role::listitem, gap_id(kind.gaps[at.gap]), gaps.name(at.gap), at.box,
                     parts[box] == Part::right ? words("quiz.gap-right", {{"given", given}})
                                               : words("quiz.gap-wrong", {{"given", given}, {"right", right}}));
    }
}

}  // namespace

bool blanks_view(Ui& ui, const ItemView& view, const course::Blanks& kind, learning::BlanksAnswer& answer) {
    if (!view.checked) return open_blanks(ui, view, kind, answer);
    checked_blanks(ui, view, kind, answer);
    return false;
}

}  // namespace ui
