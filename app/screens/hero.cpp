#include "screens/hero.h"

#include <algorithm>
#include <cmath>

#include "screens/chrome.h"
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

std::string arcade_name(const base::Words& words, const std::vector<learning::StepState>& steps) {
    const auto done = std::count(steps.begin(), steps.end(), learning::StepState::done);
    return words("arcade.of", {{"n", std::to_string(done)}, {"total", std::to_string(steps.size())}});
}

std::vector<ui::ArchStep> arches(const std::vector<learning::StepState>& steps) {
    std::vector<ui::ArchStep> arches;
    for (const learning::StepState step : steps)
        arches.push_back(step == learning::StepState::done      ? ui::ArchStep::done
                         : step == learning::StepState::current ? ui::ArchStep::current
                                                                : ui::ArchStep::to_come);
    return arches;
}

struct Hero {
    std::string kicker, title, text, action;
    const course::Module* module = nullptr;
    const course::Track* track = nullptr;
};

Hero hero_words(const ui::Ui& ui, const View& view, const Resume& resume) {
    const base::Words& words = ui.words();
    if (resume.module == nullptr)
        return {.kicker = {}, .title = words("home.all-done-title"), .text = words("home.all-done-text"), .action = {}};
    Hero hero{.module = resume.module, .track = view.course->track(resume.module->track)};
    const auto modules = view.course->modules_of(resume.module->track);
    const auto at = std::find(modules.begin(), modules.end(), resume.module) - modules.begin();
    if (hero.track != nullptr)
        hero.kicker =
            words("home.kicker", {{"track", course::in(hero.track->name, view.language, view.course->default_language)},
                                  {"n", std::to_string(at + 1)},
                                  {"total", std::to_string(modules.size())}});
    const course::Lesson& lesson = resume.module->lesson(view.language);
    hero.title = lesson.title;
    const int left = learning::minutes_left(*resume.module, view.progress->of(resume.module->id));
    if (resume.kind == Resume::Kind::start) {
        hero.text = lesson.summary;
        hero.action = words("home.start");
    } else {
        const course::Page* page = resume.module->page(resume.page, view.language);
        hero.text = page != nullptr ? words("home.where-page", {{"page", page->title}}) : words("home.where-quiz");
        hero.action = words("home.resume");
    }
    hero.text += "\n" + (resume.kind == Resume::Kind::start
                             ? words("home.module-new", {{"minutes", words.minutes(resume.module->minutes)}})
                             : words.plural("home.left", std::max(left, 1)));
    return hero;
}

float hero_height(ui::Ui& ui, const Hero& hero, float text_width) {
    float height = ui.sp(32) + ui.sp(32);
    height += hero.kicker.empty()
                  ? 0
                  : ui::text_height(ui, hero.kicker, {Type::small, Weight::semibold}, text_width) + ui.sp(6);
    height += ui::text_height(ui, hero.title, {Type::h1, Weight::bold}, text_width) + ui.sp(6);
    height += ui::text_height(ui, hero.text, {Type::body, Weight::regular}, text_width);
    if (!hero.action.empty())
        height += ui.sp(24) + ui::button_size(ui, hero.action, {.kind = ui::ButtonKind::sun, .icon = ui::icon::play}).y;
    return std::round(height);
}

}  // namespace

Asked draw_hero(ui::Ui& ui, const View& view, const Resume& resume) {
    Asked asked;
    const Hero hero = hero_words(ui, view, resume);
    const bool picture = ui.breadth() >= Breadth::narrow && !ui.high_contrast() && ui.width() > ui.em(700);
    const float pad = ui.sp(ui.breadth() <= Breadth::narrow ? 24 : 40);
    const float picture_w = picture ? std::round(ui.width() * 0.44F) : 0;
    const float text_w = ui.width() - 2 * pad - picture_w;
    const float height = std::max(hero_height(ui, hero, text_w), picture ? ui.sp(268) : 0.0F);
    const Rect box = ui.take_box(height);
    const auto group = ui.group(ui::Role::region, "hero", hero.title, box);
    const float radius = ui.px(28);
    ui::draw::fill_rect(ui.list(), box, ui.colour(Token::shade), radius);
    if (ui.high_contrast()) ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::line), radius, ui.px(2));
    if (picture) {
        const Rect image{box.right() - picture_w, box.y, picture_w, box.h};
        const std::filesystem::path file =
            hero.module != nullptr ? cover_file(ui, hero.module->cover.empty() ? hero.track->cover : hero.module->cover)
                                   : ui.illustration("success");
        if (const ui::Texture* texture =
                ui.picture(file, image, ui::PictureFit::cover, ui::PictureMask::left_arch, radius))
            ui::draw::picture(ui.list(), *texture, image);
    }
    const auto flow = ui.column(
        {box.x + pad, box.y + std::round((height - hero_height(ui, hero, text_w)) / 2) + ui.sp(32), text_w, 1e6F});
    if (!hero.kicker.empty()) {
        ui::text(ui, "kicker", hero.kicker, {.font = {Type::small, Weight::semibold}, .colour = Token::sun});
        ui.gap(ui.sp(6));
    }
    ui::heading(ui, "title", 2, hero.title, {Type::h1, Weight::bold}, Token::on_shade);
    ui.gap(ui.sp(6));
    ui::text(ui, "where", hero.text, {.colour = Token::on_shade_muted});
    if (hero.action.empty()) return asked;
    ui.gap(ui.sp(24));
    const auto row = ui.row("action", ui.sp(22));
    if (ui::button(ui, "resume", hero.action, {.kind = ui::ButtonKind::sun, .icon = ui::icon::play, .initial = true}))
        asked = OpenModule{hero.module->id};
    const auto steps = learning::steps(*hero.module, view.progress->of(hero.module->id));
    const ui::ArcadeLook look{.fill = Token::sun, .on_shade = true};
    if (ui.rest().w > ui::arcade_width(ui, steps.size(), look))
        ui::arcade(ui, "arcade", arches(steps), arcade_name(ui.words(), steps), look);
    return asked;
}

}  // namespace screens
