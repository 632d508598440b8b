// What a search found, ready to be shown: made anew when what is typed changes, not every frame.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "course/excerpt.h"
#include "course/search.h"

namespace screens {

struct SearchHit {
    std::size_t thing = 0;  // its number in Search::things()
    course::Parts title, excerpt;
};

struct SearchResults {
    std::string query;
    std::shared_ptr<const course::Search> by;  // what searched: null before the first time
    std::vector<std::string> words;            // of the query
    std::vector<SearchHit> hits;
    std::size_t count = 0;                 // all there are; not all are shown
    std::vector<std::string> suggestions;  // when there are none
};
SearchResults search_results(std::shared_ptr<const course::Search> by, const std::string& query);

// What a search led here for: its words are marked where they stand, and the block with most of them is brought to the
// top, until the heights of the first frames have settled.
struct Sought {
    std::vector<std::string> words;
    int frames = 0;
    std::optional<std::size_t> lead_to(const course::Blocks& blocks);
};

}  // namespace screens
