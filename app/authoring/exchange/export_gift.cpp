#include "authoring/exchange/export_gift.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "authoring/exchange/gift_text.h"
#include "authoring/exchange/html.h"
#include "authoring/exchange/parts.h"

namespace authoring {
namespace {

std::string number_text(double number, int decimals) {
    std::array<char, 64> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, decimals).ptr;
    std::string text(digits.data(), end);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

// "24", "24:2" around a number, "20..30" where none stands in the middle.
std::string number_range(double low, double high, std::optional<double> target) {
    const bool around = target && std::abs((high - *target) - (*target - low)) < 1e-7;
    if (low == high) return number_text(low, 6);
    if (around) return number_text(*target, 6) + ":" + number_text(high - *target, 6);
    return number_text(low, 6) + ".." + number_text(high, 6);
}

bool is_styled(const course::Text& text) {
    return std::any_of(text.begin(), text.end(), [](const course::Span& span) {
        return span.bold || span.italic || span.code || !span.link.empty();
    });
}

class ItemWriter {
public:
    ItemWriter(const course::Item& item, base::Language language) : item_(item), language_(language) {}

    std::string write() {
        std::visit([&](const auto& kind) { answers(kind); }, item_.kind);
        if (!refusal.empty()) return {};
        if (!item_.hints.empty()) lost.insert("hints");
        if (item_.points != 1 && course::is_scored(item_)) lost.insert("points=");
        if (!item_.page.empty()) lost.insert("page=");
        if (!item_.variant.empty()) lost.insert("variant=");
        std::string text = "// [id:" + item_.id + "]";
        if (!item_.objective.empty()) text += " [tag:objective:" + item_.objective + "]";
        text += "\n::" + escape_gift(item_.id) + "::[html]" + html(question()) + before_ + "{" + answers_;
        if (!general().empty()) text += line("####" + html(general()));
        return text + (answers_.empty() && general().empty() ? "" : "\n") + "}" + behind_ + "\n";
    }

    std::string refusal;  // why GIFT cannot hold it
    std::set<std::string> lost;

private:
    static std::string line(const std::string& text) { return "\n\t" + text; }

    std::string html(const course::Blocks& blocks) {
        // One paragraph needs no tags of its own.
        const auto* only = blocks.size() == 1 ? std::get_if<course::Paragraph>(&blocks.front().node) : nullptr;
        return escape_gift(only != nullptr ? to_html(only->text) : to_html(blocks, lost));
    }

    course::Blocks question() const {
        course::Blocks blocks{{course::Paragraph{item_.prompt}}};
        blocks.insert(blocks.end(), item_.stem.begin(), item_.stem.end());
        // Two blocks at least, or a gap in the text could not be told from one behind it.
        return blocks;
    }

    course::Blocks general() const {
        course::Blocks blocks;
        if (const auto* open = std::get_if<course::Open>(&item_.kind)) {
            blocks = open->model;
            if (!item_.explanation.empty()) blocks.push_back({course::Rule{}});
        }
        blocks.insert(blocks.end(), item_.explanation.begin(), item_.explanation.end());
        return blocks;
    }

    std::string feedback(const course::Blocks& blocks) { return blocks.empty() ? "" : "#" + html(blocks); }

    // Plain words, where Moodle shows no others.
    std::string plain(const course::Text& text) {
        if (is_styled(text)) lost.insert("bold, italics and links where Moodle shows plain words");
        std::string words = course::plain(text);
        std::replace(words.begin(), words.end(), '\n', ' ');
        return escape_gift(words);
    }

    void answers(const course::SingleChoice& kind) {
        for (const course::Option& option : kind.options)
            answers_ += line((option.right        ? "="
                              : option.defensible ? "~%50%"
                                                  : "~") +
                             escape_gift(to_html(option.text)) + feedback(option.feedback));
    }

    void answers(const course::MultipleChoice& kind) {
        const auto right = std::count_if(kind.options.begin(), kind.options.end(),
                                         [](const course::Option& option) { return option.right; });
        const double share = 100 / static_cast<double>(std::max<std::ptrdiff_t>(right, 1));
        constexpr std::ptrdiff_t most_shares = 10;  // of those Moodle knows
        if (right > most_shares) lost.insert("the exact share of each answer (let Moodle take the nearest grade)");
        for (const course::Option& option : kind.options) {
            // A wrong answer takes away what a right one gives, as here.
            const std::string weight = "~%" + std::string(option.right ? "" : "-") + number_text(share, 5) + "%";
            answers_ += line(weight + escape_gift(to_html(option.text)) + feedback(option.feedback));
        }
    }

