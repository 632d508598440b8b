#include "authoring/gap.h"

#include <algorithm>
#include <set>
#include <utility>

#include "authoring/bank.h"
#include "authoring/number.h"
#include "authoring/typography.h"
#include "base/numbers.h"
#include "base/typed.h"
#include "base/utf8.h"

namespace authoring {
namespace {

constexpr const char* number_forms = "write {{#24}}, {{#24 +- 2}} or {{#20..30}}; a unit stands behind the gap";
constexpr const char* slider_form =
    "write {{#86 +- 5 in 0..100 %}}: the number, how far off is still right, the range, the unit";

// The step of a slider when its author names none: a hundredth of the range, as 1, 2 or 5 of its power of ten.
std::int64_t usual_step(std::int64_t range) {
    std::int64_t power = 1;
    while (power * 1000 <= range) power *= 10;
    const double leading = static_cast<double>(range) / 100.0 / static_cast<double>(power);
    // Between two of them, the one that is the smaller factor away.
    const std::int64_t factor = leading < 1.4142 ? 1 : leading < 3.1623 ? 2 : leading < 7.0711 ? 5 : 10;
    return factor * power;
}

std::int64_t stops_to(std::int64_t distance, std::int64_t step) {  // the first stop that is not nearer
    return (distance + step - 1) / step * step;
}

bool is_bracketed(std::string_view text) {  // "(one)", but not "(one) or (two)"
    if (text.size() < 2 || text.front() != '(') return false;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0) return i + 1 == text.size();
    }
    return false;
}

std::vector<std::string_view> alternatives(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('|', start), text.size());
        parts.push_back(base::trim(text.substr(start, end - start)));
        start = end + 1;
    }
    return parts;
}

struct Number {
    std::int64_t low = 0, target = 0, high = 0;  // in millionths
    std::string written;
    bool whole = true;  // no decimals in what was written

    void add(const Decimal& part) { whole = whole && part.millionths % one == 0; }
};

struct Slider {
    std::int64_t from = 0, to = 0, step = 0;  // in millionths
    std::string unit;
};

class GapReader {
public:
    GapReader(Place place, base::Language language, Report& report) : language_(language), report_(report) {
        read_.place = place;
    }

    ReadGap read(std::string_view inside) {
        inside = base::trim(inside);
        if (inside.find_first_of("{}") != std::string_view::npos) {
            error("gap-open", "a curly bracket stands inside this gap", "open each gap with {{ and close it with }}");
        } else if (inside.starts_with('#')) {
            read_number(inside.substr(1));
        } else if (inside.starts_with('=')) {
            read_.gap.exact = true;
            read_texts(alternatives(inside.substr(1)));
        } else {
            const std::vector<std::string_view> parts = alternatives(inside);
            if (std::any_of(parts.begin(), parts.end(), is_bracketed)) {
                read_choices(parts);
            } else {
                read_texts(parts);
            }
        }
        return std::move(read_);
    }

private:
    void error(std::string code, std::string message, std::string help) {
        report_.error(read_.place, std::move(code), std::move(message), std::move(help));
    }

    bool too_many(std::size_t count, std::size_t most) {
        if (count <= most) return false;
        error("too-many-options", "this gap has more than " + std::to_string(most) + " texts",
              "keep those people really write, or choose between");
        return true;
    }

    void read_texts(const std::vector<std::string_view>& texts) {
        if (too_many(texts.size(), max_options)) return;
        for (const std::string_view text : texts) {
            if (text.empty()) {
                error("gap-empty", texts.size() == 1 ? "this gap accepts nothing" : "one of the texts is empty",
                      "write {{what is accepted|what is accepted too}}");
            } else if (!read_.gap.exact && base::typed_form(text).joined.empty()) {
                error("gap-empty", "only punctuation stands in this gap, which is not compared",
                      "write {{=" + std::string(text) + "}} to compare every sign");
            } else if (base::code_points(text) > max_gap_text) {
                error("gap-too-long",
                      "this text is longer than the " + std::to_string(max_gap_text) + " characters a learner can type",
                      "ask for a few words, or make it a question with type=open");
            }
            read_.gap.accepted.emplace_back(text);
        }
    }

    void read_choices(const std::vector<std::string_view>& texts) {
        if (too_many(texts.size(), max_choices)) return;
        const auto right = std::count_if(texts.begin(), texts.end(), is_bracketed);
        if (right != 1 || texts.size() < 2) {
            error("gap-choices",
                  texts.size() < 2 ? "this gap gives nothing to choose from"
                                   : std::to_string(right) + " choices stand in brackets; it must be exactly one",
                  "write {{(the right one) | another}}");
        }
        std::set<std::string_view> seen;
        for (std::string_view text : texts) {
            course::Option choice;
            choice.right = is_bracketed(text);
            if (choice.right) text = base::trim(text.substr(1, text.size() - 2));
            if (text.empty()) error("gap-empty", "one of the choices is empty", "write {{(the right one) | another}}");
            if (!seen.insert(text).second) {
                error("same-text", "\"" + std::string(text) + "\" can be chosen twice in this gap",
                      "keep it once, or write something else");
            }
            choice.id = std::to_string(read_.gap.choices.size() + 1);
            choice.text = course::text_of(typeset(text, language_));
            read_.gap.choices.push_back(std::move(choice));
        }
    }

