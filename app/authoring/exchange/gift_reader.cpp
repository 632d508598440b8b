// GIFT as Moodle reads it. Not read because nobody can see it in a text: whether a short answer minds capitals.
#include <algorithm>

#include "authoring/exchange/gift_text.h"
#include "authoring/exchange/html.h"
#include "authoring/exchange/parts.h"
#include "authoring/markdown.h"
#include "authoring/syntax.h"
#include "base/ids.h"
#include "base/utf8.h"

namespace authoring {
namespace {

using base::trim;

enum class Format { moodle, html, plain, markdown };

// Takes "[html]" and the like off the front.
Format take_format(std::string_view& text, Format otherwise) {
    text = trim(text);
    const std::size_t close = text.find(']');
    if (!text.starts_with('[') || close == std::string_view::npos) return otherwise;
    const std::string_view name = text.substr(1, close - 1);
    const auto known = name == "html"       ? std::optional(Format::html)
                       : name == "moodle"   ? std::optional(Format::moodle)
                       : name == "plain"    ? std::optional(Format::plain)
                       : name == "markdown" ? std::optional(Format::markdown)
                                            : std::nullopt;
    if (!known) return otherwise;
    text = trim(text.substr(close + 1));
    return *known;
}

struct Answer {
    std::string_view words, feedback;
    double share = 0;
};

class GiftReader {
public:
    GiftReader(const GiftQuestion& question, base::Language language, Report& report)
        : question_(question), language_(language), report_(report), where_{question.line, 0} {}

    std::optional<ForeignItem> read() {
        std::string_view text = trim(question_.text);
        item_.id = question_.id;
        take_title(text);
        format_ = take_format(text, Format::moodle);
        const std::size_t open = text.find('{');
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (open == std::string_view::npos)
            return refuse("no-answers", "this text asks nothing", "write it into the lesson, if it is needed");
        if (close == std::string_view::npos)
            return refuse("brace-open", "the { of this question has no }", "close it, and leave no empty line inside");
        std::string words(text.substr(0, open));
        const std::string_view behind = trim(text.substr(close + 1));
        in_text_ = !behind.empty();
        if (behind.find('{') != std::string_view::npos)
            return refuse("second-brace", "GIFT has one { } a question", "make it two questions");
        // Where the gap is; behind everything else when the answers stand at the end.
        words.append(gap_place).append(text.substr(close + 1));
        blocks_ = blocks(words, format_);
        bring_gap_out();
        if (!read_answers(trim(text.substr(open + 1, close - open - 1)))) return std::nullopt;
        report_lost(lost_, where_, report_);
        return ForeignItem{std::move(item_), question_.line, question_.category};
    }

private:
    std::nullopt_t refuse(std::string code, std::string message, std::string help) {
        report_.error(where_, std::move(code), std::move(message), std::move(help));
        return std::nullopt;
    }

    void take_title(std::string_view& text) {
        if (!text.starts_with("::")) return;
        const std::size_t end = text.find("::", 2);
        if (end == std::string_view::npos) return;
        if (item_.id.empty()) item_.id = show_escapes(trim(text.substr(2, end - 2)));
        text = trim(text.substr(end + 2));
    }

    course::Blocks blocks(std::string_view text, Format format) {
        const std::string shown = show_escapes(trim(text));
        if (format == Format::plain) return plain_blocks(shown);
        if (format == Format::markdown) return markdown_blocks(shown);
        ReadHtml read = read_html(shown, format == Format::moodle);
        lost_.insert(read.lost.begin(), read.lost.end());
        return std::move(read.blocks);
    }

    // Answers inside a list or a quote: its words become lines, for a gap stands in a paragraph.
    void bring_gap_out() {
        for (course::Block& block : blocks_) {
            if (std::holds_alternative<course::Paragraph>(block.node)) continue;
            if (course::plain(course::Blocks{block}).find(gap_place) == std::string::npos) continue;
            block = {course::Paragraph{lines_of({block})}};
            lost_.insert("the look of lists in its text (their words stay)");
        }
    }

