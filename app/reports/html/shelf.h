// What one looks things up in: guidelines, glossary, objection cards.
#pragma once

#include "course/shelf.h"
#include "course/story.h"
#include "reports/html/html_page.h"

namespace reports {

void write_guidelines(HtmlPage& page, const course::Guidelines& guidelines);
void write_glossary(HtmlPage& page, const course::Glossary& glossary);
void write_objections(HtmlPage& page, const course::Objections& objections);

}  // namespace reports
