#include "authoring/bank.h"

#include <algorithm>
#include <array>
#include <map>

#include "authoring/answers.h"
#include "authoring/blanks.h"
#include "authoring/fields.h"
#include "authoring/front_matter.h"
#include "authoring/groups.h"
#include "authoring/pairs.h"

namespace authoring {
namespace {

const std::vector<std::string> attribute_keys{"type", "points", "objective", "page", "variant"};

void read_facts(const FrontMatter& front, ReadBank& bank, Report& report) {
    if (!front.map) return;
    Fields fields(*front.map, {"draw", "shuffle"}, report, front_matter_offset);
    bank.draw = fields.number("draw", 1, static_cast<int>(max_questions), Fields::Need::optional);
    bank.draw_place = fields.place("draw");
    const std::string shuffle = fields.text("shuffle", Fields::Need::optional);
    bank.shuffle_place = fields.place("shuffle");
    if (shuffle.empty()) return;
    static const std::vector<std::string> names{"none", "options", "questions", "both"};
    const auto found = std::find(names.begin(), names.end(), shuffle);
    if (found == names.end()) {
        report.error(bank.shuffle_place, "bad-value", "\"" + shuffle + "\" cannot be shuffled",
                     report.suggestion(shuffle, names));
    } else {
        bank.shuffle = static_cast<course::Shuffle>(found - names.begin());
    }
}

class QuestionReader {
public:
    QuestionReader(const Document& document, const Setting& setting, Report& report)
        : document_(document), report_(report), markdown_(document, setting, report) {}

    void read(ReadBank& bank) {
        const std::vector<Node>& nodes = document_.nodes;
        const auto is_question = [](const Node& node) { return node.kind == Node::Kind::heading && node.level <= 2; };
        auto at = std::find_if(nodes.begin(), nodes.end(), is_question);
        if (!markdown_.blocks(std::span(nodes.begin(), at)).empty()) {
            report_.error(nodes.front().place, "text-before-question", "text stands before the first question",
                          "begin with ## The question <!-- q:an-id -->");
        }
        while (at != nodes.end()) {
            const auto end = std::find_if(at + 1, nodes.end(), is_question);
            if (bank.questions.size() == max_questions) {
                report_.error(at->place, "too-many-questions",
                              "a bank has at most " + std::to_string(max_questions) + " questions", "part the module");
                break;
            }
            bank.questions.push_back(read_question(*at, std::span(at + 1, end)));
            at = end;
        }
        if (bank.questions.empty()) {
            report_.error({document_.first_line, 0}, "no-questions", "the quiz has no question",
                          "begin each question with ## The question <!-- q:an-id -->");
        }
        bank.references = std::move(markdown_.references);
    }

private:
    ReadQuestion read_question(const Node& heading, std::span<const Node> body) {
        ReadQuestion question;
        question.place = heading.place;
        question.prompt = markdown_.text(without_comments(heading.inlines));
        read_id(heading, question);
        if (heading.level == 1) {
            report_.error(heading.place, "misplaced-heading", "a question begins with two ##", "write ## instead of #");
        }
        if (question.prompt.empty()) {
            report_.error(heading.place, "empty-heading", "this question has no words", "write it after the ##");
        }
        read_body(body, question);
        refuse_other_gaps(heading, body, question);
        return question;
    }

    void read_id(const Node& heading, ReadQuestion& question) {
        const std::size_t before = report_.findings().size();
        const auto id = find_id(heading.inlines, "q", report_);
        if (!id) {
            if (report_.findings().size() > before) return;
            report_.error(heading.place, "question-id-missing", "this question has no id",
                          "end the heading with <!-- q:an-id -->; the id stays when the wording changes");
            return;
        }
        question.id = id->id;
        question.attributes = id->attributes;
        const auto [first, is_new] = ids_.emplace(id->id, heading.place.line);
        if (!is_new) {
            report_.error(id->place, "duplicate-id",
                          "the question id \"" + id->id + "\" stands already on line " + std::to_string(first->second),
                          "give this question an id of its own");
        }
        check_attributes(question);
    }

