#include "authoring/exhibit_fields.h"

#include <algorithm>
#include <charconv>

#include "authoring/typography.h"

namespace authoring {

using base::YamlValue;

std::string ExhibitFields::text(std::string_view key) {
    return typeset(fields_.text(key, Fields::Need::required), setting_.language);
}

std::string ExhibitFields::maybe(std::string_view key) {
    return typeset(fields_.text(key, Fields::Need::optional), setting_.language);
}

bool ExhibitFields::count(Place place, std::string_view key, std::size_t count, std::size_t least, std::size_t most) {
    if (count >= least && count <= most) return true;
    report_.error(place, "bad-count",
                  "\"" + std::string(key) + "\" has " + std::to_string(count) + " entries; from " +
                      std::to_string(least) + " to " + std::to_string(most) + " are shown",
                  count < least ? "write more of them, or leave the exhibit out" : "keep those that matter");
    return false;
}

std::vector<std::string> ExhibitFields::texts(std::string_view key, std::size_t least, std::size_t most) {
    std::vector<std::string> texts = fields_.texts(key);
    for (std::string& text : texts) text = typeset(text, setting_.language);
    count(fields_.place(key), key, texts.size(), least, most);
    return texts;
}

std::optional<double> ExhibitFields::decimal_of(const YamlValue& value, std::string_view key, double least,
                                                double most) {
    double number = 0;
    const char* end = value.scalar.data() + value.scalar.size();
    const auto [read, problem] = std::from_chars(value.scalar.data(), end, number, std::chars_format::fixed);
    const bool is_number = value.kind == YamlValue::Kind::scalar && problem == std::errc() && read == end;
    if (is_number && number >= least && number <= most) return number;
    const auto written = [](double bound) {
        std::string text = std::to_string(bound);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
        return text;
    };
    report_.error(fields_.place(value), "bad-value",
                  "\"" + std::string(key) + "\" must be a number from " + written(least) + " to " + written(most),
                  "write it without quotes, decimals behind a point: 0.5");
    return std::nullopt;
}

std::optional<double> ExhibitFields::decimal(std::string_view key, double least, double most, Fields::Need need) {
    const YamlValue* value = fields_.find(key);
    if (value == nullptr) {
        if (need == Fields::Need::required) static_cast<void>(fields_.text(key, need));  // says that it is missing
        return std::nullopt;
    }
    return decimal_of(*value, key, least, most);
}

int ExhibitFields::number(std::string_view key, int least, int most, int otherwise) {
    return fields_.number(key, least, most, Fields::Need::optional).value_or(otherwise);
}

std::optional<bool> ExhibitFields::yes_or_no(std::string_view key) {
    const auto found = word(key, {"false", "true", "no", "yes"}, Fields::Need::optional);
    return found ? std::optional(*found % 2 == 1) : std::nullopt;
}

std::optional<std::size_t> ExhibitFields::word(std::string_view key, const std::vector<std::string>& words,
                                               Fields::Need need) {
    const std::string text = fields_.text(key, need);
    if (text.empty()) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    report_.error(fields_.place(key), "bad-value", "\"" + text + "\" is not known as " + std::string(key),
                  report_.suggestion(text, words));
    return std::nullopt;
}

std::vector<const YamlValue*> ExhibitFields::maps(std::string_view key, std::size_t least, std::size_t most) {
    std::vector<const YamlValue*> maps;
    if (const YamlValue* list = fields_.list(key)) {
        for (const YamlValue& item : list->items) {
            if (item.kind == YamlValue::Kind::map) {
                maps.push_back(&item);
            } else {
                report_.error(fields_.place(item), "bad-value",
                              "each entry of \"" + std::string(key) + "\" has keys of its own",
                              "write - key: \"text\", and the other keys under it");
            }
        }
    }
    if (!count(fields_.place(key), key, maps.size(), least, most)) maps.resize(std::min(maps.size(), most));
    return maps;
}

const YamlValue* ExhibitFields::map(std::string_view key) {
    const YamlValue* value = fields_.find(key);
    if (value == nullptr || value->kind == YamlValue::Kind::map) return value;
    report_.error(fields_.place(*value), "bad-value", "\"" + std::string(key) + "\" has keys of its own",
                  "see the example in content/README.md");
    return nullptr;
}

}  // namespace authoring
