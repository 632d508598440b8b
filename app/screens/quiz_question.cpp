// One question of the quiz: prompt, answers, hints, how sure, and the verdict.
#include <algorithm>
#include <array>
#include <cmath>

#include "screens/chrome.h"
#include "screens/follow.h"
#include "screens/preview.h"
#include "screens/quiz_parts.h"
#include "ui/icons.h"
#include "ui/items/hints.h"
#include "ui/items/item_view.h"
#include "ui/reader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

std::string instruction(const base::Words& words, const course::Item& item) {
    struct Kind {
        const base::Words& words;
        std::string operator()(const course::SingleChoice&) const { return words("quiz.kind.single"); }
        std::string operator()(const course::MultipleChoice&) const { return words("quiz.kind.multiple"); }
        std::string operator()(const course::TrueFalse&) const { return words("quiz.kind.truefalse"); }
        std::string operator()(const course::Ordering&) const { return words("quiz.kind.ordering"); }
        std::string operator()(const course::Matching&) const { return words("quiz.kind.matching"); }
        std::string operator()(const course::Sorting&) const { return words("quiz.kind.sorting"); }
        std::string operator()(const course::Blanks&) const { return words("quiz.kind.blanks"); }
        std::string operator()(const course::Estimate&) const { return words("quiz.kind.estimate"); }
        std::string operator()(const course::Open&) const { return words("quiz.kind.open"); }
        std::string operator()(const course::Vote&) const { return words("quiz.kind.vote"); }
    };
    return std::visit(Kind{words}, item.kind);
}

bool confidence_row(ui::Ui& ui, std::optional<learning::Confidence>& chosen) {
    const base::Words& words = ui.words();
    bool changed = false;
    const ui::Card card(ui, "confidence-card", words("quiz.confidence"),
                        {.padding = 14, .radius = 16, .raised = false});
    const auto group = ui.group(ui::Role::radiogroup, "confidence", words("quiz.confidence"));
    const ui::Font font{Type::small, Weight::semibold};
    const Rect row = ui.rest();
    struct Choice {
        learning::Confidence confidence;
        std::string label;
    };
    const std::array<Choice, 3> choices{Choice{learning::Confidence::guessed, words("quiz.guessed")},
                                        Choice{learning::Confidence::think_so, words("quiz.think-so")},
                                        Choice{learning::Confidence::would_bet, words("quiz.would-bet")}};
    float chips = 0;
    for (const Choice& choice : choices) chips += ui::chip_choice_size(ui, choice.label).x + ui.sp(10);
    const float label_w = ui::text_width(ui, words("quiz.confidence"), font) + 2;
    const bool one_line = label_w + ui.sp(24) + chips <= row.w;
    const auto chip = [&](const Choice& choice, Rect box) {
        if (!ui::chip_choice(ui, box, learning::name(choice.confidence), choice.label,
                             {.chosen = chosen == choice.confidence}))
            return;
        chosen = choice.confidence;
        changed = true;
    };
    if (one_line) {
        const float height = ui::chip_choice_size(ui, choices[0].label).y;
        const Rect box = ui.take_box(height);
        ui::text_in(ui, {box.x + ui.sp(6), box.y, label_w, box.h}, words("quiz.confidence"), {.font = font});
        float x = box.right() - chips + ui.sp(10);
        for (const Choice& choice : choices) {
            const float width = ui::chip_choice_size(ui, choice.label).x;
            chip(choice, {std::round(x), box.y, width, height});
            x += width + ui.sp(10);
        }
        return changed;
    }
    ui::text(ui, "label", words("quiz.confidence"), {.font = font, .silent = true});
    ui.gap(ui.sp(10));
    const auto flow = ui.row("chips", ui.sp(10));
    for (const Choice& choice : choices) chip(choice, ui.place(ui::chip_choice_size(ui, choice.label)));
    return changed;
}

std::string verdict_title(const base::Words& words, const course::Item& item, bool right, bool partly) {
    if (!course::is_scored(item)) return words("quiz.verdict-vote");
    if (std::holds_alternative<course::Open>(item.kind)) return words("quiz.verdict-open");
    if (right) return words("quiz.verdict-right");
    return partly ? words("quiz.verdict-partly") : words("quiz.verdict-review");
}

// "50 % of the points": of the answer, before what hints cost.
std::string share_of(const base::Words& words, double share) {
    const int percent = std::clamp(static_cast<int>(std::lround(100 * share)), 1, 99);
    return words("quiz.share", {{"percent", words.percent(percent)}});
}

}  // namespace

