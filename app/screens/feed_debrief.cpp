// When everything is sorted: from start to end, and message by message.
#include <algorithm>
#include <cmath>

#include "screens/chrome.h"
#include "screens/feed_parts.h"
#include "screens/follow.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/reader.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Breadth;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

// Icon and words on one line of the row, or on more where they do not fit.
float noted(ui::Ui& ui, Rect at, char32_t icon, const std::string& words, Token ink, Weight weight, bool paint) {
    const ui::Font font{Type::small, weight};
    const float side = ui.ic(22), gap = ui.sp(8), width = at.w - side - gap;
    const float height = ui::text_height(ui, words, font, width);
    if (!paint) return height;
    ui.fonts().draw_icon(ui.list(), icon, side, {at.x + side / 2, at.y + ui.fonts().line_height(font) / 2},
                         ui.colour(ink));
    ui::text_in(ui, {at.x + side + gap, at.y, width, height}, words, {.font = font, .colour = ink});
    return height;
}

struct Row {
    const Feeding& it;
    const learning::FeedPlace::Decided& decided;
    const course::Feed::Message& message;
    const course::Feed::Decision& decision;
    FeedMark mark;
    std::string time, said;
    bool open = false;
};

// The head of a row: a button that opens and closes it.
bool row_head(ui::Ui& ui, const Row& row) {
    const ui::Font strong{Type::body, Weight::semibold}, plain{Type::small, Weight::regular};
    const float pad = ui.sp(16), arch_w = std::round(ui.ic(40)), arch_h = std::round(ui.ic(44)), gap = ui.sp(14);
    const float chevron = ui.ic(24), time_w = ui::text_width(ui, row.time, plain) + 2;
    const Rect rest = ui.rest();
    const float text_x = rest.x + pad + arch_w + gap, width = rest.right() - pad - chevron - gap - text_x;
    const float line = ui.fonts().line_height(strong), small = ui.fonts().line_height(plain);
    const bool two = width > ui.em(430);  // decision and mark beside each other
    const Rect half{text_x, 0, two ? std::floor((width - gap) / 2) : width, 0};
    const float said_h = noted(ui, half, 0, row.said, Token::ink, Weight::regular, false),
                mark_h = noted(ui, half, 0, row.mark.words, row.mark.ink, Weight::semibold, false);
    const float notes_h = two ? std::max(said_h, mark_h) : said_h + ui.sp(4) + mark_h;
    const Rect box = ui.take_box(std::round(std::max(arch_h, line + small + ui.sp(6) + notes_h) + 2 * ui.sp(14)));
    const ui::Control control =
        ui.control({.role = ui::Role::button,
                    .id = "row",
                    .name = ui.words()("feed.timeline-row", {{"time", row.time},
                                                             {"author", row.message.author},
                                                             {"words", first_words(row.message, 60)},
                                                             {"decided", row.said},
                                                             {"mark", row.mark.words}}),
                    .box = box,
                    .state = {.expanded = row.open},
                    .arrows = false,
                    .radius = 16});
    if (control.hovered || control.pressed)
        ui::draw::fill_rect(ui.list(), box, ui.colour(Token::accent_soft), ui.px(16));
    if (ui.high_contrast() && (control.hovered || control.pressed))
        ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::accent), ui.px(16), ui.px(2));
    float y = box.y + ui.sp(14);
    portrait(ui, {box.x + pad, y, arch_w, arch_h}, row.message, Type::h3);
    ui::text_in(ui, {text_x, y, width - time_w - gap, line}, row.message.author, {.font = strong, .max_lines = 1});
    ui::text_in(ui, {text_x + width - time_w, y, time_w, line}, row.time, {.font = plain, .colour = Token::ink_muted});
    y += line;
    ui::text_in(ui, {text_x, y, width, small}, first_words(row.message, 160),
                {.font = plain, .colour = Token::ink_muted, .max_lines = 1});
    y += small + ui.sp(6);
    noted(ui, {half.x, y, half.w, 0}, decision_icon(row.decision.icon), row.said, Token::ink, Weight::regular, true);
    const Rect second =
        two ? Rect{half.x + half.w + gap, y, half.w, 0} : Rect{half.x, y + said_h + ui.sp(4), half.w, 0};
    noted(ui, second, row.mark.icon, row.mark.words, row.mark.ink, Weight::semibold, true);
    ui.fonts().draw_icon(ui.list(), row.open ? ui::icon::chevron_up : ui::icon::chevron_down, chevron,
                         {box.right() - pad - chevron / 2, box.y + ui.sp(14) + line / 2}, ui.colour(Token::ink_muted));
    return control.activated;
}

