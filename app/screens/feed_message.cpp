// One message as a big card, what can be decided about it, and the messages that wait.
#include <algorithm>
#include <cmath>

#include "screens/feed_parts.h"
#include "screens/follow.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/items/numbers.h"
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

ui::Chip audience_chip(course::Feed::Audience audience) {
    switch (audience) {
        case course::Feed::Audience::one:
            return {Token::encre_soft, Token::encre, audience_icon(audience)};
        case course::Feed::Audience::inside:
            return {Token::soleil_soft, Token::soleil, audience_icon(audience)};
        case course::Feed::Audience::everyone:
            break;
    }
    return {Token::surface_sunken, Token::ink, audience_icon(audience)};
}

}  // namespace

// The focus comes here when the card does.
void card_head(ui::Ui& ui, const CardHead& look) {
    const ui::Font strong{Type::h3, Weight::semibold}, plain{Type::small, Weight::regular};
    const ui::Chip chip_look = audience_chip(look.audience);
    const ui::Vec2 chip = ui::chip_size(ui, look.chip, chip_look);
    const float arch_w = std::round(ui.ic(54)), arch_h = std::round(ui.ic(60)), between = ui.sp(16);
    const Rect start = ui.rest();
    const bool beside = start.w - arch_w - between - chip.x - between >
                        std::max(ui::text_width(ui, look.author, strong), ui::text_width(ui, look.under, plain));
    const float width = start.w - arch_w - between - (beside ? chip.x + between : 0);
    const float name_h = ui::text_height(ui, look.author, strong, width),
                under_h = ui::text_height(ui, look.under, plain, width);
    const Rect box = ui.take_box(std::round(std::max(arch_h, name_h + under_h)));
    // Not grown to where the chip stands: a heading is no target.
    const Rect words{box.x, box.y, beside ? box.w - chip.x - between : box.w, box.h};
    if (look.level > 1) {
        ui.note_node(ui::Role::heading, "head", look.name, words, {}, look.level);
    } else {
        static_cast<void>(ui.control({.role = ui::Role::heading,
                                      .id = "head",
                                      .name = look.name,
                                      .box = words,
                                      .initial = look.initial,
                                      .radius = 12}));
        ui.last_node().level = 1;
    }
    look.picture({box.x, std::round(box.centre().y - arch_h / 2), arch_w, arch_h});
    const float x = box.x + arch_w + between, y = std::round(box.centre().y - (name_h + under_h) / 2);
    ui::text_in(ui, {x, y, width, name_h}, look.author, {.font = strong});
    ui::text_in(ui, {x, y + name_h, width, under_h}, look.under,
                {.font = plain, .colour = Token::ink_muted, .tabular = true});
    if (beside) {
        ui::chip_in(ui, {box.right() - chip.x, std::round(box.centre().y - chip.y / 2), chip.x, chip.y}, look.chip,
                    chip_look);
        return;
    }
    ui.gap(ui.sp(12));
    ui::chip_in(ui, ui.place({std::min(chip.x, ui.width()), chip.y}), look.chip, chip_look);
}

