// Private to the lesson: its parts, each in a file of its own.
#pragma once

#include <string>

#include "screens/screen.h"

namespace screens {

struct Here {
    const course::Module& module;
    const course::Lesson& lesson;
    std::size_t index;
    const course::Page& page;
    const learning::ModuleProgress& progress;
    std::string colour;  // of the track
};

// The question inside a page (lesson_check.cpp).
Asked inline_check(ui::Ui& ui, const View& view, LessonScreen& screen, const Here& here, const course::Check& check);

// The way to a scenario, a feed, the decision aid or the cards: what it is, whether it was played, a button
// (activity_card.cpp). True when it was pressed.
bool activity_card(ui::Ui& ui, const View& view, const course::Activity& activity);

// What a person writes and marks beside the page (lesson_notes.cpp): the two tools of the bar, drawn at the right end
// of `row`, and their width; the keys Ctrl+B and Ctrl+N; at the foot of a callout the field of a question to oneself
// (`reflections` counts those of the page), or the way to take along what is to be kept.
float note_tools(ui::Ui& ui, const View& view, const Here& here, ui::Rect row, Asked& asked);
Asked note_keys(ui::Ui& ui, const View& view, const Here& here);
Asked below_callout(ui::Ui& ui, const View& view, const Here& here, const course::Callout& callout, int& reflections);

// What a wide window shows beside the text: what stands there of the page itself, and one card for its first way
// outside (lesson_margin.cpp).
struct Margin {
    bool beside = false;
    std::string link, link_text;
    bool empty() const { return !beside && link.empty(); }
};
Margin margin_of(const course::Page& page);
void link_card(ui::Ui& ui, const Margin& margin);

// The outline of a module: beside the page in wide windows, in a drawer in others (outline.cpp).
Asked lesson_outline(ui::Ui& ui, const View& view, const course::Module& module, const std::string& here, ui::Rect box);
Asked outline_list(ui::Ui& ui, const View& view, const course::Module& module, const std::string& here);
ui::Token lesson_fill(const std::string& colour);

}  // namespace screens
