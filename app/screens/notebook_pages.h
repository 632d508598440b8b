// Notes put in the order of the course, as the notebook shows them and as they are written out.
#pragma once

#include <string>
#include <vector>

#include "base/words.h"
#include "screens/view.h"

namespace screens {

struct NotedPage {
    std::string module, page, title;
    bool there = false;  // the page is still in the course
    const records::Note* bookmark = nullptr;
    std::vector<const records::Note*> written;  // the note, then the answers to oneself
};

struct NotedModule {
    std::string id, title;
    std::vector<NotedPage> pages;
};

// By track, module, page. What belongs to a page that has left the course comes last, and is never left out.
std::vector<NotedModule> noted_modules(const base::Words& words, const View& view);

// What stands above the text: "My note", or the question it answers.
std::string above_of(const base::Words& words, const records::Note& note);

}  // namespace screens
