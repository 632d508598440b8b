#include "authoring/translation.h"

#include <algorithm>

#include "authoring/kinds.h"

namespace authoring {
namespace {

using Shape = ReadQuestion::Shape;

std::string counted(std::size_t count, const std::string& one_thing, const std::string& things) {
    return std::to_string(count) + " " + (count == 1 ? one_thing + " stands" : things + " stand");
}

class Comparison {
public:
    Comparison(const ReadQuestion& own, const ReadQuestion& main, const std::string& main_file, Report& report)
        : own_(own), main_(main), main_file_(main_file), report_(report) {}

    void attributes() {
        for (const Attribute& attribute : own_.attributes) {
            const Attribute* main = main_.attribute(attribute.key);
            const std::string value = main != nullptr ? main->value : std::string();
            if (value == attribute.value || attribute.key == "use") continue;
            report_.error(attribute.place, "attribute-differs",
                          attribute.key + " is another than in " + there(main_.place),
                          "take it away here: the default language carries it");
        }
    }

    // True when the answers can be put in the place of the other language's.
    bool answers() {
        count("hint-count", own_.place, own_.hints.size(), main_.hints.size(), "hint", "hints", main_.place);
        const bool choice = main_.shape == Shape::round || main_.shape == Shape::square;
        const bool inherits = own_.shape == Shape::plain && choice;
        if (own_.shape != main_.shape && !inherits) {
            report_.error(own_.shape == Shape::none ? own_.place : own_.answers, "kind-differs",
                          "the answers are marked in another way than in " + there(main_.answers),
                          "write the same kind of list, marks or {{…}} there and here");
            return false;
        }
        if (main_.shape == Shape::gaps) return gaps();
        if (main_.shape == Shape::groups && !groups()) return false;
        if (main_.shape == Shape::pairs && !pairs()) return false;
        const bool alike = count("option-count", own_.answers, own_.options.size(), main_.options.size(), "answer",
                                 "answers", main_.answers);
        if (alike) options(inherits);
        return alike;
    }

private:
    std::string there(Place place) const { return main_file_ + " on line " + std::to_string(place.line); }

    bool count(const std::string& code, Place place, std::size_t here, std::size_t should, const std::string& one_thing,
               const std::string& things, Place main_place) {
        if (here == should) return true;
        report_.error(
            place, code,
            counted(here, one_thing, things) + " here, " + std::to_string(should) + " in " + there(main_place),
            "keep the same " + things + " in the same order");
        return false;
    }

    bool pairs() {
        const bool same_pairs = count("option-count", own_.answers, own_.options.size(), main_.options.size(), "pair",
                                      "pairs", main_.answers);
        const std::size_t here = own_.places.size() - own_.options.size();
        const std::size_t should = main_.places.size() - main_.options.size();
        if (!count("option-count", own_.answers, here, should, "distractor", "distractors", main_.answers) ||
            !same_pairs) {
            return false;
        }
        for (std::size_t i = main_.options.size(); i < main_.places.size(); ++i) {
            compare_ids(own_.places[i], main_.places[i]);
        }
        return true;
    }

    bool groups() {
        if (!count("option-count", own_.answers, own_.places.size(), main_.places.size(), "group", "groups",
                   main_.answers)) {
            return false;
        }
        bool alike = true;
        for (std::size_t i = 0; i < main_.places.size(); ++i) {
            compare_ids(own_.places[i], main_.places[i]);
            const auto cards = [i](const ReadQuestion& question) {
                return static_cast<std::size_t>(std::count(question.group_of.begin(), question.group_of.end(), i));
            };
            alike = count("option-count", own_.places[i].place, cards(own_), cards(main_), "card", "cards",
                          main_.places[i].place) &&
                    alike;
        }
        return alike;
    }

    bool gaps() {
        if (!count("gap-count", own_.answers, own_.gaps.size(), main_.gaps.size(), "gap", "gaps", main_.answers)) {
            return false;
        }
        for (std::size_t i = 0; i < main_.gaps.size(); ++i) compare_gap(own_.gaps[i], main_.gaps[i]);
        return true;
    }

