#include "ui/exhibits/flow_parts.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/exhibits/fitting.h"
#include "ui/icons.h"
#include "ui/text_layout.h"
#include "ui/widgets/button.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui::flow_parts {

namespace {

using Step = course::ResponseFlow::Step;
using Does = course::ResponseFlow::Does;

const Font label_font{Type::small, Weight::semibold}, title_font{Type::h3, Weight::semibold},
    small_font{Type::small, Weight::regular}, answer_font{Type::body, Weight::semibold};

bool narrow(const Ui& ui) {
    return ui.width() < ui.em(400);
}

float padding(const Ui& ui) {
    return ui.width() < ui.em(200) ? 12.0F : narrow(ui) ? 16.0F : 24.0F;
}

struct AdviceLook {
    CalloutLook callout;
    std::string said;  // what to do, in a word
};

AdviceLook look_of(Ui& ui, Does does) {
    const base::Words& words = ui.words();
    switch (does) {
        case Does::forward:
            return {{.soft = Token::ciel_soft,
                     .ink = Token::ciel,
                     .icon = icon::share,
                     .tile = Token::ciel,
                     .tile_ink = Token::ciel_soft},
                    words("flow.forward")};
        case Does::leave:
            return {{.soft = Token::encre_soft,
                     .ink = Token::encre,
                     .icon = icon::coffee,
                     .tile = Token::encre,
                     .tile_ink = Token::encre_soft},
                    words("flow.leave")};
        case Does::report:
            return {{.soft = Token::brique_soft,
                     .ink = Token::brique,
                     .icon = icon::flag_outline,
                     .tile = Token::brique,
                     .tile_ink = Token::brique_soft},
                    words("flow.report")};
        case Does::reply:
            break;
    }
    return {{.soft = Token::accent_soft,
             .ink = Token::accent,
             .icon = icon::reply,
             .tile = Token::accent,
             .tile_ink = Token::accent_soft},
            words("flow.reply")};
}

std::string answer_id(std::size_t answer) {
    return "answer-" + std::to_string(answer);
}

// The answers of a question as buttons: side by side where each has room on one line, else one below the other. The
// arrow goes where a word would be cut.
struct AnswerButtons {
    std::vector<Rect> boxes;
    bool arrows = true;
};

AnswerButtons answer_buttons(Ui& ui, const Step& step) {
    AnswerButtons buttons;
    const auto count = static_cast<float>(step.answers.size());
    const float between = ui.sp(12), column = std::floor((ui.width() - (count - 1) * between) / count);
    const float pad = 2 * ui.sp(12), arrow = ui.ic(24) + ui.sp(10);
    const bool beside = std::ranges::all_of(step.answers, [&](const auto& answer) {
        return text_width(ui, answer.say, answer_font) + 1 <= column - pad - arrow;
    });
    const float width = beside ? column : ui.width();
    for (const auto& answer : step.answers)
        if (longest_word({TextSpan{answer.say, answer_font, 0}}, ui.fonts()) > width - pad - arrow)
            buttons.arrows = false;
    const float inner = width - pad - (buttons.arrows ? arrow : 0);
    const Rect start = ui.rest();
    float x = start.x, y = std::round(start.y);
    for (const auto& answer : step.answers) {
        const float height = std::max(ui.sp(64), text_height(ui, answer.say, answer_font, inner) + ui.sp(28));
        buttons.boxes.push_back({x, y, width, std::round(height)});
        if (beside)
            x += column + between;
        else
            y += buttons.boxes.back().h + ui.sp(10);
    }
    return buttons;
}

}  // namespace

