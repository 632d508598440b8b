// A Markdown file as the lines its author typed: what a tidying hand may touch, and what it must leave alone. Guesses
// what cmark would see; what a wrong guess would spoil is found out by comparing meanings (meaning.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace authoring {

struct SourceLine {
    enum class Kind { blank, words, heading, row, verbatim };  // verbatim: code, comments, rules, markers of callouts
    struct ListMarker {
        std::size_t at = 0;  // of its sign: -, *, +, or the . or ) behind a number
        char sign = '-';
    };

    Kind kind = Kind::words;
    std::size_t begin = 0;  // bytes within the text: of the line,
    std::size_t words = 0;  // behind its quote and list markers,
    std::size_t end = 0;    // before its trailing blanks,
    std::size_t stop = 0;   // before its line end
    int quotes = 0;         // how many > stand before the words
    std::vector<ListMarker> markers;
};

std::vector<SourceLine> source_lines(std::string_view text);

// One change of a text.
struct Edit {
    std::size_t begin = 0, end = 0;  // bytes it replaces
    std::string text;
    std::size_t line = 0;  // index of its line
};

// In order of their places; edits of which one begins inside another are no edits.
std::string edited(std::string_view text, std::vector<Edit> edits);

}  // namespace authoring