    void compare_gap(const ReadGap& own, const ReadGap& main) {
        const auto differs = [&](const std::string& message, const std::string& help) {
            report_.error(own.place, "gap-differs", message + there(main.place), help);
        };
        const auto right = [](const ReadGap& gap) {
            const auto found = std::find_if(gap.gap.choices.begin(), gap.gap.choices.end(),
                                            [](const course::Option& choice) { return choice.right; });
            return found - gap.gap.choices.begin();
        };
        if (name_of_kind(own) != name_of_kind(main)) {
            differs("this gap takes " + std::string(name_of_kind(own)) + ", but " + std::string(name_of_kind(main)) +
                        " in ",
                    "word it so that the gaps come in the same order");
        } else if (own.gap.choices.size() != main.gap.choices.size() || right(own) != right(main)) {
            differs("this drop-down has other choices than in ",
                    "give the same choices in the same order, the same one in brackets");
        } else if (own.gap.number != main.gap.number) {
            differs("this number is another than in ", "give the same number; only how it is written may differ");
        } else if (own.estimate && !same_slider(*own.estimate, *main.estimate)) {
            differs("this slider has other numbers than in ", "give the same numbers; only the unit may differ");
        }
    }

    static bool same_slider(course::Estimate own, const course::Estimate& main) {
        own.unit = main.unit;
        return own == main;
    }

    void options(bool inherits) {
        for (std::size_t i = 0; i < own_.options.size(); ++i) {
            const ReadOption& own = own_.options[i];
            const ReadOption& main = main_.options[i];
            if (!inherits && own.mark != main.mark) {
                report_.error(own.place, "answer-differs",
                              std::string("this answer is ") + name(own.mark) + " here and " + name(main.mark) +
                                  " in " + there(main.place),
                              "keep the same answers in the same order, with the same marks");
            }
            compare_ids(own, main);
        }
    }

    static const char* name(ReadOption::Mark mark) {
        return mark == ReadOption::Mark::right ? "right" : mark == ReadOption::Mark::half ? "defensible" : "wrong";
    }

    void compare_ids(const ReadOption& own, const ReadOption& main) {
        if (own.option.id.empty() || own.option.id == main.option.id) return;
        report_.error(own.place, "option-id-differs", "this answer has another id than in " + there(main.place),
                      "take the id away here: the default language carries it");
    }

    const ReadQuestion& own_;
    const ReadQuestion& main_;
    const std::string& main_file_;
    Report& report_;
};

// Puts a question's own texts into the default language's kind.
struct Texts {
    const ReadQuestion& own;

    static void put(const std::vector<ReadOption>& read, std::vector<course::Option>& options) {
        for (std::size_t i = 0; i < options.size() && i < read.size(); ++i) {
            options[i].text = read[i].option.text;
            options[i].feedback = read[i].option.feedback;
        }
    }
    void operator()(course::SingleChoice& kind) const { put(own.options, kind.options); }
    void operator()(course::MultipleChoice& kind) const { put(own.options, kind.options); }
    void operator()(course::TrueFalse& kind) const { put(own.options, kind.options); }
    void operator()(course::Ordering& kind) const { put(own.options, kind.steps); }
    void operator()(course::Vote& kind) const { put(own.options, kind.options); }
    void operator()(course::Matching& kind) const {
        put(own.options, kind.left);
        put(own.places, kind.right);
    }
    void operator()(course::Sorting& kind) const {
        put(own.options, kind.cards);
        put(own.places, kind.groups);
    }
    void operator()(course::Blanks& kind) const {
        if (own.gaps.size() != kind.gaps.size()) return;
        for (std::size_t i = 0; i < kind.gaps.size(); ++i) {
            const std::string id = kind.gaps[i].id;
            kind.gaps[i] = own.gaps[i].gap;
            kind.gaps[i].id = id;
        }
        kind.around = own.around;
    }
    void operator()(course::Estimate& kind) const {
        if (own.gaps.size() == 1 && own.gaps.front().estimate) kind.unit = own.gaps.front().estimate->unit;
    }
    void operator()(course::Open& kind) const { kind.model = own.model; }
};

}  // namespace

course::Item translated(const ReadQuestion& own, const ReadQuestion& main, const course::Item& main_item,
                        const std::string& main_file, Report& report) {
    Comparison comparison(own, main, main_file, report);
    comparison.attributes();
    course::Item item = main_item;
    item.prompt = own.prompt;
    item.stem = own.stem;
    item.explanation = own.explanation;
    item.hints = own.hints;
    if (!comparison.answers()) return item;
    std::visit(Texts{own}, item.kind);
    check_texts(own, main.shape, report);
    return item;
}

}  // namespace authoring
