#include "learning/open.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/fold.h"

namespace learning {
namespace {

constexpr std::array mark_names{std::pair{SelfMark::missing, std::string_view("missing")},
                                std::pair{SelfMark::partly, std::string_view("partly")},
                                std::pair{SelfMark::there, std::string_view("there")}};

double share(SelfMark mark) {
    return mark == SelfMark::there ? 1 : mark == SelfMark::partly ? 0.5 : 0;
}

}  // namespace

OpenAnswer empty_answer(const course::Open&, const std::vector<std::size_t>&) {
    return {};
}

// Dots and dashes are no answer.
bool is_complete(const course::Open&, const OpenAnswer& answer) {
    return answer.compared && answer.mark && !base::fold(answer.text).empty();
}

Verdict check(const course::Open& item, const OpenAnswer& answer) {
    if (!is_complete(item, answer)) return {};
    return {.share = share(*answer.mark), .right = *answer.mark == SelfMark::there};
}

std::vector<Mark> marks(const course::Open&, const OpenAnswer&) {
    return {};
}

base::Json to_json(const course::Open&, const OpenAnswer& answer) {
    base::Json::Object json{{"text", answer.text}};
    if (answer.compared) json.emplace("compared", true);
    for (const auto& [mark, name] : mark_names)
        if (answer.mark == mark) json.emplace("mark", std::string(name));
    return json;
}

std::optional<OpenAnswer> answer_from_json(const course::Open&, const base::Json& json) {
    const base::Json* text = json.find("text");
    const std::string* words = text != nullptr ? text->string() : nullptr;
    if (words == nullptr) return std::nullopt;
    OpenAnswer answer{.text = *words};
    const base::Json* compared = json.find("compared");
    answer.compared = compared != nullptr && compared->boolean().value_or(false);
    const base::Json* mark = json.find("mark");
    const std::string* said = mark != nullptr ? mark->string() : nullptr;
    for (const auto& [value, name] : mark_names)
        if (said != nullptr && *said == name) answer.mark = value;
    return answer;
}

}  // namespace learning