std::optional<std::size_t> question(Ui& ui, const Step& step, std::size_t number, bool focus) {
    const Card card(ui, step.id, step.title,
                    {.padding = padding(ui), .radius = 16, .fill = Token::surface, .raised = false});
    if (focus) ui.focus(ui.id(answer_id(0)));
    text(ui, "number", ui.words()("flow.question", {{"n", std::to_string(number)}}),
         {.font = label_font, .colour = Token::accent});
    heading(ui, "question", 3, step.title, fitting_font(ui, step.title, title_font));
    if (!step.text.empty()) {
        ui.gap(ui.sp(4));
        text(ui, "why", step.text, {.colour = Token::ink_muted});
    }
    ui.gap(ui.sp(20));
    std::optional<std::size_t> pressed;
    const AnswerButtons buttons = answer_buttons(ui, step);
    for (std::size_t i = 0; i < buttons.boxes.size(); ++i) {
        const std::string& say = step.answers[i].say;
        if (button_in(
                ui, buttons.boxes[i], answer_id(i), say,
                {.icon_after = buttons.arrows ? icon::arrow_right : icon::none,
                 .accessible_name = ui.words()("flow.answer-named", {{"answer", say}, {"question", step.title}})}))
            pressed = i;
    }
    ui.gap(buttons.boxes.back().bottom() - ui.cursor().y);
    return pressed;
}

void advice(Ui& ui, const Step& step) {
    const AdviceLook look = look_of(ui, step.does);
    const bool contrast = ui.high_contrast(), small = narrow(ui);
    const Card card(ui, step.id, step.title,
                    {.padding = padding(ui),
                     .radius = 16,
                     .fill = look.callout.soft,
                     .edge = look.callout.ink,
                     .edge_width = contrast ? 2.0F : 0.0F,
                     .raised = false,
                     .role = Role::note});
    const Rect start = ui.rest();
    const float tile = std::round(ui.ic(56)), tall = std::round(tile * 64 / 56);
    const float left = small ? 0 : tile + ui.sp(20);
    arch_tile(ui, {start.x, start.y, tile, tall}, ui.colour(look.callout.tile), ui.colour(look.callout.tile_ink),
              look.callout.icon, 28);
    if (small) ui.gap(tall + ui.sp(8));
    {
        const auto flow = ui.column({start.x + left, ui.cursor().y, start.w - left, 1e6F}, true);
        text(ui, "does", ui.words()("flow.advice", {{"what", look.said}}),
             {.font = label_font, .colour = look.callout.ink});
        heading(ui, "advice", 3, step.title, fitting_font(ui, step.title, title_font));
        if (!step.text.empty()) {
            ui.gap(ui.sp(4));
            text(ui, "text", step.text);
        }
    }
    if (ui.cursor().y < start.y + tall) ui.gap(start.y + tall - ui.cursor().y);
}

namespace {

struct WayRow {
    std::vector<TextSpan> spans;  // the question, then the answer
    float disc, left, room, height;
};

WayRow way_row(Ui& ui, const GivenAnswer& given) {
    WayRow row;
    row.spans = {{given.question, small_font, 0}, {" ", small_font, 0}, {given.answer, label_font, 1}};
    row.disc = std::round(ui.ic(28));
    row.left = ui.sp(8) + row.disc + ui.sp(14);
    row.room = ui.width() - row.left - (narrow(ui) ? ui.sp(4) : ui.sp(22) + ui.ic(24));
    row.height = std::round(std::max(ui.sp(48), ui.layout(row.spans, row.room).height + ui.sp(16)));
    return row;
}

void way_disc(Ui& ui, const WayRow& row, Rect box, std::size_t index, bool more) {
    const Vec2 centre{box.x + ui.sp(8) + row.disc / 2, box.centre().y};
    const float rule = ui.px(2), radius = row.disc / 2;
    const Colour line = ui.colour(Token::accent);
    if (index > 0) draw::fill_rect(ui.list(), {centre.x - rule / 2, box.y, rule, centre.y - radius - box.y}, line);
    if (more)
        draw::fill_rect(ui.list(), {centre.x - rule / 2, centre.y + radius, rule, box.bottom() - centre.y - radius},
                        line);
    draw::circle(ui.list(), centre, radius, ui.colour(Token::accent_soft));
    draw::stroke_circle(ui.list(), centre, radius, line, rule);
    ui.fonts().draw_icon(ui.list(), icon::check, ui.ic(20), centre, ui.colour(Token::accent));
}

}  // namespace

