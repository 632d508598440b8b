#include "reports/html/questions.h"

#include <algorithm>
#include <array>

#include "base/numbers.h"
#include "reports/html/blocks.h"
#include "reports/html/places.h"

namespace reports {
namespace {

std::string instruction(const base::Words& words, const course::Item& item) {
    constexpr std::array<std::string_view, 10> keys{
        "quiz.kind.single",  "quiz.kind.multiple", "quiz.kind.truefalse", "quiz.kind.ordering", "quiz.kind.matching",
        "quiz.kind.sorting", "quiz.kind.blanks",   "quiz.kind.estimate",  "quiz.kind.open",     "quiz.kind.vote"};
    static_assert(keys.size() == std::variant_size_v<course::ItemKind>);
    return words(keys[item.kind.index()]);
}

// What is written in the right order is shown in that of the alphabet; where this is the same, the first goes last.
std::vector<const course::Option*> mixed(const std::vector<course::Option>& options) {
    std::vector<const course::Option*> all;
    all.reserve(options.size());
    for (const course::Option& option : options) all.push_back(&option);
    const auto written = all;
    std::ranges::stable_sort(all, {}, [](const course::Option* option) { return course::plain(option->text); });
    if (all == written && all.size() > 1) std::rotate(all.begin(), all.begin() + 1, all.end());
    return all;
}

// What is there to answer with.
struct AnswerWriter {
    HtmlPage& page;

    void operator()(const course::SingleChoice& kind) { letters(kind.options); }
    void operator()(const course::MultipleChoice& kind) { letters(kind.options); }
    void operator()(const course::TrueFalse& kind) { letters(kind.options); }
    void operator()(const course::Vote& kind) { letters(kind.options); }
    void operator()(const course::Ordering& kind) {
        const auto list = page.element("ul", {{"class", "options"}});
        for (const course::Option* step : mixed(kind.steps)) write_text(page, "li", {}, step->text);
    }
    void operator()(const course::Matching& kind) {
        const auto both = page.element("div", {{"class", "sides"}});
        side(page.words()("quiz.match-left"), kind.left, false);
        side(page.words()("quiz.match-right"), kind.right, true);
    }
    void operator()(const course::Sorting& kind) {
        const auto both = page.element("div", {{"class", "sides"}});
        side(page.words()("quiz.sort-pile"), kind.cards, true);
        side(page.words()("html.groups"), kind.groups, false);
    }
    void operator()(const course::Blanks& kind) {
        course::Text line;
        const auto flush = [&] {
            if (!line.empty()) write_text(page, line);
            line.clear();
        };
        {
            const auto whole = page.element("p", {{"class", "gaps"}});
            for (std::size_t i = 0; i < kind.around.size(); ++i) {
                line = kind.around[i];
                flush();
                if (i < kind.gaps.size()) page.put("span", {{"class", "gap"}}, "(" + std::to_string(i + 1) + ") …");
            }
        }
        if (std::ranges::all_of(kind.gaps, [](const course::Gap& gap) { return gap.choices.empty(); })) return;
        const auto list = page.element("ul", {{"class", "options"}});
        for (std::size_t i = 0; i < kind.gaps.size(); ++i) {
            if (kind.gaps[i].choices.empty()) continue;
            const auto item = page.element("li");
            page.text("(" + std::to_string(i + 1) + ") ");
            for (std::size_t c = 0; c < kind.gaps[i].choices.size(); ++c) {
                if (c > 0) page.text(" / ");
                write_text(page, kind.gaps[i].choices[c].text);
            }
        }
    }
    void operator()(const course::Estimate& kind);
    void operator()(const course::Open&) {}

