#include "authoring/format/meaning.h"

#include <algorithm>
#include <array>

#include "authoring/markdown.h"
#include "authoring/table.h"
#include "authoring/typography.h"

namespace authoring {
namespace {

constexpr std::array<std::string_view, 6> keys_of_words{"title", "summary", "name", "text", "day", "sources"};

using Parts = std::vector<course::Text>;

void add(course::Text& text, course::Span span) {
    if (span.text.empty()) return;
    const auto like = [&](const course::Span& last) {
        return last.bold == span.bold && last.italic == span.italic && last.code == span.code && last.link == span.link;
    };
    if (!text.empty() && like(text.back()))
        text.back().text += span.text;
    else
        text.push_back(std::move(span));
}

// What readers read apart: the cells of a table, the sides of a pair, what stands in a gap and around it.
class Cutter {
public:
    explicit Cutter(bool table) : table_(table) {}

    void read(const Inlines& inlines) {
        parts_.emplace_back();
        for (const Inline& part : inlines) {
            if (is_break(part)) {
                if (table_)
                    cut();
                else
                    add(parts_.back(), {part.kind == Inline::Kind::hard_break ? "\n" : " "});
            } else if (part.kind == Inline::Kind::code) {
                add(parts_.back(), {part.text, part.bold, part.italic, true, part.link});
            } else if (part.kind == Inline::Kind::text) {
                read_text(part);
            }
        }
    }

    // In turn the texts outside and inside of gaps; those inside are read to the letter.
    Parts typeset_parts(base::Language language) && {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (!raw_.contains(i)) typeset(parts_[i], language);
        }
        return std::move(parts_);
    }

private:
    void read_text(const Inline& part) {
        const std::string_view text = part.text;
        std::size_t from = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const std::string_view sign = text.substr(at, 2);
            const bool two = sign == "->" || sign == "{{" || sign == "}}";
            if (!two && text[at] != '|') continue;
            keep(part, text.substr(from, at - from));
            cut();
            if (sign == "{{") in_gap_ = true;
            if (sign == "}}") in_gap_ = false;
            if (in_gap_) raw_.insert(parts_.size() - 1);
            if (two) ++at;
            from = at + 1;
        }
        keep(part, text.substr(from));
    }

    void keep(const Inline& part, std::string_view text) {
        add(parts_.back(), {std::string(text), part.bold, part.italic, false, part.link});
    }

    void cut() {
        parts_.emplace_back();
        if (in_gap_) raw_.insert(parts_.size() - 1);
    }

    bool table_;
    bool in_gap_ = false;
    Parts parts_;
    std::set<std::size_t> raw_;
};

course::Text whole(std::span<const Inline> inlines, base::Language language) {
    course::Text text;
    for (const Inline& part : inlines) {
        if (is_break(part))
            add(text, {part.kind == Inline::Kind::hard_break ? "\n" : " "});
        else if (part.kind == Inline::Kind::text || part.kind == Inline::Kind::code)
            add(text, {part.text, part.bold, part.italic, part.kind == Inline::Kind::code, part.link});
    }
    typeset(text, language);
    return text;
}

// Pictures, comments, HTML.
std::vector<std::string> things(const Inlines& inlines, base::Language language) {
    std::vector<std::string> all;
    for (const Inline& part : inlines) {
        if (part.kind == Inline::Kind::image) all.push_back(part.file + "\n" + typeset(part.text, language));
        if (part.kind == Inline::Kind::comment || part.kind == Inline::Kind::html) all.push_back(part.text);
    }
    return all;
}

class Comparison {
public:
    explicit Comparison(base::Language language) : language_(language) {}

    void nodes(const std::vector<Node>& one, const std::vector<Node>& other, bool titled) {
        if (one.size() != other.size()) found.shape = true;
        for (std::size_t i = 0; i < one.size() && !found.shape; ++i) node(one[i], other[i], titled && i == 0);
    }

    Difference found;

private:
    static bool alike(const Node& one, const Node& other) {
        const auto word = [](const Node& node) { return node.marker ? node.marker->word : std::string(); };
        return one.kind == other.kind && one.ordered == other.ordered && one.level == other.level &&
               one.text == other.text && one.info == other.info && one.marker.has_value() == other.marker.has_value() &&
               word(one) == word(other) && (!one.marker || one.marker->alone == other.marker->alone);
    }

    void node(const Node& one, const Node& other, bool titled) {
        if (!alike(one, other)) {
            found.shape = true;
            return;
        }
        if (one.kind == Node::Kind::paragraph || one.kind == Node::Kind::heading) {
            found.paragraphs.insert(one.place.line);
            if (!same(one.inlines, other.inlines, titled)) found.changed.insert(one.place.line);
        } else {
            found.paragraphs.insert(one.place.line);
            nodes(one.children, other.children, one.marker.has_value());
        }
    }

    Parts parts(const Inlines& inlines) const {
        Cutter cutter(is_table(inlines));
        cutter.read(inlines);
        return std::move(cutter).typeset_parts(language_);
    }

    bool same(const Inlines& one, const Inlines& other, bool titled) const {
        if (things(one, language_) != things(other, language_) || parts(one) != parts(other)) return false;
        const bool table = is_table(one);
        if (table || is_table(other)) return table == is_table(other);
        if (whole(one, language_) != whole(other, language_)) return false;
        const bool headed = titled || (!one.empty() && (one.front().bold || one.front().kind == Inline::Kind::image));
        if (!headed) return true;
        const auto [head, rest] = first_line(one);
        const auto [other_head, other_rest] = first_line(other);
        return whole(head, language_) == whole(other_head, language_) &&
               whole(rest, language_) == whole(other_rest, language_);
    }

    base::Language language_;
};

bool same_values(const base::YamlValue& one, const base::YamlValue& other, base::Language language, bool words) {
    if (one.kind != other.kind || one.quoted != other.quoted || one.items.size() != other.items.size() ||
        one.entries.size() != other.entries.size())
        return false;
    const bool same =
        words ? typeset(one.scalar, language) == typeset(other.scalar, language) : one.scalar == other.scalar;
    if (!same) return false;
    for (std::size_t i = 0; i < one.items.size(); ++i) {
        if (!same_values(one.items[i], other.items[i], language, words)) return false;
    }
    for (std::size_t i = 0; i < one.entries.size(); ++i) {
        const base::YamlEntry &entry = one.entries[i], &there = other.entries[i];
        if (entry.key != there.key || !same_values(entry.value, there.value, language, holds_words(entry.key)))
            return false;
    }
    return true;
}

}  // namespace

Difference difference(const Document& one, const Document& other, base::Language language) {
    Comparison comparison(language);
    comparison.nodes(one.nodes, other.nodes, false);
    return std::move(comparison.found);
}

bool holds_words(std::string_view key) {
    return std::find(keys_of_words.begin(), keys_of_words.end(), key) != keys_of_words.end();
}

bool same_facts(const base::YamlValue& one, const base::YamlValue& other, base::Language language) {
    return same_values(one, other, language, false);
}

}  // namespace authoring
