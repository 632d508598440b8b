// The baked type: one atlas for one scale and one reading face. Rebuilt between frames when either changes. Independent
// of any ImGui context: glyphs are drawn by FreeType at exact sizes (ui/glyph_sheet.h says how).
//
// Baked are: display bold; h1 bold; question semibold; h2 semibold; h3 semibold; lead regular; reading regular, bold,
// italic, bold italic; reading_title bold; body regular, semibold, italic; small and caption regular, semibold. A font
// that is not baked gives the nearest weight of its type: bold ↔ semibold, then regular; italics keep slanting while
// they can.
//
// Andika has line × 1.1; OpenDyslexic size × 0.95, line × 1.2; neither has a semibold: bold stands in. A character a
// face lacks is taken from Inter in the same weight and size (OpenDyslexic: arrows, U+202F, rare accents), but U+2010
// and U+2011 become the face's own hyphen. Characters nobody has show as U+FFFD or "?".
//
// Emoji are pictures in colour, from a font that need not be installed (emoji.h, emoji_pictures.h); they take only the
// alpha of the colour they are drawn in. Without it they show as other characters do.
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string_view>
#include <vector>

#include "base/comfort.h"
#include "base/result.h"
#include "ui/font_files.h"
#include "ui/geometry.h"
#include "ui/texture.h"
#include "ui/type.h"

struct ImDrawList;

namespace ui {

struct FontSetup {
    std::vector<std::filesystem::path> folders;  // searched, recursively, for the families' files
    float scale = 1;                             // monitor scale × text size
    float icon_scale = 1;                        // Ui::ic(1)
    base::ReadingFace face = base::ReadingFace::inter;
    std::set<char32_t> code_points;  // content and words; Latin for typing is always added
    FontFiles files = {};            // find_font_files(folders), to search once only; empty: build() searches
};

class Fonts final : public Measurer {
public:
    // "fonts-missing": detail names the Debian package. "fonts-too-large" beyond a sheet of 8192 × 8192 px.
    static base::Result<Fonts> build(const FontSetup& setup);
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;
    ~Fonts() override;

    float advance(Font font, char32_t code_point) const override;
    float emoji_advance(Font font, std::u32string_view emoji) const override;
    float line_height(Font font) const override;
    float ascent(Font font) const override;
    bool has(Font font, char32_t code_point) const;

    // Draws one run with its left edge at at_baseline.x and its baseline at at_baseline.y (rounded to a whole pixel).
    // Tracking as in metrics(); tabular gives every digit the widest digit's advance. Returns the width. The list's
    // current texture must be atlas(), as it is from seam::Context::begin_frame on.
    float draw(ImDrawList& list, Font font, Vec2 at_baseline, Colour colour, std::string_view text,
               bool tabular = false) const;
    float width(Font font, std::string_view text, bool tabular = false) const;

    // Centred on `centre`. Baked are 20, 24, 28 and 42 px × icon_scale; the nearest to size_px is drawn, unscaled: pass
    // Ui::ic(24), frame-buffer pixels as everywhere.
    void draw_icon(ImDrawList& list, char32_t icon, float size_px, Vec2 centre, Colour colour) const;

    // Makes the pictures of emoji that draw() asked for; true when one is there that was not.
    bool between();
    bool pictures_wanted() const;

    const Texture& atlas() const;  // its address stays when Fonts is moved
    Vec2 white() const;            // u, v of a white spot in it, for shapes
    // Which of these would show as a replacement somewhere.
    std::vector<char32_t> missing(const std::set<char32_t>& code_points) const;

private:
    struct Impl;
    bool has_emoji(char32_t code_point) const;
    explicit Fonts(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace ui
