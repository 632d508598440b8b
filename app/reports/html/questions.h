// Questions to read: what is asked, what one may choose from, and behind a press the hints, then the key with feedback
// and explanation.
#pragma once

#include "course/item.h"
#include "reports/html/html_page.h"

namespace reports {

// In a quiz, under a heading of level 2 with the question's own id.
void write_question(HtmlPage& page, const course::Item& item);
// Inside a page, without a heading.
void write_check(HtmlPage& page, const course::Item& item);

// What is right, each answer with its feedback; then the explanation.
void write_key(HtmlPage& page, const course::Item& item);

}  // namespace reports