namespace {

// Portrait, author, handle and time.
void head(ui::Ui& ui, const Feeding& it, const course::Feed::Message& message, bool initial) {
    const base::Words& words = ui.words();
    const std::string time = clock_words(words, it.feed, message.minute, false);
    const std::string audience = audience_words(words, message.audience);
    card_head(ui, {.author = message.author,
                   .under = message.handle.empty() ? time : message.handle + " · " + time,
                   .chip = audience,
                   .audience = message.audience,
                   .name = words("feed.message", {{"author", message.author}, {"time", time}, {"audience", audience}}),
                   .initial = initial,
                   .picture = [&](Rect box) { portrait(ui, box, message, Type::h2); }});
}

void count(ui::Ui& ui, std::string_view id, char32_t icon, const std::string& words) {
    const ui::Font font{Type::small, Weight::regular};
    const float side = ui.ic(22), gap = ui.sp(8);
    const float height = std::max(side, ui.fonts().line_height(font));
    const Rect box = ui.place({side + gap + ui::text_width(ui, words, font) + 2, height});
    ui.fonts().draw_icon(ui.list(), icon, side, {box.x + side / 2, box.centre().y}, ui.colour(Token::ink_muted));
    ui::text_in(ui, {box.x + side + gap, box.y, box.w - side - gap, box.h}, words,
                {.font = font, .colour = Token::ink_muted, .tabular = true});
    ui.note_node(ui::Role::paragraph, id, words, box);
}

void counts(ui::Ui& ui, const View& view, const course::Feed::Message& message) {
    if (message.likes < 0 && message.shares < 0 && message.views < 0) return;
    ui.gap(ui.sp(20));
    ui::draw::fill_rect(ui.list(), ui.take_box(ui.px(1)), ui.colour(Token::line));
    ui.gap(ui.sp(16));
    const base::Words& words = ui.words();
    const auto written = [&](int n) { return ui::written_number(view.language, n, 0); };
    const auto row = ui.row("counts", ui.sp(24));
    if (message.likes >= 0)
        count(ui, "likes", ui::icon::heart_outline,
              words.plural("feed.likes", message.likes, {{"count", written(message.likes)}}));
    if (message.shares >= 0)
        count(ui, "shares", ui::icon::repeat,
              words.plural("feed.shares", message.shares, {{"count", written(message.shares)}}));
    if (message.views >= 0)
        count(ui, "views", ui::icon::eye,
              words.plural("feed.views", message.views, {{"count", written(message.views)}}));
}

struct Option {
    std::string name, words, note;  // words: empty when the name says it all
    bool open = true;
};

Option option_of(const base::Words& words, const Feeding& it, const course::Choice& choice) {
    Option option{it.feed.decisions[choice.to].name, course::plain(choice.text), {}};
    if (option.words == option.name) option.words.clear();
    if (const auto left = learning::left_of_limit(it.feed, it.place); left && it.feed.limit->decision == choice.to) {
        option.open = *left > 0;
        option.note =
            option.open ? words.plural("feed.limit-left", *left) : words.plural("feed.limit-none", it.feed.limit->most);
    }
    return option;
}

void key_tile(ui::Ui& ui, Rect box, std::string_view key, bool open) {
    ui::draw::fill_rect(ui.list(), box, ui.colour(open ? Token::surface_raised : Token::surface_sunken), ui.px(7));
    ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::line_strong), ui.px(7), ui.px(1));
    ui::text_in(ui, box, key,
                {.font = {Type::small, Weight::semibold},
                 .colour = open ? Token::ink : Token::ink_faint,
                 .align = ui::TextAlign::centre});
}

bool key_pressed(ui::Ui& ui, std::size_t index) {
    const bool typed = ui.take_letter(U'1' + static_cast<char32_t>(index));
    const auto digit = static_cast<ui::Key>(static_cast<std::size_t>(ui::Key::digit1) + index);
    return typed || (ui.comfort().letter_keys && ui.take(digit));
}