    void answers(const course::TrueFalse& kind) {
        const auto first = truth_of(course::plain(kind.options[0].text), language_);
        const auto second = truth_of(course::plain(kind.options[1].text), language_);
        if (!first || !second || *first == *second) {
            lost.insert("type=truefalse (its two answers say something else than true and false)");
            return answers(course::SingleChoice{kind.options});
        }
        const course::Option& right = kind.options[kind.options[0].right ? 0 : 1];
        const course::Option& wrong = kind.options[kind.options[0].right ? 1 : 0];
        const bool is_true = *first == kind.options[0].right;
        std::string after = wrong.feedback.empty() && right.feedback.empty() ? "" : "#" + html(wrong.feedback);
        if (!right.feedback.empty()) after += "#" + html(right.feedback);
        answers_ = (is_true ? "TRUE" : "FALSE") + after;
    }

    void answers(const course::Ordering& kind) {
        lost.insert("the order as a gesture (it is written as pairs of places and steps)");
        if (std::any_of(kind.steps.begin(), kind.steps.end(),
                        [](const course::Option& step) { return !step.feedback.empty(); }))
            lost.insert("feedback of steps");
        for (std::size_t i = 0; i < kind.steps.size(); ++i)
            answers_ += line("=" + std::to_string(i + 1) + " -> " + plain(kind.steps[i].text));
    }

    void pair(const course::Option& left, const course::Option& right) {
        if (!left.feedback.empty()) lost.insert("feedback of pairs and cards");
        answers_ += line("=" + escape_gift(to_html(left.text)) + " -> " + plain(right.text));
    }

    void answers(const course::Matching& kind) {
        for (std::size_t i = 0; i < kind.left.size(); ++i) pair(kind.left[i], kind.right[i]);
        for (std::size_t i = kind.left.size(); i < kind.right.size(); ++i)
            answers_ += line("= -> " + plain(kind.right[i].text));
    }

    void answers(const course::Sorting& kind) {
        for (std::size_t i = 0; i < kind.cards.size(); ++i) pair(kind.cards[i], kind.groups[kind.group_of[i]]);
    }

    void answers(const course::Blanks& kind) {
        if (kind.gaps.size() != 1) {
            refusal = "GIFT holds one gap a question, this one has " + std::to_string(kind.gaps.size());
            return;
        }
        const course::Gap& gap = kind.gaps.front();
        if (!kind.around[0].empty() || !kind.around[1].empty()) {
            before_ = escape_gift("<p>" + to_html(kind.around[0]));
            behind_ = escape_gift(to_html(kind.around[1]) + "</p>");
        }
        if (gap.number) {
            answers_ = "#" + number_range(gap.number->low, gap.number->high, foreign_number(gap.written));
        } else if (!gap.choices.empty()) {
            for (const course::Option& choice : gap.choices)
                answers_ += line((choice.right ? "=" : "~") + escape_gift(to_html(choice.text)));
            // Without words behind it, it would be a choice under the question.
            if (behind_.empty()) behind_ = escape_gift("<p></p>");
        } else {
            if (gap.exact) lost.insert("{{=…}}: Moodle is told about capitals elsewhere");
            for (std::string accepted : gap.accepted) {
                for (std::size_t at = accepted.find('*'); at != std::string::npos; at = accepted.find('*', at + 2))
                    accepted.insert(at, 1, '\\');
                answers_ += line("=" + escape_gift(accepted));
            }
        }
    }

    void answers(const course::Estimate& kind) {
        lost.insert("the slider, its range, step and unit");
        const double below = kind.target - kind.low, above = kind.high - kind.target;
        if (std::abs(below - above) > 1e-9) lost.insert("the exact number inside the range that is accepted");
        answers_ = "#" + number_range(kind.low, kind.high, kind.target);
    }

    void answers(const course::Open&) {}

    void answers(const course::Vote&) { refusal = "GIFT has no opinions, only right and wrong"; }

    const course::Item& item_;
    base::Language language_;
    std::string before_, answers_, behind_;
};

std::string category_part(std::string text) {
    for (std::size_t at = text.find('/'); at != std::string::npos; at = text.find('/', at + 2)) text.insert(at, 1, '/');
    return text;
}

}  // namespace

std::string to_gift(const course::Course& course, const course::Module& module, base::Language language,
                    Report& report) {
    std::string gift = "$CATEGORY: $course$/top/" +
                       category_part(course::in(course.title, language, course.default_language)) + "/" +
                       category_part(module.lesson(language).title) + "\n\n";
    for (const course::Item& item : module.items(language)) {
        ItemWriter writer(item, language);
        const std::string text = writer.write();
        const std::string name = "\"" + item.id + "\"";
        if (!writer.refusal.empty()) {
            report.error({}, "not-in-gift", name + " is left out: " + writer.refusal,
                         "keep it in Préau, or write it anew in Moodle");
            continue;
        }
        if (!writer.lost.empty()) {
            std::string list;
            for (const std::string& thing : writer.lost) list.append(list.empty() ? "" : ", ").append(thing);
            report.warning({}, "lost-in-gift", name + ": GIFT has no place for " + list,
                           "add it in Moodle where it matters");
        }
        gift += text + "\n";
    }
    return gift;
}

}  // namespace authoring