// The message in full, what one decided and why, what one would rather do.
Asked row_body(ui::Ui& ui, const View& view, FeedScreen& screen, const Row& row) {
    Asked asked;
    const auto keep = [&](const std::optional<std::string>& link) {
        if (link) asked = follow(view, screen.module, *link);
    };
    const base::Words& words = ui.words();
    const float inset = ui.breadth() >= Breadth::narrow ? ui.sp(30) + std::round(ui.ic(40)) : ui.sp(16);
    const Rect start = ui.rest();
    const auto flow = ui.column({start.x + inset, start.y, start.w - inset - ui.sp(16), 1e6F}, true);
    ui.gap(ui.sp(4));
    {
        const ui::Card quote(ui, "message", row.message.author,
                             {.padding = 18,
                              .radius = 14,
                              .fill = Token::surface_sunken,
                              .edge_width = ui.high_contrast() ? 2.0F : 0.0F,
                              .raised = false});
        keep(ui::read_blocks(ui, "text", row.message.blocks, {.check = {}, .type = Type::body}));
    }
    const course::Choice& choice = row.it.choice(row.decided);
    ui.gap(ui.sp(18));
    ui::heading(ui, "decided", 3, words("feed.decided", {{"decision", course::plain(choice.text)}}),
                {Type::body, Weight::semibold});
    ui.gap(ui.sp(6));
    if (row.decided.post) {
        post_card(ui, row.it, row.decided, false);
        ui.gap(ui.sp(14));
    }
    keep(ui::read_blocks(ui, "feedback", choice.feedback, {.check = {}, .type = Type::body}));
    if (!choice.best) {
        const course::Choice& best = learning::best_of(row.message);
        ui.gap(ui.sp(18));
        ui::heading(ui, "best", 3, words("feed.recommended-title", {{"decision", course::plain(best.text)}}),
                    {Type::body, Weight::semibold}, Token::encre);
        ui.gap(ui.sp(6));
        keep(ui::read_blocks(ui, "why", best.feedback, {.check = {}, .type = Type::body}));
    }
    if (row.decided.post) {
        ui.gap(ui.sp(18));
        if (Asked found = compare(ui, view, screen, row.it, row.decided)) asked = std::move(found);
    }
    ui.gap(ui.sp(24));
    return asked;
}

