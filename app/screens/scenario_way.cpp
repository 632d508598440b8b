// The way through a story: beside it while it is played, with every fork and its feedback when it is over.
#include <algorithm>
#include <cmath>

#include "screens/follow.h"
#include "screens/scenario_parts.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/reader.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

constexpr ui::Font strong{Type::small, Weight::semibold}, plain{Type::small, Weight::regular};

// The arches of the way stand on a line; each is drawn when the height of its step is known.
struct Spine {
    float arch_w, arch_h, text_x;
};

Spine spine_of(ui::Ui& ui) {
    const float width = std::round(ui.ic(34));
    return {width, std::round(width * 38 / 34), width + ui.sp(16)};
}

void arch_with(ui::Ui& ui, Rect box, const std::string& number, bool here) {
    const float foot = ui.px(6);
    ui::draw::fill_arch(ui.list(), box, ui.colour(here ? Token::sun : Token::accent_soft), foot);
    if (ui.high_contrast() && !here) ui::draw::stroke_arch(ui.list(), box, ui.colour(Token::line), foot, ui.px(2));
    ui::text_in(ui, {box.x, box.y + box.h * 0.06F, box.w, box.h}, number,
                {.font = strong,
                 .colour = here ? Token::fill_ink : Token::accent,
                 .align = ui::TextAlign::centre,
                 .tabular = true});
}

void line_down(ui::Ui& ui, float x, float from, float to) {
    const float width = ui.px(3);
    if (to > from)
        ui::draw::fill_rect(ui.list(), {std::round(x - width / 2), from, width, to - from}, ui.colour(Token::accent),
                            width / 2);
}

// What was chosen: an arrow and the words.
void chosen(ui::Ui& ui, const std::string& words, ui::Font font, Token colour) {
    const Rect start = ui.rest();
    const float icon = std::round(ui.ic(20));
    ui.fonts().draw_icon(ui.list(), ui::icon::arrow_right, icon,
                         {start.x + icon / 2, start.y + ui.fonts().line_height(font) / 2}, ui.colour(Token::accent));
    const auto flow = ui.column({start.x + icon + ui.sp(6), start.y, start.w - icon - ui.sp(6), 1e6F}, true);
    ui::text(ui, "chosen", words, {.font = font, .colour = colour});
}

void trace_step(ui::Ui& ui, const Story& story, std::size_t step) {
    const base::Words& words = ui.words();
    const bool here = step + 1 == story.place.path.size();
    const Spine spine = spine_of(ui);
    const Rect start = ui.rest();
    const auto group = ui.group(ui::Role::listitem, std::to_string(step), story.node_at(step).title);
    arch_with(ui, {start.x, start.y, spine.arch_w, spine.arch_h}, std::to_string(step + 1), here);
    {
        const auto flow = ui.column({start.x + spine.text_x, start.y, start.w - spine.text_x, 1e6F}, true);
        const float first = ui.fonts().line_height(strong);
        if (first < spine.arch_h) ui.gap(std::round((spine.arch_h - first) / 2));
        ui::text(ui, "title", story.node_at(step).title, {.font = strong});
        if (here)
            ui::text(ui, "here", words("lesson.you-are-here"),
                     {.font = {Type::caption, Weight::semibold}, .colour = Token::accent});
        else
            chosen(ui, course::plain(story.choice_at(step).text), plain, Token::ink_muted);
    }
    const float least = start.y + spine.arch_h;
    if (ui.cursor().y < least) ui.gap(least - ui.cursor().y);
    if (!here) {
        ui.gap(ui.sp(12));
        line_down(ui, start.x + spine.arch_w / 2, least + ui.px(3), ui.cursor().y - ui.px(3));
    }
}

std::string return_name(const base::Words& words, const Story& story, std::size_t step) {
    const std::string n = std::to_string(step + 1);
    const std::string& title = story.node_at(step).title;
    return story.is_aid() ? words("aid.change-named", {{"n", n}, {"title", title}})
                          : words("scenario.play-from-named", {{"n", n}, {"title", title}});
}

// A fork of the way: where one stood, what one chose, what came of it, and the way back to it.
Asked fork(ui::Ui& ui, const View& view, const Story& story, std::size_t step) {
    Asked asked;
    const base::Words& words = ui.words();
    const course::Choice& choice = story.choice_at(step);
    const Spine spine = spine_of(ui);
    const Rect start = ui.rest();
    const auto group = ui.group(ui::Role::listitem, std::to_string(step), story.node_at(step).title);
    arch_with(ui, {start.x, start.y + ui.sp(20), spine.arch_w, spine.arch_h}, std::to_string(step + 1), false);
    {
        const auto flow = ui.column({start.x + spine.text_x, start.y, start.w - spine.text_x, 1e6F}, true);
        const ui::Card card(ui, "fork", story.node_at(step).title, {.padding = 22, .radius = 16});
        ui::heading(ui, "title", 3, story.node_at(step).title, {Type::h3, Weight::semibold});
        ui.gap(ui.sp(6));
        chosen(ui, course::plain(choice.text), {Type::body, Weight::semibold}, Token::accent);
        if (!choice.feedback.empty()) {
            ui.gap(ui.sp(8));
            if (const auto link = ui::read_blocks(ui, "why", choice.feedback, {.check = {}, .type = Type::body}))
                asked = follow(view, story.module, *link);
        }
        last_changes(ui, "change", story, step);
        if (story.may_return_to(step)) {
            ui.gap(ui.sp(16));
            if (ui::button(ui, "return", words(story.is_aid() ? "aid.change" : "scenario.play-from"),
                           {.size = ui::ButtonSize::compact,
                            .icon = story.is_aid() ? ui::icon::pencil : ui::icon::undo_variant,
                            .accessible_name = return_name(words, story, step)}))
                asked = TakeBack{story.activity, static_cast<int>(step)};
        }
    }
    ui.gap(ui.sp(16));
    line_down(ui, start.x + spine.arch_w / 2, start.y + ui.sp(20) + spine.arch_h + ui.px(4),
              ui.cursor().y + ui.sp(20) - ui.px(4));
    return asked;
}

}  // namespace

