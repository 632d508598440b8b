// Guidelines, not a code of conduct: the list, and one of them with its reason, its example and its counter-example.
#include <algorithm>
#include <cmath>

#include "screens/arch_row.h"
#include "screens/chrome.h"
#include "screens/follow.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/reader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Breadth;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

struct Shown {
    const course::Guidelines& all;
    std::size_t index;
    const course::Guideline& one() const { return all.items[index]; }
    bool last() const { return index + 1 == all.items.size(); }
};

enum class Reading { unread, older, read };

Reading reading(const View& view, const course::Guidelines& all, const std::string& id) {
    const auto found = view.progress->guidelines_read.find(id);
    if (found == view.progress->guidelines_read.end()) return Reading::unread;
    return found->second == all.version ? Reading::read : Reading::older;
}

std::string reading_words(const base::Words& words, const course::Guidelines& all, Reading state) {
    if (state == Reading::read) return words("guidelines.read");
    if (state == Reading::older) return words("guidelines.reread", {{"version", all.version}});
    return words("guidelines.unread");
}

// Number in an arch, title, whether it was read.
bool list_row(ui::Ui& ui, const course::Guidelines& all, std::size_t index, bool current, Reading state) {
    const course::Guideline& one = all.items[index];
    return arch_row(ui, {.id = one.id,
                         .title = one.title,
                         .note = reading_words(ui.words(), all, state),
                         .current = current,
                         .number = std::to_string(index + 1),
                         .mark = state == Reading::read    ? ui::icon::check
                                 : state == Reading::older ? ui::icon::refresh
                                                           : ui::icon::chevron_right,
                         .mark_ink = state == Reading::read ? Token::success : Token::ink_muted});
}

Asked list_of(ui::Ui& ui, const View& view, const course::Guidelines& all, std::string_view current) {
    Asked asked;
    const auto list = ui.group(ui::Role::list, "guidelines", ui.words()("guidelines.list"));
    for (std::size_t i = 0; i < all.items.size(); ++i) {
        const std::string& id = all.items[i].id;
        if (list_row(ui, all, i, id == current, reading(view, all, id)) && id != current) asked = OpenGuidelines{id};
        ui.gap(ui.sp(2));
    }
    return asked;
}

// What a reader sees side by side: gladly, rather not. The author writes an example and a "don't".
course::Blocks for_reading(const base::Words& words, const course::Blocks& written) {
    course::Blocks blocks = written;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        auto* example = std::get_if<course::Callout>(&blocks[i].node);
        auto* dont = std::get_if<course::Callout>(&blocks[i + 1].node);
        if (!example || !dont || example->kind != course::CalloutKind::example ||
            dont->kind != course::CalloutKind::dont)
            continue;
        example->kind = course::CalloutKind::do_this;
        if (example->title.empty()) example->title = words("guidelines.gladly");
        if (dont->title.empty()) dont->title = words("guidelines.rather-not");
    }
    return blocks;
}

Asked reader(ui::Ui& ui, const View& view, const Shown& shown, Sought& sought) {
    Asked asked;
    const base::Words& words = ui.words();
    const course::Guideline& one = shown.one();
    {
        const auto row = ui.row("chips", ui.sp(10));
        ui::chip(ui, "number",
                 words("guidelines.number",
                       {{"n", std::to_string(shown.index + 1)}, {"total", std::to_string(shown.all.items.size())}}),
                 {.fill = Token::accent_soft, .ink = Token::accent});
        ui::chip(ui, "version", words("guidelines.version", {{"version", shown.all.version}}));
        const Reading state = reading(view, shown.all, one.id);
        if (state == Reading::read)
            ui::chip(ui, "read", words("guidelines.read"),
                     {.fill = Token::success_soft, .ink = Token::success, .icon = ui::icon::check});
    }
    ui.gap(ui.sp(14));
    ui::heading(ui, "title", 1, one.title, {Type::reading_title, Weight::bold});
    ui.gap(ui.sp(14));
    course::Blocks blocks = for_reading(words, one.blocks);
    ui.mark_words(sought.words);
    const auto keep = [&](const std::optional<std::string>& link) {
        if (link) asked = follow(view, {}, *link);
    };
    if (!blocks.empty())
        if (const auto* lead = std::get_if<course::Paragraph>(&blocks.front().node)) {
            keep(ui::rich_text(ui, "lead", lead->text, {.type = Type::lead}));
            ui.gap(ui.sp(16));
            blocks.erase(blocks.begin());
        }
    course::Blocks trained;
    if (!blocks.empty() && std::holds_alternative<course::List>(blocks.back().node)) {
        trained.push_back(blocks.back());
        blocks.pop_back();
    }
    keep(ui::read_blocks(ui, "blocks", blocks, {.check = {}, .type = Type::body, .lead_to = sought.lead_to(blocks)}));
    ui.mark_words({});
    if (!trained.empty()) {
        ui.gap(ui.sp(24));
        ui::heading(ui, "trained-title", 2, words("guidelines.trained"), {Type::h3, Weight::semibold});
        ui.gap(ui.sp(8));
        keep(ui::read_blocks(ui, "trained", trained, {.check = {}, .type = Type::body}));
    }
    return asked;
}

