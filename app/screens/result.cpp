// What an attempt came to: the score, per objective, what to look at again with the way straight back to it.
#include <algorithm>
#include <cmath>

#include "screens/chrome.h"
#include "screens/preview.h"
#include "ui/draw.h"
#include "ui/icons.h"
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

struct Outcome {
    const course::Module& module;
    const learning::Attempt& attempt;
    const learning::ModuleProgress& progress;
    int percent;
};

// The threshold reached with ease (a third of what is above it), reached, half of it, less.
std::string title_of(const base::Words& words, const View& view, const Outcome& outcome) {
    const int mark = outcome.module.pass_mark;
    if (outcome.percent >= mark + (100 - mark) / 3) return words("result.title-good", {{"name", view.person->name}});
    if (outcome.percent >= mark) return words("result.title-ok");
    return outcome.percent * 2 >= mark ? words("result.title-part") : words("result.title-again");
}

// The dark card: words at the left, the gauge at the right.
Asked score_card(ui::Ui& ui, const View& view, const Outcome& outcome, float min_height, float& natural) {
    Asked asked;
    const base::Words& words = ui.words();
    const std::string title = title_of(words, view, outcome);
    const ui::Card card(ui, "score", title,
                        {.padding = 40,
                         .radius = 28,
                         .fill = Token::shade,
                         .edge = Token::line,
                         .edge_width = ui.high_contrast() ? 2.0F : 0.0F,
                         .raised = false,
                         .min_height = min_height,
                         .natural = &natural,
                         .role = ui::Role::region});
    const Rect start = ui.rest();
    const bool beside = start.w > ui.em(460);
    const float least_w = std::round(std::min(ui.sp(240), beside ? start.w * 0.4F : start.w));
    // Beside a taller card the arch grows with it, as far as its width allows.
    const float gauge_h =
        std::round(std::clamp(beside ? min_height - 2 * ui.sp(40) : 0.0F, least_w * 1.33F, least_w * 1.7F));
    const float gauge_w = least_w;
    const auto right = std::count_if(outcome.attempt.first.begin(), outcome.attempt.first.end(),
                                     [](const auto& answered) { return answered.answer.share >= 1; });
    const std::string total = std::to_string(outcome.attempt.start.questions.size());
    {
        const auto flow = ui.column({start.x, start.y, start.w - (beside ? gauge_w + ui.sp(32) : 0), 1e6F}, true);
        ui::heading(ui, "title", 1, title, {Type::h1, Weight::bold}, Token::on_shade);
        ui.gap(ui.sp(8));
        ui::text(ui, "text", words.plural("result.score-text", right, {{"total", total}}),
                 {.colour = Token::on_shade_muted});
        ui.gap(ui.sp(24));
        const auto row = ui.row("actions", ui.sp(12));
        const bool passed = outcome.percent >= outcome.module.pass_mark;
        if (ui::button(ui, "retry", words("result.retry"),
                       {.kind = passed ? ui::ButtonKind::ghost : ui::ButtonKind::sun, .icon = ui::icon::refresh}))
            asked = RetryQuiz{outcome.module.id};
    }
    const learning::Attempt& first = outcome.progress.attempts.front();
    std::string note;
    if (first.start.attempt != outcome.attempt.start.attempt && first.percent() != outcome.percent)
        note = words("result.first-try", {{"score", std::to_string(first.percent())}});
    const Rect gauge{beside ? start.right() - gauge_w : std::round(start.x + (start.w - gauge_w) / 2),
                     beside ? start.y : ui.cursor().y + ui.sp(24), gauge_w, gauge_h};
    const float shown = ui.animate(ui.id("gauge-fill"), static_cast<float>(outcome.percent) / 100, 0.4F);
    ui::score_gauge(ui, gauge, "gauge", words("result.score", {{"score", std::to_string(outcome.percent)}}), shown,
                    std::to_string(outcome.percent), words("result.of-100"), note);
    if (ui.cursor().y < gauge.bottom()) ui.gap(gauge.bottom() - ui.cursor().y);
    return asked;
}

