// A page of a lesson: outline, reading column, margin with pictures and a code for the way outside.
#include <algorithm>
#include <cmath>

#include "screens/chrome.h"
#include "screens/follow.h"
#include "screens/lesson_parts.h"
#include "screens/preview.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/items/item_view.h"
#include "ui/reader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Breadth;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

Asked page_body(ui::Ui& ui, const View& view, LessonScreen& screen, const Here& here, ui::Beside* beside) {
    Asked asked;
    int reflections = 0;
    ui::heading(ui, "title", 1, here.page.title, {Type::reading_title, Weight::bold});
    ui.gap(ui.sp(20));
    const ui::Reader reader{.beside = beside,
                            .check =
                                [&](const course::Check& check) {
                                    if (Asked pressed = inline_check(ui, view, screen, here, check)) asked = pressed;
                                },
                            .exhibit =
                                [&](std::string_view id, const course::Exhibit& exhibit) {
                                    ui::exhibit_view(ui, id, exhibit, screen.exhibits[std::string(id)]);
                                },
                            .activity =
                                [&](const course::Activity& activity) {
                                    if (activity_card(ui, view, activity))
                                        asked = OpenActivity{activity, here.module.id, here.page.id};
                                },
                            .below =
                                [&](const course::Callout& callout) {
                                    if (Asked found = below_callout(ui, view, here, callout, reflections))
                                        asked = found;
                                },
                            .lead_to = screen.sought.lead_to(here.page.blocks)};
    ui.mark_words(screen.sought.words);
    if (const auto link = ui::read_blocks(ui, "page", here.page.blocks, reader))
        if (Asked pressed = follow(view, here.module.id, *link)) asked = pressed;
    if (auto* open = asked ? std::get_if<OpenActivity>(&*asked) : nullptr) open->page = here.page.id;
    ui.mark_words({});
    return asked;
}

// Back to the page before: its title where there is room, else a word, else the arrow alone. Its right edge.
float back_button(ui::Ui& ui, const Here& here, Rect row, float right, Asked& asked) {
    if (here.index == 0) return row.x;
    const base::Words& words = ui.words();
    const course::Page& before = here.lesson.pages[here.index - 1];
    const ui::ButtonLook look{.kind = ui::ButtonKind::quiet,
                              .icon = ui::icon::arrow_left,
                              .accessible_name = words("lesson.previous-named", {{"page", before.title}})};
    std::string label = ui.effective_width() >= 1000 ? before.title : words("lesson.previous");
    if (ui::button_size(ui, label, look).x > row.w * 0.3F) label = words("lesson.previous");
    float width = ui::button_size(ui, label, look).x;
    bool pressed = false;
    if (width > right - row.x - ui.sp(8)) {
        width = row.h;
        pressed =
            ui::icon_button_in(ui, {row.x, row.y, width, row.h}, "back", look.accessible_name, ui::icon::arrow_left);
    } else {
        pressed = ui::button_in(ui, {row.x - ui.sp(16), row.y, width, row.h}, "back", label, look);
    }
    if (pressed) asked = OpenPage{here.module.id, before.id};
    return row.x + width;
}

// The arcade between the two buttons, with its words where there is room for them.
void arcade_between(ui::Ui& ui, const Here& here, Rect row, float left, float right) {
    const auto states = learning::steps(here.module, here.progress);
    std::vector<ui::ArchStep> arches;
    for (std::size_t i = 0; i < states.size(); ++i)
        arches.push_back(i == here.index                          ? ui::ArchStep::current
                         : states[i] == learning::StepState::done ? ui::ArchStep::done
                                                                  : ui::ArchStep::to_come);
    const std::string where =
        ui.words()("arcade.step", {{"n", std::to_string(here.index + 1)}, {"total", std::to_string(states.size())}});
    const ui::Font font{Type::small, Weight::regular};
    const float arcade_w = ui::arcade_width(ui, states.size(), {}), text_w = ui::text_width(ui, where, font) + 2;
    if (right - left < arcade_w + ui.sp(32)) return;
    const bool with_text = right - left > arcade_w + ui.sp(56) + text_w;
    const float all = with_text ? arcade_w + ui.sp(16) + text_w : arcade_w;
    const float x = std::clamp(std::round(row.centre().x - all / 2), left + ui.sp(8), right - all - ui.sp(8));
    {
        const float height = std::round(std::round(ui.ic(28)) * 32 / 28);
        const auto flow = ui.column({x, std::round(row.centre().y - height / 2), arcade_w + 1, height});
        ui::arcade(ui, "arcade", arches, where, {.fill = lesson_fill(here.colour)});
    }
    if (with_text)
        ui::text_in(ui, {x + arcade_w + ui.sp(16), row.y, text_w, row.h}, where,
                    {.font = font, .colour = Token::ink_muted});
}

