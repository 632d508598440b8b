// How a story ended, and the debrief.
#include <algorithm>
#include <cmath>

#include "screens/follow.h"
#include "screens/scenario_parts.h"
#include "screens/sheets.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/reader.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

// The big arch at the left; in small windows above. What follows stands in the flow this gives.
Rect beside_arch(ui::Ui& ui, const EndLook& look) {
    const Rect start = ui.rest();
    const float width = std::round(ui.ic(72)), height = std::round(width * 80 / 72);
    ui::draw::fill_arch(ui.list(), {start.x, start.y, width, height}, ui.colour(look.ink), ui.px(12));
    ui.fonts().draw_icon(ui.list(), look.icon, std::round(ui.ic(40)),
                         {start.x + width / 2, start.y + height / 2 + height * 0.05F}, ui.colour(look.soft));
    if (ui.breadth() == ui::Breadth::tiny) return {start.x, start.y + height + ui.sp(16), start.w, 1e6F};
    const float left = width + ui.sp(28);
    return {start.x + left, start.y, std::min(start.w - left, ui.em(760)), 1e6F};
}

// An advice is no outcome: go ahead, ask first, better not.
char32_t advice_icon(course::StoryNode::End end) {
    using End = course::StoryNode::End;
    if (end == End::good) return ui::icon::check_circle;
    return end == End::bad ? ui::icon::pause : ui::icon::comment_question_outline;
}

// Buttons side by side, or as wide as the flow where they are not.
Asked what_now(ui::Ui& ui, const Story& story) {
    Asked asked;
    const base::Words& words = ui.words();
    const std::string back = words(story.module.empty() ? "result.home" : "scenario.back"),
                      again = words(story.is_aid() ? "aid.again" : "scenario.again");
    ui::ButtonLook primary{.kind = ui::ButtonKind::primary, .icon = ui::icon::arrow_left};
    ui::ButtonLook secondary{.icon = ui::icon::refresh};
    if (!story.page_title.empty()) primary.accessible_name = words("scenario.back-named", {{"page", story.page_title}});
    const float both = ui::button_size(ui, back, primary).x + ui::button_size(ui, again, secondary).x + ui.sp(12);
    if (both > ui.width()) {
        primary.fill = secondary.fill = true;
        if (ui::button(ui, "back", back, primary)) asked = back_to_lesson(story);
        ui.gap(ui.sp(12));
        if (ui::button(ui, "again", again, secondary)) asked = BeginActivity{story.activity, {}};
        return asked;
    }
    const auto row = ui.row("now", ui.sp(12));
    if (ui::button(ui, "back", back, primary)) asked = back_to_lesson(story);
    if (ui::button(ui, "again", again, secondary)) asked = BeginActivity{story.activity, {}};
    return asked;
}

}  // namespace

EndLook end_look(const base::Words& words, course::StoryNode::End end) {
    using End = course::StoryNode::End;
    switch (end) {
        case End::good:
            return {Token::success_soft, Token::success, ui::icon::check_circle, words("scenario.end-good")};
        case End::mixed:
            return {Token::warning_soft, Token::warning, ui::icon::swap_horizontal, words("scenario.end-mixed")};
        case End::bad:
            return {Token::encre_soft, Token::encre, ui::icon::lightbulb_outline, words("scenario.end-bad")};
        case End::none:
            break;
    }
    return {Token::accent_soft, Token::accent, ui::icon::flag_outline, words("scenario.end-plain")};
}

