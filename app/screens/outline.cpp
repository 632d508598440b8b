#include <cmath>

#include "screens/lesson_parts.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

struct Step {
    std::string id, title, note;
    bool done = false, current = false;
};

std::vector<Step> steps_of(const ui::Ui& ui, const View& view, const course::Module& module, const std::string& here) {
    const base::Words& words = ui.words();
    const learning::ModuleProgress& progress = view.progress->of(module.id);
    std::vector<Step> steps;
    for (const course::Page& page : module.lesson(view.language).pages) {
        const bool current = page.id == here, read = progress.pages_read.contains(page.id);
        const std::string minutes = words.minutes(course::reading_minutes(page));
        const std::string note = current ? words("lesson.you-are-here") + " · " + minutes
                                 : read  ? words("lesson.read")
                                         : minutes;
        steps.push_back({page.id, page.title, note, read, current});
    }
    const learning::Attempt* best = progress.best();
    const auto questions =
        std::min<std::size_t>(static_cast<std::size_t>(module.bank.draw), module.items(view.language).size());
    if (questions > 0)
        steps.push_back({"", words("lesson.quiz-step"),
                         best != nullptr ? words("lesson.quiz-best", {{"percent", words.percent(best->percent())}})
                                         : words.plural("lesson.quiz-count", static_cast<std::int64_t>(questions)),
                         best != nullptr, false});
    return steps;
}

bool step_row(ui::Ui& ui, const Step& step, Token fill) {
    const ui::Font strong{Type::small, Weight::semibold}, small{Type::caption, Weight::regular};
    const float pad = ui.sp(16), arch_w = std::round(ui.ic(28)), arch_h = std::round(arch_w * 32 / 28), gap = ui.sp(16);
    const float width = ui.width() - 2 * pad - arch_w - gap;
    const float title_h = ui::text_height(ui, step.title, strong, width),
                note_h = ui::text_height(ui, step.note, small, width);
    const Rect box = ui.take_box(std::round(std::max(ui.sp(64), title_h + note_h + 2 * ui.sp(12))));
    const ui::Control control = ui.control({.role = ui::Role::link,
                                            .id = step.id.empty() ? "quiz" : step.id,
                                            .name = step.title,
                                            .box = box,
                                            .description = step.note,
                                            .state = {.current = step.current},
                                            .arrows = true,
                                            .radius = 16});
    if (step.current)
        ui::draw_surface(ui, box, {.radius = 16});
    else if (control.hovered || control.pressed)
        ui::draw::fill_rect(ui.list(), box, ui.colour(Token::accent_soft), ui.px(16));
    if (ui.high_contrast() && !step.current && control.hovered)
        ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::accent), ui.px(16), ui.px(2));
    const ui::ArchStep state = step.current ? ui::ArchStep::current
                               : step.done  ? ui::ArchStep::done
                                            : ui::ArchStep::to_come;
    ui::arch_step(ui, {box.x + pad, std::round(box.y + ui.sp(14)), arch_w, arch_h}, state, {.fill = fill});
    const float x = box.x + pad + arch_w + gap, y = box.y + ui.sp(12);
    ui::text_in(ui, {x, y, width, title_h}, step.title, {.font = strong});
    ui::text_in(ui, {x, y + title_h, width, note_h}, step.note, {.font = small, .colour = Token::ink_muted});
    return control.activated;
}

}  // namespace

Token lesson_fill(const std::string& colour) {
    return ui::track_colours(colour).fill;
}

Asked outline_list(ui::Ui& ui, const View& view, const course::Module& module, const std::string& here) {
    Asked asked;
    const course::Track* track = view.course->track(module.track);
    const Token fill = lesson_fill(track != nullptr ? track->colour : "soleil");
    const auto list = ui.group(ui::Role::list, "steps", ui.words()("lesson.outline"));
    for (const Step& step : steps_of(ui, view, module, here)) {
        if (step_row(ui, step, fill) && !step.current)
            asked = step.id.empty() ? Command(OpenQuiz{module.id}) : Command(OpenPage{module.id, step.id, true});
        ui.gap(ui.sp(8));
    }
    return asked;
}

Asked lesson_outline(ui::Ui& ui, const View& view, const course::Module& module, const std::string& here, Rect box) {
    const auto scroll =
        ui.scroll(ui::Role::complementary, "outline/" + module.id, ui.words()("lesson.outline"), box, 0, ui.sp(8));
    ui.gap(ui.sp(12));
    Asked asked = outline_list(ui, view, module, here);
    ui.gap(ui.sp(24));
    return asked;
}

}  // namespace screens
