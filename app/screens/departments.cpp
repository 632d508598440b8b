// Kinds of work, and the modules that matter most in each: an advice, not a fence.
#include <algorithm>
#include <cmath>

#include "screens/arch_row.h"
#include "screens/chrome.h"
#include "screens/module_row.h"
#include "ui/draw.h"
#include "ui/exhibits/bridges_map.h"
#include "ui/icons.h"
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

std::string name_of(const View& view, const course::Department& one) {
    return course::in(one.name, view.language, view.course->default_language);
}

std::vector<const course::Module*> path_of(const View& view, const course::Department& one) {
    std::vector<const course::Module*> path;
    for (const std::string& id : one.modules)
        if (const course::Module* module = view.course->module(id)) path.push_back(module);
    return path;
}

bool is_finished(const View& view, const course::Module& module) {
    return learning::state(module, view.progress->of(module.id)) == learning::ModuleState::finished;
}

std::string done_in(const base::Words& words, const View& view, const course::Department& one) {
    const auto path = path_of(view, one);
    const auto done = std::count_if(path.begin(), path.end(),
                                    [&view](const course::Module* module) { return is_finished(view, *module); });
    return words.plural("home.modules-done", done, {{"total", std::to_string(path.size())}});
}

Asked list_of(ui::Ui& ui, const View& view, std::string_view current) {
    Asked asked;
    const auto list = ui.group(ui::Role::list, "departments", ui.words()("departments.title"));
    for (const course::Department& one : view.course->departments) {
        const bool here = one.id == current;
        if (arch_row(ui, {.id = one.id,
                          .title = name_of(view, one),
                          .note = done_in(ui.words(), view, one),
                          .current = here,
                          .number = {},
                          .icon = ui::icon_of(one.icon)}) &&
            !here)
            asked = OpenDepartments{one.id};
        ui.gap(ui.sp(2));
    }
    return asked;
}

// The first module of the path that is not finished.
const course::Module* next_of(const View& view, const std::vector<const course::Module*>& path) {
    const auto found = std::find_if(path.begin(), path.end(),
                                    [&view](const course::Module* module) { return !is_finished(view, *module); });
    return found != path.end() ? *found : nullptr;
}

Asked next_step(ui::Ui& ui, const View& view, const course::Module* next) {
    const base::Words& words = ui.words();
    if (next == nullptr) {
        ui::text(ui, "all-done", words("departments.done"), {.font = {Type::body, Weight::semibold}});
        return std::nullopt;
    }
    const bool begun = learning::state(*next, view.progress->of(next->id)) == learning::ModuleState::in_progress;
    const std::string title = next->lesson(view.language).title;
    const std::string label = words(begun ? "home.resume" : "home.start");
    const ui::ButtonLook look{
        .kind = ui::ButtonKind::primary,
        .icon = ui::icon::play,
        .initial = true,
        .accessible_name = words("departments.open-named", {{"action", label}, {"title", title}})};
    return ui::button(ui, "next", label, look) ? Asked(OpenModule{next->id}) : std::nullopt;
}