    void check_attributes(const ReadQuestion& question) {
        if (question.attributes.size() > 2 * attribute_keys.size()) {
            report_.error(question.attributes.front().place, "unknown-attribute", "too much stands behind this id",
                          report_.suggestion("", attribute_keys));
            return;
        }
        for (const Attribute& attribute : question.attributes) {
            if (attribute.key == "use") {
                report_.error(attribute.place, "not-played-yet",
                              "use= (before and after) is not played by this version of Préau", "take it away");
            } else if (std::find(attribute_keys.begin(), attribute_keys.end(), attribute.key) == attribute_keys.end()) {
                report_.error(attribute.place, "unknown-attribute", "\"" + attribute.key + "\" is not known here",
                              report_.suggestion(attribute.key, attribute_keys));
            } else if (attribute.value.empty()) {
                report_.error(attribute.place, "unknown-attribute", "\"" + attribute.key + "\" has no value",
                              "write " + attribute.key + "=… without spaces");
            } else if (question.attribute(attribute.key) != &attribute) {
                report_.error(attribute.place, "duplicate-attribute", "\"" + attribute.key + "\" stands here twice",
                              "keep one of the two");
            }
        }
    }

    using Nodes = std::span<const Node>;

    // Where the answers stand: the first list with marks, else the paragraphs with gaps, else the model, else a list of
    // pairs, of groups, of steps, the last list. Lists before them belong to the stem.
    static Nodes answers_in(Nodes body) {
        std::array<Nodes::iterator, 6> found;
        found.fill(body.end());
        auto last_gap = body.end();
        for (auto node = body.begin(); node != body.end(); ++node) {
            const auto first = [&](std::size_t rank) {
                if (found.at(rank) == body.end()) found.at(rank) = node;
            };
            if (has_gap(*node)) {
                first(1);
                last_gap = node;
            } else if (is_marked(*node, "MODEL")) {
                first(2);
            } else if (node->kind == Node::Kind::list) {
                if (!node->ordered && has_marks(*node)) first(0);
                if (is_pairs(*node)) first(3);
                if (is_groups(*node)) first(4);
                if (node->ordered) first(5);
            }
        }
        for (std::size_t rank = 0; rank < found.size(); ++rank) {
            if (found.at(rank) == body.end()) continue;
            return {found.at(rank), rank == 1 ? last_gap + 1 : found.at(rank) + 1};
        }
        const auto is_list = [](const Node& node) { return node.kind == Node::Kind::list; };
        const auto last = std::find_if(body.rbegin(), body.rend(), is_list);
        return last == body.rend() ? Nodes(body.end(), body.end()) : Nodes(last.base() - 1, last.base());
    }

    static bool is_marked(const Node& node, std::string_view word) {
        return node.kind == Node::Kind::quote && node.marker && node.marker->word == word;
    }

    void read_body(Nodes body, ReadQuestion& question) {
        const Nodes answers = answers_in(body);
        const std::size_t before = static_cast<std::size_t>(answers.begin() - body.begin());
        for (const Node& node : body.first(before)) read_stem(node, question);
        if (!answers.empty()) read_answers_at(answers, question);
        for (const Node& node : body.subspan(before + answers.size())) read_explanation(node, question);
    }

    void read_stem(const Node& node, ReadQuestion& question) {
        if (is_marked(node, "HINT")) {
            read_hint(node, question);
        } else if (is_marked(node, "MODEL")) {
            second_answers(node.marker->place);
        } else {
            for (course::Block& block : markdown_.blocks(std::span(&node, 1)))
                question.stem.push_back(std::move(block));
        }
    }

