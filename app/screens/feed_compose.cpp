// Writing under a message: the words, as whom, for whom, and what it will look like before it is sent.
#include <algorithm>
#include <array>
#include <cmath>

#include "learning/answer.h"
#include "screens/feed_parts.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;
using Audience = course::Feed::Audience;

bool composing(const FeedScreen& screen, const Feeding& it) {
    if (!it.open) return false;
    const course::Feed::Message& message = it.message(*it.open);
    return message.writing && (screen.writing == message.id || message.choices.size() == 1);
}

bool pick_row(ui::Ui& ui, std::string_view id, const Pick& pick) {
    const ui::Font strong{Type::body, pick.chosen ? Weight::semibold : Weight::regular};
    const ui::Font small{Type::small, Weight::regular};
    const float pad = ui.sp(16), side = ui.ic(24), gap = ui.sp(12);
    const float lead = pick.icon != 0 ? side + gap : 0;
    const float width = ui.width() - 2 * pad - lead - side - gap;
    const float name_h = ui::text_height(ui, pick.name, strong, width);
    const float note_h = pick.note.empty() ? 0 : ui::text_height(ui, pick.note, small, width);
    const Rect box = ui.take_box(std::round(std::max(ui.sp(60), name_h + note_h + 2 * ui.sp(10))));
    const bool radio = pick.role == ui::Role::radio;
    const ui::Control control = ui.control({.role = pick.role,
                                            .id = id,
                                            .name = pick.name,
                                            .box = box,
                                            .description = pick.note,
                                            .state = {.checked = pick.chosen},
                                            .arrows = radio,
                                            .radius = 16});
    const bool lively = control.hovered || control.pressed;
    ui::draw::fill_rect(ui.list(), box, ui.colour(lively ? Token::accent_soft : Token::surface_raised), ui.px(16));
    ui::draw::stroke_rect(ui.list(), box, ui.colour(pick.chosen || lively ? Token::accent : Token::line_strong),
                          ui.px(16),
                          ui.px(pick.chosen          ? 3
                                : ui.high_contrast() ? 2
                                                     : 1));
    const Token ink = pick.chosen ? Token::accent : Token::ink_muted;
    const char32_t mark = radio ? (pick.chosen ? ui::icon::radiobox_marked : ui::icon::radiobox_blank)
                                : (pick.chosen ? ui::icon::checkbox_marked : ui::icon::checkbox_blank_outline);
    ui.fonts().draw_icon(ui.list(), mark, side, {box.x + pad + side / 2, box.centre().y}, ui.colour(ink));
    if (pick.icon != 0)
        ui.fonts().draw_icon(ui.list(), pick.icon, side, {box.right() - pad - side / 2, box.centre().y},
                             ui.colour(ink));
    const float x = box.x + pad + side + gap, y = std::round(box.centre().y - (name_h + note_h) / 2);
    ui::text_in(ui, {x, y, width, name_h}, pick.name, {.font = strong});
    if (!pick.note.empty())
        ui::text_in(ui, {x, y + name_h, width, note_h}, pick.note, {.font = small, .colour = Token::ink_muted});
    return control.activated;
}

namespace {

struct Composing {
    ui::Ui& ui;
    const Feeding& it;
    const course::Feed::Message& message;
    PostDraft& draft;
    bool only;  // nothing else can be decided

