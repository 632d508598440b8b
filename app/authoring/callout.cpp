#include "authoring/callout.h"

#include <algorithm>
#include <array>
#include <utility>

namespace authoring {
namespace {

using course::CalloutKind;

constexpr std::array<std::pair<std::string_view, CalloutKind>, 14> kinds{{
    {"NOTE", CalloutKind::note},
    {"TIP", CalloutKind::tip},
    {"IMPORTANT", CalloutKind::important},
    {"WARNING", CalloutKind::warning},
    {"CAUTION", CalloutKind::caution},
    {"EXAMPLE", CalloutKind::example},
    {"STORY", CalloutKind::story},
    {"DO", CalloutKind::do_this},
    {"DONT", CalloutKind::dont},
    {"GUIDELINE", CalloutKind::guideline},
    {"REFLECT", CalloutKind::reflect},
    {"SOURCE", CalloutKind::source},
    {"KEEP", CalloutKind::keep},
    {"TAKEAWAY", CalloutKind::takeaway},
}};

}  // namespace

std::optional<CalloutKind> callout_kind(std::string_view word) {
    for (const auto& [name, kind] : kinds) {
        if (name == word) return kind;
    }
    return std::nullopt;
}

const std::vector<std::string>& marker_words() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> all{"TRAINER", "SLIDE", "CHECK", "PLAY", "HINT", "MODEL", "EVIDENCE"};
        for (const auto& [name, kind] : kinds) all.emplace_back(name);
        return all;
    }();
    return words;
}

std::string_view place_of(std::string_view word) {
    if (word == "HINT") return "it stands in a quiz, between a question and its answers";
    if (word == "MODEL")
        return "it stands in a quiz, under a question with type=open, or in a feed, under a message where one writes";
    if (word == "EVIDENCE") return "it stands on an objection card, in objections/";
    return "it stands directly on a page of a lesson, in no list and no other quote";
}

}  // namespace authoring
