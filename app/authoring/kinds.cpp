#include "authoring/kinds.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace authoring {
namespace {

using Shape = ReadQuestion::Shape;

struct Type {
    std::string_view name;
    Shape shape;
    std::string_view form;  // how its answers are written
};
constexpr std::array<Type, 10> types{{
    {"single", Shape::round, "- (x) before the right answer, - ( ) before the others"},
    {"multiple", Shape::square, "- [x] before the right answers, - [ ] before the others"},
    {"truefalse", Shape::round, "two answers, - (x) before the right one, - ( ) before the other"},
    {"ordering", Shape::ordered, "1. 2. 3. before the steps, in the right order"},
    {"matching", Shape::pairs, "- one side -> the other"},
    {"sorting", Shape::groups, "- **A head**, and under it - a card, indented by two spaces"},
    {"blanks", Shape::gaps, "a paragraph with {{…}}"},
    {"estimate", Shape::gaps, "{{#86 +- 5 in 0..100 %}} in a paragraph of its own"},
    {"open", Shape::model, "a quote that begins with [!MODEL]"},
    {"vote", Shape::plain, "a list without marks; an arrow is written →"},
}};

constexpr std::size_t most_votes = max_choices;

const Type* type_named(std::string_view name) {
    const auto found = std::find_if(types.begin(), types.end(), [&](const Type& type) { return type.name == name; });
    return found != types.end() ? &*found : nullptr;
}

// The first type of this shape; a lone slider is an estimate.
const Type* usual_type(const ReadQuestion& question) {
    if (question.gaps.size() == 1 && question.gaps.front().estimate) return type_named("estimate");
    const auto found =
        std::find_if(types.begin(), types.end(), [&](const Type& type) { return type.shape == question.shape; });
    return found != types.end() ? &*found : nullptr;
}

const Type* asked_type(const Attribute& asked, Report& report) {
    const Type* type = type_named(asked.value);
    if (type != nullptr) return type;
    std::vector<std::string> names;
    for (const Type& known : types) names.emplace_back(known.name);
    report.error(asked.place, "unknown-type", "\"" + asked.value + "\" is no type of question",
                 report.suggestion(asked.value, names));
    return nullptr;
}

void report_shape(const ReadQuestion& question, const Type& type, Report& report) {
    if (type.name == "open") {
        report.error(question.place, "model-missing", "an open question has no [!MODEL] to compare with",
                     "write > [!MODEL] and a good answer under it, and no other answers");
    } else {
        report.error(question.answers, "type-shape",
                     "the answers do not look like a question of type " + std::string(type.name),
                     "write under it: " + std::string(type.form));
    }
}

void check_marks(const ReadQuestion& question, const std::string& type, Report& report) {
    const auto right = std::count_if(question.options.begin(), question.options.end(),
                                     [](const ReadOption& read) { return read.option.right; });
    if (type == "truefalse" && question.options.size() != 2) {
        report.error(question.answers, "true-false-options", "true or false has exactly two answers",
                     "keep two, or take type=truefalse away");
    } else if ((type == "single" || type == "truefalse") && right != 1) {
        report.error(question.answers, "one-right-answer",
                     std::to_string(right) + " answers are marked (x); it must be exactly one",
                     "mark one (x), or use [ ] and [x] when several are right");
    } else if (type == "multiple" && right == 0) {
        report.error(question.answers, "no-right-answer", "no answer is marked [x]", "mark the right ones [x]");
    }
    for (const ReadOption& read : question.options) {
        if (type == "single" || !read.option.defensible) continue;
        report.error(read.place, "half-right", "(/) marks half the points, which only a single choice gives",
                     "mark it (x) or ( ), and say in its feedback why it can be defended");
    }
}

void check_vote(const ReadQuestion& question, Report& report) {
    if (question.options.size() > most_votes) {
        report.error(question.answers, "too-many-options",
                     "an opinion has at most " + std::to_string(most_votes) + " answers",
                     "bring some of them together");
    }
    for (const char* key : {"points", "objective"}) {
        const Attribute* attribute = question.attribute(key);
        if (attribute == nullptr) continue;
        report.error(attribute->place, "vote-form", "an opinion has no " + attribute->key + ": nothing is right there",
                     "take " + attribute->key + "= away");
    }
    if (!question.hints.empty()) {
        report.error(question.place, "vote-form", "an opinion has no hints: nothing is right there",
                     "write what people should know before they answer as plain text");
    }
}

bool is_unread(const ReadGap& read) {
    return !read.estimate && !read.gap.number && read.gap.accepted.empty() && read.gap.choices.empty();
}

void check_gaps(const ReadQuestion& question, const std::string& type, Report& report) {
    // Gaps that could not be read were reported where they stand.
    if (question.gaps.empty() || std::any_of(question.gaps.begin(), question.gaps.end(), is_unread)) return;
    if (type == "estimate") {
        const bool alone = std::all_of(question.around.begin(), question.around.end(),
                                       [](const course::Text& text) { return text.empty(); });
        if (question.gaps.size() == 1 && question.gaps.front().estimate && alone) return;
        report.error(question.answers, "estimate-form", "an estimate is one number with its range and nothing else",
                     "write {{#86 +- 5 in 0..100 %}} in a paragraph of its own, text before it in another");
        return;
    }
    for (const ReadGap& read : question.gaps) {
        if (!read.estimate) continue;
        report.error(read.place, "estimate-form", "a slider stands among other gaps",
                     "take \"in …\" away, or make it a question of its own with type=estimate");
    }
}

void check_same(const std::vector<ReadOption>& options, const std::string& what, const std::string& help,
                Report& report) {
    std::set<std::string> seen;
    for (const ReadOption& read : options) {
        const std::string text = course::plain(read.option.text);
        if (text.empty() || seen.insert(text).second) continue;
        report.error(read.place, "same-text", "\"" + text + "\" stands twice among the " + what, help);
    }
}

bool has_feedback(const ReadQuestion& question) {
    return std::any_of(question.options.begin(), question.options.end(),
                       [](const ReadOption& read) { return !read.option.feedback.empty(); });
}

std::vector<course::Option> numbered(const std::vector<ReadOption>& read_options, Report& report) {
    std::vector<course::Option> options;
    std::set<std::string> ids;
    for (const ReadOption& read : read_options) {
        options.push_back(read.option);
        if (options.back().id.empty()) options.back().id = std::to_string(options.size());
        if (!ids.insert(options.back().id).second) {
            report.error(read.place, "duplicate-id",
                         "two answers of this question have the id \"" + options.back().id + "\"",
                         "give each its own; an answer without one has its number");
        }
    }
    return options;
}

course::Matching matching(const ReadQuestion& question, Report& report) {
    // The right sides carry the ids of the left ones, so to number them is to number both.
    course::Matching matching{{}, numbered(question.places, report)};
    for (std::size_t i = 0; i < question.options.size() && i < matching.right.size(); ++i) {
        matching.left.push_back(question.options[i].option);
        matching.left.back().id = matching.right[i].id;
    }
    return matching;
}

course::Blanks blanks(const ReadQuestion& question) {
    course::Blanks blanks{{}, question.around};
    for (const ReadGap& read : question.gaps) blanks.gaps.push_back(read.gap);
    return blanks;
}

}  // namespace

