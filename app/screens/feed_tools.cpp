// What stands in the bar over the feed: that it is a simulation, what time it is there, the way out.
#include <algorithm>
#include <cmath>

#include "screens/feed_parts.h"
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

// The next minute; a slow clock is looked at once a second.
void ask_for_clock(ui::Ui& ui, const FeedScreen& screen, const course::Feed& feed) {
    const double left = 60 - std::fmod(screen.seconds, 60.0);
    ui.draw_again_in(std::clamp(left / feed.speed, 0.02, 0.9));
}

namespace {

// Day and time; where the clock runs, the button that stops it. Its size.
struct ClockLook {
    std::string time;
    bool button = false, paused = false;
};

ui::ButtonLook clock_button(const base::Words& words, bool paused) {
    return {.size = ui::ButtonSize::compact,
            .icon = paused ? ui::icon::play : ui::icon::pause,
            .accessible_name = paused ? words("feed.resume-name") : words("feed.pause-name")};
}

std::string clock_label(const base::Words& words, bool paused) {
    return paused ? words("feed.resume") : words("feed.pause");
}

ui::Vec2 clock_size(ui::Ui& ui, const ClockLook& look) {
    const ui::Font font{Type::small, Weight::semibold};
    ui::Vec2 size{ui.ic(24) + ui.sp(8) + ui::text_width(ui, look.time, font) + 2, ui.ic(48)};
    if (!look.button) return size;
    const ui::Vec2 button =
        ui::button_size(ui, clock_label(ui.words(), look.paused), clock_button(ui.words(), look.paused));
    return {size.x + ui.sp(16) + button.x, std::max(size.y, button.y)};
}

void draw_clock(ui::Ui& ui, FeedScreen& screen, Rect box, const ClockLook& look) {
    const base::Words& words = ui.words();
    const ui::Font font{Type::small, Weight::semibold};
    const float icon = ui.ic(24), time_w = ui::text_width(ui, look.time, font) + 2;
    ui.fonts().draw_icon(ui.list(), ui::icon::clock_outline, icon, {box.x + icon / 2, box.centre().y},
                         ui.colour(Token::ink));
    const Rect time{box.x + icon + ui.sp(8), box.y, time_w, box.h};
    ui::text_in(ui, time, look.time, {.font = font, .tabular = true});
    ui.note_node(ui::Role::paragraph, "time", words("feed.clock", {{"time", look.time}}), time);
    if (!look.button) return;
    const std::string label = clock_label(words, look.paused);
    const ui::ButtonLook button = clock_button(words, look.paused);
    const ui::Vec2 size = ui::button_size(ui, label, button);
    if (ui::button_in(ui, {box.right() - size.x, std::round(box.centre().y - size.y / 2), size.x, size.y}, "pause",
                      label, button)) {
        screen.paused = !screen.paused;
    }
}

ClockLook clock_of(const base::Words& words, const FeedScreen& screen, const Feeding& it) {
    return {clock_words(words, it.feed, it.minute, true), it.feed.runs, screen.paused};
}

ui::Chip simulation_chip() {
    return {Token::info_soft, Token::info, ui::icon::flask_outline};
}

}  // namespace

// At the right of the bar: the clock, the way out. Its width.
float feed_tools(ui::Ui& ui, FeedScreen& screen, const Feeding& it, Rect row, bool playing, bool& leave) {
    const base::Words& words = ui.words();
    const float side = std::round(ui.ic(48));
    leave = ui::icon_button_in(ui, {row.right() - side, std::round(row.centre().y - side / 2), side, side}, "leave",
                               words("feed.leave"), ui::icon::close);
    float right = row.right() - side;
    if (!playing || ui.breadth() < Breadth::medium) return row.right() - right;
    const ClockLook clock = clock_of(words, screen, it);
    const ui::Vec2 size = clock_size(ui, clock);
    right -= ui.sp(20) + size.x;
    draw_clock(ui, screen, {right, std::round(row.centre().y - size.y / 2), size.x, size.y}, clock);
    return row.right() - right + ui.sp(12);
}

// Beside the last crumb, where there is room; else in the flow.
bool simulation_in_bar(ui::Ui& ui, const std::vector<std::string>& crumbs, ui::Rect row, float tools) {
    const ui::Font plain{Type::small, Weight::regular}, strong{Type::small, Weight::semibold};
    const std::string words = ui.words()("feed.simulation");
    float wanted = 0, last = 0, drawn = 0;
    for (std::size_t i = 0; i < crumbs.size(); ++i) {
        const bool here = i + 1 == crumbs.size();
        wanted += ui::text_width(ui, crumbs[i], strong) + ui.ic(20) + ui.sp(12);
        last = ui::text_width(ui, crumbs[i], strong) + 2;
        drawn += here ? last : ui::text_width(ui, crumbs[i], plain) + 2 + ui.ic(20) + ui.sp(12);
    }
    const float search_and_comfort = 2 * std::round(ui.ic(48)) + ui.sp(8);
    const float room = row.w - tools - search_and_comfort - ui.sp(24);
    const float used = wanted > room ? last : drawn;
    const ui::Vec2 chip = ui::chip_size(ui, words, simulation_chip());
    if (used + ui.sp(20) + chip.x > room) return false;
    const Rect box{row.x + used + ui.sp(20), std::round(row.centre().y - chip.y / 2), chip.x, chip.y};
    ui::chip_in(ui, box, words, simulation_chip());
    ui.note_node(ui::Role::paragraph, "simulation", words, box);
    return true;
}

void simulation_in_flow(ui::Ui& ui) {
    ui::chip(ui, "simulation", ui.words()("feed.simulation"), simulation_chip());
}

// Narrow windows: chip and clock stand over the message.
void feed_tools_row(ui::Ui& ui, FeedScreen& screen, const Feeding& it) {
    const auto row = ui.row("tools", ui.sp(16));
    simulation_in_flow(ui);
    const ClockLook clock = clock_of(ui.words(), screen, it);
    draw_clock(ui, screen, ui.place(clock_size(ui, clock)), clock);
}

}  // namespace screens
