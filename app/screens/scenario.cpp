// A scenario, or a decision aid: a situation, its choices, the way so far; at the end, what it came to.
#include <algorithm>
#include <array>
#include <cmath>

#include "screens/chrome.h"
#include "screens/follow.h"
#include "screens/preview.h"
#include "screens/scenario_parts.h"
#include "ui/icons.h"
#include "ui/reader.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Breadth;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

const course::Scenario* scenario_of(const View& view, const course::Activity& activity) {
    if (activity.kind == course::Activity::Kind::aid) return view.course->aid(activity.id, view.language);
    const course::Module* module = view.course->module(activity.id);
    return module != nullptr ? module->scenario(view.language) : nullptr;
}

std::vector<std::vector<int>> values_on_the_way(const course::Scenario& scenario,
                                                const std::vector<learning::Step>& steps, std::size_t taken) {
    std::vector<std::vector<int>> values;
    for (std::size_t count = 0; count <= taken; ++count)
        values.push_back(
            learning::stand(scenario, {steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(count)}).values);
    return values;
}

Story story_of(const View& view, const ScenarioScreen& screen, const course::Scenario& scenario,
               const learning::StoryPlace& place) {
    Story story{screen.activity, scenario,    place, values_on_the_way(scenario, screen.steps, place.taken.size()), {},
                screen.module,   screen.page, {}};
    if (!story.is_aid()) story.endings = view.progress->play(course::key_of(screen.activity)).endings;
    if (story.at_end()) story.endings.insert(story.node().id);
    if (const course::Module* module = view.course->module(screen.module))
        if (const course::Page* page = module->page(screen.page, view.language)) story.page_title = page->title;
    return story;
}

// What is kept fits the text no longer: it was changed since. How many steps to keep.
std::optional<int> steps_that_fit(const View& view, const ScenarioScreen& screen, const Story& story) {
    const std::size_t taken = story.place.taken.size();
    if (taken < screen.steps.size()) return static_cast<int>(taken);
    const bool over = !story.is_aid() && view.progress->play(course::key_of(screen.activity)).ended;
    if (over && !story.at_end() && taken > 0) return static_cast<int>(taken) - 1;
    return std::nullopt;
}

Asked take(const Story& story, std::size_t index) {
    const course::Choice& choice = story.node().choices[index];
    const course::StoryNode& next = story.scenario.nodes[choice.to];
    return TakeStep{story.activity,
                    {.at = story.node().id, .choice = index, .to = next.id, .text = {}},
                    next.choices.empty() ? next.id : std::string()};
}

// The open choices as rows; A to D, or as many as there are, choose them too.
Asked choices(ui::Ui& ui, const Story& story) {
    Asked asked;
    const std::string title = ui.words()(story.is_aid() ? "aid.choices" : "scenario.choices");
    const bool asked_already = course::plain(story.node().blocks).ends_with('?');
    if (!asked_already) {
        ui::heading(ui, "choices-title", 2, title, {Type::h3, Weight::semibold});
        ui.gap(ui.sp(14));
    }
    const auto group = ui.group(ui::Role::list, "choices", title);
    char32_t letter = U'a';
    for (const std::size_t index : learning::open_choices(story.scenario, story.place)) {
        if (letter != U'a') ui.gap(ui.sp(12));
        const std::string key(1, static_cast<char>('A' + static_cast<char>(letter - U'a')));
        const ui::ChoiceRow row{
            .text = &story.node().choices[index].text, .key = key, .role = ui::Role::button, .badge = {}};
        if (ui::choice_row(ui, std::to_string(index), row) || ui.take_letter(letter)) asked = take(story, index);
        ++letter;
    }
    return asked;
}

// One step back, where the story allows it; by Alt+Left too.
Asked step_back(ui::Ui& ui, const Story& story) {
    if (story.place.taken.empty()) return std::nullopt;
    const std::size_t to = story.place.taken.size() - 1;
    if (!story.may_return_to(to)) return std::nullopt;
    Asked asked;
    ui.gap(ui.sp(20));
    if (ui::button(ui, "step-back", ui.words()("scenario.step-back"),
                   {.size = ui::ButtonSize::compact,
                    .icon = ui::icon::undo_variant,
                    .accessible_name = ui.words()("scenario.step-back-named", {{"title", story.node_at(to).title}})}) ||
        ui.take(ui::Key::left, false, true))
        asked = TakeBack{story.activity, static_cast<int>(to)};
    return asked;
}