// Back at the left, "I have read it" at the right.
Asked actions(ui::Ui& ui, const View& view, const GuidelinesScreen& screen, const Shown& shown, Rect box) {
    Asked asked;
    const base::Words& words = ui.words();
    const auto group = ui.group(ui::Role::region, "actions", words("quiz.actions"),
                                {box.x - ui.sp(16), box.y, box.w + ui.sp(16), box.h});
    const bool read = reading(view, shown.all, shown.one().id) == Reading::read;
    const std::string next = shown.last() ? std::string() : shown.all.items[shown.index + 1].id;
    const std::string next_name =
        shown.last() ? std::string()
                     : words("guidelines.next-named", {{"title", shown.all.items[shown.index + 1].title}});
    const ui::ButtonLook look{.kind = ui::ButtonKind::primary,
                              .icon = read ? char32_t{0} : ui::icon::check,
                              .icon_after = read ? ui::icon::arrow_right : char32_t{0},
                              .accessible_name = read ? next_name : std::string()};
    float right = box.right();
    if (!read || !shown.last()) {
        const std::string label = read ? words("guidelines.next") : words("guidelines.done");
        const ui::Vec2 size = ui::button_size(ui, label, look);
        right -= size.x;
        if (ui::button_in(ui, {right, std::round(box.centre().y - size.y / 2), size.x, size.y}, "primary", label, look))
            asked = read ? Asked(OpenGuidelines{next}) : Asked(ReadGuideline{shown.one().id, next});
    }
    float x = box.x;
    const float side = std::round(ui.ic(48)), y = std::round(box.centre().y - side / 2);
    if (shown.index > 0) {
        const course::Guideline& before = shown.all.items[shown.index - 1];
        if (ui::icon_button_in(ui, {x, y, side, side}, "previous",
                               words("guidelines.previous-named", {{"title", before.title}}), ui::icon::arrow_left))
            asked = OpenGuidelines{before.id};
        x += side + ui.sp(12);
    }
    if (!screen.module.empty()) {
        const ui::ButtonLook back{.kind = ui::ButtonKind::quiet};
        const ui::Vec2 size = ui::button_size(ui, words("guidelines.back"), back);
        if (x + size.x < right - ui.sp(8) &&
            ui::button_in(ui, {x, std::round(box.centre().y - size.y / 2), size.x, size.y}, "back",
                          words("guidelines.back"), back))
            asked = OpenPage{screen.module, screen.page, true};
    }
    return asked;
}

void picture(ui::Ui& ui, Rect box) {
    if (const ui::Texture* signpost =
            ui.picture(ui.illustration("guidelines"), box, ui::PictureFit::cover, ui::PictureMask::rounded, ui.px(20)))
        ui::draw::picture(ui.list(), *signpost, box);
}