Asked reader(ui::Ui& ui, const View& view, const course::Department& one) {
    Asked asked;
    const base::Words& words = ui.words();
    const auto path = path_of(view, one);
    int minutes = 0;
    for (const course::Module* module : path) minutes += module->minutes;
    {
        const auto row = ui.row("chips", ui.sp(10));
        ui::chip(ui, "facts",
                 words.plural("departments.facts", static_cast<std::int64_t>(path.size()),
                              {{"minutes", words.minutes(minutes)}}),
                 {.fill = Token::accent_soft, .ink = Token::accent});
    }
    ui.gap(ui.sp(14));
    ui::heading(ui, "title", 1, name_of(view, one), {Type::reading_title, Weight::bold});
    ui.gap(ui.sp(14));
    ui::text(ui, "summary", course::in(one.summary, view.language, view.course->default_language),
             {.font = {Type::lead, Weight::regular}});
    ui.gap(ui.sp(24));
    const course::Module* next = next_of(view, path);
    if (Asked pressed = next_step(ui, view, next)) asked = pressed;
    ui.gap(ui.sp(28));
    ui::heading(ui, "path-title", 2, words("departments.path"), {Type::h3, Weight::semibold});
    ui.gap(ui.sp(12));
    {
        const ui::Card card(ui, "path", name_of(view, one), {.padding = 0, .role = ui::Role::list});
        ui.gap(ui.sp(10));
        bool after_current = true;
        for (const course::Module* module : path) {
            const course::Track* track = view.course->track(module->track);
            const bool current = module == next;
            if (Asked pressed = module_row(ui, view, *module, ui::track_colours(track->colour), current,
                                           !current && !after_current))
                asked = pressed;
            after_current = current;
        }
        ui.gap(ui.sp(10));
    }
    ui.gap(ui.sp(16));
    ui::text(ui, "advice", words("departments.advice"),
             {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    return asked;
}

// The first picture of its lesson, which no other module has.
std::filesystem::path picture_of(const ui::Ui& ui, const View& view, const course::Module& module) {
    for (const course::Page& page : module.lesson(view.language).pages)
        for (const course::Block& block : page.blocks)
            if (const auto* image = std::get_if<course::Image>(&block.node)) return ui.content_file(image->file);
    return cover_file(ui, module.cover);
}

// The list beside the path; in small windows one or the other.
Asked area(ui::Ui& ui, const View& view, const course::Department& one, Rect content) {
    Asked asked;
    const float side = page_margin(ui);
    const bool beside = ui.breadth() >= Breadth::medium, wide = ui.breadth() == Breadth::wide;
    const float list_w = beside ? std::round(ui.sp(wide ? 400 : 340)) : 0, gap = ui.sp(wide ? 56 : 32);
    if (beside) {
        const Rect box{content.x + side, content.y, list_w + ui.sp(16), content.h};
        const auto scroll = ui.scroll(ui::Role::navigation, "list", ui.words()("departments.title"), box, 0, ui.sp(16));
        ui.gap(ui.sp(12));
        asked = list_of(ui, view, one.id);
        ui.gap(ui.sp(24));
    }
    const float left = beside ? side + list_w + gap : side;
    const Rect right{content.x + left - side, content.y, content.w - left + side, content.h};
    const auto main = ui.scroll(ui::Role::main, "main/" + one.id, name_of(view, one), right, 0, 0);
    ui.gap(ui.sp(beside ? 12 : 20));
    const Rect start = ui.rest();
    const float room = right.w - 2 * side;
    const float aside = wide && !ui.high_contrast() && room > ui.em(704) + ui.sp(300) ? ui.sp(360) : 0;
    const float column_w = std::min(room - (aside > 0 ? aside + ui.sp(48) : 0), ui.em(704));
    const course::Module* next = next_of(view, path_of(view, one));
    if (aside > 0 && next != nullptr) {
        const Rect box{start.x + side + column_w + ui.sp(48), std::round(start.y), aside, std::round(aside * 0.5F)};
        if (const ui::Texture* cover = ui.picture(picture_of(ui, view, *next), box, ui::PictureFit::cover,
                                                  ui::PictureMask::rounded, ui.px(20)))
            ui::draw::picture(ui.list(), *cover, box);
    }
    const auto flow = ui.column({start.x + side, start.y, column_w, 1e6F}, true);
    if (Asked pressed = reader(ui, view, one)) asked = pressed;
    ui.gap(ui.sp(48));
    return asked;
}

Asked list_alone(ui::Ui& ui, const View& view, Rect content) {
    const float side = page_margin(ui);
    const base::Words& words = ui.words();
    const auto main = ui.scroll(ui::Role::main, "main/list", words("departments.title"), content, side, side);
    ui.gap(ui.sp(20));
    ui::heading(ui, "title", 1, words("departments.title"), {Type::h1, Weight::bold});
    ui.gap(ui.sp(8));
    ui::text(ui, "summary", words("departments.advice"), {.colour = Token::ink_muted});
    ui.gap(ui.sp(16));
    Asked asked = list_of(ui, view, {});
    ui.gap(ui.sp(32));
    return asked;
}

}  // namespace

Asked DepartmentsScreen::draw(ui::Ui& ui, const View& view) {
    if (view.course->departments.empty()) return GoHome{};
    const bool room = ui.breadth() >= Breadth::medium;
    const course::Department* one = view.course->department(department);
    if (one == nullptr && room) one = &view.course->departments.front();
    ui.screen("departments/" + (one != nullptr ? one->id : std::string()));
    Frame outer = frame(ui, view, screens::Place::none, "course.yaml");
    Asked asked = outer.asked;
    const auto keep = [&asked](Asked pressed) {
        if (pressed) asked = std::move(pressed);
    };
    TopBar bar;
    bar.crumbs = {ui.words()("nav.home"), ui.words()("departments.title")};
    if (one != nullptr) bar.crumbs.push_back(name_of(view, *one));
    bool show_list = false;
    if (!room && one != nullptr)
        bar.right = [&](Rect row) {
            const float side = std::round(ui.ic(48));
            show_list = ui::icon_button_in(ui, {row.right() - side, std::round(row.centre().y - side / 2), side, side},
                                           "list", ui.words()("departments.title"), ui::icon::format_list_bulleted);
            return side;
        };
    keep(top_bar(ui, view, outer.content, bar));
    if (show_list) keep(OpenDepartments{});
    keep(one == nullptr ? list_alone(ui, view, outer.content) : area(ui, view, *one, outer.content));
    if (ui.take(ui::Key::escape)) keep(GoHome{});
    return asked;
}

}  // namespace screens
