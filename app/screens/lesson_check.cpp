#include <algorithm>
#include <cmath>

#include "learning/attempt.h"
#include "screens/follow.h"
#include "screens/lesson_parts.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/items/hints.h"
#include "ui/items/item_view.h"
#include "ui/reader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

// What was answered here before, if the question is still the same.
void take_up(LessonScreen& screen, const Here& here, const course::Item& item, const std::vector<std::size_t>& shown) {
    const auto [at, fresh] = screen.drafts.try_emplace(item.id, learning::empty_answer(item, shown));
    if (!fresh) return;
    const auto before = here.progress.checks.find(item.id);
    if (before == here.progress.checks.end() || before->second.answer.key_hash != course::key_hash(item)) return;
    if (const auto answer = learning::answer_from_json(item, before->second.answer.answer)) {
        at->second = *answer;
        screen.checked[item.id] = true;
    }
}

struct Manner {  // how a question of this kind speaks to the person
    std::string title, action, again;
    char32_t icon;
};
Manner manner_of(const base::Words& words, const course::Item& item, bool opens) {
    if (std::holds_alternative<course::Vote>(item.kind))
        return {words("lesson.opinion"), words("lesson.opinion-action"), words("lesson.opinion-again"),
                ui::icon::comment_question_outline};
    if (std::holds_alternative<course::Open>(item.kind))
        return {words("lesson.write"), words("lesson.write-action"), words("lesson.check-again"), ui::icon::pencil};
    return {words(opens ? "lesson.guess" : "lesson.check"), words("lesson.check-action"), words("lesson.check-again"),
            ui::icon::help_circle_outline};
}

// Several questions may stand on a page: their buttons are told apart by what they are about.
std::string named(const base::Words& words, const std::string& action, const course::Item& item) {
    return words("lesson.check-named", {{"action", action}, {"question", course::plain(item.prompt)}});
}

void head(ui::Ui& ui, const course::Item& item, const Manner& manner) {
    const std::string& label = manner.title;
    const ui::Font font{Type::body, Weight::semibold};
    {
        const auto row = ui.row("head", ui.sp(10));
        const float icon = std::round(ui.ic(24));
        const Rect box = ui.place({icon, icon});
        ui.fonts().draw_icon(ui.list(), manner.icon, icon, box.centre(), ui.colour(Token::accent));
        const Rect words = ui.place({ui::text_width(ui, label, font) + 2, ui.fonts().line_height(font)});
        ui::text_in(ui, words, label, {.font = font, .colour = Token::accent});
    }
    ui.gap(ui.sp(8));
    ui::heading(ui, "prompt", 2, course::plain(item.prompt), {Type::h3, Weight::semibold});
    if (!item.stem.empty()) {
        ui.gap(ui.sp(8));
        ui::read_blocks(ui, "stem", item.stem, {.check = {}, .type = Type::body});
    }
    ui.gap(ui.sp(18));
}

// The explanation; true when the person would like another go.
bool explained(ui::Ui& ui, const View& view, const std::string& module, const course::Item& item, const Manner& manner,
               Asked& asked) {
    if (!item.explanation.empty()) {
        if (const auto link = ui::read_blocks(ui, "explanation", item.explanation, {.check = {}, .type = Type::body}))
            asked = follow(view, module, *link);
        ui.gap(ui.sp(16));
    }
    return ui::button(ui, "again", manner.again,
                      {.size = ui::ButtonSize::compact,
                       .icon = ui::icon::refresh,
                       .accessible_name = named(ui.words(), manner.again, item)});
}

}  // namespace

Asked inline_check(ui::Ui& ui, const View& view, LessonScreen& screen, const Here& here, const course::Check& check) {
    Asked asked;
    const course::Item* item = here.module.item(check.question, view.language);
    if (item == nullptr) return asked;
    const base::Words& words = ui.words();
    const std::vector<std::size_t> shown = learning::inline_order(*item);
    take_up(screen, here, *item, shown);
    learning::Answer& draft = screen.drafts.at(item->id);
    bool& checked = screen.checked[item->id];
    const auto* first = here.index == 0 ? std::get_if<course::Check>(&here.page.blocks.front().node) : nullptr;
    const Manner manner = manner_of(words, *item, first != nullptr && first->question == item->id);
    const ui::Card card(ui, "check-" + item->id, manner.title, {.role = ui::Role::region});
    head(ui, *item, manner);
    const bool changed = ui::item_view(
        ui, "answers",
        {.item = *item, .shown = shown, .draft = draft, .checked = checked, .letters = false, .initial = false});
    if (!checked && !item->hints.empty()) {
        ui.gap(ui.sp(12));
        ui::hints(ui, "hints", *item, screen.hints[item->id], {});
    }
    ui.gap(ui.sp(18));
    if (checked) {
        if (explained(ui, view, here.module.id, *item, manner, asked)) {
            checked = false;
            draft = learning::empty_answer(*item, shown);
        }
        return asked;
    }
    const bool ready = learning::is_complete(*item, draft);
    const ui::ButtonLook look{.kind = ui::ButtonKind::primary,
                              .size = ui::ButtonSize::compact,
                              .enabled = ready,
                              .accessible_name = named(words, manner.action, *item),
                              .description = ready ? "" : words("lesson.check-first")};
    if (ui::button(ui, "check", manner.action, look)) {
        asked = SubmitCheck{here.module.id, item->id, draft};
        checked = true;
    } else if (changed) {
        asked = SaveDraft{here.module.id, {}, item->id, draft, std::nullopt};
    }
    return asked;
}

}  // namespace screens
