// The first pages: of all languages, of one, and the ways through the course by kind of work.
#pragma once

#include "reports/html/html_page.h"

namespace reports {

std::string languages_page(HtmlSite& site);  // the whole file: it speaks all of them
void write_home(HtmlPage& page);
void write_departments(HtmlPage& page);

}  // namespace reports
