// A module of the course: its lesson, its quiz.
#pragma once

#include "reports/html/html_page.h"

namespace reports {

void write_lesson(HtmlPage& page, const course::Module& module);
void write_quiz(HtmlPage& page, const course::Module& module);

}  // namespace reports