// Previous, where one is, next.
Asked steps_row(ui::Ui& ui, const Here& here, Rect box) {
    Asked asked;
    const base::Words& words = ui.words();
    // The words of the quiet button at the left stand on the margin; its ground hangs out.
    const auto group = ui.group(ui::Role::region, "steps", words("lesson.steps"),
                                {box.x - ui.sp(16), box.y, box.w + ui.sp(16), box.h});
    const std::vector<course::Page>& pages = here.lesson.pages;
    const bool last = here.index + 1 == pages.size();
    const std::string label = last ? words("lesson.to-quiz") : words("lesson.next");
    const ui::ButtonLook next{
        .kind = ui::ButtonKind::primary,
        .icon_after = ui::icon::arrow_right,
        .accessible_name = last ? std::string() : words("lesson.next-named", {{"page", pages[here.index + 1].title}})};
    ui::Vec2 size = ui::button_size(ui, label, next);
    size.x = std::min(size.x, box.w * 0.62F);
    const Rect row{box.x, std::round(box.centre().y - size.y / 2), box.w, size.y};
    const Rect next_box{box.right() - size.x, row.y, size.x, size.y};
    const float left = back_button(ui, here, row, next_box.x, asked);
    if (ui::button_in(ui, next_box, "next", label, next))
        asked = TurnPage{here.module.id, here.page.id, last ? std::string() : pages[here.index + 1].id};
    arcade_between(ui, here, row, left, next_box.x);
    return asked;
}

// Wide: outline, 704 px of reading, margin. Narrower: reading, the margin's things in the flow.
Asked lesson_area(ui::Ui& ui, const View& view, LessonScreen& screen, const Here& here, Rect content,
                  bool inline_actions) {
    Asked asked;
    const float side = page_margin(ui);
    const bool wide = ui.breadth() == Breadth::wide;
    const Margin margin = margin_of(here.page);
    const auto main =
        ui.scroll(ui::Role::main, "main/" + here.module.id + "/" + here.page.id, here.page.title, content, 0, 0);
    ui.gap(ui.sp(ui.breadth() >= Breadth::medium ? 12 : 20));
    const Rect start = ui.rest();
    const float total = content.w - 2 * side;
    const float outline_w = wide ? ui.sp(296) + ui.sp(64) : 0;
    const bool aside = wide && !margin.empty();
    const float wanted = ui.em(704);
    float aside_w = aside ? std::min(ui.sp(568), total - outline_w - wanted - ui.sp(48)) : 0;
    if (aside_w < ui.sp(300)) aside_w = 0;
    const float column_w = std::min(wanted, total - outline_w - (aside_w > 0 ? aside_w + ui.sp(48) : 0));
    float x = start.x + side + outline_w;
    if (!wide) x = std::round(start.x + (content.w - column_w) / 2);
    ui::Beside beside{{x + column_w + ui.sp(48), start.y, aside_w, 1e6F}, start.y};
    {
        const auto flow = ui.column({x, start.y, column_w, 1e6F}, true);
        if (Asked pressed = page_body(ui, view, screen, here, aside_w > 0 ? &beside : nullptr)) asked = pressed;
        if (view.preview != nullptr && view.preview->notes) preview_notes(ui, here.page);
        if (view.preview != nullptr && view.preview->answers) preview_keys(ui, view, here.module);
        if (aside_w == 0 && !margin.link.empty()) {
            ui.gap(ui.sp(28));
            link_card(ui, margin);
        }
        if (inline_actions) {
            ui.gap(ui.sp(28));
            const Rect row = ui.take_box(ui.sp(72));
            if (Asked pressed = steps_row(ui, here, row)) asked = pressed;
        }
        ui.gap(ui.sp(48));
    }
    if (aside_w > 0) {
        const auto flow = ui.column({beside.box.x, beside.y, aside_w, 1e6F}, true);
        if (!margin.link.empty()) {
            const auto group = ui.group(ui::Role::complementary, "margin", ui.words()("lesson.margin"));
            link_card(ui, margin);
            ui.gap(ui.sp(24));
        }
        ui.gap(ui.sp(24));
    }
    return asked;
}

}  // namespace

