#include "authoring/pairs.h"

#include <algorithm>

#include "authoring/answers.h"
#include "authoring/option_reader.h"

namespace authoring {
namespace {

constexpr std::string_view arrow = "->";

bool has_arrow(const Node& item) {
    if (item.children.empty()) return false;
    const Inlines& inlines = item.children.front().inlines;
    return std::any_of(inlines.begin(), inlines.end(), [](const Inline& part) {
        return part.kind == Inline::Kind::text && part.text.find(arrow) != std::string::npos;
    });
}

struct Sides {
    Inlines left, right;
    int arrows = 0;
};

// Reading ends at the second arrow: there is no third side.
Sides sides_of(const Inlines& inlines) {
    Sides sides;
    const auto keep = [&](const Inline& part, std::string_view text) {
        (sides.arrows == 0 ? sides.left : sides.right).push_back(with_text(part, text));
    };
    for (const Inline& part : inlines) {
        std::string_view text = part.text;
        for (std::size_t at = text.find(arrow); part.kind == Inline::Kind::text && at != std::string_view::npos;
             at = text.find(arrow)) {
            if (sides.arrows == 0 && at > 0) keep(part, text.substr(0, at));
            if (++sides.arrows > 1) return sides;
            text.remove_prefix(at + arrow.size());
        }
        keep(part, text);
    }
    return sides;
}

class PairReader {
public:
    PairReader(ReadQuestion& question, Markdown& markdown)
        : question_(question), markdown_(markdown), options_(markdown), report_(markdown.report()) {}

    void read(const Node& list) {
        question_.shape = ReadQuestion::Shape::pairs;
        for (const Node& item : list.children) read_pair(item);
        question_.places.insert(question_.places.end(), distractors_.begin(), distractors_.end());
        if (question_.options.size() <= max_pairs) return;
        report_.error(list.place, "too-many-options",
                      "a question has at most " + std::to_string(max_pairs) + " pairs to match",
                      "shorten it, or make it two questions");
    }

private:
    void read_pair(const Node& item) {
        const Inlines* words = options_.words(item);
        if (words == nullptr) return;
        Inlines inlines = *words;
        ReadOption left, right;
        left.place = right.place = item.place;
        left.option.id = right.option.id = options_.take_id(inlines);
        const Sides sides = sides_of(inlines);
        if (sides.arrows != 1) {
            report_.error(item.place, "pair-form",
                          sides.arrows == 0 ? "no arrow joins two sides here" : "more than one arrow stands here",
                          "write - one side -> the other; an arrow meant as a sign is written →");
            return;
        }
        left.option.text = markdown_.text(sides.left);
        right.option.text = markdown_.text(sides.right);
        course::Blocks feedback = options_.feedback(behind_words(item));
        if (right.option.text.empty()) {
            report_.error(item.place, "pair-form", "nothing stands behind the arrow",
                          "write - one side -> the other, or - -> a distractor");
        }
        if (left.option.text.empty()) {
            if (!feedback.empty()) {
                report_.warning(item.place, "distractor-feedback",
                                "this distractor belongs to no pair, so its feedback is never shown",
                                "say it in the feedback of the pair it may be taken for, or in the explanation");
            }
            distractors_.push_back(std::move(right));
        } else {
            left.option.feedback = std::move(feedback);
            question_.options.push_back(std::move(left));
            question_.places.push_back(std::move(right));
        }
    }

    ReadQuestion& question_;
    Markdown& markdown_;
    OptionReader options_;
    Report& report_;
    std::vector<ReadOption> distractors_;
};

}  // namespace

bool is_pairs(const Node& list) {
    return !list.ordered && !has_marks(list) && std::any_of(list.children.begin(), list.children.end(), has_arrow);
}

void read_pairs(const Node& list, ReadQuestion& question, Markdown& markdown) {
    PairReader(question, markdown).read(list);
}

}  // namespace authoring