// What the last choice brought, where one stands now, what one can do.
Asked situation(ui::Ui& ui, const View& view, const Story& story) {
    Asked asked;
    const auto keep = [&asked](Asked found) {
        if (found) asked = std::move(found);
    };
    const base::Words& words = ui.words();
    std::string heard;
    if (story.place.taken.empty()) {
        if (!story.scenario.facts.summary.empty()) {
            ui::text(ui, "summary", story.scenario.facts.summary, {.colour = Token::ink_muted});
            ui.gap(ui.sp(14));
        }
    } else {
        keep(feedback_to_choice(ui, view, story));
        ui.gap(ui.sp(24));
        heard = course::plain(story.choice_at(story.place.taken.size() - 1).feedback);
    }
    {
        const auto row = ui.row("facts", ui.sp(10));
        ui::chip(ui, "step", words("scenario.step", {{"n", std::to_string(story.place.path.size())}}),
                 {.fill = Token::sun_soft, .ink = Token::sun_ink, .icon = ui::icon::map_marker});
        if (story.is_aid()) ui::chip(ui, "not-kept", words("activity.not-kept"), {.icon = ui::icon::lock_outline});
    }
    ui.gap(ui.sp(12));
    const ui::Id list = ui.id("choices");
    const std::vector<std::size_t> open = learning::open_choices(story.scenario, story.place);
    situation_title(ui, story.node().title, heard,
                    open.empty() ? ui::Id{0} : ui::make_id(list, std::to_string(open.front())));
    if (!story.node().blocks.empty()) {
        ui.gap(ui.sp(18));
        const Rect start = ui.rest();
        const auto flow = ui.column({start.x, start.y, std::min(start.w, ui.em(704)), 1e6F}, true);
        if (const auto link = ui::read_blocks(ui, "text", story.node().blocks, {.check = {}}))
            keep(follow(view, story.module, *link));
    }
    ui.gap(ui.sp(32));
    keep(choices(ui, story));
    keep(step_back(ui, story));
    return asked;
}

struct Layout {
    float side = 0, column = 0, aside = 0, gap = 0;
};

Layout layout_of(const ui::Ui& ui, float content_width) {
    Layout layout;
    layout.side = std::max(page_margin(ui), std::round((content_width - ui.sp(1680)) / 2));
    const bool wide = ui.breadth() == Breadth::wide;
    const float total = content_width - 2 * layout.side;
    layout.gap = std::round(ui.sp(wide ? 64 : 40));
    const float wanted = ui.em(704);
    const float left = std::floor(std::min(total - wanted - layout.gap, ui.sp(wide ? 568 : 400)));
    layout.aside = ui.breadth() >= Breadth::medium && left >= ui.em(300) ? left : 0;
    layout.column = layout.aside > 0 ? total - layout.gap - layout.aside : std::min(total, ui.em(760));
    return layout;
}

Asked playing(ui::Ui& ui, const View& view, const Story& story, const Layout& layout) {
    Asked asked;
    const Rect start = ui.rest();
    const bool beside = layout.aside > 0, low = ui.effective_height() < 600;
    const bool counted = !beside && has_gauges(story);
    const float x = beside ? start.x : std::round(start.x + (start.w - layout.column) / 2);
    {
        const auto flow = ui.column({x, start.y, layout.column, 1e6F}, true);
        if (counted && !low) {
            gauge_card(ui, story, false);
            ui.gap(ui.sp(24));
        }
        asked = situation(ui, view, story);
        if (counted && low) {  // the situation comes first where little is to be seen
            ui.gap(ui.sp(32));
            gauge_card(ui, story, false);
        }
        if (!beside && !story.place.taken.empty()) {
            ui.gap(ui.sp(32));
            way_so_far(ui, story);
        }
        ui.gap(ui.sp(48));
    }
    if (!beside) return asked;
    const auto flow = ui.column({start.x + layout.column + layout.gap, start.y, layout.aside, 1e6F}, true);
    if (has_gauges(story)) {
        gauge_card(ui, story, true);
        ui.gap(ui.sp(24));
    }
    way_so_far(ui, story);
    ui.gap(ui.sp(48));
    return asked;
}

Asked ended(ui::Ui& ui, const View& view, const Story& story, const Layout& layout, bool& map) {
    Asked asked;
    const auto keep = [&asked](Asked found) {
        if (found) asked = std::move(found);
    };
    const Rect whole = ui.rest();
    const bool alone = layout.aside == 0;
    const float width = alone ? layout.column : whole.w;
    const auto middle = ui.column({std::round(whole.x + (whole.w - width) / 2), whole.y, width, 1e6F}, true);
    const Rect start = ui.rest();
    const bool beside = !alone && !story.is_aid();
    const auto aside = [&] {
        if (has_gauges(story)) {
            gauge_card(ui, story, beside);
            ui.gap(ui.sp(24));
        }
        endings_seen(ui, story);
    };
    {
        const auto flow = ui.column({start.x, start.y, layout.column, 1e6F}, true);
        keep(feedback_to_choice(ui, view, story));
        ui.gap(ui.sp(24));
        keep(ending_card(ui, view, story));
        if (!beside && !story.is_aid()) {
            ui.gap(ui.sp(24));
            aside();
        }
    }
    if (beside) {
        const auto flow = ui.column({start.x + layout.column + layout.gap, start.y, layout.aside, 1e6F}, true);
        aside();
    }
    ui.gap(ui.sp(40));
    keep(debrief(ui, view, story, std::min(layout.column, ui.em(860)), map));
    ui.gap(ui.sp(48));
    return asked;
}

