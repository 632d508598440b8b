// Moodle's XML of questions. pugixml reads neither document types nor the entities they define, and no file but the
// text it is given: there is nothing in an XML for a bomb to be made of.
#include <algorithm>
#include <pugixml.hpp>

#include "authoring/exchange/html.h"
#include "authoring/exchange/parts.h"
#include "base/utf8.h"

namespace authoring {
namespace {

using base::trim;

// Lines of offsets that only grow.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {}

    int of(std::ptrdiff_t offset) {
        const std::size_t to = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)), text_.size());
        if (to < at_) return line_;
        line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                             text_.begin() + static_cast<std::ptrdiff_t>(to), '\n'));
        at_ = to;
        return line_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
};

class XmlQuestion {
public:
    XmlQuestion(pugi::xml_node node, int line, base::Language language, Report& report)
        : node_(node), language_(language), report_(report), where_{line, 0} {}

    std::optional<ForeignItem> read(const std::string& category) {
        const std::string_view type = node_.attribute("type").value();
        item_.id = trim(node_.child("idnumber").child_value());
        if (item_.id.empty()) item_.id = trim(node_.child("name").child("text").child_value());
        blocks_ = blocks(node_.child("questiontext"));
        general_ = blocks(node_.child("generalfeedback"));
        if (!read_kind(type)) return std::nullopt;
        read_common();
        report_lost(lost_, where_, report_);
        return ForeignItem{std::move(item_), where_.line, category};
    }

private:
    bool read_kind(std::string_view type) {
        if (type == "multichoice") return read_choice();
        if (type == "truefalse") return read_true_false();
        if (type == "matching" || type == "ddmatch") return read_matching();
        if (type == "shortanswer") return read_short_answer();
        if (type == "numerical") return read_number();
        if (type == "essay") return read_essay();
        if (type == "ordering") return read_ordering();
        if (type == "gapselect") return read_drop_downs("selectoption");
        if (type == "ddwtos") return read_drop_downs("dragbox");
        if (type == "description")
            return refuse("no-answers", "this text asks nothing", "write it into the lesson, if it is needed");
        return refuse("unknown-type", "questions of the type \"" + std::string(type) + "\" are not carried over",
                      "Préau has choices, orders, pairs, groups, gaps, numbers and open answers");
    }

    bool refuse(std::string code, std::string message, std::string help) {
        report_.error(where_, std::move(code), std::move(message), std::move(help));
        return false;
    }

    course::Blocks blocks(pugi::xml_node node) {
        const std::string_view format = node.attribute("format").value();
        const std::string_view text = node.child("text").child_value();
        if (node.child("file")) lost_.insert("files");
        if (format == "plain_text") {
            if (trim(text).empty()) return {};
            return {{course::Paragraph{course::text_of(std::string(trim(text)))}}};
        }
        ReadHtml read = read_html(text, format != "html");
        lost_.insert(read.lost.begin(), read.lost.end());
        return std::move(read.blocks);
    }

    course::Text line_of(pugi::xml_node node) {
        course::Text line;
        for (const course::Block& block : blocks(node)) {
            if (!line.empty()) line.push_back({"\n"});
            if (const auto* paragraph = std::get_if<course::Paragraph>(&block.node)) {
                line.insert(line.end(), paragraph->text.begin(), paragraph->text.end());
            } else {
                lost_.insert("lists and quotes inside answers");
                line.push_back({course::plain(course::Blocks{block})});
            }
        }
        return line;
    }

    std::string plain_line(pugi::xml_node node) {
        std::string words = course::plain(line_of(node));
        std::replace(words.begin(), words.end(), '\n', ' ');
        return words;
    }

    static double share_of(pugi::xml_node answer) {
        return foreign_number(answer.attribute("fraction").value()).value_or(0);
    }

    void put_text() { put_question(std::move(blocks_), item_); }

    void read_common() {
        if (item_.explanation.empty()) item_.explanation = std::move(general_);
        if (const auto points = foreign_number(node_.child("defaultgrade").child_value());
            points && *points > 0 && *points <= 100)
            item_.points = *points;
        for (const pugi::xml_node hint : node_.children("hint")) {
            course::Blocks read = blocks(hint);
            if (read.empty()) continue;
            if (item_.hints.size() < static_cast<std::size_t>(course::max_hints))
                item_.hints.push_back(std::move(read));
            else
                lost_.insert("hints past the fifth");
        }
        for (const char* name : {"correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"}) {
            if (!trim(node_.child(name).child("text").child_value()).empty())
                lost_.insert("feedback to all right or all wrong answers");
        }
        if (node_.child("tags").child("tag")) lost_.insert("tags");
    }

    bool read_choice() {
        std::vector<ForeignAnswer> answers;
        for (const pugi::xml_node answer : node_.children("answer"))
            answers.push_back({line_of(answer), share_of(answer), blocks(answer.child("feedback"))});
        const std::string_view single = trim(node_.child("single").child_value());
        put_text();
        return put_choice(std::move(answers), single != "false" && single != "0", item_, where_, report_);
    }

    bool read_true_false() {
        bool is_true = false;
        course::Blocks if_true, if_false;
        for (const pugi::xml_node answer : node_.children("answer")) {
            const bool yes = trim(answer.child("text").child_value()) == "true";
            (yes ? if_true : if_false) = blocks(answer.child("feedback"));
            if (share_of(answer) > 0) is_true = yes;
        }
        put_text();
        put_true_false(is_true, std::move(if_true), std::move(if_false), language_, item_);
        return true;
    }

