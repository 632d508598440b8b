// The languages Préau can speak. Their order is the order of the language choice.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace base {

enum class Language { fr, nl, en, de };

inline constexpr std::array all_languages{Language::fr, Language::nl, Language::en, Language::de};

std::string_view code(Language language);                           // ISO 639-1: "fr"
std::string_view own_name(Language language);                       // "Français"
std::optional<Language> language_from_code(std::string_view code);  // accepts "fr", "fr_BE.UTF-8", "fr-BE"

}  // namespace base