    course::Blocks blocks_of(std::string_view text) {
        const Format format = take_format(text, format_);
        return blocks(text, format);
    }

    static course::Blocks plain_blocks(const std::string& text) {
        if (trim(text).empty()) return {};
        return {{course::Paragraph{course::text_of(text)}}};
    }

    course::Blocks markdown_blocks(const std::string& text) {
        Report found(report_.file());
        const auto safe = nesting_is_safe(text) ? parse_markdown(text, question_.line, found) : Document{};
        course::Blocks read = Markdown(safe, {language_, ""}, found).blocks(safe.nodes);
        if (found.has_errors() || safe.nodes.empty()) {
            lost_.insert("the look of its Markdown");
            return plain_blocks(text);
        }
        return read;
    }

    static bool nesting_is_safe(std::string_view text) {
        // Containers only: what cmark needs quadratic time for begins with them.
        return std::count(text.begin(), text.end(), '>') < 64 &&
               text.find("- - - - - - - -") == std::string_view::npos && text.size() < 64 * 1024;
    }

    // One line of words, for what is no more than that.
    course::Text line_of(std::string_view text) {
        course::Text line;
        for (const course::Block& block : blocks_of(text)) {
            const auto* paragraph = std::get_if<course::Paragraph>(&block.node);
            if (paragraph == nullptr) {
                lost_.insert("lists and quotes inside answers");
                const std::string words = course::plain(course::Blocks{block});
                if (!line.empty()) line.push_back({"\n"});
                line.push_back({words});
                continue;
            }
            if (!line.empty()) line.push_back({"\n"});
            line.insert(line.end(), paragraph->text.begin(), paragraph->text.end());
        }
        return line;
    }

    // Words that Moodle takes as they stand, without HTML: what is typed, the right sides of pairs.
    static std::string plain_line(std::string_view text) {
        std::string words = show_escapes(trim(text));
        std::replace(words.begin(), words.end(), '\n', ' ');
        return words;
    }

    bool read_answers(std::string_view answers) {
        if (const std::size_t at = answers.rfind("####"); at != std::string_view::npos) {
            general_ = blocks_of(answers.substr(at + 4));
            answers = trim(answers.substr(0, at));
        }
        const auto has = [&](std::string_view sign) { return answers.find(sign) != std::string_view::npos; };
        if (answers.empty()) return read_essay();
        if (answers.starts_with('#')) return read_number(answers.substr(1));
        if (has("~")) return in_text_ ? read_drop_down(answers) : read_choice(answers);
        if (has("=") && has("->")) return read_pairs(answers);
        if (!has("=")) return read_true_false(answers);
        return read_short_answer(answers);
    }

    void put_text() {
        for (course::Block& block : blocks_) {
            if (auto* paragraph = std::get_if<course::Paragraph>(&block.node)) {
                for (course::Span& span : paragraph->text) {
                    if (const std::size_t at = span.text.find(gap_place); at != std::string::npos)
                        span.text.replace(at, gap_place.size(), in_text_ ? "____" : "");
                }
            }
        }
        std::erase_if(blocks_, [](const course::Block& block) {
            const auto* paragraph = std::get_if<course::Paragraph>(&block.node);
            return paragraph != nullptr && trim(course::plain(paragraph->text)).empty();
        });
        put_question(std::move(blocks_), item_);
        item_.explanation = std::move(general_);
    }

    // "%50%words#feedback"
    Answer answer(std::string_view text, double share) {
        Answer read{trim(text), {}, share};
        if (read.words.starts_with('%')) {
            const std::size_t end = read.words.find('%', 1);
            const auto weight =
                end != std::string_view::npos ? foreign_number(read.words.substr(1, end - 1)) : std::nullopt;
            if (weight) {
                read.share = *weight;
                read.words = trim(read.words.substr(end + 1));
            }
        }
        if (const std::size_t at = read.words.find('#'); at != std::string_view::npos) {
            read.feedback = trim(read.words.substr(at + 1));
            read.words = trim(read.words.substr(0, at));
        }
        return read;
    }

