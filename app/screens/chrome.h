// What surrounds every screen: the rail (or the bar at the top of narrow windows), the crumbs, the tools, the action
// bar.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "screens/screen.h"

namespace screens {

enum class Place { home, lesson, guidelines, none };

struct Frame {
    ui::Rect content;  // right of the rail, or below the bar
    Asked asked;
};
// Draws the background and the navigation; also the keys that work everywhere (F1, F2, Ctrl+F, text size, F11).
// `file` is what the screen shows, as an author names it: "modules/hello/lesson.fr.md".
// `search` is false where there is nothing to look up: a quiz asks what one remembers.
Frame frame(ui::Ui& ui, const View& view, Place current, const std::string& file = {}, bool search = true);

// Crumbs at the left, tools at the right; height taken from the top of `content`.
struct TopBar {
    std::vector<std::string> crumbs;  // the last one is where one is
    std::string chip;                 // beside the last crumb
    bool text_size = false;           // A− 100 % A+
    bool search = true;
    std::function<float(ui::Rect)> right;  // draws at the right end of the given box, gives its width
};
Asked top_bar(ui::Ui& ui, const View& view, ui::Rect& content, const TopBar& bar);

// The bar at the bottom, when it takes up to 20 % of the height; otherwise nothing is taken and `inline_` is true.
struct ActionBar {
    ui::Rect box;
    bool inline_ = false;
};
ActionBar action_bar(ui::Ui& ui, ui::Rect& content);
void draw_action_bar(ui::Ui& ui, const ActionBar& bar);

float page_margin(const ui::Ui& ui);

// A dialog in the middle of the window: scrim, title, text; the body draws what follows.
struct Dialog {
    std::string id, title, text;
    float width = 600;  // px at 100 %
};
// True when Esc asks to close it, which is the safe choice.
bool dialog(ui::Ui& ui, const Dialog& look, const std::function<void()>& body);

// The tool that opens the search, in a box of its own. True when it is pressed.
bool search_button(ui::Ui& ui, ui::Rect box);

// A panel at the right edge; the body draws below the title.
struct Panel {
    std::string id, title, lead;
    float width = 780;
    bool close_first = true;      // the close button takes the focus; else something in the body does
    std::function<void()> fixed;  // below the title, and stays there when the body scrolls
};
// True when it is to be closed (button, Esc, or a tap beside it).
bool panel(ui::Ui& ui, const Panel& look, const std::function<void()>& body);

void scrim(ui::Ui& ui, float strength);

// A picture of the course; the yard itself where the author gave none.
std::filesystem::path cover_file(const ui::Ui& ui, const std::string& cover);

// A chip for each language, in its own name.
Asked language_chips(ui::Ui& ui, const View& view, const std::string& name);

}  // namespace screens