Asked verdict_card(ui::Ui& ui, const View& view, const Asking& asking, const std::function<void()>& actions) {
    Asked asked;
    const base::Words& words = ui.words();
    const learning::QuestionAnswered& answer = asking.answered->answer;
    const bool right = answer.share >= 1, partly = !right && answer.share > 0;
    const std::string title = verdict_title(words, asking.item, right, partly);
    const ui::Card card(ui, "verdict", title, {.padding = 28, .role = ui::Role::status});
    {
        const Rect start = ui.rest();
        const float tile = std::round(ui.ic(44));
        ui::arch_tile(
            ui, {start.x, start.y, tile, std::round(tile * 48 / 44)}, ui.colour(right ? Token::success : Token::accent),
            ui.colour(right ? Token::success_soft : Token::accent_ink), right ? ui::icon::check : ui::icon::refresh);
        const auto flow =
            ui.column({start.x + tile + ui.sp(16), start.y + ui.sp(8), start.w - tile - ui.sp(16), 1e6F}, true);
        ui::heading(ui, "title", 2, title, {Type::h3, Weight::semibold});
        if (partly) {
            ui.gap(ui.sp(2));
            ui::text(ui, "share", share_of(words, answer.share), {.font = {Type::small, Weight::semibold}});
        }
    }
    if (actions) {
        ui.gap(ui.sp(4));
        actions();
    }
    ui.gap(ui.sp(actions ? 4 : 16));
    if (!right && answer.confidence == learning::Confidence::would_bet) {
        ui::text(ui, "sure", words("quiz.sure-wrong"),
                 {.font = {Type::body, Weight::semibold}, .colour = Token::encre});
        ui.gap(ui.sp(8));
    }
    if (answer.hint_cost > 0 && answer.share > 0) {
        ui::text(ui, "hints",
                 words("quiz.hints-used",
                       {{"percent", words.percent(static_cast<int>(std::lround(100 * answer.hint_cost)))}}),
                 {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
        ui.gap(ui.sp(8));
    }
    if (const auto link =
            ui::read_blocks(ui, "explanation", asking.item.explanation, {.check = {}, .type = Type::body}))
        asked = follow(view, asking.module.id, *link);
    if (asking.item.page.empty() || asking.module.page_index(asking.item.page) == std::nullopt) return asked;
    ui.gap(ui.sp(20));
    if (ui::button(ui, "passage", words("quiz.back-to-page"),
                   {.size = ui::ButtonSize::compact, .icon = ui::icon::book_open_page_variant}))
        asked = OpenPage{asking.module.id, asking.item.page};
    return asked;
}

Body question_column(ui::Ui& ui, const View& view, QuizScreen& screen, const Asking& asking, bool verdict_below,
                     const std::function<void()>& actions) {
    Body body;
    const base::Words& words = ui.words();
    if (screen.repeat) {
        ui::chip(ui, "repeat", words("quiz.repeat"),
                 {.fill = Token::encre_soft, .ink = Token::encre, .icon = ui::icon::refresh});
        ui.gap(ui.sp(12));
    }
    ui::heading(ui, "prompt", 1, course::plain(asking.item.prompt), {Type::question, Weight::semibold});
    if (!asking.item.stem.empty()) {
        ui.gap(ui.sp(12));
        ui::read_blocks(ui, "stem", asking.item.stem, {.check = {}, .type = Type::body});
    }
    ui.gap(ui.sp(8));
    ui::text(ui, "instruction", instruction(words, asking.item),
             {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    ui.gap(ui.sp(20));
    body.changed = ui::item_view(
        ui, "answers",
        {.item = asking.item, .shown = asking.drawn.shown, .draft = *screen.draft, .checked = screen.feedback});
    if (!screen.feedback && !asking.item.hints.empty()) {
        ui.gap(ui.sp(16));
        const std::string cost = screen.repeat || asking.module.hint_cost == 0
                                     ? std::string()
                                     : words("quiz.hint-cost", {{"percent", words.percent(asking.module.hint_cost)}});
        if (ui::hints(ui, "hints", asking.item, screen.hints, cost)) body.changed = true;
    }
    if (!screen.feedback && !screen.repeat && course::asks_confidence(asking.item)) {
        ui.gap(ui.sp(20));
        if (confidence_row(ui, screen.confidence)) body.changed = true;
    }
    if (!screen.feedback && view.preview != nullptr && view.preview->answers) {
        ui.gap(ui.sp(28));
        preview_key(ui, asking.item);
    }
    if (screen.feedback && verdict_below) {
        ui.gap(ui.sp(20));
        const Rect start = ui.rest();
        // In two frames, for the page knows its new height after the first.
        const ui::Id revealing = ui.id("reveal");
        const float frames = screen.verdict_shown ? ui.remembered(revealing, 0) : 2;
        const bool reveal = frames > 0;
        screen.verdict_shown = true;
        ui.remember(revealing, std::max(0.0F, frames - 1));
        if (reveal && actions) ui.scroll_here();
        body.asked = verdict_card(ui, view, asking, actions);
        // What it comes to; the answers above it stay in sight as far as they can.
        if (reveal && !actions) ui.bring_into_view({start.x, start.y, start.w, ui.sp(104)});
    }
    return body;
}

}  // namespace screens
