// Exhibits to read: title, what somebody who does not see it needs to know, then everything it holds as lists and
// tables.
#pragma once

#include "course/exhibit.h"
#include "reports/html/html_page.h"

namespace reports {

void write_exhibit(HtmlPage& page, const course::Exhibit& exhibit);

// Its kinds. What is behind a press there is closed here.
void write_timeline(HtmlPage& page, const course::Timeline& timeline);
void write_chart(HtmlPage& page, const course::Exhibit& exhibit, const course::Chart& chart);
void write_flow(HtmlPage& page, const course::ResponseFlow& flow);
void write_spread(HtmlPage& page, const course::Exhibit& exhibit, const course::Spread& spread);
void write_bridges(HtmlPage& page, const course::Bridges& bridges);
void write_spot(HtmlPage& page, const course::Exhibit& exhibit, const course::Spot& spot);

}  // namespace reports
