// What stands on a page of the course, as HTML.
#pragma once

#include "course/block.h"
#include "reports/html/html_page.h"

namespace reports {

void write_text(HtmlPage& page, const course::Text& text);
void write_text(HtmlPage& page, std::string_view tag, const Attributes& attributes, const course::Text& text);
void write_blocks(HtmlPage& page, const course::Blocks& blocks);
// As the content of a list entry: one paragraph needs no tags of its own.
void write_tight(HtmlPage& page, const course::Blocks& blocks);

// Something closed until it is pressed: its words, then what it holds. `of`: what it belongs to, said aloud where many
// have the same words.
class Disclosure {
public:
    Disclosure(HtmlPage& page, const std::string& summary, const std::string& of);

private:
    Markup::Element whole_;
};

// The way to something that is played: what it is, its title and summary.
void write_card(HtmlPage& page, const course::Activity& activity, std::string_view heading);

// The sources of a text, and the day on which they were looked at; nothing where there are none.
void write_sources(HtmlPage& page, const std::vector<std::string>& sources, const std::string& checked);

}  // namespace reports