Asked ending_card(ui::Ui& ui, const View& view, const Story& story) {
    Asked asked;
    const base::Words& words = ui.words();
    EndLook look = end_look(words, story.node().end);
    if (story.is_aid()) look.icon = advice_icon(story.node().end);
    const bool contrast = ui.high_contrast();
    const std::string name = story.is_aid() ? words("aid.result") : look.name;
    const ui::Card card(ui, "ending", name,
                        {.padding = 32,
                         .fill = look.soft,
                         .edge = look.ink,
                         .edge_width = contrast ? 3.0F : 2.0F,
                         .raised = false,
                         .role = ui::Role::region});
    const auto flow = ui.column(beside_arch(ui, look), true);
    ui::text(ui, "kind", name, {.font = {Type::body, Weight::semibold}, .colour = look.ink});
    ui.gap(ui.sp(4));
    const std::string heard = story.place.taken.empty()
                                  ? std::string()
                                  : course::plain(story.choice_at(story.place.taken.size() - 1).feedback);
    situation_title(ui, story.node().title, heard, ui.id("back"));
    ui.gap(ui.sp(14));
    if (const auto link = ui::read_blocks(ui, "text", story.node().blocks, {.check = {}}))
        asked = follow(view, story.module, *link);
    ui.gap(ui.sp(24));
    if (Asked pressed = what_now(ui, story)) asked = pressed;
    if (story.is_aid() && view.can_save) {
        ui.gap(ui.sp(12));
        const ui::ButtonLook save{.kind = ui::ButtonKind::quiet,
                                  .icon = ui::icon::download,
                                  .accessible_name = words("sheet.save-named", {{"title", story.node().title}})};
        if (ui::button(ui, "save", words("sheet.save"), save)) asked = SaveSheet{advice_sheet(words, view, story)};
    }
    if (story.is_aid()) {
        ui.gap(ui.sp(16));
        ui::text(ui, "nothing-kept", words("aid.nothing-kept"), {.font = {Type::small, Weight::regular}});
    }
    return asked;
}

void endings_seen(ui::Ui& ui, const Story& story) {
    const base::Words& words = ui.words();
    const auto all = std::count_if(story.scenario.nodes.begin(), story.scenario.nodes.end(),
                                   [](const course::StoryNode& node) { return node.choices.empty(); });
    const auto seen = std::count_if(
        story.scenario.nodes.begin(), story.scenario.nodes.end(),
        [&story](const course::StoryNode& node) { return node.choices.empty() && story.endings.contains(node.id); });
    const std::string title = words.plural("scenario.endings-seen", seen, {{"total", std::to_string(all)}});
    const ui::Card card(ui, "endings", title, {.padding = 24});
    {
        const Rect row = ui.rest();
        const float width = std::round(ui.ic(30)), height = std::round(width * 34 / 30), gap = ui.sp(8);
        const auto fit = std::max<std::ptrdiff_t>(1, static_cast<std::ptrdiff_t>((row.w + gap) / (width + gap)));
        for (std::ptrdiff_t i = 0; i < std::min(all, fit); ++i) {
            const Rect arch{row.x + static_cast<float>(i) * (width + gap), row.y, width, height};
            const float foot = ui.px(5);
            if (i < seen) {
                ui::draw::fill_arch(ui.list(), arch, ui.colour(Token::sun), foot);
                ui::draw::tick(ui.list(),
                               {arch.x + arch.w * 0.24F, arch.y + arch.h * 0.36F, arch.w * 0.52F, arch.h * 0.38F},
                               ui.colour(Token::fill_ink), ui.px(3));
            } else {
                ui::draw::stroke_arch(ui.list(), arch, ui.colour(Token::line_strong), foot, ui.px(2));
            }
        }
        ui.gap(height + ui.sp(12));
    }
    ui::heading(ui, "title", 2, title, {Type::body, Weight::semibold});
    ui.gap(ui.sp(4));
    ui::text(ui, "more", words(seen < all ? "scenario.endings-more" : "scenario.endings-all"),
             {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
}

Asked debrief(ui::Ui& ui, const View& view, const Story& story, float column, bool& map) {
    const base::Words& words = ui.words();
    const auto group = ui.group(ui::Role::region, "debrief", words("scenario.debrief"));
    ui::heading(ui, "title", 2, words(story.is_aid() ? "aid.reasons" : "scenario.debrief"),
                {Type::h2, Weight::semibold});
    ui.gap(ui.sp(16));
    if (!story.is_aid()) {
        const auto choice = ui.group(ui::Role::radiogroup, "shown", words("scenario.debrief"));
        const auto row = ui.row("chips", ui.sp(10));
        const std::string way = words("scenario.show-way"), whole = words("scenario.show-map");
        const float most = ui.rest().w;
        const Rect first = ui.place(ui::chip_choice_size(ui, way, most));
        if (ui::chip_choice(ui, first, "way", way, {.chosen = !map})) map = false;
        const Rect second = ui.place(ui::chip_choice_size(ui, whole, most));
        if (ui::chip_choice(ui, second, "map", whole, {.chosen = map})) map = true;
    }
    if (!story.is_aid()) ui.gap(ui.sp(20));
    if (map && !story.is_aid()) return story_map(ui, story);
    const Rect start = ui.rest();
    const auto flow = ui.column({start.x, start.y, std::min(start.w, column), 1e6F}, true);
    return way_walked(ui, view, story);
}

}  // namespace screens
