// to_markdown() of a question: its heading, hints, answers, explanation.
#include <array>
#include <charconv>

#include "authoring/exchange/parts.h"
#include "authoring/exchange/to_markdown.h"
#include "authoring/markdown.h"
#include "base/utf8.h"

namespace authoring {
namespace {

// As a gap reads it: at most 6 decimals, and never three behind few digits, which might be a thousand.
std::string number_text(double number) {
    std::array<char, 64> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, 6).ptr;
    std::string text(digits.data(), end);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    const std::size_t point = text.find('.');
    if (point != std::string::npos && text.size() - point == 4) text += '0';
    return text;
}

std::string indented(const std::string& text, const std::string& by) {
    std::string result;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
        if (text[start] != '\n') result += by;
        result += text.substr(start, end - start);
        start = end;
    }
    return result;
}

std::string quote(const course::Blocks& blocks, const std::string& marker = {}) {
    const course::Blocks inside{{course::Quote{blocks}}};
    std::string text = to_markdown(inside);
    return marker.empty() ? text : "> [!" + marker + "]\n" + text;
}

// "- (x) text" and its feedback.
std::string answer(const std::string& mark, const std::string& text, const course::Blocks& feedback) {
    const std::string below(mark.starts_with("- ") ? 2 : mark.size(), ' ');
    std::string result = mark + text.substr(0, text.find('\n'));
    if (const std::size_t line = text.find('\n'); line != std::string::npos)
        result.append("\n").append(indented(text.substr(line + 1), below));
    if (!feedback.empty()) result.append("\n").append(indented(quote(feedback), below));
    return result + "\n";
}

std::string own_id(const course::Option& option, std::size_t place) {
    return option.id.empty() || option.id == std::to_string(place + 1) ? "" : " <!-- o:" + option.id + " -->";
}

// An arrow in the words of a pair would be taken for the pair's own.
std::string side(const course::Text& text) {
    std::string words = to_markdown(text);
    for (std::size_t at = words.find("->"); at != std::string::npos; at = words.find("->", at))
        words.replace(at, 2, "→");
    return words;
}

struct AnswerWriter {
    std::string result;

    void options(const std::vector<course::Option>& all, bool square) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const course::Option& option = all[i];
            const char mark = option.right ? 'x' : option.defensible ? '/' : ' ';
            const std::string form = square ? std::string("- [") + mark + "] " : std::string("- (") + mark + ") ";
            result += answer(form, to_markdown(option.text) + own_id(option, i), option.feedback);
        }
    }
    void operator()(const course::SingleChoice& kind) { options(kind.options, false); }
    void operator()(const course::MultipleChoice& kind) { options(kind.options, true); }
    void operator()(const course::TrueFalse& kind) { options(kind.options, false); }
    void operator()(const course::Ordering& kind) {
        for (std::size_t i = 0; i < kind.steps.size(); ++i)
            result += answer(std::to_string(i + 1) + ". ", to_markdown(kind.steps[i].text) + own_id(kind.steps[i], i),
                             kind.steps[i].feedback);
    }
    void operator()(const course::Matching& kind) {
        for (std::size_t i = 0; i < kind.right.size(); ++i) {
            const bool pair = i < kind.left.size();
            result += answer("- ", (pair ? side(kind.left[i].text) + " " : "") + "-> " + side(kind.right[i].text),
                             pair ? kind.left[i].feedback : course::Blocks());
        }
    }
    void operator()(const course::Sorting& kind) {
        for (std::size_t group = 0; group < kind.groups.size(); ++group) {
            course::Text head = kind.groups[group].text;
            for (course::Span& span : head) span.bold = true;
            result += "- " + to_markdown(head) + "\n";
            for (std::size_t i = 0; i < kind.cards.size(); ++i) {
                if (kind.group_of[i] != group) continue;
                result += indented(answer("- ", side(kind.cards[i].text), kind.cards[i].feedback), "  ");
            }
        }
    }
    void operator()(const course::Blanks& kind) {
        // Each gap stands for one letter while the text around it is written.
        constexpr std::string_view place = "\uE000";
        course::Text whole;
        for (std::size_t i = 0; i < kind.around.size(); ++i) {
            whole.insert(whole.end(), kind.around[i].begin(), kind.around[i].end());
            if (i < kind.gaps.size()) whole.push_back({std::string(place)});
        }
        std::string text = to_markdown(whole);
        std::size_t at = 0;
        for (const course::Gap& gap : kind.gaps) {
            at = text.find(place, at);
            if (at == std::string::npos) break;
            const std::string written = gap_markdown(gap);
            text.replace(at, place.size(), written);
            at += written.size();
        }
        result += text + "\n";
    }
    void operator()(const course::Estimate& kind) {
        const std::string unit = kind.unit.empty() ? "" : " " + kind.unit;
        result += "{{#" + number_text(kind.target) + " +- " + number_text(kind.high - kind.target) + " in " +
                  number_text(kind.from) + ".." + number_text(kind.to) + " step " + number_text(kind.step) + unit +
                  "}}\n";
    }
    void operator()(const course::Open& kind) { result += quote(kind.model, "MODEL") + "\n"; }
    void operator()(const course::Vote& kind) {
        for (std::size_t i = 0; i < kind.options.size(); ++i)
            result +=
                answer("- ", to_markdown(kind.options[i].text) + own_id(kind.options[i], i), kind.options[i].feedback);
    }
};

