#include "course/search.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "base/fold.h"
#include "course/excerpt.h"
#include "course/nearness.h"

namespace course {
namespace {

// Collects the words of all texts.
struct Collector {
    struct Word {
        std::string spelt;
        std::vector<std::uint32_t> things;
    };
    std::unordered_map<std::string, std::vector<std::uint32_t>> written;  // as it stands there → numbers of `words`
    std::unordered_map<std::string, std::uint32_t> numbers;               // folded → number
    std::vector<Word> words;
    std::vector<std::uint32_t> text;

    const std::vector<std::uint32_t>& numbers_of(std::string_view run) {
        const auto [at, fresh] = written.try_emplace(std::string(run));
        if (!fresh) return at->second;
        for (const std::string& folded : query_words(run)) {
            const auto [known, unseen] = numbers.try_emplace(folded, static_cast<std::uint32_t>(words.size()));
            if (unseen) words.push_back({std::string(run), {}});
            at->second.push_back(known->second);
        }
        return at->second;
    }

    void add(std::string_view field, std::uint32_t thing) {
        for (const base::WordPlace& place : base::words_in(field))
            for (const std::uint32_t word : numbers_of(field.substr(place.begin, place.end - place.begin))) {
                text.push_back(word);
                std::vector<std::uint32_t>& things = words[word].things;
                if (things.empty() || things.back() != thing) things.push_back(thing);
            }
    }
};

// How good it is that a word stands there. Chosen so that one word in a title outweighs anything it can be in a text,
// and a whole word in a title anything it can begin there.
constexpr float whole_in_title = 12, begun_in_title = 7, whole_in_text = 3, begun_in_text = 2;
constexpr float all_of_title = 20, phrase_in_title = 6, phrase_in_text = 4;
constexpr float each_time = 0.05F;  // that it stands there, up to `times`
constexpr int times = 10;

}  // namespace

Search::Search(std::vector<Findable> things) : things_(std::move(things)) {
    Collector all;
    for (std::uint32_t i = 0; i < things_.size(); ++i)
        for (const std::string* field : {&things_[i].title, &things_[i].text}) {
            fields_.push_back(static_cast<std::uint32_t>(all.text.size()));
            all.add(*field, i);
        }
    fields_.push_back(static_cast<std::uint32_t>(all.text.size()));
    std::vector<std::pair<std::string_view, std::uint32_t>> sorted(all.numbers.begin(), all.numbers.end());
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::uint32_t> places(sorted.size());  // of the collected words among the sorted ones
    for (const auto& [word, number] : sorted) {
        Collector::Word& found = all.words[number];
        places[number] = static_cast<std::uint32_t>(words_.size());
        words_.emplace_back(word);
        spelt_.push_back(std::move(found.spelt));
        starts_.push_back(static_cast<std::uint32_t>(things_with_.size()));
        things_with_.insert(things_with_.end(), found.things.begin(), found.things.end());
    }
    starts_.push_back(static_cast<std::uint32_t>(things_with_.size()));
    text_ = std::move(all.text);
    for (std::uint32_t& word : text_) word = places[word];
}

// A word of the query, and how it stands in the thing that is looked at.
struct Search::Asked {
    Range range;
    std::uint32_t whole = 0;  // the first word of the range, if that is the word itself; else its end
    float weight = 0;         // rare words say more
    bool title = false, title_whole = false, text = false, text_whole = false;
};

Search::Range Search::beginning_with(std::string_view word) const {
    const auto begin = std::lower_bound(words_.begin(), words_.end(), word);
    const auto end =
        std::partition_point(begin, words_.end(), [word](const std::string& one) { return one.starts_with(word); });
    return {static_cast<std::uint32_t>(begin - words_.begin()), static_cast<std::uint32_t>(end - words_.begin())};
}

std::vector<std::uint32_t> Search::things_with(Range range) const {
    std::vector<bool> with(things_.size(), false);
    for (std::uint32_t at = starts_[range.begin]; at < starts_[range.end]; ++at) with[things_with_[at]] = true;
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < things_.size(); ++i)
        if (with[i]) found.push_back(i);
    return found;
}

