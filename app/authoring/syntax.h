// A Markdown file as a small tree of values with places: what cmark sees, without cmark. Only syntax.cpp names it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/report.h"

namespace authoring {

struct Inline {
    enum class Kind { text, code, image, comment, html, soft_break, hard_break };

    Kind kind = Kind::text;
    std::string text;  // an image: its alternative text; a comment: what stands between <!-- and -->
    bool bold = false;
    bool italic = false;
    std::string link;     // of text and code; empty: none
    bool linked = false;  // a link, even one that leads nowhere
    std::string file;     // of an image
    Place place;
};

// The same look and place around other words. Copying the part first would copy all of its words for each piece of it.
Inline with_text(const Inline& part, std::string_view text);

using Inlines = std::vector<Inline>;

struct Marker {         // "[!NOTE]", the first line of a quote
    std::string word;   // in capitals: "NOTE"
    bool alone = true;  // nothing else on its line
    Place place;
};

struct Node {
    enum class Kind { paragraph, heading, list, item, quote, code, html, rule };

    Kind kind = Kind::paragraph;
    Place place;
    int level = 0;  // of a heading; the first number of an ordered list
    bool ordered = false;
    std::string text;              // of code and HTML
    std::string info;              // behind the opening fence of code
    std::optional<Marker> marker;  // of a quote; no longer among its inlines
    Inlines inlines;
    std::vector<Node> children;
};

struct Document {
    std::vector<std::string_view> lines;  // of the text that was parsed
    int first_line = 1;                   // the file's line on which it begins
    std::vector<Node> nodes;

    std::string_view line(int number) const;  // by the file's numbering; empty outside
};

// `text` must have passed the prescan and must outlive the document; it begins on line `first_line` of the file.
Document parse_markdown(std::string_view text, int first_line, Report& report);

}  // namespace authoring
