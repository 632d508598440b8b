// Running text as plain values: what a paragraph is made of.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace course {

struct Span {
    std::string text;  // UTF-8; "\n" is a hard line break
    bool bold = false;
    bool italic = false;
    bool code = false;
    std::string link = {};  // empty: none. "https://…", "../module/lesson.fr.md#page", "guideline:id", …

    bool operator==(const Span&) const = default;
};

using Text = std::vector<Span>;

std::string plain(const Text& text);
inline Text text_of(std::string plain_text) {
    return {Span{.text = std::move(plain_text)}};
}

}  // namespace course