bool decision_button(ui::Ui& ui, const std::string& id, const Option& option, char32_t icon, std::size_t index) {
    const ui::Font small{Type::small, Weight::regular}, strong{Type::body, Weight::semibold};
    const bool keys = ui.comfort().letter_keys;
    const float pad = ui.sp(16), arch_w = std::round(ui.ic(44)), arch_h = std::round(ui.ic(48)), gap = ui.sp(16);
    const float tile = keys ? std::round(ui.ic(32)) : 0;
    const float width = ui.width() - 2 * pad - arch_w - gap - (keys ? tile + gap : 0);
    const std::string& title = option.words.empty() ? option.name : option.words;
    const std::string over = option.words.empty() ? std::string() : option.name;
    const auto height_of = [&](const std::string& words, ui::Font font) {
        return words.empty() ? 0.0F : ui::text_height(ui, words, font, width);
    };
    const float over_h = height_of(over, small), title_h = height_of(title, strong),
                note_h = height_of(option.note, small);
    const float words_h = over_h + title_h + note_h;
    const Rect place = ui.take_box(std::round(std::max(ui.sp(72), words_h + 2 * ui.sp(12))));
    const ui::Control control = ui.control(
        {.role = ui::Role::button,
         .id = id,
         .name = option.words.empty() ? option.name
                                      : ui.words()("feed.option", {{"decision", option.name}, {"words", option.words}}),
         .box = place,
         .description = option.note,
         .state = {.disabled = !option.open},
         .radius = 16});
    const bool lively = option.open && (control.hovered || control.pressed);
    const Rect box = control.pressed ? place.moved({0, ui.px(1)}) : place;
    ui::draw::fill_rect(ui.list(), box,
                        ui.colour(!option.open ? Token::surface_sunken
                                  : lively     ? Token::accent_soft
                                               : Token::surface_raised),
                        ui.px(16));
    ui::draw::stroke_rect(ui.list(), box, ui.colour(lively ? Token::accent : Token::line_strong), ui.px(16),
                          ui.px(ui.high_contrast() || control.pressed ? 2 : 1));
    const Token ink = option.open ? Token::ink : Token::ink_faint;
    const Rect arch{box.x + pad, std::round(box.centre().y - arch_h / 2), arch_w, arch_h};
    ui::arch_tile(ui, arch,
                  ui.colour(lively        ? Token::accent
                            : option.open ? Token::accent_soft
                                          : Token::surface_sunken),
                  ui.colour(lively        ? Token::accent_ink
                            : option.open ? Token::accent
                                          : Token::ink_faint),
                  icon);
    if (ui.high_contrast()) ui::draw::stroke_arch(ui.list(), arch, ui.colour(Token::line), ui.px(8), ui.px(2));
    const float x = arch.right() + gap;
    float y = std::round(box.centre().y - words_h / 2);
    if (!over.empty())
        ui::text_in(ui, {x, y, width, over_h}, over,
                    {.font = small, .colour = option.open ? Token::accent : Token::ink_faint});
    y += over_h;
    ui::text_in(ui, {x, y, width, title_h}, title, {.font = strong, .colour = ink});
    y += title_h;
    if (!option.note.empty())
        ui::text_in(ui, {x, y, width, note_h}, option.note, {.font = small, .colour = Token::ink_muted});
    if (keys)
        key_tile(ui, {box.right() - pad - tile, std::round(box.centre().y - tile / 2), tile, tile},
                 std::to_string(index + 1), option.open);
    return control.activated || (option.open && key_pressed(ui, index));
}

// Portrait, author and time, the first words. True when it was pressed.
bool waiting_row(ui::Ui& ui, const Feeding& it, const course::Feed::Message& message) {
    const ui::Font strong{Type::small, Weight::semibold}, plain{Type::small, Weight::regular};
    const std::string time = clock_words(ui.words(), it.feed, message.minute, false);
    const float arch_w = std::round(ui.ic(40)), arch_h = std::round(ui.ic(44)), gap = ui.sp(14), pad = ui.sp(12);
    const float time_w = ui::text_width(ui, time, plain) + 2;
    const float line = ui.fonts().line_height(strong);
    const Rect box = ui.take_box(std::round(std::max(arch_h, 2 * line) + 2 * ui.sp(12)));
    const ui::Control control =
        ui.control({.role = ui::Role::button,
                    .id = "waiting-" + message.id,
                    .name = ui.words()(
                        "feed.open", {{"author", message.author}, {"time", time}, {"words", first_words(message, 60)}}),
                    .box = box,
                    .arrows = true,
                    .radius = 12});
    if (control.hovered || control.pressed)
        ui::draw::fill_rect(ui.list(), box, ui.colour(Token::accent_soft), ui.px(12));
    if (ui.high_contrast() && (control.hovered || control.pressed))
        ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::accent), ui.px(12), ui.px(2));
    portrait(ui, {box.x + pad, std::round(box.centre().y - arch_h / 2), arch_w, arch_h}, message, Type::h3);
    const float x = box.x + pad + arch_w + gap, y = std::round(box.centre().y - line);
    const float width = box.right() - pad - x;
    ui::text_in(ui, {x, y, width - time_w - gap, line}, message.author, {.font = strong, .max_lines = 1});
    ui::text_in(ui, {box.right() - pad - time_w, y, time_w, line}, time, {.font = plain, .colour = Token::ink_muted});
    ui::text_in(ui, {x, y + line, width, line}, first_words(message, 160),
                {.font = plain, .colour = Token::ink_muted, .max_lines = 1});
    return control.activated;
}

}  // namespace

