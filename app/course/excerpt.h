// Where in a text the words of a search stand: for showing it, and for going there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/block.h"

namespace course {

// The words of a query, as they are compared: "L’été" → "l", "ete".
std::vector<std::string> query_words(std::string_view query);

struct Part {
    std::string text;
    bool match =
        false;  // a word that one of the words begins; very short ones, beside longer ones, only if they are it
    bool operator==(const Part&) const = default;
};
using Parts = std::vector<Part>;

Parts marked(std::string_view text, const std::vector<std::string>& words);

// About `length` bytes of it around the place where most of the words stand together, cut between words, lines joined;
// its beginning when none does. The first match never stands far from the left, so that two lines show it.
Parts excerpt(std::string_view text, const std::vector<std::string>& words, std::size_t length = 170);

// The block in which most of the words stand, the first of several; none when none does.
std::optional<std::size_t> block_with(const Blocks& blocks, const std::vector<std::string>& words);

}  // namespace course
