// Home: where you left off, and the tracks with their modules.
#include <algorithm>
#include <cmath>

#include "screens/chrome.h"
#include "screens/hero.h"
#include "screens/home_shelf.h"
#include "screens/module_row.h"
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

struct TrackLook {
    const course::Track& track;
    std::vector<const course::Module*> modules;
    const course::Module* resume = nullptr;
};

std::string done_of(const View& view, const TrackLook& look, const base::Words& words) {
    const auto done = std::count_if(look.modules.begin(), look.modules.end(), [&view](const course::Module* module) {
        return learning::state(*module, view.progress->of(module->id)) == learning::ModuleState::finished;
    });
    return words("home.track-progress",
                 {{"done", std::to_string(done)}, {"total", std::to_string(look.modules.size())}});
}

Asked module_rows(ui::Ui& ui, const View& view, const TrackLook& look, const ui::TrackColours& colours) {
    Asked asked;
    const std::string name = course::in(look.track.name, view.language, view.course->default_language);
    const auto list = ui.group(ui::Role::list, "modules", name);
    bool after_current = true;
    for (const course::Module* module : look.modules) {
        const bool current = module == look.resume;
        if (Asked pressed = module_row(ui, view, *module, colours, current, !current && !after_current))
            asked = pressed;
        after_current = current;
    }
    return asked;
}