    bool read_matching() {
        std::vector<ForeignPair> pairs;
        for (const pugi::xml_node pair : node_.children("subquestion"))
            pairs.push_back({line_of(pair), std::string(trim(pair.child("answer").child("text").child_value()))});
        put_text();
        return put_pairs(pairs, item_, where_, report_);
    }

    bool read_short_answer() {
        course::Gap gap;
        gap.exact = trim(node_.child("usecase").child_value()) == "1";
        for (const pugi::xml_node answer : node_.children("answer")) {
            if (share_of(answer) < 100) {
                lost_.insert("answers that earn a part of the points, or none");
                continue;
            }
            auto words = without_wildcards(std::string(trim(answer.child("text").child_value())), lost_);
            if (!words) continue;
            gap.accepted.push_back(std::move(*words));
            note_feedback(answer);
        }
        return accepts_something(gap, where_, report_) && put_gap_question(std::move(gap), {});
    }

    void note_feedback(pugi::xml_node answer) {
        course::Blocks feedback = blocks(answer.child("feedback"));
        if (feedback.empty()) return;
        if (general_.empty())
            general_ = std::move(feedback);
        else
            lost_.insert("the feedback of single answers in a gap");
    }

    bool put_gap_question(course::Gap gap, const std::string& unit) {
        put_gap(std::move(gap), std::move(blocks_), language_, item_);
        if (!unit.empty()) std::get<course::Blanks>(item_.kind).around.back() = course::text_of(" " + unit);
        return true;
    }

    bool read_number() {
        course::Gap gap;
        for (const pugi::xml_node answer : node_.children("answer")) {
            const auto target = foreign_number(answer.child("text").child_value());
            const auto off = foreign_number(answer.child("tolerance").child_value()).value_or(0);
            if (share_of(answer) < 100 || !target || gap.number) {
                lost_.insert("numbers besides the first right one");
                continue;
            }
            gap.number = course::Gap::Number{*target - std::max(off, 0.0), *target + std::max(off, 0.0)};
            gap.written = trim(answer.child("text").child_value());
            note_feedback(answer);
        }
        if (!gap.number) return refuse("gap-number", "no number is marked right", "give one answer all of the points");
        const pugi::xml_node units = node_.child("units");
        if (units.child("unit").next_sibling("unit")) lost_.insert("units besides the first");
        return put_gap_question(std::move(gap),
                                std::string(trim(units.child("unit").child("unit_name").child_value())));
    }

    bool read_essay() {
        course::Blocks model = blocks(node_.child("graderinfo"));
        put_text();
        if (model.empty()) std::swap(model, general_);
        put_open(std::move(model), language_, item_, where_, report_);
        return true;
    }

    bool read_ordering() {
        course::Ordering kind;
        for (const pugi::xml_node answer : node_.children("answer")) kind.steps.push_back({.text = line_of(answer)});
        put_text();
        item_.kind = std::move(kind);
        return true;
    }

    // Words to choose or to drag into [[1]], [[2]]: the number is that of the right one, and those of its group are
    // offered.
    bool read_drop_downs(const char* offered) {
        std::vector<ForeignChoice> choices;
        for (const pugi::xml_node choice : node_.children(offered)) {
            if (choice.child("infinite")) lost_.insert("that words can be used more than once (here they always can)");
            choices.push_back({plain_line(choice), std::string(trim(choice.child("group").child_value()))});
        }
        return put_drop_downs(choices, std::move(blocks_), language_, item_, where_, report_);
    }

    pugi::xml_node node_;
    base::Language language_;
    Report& report_;
    Place where_;
    course::Item item_;
    course::Blocks blocks_, general_;
    std::set<std::string> lost_;
};

// Bytes of the texts in it; files in it are not read.
std::size_t size_of(pugi::xml_node question) {
    std::size_t bytes = 0;
    for (const pugi::xml_node part : question.children()) {
        bytes += std::string_view(part.child("text").child_value()).size();
        bytes += std::string_view(part.child("feedback").child("text").child_value()).size();
        bytes += std::string_view(part.child("answer").child("text").child_value()).size();
    }
    return bytes;
}

}  // namespace

std::vector<ForeignItem> read_moodle_xml(std::string_view text, base::Language language, Report& report) {
    std::vector<ForeignItem> items;
    pugi::xml_document document;
    const pugi::xml_parse_result read =
        document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    Lines lines(text);
    if (!read) {
        const int line = Lines(text).of(read.offset);
        report.error({line, 0}, "xml-syntax", std::string("the XML cannot be read from here on: ") + read.description(),
                     "export it again; what stands before this line is carried over");
    }
    const pugi::xml_node quiz = document.child("quiz");
    if (!quiz && read)
        report.error({1, 0}, "no-quiz", "this XML holds no <quiz>", "in Moodle, export questions as Moodle XML");
    std::string category;
    std::size_t looked_at = 0;
    for (const pugi::xml_node node : quiz.children("question")) {
        const int line = lines.of(node.offset_debug());
        if (std::string_view(node.attribute("type").value()) == "category") {
            category = trim(node.child("category").child("text").child_value());
        } else if (++looked_at > most_looked_at) {
            report_too_many(line, report);
            break;
        } else if (is_too_long(size_of(node), line, report)) {
            continue;
        } else if (auto item = XmlQuestion(node, line, language, report).read(category)) {
            items.push_back(std::move(*item));
        }
    }
    return items;
}

}  // namespace authoring
