#include "screens/search_results.h"

namespace screens {

namespace {

constexpr std::size_t most_hits = 30, most_suggestions = 3;
constexpr int frames_to_settle = 3;

}  // namespace

SearchResults search_results(std::shared_ptr<const course::Search> by, const std::string& query) {
    SearchResults results;
    results.query = query;
    results.words = course::query_words(query);
    if (by) {
        const course::Search::Results found = by->find(query, most_hits);
        results.count = found.count;
        for (const std::size_t thing : found.best) {
            const course::Findable& one = by->things()[thing];
            results.hits.push_back(
                {thing, course::marked(one.title, results.words), course::excerpt(one.text, results.words)});
        }
        if (found.count == 0) results.suggestions = by->suggestions(query, most_suggestions);
    }
    results.by = std::move(by);
    return results;
}

std::optional<std::size_t> Sought::lead_to(const course::Blocks& blocks) {
    if (words.empty() || frames >= frames_to_settle) return std::nullopt;
    ++frames;
    return course::block_with(blocks, words);
}

}  // namespace screens