Asked track_card(ui::Ui& ui, const View& view, const TrackLook& look, float min_height, float& natural) {
    Asked asked;
    const course::Track& track = look.track;
    const ui::TrackColours colours = ui::track_colours(track.colour);
    const std::string name = course::in(track.name, view.language, view.course->default_language);
    const ui::Card card(ui, track.id, name,
                        {.padding = 0, .min_height = min_height, .natural = &natural, .role = ui::Role::region});
    if (!ui.high_contrast()) {
        const Rect cover = ui.take_box(std::round(std::clamp(ui.width() * 0.34F, ui.sp(156), ui.sp(280))));
        const Rect inner{cover.x + ui.px(1), cover.y + ui.px(1), cover.w - 2 * ui.px(1), cover.h};
        if (ui.visible(cover))
            if (const ui::Texture* texture = ui.picture(cover_file(ui, track.cover), inner, ui::PictureFit::cover,
                                                        ui::PictureMask::top_rounded, ui.px(19)))
                ui::draw::picture(ui.list(), *texture, inner);
    }
    ui.gap(ui.sp(18));
    {
        const Rect start = ui.rest();
        const float pad = ui.sp(24);
        const std::string done = done_of(view, look, ui.words());
        const ui::Chip chip{.fill = colours.soft, .ink = colours.text};
        const ui::Vec2 chip_size = ui::chip_size(ui, done, chip);
        const auto flow = ui.column({start.x + pad, start.y, start.w - 2 * pad, 1e6F}, true);
        const Rect title = ui.rest();
        {
            const auto words = ui.column({title.x, title.y, title.w - chip_size.x - ui.sp(12), 1e6F}, true);
            ui::heading(ui, "title", 3, name, {Type::h3, Weight::semibold});
        }
        ui::chip_in(ui, {title.right() - chip_size.x, title.y, chip_size.x, chip_size.y}, done, chip);
        ui.note_node(ui::Role::paragraph, "done", done,
                     {title.right() - chip_size.x, title.y, chip_size.x, chip_size.y});
        ui.gap(ui.sp(2));
        ui::text(ui, "summary", course::in(track.summary, view.language, view.course->default_language),
                 {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    }
    ui.gap(ui.sp(14));
    asked = module_rows(ui, view, look, colours);
    ui.gap(ui.sp(16));
    return asked;
}

// Narrow windows: a track folds.
Asked track_fold(ui::Ui& ui, const View& view, const TrackLook& look, bool& open) {
    Asked asked;
    const ui::TrackColours colours = ui::track_colours(look.track.colour);
    const std::string name = course::in(look.track.name, view.language, view.course->default_language);
    const ui::Card card(ui, look.track.id, name, {.padding = 0, .role = ui::Role::region});
    const float height =
        std::round(std::max(ui.sp(72), ui.fonts().line_height({Type::h3, Weight::semibold}) + ui.sp(24)));
    const Rect head = ui.take_box(height);
    const std::string done = done_of(view, look, ui.words());
    const ui::Control control = ui.control({.role = ui::Role::button,
                                            .id = "fold",
                                            .name = name,
                                            .box = head,
                                            .description = done,
                                            .state = {.expanded = open},
                                            .radius = 20,
                                            .ring_inside = true});
    const float pad = ui.sp(20), icon = ui.ic(24);
    if (control.hovered || control.pressed)
        ui::draw::fill_rect(ui.list(), head.grown(-ui.px(2)), ui.colour(Token::accent_soft), ui.px(18));
    ui.fonts().draw_icon(ui.list(), open ? ui::icon::chevron_down : ui::icon::chevron_right, icon,
                         {head.x + pad + icon / 2, head.centre().y}, ui.colour(Token::ink));
    const ui::Chip chip{.fill = colours.soft, .ink = colours.text};
    const ui::Vec2 size = ui::chip_size(ui, done, chip);
    ui::chip_in(ui, {head.right() - pad - size.x, std::round(head.centre().y - size.y / 2), size.x, size.y}, done,
                chip);
    const float x = head.x + pad + icon + ui.sp(12);
    ui::text_in(ui, {x, head.y, head.right() - pad - size.x - ui.sp(8) - x, head.h}, name,
                {.font = {Type::h3, Weight::semibold}, .max_lines = 1});
    if (control.activated) open = !open;
    if (open) {
        asked = module_rows(ui, view, look, colours);
        ui.gap(ui.sp(12));
    }
    return asked;
}

std::vector<TrackLook> tracks(const View& view, const Resume& resume) {
    std::vector<TrackLook> list;
    for (const course::Track& track : view.course->tracks)
        if (auto modules = view.course->modules_of(track.id); !modules.empty())
            list.push_back({track, std::move(modules), resume.module});
    return list;
}

void greeting(ui::Ui& ui, const View& view, const Resume& resume) {
    const base::Words& words = ui.words();
    const bool back = !view.progress->modules.empty();
    const Rect head = ui.rest();
    const float side = std::round(ui.ic(48));
    const bool tool = ui.breadth() >= Breadth::medium;
    const auto flow = ui.column({head.x, head.y, head.w - (tool ? side + ui.sp(24) : 0), 1e6F}, true);
    ui::heading(ui, "hello", 1, words("home.hello", {{"name", view.person->name}}), {Type::h1, Weight::bold});
    ui.gap(ui.sp(2));
    const std::string line = resume.module == nullptr ? words("home.subtitle-done")
                                                      : words(back ? "home.subtitle-back" : "home.subtitle-new");
    ui::text(ui, "subtitle", line, {.colour = Token::ink_muted});
}

Asked track_grid(ui::Ui& ui, const View& view, const std::vector<TrackLook>& list, std::map<std::string, bool>& open) {
    Asked asked;
    if (ui.breadth() <= Breadth::narrow) {
        for (const TrackLook& look : list) {
            const auto [at, fresh] = open.try_emplace(
                look.track.id, look.resume == nullptr || look.resume->track == look.track.id || list.size() <= 2);
            if (Asked pressed = track_fold(ui, view, look, at->second)) asked = pressed;
            ui.gap(ui.sp(16));
        }
        return asked;
    }
    const float gap = ui.sp(ui.breadth() == Breadth::wide ? 24 : 16);
    const std::size_t columns = std::min<std::size_t>(list.size(), ui.breadth() == Breadth::wide ? 4 : 2);
    const float width = (ui.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const Rect start = ui.rest();
    float y = start.y;
    for (std::size_t first = 0; first < list.size(); first += columns) {
        const std::string row = "row-" + std::to_string(first);
        const float height = ui::common_height(ui, row);
        float tallest = 0;
        for (std::size_t i = first; i < std::min(list.size(), first + columns); ++i) {
            const float x = std::round(start.x + static_cast<float>(i - first) * (width + gap));
            const auto flow = ui.column({x, y, std::round(width), 1e6F}, true);
            float natural = 0;
            if (Asked pressed = track_card(ui, view, list[i], height, natural)) asked = pressed;
            tallest = std::max(tallest, natural);
        }
        ui::note_height(ui, row, tallest);
        y += std::max(tallest, height) + gap;
    }
    return asked;
}

}  // namespace

Asked HomeScreen::draw(ui::Ui& ui, const View& view) {
    ui.screen("home");
    Frame outer = frame(ui, view, screens::Place::home, "course.yaml");
    Asked asked = outer.asked;
    const base::Words& words = ui.words();
    const Resume resume = resume_target(view);
    const float margin = page_margin(ui);
    const float side = std::max(margin, std::round((outer.content.w - ui.sp(1680)) / 2));
    const auto main = ui.scroll(ui::Role::main, "main", words("nav.home"), outer.content, side, side);
    ui.gap(ui.sp(ui.breadth() >= Breadth::medium ? 40 : 24));
    const float top = ui.cursor().y;
    greeting(ui, view, resume);
    if (ui.breadth() >= Breadth::medium) {
        const float size = std::round(ui.ic(48));
        if (ui::icon_button_in(ui, {ui.rest().right() - size, top + ui.sp(12), size, size}, "comfort",
                               words("nav.comfort"), ui::icon::format_size))
            asked = OpenComfort{};
        if (search_button(ui, {ui.rest().right() - 2 * size - ui.sp(8), top + ui.sp(12), size, size}))
            asked = OpenSearch{};
    }
    ui.gap(ui.sp(28));
    if (Asked pressed = draw_hero(ui, view, resume)) asked = pressed;
    ui.gap(ui.sp(30));
    const std::vector<TrackLook> list = tracks(view, resume);
    {
        const auto done = std::count_if(
            view.course->modules.begin(), view.course->modules.end(), [&view](const course::Module& module) {
                return learning::state(module, view.progress->of(module.id)) == learning::ModuleState::finished;
            });
        const std::string count =
            words.plural("home.modules-done", done, {{"total", std::to_string(view.course->modules.size())}});
        const Rect row = ui::heading(ui, "tracks", 2, words("home.tracks"), {Type::h2, Weight::semibold});
        const ui::Font small{Type::small, Weight::regular};
        if (ui.breadth() >= Breadth::medium) {
            ui::text_in(ui, row, count, {.font = small, .colour = Token::ink_muted, .align = ui::TextAlign::right});
            ui.note_node(ui::Role::paragraph, "done", count, row);
        } else {
            ui::text(ui, "done", count, {.font = small, .colour = Token::ink_muted});
        }
    }
    ui.gap(ui.sp(16));
    if (Asked pressed = track_grid(ui, view, list, open_tracks)) asked = pressed;
    ui.gap(ui.sp(36));
    if (Asked pressed = home_shelf(ui, view)) asked = pressed;
    if (view.findings != nullptr) {
        std::set<std::string> broken;
        for (const base::Diagnostic& finding : *view.findings)
            if (finding.severity == base::Severity::error && finding.file.starts_with("modules/"))
                broken.insert(finding.file.substr(8, finding.file.find('/', 8) - 8));
        std::erase_if(broken, [&view](const std::string& id) { return view.course->module(id) != nullptr; });
        if (!broken.empty()) {
            ui.gap(ui.sp(20));
            ui::text(ui, "broken", words.plural("home.broken", static_cast<std::int64_t>(broken.size())),
                     {.font = {Type::small, Weight::regular}, .colour = Token::warning});
        }
    }
    ui.gap(ui.sp(40));
    return asked;
}

}  // namespace screens