    void letters(const std::vector<course::Option>& options) {
        const auto list = page.element("ol", {{"class", "options letters"}, {"type", "A"}});
        for (const course::Option& option : options) write_text(page, "li", {}, option.text);
    }
    void side(const std::string& name, const std::vector<course::Option>& options, bool mix) {
        const auto whole = page.element("div");
        const std::string id = page.new_id("_side");
        page.put("p", {{"class", "kind"}, {"id", id}}, name);
        const auto list = page.element("ul", {{"class", "options"}, {"aria-labelledby", id}});
        if (mix) {
            for (const course::Option* option : mixed(options)) write_text(page, "li", {}, option->text);
        } else {
            for (const course::Option& option : options) write_text(page, "li", {}, option.text);
        }
    }
};

// A scale of four digits from end to end and without a unit counts years, and no year is written "2.004".
std::string bare(const HtmlPage& page, const course::Estimate& kind, double value) {
    const bool years = kind.unit.empty() && kind.from >= 1000 && kind.to < 10000;
    const int decimals =
        std::max({base::decimals_of(kind.step), base::decimals_of(kind.from), base::decimals_of(value)});
    return base::written_number(page.spoken(), value, decimals, !years);
}

std::string shown(const HtmlPage& page, const course::Estimate& kind, double value) {
    return base::with_unit(page.spoken(), bare(page, kind, value), kind.unit);
}

void AnswerWriter::operator()(const course::Estimate& kind) {
    page.put(
        "p", {{"class", "options"}},
        page.words()("html.between", {{"from", shown(page, kind, kind.from)}, {"to", shown(page, kind, kind.to)}}));
}

std::string estimate_answer(const HtmlPage& page, const course::Estimate& kind) {
    const base::Words& words = page.words();
    const std::string value = shown(page, kind, kind.target);
    const double under = kind.target - kind.low, over = kind.high - kind.target;
    if (under <= 0 && over <= 0) return words("quiz.estimate-answer", {{"value", value}});
    if (std::abs(under - over) < 1e-9 * std::max(1.0, std::abs(kind.target))) {
        const std::string margin = base::written_number(page.spoken(), over, base::decimals_of(over));
        return words("quiz.estimate-answer-near", {{"value", value}, {"margin", margin}});
    }
    const std::string range = bare(page, kind, kind.low) + "–" + shown(page, kind, kind.high);
    return words("quiz.estimate-answer-range", {{"value", value}, {"range", range}});
}

struct KeyWriter {
    HtmlPage& page;

    void operator()(const course::SingleChoice& kind) { choices(kind.options); }
    void operator()(const course::MultipleChoice& kind) { choices(kind.options); }
    void operator()(const course::TrueFalse& kind) { choices(kind.options); }
    void operator()(const course::Vote& kind) {
        page.put("p", page.words()("quiz.vote-no-right"));
        choices(kind.options);
    }
    void operator()(const course::Ordering& kind) {
        const auto list = page.element("ol", {{"class", "key"}});
        for (const course::Option& step : kind.steps) entry(step, {}, {});
    }
    void operator()(const course::Matching& kind) {
        const auto list = page.element("ul", {{"class", "key"}});
        for (std::size_t i = 0; i < kind.left.size(); ++i)
            entry(kind.left[i], {}, page.words()("quiz.match-belongs", {{"item", course::plain(kind.right[i].text)}}));
    }
    void operator()(const course::Sorting& kind) {
        for (std::size_t g = 0; g < kind.groups.size(); ++g) {
            const std::string id = page.new_id("_group");
            write_text(page, "p", {{"class", "kind"}, {"id", id}}, kind.groups[g].text);
            const auto list = page.element("ul", {{"class", "key"}, {"aria-labelledby", id}});
            for (std::size_t c = 0; c < kind.cards.size(); ++c) {
                if (kind.group_of[c] == g) entry(kind.cards[c], {}, {});
            }
        }
    }
    void operator()(const course::Blanks& kind) {
        const auto list = page.element("ol", {{"class", "key"}});
        for (const course::Gap& gap : kind.gaps) {
            const auto item = page.element("li");
            if (gap.number) {
                page.put("strong", gap.written);
            } else if (!gap.choices.empty()) {
                for (const course::Option& choice : gap.choices) {
                    if (choice.right) write_text(page, "strong", {}, choice.text);
                }
            } else {
                page.put("strong", gap.accepted.empty() ? std::string() : gap.accepted.front());
                std::string others;
                for (std::size_t i = 1; i < gap.accepted.size(); ++i)
                    others.append(others.empty() ? "" : ", ").append(gap.accepted[i]);
                if (!others.empty()) page.text(" " + page.words()("html.also-right", {{"texts", others}}));
            }
        }
    }
    void operator()(const course::Estimate& kind) { page.put("p", estimate_answer(page, kind)); }
    void operator()(const course::Open& kind) { write_blocks(page, kind.model); }