namespace {

// Crumbs, text size, and the way to the outline where it is not beside the page.
Asked lesson_bar(ui::Ui& ui, const View& view, const Here& here, Rect& content, bool& outline_open) {
    TopBar bar{.text_size = true};
    if (const course::Track* track = view.course->track(here.module.track))
        bar.crumbs.push_back(course::in(track->name, view.language, view.course->default_language));
    bar.crumbs.push_back(here.lesson.title);
    Asked asked;
    bar.right = [&](Rect row) {
        float used = 0;
        if (ui.breadth() != Breadth::wide) {
            const float side = std::round(ui.ic(48));
            const Rect box{row.right() - side, std::round(row.centre().y - side / 2), side, side};
            if (ui::icon_button_in(ui, box, "outline", ui.words()("lesson.outline"), ui::icon::format_list_bulleted))
                outline_open = true;
            used = side + ui.sp(8);
        }
        return used + note_tools(ui, view, here, {row.x, row.y, row.w - used, row.h}, asked);
    };
    if (Asked pressed = top_bar(ui, view, content, bar)) asked = pressed;
    return asked;
}

Asked lesson_body(ui::Ui& ui, const View& view, LessonScreen& screen, const Here& here, Rect content) {
    Asked asked;
    const auto keep = [&asked](Asked found) {
        if (found) asked = std::move(found);
    };
    const ActionBar actions = action_bar(ui, content);
    const float side = page_margin(ui);
    if (ui.breadth() == Breadth::wide) {
        const Rect box{content.x + side, content.y, ui.sp(296), content.h};
        keep(lesson_outline(ui, view, here.module, here.page.id, box));
    }
    keep(lesson_area(ui, view, screen, here, content, actions.inline_));
    if (!actions.inline_) {
        draw_action_bar(ui, actions);
        keep(steps_row(ui, here, {actions.box.x + side, actions.box.y, actions.box.w - 2 * side, actions.box.h}));
    }
    return asked;
}

Asked lesson_keys(ui::Ui& ui, const Here& here) {
    const std::vector<course::Page>& pages = here.lesson.pages;
    if (ui.take(ui::Key::right, false, true)) {
        const bool last = here.index + 1 == pages.size();
        return TurnPage{here.module.id, here.page.id, last ? std::string() : pages[here.index + 1].id};
    }
    if (ui.take(ui::Key::left, false, true) && here.index > 0)
        return OpenPage{here.module.id, pages[here.index - 1].id};
    if (ui.take(ui::Key::escape)) return GoHome{};
    return std::nullopt;
}

Asked outline_drawer(ui::Ui& ui, const View& view, const Here& here, bool& open) {
    if (!open) return std::nullopt;
    Asked asked;
    const Panel look{.id = "outline", .title = here.lesson.title, .lead = {}, .width = 520};
    const bool close = panel(ui, look, [&] { asked = outline_list(ui, view, here.module, here.page.id); });
    if (close || asked) open = false;
    return asked;
}

}  // namespace

Asked LessonScreen::draw(ui::Ui& ui, const View& view) {
    ui.screen("lesson/" + module + "/" + page);
    const course::Module* found = view.course->module(module);
    if (found == nullptr) return GoHome{};
    const course::Lesson& lesson = found->lesson(view.language);
    const auto index = found->page_index(page);
    if (!index || *index >= lesson.pages.size()) return GoHome{};
    const course::Track* track = view.course->track(found->track);
    const Here here{*found,
                    lesson,
                    *index,
                    lesson.pages[*index],
                    view.progress->of(module),
                    track != nullptr ? track->colour : "soleil"};
    // Where the person was in this page.
    const ui::Id scroll_id = ui.id("main/" + module + "/" + page);
    if (!placed) {
        ui.scroll_to_fraction(scroll_id, static_cast<float>(start_at));
        saved_scroll = start_at;
        placed = true;
    }
    Frame outer = frame(ui, view, screens::Place::lesson, file_of(view, module, "lesson"));
    Asked asked = outer.asked;
    const auto keep = [&asked](Asked found_in) {
        if (found_in) asked = std::move(found_in);
    };
    keep(lesson_bar(ui, view, here, outer.content, outline_open));
    keep(lesson_body(ui, view, *this, here, outer.content));
    keep(lesson_keys(ui, here));
    keep(note_keys(ui, view, here));
    keep(outline_drawer(ui, view, here, outline_open));
    // Where they are now, once it stands still.
    const double scroll = ui.scroll_fraction(scroll_id);
    if (!asked && !ui.scrolling() && std::abs(scroll - saved_scroll) > 0.002) {
        saved_scroll = scroll;
        asked = SavePlace{module, page, scroll};
    }
    return asked;
}

}  // namespace screens