// As the module lists its objectives, whatever the order of the questions was.
std::vector<learning::ObjectiveScore> in_order(const Outcome& outcome) {
    std::vector<learning::ObjectiveScore> scores = learning::by_objective(outcome.attempt);
    const auto& objectives = outcome.module.objectives;
    const auto place = [&](const learning::ObjectiveScore& score) {
        return std::find_if(objectives.begin(), objectives.end(),
                            [&](const course::Objective& objective) { return objective.id == score.objective; });
    };
    std::stable_sort(scores.begin(), scores.end(),
                     [&](const auto& one, const auto& other) { return place(one) < place(other); });
    return scores;
}

void objectives_card(ui::Ui& ui, const View& view, const Outcome& outcome, float min_height, float& natural) {
    const base::Words& words = ui.words();
    const ui::Card card(ui, "objectives", words("result.by-objective"),
                        {.padding = 36, .min_height = min_height, .natural = &natural, .role = ui::Role::region});
    const ui::Font small{Type::small, Weight::regular}, strong{Type::body, Weight::semibold};
    const std::string threshold = words("result.threshold", {{"percent", words.percent(outcome.module.pass_mark)}});
    const Rect title = ui::heading(ui, "title", 2, words("result.by-objective"), {Type::h3, Weight::semibold});
    const float tick = ui.px(4);
    const float text_w = ui::text_width(ui, threshold, small) + 2;
    if (text_w + ui.em(160) < title.w) {
        ui::text_in(ui, {title.right() - text_w, title.y, text_w, title.h}, threshold,
                    {.font = small, .colour = Token::ink_muted});
        ui::draw::fill_rect(ui.list(),
                            {title.right() - text_w - ui.sp(8) - tick, title.centre().y - ui.sp(9), tick, ui.sp(18)},
                            ui.colour(Token::ink), tick / 2);
    } else {
        ui::text(ui, "threshold", threshold, {.font = small, .colour = Token::ink_muted});
    }
    for (const learning::ObjectiveScore& score : in_order(outcome)) {
        ui.gap(ui.sp(20));
        const auto objective =
            std::find_if(outcome.module.objectives.begin(), outcome.module.objectives.end(),
                         [&score](const course::Objective& candidate) { return candidate.id == score.objective; });
        const std::string name = objective != outcome.module.objectives.end()
                                     ? course::in(objective->name, view.language, view.course->default_language)
                                     : words("result.other");
        const bool below = score.percent() < outcome.module.pass_mark;
        const std::string of =
            words("result.right-of", {{"n", std::to_string(score.right)}, {"total", std::to_string(score.asked)}});
        const std::string percent = words.percent(score.percent());
        const float of_w = ui::text_width(ui, of, small) + ui.sp(16),
                    percent_w = ui::text_width(ui, words.percent(100), strong) + 2;
        const Rect row = ui.rest();
        {
            const auto flow = ui.column({row.x, row.y, row.w - of_w - percent_w - ui.sp(16), 1e6F}, true);
            ui::text(ui, score.objective + "-name", name, {.font = strong});
            if (below) {
                ui.gap(ui.sp(6));
                ui::chip(ui, score.objective + "-again", words("result.review-flag"),
                         {.fill = Token::brique_soft, .ink = Token::brique, .icon = ui::icon::flag_outline});
                ui.gap(ui.sp(4));
            }
        }
        const float line = ui.fonts().line_height(strong);
        ui::text_in(ui, {row.right() - percent_w - of_w, row.y, of_w - ui.sp(8), line}, of,
                    {.font = small, .colour = Token::ink_muted, .align = ui::TextAlign::right});
        ui::text_in(ui, {row.right() - percent_w, row.y, percent_w, line}, percent,
                    {.font = strong, .align = ui::TextAlign::right});
        ui.gap(ui.sp(8));
        ui::progress_bar(ui, score.objective, name, static_cast<float>(score.percent()) / 100,
                         static_cast<float>(outcome.module.pass_mark) / 100, below ? Token::brique : Token::accent);
    }
}

