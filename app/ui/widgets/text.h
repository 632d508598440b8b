// Words on the screen: headings, paragraphs, labels, and running text with links.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "course/text.h"
#include "ui/ui.h"

namespace ui {

struct TextLook {
    Font font{Type::body, Weight::regular};
    Token colour = Token::ink;
    TextAlign align = TextAlign::left;
    int max_lines = 0;
    bool tabular = false;
    bool silent = false;  // no node of its own: the control it stands in already says it
};

// Fills the width of the flow and takes the height it needs.
Rect text(Ui& ui, std::string_view id, std::string_view words, TextLook look = {});
// In a given box, vertically centred; cut with "…" when max_lines is set.
void text_in(Ui& ui, Rect box, std::string_view words, TextLook look);
float text_width(Ui& ui, std::string_view words, Font font);
float text_height(Ui& ui, std::string_view words, Font font, float width, int max_lines = 0);

Rect heading(Ui& ui, std::string_view id, int level, std::string_view words, Font font, Token colour = Token::ink);

// Running text of the course. Returns the link pressed in this frame. Every link is a control; `context` makes the
// names of two links with the same words differ.
struct RichLook {
    Type type = Type::reading;
    Token colour = Token::ink;
    Token link = Token::accent;
    bool strong = false;  // everything semibold or bold: table heads, list heads
    TextAlign align = TextAlign::left;
};
std::optional<std::string> rich_text(Ui& ui, std::string_view id, const course::Text& text, RichLook look = {});
float longest_word(Ui& ui, const course::Text& text, RichLook look = {});  // no column may be narrower
float line_width(Ui& ui, const course::Text& text, RichLook look = {});    // all of it on one line
float rich_height(Ui& ui, const course::Text& text, float width, RichLook look = {});

}  // namespace ui
