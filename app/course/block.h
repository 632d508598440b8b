// The blocks a page is made of. A Block is a value; cmark's tree does not reach this far.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "course/exhibit.h"
#include "course/text.h"

namespace course {

struct Block;
using Blocks = std::vector<Block>;

struct Paragraph {
    Text text;
    bool operator==(const Paragraph&) const = default;
};

struct Heading {
    int level = 2;  // 2–6; level 1 is the page's own title
    Text text;
    bool operator==(const Heading&) const = default;
};

struct List {
    bool ordered = false;
    int start = 1;
    std::vector<Blocks> items;
    bool operator==(const List&) const = default;
};

struct Quote {
    Blocks blocks;
    bool operator==(const Quote&) const = default;
};

struct Code {
    std::string text;
    bool operator==(const Code&) const = default;
};

enum class Align : std::uint8_t { left, centre, right };

struct Table {
    std::vector<Align> align;  // one a column
    std::vector<Text> header;
    std::vector<std::vector<Text>> rows;  // every row as long as the header
    bool operator==(const Table&) const = default;
};

struct Image {
    std::string file;  // relative to the content folder
    std::string alt;
    Text caption;  // the line in italics right under it; may be empty
    bool operator==(const Image&) const = default;
};

enum class CalloutKind : std::uint8_t {
    note,
    tip,
    important,
    warning,
    caution,
    example,
    story,
    do_this,
    dont,
    guideline,
    reflect,
    source,
    keep,
    takeaway
};

struct Callout {
    CalloutKind kind = CalloutKind::note;
    std::string title;  // the first line in bold; empty: the kind's own name is shown
    Blocks blocks;
    bool operator==(const Callout&) const = default;
};

struct Check {  // a question inside a page, unscored
    std::string question;
    bool operator==(const Check&) const = default;
};

struct Activity {  // a way to something played on a screen of its own
    enum class Kind : std::uint8_t { scenario, feed, aid, objections };
    Kind kind = Kind::scenario;
    std::string id;  // the module of a scenario or feed; of an aid its own; else empty
    bool operator==(const Activity&) const = default;
};
// What events call it: "scenario/its-module", "feed/its-module"; "aid/its-id", "objections".
std::string key_of(const Activity& activity);

struct Rule {
    bool operator==(const Rule&) const = default;
};

struct Block {
    std::variant<Paragraph, Heading, List, Quote, Code, Table, Image, Callout, Check, Exhibit, Activity, Rule> node;
    bool operator==(const Block&) const = default;
};

std::string plain(const Blocks& blocks);  // all text, paragraphs parted by line breaks
int word_count(const Blocks& blocks);

}  // namespace course
