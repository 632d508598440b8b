#include "authoring/exchange/parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "authoring/load.h"
#include "authoring/markdown.h"
#include "base/fold.h"
#include "base/utf8.h"

namespace authoring {
namespace {

constexpr double all_points = 99.9, half_points = 50, nearly = 0.1;

struct Words {
    ForeignWords words;
    std::array<std::string_view, 4> right, wrong;  // folded: small letters without accents
};

const Words& words_of(base::Language language) {
    static const Words french{{"Vrai", "Faux", "Complétez la phrase.",
                               "À écrire : une bonne réponse, à laquelle chacun comparera la sienne."},
                              {"vrai", "juste", "exact", "correct"},
                              {"faux", "incorrect", "inexact", "pas vrai"}};
    static const Words dutch{{"Waar", "Niet waar", "Vul de zin aan.",
                              "Nog te schrijven: een goed antwoord, waarmee iedereen het zijne vergelijkt."},
                             {"waar", "juist", "correct", "klopt"},
                             {"niet waar", "onwaar", "onjuist", "fout"}};
    static const Words english{{"True", "False", "Complete the sentence.",
                                "To be written: a good answer for people to compare their own with."},
                               {"true", "right", "correct", "true"},
                               {"false", "not true", "wrong", "incorrect"}};
    static const Words german{{"Wahr", "Falsch", "Ergänzen Sie den Satz.",
                               "Noch zu schreiben: eine gute Antwort, mit der alle die ihre vergleichen."},
                              {"wahr", "richtig", "stimmt", "korrekt"},
                              {"falsch", "nicht wahr", "unwahr", "stimmt nicht"}};
    switch (language) {
        case base::Language::fr:
            return french;
        case base::Language::nl:
            return dutch;
        case base::Language::de:
            return german;
        case base::Language::en:
            break;
    }
    return english;
}

bool holds(const course::Text& text, std::string_view sign) {
    return course::plain(text).find(sign) != std::string::npos;
}

// What stands before the sign, and behind it.
std::pair<course::Text, course::Text> parted(const course::Text& text, std::string_view sign) {
    std::pair<course::Text, course::Text> parts;
    bool behind = false;
    for (const course::Span& span : text) {
        const std::size_t at = behind ? std::string::npos : span.text.find(sign);
        course::Span first = span;
        if (at != std::string::npos) first.text.erase(at);
        if (!first.text.empty()) (behind ? parts.second : parts.first).push_back(first);
        if (at == std::string::npos) continue;
        behind = true;
        course::Span second = span;
        second.text.erase(0, at + sign.size());
        if (!second.text.empty()) parts.second.push_back(second);
    }
    return parts;
}

course::Text trimmed(course::Text text) {
    trim_front(text);
    trim_back(text);
    return text;
}

// A line each for what stands in lists and quotes.
void add_lines(const course::Blocks& blocks, course::Text& lines) {
    for (const course::Block& block : blocks) {
        const auto* list = std::get_if<course::List>(&block.node);
        const auto* quote = std::get_if<course::Quote>(&block.node);
        const auto* paragraph = std::get_if<course::Paragraph>(&block.node);
        if (list != nullptr) {
            for (const course::Blocks& item : list->items) add_lines(item, lines);
        } else if (quote != nullptr) {
            add_lines(quote->blocks, lines);
        } else {
            if (!lines.empty()) lines.push_back({"\n"});
            if (paragraph != nullptr)
                lines.insert(lines.end(), paragraph->text.begin(), paragraph->text.end());
            else
                lines.push_back({course::plain(course::Blocks{block})});
        }
    }
}

}  // namespace

course::Text lines_of(const course::Blocks& blocks) {
    course::Text lines;
    add_lines(blocks, lines);
    return lines;
}

ForeignWords foreign_words(base::Language language) {
    return words_of(language).words;
}

std::optional<bool> truth_of(std::string_view text, base::Language language) {
    const std::string folded = base::fold(text);
    for (const base::Language spoken : {language, base::Language::en}) {
        const Words& words = words_of(spoken);
        const auto is = [&](const auto& known) { return std::find(known.begin(), known.end(), folded) != known.end(); };
        if (is(words.right)) return true;
        if (is(words.wrong)) return false;
    }
    return std::nullopt;
}

void put_question(course::Blocks blocks, course::Item& item) {
    item.stem = std::move(blocks);
    const auto words_of_block = [](course::Block& block) -> course::Text* {
        if (auto* paragraph = std::get_if<course::Paragraph>(&block.node)) return &paragraph->text;
        if (auto* heading = std::get_if<course::Heading>(&block.node)) return &heading->text;
        return nullptr;
    };
    auto asks = std::find_if(item.stem.begin(), item.stem.end(),
                             [&](course::Block& block) { return words_of_block(block) != nullptr; });
    if (asks == item.stem.end()) {
        course::Text words = lines_of(item.stem);
        if (trimmed(words).empty()) return;
        item.stem.clear();
        asks = item.stem.insert(item.stem.begin(), {course::Paragraph{std::move(words)}});
    }
    auto [first, rest] = parted(*words_of_block(*asks), "\n");
    item.prompt = trimmed(std::move(first));
    rest = trimmed(std::move(rest));
    if (rest.empty())
        item.stem.erase(asks);
    else
        *asks = {course::Paragraph{std::move(rest)}};
}

bool put_choice(std::vector<ForeignAnswer> answers, bool one, course::Item& item, Place where, Report& report) {
    const auto is_right = [&](const ForeignAnswer& answer) {
        return one ? answer.share >= all_points : answer.share > 0;
    };
    const auto right = std::count_if(answers.begin(), answers.end(), is_right);
    if (right == 0 || (one && right > 1)) {
        report.error(where, "no-right-answer",
                     right == 0 ? "no answer earns all of the points" : "several answers earn all of the points",
                     "mark one answer right in the source, or several in a question that allows it");
        return false;
    }
    bool other_shares = false;
    std::vector<course::Option> options;
    for (ForeignAnswer& answer : answers) {
        course::Option option{
            .id = std::to_string(options.size() + 1), .right = is_right(answer), .text = std::move(answer.text)};
        option.feedback = std::move(answer.feedback);
        option.defensible = one && !option.right && answer.share > 0;
        const double expected = !option.right ? (option.defensible ? half_points
                                                 : one             ? 0.0
                                                                   : std::min(answer.share, 0.0))
                                : one         ? 100
                                              : 100 / static_cast<double>(right);
        other_shares = other_shares || std::abs(answer.share - expected) > nearly;
        options.push_back(std::move(option));
    }
    if (other_shares)
        report.warning(where, "shares-lost", "the answers earn other shares of the points than Préau gives",
                       one ? "here an answer earns all, (/) half, or nothing, and takes no points away"
                           : "here all right answers earn the same");
    if (one)
        item.kind = course::SingleChoice{std::move(options)};
    else
        item.kind = course::MultipleChoice{std::move(options)};
    return true;
}

void put_true_false(bool is_true, course::Blocks if_true, course::Blocks if_false, base::Language language,
                    course::Item& item) {
    const ForeignWords words = foreign_words(language);
    course::TrueFalse kind;
    kind.options.push_back({"1", is_true, course::text_of(std::string(words.right)), std::move(if_true)});
    kind.options.push_back({"2", !is_true, course::text_of(std::string(words.wrong)), std::move(if_false)});
    item.kind = std::move(kind);
}

bool put_pairs(const std::vector<ForeignPair>& pairs, course::Item& item, Place where, Report& report) {
    std::map<std::string, std::size_t> group_of;
    course::Matching matching;
    course::Sorting sorting;
    std::vector<std::string> distractors;
    bool shared = false;
    for (const ForeignPair& pair : pairs) {
        if (trimmed(pair.left).empty()) {
            distractors.push_back(pair.right);
            continue;
        }
        const auto [group, is_new] = group_of.emplace(pair.right, sorting.groups.size());
        shared = shared || !is_new;
        if (is_new) sorting.groups.push_back({.text = course::text_of(pair.right)});
        sorting.group_of.push_back(group->second);
        sorting.cards.push_back({.text = pair.left});
        matching.left.push_back({.text = pair.left});
        matching.right.push_back({.text = course::text_of(pair.right)});
    }
    if (!shared) {
        for (const std::string& text : distractors) matching.right.push_back({.text = course::text_of(text)});
        item.kind = std::move(matching);
        return true;
    }
    if (!distractors.empty())
        report.warning(where, "distractors-lost",
                       "several answers belong to one here, so they become groups, and a group holds something",
                       "the distractors are left out");
    item.kind = std::move(sorting);
    return true;
}

void put_gap(course::Gap gap, course::Blocks blocks, base::Language language, course::Item& item) {
    gap.id = "1";
    course::Blanks blanks{{std::move(gap)}, {{}, {}}};
    const auto with_gap = std::find_if(blocks.begin(), blocks.end(), [](const course::Block& block) {
        const auto* paragraph = std::get_if<course::Paragraph>(&block.node);
        return paragraph != nullptr && holds(paragraph->text, gap_place);
    });
    if (with_gap != blocks.end()) {
        auto [before, behind] = parted(std::get<course::Paragraph>(with_gap->node).text, gap_place);
        trim_front(before);
        trim_back(behind);
        const bool begins = std::none_of(blocks.begin(), with_gap, [](const course::Block& block) {
            return std::holds_alternative<course::Paragraph>(block.node) ||
                   std::holds_alternative<course::Heading>(block.node);
        });
        const bool alone = begins && behind.empty() && !before.empty();
        if (alone) {
            *with_gap = {course::Paragraph{trimmed(std::move(before))}};  // the question, and the gap under it
        } else {
            if (begins) item.prompt = course::text_of(std::string(foreign_words(language).complete));
            blanks.around = {std::move(before), std::move(behind)};
            blocks.erase(with_gap);
        }
    }
    course::Text prompt = item.prompt;
    if (prompt.empty())
        put_question(std::move(blocks), item);
    else
        item.stem = std::move(blocks);
    item.kind = std::move(blanks);
}

std::optional<std::string> without_wildcards(std::string words, std::set<std::string>& lost) {
    constexpr char hidden = '\x01';  // a \\* while the others are looked at
    for (std::size_t at = words.find("\\*"); at != std::string::npos; at = words.find("\\*", at))
        words.replace(at, 2, 1, hidden);
    const auto shown = [&](std::string text) {
        std::replace(text.begin(), text.end(), hidden, '*');
        return text;
    };
    if (words.find('*') == std::string::npos) return shown(std::move(words));
    const std::string written = shown(words);
    words = base::trim(words.substr(std::min(words.find_first_not_of("* "), words.size())));
    words.erase(words.find_last_not_of("* ") + 1);
    if (words.empty() || words.find('*') != std::string::npos) {
        lost.insert("the answer \"" + written + "\", whose * stands for anything");
        return std::nullopt;
    }
    words = shown(std::move(words));
    lost.insert("the * of the answer \"" + written + "\": only \"" + words + "\" is accepted");
    return words;
}

bool accepts_something(const course::Gap& gap, Place where, Report& report) {
    if (!gap.accepted.empty()) return true;
    report.error(where, "no-right-answer", "no answer of this gap can be accepted as it stands",
                 "give one answer all of the points, without a *");
    return false;
}

void put_open(course::Blocks model, base::Language language, course::Item& item, Place where, Report& report) {
    if (model.empty()) {
        model.push_back({course::Paragraph{course::text_of(std::string(foreign_words(language).model))}});
        report.warning(where, "model-missing", "an open question is compared with a good answer, and here is none",
                       "a sentence stands in its place: write the answer there");
    }
    item.kind = course::Open{std::move(model)};
}

void report_too_many(int line, Report& report) {
    report.error({line, 0}, "too-many-questions",
                 "the source has more than " + std::to_string(most_looked_at) +
                     " questions; this one and those behind it are left out",
                 "part the source in several files, one a module");
}

bool is_too_long(std::size_t bytes, int line, Report& report) {
    if (bytes <= max_file_bytes) return false;
    report.error({line, 0}, "question-too-long",
                 "one question has more than the " + std::to_string(max_file_bytes >> 10U) + " KiB of a whole quiz",
                 "shorten it; pictures stand in files of their own");
    return true;
}

void report_lost(const std::set<std::string>& lost, Place where, Report& report) {
    if (lost.empty()) return;
    std::string list;
    for (const std::string& thing : lost) list.append(list.empty() ? "" : ", ").append(thing);
    report.warning(where, "text-lost", "left out of this question: " + list, "add by hand what it needs");
}

std::optional<double> foreign_number(std::string_view text) {
    std::string written(base::trim(text));
    // As gaps show them: a minus sign, narrow spaces between thousands.
    for (const auto& [sign, plain] : {std::pair("\u2212", "-"), std::pair("\u202F", ""), std::pair("\u00A0", "")}) {
        const std::string_view typographic(sign);
        for (std::size_t at = written.find(typographic); at != std::string::npos; at = written.find(typographic))
            written.replace(at, typographic.size(), plain);
    }
    std::replace(written.begin(), written.end(), ',', '.');
    if (written.starts_with('+')) written.erase(0, 1);
    double number = 0;
    const char* end = written.data() + written.size();
    const auto [read, problem] = std::from_chars(written.data(), end, number);
    constexpr double most = 999'999'999;
    if (problem != std::errc() || read != end || written.empty() || !(std::abs(number) <= most)) return std::nullopt;
    return number;
}

}  // namespace authoring