std::string type_of(const ReadQuestion& question, Report& report) {
    const Attribute* asked = question.attribute("type");
    const Type* type = asked != nullptr ? asked_type(*asked, report) : usual_type(question);
    if (asked != nullptr && type == nullptr) return {};
    if (question.shape == Shape::none && (asked == nullptr || type->name != "open")) {
        report.error(question.place, "no-answers", "this question has no answers",
                     asked != nullptr
                         ? "write under it: " + std::string(type->form)
                         : "write a list under it: - (x) for one right answer, - [x] for several, 1. 2. 3. "
                           "for an order");
        return {};
    }
    if (question.shape == Shape::plain && (asked == nullptr || type->shape == Shape::round ||
                                           type->shape == Shape::square || type->shape == Shape::ordered)) {
        report.error(question.answers, "no-marks", "nothing says which answer is right",
                     "write ( ) or (x) before each answer, [ ] or [x] when several are right, 1. 2. 3. for an order, "
                     "- a -> b for pairs; an opinion has type=vote");
        return {};
    }
    if (type->shape != question.shape) {
        report_shape(question, *type, report);
        return {};
    }
    return std::string(type->name);
}

void check_key(const ReadQuestion& question, const std::string& type, Report& report) {
    if (question.shape == Shape::gaps) return check_gaps(question, type, report);
    if (question.shape == Shape::model) return;
    const bool groups = question.shape == Shape::groups;
    if (question.options.empty() && question.places.empty()) return;  // reported where they were read
    if (question.options.size() < 2 || (groups && question.places.size() < 2)) {
        report.error(question.answers, "too-few-options",
                     groups                           ? "sorting needs at least two groups and two cards"
                     : question.shape == Shape::pairs ? "matching needs at least two pairs"
                                                      : "a question needs at least two answers or steps",
                     "add one");
    } else if (type == "vote") {
        check_vote(question, report);
    } else {
        check_marks(question, type, report);
    }
}

void check_texts(const ReadQuestion& question, Shape shape, Report& report) {
    if (shape == Shape::pairs) {
        const std::string other = "say how they differ; where several belong to one, sort them into groups instead";
        check_same(question.options, "left sides", other, report);
        check_same(question.places, "right sides", other, report);
    } else if (shape == Shape::groups) {
        check_same(question.options, "cards", "a card belongs to one group: say how the two differ", report);
        check_same(question.places, "groups", "put all their cards under one head", report);
    } else if (shape == Shape::round || shape == Shape::square) {
        for (const ReadOption& read : question.options) {
            if (!read.option.feedback.empty()) continue;
            report.warning(read.place, "feedback-missing", "this answer has no feedback",
                           "under it, write a quote that says why: > Because …");
        }
    }
    const bool explains = shape == Shape::pairs || shape == Shape::groups || shape == Shape::gaps;
    if (explains && question.explanation.empty() && !has_feedback(question)) {
        report.warning(question.place, "explanation-missing", "nothing says why the right answer is right",
                       "under the answers, write a quote that does: > Because …");
    }
}

course::ItemKind kind_of(const ReadQuestion& question, const std::string& type, Report& report) {
    if (type == "matching") return matching(question, report);
    if (type == "sorting") {
        return course::Sorting{numbered(question.places, report), numbered(question.options, report),
                               question.group_of};
    }
    if (type == "blanks") return blanks(question);
    if (type == "estimate") {
        const bool read = question.gaps.size() == 1 && question.gaps.front().estimate;
        return read ? *question.gaps.front().estimate : course::Estimate{};
    }
    if (type == "open") return course::Open{question.model};
    std::vector<course::Option> options = numbered(question.options, report);
    if (type == "multiple") return course::MultipleChoice{std::move(options)};
    if (type == "truefalse") return course::TrueFalse{std::move(options)};
    if (type == "ordering") return course::Ordering{std::move(options)};
    if (type == "vote") return course::Vote{std::move(options)};
    return course::SingleChoice{std::move(options)};
}

}  // namespace authoring
