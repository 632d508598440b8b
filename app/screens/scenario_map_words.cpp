// The map of a story in words, for whoever would rather read it, and where there is no room to draw it.
#include <algorithm>
#include <cmath>

#include "screens/scenario_map.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

// A choice and where it leads; a tick when it was taken.
void way_on(ui::Ui& ui, const Story& story, std::size_t node, std::size_t index, bool taken) {
    const base::Words& words = ui.words();
    const course::Choice& choice = story.scenario.nodes[node].choices[index];
    const ui::Font font{Type::small, taken ? Weight::semibold : Weight::regular};
    const std::string text = course::plain(choice.text);
    const Rect start = ui.rest();
    const float icon = std::round(ui.ic(20)), left = icon + ui.sp(10);
    ui.fonts().draw_icon(ui.list(), taken ? ui::icon::check : ui::icon::arrow_right, icon,
                         {start.x + icon / 2, start.y + ui.fonts().line_height(font) / 2},
                         ui.colour(taken ? Token::accent : Token::ink_muted));
    const auto flow = ui.column({start.x + left, start.y, start.w - left, 1e6F}, true);
    ui::text(ui, "choice-" + std::to_string(index), taken ? words("scenario.choice-taken", {{"choice", text}}) : text,
             {.font = font});
    ui::text(ui, "leads-" + std::to_string(index),
             words("scenario.leads-to", {{"titles", story.scenario.nodes[choice.to].title}}),
             {.font = {Type::caption, Weight::regular}, .colour = Token::ink_muted});
}

bool choice_taken(const Story& story, std::size_t node, std::size_t index) {
    for (std::size_t step = 0; step < story.place.taken.size(); ++step)
        if (story.place.path[step] == node && story.place.taken[step] == index) return true;
    return false;
}

}  // namespace

void map_in_words(ui::Ui& ui, const Story& story, const StoryLayers& layers, const std::vector<MapNode>& nodes) {
    const std::string title = ui.words()("scenario.map-words");
    const Rect whole = ui.rest();
    const auto column = ui.column({whole.x, whole.y, std::min(whole.w, ui.em(860)), 1e6F}, true);
    const ui::Card card(ui, "map-words", title, {.padding = 24, .role = ui::Role::region});
    ui::heading(ui, "title", 3, title, {Type::h3, Weight::semibold});
    const auto list = ui.group(ui::Role::list, "nodes", title);
    for (const auto& row : layers.layers)
        for (const StoryLayers::Slot& slot : row) {
            if (slot.passing) continue;
            const course::StoryNode& node = story.scenario.nodes[slot.node];
            ui.gap(ui.sp(18));
            const auto item = ui.group(ui::Role::listitem, node.id, node.title);
            ui::text(ui, "title", node.title, {.font = {Type::body, Weight::semibold}});
            ui::text(ui, "seen", seen_words(ui.words(), nodes[slot.node].seen),
                     {.font = {Type::caption, Weight::regular}, .colour = Token::ink_muted});
            for (std::size_t i = 0; i < node.choices.size(); ++i) {
                ui.gap(ui.sp(6));
                way_on(ui, story, slot.node, i, choice_taken(story, slot.node, i));
            }
        }
}

}  // namespace screens
