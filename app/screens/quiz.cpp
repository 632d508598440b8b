// One question after the other: choose, say how sure, check, read why, go on.
#include <algorithm>
#include <cmath>

#include "screens/chrome.h"
#include "screens/preview.h"
#include "screens/quiz_parts.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Breadth;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

const learning::Attempt* find_attempt(const View& view, const std::string& module, const std::string& attempt) {
    for (const learning::Attempt& candidate : view.progress->of(module).attempts)
        if (candidate.start.attempt == attempt) return &candidate;
    return nullptr;
}

ui::ArchStep step_of(double share) {
    return share >= 1 ? ui::ArchStep::right : share > 0 ? ui::ArchStep::partly : ui::ArchStep::wrong;
}

// What the arches show, in words; nothing before the first answer.
std::string so_far_of(const base::Words& words, const std::vector<ui::ArchStep>& steps) {
    const auto count = [&steps](ui::ArchStep step) { return std::count(steps.begin(), steps.end(), step); };
    const auto right = count(ui::ArchStep::right), partly = count(ui::ArchStep::partly),
               wrong = count(ui::ArchStep::wrong);
    if (right + partly + wrong == 0) return {};
    return words(
        "quiz.so-far",
        {{"right", std::to_string(right)}, {"partly", std::to_string(partly)}, {"wrong", std::to_string(wrong)}});
}

// The arcade of answers so far, "3 sur 8", and the way out. Its width.
float quiz_tools(ui::Ui& ui, Rect row, const Asking& asking, bool& leave) {
    const base::Words& words = ui.words();
    const float side = std::round(ui.ic(48));
    leave = ui::icon_button_in(ui, {row.right() - side, std::round(row.centre().y - side / 2), side, side}, "leave",
                               words("quiz.leave"), ui::icon::close);
    std::vector<ui::ArchStep> arches;
    for (std::size_t i = 0; i < asking.attempt.start.questions.size(); ++i) {
        const learning::Answered* answer = asking.attempt.first_answer(asking.attempt.start.questions[i].question);
        ui::ArchStep step = ui::ArchStep::to_come;
        if (answer != nullptr) step = step_of(answer->answer.share);
        if (answer == nullptr && i == asking.index) step = ui::ArchStep::current;
        arches.push_back(step);
    }
    const std::string so_far = so_far_of(words, arches);
    const std::string where =
        words("quiz.progress", {{"n", std::to_string(asking.index + 1)}, {"total", std::to_string(arches.size())}});
    const ui::Font font{Type::small, Weight::semibold};
    const float text_w = ui::text_width(ui, where, font) + 2;
    float x = row.right() - side - ui.sp(16) - text_w;
    ui::text_in(ui, {x, row.y, text_w, row.h}, where, {.font = font, .tabular = true});
    const float arcade_w = ui::arcade_width(ui, arches.size(), {});
    if (x - arcade_w - ui.sp(16) < row.x + row.w * 0.35F) {
        ui.note_node(ui::Role::progressbar, "arcade", where, {x, row.y, text_w, row.h}, so_far);
        return row.right() - x;
    }
    x -= arcade_w + ui.sp(16);
    const float height = std::round(std::round(ui.ic(28)) * 32 / 28);
    const auto flow = ui.column({x, std::round(row.centre().y - height / 2), arcade_w + 1, height});
    ui::arcade(ui, "arcade", arches, where, {.fill = Token::sun}, so_far);
    return row.right() - x;
}