struct Again {
    const course::Page* page;
    std::size_t questions = 0;
    bool sure = false;
};

std::vector<Again> pages_again(const View& view, const Outcome& outcome) {
    std::vector<Again> pages;
    for (const learning::ToReview& review : learning::to_review(outcome.attempt)) {
        if (review.share >= 1) continue;
        const course::Item* item = outcome.module.item(review.question, view.language);
        const course::Page* page = item != nullptr ? outcome.module.page(item->page, view.language) : nullptr;
        if (page == nullptr) continue;
        auto at = std::find_if(pages.begin(), pages.end(), [page](const Again& again) { return again.page == page; });
        if (at == pages.end()) at = pages.insert(pages.end(), Again{page});
        ++at->questions;
        at->sure = at->sure || review.confidence == learning::Confidence::would_bet;
    }
    return pages;
}

Asked again_card_body(ui::Ui& ui, const Outcome& outcome, const Again& again, float min_height, float& natural,
                      float& filler) {
    Asked asked;
    const base::Words& words = ui.words();
    const float top = std::round(ui.cursor().y);
    const std::string name = words("result.review-page", {{"page", again.page->title}});
    const ui::Card card(ui, "again-" + again.page->id, again.page->title,
                        {.padding = 26, .min_height = min_height, .natural = &natural});
    const float tile = std::round(ui.ic(56));
    const Rect box = ui.place({tile, std::round(tile * 1.1F)});
    ui::arch_tile(ui, box, ui.colour(Token::brique_soft), ui.colour(Token::brique), ui::icon::book_open_variant, 28);
    ui.gap(ui.sp(16));
    ui::heading(ui, "title", 3, again.page->title, {Type::h3, Weight::semibold});
    ui.gap(ui.sp(12));
    {
        const auto row = ui.row("facts", ui.sp(8));
        ui::chip(ui, "count", words.plural("result.questions", static_cast<std::int64_t>(again.questions)));
        ui::chip(ui, "minutes", words.minutes(course::reading_minutes(*again.page)), {.icon = ui::icon::clock});
        if (again.sure)
            ui::chip(ui, "sure", words("result.sure-wrong"), {.fill = Token::encre_soft, .ink = Token::encre});
    }
    const ui::ButtonLook look{.size = ui::ButtonSize::compact, .fill = true, .accessible_name = name};
    const float button_h = ui::button_size(ui, words("result.review-action"), look).y;
    // The buttons of a row stand on one line, whatever is above them.
    filler = std::max(0.0F, min_height - (ui.cursor().y + ui.sp(18) + button_h + ui.sp(26) - top));
    ui.gap(ui.sp(18) + filler);
    if (ui::button(ui, "review", words("result.review-action"), look))
        asked = OpenPage{outcome.module.id, again.page->id};
    return asked;
}

Asked again_card(ui::Ui& ui, const Outcome& outcome, const Again& again, float min_height, float& natural) {
    float filler = 0;
    Asked asked = again_card_body(ui, outcome, again, min_height, natural, filler);
    natural -= filler;
    return asked;
}

// The first module still to be finished, other than the one just played.
const course::Module* another(const View& view, const course::Module& played) {
    for (const course::Module& module : view.course->modules)
        if (&module != &played &&
            learning::state(module, view.progress->of(module.id)) != learning::ModuleState::finished)
            return &module;
    return nullptr;
}