Asked area(ui::Ui& ui, const View& view, GuidelinesScreen& screen, const Shown& shown, Rect content,
           bool inline_actions) {
    Asked asked;
    const auto keep = [&asked](Asked found) {
        if (found) asked = std::move(found);
    };
    const float side = page_margin(ui);
    const bool beside = ui.breadth() >= Breadth::medium, wide = ui.breadth() == Breadth::wide;
    const float list_w = beside ? std::round(ui.sp(wide ? 400 : 340)) : 0, gap = ui.sp(wide ? 56 : 32);
    if (beside) {
        const Rect box{content.x + side, content.y, list_w + ui.sp(16), content.h};
        const auto scroll = ui.scroll(ui::Role::navigation, "list", ui.words()("guidelines.list"), box, 0, ui.sp(16));
        ui.gap(ui.sp(12));
        keep(list_of(ui, view, shown.all, shown.one().id));
        ui.gap(ui.sp(24));
    }
    const float left = beside ? side + list_w + gap : side;
    const Rect right{content.x + left - side, content.y, content.w - left + side, content.h};
    const auto main = ui.scroll(ui::Role::main, "main/" + shown.one().id, shown.one().title, right, 0, 0);
    ui.gap(ui.sp(beside ? 12 : 20));
    const Rect start = ui.rest();
    const float room = right.w - 2 * side;
    const float aside = wide && !ui.high_contrast() && room > ui.em(704) + ui.sp(300) ? ui.sp(320) : 0;
    const float column_w = std::min(room - (aside > 0 ? aside + ui.sp(48) : 0), ui.em(704));
    const float x = start.x + side;
    if (aside > 0) picture(ui, {x + column_w + ui.sp(48), std::round(start.y), aside, std::round(aside * 0.75F)});
    const auto flow = ui.column({x, start.y, column_w, 1e6F}, true);
    keep(reader(ui, view, shown, screen.sought));
    if (inline_actions) {
        ui.gap(ui.sp(28));
        keep(actions(ui, view, screen, shown, ui.take_box(ui.sp(72))));
    }
    ui.gap(ui.sp(48));
    return asked;
}

// Small windows: the list alone.
Asked list_alone(ui::Ui& ui, const View& view, const course::Guidelines& all, Rect content) {
    const float side = page_margin(ui);
    const auto main = ui.scroll(ui::Role::main, "main/list", all.title, content, side, side);
    ui.gap(ui.sp(20));
    ui::heading(ui, "title", 1, all.title, {Type::h1, Weight::bold});
    ui.gap(ui.sp(8));
    ui::text(ui, "summary", all.summary, {.font = {Type::body, Weight::regular}, .colour = Token::ink_muted});
    ui.gap(ui.sp(16));
    Asked asked = list_of(ui, view, all, {});
    ui.gap(ui.sp(32));
    return asked;
}

}  // namespace

Asked GuidelinesScreen::draw(ui::Ui& ui, const View& view) {
    const course::Guidelines* all = view.course->guidelines_in(view.language);
    if (all == nullptr || all->items.empty()) return GoHome{};
    const bool room = ui.breadth() >= Breadth::medium;
    const course::Guideline* found = all->find(guideline);
    if (found == nullptr && room) found = &all->items.front();
    ui.screen("guidelines/" + (found != nullptr ? found->id : std::string()));
    Frame outer =
        frame(ui, view, Place::guidelines, "guidelines/guidelines." + std::string(base::code(view.language)) + ".md");
    Asked asked = outer.asked;
    const auto keep = [&asked](Asked pressed) {
        if (pressed) asked = std::move(pressed);
    };
    TopBar bar;
    bar.crumbs = {ui.words()("nav.guidelines"), all->title};
    bool show_list = false;
    if (!room && found != nullptr)
        bar.right = [&](Rect row) {
            const float side = std::round(ui.ic(48));
            show_list = ui::icon_button_in(ui, {row.right() - side, std::round(row.centre().y - side / 2), side, side},
                                           "list", ui.words()("guidelines.list"), ui::icon::format_list_bulleted);
            return side;
        };
    keep(top_bar(ui, view, outer.content, bar));
    if (show_list) keep(OpenGuidelines{});
    if (found == nullptr) {
        keep(list_alone(ui, view, *all, outer.content));
    } else {
        const Shown shown{*all, static_cast<std::size_t>(found - all->items.data())};
        const ActionBar bottom = action_bar(ui, outer.content);
        keep(area(ui, view, *this, shown, outer.content, bottom.inline_));
        if (!bottom.inline_) {
            draw_action_bar(ui, bottom);
            const float side = page_margin(ui);
            keep(actions(ui, view, *this, shown,
                         {bottom.box.x + side, bottom.box.y, bottom.box.w - 2 * side, bottom.box.h}));
        }
    }
    if (ui.take(ui::Key::escape)) keep(module.empty() ? Asked(GoHome{}) : Asked(OpenPage{module, page, true}));
    return asked;
}

}  // namespace screens