// 0: not all of the words are there.
float Search::score(std::uint32_t thing, std::vector<Asked>& asked) const {
    for (Asked& one : asked) one.title = one.title_whole = one.text = one.text_whole = false;
    bool title_row = false, row = false;
    int met = 0;
    const std::uint32_t text = fields_[2 * thing + 1], end = fields_[2 * thing + 2];
    for (std::uint32_t at = fields_[2 * thing]; at < end; ++at)
        for (Asked& one : asked) {
            const std::uint32_t word = text_[at];
            if (!one.range.holds(word)) continue;
            ++met;
            (at < text ? one.title : one.text) = true;
            if (word == one.whole) (at < text ? one.title_whole : one.text_whole) = true;
            // The last one: do those before it stand before it, in the same field?
            if (&one != &asked.back()) continue;
            const std::uint32_t field = at < text ? fields_[2 * thing] : text;
            if (at - field + 1 < asked.size()) continue;
            bool all = true;
            for (std::size_t k = 1; all && k < asked.size(); ++k)
                all = asked[asked.size() - 1 - k].range.holds(text_[at - k]);
            if (all) (at < text ? title_row : row) = true;
        }
    float score = 0, weights = 0;
    for (const Asked& one : asked) {
        if (!one.title && !one.text) return 0;
        weights += one.weight;
        score += one.weight * (one.title_whole ? whole_in_title : one.title ? begun_in_title : 0);
        score += one.weight * (one.text_whole ? whole_in_text : one.text ? begun_in_text : 0);
    }
    const bool only_these = title_row && asked.back().title_whole && text - fields_[2 * thing] == asked.size();
    score += weights * (only_these ? all_of_title : title_row ? phrase_in_title : row ? phrase_in_text : 0);
    return score + each_time * static_cast<float>(std::min(met, times));
}

Search::Results Search::find(std::string_view query, std::size_t most) const {
    Results results;
    std::vector<Asked> asked;
    Range rarest;
    for (const std::string& word : query_words(query)) {
        const Range range = beginning_with(word);
        if (range.empty()) return results;
        const auto in = static_cast<float>(count(range)), all = static_cast<float>(things_.size());
        asked.push_back({.range = range,
                         .whole = words_[range.begin].size() == word.size() ? range.begin : range.end,
                         .weight = std::log(2 + all / in)});
        if (rarest.empty() || count(range) < count(rarest)) rarest = range;
    }
    if (asked.empty()) return results;
    std::vector<std::pair<float, std::uint32_t>> found;
    for (const std::uint32_t thing : things_with(rarest))
        if (const float points = score(thing, asked); points > 0) found.emplace_back(-points, thing);
    const std::size_t shown = std::min(most, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(shown), found.end());
    for (std::size_t i = 0; i < shown; ++i) results.best.push_back(found[i].second);
    results.count = found.size();
    return results;
}

std::string Search::nearest(std::string_view word) const {
    const auto found = nearest_word(word, words_, [this](std::size_t i) { return starts_[i + 1] - starts_[i]; });
    return found ? spelt_[*found] : std::string();
}

// The query with the nearest words in place of those that are not there; what has none is left out.
std::string Search::replaced(std::string_view query) const {
    std::string result;
    for (const base::WordPlace& place : base::words_in(query)) {
        const std::string_view typed = query.substr(place.begin, place.end - place.begin);
        const auto folded = query_words(typed);
        const bool there = std::all_of(folded.begin(), folded.end(), [this](const std::string& word) {
            const Range range = beginning_with(word);
            return range.begin < range.end;
        });
        const std::string word = there || folded.empty() ? std::string(typed) : nearest(folded.front());
        if (!word.empty()) result += (result.empty() ? "" : " ") + word;
    }
    return result;
}

std::vector<std::string> Search::suggestions(std::string_view query, std::size_t most) const {
    std::vector<std::string> found;
    const auto offer = [&](const std::string& other) {
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&](const std::string& one) { return base::fold(one) == base::fold(other); });
        if (found.size() < most && !known && find(other, 1).count > 0) found.push_back(other);
    };
    const std::string whole = replaced(query);
    offer(whole);
    if (!found.empty()) return found;
    // The rarest words first: they say most of what was meant.
    std::vector<std::pair<std::size_t, std::string>> words;
    for (const base::WordPlace& place : base::words_in(whole)) {
        std::string word = whole.substr(place.begin, place.end - place.begin);
        words.emplace_back(find(word, 1).count, std::move(word));
    }
    std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [count, word] : words) offer(word);
    return found;
}

}  // namespace course
