// Searching the course, in one language: all the words a person types must be there, each whole or as the beginning of
// one. Case, accents and punctuation do not count (base/fold.h). Kept in memory and made anew with the course; nothing
// of it, and nothing that is asked, is written anywhere.
//
// An index of words: the sorted words, and for each the things that hold it. A word typed is a range of the sorted
// ones. The rarest word typed gives the things to look at, and these are read through, word by word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "course/findable.h"

namespace course {

class Search {
public:
    explicit Search(std::vector<Findable> things);

    const std::vector<Findable>& things() const { return things_; }

    struct Results {
        std::vector<std::size_t> best;  // numbers in things(), the best first
        std::size_t count = 0;          // how many there are in all
        bool operator==(const Results&) const = default;
    };
    // What stands in a title comes before what stands in a text, a whole word before a beginning, rare words before
    // common ones, words in the order typed before others. Nothing for a query without a letter.
    Results find(std::string_view query, std::size_t most) const;

    // What else one might have meant when nothing was found: with words that are in the course in place of those that
    // are not, else with some of the words left out. Each of them finds something.
    std::vector<std::string> suggestions(std::string_view query, std::size_t most) const;

private:
    struct Range {  // of words_
        std::uint32_t begin = 0, end = 0;
        bool holds(std::uint32_t word) const { return word - begin < end - begin; }
        bool empty() const { return begin == end; }
    };

    Range beginning_with(std::string_view word) const;
    std::size_t count(Range range) const { return starts_[range.end] - starts_[range.begin]; }
    std::vector<std::uint32_t> things_with(Range range) const;
    struct Asked;
    float score(std::uint32_t thing, std::vector<Asked>& asked) const;
    std::string nearest(std::string_view word) const;
    std::string replaced(std::string_view query) const;

    std::vector<Findable> things_;
    std::vector<std::string> words_;          // folded, sorted
    std::vector<std::string> spelt_;          // as one of their places has them
    std::vector<std::uint32_t> starts_;       // of each word in `things_with_`; one more, its end
    std::vector<std::uint32_t> things_with_;  // numbers of things, rising for each word
    std::vector<std::uint32_t> text_;         // all titles and texts, as numbers of words
    std::vector<std::uint32_t> fields_;       // where in it title and text of each thing begin; one more, its end
};

}  // namespace course