    // Parts at each ~ or =, which also says whether it is right. What stands before the first is no answer.
    std::vector<Answer> answers_of(std::string_view text) {
        std::vector<Answer> all;
        for (std::size_t at = text.find_first_of("~="); at != std::string_view::npos;) {
            const std::size_t next = text.find_first_of("~=", at + 1);
            const std::string_view words =
                trim(text.substr(at + 1, next == std::string_view::npos ? next : next - at - 1));
            // "~=words" is what some write for a right answer.
            if (!words.empty()) all.push_back(answer(words, text[at] == '=' ? 100 : 0));
            at = next;
        }
        return all;
    }

    bool read_choice(std::string_view answers) {
        const bool one = answers.find('=') != std::string_view::npos;
        std::vector<ForeignAnswer> options;
        for (const Answer& read : answers_of(answers))
            options.push_back({line_of(read.words), read.share, blocks_of(read.feedback)});
        put_text();
        return put_choice(std::move(options), one, item_, where_, report_);
    }

    bool read_drop_down(std::string_view answers) {
        course::Gap gap;
        bool feedback = false;
        for (const Answer& read : answers_of(answers)) {
            course::Option choice{.id = std::to_string(gap.choices.size() + 1), .right = read.share >= 100};
            choice.text = line_of(read.words);
            gap.choices.push_back(std::move(choice));
            feedback = feedback || !read.feedback.empty();
        }
        if (feedback) lost_.insert("the feedback of single choices in a gap");
        return put_gap_question(std::move(gap));
    }

    bool put_gap_question(course::Gap gap) {
        put_gap(std::move(gap), std::move(blocks_), language_, item_);
        item_.explanation = std::move(general_);
        return true;
    }

    bool read_true_false(std::string_view answers) {
        std::vector<std::string_view> parts;
        for (std::size_t start = 0; start <= answers.size();) {
            const std::size_t end = std::min(answers.find('#', start), answers.size());
            parts.push_back(trim(answers.substr(start, end - start)));
            start = end + 1;
        }
        const bool yes = parts[0] == "T" || parts[0] == "TRUE" || parts[0] == "t" || parts[0] == "true";
        const bool no = parts[0] == "F" || parts[0] == "FALSE" || parts[0] == "f" || parts[0] == "false";
        if (!yes && !no) {
            report_.error(where_, "no-answers", "no answer in { } is marked right or wrong",
                          "write = before a right answer, ~ before a wrong one, or T or F alone");
            return false;
        }
        // Feedback for those who are wrong, then for those who are right.
        course::Blocks wrong = blocks_of(parts.size() > 1 ? parts[1] : ""),
                       right = blocks_of(parts.size() > 2 ? parts[2] : "");
        put_text();
        if (no) std::swap(right, wrong);  // from here on: to those who say that it is true, and that it is false
        put_true_false(yes, std::move(right), std::move(wrong), language_, item_);
        return true;
    }

    bool read_pairs(std::string_view answers) {
        std::vector<ForeignPair> pairs;
        for (std::size_t at = answers.find('='); at != std::string_view::npos;) {
            const std::size_t next = answers.find('=', at + 1);
            std::string_view words = answers.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
            if (const std::size_t mark = words.find('#'); mark != std::string_view::npos) {
                lost_.insert("the feedback of pairs");
                words = words.substr(0, mark);
            }
            const std::size_t arrow = words.find("->");
            if (arrow == std::string_view::npos) {
                report_.error(where_, "pair-form", "one of the pairs has no ->", "write =one side -> the other");
                return false;
            }
            pairs.push_back({line_of(words.substr(0, arrow)), plain_line(words.substr(arrow + 2))});
            at = next;
        }
        put_text();
        return put_pairs(pairs, item_, where_, report_);
    }