Asked timeline(ui::Ui& ui, const View& view, FeedScreen& screen, const Feeding& it) {
    Asked asked;
    const base::Words& words = ui.words();
    ui::heading(ui, "timeline-title", 2, words("feed.timeline"), {Type::h2, Weight::semibold});
    ui.gap(ui.sp(6));
    ui::text(ui, "timeline-hint", words("feed.timeline-hint"),
             {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    ui.gap(ui.sp(16));
    const ui::Card card(ui, "timeline", words("feed.timeline"), {.padding = 8});
    const auto list = ui.group(ui::Role::list, "list", words("feed.timeline"));
    for (const learning::FeedPlace::Decided& decided : it.place.decided) {
        const course::Feed::Message& message = it.message(decided.message);
        const course::Feed::Decision& decision = it.feed.decisions[it.choice(decided).to];
        if (&decided != &it.place.decided.front())
            ui::draw::fill_rect(ui.list(), ui.take_box(ui.px(1)), ui.colour(Token::line));
        const auto item = ui.group(ui::Role::listitem, message.id, message.author);
        const Row row{it,
                      decided,
                      message,
                      decision,
                      mark_of(words, it, decided),
                      clock_words(words, it.feed, message.minute, false),
                      words("feed.decided", {{"decision", decision.name}}),
                      screen.open == message.id};
        if (row_head(ui, row)) screen.open = row.open ? std::string() : message.id;
        if (row.open)
            if (Asked found = row_body(ui, view, screen, row)) asked = std::move(found);
    }
    return asked;
}

void title(ui::Ui& ui, const Feeding& it) {
    const base::Words& words = ui.words();
    const auto well = std::count_if(it.place.decided.begin(), it.place.decided.end(),
                                    [&](const auto& decided) { return it.choice(decided).best; });
    ui::text(ui, "over", words("feed.debrief"), {.font = {Type::small, Weight::semibold}, .colour = Token::accent});
    ui.gap(ui.sp(4));
    ui::heading(ui, "title", 1, it.feed.facts.title, {Type::h1, Weight::bold});
    ui.gap(ui.sp(12));
    ui::text(ui, "score", words.plural("feed.score", well, {{"total", std::to_string(it.place.decided.size())}}),
             {.font = {Type::lead, Weight::regular}});
}

struct Debrief {
    ui::Ui& ui;
    const View& view;
    FeedScreen& screen;
    const Feeding& it;
    Asked asked;

    void keep(Asked found) {
        if (found) asked = std::move(found);
    }
    void beside() {
        gauges_card(ui, it, false, true);
        ui.gap(ui.sp(20));
        counts_card(ui, it);
        ui.gap(ui.sp(20));
        if (!it.place.decided.empty()) keep(previous_card(ui, view, screen, it));
    }
    void columns(Rect area) {
        const float gap = ui.sp(40), aside = std::round(std::min(ui.sp(460), area.w * 0.38F));
        {
            const auto flow = ui.column({area.x, area.y, area.w - aside - gap, 1e6F}, true);
            title(ui, it);
            ui.gap(ui.sp(28));
            keep(timeline(ui, view, screen, it));
        }
        const auto flow = ui.column({area.right() - aside, area.y, aside, 1e6F}, true);
        beside();
    }
    void one(Rect area) {
        const auto flow = ui.column(area, true);
        title(ui, it);
        ui.gap(ui.sp(24));
        beside();
        ui.gap(ui.sp(32));
        keep(timeline(ui, view, screen, it));
    }
};

}  // namespace

Asked feed_debrief(ui::Ui& ui, const View& view, FeedScreen& screen, const Feeding& it, Rect content) {
    const base::Words& words = ui.words();
    const FeedActions what{words("feed.back"), {}, 0, words("feed.again")};
    FeedPressed pressed = FeedPressed::nothing;
    const ActionBar bottom = action_bar(ui, content);
    const float side = page_margin(ui);
    Debrief debrief{ui, view, screen, it, {}};
    {
        const auto main = ui.scroll(ui::Role::main, "main/end", it.feed.facts.title, content, 0, 0);
        ui.gap(ui.sp(ui.breadth() >= Breadth::medium ? 8 : 20));
        const Rect start = ui.rest();
        const float room = content.w - 2 * side, width = std::min(room, ui.sp(1760));
        const Rect area{start.x + side, start.y, width, 1e6F};
        if (ui.breadth() >= Breadth::medium)
            debrief.columns(area);
        else
            debrief.one(area);
        if (bottom.inline_) {
            ui.gap(ui.sp(24));
            const auto flow = ui.column({area.x, ui.cursor().y, area.w, 1e6F}, true);
            pressed = feed_actions(ui, ui.take_box(ui.sp(72)), what);
        }
        ui.gap(ui.sp(48));
    }
    if (!bottom.inline_) {
        draw_action_bar(ui, bottom);
        pressed = feed_actions(ui, {bottom.box.x + side, bottom.box.y, bottom.box.w - 2 * side, bottom.box.h}, what);
    }
    if (pressed == FeedPressed::primary) debrief.asked = OpenPage{screen.module, screen.page, true};
    if (pressed == FeedPressed::second) {
        screen.open.clear();
        if (it.feed.roles.empty())
            debrief.asked = BeginActivity{screen.activity, {}};
        else
            screen.begun = false;  // another role may be chosen
    }
    return debrief.asked;
}

}  // namespace screens