Asked now_card(ui::Ui& ui, const View& view, const Outcome& outcome) {
    Asked asked;
    const base::Words& words = ui.words();
    const course::Module* next = another(view, outcome.module);
    const bool all_done = next == nullptr && resume_target(view).module == nullptr;
    const course::Module& shown = next != nullptr ? *next : outcome.module;
    const ui::Card card(ui, "now", words("result.now"), {.padding = 0, .role = ui::Role::region});
    if (!ui.high_contrast()) {
        const Rect cover = ui.take_box(std::round(ui.sp(150)));
        const Rect inner{cover.x + ui.px(1), cover.y + ui.px(1), cover.w - 2 * ui.px(1), cover.h};
        const course::Track* track = all_done ? nullptr : view.course->track(shown.track);
        const std::filesystem::path file = cover_file(ui, track != nullptr ? track->cover : std::string());
        if (const ui::Texture* texture =
                ui.picture(file, inner, ui::PictureFit::cover, ui::PictureMask::top_rounded, ui.px(19)))
            ui::draw::picture(ui.list(), *texture, inner);
    }
    const Rect start = ui.rest();
    const float pad = ui.sp(28);
    const auto flow = ui.column({start.x + pad, start.y, start.w - 2 * pad, 1e6F}, true);
    ui.gap(ui.sp(22));
    if (!all_done) {
        if (next != nullptr) {
            ui::text(ui, "kicker", words("result.next-module"),
                     {.font = {Type::small, Weight::semibold}, .colour = Token::accent});
            ui.gap(ui.sp(4));
        }
        ui::heading(ui, "title", 3, shown.lesson(view.language).title, {Type::h3, Weight::semibold});
        ui.gap(ui.sp(4));
        ui::text(ui, "summary", shown.lesson(view.language).summary,
                 {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    } else {
        ui::heading(ui, "title", 3, words("home.all-done-title"), {Type::h3, Weight::semibold});
        ui.gap(ui.sp(4));
        ui::text(ui, "summary", words("home.all-done-text"),
                 {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    }
    ui.gap(ui.sp(20));
    {
        const auto row = ui.row("go", ui.sp(12));
        if (ui::button(ui, "home", words("result.home"),
                       {.kind = next != nullptr ? ui::ButtonKind::secondary : ui::ButtonKind::primary,
                        .size = ui::ButtonSize::compact}))
            asked = GoHome{};
        if (next != nullptr && ui::button(ui, "next", words("result.continue"),
                                          {.kind = ui::ButtonKind::primary,
                                           .size = ui::ButtonSize::compact,
                                           .icon_after = ui::icon::arrow_right}))
            asked = OpenModule{next->id};
    }
    ui.gap(ui.sp(28));
    return asked;
}

// Boxes side by side, as wide as their weights say, or one below the other.
struct Columns {
    Rect start;
    std::vector<float> x, w;
};
Columns columns(ui::Ui& ui, const std::vector<float>& weights, bool beside, float gap) {
    Columns columns{.start = ui.rest(), .x = {}, .w = {}};
    float sum = 0;
    for (const float weight : weights) sum += weight;
    const float room = ui.width() - gap * static_cast<float>(weights.size() - 1);
    float x = columns.start.x;
    for (const float weight : weights) {
        const float width = beside ? std::round(room * weight / sum) : ui.width();
        columns.x.push_back(beside ? x : columns.start.x);
        columns.w.push_back(width);
        x += width + gap;
    }
    return columns;
}

Asked top_cards(ui::Ui& ui, const View& view, const Outcome& outcome, bool beside, float gap) {
    Asked asked;
    const Columns at = columns(ui, {0.48F, 0.52F}, beside, gap);
    const float height = beside ? ui::common_height(ui, "top-row") : 0;
    float first = 0, second = 0;
    {
        const auto flow = ui.column({at.x[0], at.start.y, at.w[0], 1e6F}, true);
        asked = score_card(ui, view, outcome, height, first);
    }
    if (!beside) ui.gap(gap);
    {
        const auto flow = ui.column({at.x[1], beside ? at.start.y : ui.cursor().y, at.w[1], 1e6F}, true);
        objectives_card(ui, view, outcome, height, second);
    }
    ui::note_height(ui, "top-row", std::max(first, second));
    return asked;
}

Asked again_cards(ui::Ui& ui, const Outcome& outcome, const std::vector<Again>& pages, bool beside, float gap) {
    Asked asked;
    const base::Words& words = ui.words();
    ui::heading(ui, "again-title", 2, words("result.review"), {Type::h2, Weight::semibold});
    ui.gap(ui.sp(14));
    if (pages.empty()) {
        const ui::Card card(ui, "nothing", words("result.nothing-to-review"), {.padding = 26});
        ui::text(ui, "text", words("result.nothing-to-review"));
        return asked;
    }
    const std::size_t per_row = beside ? std::min<std::size_t>(std::max<std::size_t>(pages.size(), 2), 3) : 1;
    const Rect start = ui.rest();
    const float width = std::round((ui.width() - gap * static_cast<float>(per_row - 1)) / static_cast<float>(per_row));
    float y = start.y;
    for (std::size_t first = 0; first < pages.size(); first += per_row) {
        const std::string row = "again-row-" + std::to_string(first);
        const float height = beside ? ui::common_height(ui, row) : 0;
        float tallest = 0;
        for (std::size_t i = first; i < std::min(pages.size(), first + per_row); ++i) {
            float natural = 0;
            const auto flow =
                ui.column({start.x + static_cast<float>(i - first) * (width + gap), y, width, 1e6F}, true);
            if (Asked pressed = again_card(ui, outcome, pages[i], height, natural)) asked = pressed;
            tallest = std::max(tallest, natural);
        }
        ui::note_height(ui, row, tallest);
        y += std::max(tallest, height) + gap;
    }
    return asked;
}

Asked bottom_cards(ui::Ui& ui, const View& view, const Outcome& outcome, bool beside, float gap) {
    Asked asked;
    const Columns at = columns(ui, {0.68F, 0.32F}, beside, gap);
    {
        const auto flow = ui.column({at.x[0], at.start.y, at.w[0], 1e6F}, true);
        asked = again_cards(ui, outcome, pages_again(view, outcome), ui.breadth() >= Breadth::medium, gap);
    }
    if (!beside) ui.gap(gap);
    const auto flow = ui.column({at.x[1], beside ? at.start.y : ui.cursor().y, at.w[1], 1e6F}, true);
    ui::heading(ui, "now-title", 2, ui.words()("result.now"), {Type::h2, Weight::semibold});
    ui.gap(ui.sp(14));
    if (Asked pressed = now_card(ui, view, outcome)) asked = pressed;
    return asked;
}

}  // namespace

Asked ResultScreen::draw(ui::Ui& ui, const View& view) {
    ui.screen("result/" + attempt);
    const course::Module* found = view.course->module(module);
    if (found == nullptr) return GoHome{};
    const learning::ModuleProgress& progress = view.progress->of(module);
    const auto shown =
        std::find_if(progress.attempts.begin(), progress.attempts.end(),
                     [this](const learning::Attempt& candidate) { return candidate.start.attempt == attempt; });
    if (shown == progress.attempts.end()) return GoHome{};
    const Outcome outcome{*found, *shown, progress, shown->percent()};

    Frame outer = frame(ui, view, screens::Place::lesson, file_of(view, module, "quiz"));
    Asked asked = outer.asked;
    Rect content = outer.content;
    TopBar bar;
    const course::Track* track = view.course->track(found->track);
    if (track != nullptr) bar.crumbs.push_back(course::in(track->name, view.language, view.course->default_language));
    bar.crumbs.push_back(found->lesson(view.language).title);
    if (Asked pressed = top_bar(ui, view, content, bar)) asked = pressed;
    const float margin = page_margin(ui), side = std::max(margin, std::round((content.w - ui.sp(1680)) / 2));
    const bool beside = ui.breadth() == Breadth::wide, beside_top = ui.breadth() >= Breadth::medium;
    const float gap = ui.sp(beside ? 40 : 24);
    const auto main = ui.scroll(ui::Role::main, "main", found->lesson(view.language).title, content, side, side);
    ui.gap(ui.sp(12));
    if (Asked pressed = top_cards(ui, view, outcome, beside_top, gap)) asked = pressed;
    ui.gap(ui.sp(36));
    if (Asked pressed = bottom_cards(ui, view, outcome, beside, gap)) asked = pressed;
    ui.gap(ui.sp(32));
    if (ui.take(ui::Key::escape)) asked = GoHome{};
    return asked;
}

}  // namespace screens