    bool read_short_answer(std::string_view answers) {
        course::Gap gap;
        for (const Answer& read : answers_of(answers)) {
            if (read.share < 100) {
                lost_.insert("answers that earn a part of the points");
                continue;
            }
            auto words = without_wildcards(plain_line(read.words), lost_);
            if (!words) continue;
            gap.accepted.push_back(std::move(*words));
            note_feedback(read.feedback);
        }
        return accepts_something(gap, where_, report_) && put_gap_question(std::move(gap));
    }

    // A gap has no feedback of its own: that of the right answer explains, where nothing else does.
    void note_feedback(std::string_view feedback) {
        if (feedback.empty()) return;
        if (general_.empty())
            general_ = blocks_of(feedback);
        else
            lost_.insert("the feedback of single answers in a gap");
    }

    static std::optional<course::Gap::Number> number_of(std::string_view words) {
        const std::size_t range = words.find("..");
        const std::size_t colon = words.find_first_of(":\x02");
        if (range != std::string_view::npos) {
            const auto low = foreign_number(words.substr(0, range)), high = foreign_number(words.substr(range + 2));
            return low && high && *low <= *high ? std::optional(course::Gap::Number{*low, *high}) : std::nullopt;
        }
        const auto target = foreign_number(words.substr(0, colon));
        const auto off = colon == std::string_view::npos ? std::optional(0.0) : foreign_number(words.substr(colon + 1));
        return target && off && *off >= 0 ? std::optional(course::Gap::Number{*target - *off, *target + *off})
                                          : std::nullopt;
    }

    bool read_number(std::string_view text) {
        std::vector<Answer> answers = answers_of(text);
        if (answers.empty()) answers.push_back(answer(text, 100));
        course::Gap gap;
        for (const Answer& read : answers) {
            const auto number = number_of(read.words);
            if (read.share < 100 || (number && gap.number)) {
                lost_.insert(read.words == "*" || read.share <= 0 ? "the feedback of wrong numbers"
                                                                  : "a second number that is accepted");
            } else if (number) {
                gap.number = number;
                if (read.words.find("..") == std::string_view::npos)
                    gap.written = trim(read.words.substr(0, read.words.find_first_of(":\x02")));
                note_feedback(read.feedback);
            }
        }
        if (!gap.number) {
            report_.error(where_, "gap-number", "no number can be read here", "write {#24}, {#24:2} or {#20..30}");
            return false;
        }
        return put_gap_question(std::move(gap));
    }

    // The model, then a line across, then the explanation, as our own export has it; else all of it is the model.
    bool read_essay() {
        const auto rule = std::find_if(general_.begin(), general_.end(), [](const course::Block& block) {
            return std::holds_alternative<course::Rule>(block.node);
        });
        course::Blocks model(general_.begin(), rule);
        general_.erase(general_.begin(), rule == general_.end() ? rule : rule + 1);
        put_text();
        put_open(std::move(model), language_, item_, where_, report_);
        return true;
    }

    const GiftQuestion& question_;
    base::Language language_;
    Report& report_;
    Place where_;
    course::Item item_;
    Format format_ = Format::moodle;
    bool in_text_ = false;  // words follow the answers
    course::Blocks blocks_, general_;
    std::set<std::string> lost_;
};

}  // namespace

std::vector<ForeignItem> read_gift(std::string_view text, base::Language language, Report& report) {
    std::vector<ForeignItem> items;
    std::size_t looked_at = 0;
    for (const GiftQuestion& question : gift_questions(text, most_looked_at + 1)) {
        if (++looked_at > most_looked_at) {
            report_too_many(question.line, report);
            break;
        }
        if (is_too_long(question.text.size(), question.line, report)) continue;
        auto item = GiftReader(question, language, report).read();
        if (!item) continue;
        for (const std::string& tag : question.tags) {
            if (item->item.objective.empty() && tag.starts_with("objective:")) item->item.objective = tag.substr(10);
        }
        items.push_back(std::move(*item));
    }
    return items;
}

}  // namespace authoring