Asked message_card(ui::Ui& ui, const View& view, const FeedScreen& screen, const Feeding& it) {
    const course::Feed::Message& message = it.message(*it.open);
    const bool roomy = ui.breadth() >= Breadth::medium;
    const ui::Card card(ui, "message", message.author, {.padding = roomy ? 32.0F : 20.0F});
    head(ui, it, message, screen.writing != message.id);
    ui.gap(ui.sp(20));
    const bool large = roomy && course::word_count(message.blocks) <= 45;
    const auto link =
        ui::read_blocks(ui, "text", message.blocks, {.check = {}, .type = large ? Type::lead : Type::body});
    counts(ui, view, message);
    return link ? follow(view, screen.module, *link) : std::nullopt;
}

std::optional<std::size_t> decision_buttons(ui::Ui& ui, const Feeding& it) {
    const course::Feed::Message& message = it.message(*it.open);
    std::optional<std::size_t> pressed;
    const auto group = ui.group(ui::Role::group, "decisions", ui.words()("feed.decide"));
    ui::heading(ui, "title", 2, ui.words()("feed.decide"), {Type::body, Weight::semibold});
    for (std::size_t i = 0; i < message.choices.size(); ++i) {
        ui.gap(ui.sp(12));
        const course::Choice& choice = message.choices[i];
        const std::string id = message.id + "-" + std::to_string(i);
        if (decision_button(ui, id, option_of(ui.words(), it, choice), decision_icon(it.feed.decisions[choice.to].icon),
                            i))
            pressed = i;
    }
    return pressed;
}

void waiting_messages(ui::Ui& ui, FeedScreen& screen, const Feeding& it) {
    if (it.place.waiting.size() < 2) return;
    ui.gap(ui.sp(32));
    const auto list = ui.group(ui::Role::list, "waiting", ui.words()("feed.waiting"));
    ui::heading(ui, "title", 2, ui.words()("feed.waiting"), {Type::h3, Weight::semibold});
    ui.gap(ui.sp(8));
    for (const std::size_t index : it.place.waiting) {
        if (index == it.open) continue;
        ui::draw::fill_rect(ui.list(), ui.take_box(ui.px(1)), ui.colour(Token::line));
        if (waiting_row(ui, it, it.message(index))) screen.open = it.message(index).id;
    }
}

void nothing_waits(ui::Ui& ui, FeedScreen& screen, const Feeding& it) {
    const base::Words& words = ui.words();
    const course::Feed::Message& next = it.message(*it.place.next);
    const ui::Card card(ui, "nothing", words("feed.nothing"), {.padding = 32});
    const float tile_w = std::round(ui.ic(54)), tile_h = std::round(ui.ic(60));
    ui::arch_tile(ui, ui.place({tile_w, tile_h}), ui.colour(Token::sun), ui.colour(Token::fill_ink),
                  ui::icon::coffee_outline, 28);
    ui.gap(ui.sp(16));
    ui::heading(ui, "title", 1, words("feed.nothing"), {Type::h2, Weight::semibold});
    ui.gap(ui.sp(8));
    ui::text(ui, "text", words("feed.nothing-text", {{"time", clock_words(words, it.feed, next.minute, false)}}),
             {.colour = Token::ink_muted});
    ui.gap(ui.sp(20));
    if (ui::button(ui, "go-on", words("feed.nothing-to-it"),
                   {.kind = ui::ButtonKind::primary, .icon_after = ui::icon::arrow_right, .initial = true}))
        screen.seconds = 60.0 * next.minute;
}

}  // namespace screens
