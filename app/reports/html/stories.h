// What is played, to read: every situation and message with a place of its own, every choice a way to the next.
#pragma once

#include "course/story.h"
#include "reports/html/html_page.h"

namespace reports {

void write_scenario(HtmlPage& page, const course::Scenario& scenario);
void write_aid(HtmlPage& page, const course::Scenario& aid);
void write_feed(HtmlPage& page, const course::Feed& feed);

// Which gauges an effect moves, in words: none for what is hidden.
void write_effects(HtmlPage& page, const std::vector<course::Variable>& variables,
                   const std::vector<course::Effect>& effects);
void write_conditions(HtmlPage& page, const std::vector<course::Variable>& variables,
                      const course::Conditions& conditions);
// Title, summary, and what is counted from the start.
void write_story_head(HtmlPage& page, const course::StoryFacts& facts);

}  // namespace reports
