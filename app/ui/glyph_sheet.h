// Glyphs as pictures: FreeType draws them, a shelf packer lays them on one sheet of 8-bit coverage.
//
// Up to four pictures a glyph, each a fraction of a pixel further right: a run is set at exact (unhinted) advances and
// yet every picture lands on whole pixels, crisp and without resampling. Hinting only snaps heights.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "ui/texture.h"

namespace ui {

inline constexpr int most_phases = 4;

struct Patch {
    std::uint16_t x = 0, y = 0, width = 0, height = 0;  // on the sheet
    std::int16_t left = 0, top = 0;                     // of its corner, from the pen, y down
};

struct Glyph {
    float advance = 0;        // pixels, unhinted
    std::uint8_t phases = 0;  // 0: nothing to see
    std::array<Patch, most_phases> patches;
};

using Glyphs = std::unordered_map<char32_t, Glyph>;

// One open font file. Not to be used by two threads at once.
class TypeFace {
public:
    static base::Result<TypeFace> open(const std::filesystem::path& file);

    bool has(char32_t code_point) const;
    float ascent_em() const;  // ascender and descender of the horizontal header; both positive
    float descent_em() const;

    struct Impl;  // FreeType's
    Impl& impl() const { return *impl_; }

private:
    explicit TypeFace(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
    std::shared_ptr<Impl> impl_;
};

// A glyph's outline is taken from `face`; `hinted`: heights snapped to the pixel grid.
struct GlyphOrder {
    char32_t code_point = 0;  // the key
    char32_t outline = 0;     // what is drawn for it
    const TypeFace* face = nullptr;
    int phases = 1;
};

// Coverage before packing. One pile is filled by one thread.
class GlyphPile {
public:
    void add(Glyphs& into, int size, bool hinted, std::span<const GlyphOrder> orders);

    struct Picture {
        Patch* patch;
        std::size_t at;  // in coverage_
    };
    std::span<Picture> pictures() { return pictures_; }
    const std::uint8_t* coverage(const Picture& picture) const { return coverage_.data() + picture.at; }

private:
    void draw(TypeFace::Impl& face, Glyph& glyph, int phases);
    std::vector<Picture> pictures_;
    std::vector<std::uint8_t> coverage_;
};

// Packs all piles; the white spot of 4 × 4 pixels stands in the upper left corner. Sheets are at most 8192 px a side;
// "fonts-too-large" beyond.
base::Result<Texture> lay_on_sheet(std::span<GlyphPile> piles);
inline constexpr float white_spot = 2;  // its middle, pixels from the left and from the top

}  // namespace ui
