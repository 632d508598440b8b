#include "ui/theme.h"

#include <cmath>
#include <optional>

#include "base/folders.h"
#include "base/yaml.h"

namespace ui {

namespace {

constexpr std::array<std::string_view, token_count> names{
    "surface",        "surface-raised", "surface-sunken", "shade",       "on-shade",
    "on-shade-muted", "shade-key",      "shade-line",     "ink",         "ink-muted",
    "ink-faint",      "line",           "line-strong",    "accent",      "accent-hover",
    "accent-press",   "accent-soft",    "accent-ink",     "sun",         "sun-soft",
    "sun-ink",        "success",        "success-soft",   "warning",     "warning-soft",
    "danger",         "danger-soft",    "info",           "info-soft",   "danger-hover",
    "danger-ink",     "focus",          "focus-edge",     "soleil",      "soleil-soft",
    "soleil-fill",    "brique",         "brique-soft",    "brique-fill", "ciel",
    "ciel-soft",      "ciel-fill",      "encre",          "encre-soft",  "encre-fill",
    "fill-ink"};
static_assert(!names.back().empty(), "a token has no name");

std::optional<std::size_t> token_named(std::string_view text) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return i;
    return std::nullopt;
}

std::optional<std::uint8_t> hex_byte(std::string_view two) {
    unsigned value = 0;
    for (const char digit : two) {
        value *= 16;
        if (digit >= '0' && digit <= '9')
            value += static_cast<unsigned>(digit - '0');
        else if (digit >= 'A' && digit <= 'F')
            value += static_cast<unsigned>(digit - 'A') + 10;
        else if (digit >= 'a' && digit <= 'f')
            value += static_cast<unsigned>(digit - 'a') + 10;
        else
            return std::nullopt;
    }
    return static_cast<std::uint8_t>(value);
}

std::optional<Colour> parse_colour(std::string_view text) {  // "#RRGGBB"
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    const auto red = hex_byte(text.substr(1, 2)), green = hex_byte(text.substr(3, 2)),
               blue = hex_byte(text.substr(5, 2));
    if (!red || !green || !blue) return std::nullopt;
    return Colour{*red, *green, *blue};
}

// Relative luminance, WCAG 2.2, section "Terms".
double luminance(Colour colour) {
    const auto linear = [](std::uint8_t channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

std::string_view name(Token token) {
    return names.at(static_cast<std::size_t>(token));
}

base::Result<Theme> load_theme(const std::filesystem::path& folder, base::ThemeName wanted) {
    const std::filesystem::path file = folder / (std::string(base::name(wanted)) + ".yaml");
    const auto broken = [&file](const std::string& why, int line) {
        const std::string place = file.string() + (line > 0 ? ":" + std::to_string(line) : "");
        return base::fail("theme-broken", place + ": " + why, file.filename().string());
    };
    constexpr std::uintmax_t limit = 64 * 1024;
    const auto text = base::read_file(file, limit);
    if (!text) return broken(text.error().message, 0);
    const auto yaml = base::parse_yaml(*text);
    if (!yaml) return broken(yaml.error().message, yaml.error().line);
    if (yaml->kind != base::YamlValue::Kind::map) return broken("a theme is a list of \"token: '#RRGGBB'\"", 1);

    Theme theme;
    theme.name = wanted;
    std::array<bool, token_count> given{};
    for (const base::YamlEntry& entry : yaml->entries) {
        const auto token = token_named(entry.key);
        if (!token) return broken("there is no colour called " + entry.key, entry.line);
        const auto colour = parse_colour(entry.value.scalar);
        if (!colour) return broken(entry.key + " is not a colour like '#12262B'", entry.line);
        theme.colours[*token] = *colour;
        given[*token] = true;
    }
    for (std::size_t i = 0; i < token_count; ++i)
        if (!given[i]) return broken("the colour " + std::string(names[i]) + " is missing", 0);
    return theme;
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace ui