std::optional<std::size_t> way(Ui& ui, const std::vector<GivenAnswer>& given) {
    if (given.empty()) return std::nullopt;
    std::optional<std::size_t> pressed;
    text(ui, "way-title", ui.words()("flow.way"), {.font = label_font, .colour = Token::ink_muted});
    ui.gap(ui.sp(4));
    const auto group = ui.group(Role::list, "way", ui.words()("flow.way"));
    for (std::size_t i = 0; i < given.size(); ++i) {
        const WayRow row = way_row(ui, given[i]);
        const Rect box = ui.take_box(row.height);
        const Control control = ui.control(
            {.role = Role::button,
             .id = std::to_string(i),
             .name = ui.words()("flow.back-to", {{"question", given[i].question}, {"answer", given[i].answer}}),
             .box = box,
             .radius = 12});
        if (control.activated) pressed = i;
        if (!ui.visible(box)) continue;
        if (control.hovered || control.pressed)
            draw::fill_rect(ui.list(), box, ui.colour(Token::accent_soft), ui.px(12));
        way_disc(ui, row, box, i, i + 1 < given.size());
        const TextLayout& layout = ui.layout(row.spans, row.room);
        const Colour muted = ui.colour(Token::ink_muted), ink = ui.colour(Token::ink);
        ui.draw(layout, {box.x + row.left, std::round(box.centre().y - layout.height / 2)},
                [muted, ink](int tag) { return tag == 0 ? muted : ink; });
        if (narrow(ui)) continue;
        ui.fonts().draw_icon(ui.list(), icon::undo_variant, ui.ic(24),
                             {box.right() - ui.sp(10) - ui.ic(12), box.centre().y}, ui.colour(Token::accent));
    }
    return pressed;
}

namespace {

// Which message it is, and an arch a message.
void message_head(Ui& ui, const QuotedMessage& quoted, const std::string& position) {
    std::vector<ArchStep> steps;
    for (std::size_t i = 0; i < quoted.total; ++i)
        steps.push_back(i == quoted.number                           ? ArchStep::current
                        : i < quoted.tried.size() && quoted.tried[i] ? ArchStep::done
                                                                     : ArchStep::to_come);
    const auto row = ui.row("head", ui.sp(12));
    const Rect place = ui.place({std::min(text_width(ui, position, label_font) + 2, ui.width()),
                                 text_height(ui, position, label_font, ui.width())});
    text_in(ui, place, position, {.font = label_font, .colour = Token::sun_ink});
    ui.note_node(Role::status, "position", position, place);
    arcade(ui, "arcade", steps, position, {.size = 18});
}

}  // namespace

bool message(Ui& ui, const QuotedMessage& quoted) {
    const std::string position =
        ui.words()("flow.case", {{"n", std::to_string(quoted.number + 1)}, {"total", std::to_string(quoted.total)}});
    const bool small = narrow(ui);
    const Card card(ui, "message", position,
                    {.padding = padding(ui),
                     .radius = 16,
                     .fill = Token::sun_soft,
                     .edge = Token::sun_ink,
                     .edge_width = ui.high_contrast() ? 2.0F : 0.0F,
                     .raised = false,
                     .role = Role::note});
    const Rect start = ui.rest();
    const float tile = std::round(ui.ic(44)), tall = std::round(tile * 48 / 44), side = std::round(ui.ic(48));
    const float left = small ? 0 : tile + ui.sp(18), right = small ? 0 : side + ui.sp(8);
    arch_tile(ui, {start.x, start.y, tile, tall}, ui.colour(Token::sun), ui.colour(Token::fill_ink),
              icon::comment_text_outline);
    if (small) ui.gap(std::max(tall, side) + ui.sp(8));  // the words below the arch and the button
    {
        const auto flow = ui.column({start.x + left, ui.cursor().y, start.w - left - right, 1e6F}, true);
        message_head(ui, quoted, position);
        ui.gap(ui.sp(6));
        text(ui, "words", quoted.text);
    }
    if (!small && ui.cursor().y < start.y + tall) ui.gap(start.y + tall - ui.cursor().y);
    return icon_button_in(ui, {start.right() - side, start.y, side, side}, "close", quoted.close, icon::close,
                          {.edged = false});
}

}  // namespace ui::flow_parts