// The hint at the left, the one primary action at the right.
bool action_row(ui::Ui& ui, const QuizScreen& screen, const Asking& asking, Rect box, bool ready) {
    const base::Words& words = ui.words();
    const auto group = ui.group(ui::Role::region, "actions", words("quiz.actions"), box);
    std::string label = words("quiz.check"), hint;
    if (screen.feedback) {
        label = asking.attempt.next() ? words("quiz.next") : words("quiz.finish");
        if (asking.answered != nullptr && asking.answered->answer.share < 1 && !screen.repeat)
            hint = words("quiz.comes-back");
    } else if (!learning::is_complete(asking.item, *screen.draft)) {
        const bool answer_only = screen.repeat || !course::asks_confidence(asking.item);
        hint = words(answer_only ? "quiz.choose-answer" : "quiz.choose-first");
    } else if (!ready) {
        hint = words("quiz.choose-confidence");
    }
    const ui::ButtonLook look{.kind = ui::ButtonKind::primary,
                              .icon_after = screen.feedback ? ui::icon::arrow_right : char32_t{0},
                              .enabled = ready || screen.feedback,
                              .initial = screen.feedback,
                              .description = hint};
    ui::Vec2 size = ui::button_size(ui, label, look);
    size.x = std::min(size.x, box.w);
    const bool pressed = ui::button_in(
        ui, {box.right() - size.x, std::round(box.centre().y - size.y / 2), size.x, size.y}, "primary", label, look);
    const float room = box.w - size.x - ui.sp(24);
    if (!hint.empty() && room > ui.em(120)) {
        const float icon = screen.feedback ? ui.ic(24) + ui.sp(10) : 0;
        if (icon > 0)
            ui.fonts().draw_icon(ui.list(), ui::icon::refresh, ui.ic(24), {box.x + ui.ic(12), box.centre().y},
                                 ui.colour(Token::accent));
        ui::text_in(ui, {box.x + icon, box.y, room - icon, box.h}, hint,
                    {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted, .max_lines = 3});
        ui.note_node(ui::Role::status, "hint", hint, {box.x, box.y, room, box.h});
    }
    return pressed;
}

Asked after_press(QuizScreen& screen, const Asking& asking) {
    if (!screen.feedback) {
        screen.feedback = true;
        screen.verdict_shown = false;
        return SubmitAnswer{screen.module,     screen.attempt, screen.question, *screen.draft,
                            screen.confidence, screen.repeat,  screen.hints};
    }
    screen.question.clear();
    screen.feedback = false;
    screen.draft.reset();
    screen.confidence.reset();
    screen.hints = 0;
    if (!asking.attempt.next()) return FinishQuiz{screen.module, screen.attempt};
    return std::nullopt;
}

// Takes up the next question when none is shown.
bool take_up(QuizScreen& screen, const learning::Attempt& attempt) {
    if (!screen.question.empty()) return true;
    const auto next = attempt.next();
    if (!next) return false;
    screen.question = attempt.start.questions[next->index].question;
    screen.repeat = next->repeat;
    return true;
}

std::size_t index_of(const learning::Attempt& attempt, const std::string& question) {
    const auto& questions = attempt.start.questions;
    return static_cast<std::size_t>(
        std::find_if(questions.begin(), questions.end(),
                     [&question](const auto& drawn) { return drawn.question == question; }) -
        questions.begin());
}

