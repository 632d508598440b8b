#include "base/language.h"

namespace base {

std::string_view code(Language language) {
    switch (language) {
        case Language::fr:
            return "fr";
        case Language::nl:
            return "nl";
        case Language::en:
            return "en";
        case Language::de:
            return "de";
    }
    return "fr";
}

std::string_view own_name(Language language) {
    switch (language) {
        case Language::fr:
            return "Français";
        case Language::nl:
            return "Nederlands";
        case Language::en:
            return "English";
        case Language::de:
            return "Deutsch";
    }
    return "Français";
}

std::optional<Language> language_from_code(std::string_view text) {
    const std::string_view first = text.substr(0, text.find_first_of("_-.@"));
    for (const Language language : all_languages) {
        if (first == code(language)) return language;
    }
    return std::nullopt;
}

}  // namespace base
