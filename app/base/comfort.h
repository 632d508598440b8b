// How one person likes to read: applied at once, remembered per person.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace base {

enum class ThemeName { light, dark, contrast };
enum class ReadingFace { inter, andika, opendyslexic };

inline constexpr int min_text_percent = 100;
inline constexpr int max_text_percent = 200;
inline constexpr int text_percent_step = 10;

struct Comfort {
    int text_percent = 100;  // 100–200
    ThemeName theme = ThemeName::light;
    ReadingFace face = ReadingFace::inter;
    bool reduced_motion = false;
    bool letter_keys = true;  // single-letter shortcuts (A–F); WCAG 2.1, 2.1.4 asks that they can be switched off

    bool operator==(const Comfort&) const = default;
};

std::string_view name(ThemeName theme);   // "light"
std::string_view name(ReadingFace face);  // "inter"
std::optional<ThemeName> theme_from_name(std::string_view name);
std::optional<ReadingFace> face_from_name(std::string_view name);

std::string to_json(const Comfort& comfort);
Comfort comfort_from_json(std::string_view text);  // unknown or broken fields keep their default

}  // namespace base
