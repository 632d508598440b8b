// The examples in the text of the CommonMark specification, and words to compare them by.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "course/block.h"

namespace commonmark {

std::string specification_file();

struct Example {
    int number = 0;  // from 1, as the specification counts them
    std::string markdown, html;
};
std::vector<Example> examples_in(std::string_view specification);

// Words, each as often as it stands there; what is no letter and no digit parts them.
class Words {
public:
    void merge(std::string_view text);
    Words without(const Words& others) const;
    std::string to_text() const;

private:
    std::map<std::string, int> counts_;
};
Words words_in(std::string_view text);
// Of what a reader of the page would find: its text, alternative texts and titles.
Words words_of_html(std::string_view html);

std::string text_of(const course::Blocks& blocks);  // with alternative texts

}  // namespace commonmark