Asked story_bar(ui::Ui& ui, const View& view, const Story& story, Rect& content) {
    TopBar bar{.text_size = true};
    if (const course::Module* module = view.course->module(story.module))
        bar.crumbs.push_back(module->lesson(view.language).title);
    if (!story.page_title.empty()) bar.crumbs.push_back(story.page_title);
    bar.crumbs.push_back(story.scenario.facts.title);
    const base::Words& words = ui.words();
    bool leave = false;
    bar.right = [&](Rect row) {
        const std::string name = words("scenario.leave");
        const ui::ButtonLook look{.kind = ui::ButtonKind::quiet, .icon = ui::icon::arrow_left};
        const ui::Vec2 size = ui::button_size(ui, name, look);
        if (ui.breadth() >= Breadth::medium && size.x < row.w * 0.3F) {
            leave = ui::button_in(ui, {row.right() - size.x, std::round(row.centre().y - size.y / 2), size.x, size.y},
                                  "leave", name, look);
            return size.x;
        }
        const float side = std::round(ui.ic(48));
        leave = ui::icon_button_in(ui, {row.right() - side, std::round(row.centre().y - side / 2), side, side}, "leave",
                                   name, ui::icon::close);
        return side;
    };
    Asked asked = top_bar(ui, view, content, bar);
    if (leave) asked = back_to_lesson(story);
    return asked;
}

}  // namespace

Asked back_to_lesson(const Story& story) {
    if (story.module.empty()) return GoHome{};
    if (story.page.empty()) return OpenModule{story.module};
    return OpenPage{story.module, story.page, true};
}

void situation_title(ui::Ui& ui, const std::string& title, const std::string& description, ui::Id next) {
    const ui::Font font{Type::reading_title, Weight::bold};
    const Rect box = ui.take_box(std::max(ui::text_height(ui, title, font, ui.width()), ui.px(48)));
    ui::text_in(ui, box, title, {.font = font});
    const ui::Control control = ui.control({.role = ui::Role::heading,
                                            .id = "situation",
                                            .name = title,
                                            .box = box,
                                            .description = description,
                                            .initial = true,
                                            .radius = 8});
    ui.last_node().level = 1;
    if (control.activated && next != 0) ui.focus(next, true);
}

Asked ScenarioScreen::draw(ui::Ui& ui, const View& view) {
    const course::Scenario* scenario = scenario_of(view, activity);
    if (scenario == nullptr) return GoHome{};
    const learning::StoryPlace place = learning::stand(*scenario, steps);
    const Story story = story_of(view, *this, *scenario, place);
    // Each step is a screen of its own: it opens at its top, with the focus on the situation.
    ui.screen("scenario/" + course::key_of(activity) + "/" + std::to_string(place.taken.size()) + "/" +
              story.node().id);
    const std::optional<int> fitting = steps_that_fit(view, *this, story);

    const std::string file = activity.kind == course::Activity::Kind::aid
                                 ? "decide/" + activity.id + "." + std::string(base::code(view.language)) + ".md"
                                 : file_of(view, activity.id, "scenario");
    Frame outer = frame(ui, view, module.empty() ? Place::none : Place::lesson, file);
    Asked asked = outer.asked;
    const auto keep = [&asked](Asked found) {
        if (found) asked = std::move(found);
    };
    keep(story_bar(ui, view, story, outer.content));
    const Layout layout = layout_of(ui, outer.content.w);
    {
        const auto main =
            ui.scroll(ui::Role::main, "main", scenario->facts.title, outer.content, layout.side, layout.side);
        ui.gap(ui.sp(ui.breadth() >= Breadth::medium ? 12 : 20));
        keep(story.at_end() ? ended(ui, view, story, layout, map) : playing(ui, view, story, layout));
    }
    if (ui.take(ui::Key::escape)) keep(back_to_lesson(story));
    // A step must not be kept behind one that leads nowhere any more.
    const bool stepping = asked && std::holds_alternative<TakeStep>(*asked);
    if (fitting && (stepping || (!asked && ui.arriving()))) asked = TakeBack{activity, *fitting};
    return asked;
}

}  // namespace screens