    void read_number(std::string_view text) {
        NumberReader reader(text);
        const auto number = read_value(reader);
        if (!number) return;
        if (reader.at_end()) {
            read_.gap.number = course::Gap::Number{value(number->low), value(number->high)};
            read_.gap.written = as_read(number->written);
        } else if (reader.word() == "in") {
            read_slider(*number, reader);
        } else {
            error("gap-number", "this number cannot be read to its end", number_forms);
        }
    }

    // With the decimal sign of the language, whichever the author typed.
    std::string as_read(std::string written) const {
        for (char& sign : written)
            if (sign == '.' || sign == ',') sign = base::decimal_sign(language_);
        return written;
    }

    // "24", "24 +- 2", "20..30"
    std::optional<Number> read_value(NumberReader& reader) {
        const auto first = reader.number();
        if (!first) return unreadable(reader, number_forms);
        Number number{first->millionths, first->millionths, first->millionths, first->written};
        number.add(*first);
        if (reader.take({"+-", "+/-", "±"})) {
            const auto off = reader.number();
            if (!off || off->millionths < 0) return unreadable(reader, number_forms);
            number.add(*off);
            number.low -= off->millionths;
            number.high += off->millionths;
        } else if (reader.take({"...", "..", "…", "–"})) {
            const auto second = reader.number();
            if (!second) return unreadable(reader, number_forms);
            if (second->millionths < number.low) {
                error("gap-number", "this range runs backwards", "write the smaller number first");
                return std::nullopt;
            }
            number.add(*second);
            number.high = second->millionths;
            number.target = number.low + (number.high - number.low) / 2;
            number.written += (number.low < 0 ? " – " : "–") + second->written;
        }
        return number;
    }

    std::optional<Number> unreadable(const NumberReader& reader, const char* forms) {
        error("gap-number", "a number of this gap cannot be read",
              reader.problem().empty() ? std::string(forms) : reader.problem());
        return std::nullopt;
    }

    // "0..100 step 5 %", behind the "in"
    void read_slider(const Number& number, NumberReader& reader) {
        const auto from = reader.number();
        const auto to = from && reader.take({"...", "..", "…", "–"}) ? reader.number() : std::nullopt;
        if (!to) {
            unreadable(reader, slider_form);
            return;
        }
        Slider slider{from->millionths, to->millionths, usual_step(to->millionths - from->millionths), {}};
        if (number.whole && slider.from % one == 0 && slider.to % one == 0) slider.step = std::max(one, slider.step);
        for (std::string_view word = reader.word(); !word.empty(); word = reader.word()) {
            if (word != "step") {
                slider.unit.append(slider.unit.empty() ? "" : " ").append(word);
            } else if (const auto step = reader.number()) {
                slider.step = step->millionths;
            } else {
                unreadable(reader, "write step 5 behind the range");
                return;
            }
        }
        if (check_slider(number, slider)) fill_slider(number, slider);
    }

    bool check_slider(const Number& number, const Slider& slider) {
        static constexpr std::string_view begins_no_unit = "0123456789+-.,|#";
        const bool odd_unit = !slider.unit.empty() && begins_no_unit.find(slider.unit.front()) != std::string::npos;
        if (odd_unit || base::code_points(slider.unit) > max_unit) {
            error("gap-number", "\"" + slider.unit + "\" is no unit", slider_form);
            return false;
        }
        if (slider.from >= slider.to) {
            error("estimate-range", "the slider's range runs backwards", "write the smaller end first");
            return false;
        }
        if (number.target < slider.from || number.target > slider.to) {
            error("estimate-range", "the right number lies outside the slider's range",
                  "choose a range with the right number well inside");
            return false;
        }
        const std::int64_t low = std::max(number.low, slider.from), high = std::min(number.high, slider.to);
        const std::int64_t range = slider.to - slider.from;
        const bool moves = slider.step > 0 && slider.step <= range;
        // The last step of a slider always ends at the end of its range.
        if (!moves || (slider.from + stops_to(low - slider.from, slider.step) > high && high < slider.to)) {
            error("estimate-step", "no step of the slider comes to rest on a right number",
                  "choose a step that does, or accept numbers a little farther off");
            return false;
        }
        if (low == high) {
            report_.warning(read_.place, "estimate-exact", "only one number is right; nobody estimates to the point",
                            "say how far off is still right: {{#86 +- 5 in 0..100 %}}");
        }
        return true;
    }

    void fill_slider(const Number& number, const Slider& slider) {
        read_.estimate = course::Estimate{.target = value(number.target),
                                          .low = value(std::max(number.low, slider.from)),
                                          .high = value(std::min(number.high, slider.to)),
                                          .from = value(slider.from),
                                          .to = value(slider.to),
                                          .step = value(slider.step),
                                          .unit = typeset(slider.unit, language_)};
    }

    ReadGap read_;
    base::Language language_;
    Report& report_;
};

}  // namespace

std::string_view name_of_kind(const ReadGap& gap) {
    if (gap.estimate) return "a slider";
    if (gap.gap.number) return "a number";
    if (!gap.gap.choices.empty()) return "a drop-down";
    return gap.gap.exact ? "an exact text" : "a text";
}

ReadGap read_gap(std::string_view inside, Place place, base::Language language, Report& report) {
    return GapReader(place, language, report).read(inside);
}

}  // namespace authoring