bool Story::may_return_to(std::size_t step) const {
    const auto furthest = learning::furthest_back(scenario, place);
    return furthest && step >= *furthest && step < place.taken.size();
}

void way_so_far(ui::Ui& ui, const Story& story) {
    const std::string title = ui.words()("scenario.way");
    const ui::Card card(ui, "way", title, {.padding = 24, .role = ui::Role::region});
    ui::heading(ui, "title", 2, title, {Type::h3, Weight::semibold});
    ui.gap(ui.sp(16));
    const auto list = ui.group(ui::Role::list, "steps", title);
    for (std::size_t step = 0; step < story.place.path.size(); ++step) trace_step(ui, story, step);
}

Asked way_walked(ui::Ui& ui, const View& view, const Story& story) {
    Asked asked;
    const auto list = ui.group(ui::Role::list, "way", ui.words()(story.is_aid() ? "aid.reasons" : "scenario.show-way"));
    for (std::size_t step = 0; step < story.place.taken.size(); ++step)
        if (Asked pressed = fork(ui, view, story, step)) asked = pressed;
    // Where it led.
    const Spine spine = spine_of(ui);
    const Rect row = ui.take_box(std::max(spine.arch_h + ui.sp(20), ui.fonts().line_height(strong) + ui.sp(20)));
    const EndLook look = end_look(ui.words(), story.node().end);
    const Rect arch{row.x, row.y + ui.sp(20), spine.arch_w, spine.arch_h};
    ui::arch_tile(ui, arch, ui.colour(look.ink), ui.colour(look.soft), look.icon, 20);
    const float width = row.w - spine.text_x;
    const float height = ui::text_height(ui, story.node().title, strong, width);
    const Rect words{row.x + spine.text_x, std::round(arch.centre().y - height / 2), width, height};
    ui::text_in(ui, words, story.node().title, {.font = strong});
    ui.note_node(ui::Role::listitem, "end", story.node().title, words, look.name);
    if (words.bottom() > ui.cursor().y) ui.gap(words.bottom() - ui.cursor().y);
    return asked;
}

Asked feedback_to_choice(ui::Ui& ui, const View& view, const Story& story) {
    Asked asked;
    if (story.place.taken.empty()) return asked;
    const base::Words& words = ui.words();
    const course::Choice& choice = story.choice_at(story.place.taken.size() - 1);
    const std::string title = words(story.is_aid() ? "aid.answered" : "scenario.chosen");
    const bool contrast = ui.high_contrast();
    const ui::Card card(ui, "feedback", title,
                        {.padding = 20,
                         .radius = 16,
                         .fill = Token::accent_soft,
                         .edge = contrast ? Token::accent : Token::line,
                         .edge_width = contrast ? 2.0F : 0.0F,
                         .raised = false,
                         .role = ui::Role::note});
    const Rect start = ui.rest();
    const float tile_w = std::round(ui.ic(44)), tile_h = std::round(tile_w * 48 / 44);
    const bool narrow = ui.breadth() == ui::Breadth::tiny;
    if (!narrow)
        ui::arch_tile(ui, {start.x, start.y, tile_w, tile_h}, ui.colour(Token::accent), ui.colour(Token::accent_soft),
                      ui::icon::comment_text_outline);
    const float left = narrow ? 0 : tile_w + ui.sp(18);
    {
        const float room = std::min(start.w - left, ui.em(704));
        const auto flow = ui.column({start.x + left, ui.cursor().y, room, 1e6F}, true);
        ui::text(ui, "title", title, {.font = strong, .colour = Token::accent});
        ui.gap(ui.sp(2));
        ui::text(ui, "choice", course::plain(choice.text), {.font = {Type::body, Weight::semibold}});
        ui.gap(ui.sp(6));
        if (const auto link = ui::read_blocks(ui, "why", choice.feedback, {.check = {}, .type = Type::body}))
            asked = follow(view, story.module, *link);
        last_changes(ui, "change", story, story.place.taken.size() - 1);
    }
    const float least = start.y + tile_h;
    if (ui.cursor().y < least) ui.gap(least - ui.cursor().y);
    return asked;
}

}  // namespace screens