Body quiz_area(ui::Ui& ui, const View& view, QuizScreen& screen, const Asking& asking, Rect content,
               bool inline_actions, bool ready, bool& pressed) {
    const float side = page_margin(ui);
    const bool beside = ui.breadth() == Breadth::wide;
    const std::string round = screen.question + (screen.feedback ? "/why" : "/ask") + (screen.repeat ? "/again" : "");
    const auto main = ui.scroll(ui::Role::main, "main/" + round, course::plain(asking.item.prompt), content, 0, 0);
    ui.gap(ui.sp(ui.breadth() >= Breadth::medium ? 12 : 20));
    const Rect start = ui.rest();
    const float total = std::min(content.w - 2 * side, ui.sp(1680));
    const float aside_w = beside ? std::min(ui.sp(560), total * 0.34F) : 0, gap = beside ? ui.sp(56) : 0;
    const float column_w = std::min(total - aside_w - gap, ui.em(beside ? 1064 : 860));
    const float x = beside ? start.x + side : std::round(start.x + (content.w - column_w) / 2);
    Body body;
    {
        const auto flow = ui.column({x, start.y, column_w, 1e6F}, true);
        // Where all of it scrolls, the way on stands right under the verdict, and both are brought into sight.
        const auto act = [&] { pressed = action_row(ui, screen, asking, ui.take_box(ui.sp(72)), ready); };
        const bool with_verdict = inline_actions && screen.feedback && !beside;
        body = question_column(ui, view, screen, asking, !beside, with_verdict ? act : std::function<void()>());
        if (inline_actions && !with_verdict) {
            ui.gap(ui.sp(20));
            act();
        }
        ui.gap(ui.sp(48));
    }
    if (beside && screen.feedback && asking.answered != nullptr) {
        const auto flow = ui.column({x + column_w + gap, start.y, aside_w, 1e6F}, true);
        if (Asked found = verdict_card(ui, view, asking)) body.asked = found;
        ui.gap(ui.sp(48));
    } else if (beside && !ui.high_contrast()) {
        const Rect arch{x + column_w + gap, std::round(start.y), aside_w, std::round(aside_w * 0.62F)};
        if (const ui::Texture* picture = ui.picture(ui.content_file(asking.module.cover), arch, ui::PictureFit::cover,
                                                    ui::PictureMask::rounded, ui.px(20));
            picture != nullptr && !asking.module.cover.empty())
            ui::draw::picture(ui.list(), *picture, arch);
    }
    return body;
}

}  // namespace

Asked QuizScreen::draw(ui::Ui& ui, const View& view) {
    const course::Module* found = view.course->module(module);
    const learning::Attempt* running = found != nullptr ? find_attempt(view, module, attempt) : nullptr;
    if (running == nullptr) return GoHome{};
    if (!take_up(*this, *running)) return FinishQuiz{module, attempt};
    const course::Item* item = found->item(question, view.language);
    const std::size_t index = index_of(*running, question);
    if (item == nullptr || index >= running->start.questions.size()) return FinishQuiz{module, attempt};
    const learning::DrawnQuestion& drawn = running->start.questions[index];
    if (!draft) draft = learning::empty_answer(*item, drawn.shown);
    ui.screen("quiz/" + question + (repeat ? "/again" : "") + (feedback ? "/why" : ""));
    const Asking asking{*found, *running, *item, drawn, feedback ? running->last_answer(question) : nullptr, index};

    Frame outer = frame(ui, view, screens::Place::lesson, file_of(view, module, "quiz"), false);
    Asked asked = outer.asked;
    Rect content = outer.content;
    bool leave = false;
    TopBar bar;
    bar.crumbs = {found->lesson(view.language).title, ui.words()("quiz.title")};
    bar.search = false;
    bar.right = [&](Rect row) { return quiz_tools(ui, row, asking, leave); };
    if (Asked pressed = top_bar(ui, view, content, bar)) asked = pressed;
    const ActionBar actions = action_bar(ui, content);
    const bool ready =
        learning::is_complete(*item, *draft) && (repeat || confidence || !course::asks_confidence(*item));
    bool pressed = false;
    const Body body = quiz_area(ui, view, *this, asking, content, actions.inline_, ready, pressed);
    if (body.asked) asked = body.asked;
    if (!actions.inline_) {
        draw_action_bar(ui, actions);
        const float side = page_margin(ui);
        pressed = action_row(ui, *this, asking,
                             {actions.box.x + side, actions.box.y, actions.box.w - 2 * side, actions.box.h}, ready);
    }
    if (pressed) return after_press(*this, asking);
    if (leave || ui.take(ui::Key::escape)) asked = AskLeaveQuiz{static_cast<int>(index) + 1};
    if (!asked && body.changed && !feedback) asked = SaveDraft{module, attempt, question, *draft, confidence, hints};
    return asked;
}

}  // namespace screens