std::string attributes(const course::Item& item) {
    std::string text = "q:" + item.id;
    const std::string_view kind = course::kind_name(item);
    if (kind == "truefalse" || kind == "estimate" || kind == "open" || kind == "vote")
        text.append(" type=").append(kind);
    if (item.points != 1 && kind != "vote") text.append(" points=").append(number_text(item.points));
    if (!item.objective.empty()) text.append(" objective=").append(item.objective);
    if (!item.page.empty()) text.append(" page=").append(item.page);
    if (!item.variant.empty()) text.append(" variant=").append(item.variant);
    return text;
}

}  // namespace

std::string gap_markdown(const course::Gap& gap) {
    std::string inside;
    const auto alternative = [&](const std::string& text) { inside.append(inside.empty() ? "" : " | ").append(text); };
    if (gap.number) {
        const double low = gap.number->low, high = gap.number->high;
        const auto target = foreign_number(gap.written);
        inside = "#" + number_text(low) + (high > low ? ".." + number_text(high) : "");
        if (target && *target > low) inside = "#" + number_text(*target) + " +- " + number_text(high - *target);
    } else if (!gap.choices.empty()) {
        for (const course::Option& choice : gap.choices)
            alternative(choice.right ? "(" + to_markdown(choice.text) + ")" : to_markdown(choice.text));
    } else {
        for (const std::string& text : gap.accepted) alternative(to_markdown(course::text_of(text)));
        if (gap.exact) inside.insert(0, "=");
    }
    return "{{" + inside + "}}";
}

std::string to_markdown(const course::Item& item) {
    std::string prompt = to_markdown(item.prompt);
    for (std::size_t at = prompt.find("\\\n"); at != std::string::npos; at = prompt.find("\\\n"))
        prompt.replace(at, 2, " ");
    std::string text = "## " + prompt + " <!-- " + attributes(item) + " -->\n\n";
    if (!item.stem.empty()) text += to_markdown(item.stem) + "\n\n";
    const bool ends_with_list = !item.stem.empty() && std::holds_alternative<course::List>(item.stem.back().node);
    if (ends_with_list && item.hints.empty()) text += "<!-- -->\n\n";  // or the answers would go on with it
    for (const course::Blocks& hint : item.hints) text += quote(hint, "HINT") + "\n\n";
    AnswerWriter answers;
    std::visit(answers, item.kind);
    text += answers.result;
    if (!item.explanation.empty()) text += "\n" + quote(item.explanation) + "\n";
    return text;
}

}  // namespace authoring