    void read_hint(const Node& quote, ReadQuestion& question) {
        if (question.hints.size() == course::max_hints) {
            report_.error(quote.marker->place, "too-many-hints",
                          "a question has at most " + std::to_string(course::max_hints) + " hints",
                          "keep the best ones: who needs more would rather have the answer");
            return;
        }
        question.hints.push_back(blocks_of(quote));
    }

    // What stands in a quote under its marker; reports when that is nothing.
    course::Blocks blocks_of(const Node& quote) {
        const Marker& marker = *quote.marker;
        course::Blocks blocks = markdown_.blocks(quote.children);
        if (!marker.alone) {
            report_.error(marker.place, "callout-line", "text follows [!" + marker.word + "] on the same line",
                          "leave the marker alone on its line and begin the text on the next one");
        } else if (blocks.empty()) {
            report_.error(marker.place, "empty-callout", "[!" + marker.word + "] holds no text",
                          "every line of it begins with >");
        }
        return blocks;
    }

    void read_answers_at(Nodes answers, ReadQuestion& question) {
        const Node& first = answers.front();
        if (first.kind == Node::Kind::paragraph) {
            read_blanks(answers, question, markdown_);
        } else if (first.kind == Node::Kind::quote) {
            question.shape = ReadQuestion::Shape::model;
            question.answers = first.marker->place;
            question.model = blocks_of(first);
        } else {
            read_answers(first, question, markdown_);
        }
    }

    void read_explanation(const Node& node, ReadQuestion& question) {
        if (node.kind == Node::Kind::html) {
            markdown_.refuse_html(node);
        } else if (node.kind == Node::Kind::quote && !node.marker) {
            for (course::Block& block : markdown_.blocks(node.children)) {
                question.explanation.push_back(std::move(block));
            }
        } else if (is_marked(node, "HINT")) {
            report_.error(node.marker->place, "misplaced-callout", "this hint stands behind the answers",
                          "put it between the question and its answers");
        } else if (is_marked(node, "MODEL")) {
            second_answers(node.marker->place);
        } else if (node.kind == Node::Kind::list) {
            report_.error(node.place, "second-list", "a second list of answers stands under this question",
                          "keep all answers in one list, marked in one way, without text between them");
        } else {
            report_.error(node.place, "text-after-answers", "only an explanation may follow the answers",
                          "write it as a quote: > Because …");
        }
    }

    void second_answers(Place place) {
        report_.error(place, "second-model", "this question has its answers already, and a [!MODEL] besides",
                      "an open question has one [!MODEL] and nothing else to answer with");
    }

    // Gaps in the heading, in lists, tables and quotes, or beside other answers.
    void refuse_other_gaps(const Node& heading, Nodes body, const ReadQuestion& question) {
        const Inline* misplaced = find_gap(heading);
        for (const Node& node : body) {
            const bool read = question.shape == ReadQuestion::Shape::gaps && has_gap(node);
            if (misplaced == nullptr && !read) misplaced = find_gap(node);
        }
        if (misplaced != nullptr) report_misplaced_gap(misplaced->place, report_);
    }

    const Document& document_;
    Report& report_;
    Markdown markdown_;
    std::map<std::string, int> ids_;  // → line
};

}  // namespace

const Attribute* ReadQuestion::attribute(std::string_view key) const {
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.key == key; });
    return found != attributes.end() ? &*found : nullptr;
}

const ReadQuestion* ReadBank::question(std::string_view question_id) const {
    const auto found = std::find_if(questions.begin(), questions.end(),
                                    [&](const ReadQuestion& question) { return question.id == question_id; });
    return found != questions.end() ? &*found : nullptr;
}

ReadBank read_bank(std::string_view text, const Setting& setting, Report& report) {
    ReadBank bank;
    const FrontMatter front = split_front_matter(text, report);
    if (front.broken && front.body.empty()) return {};
    const Document document = parse_markdown(front.body, front.body_line, report);
    read_facts(front, bank, report);
    QuestionReader(document, setting, report).read(bank);
    return bank;
}

}  // namespace authoring
