#include "authoring/blanks.h"

#include <algorithm>
#include <utility>

#include "authoring/table.h"
#include "authoring/typography.h"
#include "base/utf8.h"

namespace authoring {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

// Walks through the inlines of paragraphs: in turn the text around the gaps and the text inside them.
class BlanksReader {
public:
    BlanksReader(ReadQuestion& question, Markdown& markdown)
        : question_(question), markdown_(markdown), report_(markdown.report()) {}

    void read(std::span<const Node> nodes) {
        question_.shape = ReadQuestion::Shape::gaps;
        question_.answers = nodes.front().place;
        around_.emplace_back();
        for (const Node& node : nodes) read_node(node);
        set_type();
        question_.around = std::move(around_);
    }

private:
    void read_node(const Node& node) {
        if (node.kind == Node::Kind::html) {
            markdown_.refuse_html(node);
        } else if (has_gap(node) && is_table(node.inlines)) {
            report_misplaced_gap(node.place, report_);
        } else if (node.kind != Node::Kind::paragraph || is_table(node.inlines)) {
            report_.error(node.place, "gap-place", "something else than a paragraph stands between two gaps",
                          "put it before the first gap, or into the explanation");
        } else {
            if (!std::exchange(first_, false)) around_.back().push_back({"\n\n"});
            for (const Inline& part : node.inlines) read_part(part);
            if (open_) {
                open_ = false;
                report_.error(gap_, "gap-open", "this gap is not closed", "close it with }} in the same paragraph");
            }
            take_pending();
        }
    }

    void read_part(const Inline& part) {
        if (part.kind == Inline::Kind::text) {
            read_text(part);
        } else if (!open_) {
            pending_.push_back(part);
        } else if (is_break(part)) {
            inside_ += ' ';
        } else {
            inside_ += part.text;
            formatted_ = true;
        }
    }

    void read_text(const Inline& part) {
        const std::string_view text = part.text;
        if (open_ && (part.linked || part.bold != style_.bold || part.italic != style_.italic)) formatted_ = true;
        Place place = part.place;
        std::size_t from = 0, counted = 0;
        for (std::size_t at = text.find_first_of("{}"); at < text.size(); at = text.find_first_of("{}", at)) {
            const bool opens = text.substr(at).starts_with(opening);
            if (!opens && !text.substr(at).starts_with(closing)) {
                ++at;
                continue;
            }
            keep(part, text.substr(from, at - from));
            place.column += static_cast<int>(base::code_points(text.substr(counted, at - counted)));
            counted = at;
            at += opening.size();
            from = at;
            if (opens) {
                open(part, place);
            } else {
                close(place);
            }
        }
        keep(part, text.substr(from));
    }

    void keep(const Inline& part, std::string_view text) {
        if (open_) {
            inside_ += text;
        } else if (!text.empty()) {
            pending_.push_back(with_text(part, text));
        }
    }

    void open(const Inline& part, Place place) {
        if (open_) report_.error(gap_, "gap-open", "this gap is not closed", "close it with }} before the next one");
        open_ = true;
        gap_ = place;
        style_ = with_text(part, {});
        formatted_ = part.linked;
        inside_.clear();
    }

    void close(Place place) {
        if (!open_) {
            report_.error(place, "gap-open", "}} stands here without its {{", "open each gap with {{");
            return;
        }
        open_ = false;
        if (question_.gaps.size() == max_gaps) {
            if (!std::exchange(too_many_, true)) {
                report_.error(gap_, "too-many-gaps", "a question has at most " + std::to_string(max_gaps) + " gaps",
                              "make it two questions");
            }
            return;
        }
        ReadGap gap{gap_, {}, {}};
        if (formatted_) {
            report_.error(gap_, "gap-formatting", "something in this gap has become formatting, a link or HTML",
                          "write plain words in it; a * _ ` [ or < that is meant as such gets a \\ before it");
        } else {
            gap = read_gap(inside_, gap_, markdown_.setting().language, report_);
        }
        gap.gap.id = std::to_string(question_.gaps.size() + 1);
        take_pending();
        question_.gaps.push_back(std::move(gap));
        around_.emplace_back();
    }

    void take_pending() {
        for (course::Span& span : markdown_.as_written(pending_)) around_.back().push_back(std::move(span));
        pending_.clear();
    }

    // All of it at once, as if the gaps were filled: the space before "?" depends on what stands before the gap's end.
    void set_type() {
        trim_front(around_.front());
        trim_back(around_.back());
        course::Text whole;
        std::vector<std::size_t> ends;
        for (std::size_t i = 0; i < around_.size(); ++i) {
            whole.insert(whole.end(), around_[i].begin(), around_[i].end());
            ends.push_back(whole.size());
            if (i == question_.gaps.size()) break;
            const bool number = question_.gaps[i].gap.number.has_value();
            whole.push_back({.text = number ? "0" : "x", .code = true});  // code is read by its neighbours, never set
        }
        typeset(whole, markdown_.setting().language);
        std::size_t start = 0;
        for (std::size_t i = 0; i < around_.size(); ++i) {
            around_[i].assign(whole.begin() + static_cast<std::ptrdiff_t>(start),
                              whole.begin() + static_cast<std::ptrdiff_t>(ends[i]));
            start = ends[i] + 1;
        }
    }

    ReadQuestion& question_;
    Markdown& markdown_;
    Report& report_;
    std::vector<course::Text> around_;
    Inlines pending_;     // of the text before the next gap
    std::string inside_;  // the gap that is open
    bool open_ = false;
    bool formatted_ = false;
    bool too_many_ = false;
    bool first_ = true;  // no paragraph yet
    Place gap_;
    Inline style_;  // of what opened it
};

}  // namespace

const Inline* find_gap(const Inlines& text) {
    const auto found = std::find_if(text.begin(), text.end(), [](const Inline& part) {
        return part.kind == Inline::Kind::text && part.text.find(opening) != std::string::npos;
    });
    return found != text.end() ? &*found : nullptr;
}

const Inline* find_gap(const Node& node) {
    if (const Inline* found = find_gap(node.inlines)) return found;
    for (const Node& child : node.children) {
        if (const Inline* found = find_gap(child)) return found;
    }
    return nullptr;
}

bool has_gap(const Node& node) {
    return node.kind == Node::Kind::paragraph && find_gap(node.inlines) != nullptr;
}

void read_blanks(std::span<const Node> nodes, ReadQuestion& question, Markdown& markdown) {
    BlanksReader(question, markdown).read(nodes);
}

void report_misplaced_gap(Place place, Report& report) {
    report.error(place, "gap-place", "a gap cannot stand here",
                 "write {{…}} in a paragraph under the question: in no list, table, quote or heading");
}

}  // namespace authoring
