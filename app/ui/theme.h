// Colours by meaning. A theme is a data file, assets/themes/<name>.yaml: one "token: '#RRGGBB'" a line; a missing or
// unknown token is an error.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/comfort.h"
#include "base/result.h"
#include "ui/geometry.h"

namespace ui {

enum class Token : std::uint8_t {
    surface,
    surface_raised,
    surface_sunken,
    shade,
    on_shade,
    on_shade_muted,
    shade_key,
    shade_line,
    ink,
    ink_muted,
    ink_faint,
    line,
    line_strong,
    accent,
    accent_hover,
    accent_press,
    accent_soft,
    accent_ink,
    sun,
    sun_soft,
    sun_ink,
    success,
    success_soft,
    warning,
    warning_soft,
    danger,
    danger_soft,
    info,
    info_soft,
    danger_hover,
    danger_ink,
    focus,
    focus_edge,
    soleil,
    soleil_soft,
    soleil_fill,
    brique,
    brique_soft,
    brique_fill,
    ciel,
    ciel_soft,
    ciel_fill,
    encre,
    encre_soft,
    encre_fill,
    fill_ink,
    count
};
inline constexpr std::size_t token_count = static_cast<std::size_t>(Token::count);
std::string_view name(Token token);  // "surface-raised"

struct Theme {
    base::ThemeName name = base::ThemeName::light;
    std::array<Colour, token_count> colours;
    Colour operator[](Token token) const { return colours[static_cast<std::size_t>(token)]; }
};

base::Result<Theme> load_theme(const std::filesystem::path& folder, base::ThemeName name);  // "theme-broken"

double contrast(Colour a, Colour b);  // WCAG 2.2 contrast ratio, 1–21

}  // namespace ui