    const base::Words& words() const { return ui.words(); }
    const course::Feed::Account* account() const {
        const auto found = std::ranges::find(it.feed.accounts, draft.account, &course::Feed::Account::id);
        return found != it.feed.accounts.end() ? &*found : nullptr;
    }
    void title() {
        const course::Choice& choice = message.choices[message.writing->choice];
        ui::heading(ui, "title", 2, course::plain(choice.text), {Type::h3, Weight::semibold});
        ui.gap(ui.sp(6));
        const std::string held = it.feed.runs ? " " + words()("feed.write-clock") : std::string();
        ui::text(ui, "kept", words()("feed.write-kept") + held,
                 {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
        ui.gap(ui.sp(16));
    }
    void field() {
        ui::TextEdit& edit =
            ui.editing(ui.id("text/" + message.id), draft.text, learning::max_open_text, ui::TextLines::many);
        const std::string name = words()("feed.write-name", {{"author", message.author}});
        if (ui::text_area(ui, "text", edit, {.name = name, .initial = !only, .counted_from = learning::max_open_text}))
            draft.text = edit.text();
    }
    void accounts() {
        const std::string asks = words()("feed.write-as");
        ui::text(ui, "as-title", asks, {.font = {Type::body, Weight::semibold}, .silent = true});
        const auto group = ui.group(ui::Role::radiogroup, "as", asks);
        for (const course::Feed::Account& one : it.feed.accounts) {
            ui.gap(ui.sp(8));
            if (pick_row(ui, "as-" + one.id,
                         {.icon = account_icon(one.icon), .name = one.name, .chosen = draft.account == one.id}))
                draft.account = one.id;
        }
    }
    void audiences() {
        const std::string asks = words()("feed.write-to");
        ui::text(ui, "to-title", asks, {.font = {Type::body, Weight::semibold}, .silent = true});
        const auto group = ui.group(ui::Role::radiogroup, "to", asks);
        for (const Audience one : {Audience::everyone, Audience::inside, Audience::one}) {
            ui.gap(ui.sp(8));
            if (pick_row(ui, "to-" + std::string(learning::audience_id(one)),
                         {.icon = audience_icon(one),
                          .name = reader_words(words(), message, one),
                          .chosen = draft.audience == one}))
                draft.audience = one;
        }
    }
    void choices() {
        const bool beside = ui.width() >= ui.em(520);
        const Rect start = ui.rest();
        const float between = ui.sp(20), width = beside ? std::floor((start.w - between) / 2) : start.w;
        float left = 0;
        {
            const auto flow = ui.column({start.x, start.y, width, 1e6F}, !beside);
            accounts();
            left = ui.cursor().y;
        }
        if (!beside) ui.gap(ui.sp(20));
        const auto flow = ui.column(
            {beside ? start.x + width + between : start.x, beside ? start.y : ui.cursor().y, width, 1e6F}, true);
        audiences();
        if (beside && left > ui.cursor().y) ui.gap(left - ui.cursor().y);
    }
    std::string reason() const {
        if (!learning::can_be_sent(draft.text)) return words()("feed.write-need-text");
        if (account() == nullptr) return words()("feed.write-need-account");
        return draft.audience ? std::string() : words()("feed.write-need-audience");
    }
    void preview() {
        const std::string as = account() != nullptr ? account()->name : "…";
        const std::string to = draft.audience ? reader_words(words(), message, *draft.audience) : "…";
        const std::string said = words()("feed.write-preview", {{"account", as}, {"audience", to}});
        const ui::Font font{Type::body, Weight::semibold};
        const float side = ui.ic(24), gap = ui.sp(12), width = ui.width() - side - gap;
        const float height = ui::text_height(ui, said, font, width);
        const Rect box = ui.take_box(std::max(height, side));
        ui.fonts().draw_icon(
            ui.list(), account() != nullptr ? account_icon(account()->icon) : ui::icon::account_outline, side,
            {box.x + side / 2, box.y + std::max(ui.fonts().line_height(font), side) / 2}, ui.colour(Token::accent));
        ui::text_in(ui, {box.x + side + gap, std::round(box.centre().y - height / 2), width, height}, said,
                    {.font = font});
        ui.note_node(ui::Role::status, "preview", said, box);
    }
    Composed buttons() {
        const std::string why = reason();
        Composed composed = Composed::nothing;
        {
            const auto row = ui.row("buttons", ui.sp(12));
            if (ui::button(ui, "send", words()("feed.send"),
                           {.kind = ui::ButtonKind::primary,
                            .icon = ui::icon::send,
                            .enabled = why.empty(),
                            .description = why}))
                composed = Composed::sent;
            if (!only && ui::button(ui, "other", words()("feed.write-back"), {.kind = ui::ButtonKind::quiet}))
                composed = Composed::back;
        }
        if (why.empty()) return composed;
        ui.gap(ui.sp(8));
        ui::text(ui, "reason", why, {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
        return composed;
    }
};

}  // namespace

Composed compose_card(ui::Ui& ui, FeedScreen& screen, const Feeding& it) {
    const course::Feed::Message& message = it.message(*it.open);
    const bool roomy = ui.breadth() >= ui::Breadth::medium;
    const ui::Card card(ui, "compose", course::plain(message.choices[message.writing->choice].text),
                        {.padding = roomy ? 32.0F : 20.0F});
    Composing compose{ui, it, message, screen.drafts[message.id], message.choices.size() == 1};
    compose.title();
    compose.field();
    ui.gap(ui.sp(20));
    compose.choices();
    ui.gap(ui.sp(20));
    ui::draw::fill_rect(ui.list(), ui.take_box(ui.px(1)), ui.colour(Token::line));
    ui.gap(ui.sp(16));
    compose.preview();
    ui.gap(ui.sp(16));
    return compose.buttons();
}

}  // namespace screens
