#include "authoring/answers.h"

#include <algorithm>

#include "authoring/groups.h"
#include "authoring/option_reader.h"
#include "authoring/pairs.h"
#include "base/utf8.h"

namespace authoring {
namespace {

using Mark = ReadOption::Mark;
using Shape = ReadQuestion::Shape;

struct Marking {
    Shape shape = Shape::plain;
    Mark mark = Mark::none;
    std::size_t length = 0;  // bytes of the mark and the space behind it
    bool misspelt = false;   // (), [X), …
};

Marking marking(std::string_view text) {
    Marking found;
    if (text.empty() || (text.front() != '(' && text.front() != '[')) return found;
    const bool round = text.front() == '(';
    const std::size_t close = text.find_first_of(")]");
    if (close == std::string_view::npos || close > 3) return found;
    const std::string_view inside = base::trim(text.substr(1, close - 1));
    const bool half = inside == "/";
    if (!inside.empty() && inside != "x" && inside != "X" && !half) return found;  // "(a) …" is just text
    found.shape = round ? Shape::round : Shape::square;
    found.mark = inside.empty() ? Mark::wrong : half && round ? Mark::half : half ? Mark::wrong : Mark::right;
    found.length = text.size() > close + 1 && text[close + 1] == ' ' ? close + 2 : close + 1;
    const bool exact = close == 2 && text[close] == (round ? ')' : ']') && found.length == 4;
    found.misspelt = !exact || (half && !round);
    return found;
}

class AnswerReader {
public:
    AnswerReader(ReadQuestion& question, Markdown& markdown)
        : question_(question), options_(markdown), report_(markdown.report()) {}

    void read(const Node& list) {
        question_.shape = list.ordered ? Shape::ordered : Shape::none;
        for (const Node& item : list.children) read_option(item);
        if (question_.shape == Shape::none) question_.shape = Shape::plain;
    }

private:
    void read_option(const Node& item) {
        const Inlines* words = options_.words(item);
        if (words == nullptr) return;
        Inlines inlines = *words;
        Mark mark = Mark::none;
        if (question_.shape != Shape::ordered) mark = take_mark(inlines, item.place);
        ReadOption read = options_.option(std::move(inlines), item.place);
        read.mark = mark;
        read.option.right = mark == Mark::right;
        read.option.defensible = mark == Mark::half;
        read.option.feedback = options_.feedback(behind_words(item));
        question_.options.push_back(std::move(read));
    }

    Mark take_mark(Inlines& inlines, Place place) {
        if (inlines.empty()) return Mark::none;
        Inline& first = inlines.front();
        const bool linked_mark = first.linked && (first.text == "x" || first.text == "X");
        const Marking found = first.kind == Inline::Kind::text ? marking(first.text) : Marking{};
        if (linked_mark || found.misspelt) {
            report_.error(first.place, "bad-mark",
                          linked_mark ? "this mark has become a link" : "this mark is misspelt",
                          linked_mark ? "take the line [x]: … out of the file"
                                      : "write ( ), (x) or (/) for one right answer, [ ] or [x] for several, then a "
                                        "space");
        }
        if (question_.shape == Shape::none) question_.shape = found.shape;
        if (question_.shape != found.shape) {
            report_.error(place, "mixed-marks", "the answers of one question are marked in different ways",
                          "mark each with ( ), each with [ ], or none of an order 1. 2. 3.");
        }
        first.text.erase(0, found.length);
        return found.mark;
    }

    ReadQuestion& question_;
    OptionReader options_;
    Report& report_;
};

}  // namespace

std::string_view first_words(const Node& item) {
    if (item.children.empty() || item.children.front().inlines.empty()) return {};
    const Inline& first = item.children.front().inlines.front();
    return first.kind == Inline::Kind::text ? std::string_view(first.text) : std::string_view();
}

bool begins_with_mark(std::string_view text) {
    return marking(text).shape != Shape::plain;
}

bool has_marks(const Node& list) {
    return std::any_of(list.children.begin(), list.children.end(),
                       [](const Node& item) { return begins_with_mark(first_words(item)); });
}

void read_answers(const Node& list, ReadQuestion& question, Markdown& markdown) {
    question.answers = list.place;
    if (is_groups(list)) {
        read_groups(list, question, markdown);
    } else if (list.children.size() > max_options) {
        question.shape = is_pairs(list) ? Shape::pairs : Shape::none;
        markdown.report().error(list.place, "too-many-options",
                                "a question has at most " + std::to_string(max_options) + " answers or steps",
                                "shorten it: few people weigh more than five");
    } else if (is_pairs(list)) {
        read_pairs(list, question, markdown);
    } else {
        AnswerReader(question, markdown).read(list);
    }
}

}  // namespace authoring