    void choices(const std::vector<course::Option>& options) {
        const auto list = page.element("ol", {{"class", "key letters"}, {"type", "A"}});
        for (const course::Option& option : options)
            entry(option,
                  option.right        ? page.words()("quiz.right-answer")
                  : option.defensible ? page.words()("quiz.defensible")
                                      : std::string(),
                  {});
    }

    // An answer, whether it is right, what belongs to it, and its feedback.
    void entry(const course::Option& option, const std::string& mark, const std::string& belongs) {
        const auto item = page.element("li", {{"class", option.right && !mark.empty() ? "right"
                                                        : mark.empty()                ? ""
                                                                                      : "defensible"}});
        write_text(page, option.text);
        if (!mark.empty()) {
            page.text(" ");
            page.put("strong", {{"class", "mark"}}, mark);
        }
        if (!belongs.empty()) page.put("p", {{"class", "belongs"}}, belongs);
        if (option.feedback.empty()) return;
        const auto feedback = page.element("div", {{"class", "feedback"}});
        write_blocks(page, option.feedback);
    }
};

bool tells_something(const course::Item& item) {
    if (!std::holds_alternative<course::Vote>(item.kind)) return true;
    const auto& options = course::options(item);
    return !item.explanation.empty() ||
           std::ranges::any_of(options, [](const course::Option& option) { return !option.feedback.empty(); });
}

std::string key_summary(const base::Words& words, const course::Item& item) {
    if (std::holds_alternative<course::Vote>(item.kind)) return words("html.remarks");
    if (std::holds_alternative<course::Open>(item.kind)) return words("quiz.open-model");
    return words("html.answer");
}

void write_rest(HtmlPage& page, const course::Item& item) {
    const base::Words& words = page.words();
    const std::string prompt = course::plain(item.prompt);
    write_blocks(page, item.stem);
    page.put("p", {{"class", "instruction"}}, instruction(words, item));
    std::visit(AnswerWriter{page}, item.kind);
    for (std::size_t i = 0; i < item.hints.size(); ++i) {
        const std::string n = std::to_string(i + 1);
        const Disclosure hint(page, item.hints.size() == 1 ? words("quiz.hint") : words("quiz.hint-n", {{"n", n}}),
                              prompt);
        write_blocks(page, item.hints[i]);
    }
    if (!tells_something(item)) return page.put("p", {{"class", "instruction"}}, words("quiz.vote-no-right"));
    const Disclosure key(page, key_summary(words, item), prompt);
    write_key(page, item);
}

}  // namespace

void write_key(HtmlPage& page, const course::Item& item) {
    std::visit(KeyWriter{page}, item.kind);
    if (item.explanation.empty()) return;
    const auto explanation = page.element("div", {{"class", "explanation"}});
    write_blocks(page, item.explanation);
}

void write_question(HtmlPage& page, const course::Item& item) {
    const auto whole = page.element("section", {{"class", "question"}, {"id", page.new_id(item.id)}});
    write_text(page, "h2", {}, item.prompt);
    page.begin_outline(3);
    write_rest(page, item);
    if (page.module == nullptr || page.module->page(item.page, page.language()) == nullptr) return;
    const auto line = page.element("p", {{"class", "back"}});
    page.put("a", {{"href", page.to(places::lesson(page.language(), page.module->id), item.page)}},
             page.words()("quiz.back-to-page"));
}

void write_check(HtmlPage& page, const course::Item& item) {
    const base::Language language = there_in(page.module->bank.items, page.language(), page.course().default_language);
    const std::string lang = page.lang(language);
    const auto voice = page.speak(language);
    const base::Words& words = page.words();
    const std::string id = page.new_id("_check");
    const auto whole =
        page.element("div", {{"class", "question check"}, {"role", "group"}, {"aria-labelledby", id}, {"lang", lang}});
    page.put("p", {{"class", "kind"}},
             std::holds_alternative<course::Vote>(item.kind)   ? words("lesson.opinion")
             : std::holds_alternative<course::Open>(item.kind) ? words("lesson.write")
                                                               : words("lesson.check"));
    write_text(page, "p", {{"class", "prompt"}, {"id", id}}, item.prompt);
    write_rest(page, item);
}

}  // namespace reports
